package io.github.diasporaskills.accountability.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.Pilot;
import io.github.diasporaskills.accountability.indicator.EnteredValues;
import io.github.diasporaskills.accountability.indicator.IndicatorReport;
import io.github.diasporaskills.accountability.indicator.ReportingPeriod;
import io.github.diasporaskills.accountability.publication.PublicationGuard;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.Baseline;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.GroupTarget;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.ReferenceSheet;
import io.github.diasporaskills.core.programme.ReportingFrequency;
import io.github.diasporaskills.core.programme.Result;
import io.github.diasporaskills.core.programme.ResultLevel;
import io.github.diasporaskills.core.programme.ResultsTree;
import io.github.diasporaskills.core.programme.Target;
import io.github.diasporaskills.core.reason.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetsAndParityTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);

    private static LocalText text(String english, String french) {
        return LocalText.of("en", english).and("fr", french);
    }

    private static Indicator described() {
        ReferenceSheet sheet = ReferenceSheet.builder(
                        LocalDate.of(2025, 1, 1),
                        text("Staff who attended", "Personnel ayant suivi"),
                        text("Attendance lists", "Listes de présence"),
                        text("Names are matched", "Les noms sont rapprochés"),
                        ReportingFrequency.QUARTERLY,
                        Role.MONITORING_OFFICER)
                .revised(2, text("Repeaters count once now", "Chacun compte une fois désormais"))
                .ratio(text("Those who passed", "Reçus"), text("Those who sat", "Présents"))
                .disaggregatedBy("gender")
                .reportWithinDays(45)
                .limit(text("Attendance is not learning", "La présence n’est pas l’apprentissage"))
                .build();
        return Indicator.reported("1.1.a", text("Staff trained", "Personnel formé"), CountingUnit.PARTICIPANT, true)
                .startingAt(new Baseline(START, 0, "survey"))
                .aimingAt(new Target(END, 80, "the plan"))
                .aimingAt(new GroupTarget("gender", "WOMAN", END, 25, "the plan"))
                .aimingAt(new GroupTarget("gender", "MAN", LocalDate.of(2025, 12, 31), 30, "the plan"))
                .describedBy(sheet);
    }

    private static Programme programme() {
        Indicator bare = Indicator.reported("1.1.b", text("Reviews", "Revues"), CountingUnit.ITEM, false);
        return Pilot.programme().toBuilder()
                .results(new ResultsTree(
                        3,
                        List.of(new Result(
                                ResultLevel.OUTPUT,
                                "1.1",
                                text("Capacity", "Capacités"),
                                List.of(described(), bare),
                                List.of()))))
                .build();
    }

    private static String page(Locale language, IndicatorValue... values) {
        IndicatorReport report = IndicatorReport.of(
                        programme(),
                        ReportingPeriod.of(START, LocalDate.of(2025, 12, 31)),
                        List.of(EnteredValues.of(List.of(values))))
                .by(Gender.class);
        return HtmlReport.of(PublicationGuard.withThreshold(5).publish(report))
                .in(language)
                .html();
    }

    @Test
    void a_sheet_says_everything_that_was_written_about_an_indicator() {
        assertThat(page(Locale.ENGLISH))
                .contains(
                        "version 3 of the results framework",
                        "2, in force since 1\u00a0January 2025",
                        "Repeaters count once now",
                        "Staff who attended",
                        "Those who passed",
                        "Those who sat",
                        "Attendance lists",
                        "Names are matched",
                        "every quarter; due within 45 days of the end of the period",
                        "monitoring officer",
                        "0 on 1\u00a0January 2024 (<bdi lang=\"und\">survey</bdi>)",
                        "80 by 31\u00a0December 2026 (<bdi lang=\"und\">the plan</bdi>)",
                        "Women: 25 by 31\u00a0December 2026 (<bdi lang=\"und\">the plan</bdi>)",
                        "Attendance is not learning",
                        "No reference sheet was written for: 1.1.b.");
    }

    @ParameterizedTest
    @CsvSource({"fr, Fiches de référence, Part des femmes", "ar, بطاقات المؤشرات, نسبة النساء"})
    void sheets_and_shares_have_words_in_each_language(String language, String sheets, String share) {
        assertThat(page(Locale.forLanguageTag(language), Pilot.entered("1.1.a", 56, 27, 24, 0, 0, 5, 0)))
                .contains(sheets, share)
                .doesNotContain("report.sheet", "report.parity", "term.");
    }

    @Test
    void a_group_stands_against_its_own_target_only_where_it_is_shown() {
        String shown = section(page(Locale.ENGLISH, Pilot.entered("1.1.a", 56, 27, 24, 0, 0, 5, 0)), "by-gender");
        assertThat(shown).contains("Targets by gender", ">✓ </span>reached", ">✗ </span>not reached<");

        String withheld = section(page(Locale.ENGLISH, Pilot.entered("1.1.a", 56, 52, 3, 0, 0, 1, 0)), "by-gender");
        assertThat(withheld).contains("not shown").doesNotContain(">52<", ">✓ </span>", ">✗ </span>");
    }

    @Test
    void the_share_of_women_has_its_interval_and_bounds_for_those_not_stated() {
        String page = section(page(Locale.ENGLISH, Pilot.entered("1.1.a", 40, 14, 20, 0, 0, 6, 0)), "parity");

        // 14 of 34, of 40 with 6 not stated: design example of the project; Wilson by hand.
        assertThat(page).contains("14 of 34", "41.2%", "26.4% to 57.8%", "35% to 50%");
    }

    @Test
    void a_share_is_told_only_where_the_cells_are_shown_and_somebody_stated_a_gender() {
        assertThat(page(Locale.ENGLISH, Pilot.entered("1.1.a", 56, 52, 3, 0, 0, 1, 0)))
                .doesNotContain("id=\"parity\"");
        assertThat(page(Locale.ENGLISH, Pilot.entered("1.1.a", 9, 0, 0, 0, 0, 9, 0)))
                .doesNotContain("id=\"parity\"");
    }

    @Test
    void the_rule_of_the_status_is_published() {
        assertThat(page(Locale.ENGLISH)).contains("How the status is decided:");
    }

    private static String section(String page, String id) {
        int from = page.indexOf("<section id=\"" + id + "\"");
        assertThat(from).as(id).isPositive();
        return page.substring(from, page.indexOf("</section>", from));
    }
}
