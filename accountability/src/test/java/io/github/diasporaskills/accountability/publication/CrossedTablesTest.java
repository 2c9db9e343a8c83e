package io.github.diasporaskills.accountability.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.Pilot;
import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.IndicatorReport;
import io.github.diasporaskills.accountability.indicator.Observation;
import io.github.diasporaskills.accountability.indicator.ObservationSource;
import io.github.diasporaskills.accountability.indicator.Observed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CrossedTablesTest {

    private static final PublicationGuard FIVE = PublicationGuard.withThreshold(5);
    private static final Dimension AGE = Dimension.named("age");

    /**
     * Worked by hand. 2 old women of 75 members: alone hidden, they were what 38 women leave beside the others. So three
     * more are hidden, which make a rectangle: of the young rather than of the larger groups in between. Then x old women
     * leave 18 - x young ones, 12 - x old men and 10 + x young men: x may be 0 to 12.
     */
    @Test
    void around_a_small_cell_others_are_hidden_so_that_no_margin_tells_it() {
        PublishedCrossTable table = publish(
                Map.of(
                        List.of("WOMAN", "young"), 16L,
                        List.of("WOMAN", "middle"), 20L,
                        List.of("WOMAN", "old"), 2L,
                        List.of("MAN", "young"), 12L,
                        List.of("MAN", "middle"), 15L,
                        List.of("MAN", "old"), 10L),
                AGE);

        assertThat(table.total()).hasValue(75);
        assertThat(table.withheld().orElseThrow().is(PublicationReason.CELLS_HIDDEN))
                .isTrue();
        assertThat(table.cells()).containsEntry(cell("WOMAN", "middle"), 20L).containsEntry(cell("MAN", "middle"), 15L);
        for (String gender : List.of("WOMAN", "MAN")) {
            assertThat(table.count(cell(gender, "young"))).isEmpty();
            assertThat(table.count(cell(gender, "old"))).isEmpty();
        }
        assertThat(table.count(Map.of("gender", Category.of("WOMAN")))).hasValue(38);
        assertThat(table.count(Map.of("gender", Category.of("MAN")))).hasValue(37);
        assertThat(table.count(Map.of("age", Category.of("young")))).hasValue(28);
        assertThat(table.count(Map.of("age", Category.of("old")))).hasValue(12);
        assertThat(table.keys()).hasSize(18).contains(cell("WOMAN", "old"));
    }

    @Test
    void a_table_of_large_groups_is_shown_whole_with_its_margins() {
        PublishedCrossTable table = publish(
                Map.of(
                        List.of("WOMAN", "young"), 16L,
                        List.of("WOMAN", "old"), 7L,
                        List.of("MAN", "young"), 12L,
                        List.of("MAN", "old"), 10L),
                AGE);

        assertThat(table.isShown()).isTrue();
        assertThat(table.cells()).hasSize(12).containsEntry(cell("WOMAN", "old"), 7L);
        assertThat(table.cells()).containsEntry(cell("NON_BINARY", "old"), 0L);
        assertThat(table.count(Map.of("gender", Category.of("WOMAN")))).hasValue(23);
        assertThat(table.dimensions()).containsExactly(Pilot.GENDER, AGE);
        assertThat(table.groups(AGE)).extracting(Category::code).containsExactly("old", "young");
        assertThat(table.toString()).startsWith("gender × age: [").endsWith("total 45");
    }

    @Test
    void a_publication_that_lost_a_cell_of_a_crossed_table_shows_less() {
        IndicatorReport report = report(
                Map.of(
                        List.of("WOMAN", "young"), 16L,
                        List.of("WOMAN", "old"), 7L,
                        List.of("MAN", "young"), 12L,
                        List.of("MAN", "old"), 11L),
                AGE);
        SummarySection section = SummarySection.titled("Beside");
        Publication open = FIVE.publish(report, section.figure("seen", 1));
        Publication hiding = PublicationGuard.withThreshold(10).publish(report, section);

        assertThat(hiding.indicator("1.4.a").orElseThrow().tables())
                .as("the tables by one dimension are the same in both")
                .allMatch(PublishedTable::isShown);
        assertThat(open.showsNoLessThan(hiding)).isTrue();
        assertThat(hiding.showsNoLessThan(open)).isFalse();
        assertThat(open.showsNoLessThan(open)).isTrue();
        assertThat(FIVE.publish(report).showsNoLessThan(open))
                .as("without the section")
                .isFalse();
        assertThat(open.showsNoLessThan(FIVE.publish(report))).isTrue();
    }

    private static IndicatorReport report(Map<List<String>, Long> counts, Dimension second) {
        return IndicatorReport.of(
                        Pilot.programme(), Pilot.YEAR, List.of(source("1.4.a", counts, List.of(Pilot.GENDER, second))))
                .by(Pilot.GENDER)
                .crossedBy(Pilot.GENDER, second);
    }

    private static PublishedCrossTable publish(Map<List<String>, Long> counts, Dimension second) {
        Publication publication = FIVE.publish(report(counts, second));
        PublishedIndicator indicator = publication.indicator("1.4.a").orElseThrow();
        PublishedCrossTable table = indicator.crossTables().get(0);
        // What the table by gender shows is what the margin shows.
        PublishedTable margin = indicator.by(Pilot.GENDER).orElseThrow();
        if (!table.isTotalOnly()) {
            for (Category gender : table.groups(Pilot.GENDER)) {
                assertThat(table.count(Map.of("gender", gender)).isPresent())
                        .isEqualTo(margin.cells().containsKey(gender));
            }
        }
        return table;
    }

    private static ObservationSource source(String code, Map<List<String>, Long> counts, List<Dimension> dimensions) {
        List<Observation> seen = new ArrayList<>();
        counts.forEach((codes, n) -> {
            for (int i = 0; i < n; i++) {
                Observation one = Observation.of(String.join("/", codes) + i, Pilot.START);
                for (int at = 0; at < codes.size(); at++) {
                    one = one.in(dimensions.get(at), codes.get(at));
                }
                seen.add(one);
            }
        });
        return Pilot.source(code, Observed.counted("complaints", seen, Set.copyOf(dimensions)));
    }

    private static List<Category> cell(String... codes) {
        return Arrays.stream(codes).map(Category::of).toList();
    }
}
