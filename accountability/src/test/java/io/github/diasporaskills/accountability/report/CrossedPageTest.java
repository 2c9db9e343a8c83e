package io.github.diasporaskills.accountability.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.Pilot;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.Disaggregation;
import io.github.diasporaskills.accountability.indicator.IndicatorReport;
import io.github.diasporaskills.accountability.indicator.Observation;
import io.github.diasporaskills.accountability.indicator.Observed;
import io.github.diasporaskills.accountability.publication.CountTable;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublicationGuard;
import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.core.programme.CountingUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CrossedPageTest {

    private static final Dimension SITE = Dimension.named("site");
    private static final Set<Dimension> ALL = Set.of(Pilot.GENDER, Dimension.AGE_BAND, SITE);

    private static Publication publish(Map<List<String>, Integer> counts, boolean bySite, SummarySection... more) {
        List<Observation> seen = new ArrayList<>();
        counts.forEach((codes, n) -> {
            for (int i = 0; i < n; i++) {
                seen.add(Observation.of(codes + "/" + i, Pilot.START)
                        .in(Pilot.GENDER, codes.get(0))
                        .in(Dimension.AGE_BAND, codes.get(1))
                        .in(SITE, codes.get(2)));
            }
        });
        IndicatorReport report = IndicatorReport.of(
                Pilot.programme(),
                Pilot.YEAR,
                List.of(Pilot.source("1.4.a", Observed.counted("complaints", seen, ALL))));
        return PublicationGuard.withThreshold(5)
                .publish(
                        bySite
                                ? report.crossedBy(Pilot.GENDER, Dimension.AGE_BAND, SITE)
                                : report.crossedBy(Pilot.GENDER, Dimension.AGE_BAND),
                        more);
    }

    private static String page(Publication publication, String language) {
        return HtmlReport.of(publication)
                .in(Locale.forLanguageTag(language))
                .html()
                .replaceAll("\\s*\\n\\s*", "");
    }

    private static String row(String page, String name) {
        int at = page.indexOf("<th scope=\"row\">" + name + "</th>");
        return page.substring(at, page.indexOf("</tr>", at))
                .replaceAll("<[^>]+>", "|")
                .replaceAll("\\|+", "|");
    }

    @Test
    void a_grid_has_a_caption_heads_for_rows_and_columns_and_its_margins() {
        Publication publication = publish(
                Map.of(
                        List.of("WOMAN", "UNDER_30", "A"), 20,
                        List.of("WOMAN", "FROM_40_TO_49", "A"), 16,
                        List.of("WOMAN", "FROM_60", "A"), 2,
                        List.of("MAN", "UNDER_30", "A"), 15,
                        List.of("MAN", "FROM_40_TO_49", "A"), 12,
                        List.of("MAN", "FROM_60", "A"), 10),
                false);
        String page = page(publication, "en");

        assertThat(page)
                .contains("<a href=\"#by-gender-and-age-band\">By gender × age band</a>")
                .contains("<section id=\"by-gender-and-age-band\"")
                .contains("<caption>Complaints. Actual values by gender × age band as of")
                .contains("<th scope=\"col\" rowspan=\"2\">Age band</th>")
                .contains("<th scope=\"colgroup\" colspan=\"7\">Gender</th>")
                .contains("<th scope=\"col\" class=\"num\">Women</th>");
        assertThat(row(page, "Under 30")).isEqualTo("|Under 30|20|15|0|0|0|0|35|");
        assertThat(row(page, "60 and more"))
                .startsWith("|60 and more|hidden|hidden|")
                .endsWith("|12|");
        assertThat(page).contains("Some groups are hidden: groups of fewer than 5");
        assertThat(page(publication, "fr")).contains("genre × tranche d’âge").contains("scope=\"colgroup\"");
        assertThat(page(publication, "ar")).contains(" × ").contains("dir=\"rtl\"");
    }

    @Test
    void of_four_dimensions_each_combination_of_groups_of_two_has_rows_of_its_own() {
        Dimension paid = Dimension.named("paid");
        List<Dimension> by = List.of(Pilot.GENDER, Dimension.AGE_BAND, SITE, paid);
        List<Observation> seen = new ArrayList<>();
        for (int i = 0; i < 240; i++) {
            seen.add(Observation.of("p" + i, Pilot.START)
                    .in(Pilot.GENDER, i % 3 == 0 ? "WOMAN" : "MAN")
                    .in(Dimension.AGE_BAND, i % 2 == 0 ? "UNDER_30" : "FROM_60")
                    .in(SITE, i < 120 ? "A" : "B")
                    .in(paid, i % 120 < 60 ? "yes" : "no"));
        }
        IndicatorReport report = IndicatorReport.of(
                        Pilot.programme(),
                        Pilot.YEAR,
                        List.of(Pilot.source("1.4.a", Observed.counted("complaints", seen, Set.copyOf(by)))))
                .crossedBy(by.get(0), by.get(1), by.get(2), by.get(3));
        String page = page(PublicationGuard.withThreshold(5).publish(report), "en");

        assertThat(page)
                .contains("<section id=\"by-gender-and-age-band-and-site-and-paid\"")
                .contains(">Gender – Women × age band – Under 30</th>")
                .contains(">Gender – Total × age band – 60 and more</th>")
                .contains(">Gender – Total × age band – Total</th>");
        String women = page.substring(page.indexOf(">Gender – Women × age band – Under 30</th>"));
        assertThat(row(women, "yes")).as("of 240").isEqualTo("|yes|10|10|20|");
        String all = page.substring(page.indexOf(">Gender – Total × age band – Total</th>"));
        assertThat(row(all, "yes")).isEqualTo("|yes|60|60|120|");
        assertThat(row(all, "Total")).isEqualTo("|Total|120|120|240|");
    }

    @Test
    void of_three_dimensions_each_group_of_one_has_rows_of_its_own() {
        Publication publication = publish(
                Map.of(
                        List.of("WOMAN", "UNDER_30", "A"), 20,
                        List.of("WOMAN", "FROM_60", "A"), 7,
                        List.of("MAN", "UNDER_30", "A"), 15,
                        List.of("MAN", "FROM_60", "A"), 10,
                        List.of("WOMAN", "UNDER_30", "B"), 9,
                        List.of("MAN", "FROM_60", "B"), 8),
                true);
        String page = page(publication, "en");

        assertThat(page)
                .contains("<section id=\"by-gender-and-age-band-and-site\"")
                .contains("<th scope=\"rowgroup\" colspan=\"4\">Gender – Women</th>")
                .contains("<th scope=\"rowgroup\" colspan=\"4\">Gender – Total</th>")
                .contains("<th scope=\"colgroup\" colspan=\"3\">Site</th>");
        assertThat(row(page, "Under 30")).isEqualTo("|Under 30|20|9|29|");
        assertThat(row(page.substring(page.indexOf("Gender – Total")), "60 and more"))
                .isEqualTo("|60 and more|17|8|25|");
    }

    @Test
    void groups_found_of_which_all_is_hidden_are_not_named_and_a_table_of_nothing_else_says_why() {
        String page = page(
                publish(Map.of(List.of("WOMAN", "UNDER_30", "Nowhere"), 3, List.of("MAN", "UNDER_30", "A"), 4), true),
                "en");

        assertThat(page).doesNotContain("Nowhere").contains("Total only: a group counts fewer than 5.");
    }

    @Test
    void a_section_of_an_application_shows_crossed_tables_too() {
        Disaggregation split = Disaggregation.ofCrossed(
                List.of(Pilot.GENDER, SITE),
                31,
                Map.of(List.of("WOMAN", "A"), 14L, List.of("MAN", "A"), 10L, List.of("MAN", "B"), 7L));
        SummarySection section = SummarySection.titled("Placed")
                .table(CountTable.of("Placed by gender and site", CountingUnit.ENGAGEMENT, "placed", split)
                        .labelled("A", "Hospital A"));

        String page = page(publish(Map.of(List.of("MAN", "UNDER_30", "A"), 9), false, section), "en");

        assertThat(page)
                .contains("<caption>Placed by gender and site (engagements)</caption>")
                .contains("Hospital A");
        assertThat(row(page, "Men")).isEqualTo("|Men|10|7|17|");
    }
}
