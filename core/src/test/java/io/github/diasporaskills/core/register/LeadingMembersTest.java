package io.github.diasporaskills.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.Leadership;
import io.github.diasporaskills.core.engagement.LeadershipShare;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who leads, counted once each, beside a recount of the engagements as they were put in. */
class LeadingMembersTest {

    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2022, 12, 1), LocalDate.of(2023, 3, 1), Rwanda.AUGUST, Rwanda.OCTOBER);

    private final List<Engagement> engagements = new ArrayList<>();

    /** The members of Rwanda with engagements, one in three of which tells nothing of leadership. */
    private ProgrammeRegister register(Random random) {
        engagements.clear();
        List<RegisterRecord> records = new ArrayList<>();
        for (RegisterRecord record : Rwanda.records()) {
            Optional<Engagement> engagement = record.as(RecordKind.ENGAGEMENT);
            if (engagement.isEmpty()) {
                records.add(record);
                continue;
            }
            Engagement with = random.nextInt(3) == 0
                    ? engagement.get()
                    : engagement.get().toBuilder()
                            .leadership(random.nextBoolean() ? Leadership.LEADS : Leadership.TAKES_PART)
                            .build();
            engagements.add(with);
            records.add(RegisterRecord.of(with));
        }
        RegisterUpdate update = ProgrammeRegister.empty(Rwanda.programme())
                .apply(records.stream()
                        .map(record -> RegisterChange.record(
                                record, Actor.of("desk", Role.PROGRAMME_MANAGER), Rwanda.RECORDED))
                        .toList());
        assertThat(update.refusals()).isEmpty();
        return update.register();
    }

    private Set<PersonId> members(LocalDate day, boolean leading) {
        Set<PersonId> found = new TreeSet<>();
        for (Engagement each : engagements) {
            boolean begun = each.startedOn().filter(on -> !on.isAfter(day)).isPresent();
            boolean counts = each.leadership()
                    .filter(told -> !leading || told == Leadership.LEADS)
                    .isPresent();
            if (begun && counts) {
                found.add(each.member());
            }
        }
        return found;
    }

    @Test
    void a_member_counts_once_by_what_is_told_of_begun_engagements() {
        for (int seed = 0; seed < 10; seed++) {
            ProgrammeRegister register = register(new Random(seed));
            for (LocalDate day : DAYS) {
                Set<PersonId> told = members(day, false);
                Set<PersonId> leading = members(day, true);
                Map<Gender, LeadershipShare> expected = new EnumMap<>(Gender.class);
                for (Gender gender : Gender.values()) {
                    expected.put(gender, LeadershipShare.NONE);
                }
                register.members().stream()
                        .filter(member -> told.contains(member.id()))
                        .forEach(member -> expected.merge(
                                member.gender(),
                                new LeadershipShare(1, leading.contains(member.id()) ? 1 : 0),
                                LeadershipShare::plus));

                assertThat(register.figures(day).leadership())
                        .as("seed %s, %s", seed, day)
                        .isEqualTo(expected);
                assertThat(register.asOf(day)
                                .counts()
                                .by(Grouping.GENDER)
                                .of(CountKind.LEADING_MEMBERS)
                                .cells())
                        .as("seed %s, %s", seed, day)
                        .allSatisfy((gender, count) -> assertThat(count.value())
                                .isEqualTo(expected.getOrDefault(gender, LeadershipShare.NONE)
                                        .leading()));
            }
        }
    }

    @Test
    void where_nothing_is_told_nobody_is_said_to_take_part() {
        assertThat(Rwanda.register().figures(Rwanda.AUGUST).leadership().values())
                .allMatch(LeadershipShare.NONE::equals);
        assertThat(Rwanda.register().counts().of(CountKind.LEADING_MEMBERS).value())
                .isZero();
    }
}
