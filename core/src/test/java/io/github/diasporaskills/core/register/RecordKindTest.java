package io.github.diasporaskills.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.engagement.CapacityActivity;
import io.github.diasporaskills.core.engagement.CapacityActivityId;
import io.github.diasporaskills.core.engagement.CapacityKind;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.time.DateRange;
import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RecordKindTest {

    private final ProgrammeRegister register = Rwanda.register();

    @Test
    void each_kind_has_a_code_of_its_own_and_a_type() {
        assertThat(RecordKind.all())
                .extracting(RecordKind::code)
                .doesNotHaveDuplicates()
                .contains("indicator-value");
        assertThat(RecordKind.all()).extracting(RecordKind::type).doesNotHaveDuplicates();
        assertThat(RecordKind.MEMBER).hasToString("member");
    }

    @Test
    void every_kind_of_record_is_read_in_one_way() {
        ProgrammeRegister autumn = register.asOf(LocalDate.of(2022, 11, 20));

        assertThat(autumn.all(RecordKind.MEMBER)).isEqualTo(autumn.members());
        assertThat(autumn.all(RecordKind.VISIT)).extracting(visit -> visit.id()).containsExactly("RV-01");
        assertThat(autumn.find(RecordKind.VISIT, "RV-01")).isPresent();
        assertThat(autumn.find(RecordKind.VISIT, "RV-02")).isEmpty();
        assertThat(register.find(RecordKind.VISIT, "RV-02")).isPresent();
    }

    @Test
    void a_record_with_a_history_is_in_sight_from_the_day_of_its_first_entry_in_utc() {
        StepCall late = StepCall.of(
                Actor.of("desk", Role.COORDINATOR), Instant.parse("2023-03-01T23:30:00Z"), "planned-in-time");
        LocalDate there = LocalDate.of(2023, 3, 1);
        CapacityActivity course = CapacityActivity.builder(
                        late,
                        CapacityActivityId.of("C-1"),
                        LocalText.of("en", "Triage"),
                        CapacityKind.TRAINING,
                        Rwanda.HUYE,
                        DateRange.of(there.plusMonths(1), there.plusMonths(1)))
                .build();
        ProgrammeRegister planned = register.apply(RegisterChange.record(
                        RegisterRecord.of(RecordKind.CAPACITY_ACTIVITY, course),
                        Actor.of("desk", Role.COORDINATOR),
                        Rwanda.RECORDED))
                .register();

        assertThat(planned.asOf(there).all(RecordKind.CAPACITY_ACTIVITY)).containsExactly(course);
        assertThat(planned.asOf(there.minusDays(1)).all(RecordKind.CAPACITY_ACTIVITY))
                .isEmpty();
    }

    @Test
    void a_record_is_what_it_says_and_nothing_else() {
        DiasporaMember member = Rwanda.member(1);
        RegisterRecord record = RegisterRecord.of(RecordKind.MEMBER, member);

        assertThat(record).isEqualTo(RegisterRecord.of(member));
        assertThat(record.as(RecordKind.MEMBER)).hasValue(member);
        assertThat(List.of(RecordKind.NEED, RecordKind.VISIT))
                .allSatisfy(other -> assertThat(record.as(other).isPresent()).isFalse());
    }

    @Test
    void no_kind_is_left_out_of_the_list() throws ReflectiveOperationException {
        for (Field field : RecordKind.class.getFields()) {
            assertThat(RecordKind.all().stream().anyMatch(Objects.requireNonNull(field.get(null))::equals))
                    .as(field.getName())
                    .isTrue();
        }
        assertThat(RecordKind.all()).hasSize(RecordKind.class.getFields().length);
    }

    @Test
    void each_kind_comes_after_the_kinds_that_it_names() {
        List<RecordKind<?>> all = RecordKind.all();
        for (int i = 0; i < all.size(); i++) {
            List<RecordKind<?>> before = all.subList(0, i);
            assertThat(all.get(i).namings())
                    .allSatisfy(naming -> assertThat(before.stream().anyMatch(naming.kind()::equals))
                            .isTrue());
        }
    }
}
