package io.github.diasporaskills.accountability.grievance;

import static io.github.diasporaskills.accountability.grievance.Bureau.CLERK;
import static io.github.diasporaskills.accountability.grievance.Bureau.OVERSEER;
import static io.github.diasporaskills.accountability.grievance.Bureau.call;
import static io.github.diasporaskills.accountability.grievance.Bureau.intake;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.diasporaskills.core.people.Gender;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whoever asks for figures again and again, of any periods, on any day, finds nobody by taking them from each other. */
class SmallGroupsTest {

    private static final Quarter Q1 = new Quarter(2026, 1);
    private static final Quarter Q2 = new Quarter(2026, 2);
    private static final Quarter Q3 = new Quarter(2026, 3);
    private static final Quarter Q4 = new Quarter(2026, 4);
    private static final Quarter LATER = new Quarter(2031, 1);

    private static CaseFigures of(Gender gender) {
        return new CaseFigures(GrievanceState.CLOSED, gender, ComplainantKind.PATIENT, null, true, true, null, null);
    }

    private static List<CaseFigures> cases(int women, int men) {
        List<CaseFigures> cases = new ArrayList<>();
        for (int i = 0; i < women + men; i++) {
            cases.add(of(i < women ? Gender.WOMAN : Gender.MAN));
        }
        return cases;
    }

    @Test
    void a_quarter_with_a_small_group_is_not_found_by_taking_one_period_from_another() {
        SortedMap<Quarter, List<CaseFigures>> all =
                new TreeMap<>(Map.of(Q1, cases(7, 6), Q2, cases(1, 8), Q3, cases(6, 5)));

        GrievanceStatistics first = GrievanceStatistics.of(all, Q1, Q1, Q4, 5);
        GrievanceStatistics both = GrievanceStatistics.of(all, Q1, Q2, Q4, 5);
        GrievanceStatistics year = GrievanceStatistics.of(all, Q1, Q4, Q4, 5);

        assertThat(first.byGender()).containsOnly(entry(Gender.WOMAN, 7), entry(Gender.MAN, 6));
        assertThat(first.withheld()).isEmpty();
        assertThat(both.byGender()).isEqualTo(first.byGender());
        assertThat(both.withheld()).containsExactly("gender");
        assertThat(both.counted().get("gender")).containsExactly(Q1);
        assertThat(both.received()).isEqualTo(22);
        // The small quarter is counted together with the next.
        assertThat(year.byGender()).containsOnly(entry(Gender.WOMAN, 14), entry(Gender.MAN, 19));
        assertThat(year.counted().get("gender")).containsExactly(Q1, Q2, Q3);
        assertThat(GrievanceStatistics.of(all, Q2, Q2, Q4, 5).byGender()).isEmpty();
        assertThat(GrievanceStatistics.of(all, Q3, Q3, Q4, 5).byGender()).isEmpty();
    }

    @Test
    void whatever_two_periods_and_thresholds_are_asked_for_their_difference_shows_no_small_group() {
        Random random = new Random(20_261_122);
        int shown = 0;
        for (int i = 0; i < 40; i++) {
            int run = i;
            List<Quarter> quarters = new ArrayList<>();
            SortedMap<Quarter, List<CaseFigures>> all = new TreeMap<>();
            for (int q = 0; q < 8; q++) {
                Quarter quarter = new Quarter(2024 + q / 4, 1 + q % 4);
                quarters.add(quarter);
                if (random.nextInt(5) > 0) {
                    all.put(quarter, cases(random.nextInt(9), random.nextInt(9)));
                }
            }
            List<List<Quarter>> answers = new ArrayList<>();
            for (int from = 0; from < 8; from++) {
                for (int until = from; until < 8; until++) {
                    for (int threshold : new int[] {5, 8, 12}) {
                        GrievanceStatistics figures =
                                GrievanceStatistics.of(all, quarters.get(from), quarters.get(until), LATER, threshold);
                        List<Quarter> counted = figures.counted().getOrDefault("gender", List.of());
                        assertThat(figures.byGender()).isEqualTo(counts(all, counted));
                        answers.add(counted);
                    }
                }
            }
            // Quarters that stand in the same answers: everything that can be worked out is put together from these.
            Map<List<Boolean>, List<Quarter>> atoms = new HashMap<>();
            for (Quarter quarter : quarters) {
                List<Boolean> stands = answers.stream()
                        .map(counted -> counted.contains(quarter))
                        .toList();
                if (stands.contains(true)) {
                    atoms.computeIfAbsent(stands, key -> new ArrayList<>()).add(quarter);
                }
            }
            shown += atoms.size();
            atoms.values()
                    .forEach(atom -> assertThat(counts(all, atom).values())
                            .as("run %d, %s", run, atom)
                            .allMatch(count -> count >= 5));
        }
        assertThat(shown).isGreaterThan(40);
    }

    private static Map<Gender, Integer> counts(SortedMap<Quarter, List<CaseFigures>> all, List<Quarter> quarters) {
        Map<Gender, Integer> counts = new TreeMap<>();
        for (Quarter quarter : quarters) {
            all.getOrDefault(quarter, List.of()).forEach(of -> counts.merge(of.gender(), 1, Integer::sum));
        }
        return counts;
    }

    @Test
    void the_complaint_of_today_moves_no_group_before_its_quarter_is_over() {
        Bureau bureau = new Bureau();
        GrievanceDesk desk = bureau.desk();
        Instant summer = Instant.parse("2026-08-03T09:00:00Z");
        for (int i = 0; i < 12; i++) {
            submit(desk, bureau, i < 6 ? Gender.WOMAN : Gender.MAN, summer);
        }
        for (int i = 0; i < 10; i++) {
            submit(desk, bureau, i < 5 ? Gender.WOMAN : Gender.MAN, Bureau.MONDAY);
        }
        GrievanceStatistics before = asked(desk, bureau, Bureau.MONDAY);
        submit(desk, bureau, Gender.WOMAN, Bureau.MONDAY.plusSeconds(60));
        GrievanceStatistics after = asked(desk, bureau, Bureau.MONDAY.plusSeconds(120));

        assertThat(after.received()).isEqualTo(before.received() + 1);
        assertThat(after.byGender())
                .isEqualTo(before.byGender())
                .containsOnly(entry(Gender.WOMAN, 6), entry(Gender.MAN, 6));
        assertThat(after.byKind()).isEqualTo(before.byKind());
        assertThat(after.withheld()).contains("gender", "kind");
        assertThat(asked(desk, bureau, Bureau.MONDAY.plus(Duration.ofDays(90))).byGender())
                .containsOnly(entry(Gender.WOMAN, 12), entry(Gender.MAN, 11));
    }

    private static void submit(GrievanceDesk desk, Bureau bureau, Gender gender, Instant at) {
        Intake intake =
                intake("text").complainant(ComplainantKind.PATIENT, gender).build();
        assertThat(desk.submit(bureau.key(), call(CLERK, at), intake).isDone()).isTrue();
    }

    private static GrievanceStatistics asked(GrievanceDesk desk, Bureau bureau, Instant at) {
        return desk.watch().statistics(bureau.key(), OVERSEER, Q1, Q4, 5, at).orThrow();
    }

    @Test
    void nobody_asks_for_groups_that_protect_nobody() {
        assertThatThrownBy(() -> GrievanceStatistics.of(new TreeMap<>(), Q1, Q4, LATER, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found 4");
    }
}
