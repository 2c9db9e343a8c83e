package io.github.diasporaskills.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CrossedCountTest {

    private final ProgrammeRegister register = Rwanda.register().asOf(Rwanda.AUGUST);

    @Test
    void members_stand_in_the_cell_of_their_gender_and_their_country() {
        Map<PersonId, DiasporaMember> members = new HashMap<>();
        register.members().forEach(member -> members.put(member.id(), member));
        Set<PersonId> engaged = new HashSet<>();
        register.engagements().stream()
                .filter(engagement -> engagement
                        .startedOn()
                        .filter(d -> !d.isAfter(Rwanda.AUGUST))
                        .isPresent())
                .map(Engagement::member)
                .forEach(engaged::add);
        Map<List<String>, Long> expected = new HashMap<>();
        for (PersonId person : engaged) {
            DiasporaMember member = members.get(person);
            String country = member.residenceOn(Rwanda.AUGUST).orElseThrow().value();
            expected.merge(List.of(member.gender().name(), country), 1L, Long::sum);
        }

        CrossedCount<?> crossed = register.counts()
                .crossedBy(List.of(Grouping.GENDER, Grouping.RESIDENCE), RegisterMeasure.ENGAGED_MEMBERS);

        assertThat(values(crossed)).isEqualTo(expected);
        assertThat(crossed.addsUp()).isTrue();
        assertThat(crossed.total().value()).isEqualTo(11);
        assertThat(crossed.groupings()).containsExactly(Grouping.GENDER, Grouping.RESIDENCE);
        assertThat(crossed).hasToString("11 ENGAGED_MEMBERS as of 2023-08-31 by [gender, residence]");
    }

    @Test
    void each_margin_of_crossed_counts_is_the_count_by_that_grouping() {
        List<Grouping<?>> all = List.of(Grouping.GENDER, Grouping.HOST, Grouping.PROFESSION);

        CrossedCount<?> crossed = register.counts().crossedBy(all, RegisterMeasure.ENGAGEMENTS);

        assertThat(crossed.addsUp()).isTrue();
        for (int i = 0; i < all.size(); i++) {
            GroupedCount<?, ? extends Count> margin =
                    register.counts().by(all.get(i)).of(RegisterMeasure.ENGAGEMENTS);
            Map<String, Long> expected = new TreeMap<>();
            margin.cells().forEach((key, count) -> {
                if (count.value() > 0) {
                    expected.put(Grouping.codeOf(key), count.value());
                }
            });
            Map<String, Long> found = new TreeMap<>();
            int at = i;
            values(crossed).forEach((codes, count) -> found.merge(codes.get(at), count, Long::sum));
            assertThat(found).isEqualTo(expected);
        }
    }

    @Test
    void whoever_was_at_two_hosts_stands_in_two_cells_and_that_is_told() {
        GroupedCount<?, ?> byHost = register.counts().by(Grouping.HOST).engagedMembers();

        CrossedCount<?> crossed =
                register.counts().crossedBy(List.of(Grouping.GENDER, Grouping.HOST), RegisterMeasure.ENGAGED_MEMBERS);

        assertThat(byHost.inSeveral()).isPositive();
        assertThat(crossed.inSeveral()).isEqualTo(byHost.inSeveral());
        assertThat(crossed.addsUp()).isFalse();
    }

    @Test
    void what_is_not_known_has_a_cell_of_its_own() {
        CrossedCount<?> crossed = register.counts()
                .crossedBy(List.of(Grouping.GENDER, Grouping.AGE_BAND), RegisterMeasure.REGISTERED_MEMBERS);

        assertThat(crossed.cells().keySet()).allMatch(codes -> codes.get(1).equals(CrossedCount.NOT_KNOWN));
        assertThat(values(crossed).values().stream().mapToLong(n -> n).sum()).isEqualTo(16);
    }

    @Test
    void groupings_that_cannot_be_crossed_are_refused() {
        RegisterCounts counts = register.counts();

        assertThatThrownBy(() -> counts.crossedBy(List.of(Grouping.GENDER), RegisterMeasure.ENGAGEMENTS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Two or more different groupings");
        assertThatThrownBy(
                        () -> counts.crossedBy(List.of(Grouping.GENDER, Grouping.GENDER), RegisterMeasure.ENGAGEMENTS))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> counts.crossedBy(List.of(Grouping.HOST, Grouping.GENDER), RegisterMeasure.FIELD_VISITS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("FIELD_VISITS cannot be told apart by gender");
    }

    private static Map<List<String>, Long> values(CrossedCount<?> crossed) {
        Map<List<String>, Long> values = new HashMap<>();
        crossed.cells().forEach((codes, count) -> values.put(codes, count.value()));
        return values;
    }
}
