package io.github.diasporaskills.accountability.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.accountability.Pilot;
import io.github.diasporaskills.accountability.publication.PublicationGuard;
import io.github.diasporaskills.accountability.report.HtmlReport;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.time.ReportedCount;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodLocksTest {

    private static final Approval APPROVAL =
            new Approval(new ActorId("officer-1"), new ActorId("manager-1"), LocalDate.of(2026, 2, 1));
    private static final Approval LATER =
            new Approval(new ActorId("officer-1"), new ActorId("manager-1"), LocalDate.of(2026, 4, 1));

    private static IndicatorReport report(IndicatorValue... values) {
        return IndicatorReport.of(Pilot.programme(), Pilot.YEAR, List.of(EnteredValues.of(List.of(values))))
                .by(Gender.class);
    }

    private static IndicatorReport trained(long women, long men) {
        return report(Pilot.entered("1.1.a", women + men, women, men, 0, 0, 0, 0));
    }

    private static String refusal(Parsed<PeriodLocks> parsed) {
        return parsed.fold(read -> "read", refused -> refused.why().code());
    }

    private static PeriodLocks locked() {
        return PeriodLocks.none().lock(trained(27, 24), APPROVAL).orThrow();
    }

    @Test
    void what_was_approved_holds_as_long_as_the_data_say_the_same() {
        assertThat(PeriodLocks.none().check(trained(27, 24)).isLocked()).isFalse();
        LockStanding standing = locked().check(trained(27, 24));

        assertThat(standing.isLocked()).isTrue();
        assertThat(standing.holds()).isTrue();
        assertThat(standing.versions()).singleElement().satisfies(version -> {
            assertThat(version.version()).isEqualTo(1);
            assertThat(version.approval()).isEqualTo(APPROVAL);
            assertThat(version.reason()).isEmpty();
        });
    }

    @Test
    void a_change_of_a_locked_value_is_told_even_if_only_its_cells_changed() {
        assertThat(locked().check(trained(28, 24)).changed()).containsExactly("1.1.a");
        assertThat(locked().check(trained(28, 23)).changed()).containsExactly("1.1.a");
        assertThat(locked().check(report()).changed()).containsExactly("1.1.a");
        assertThat(locked().check(report(Pilot.entered("1.1.a", 51, 27, 24, 0, 0, 0, 0), Pilot.entered("1.2.a", 6)))
                        .changed())
                .containsExactly("1.2.a");
    }

    @Test
    void a_split_that_was_not_locked_is_no_change() {
        IndicatorReport plain = IndicatorReport.of(
                Pilot.programme(),
                Pilot.YEAR,
                List.of(EnteredValues.of(List.of(Pilot.entered("1.1.a", 51, 27, 24, 0, 0, 0, 0)))));

        assertThat(locked().check(plain).holds()).isTrue();
    }

    @Test
    void a_correction_is_the_next_version_with_its_reason_and_the_first_stays() {
        PeriodLocks corrected =
                locked().correct(trained(28, 24), LATER, "A list came in late").orThrow();

        assertThat(corrected.versions(Pilot.YEAR))
                .extracting(LockedPeriod::version)
                .containsExactly(1, 2);
        assertThat(corrected.latest(Pilot.YEAR).orElseThrow().reason()).contains("A list came in late");
        assertThat(corrected.check(trained(28, 24)).holds()).isTrue();
        assertThat(corrected.check(trained(27, 24)).holds()).isFalse();
        assertThat(corrected.versions().get(0)).isEqualTo(locked().versions().get(0));
        assertThat(PeriodLocks.of(corrected.versions()).versions()).isEqualTo(corrected.versions());
    }

    @Test
    void nothing_is_locked_twice_nor_corrected_without_cause() {
        assertThat(refusal(locked().lock(trained(28, 24), LATER))).isEqualTo("indicator.lock.already");
        assertThat(refusal(PeriodLocks.none().correct(trained(28, 24), LATER, "late")))
                .isEqualTo("indicator.lock.none");
        assertThat(refusal(locked().correct(trained(27, 24), LATER, "late")))
                .isEqualTo("indicator.lock.nothing-changed");
        PeriodLocks locked = locked();
        IndicatorReport other = trained(28, 24);
        assertThatThrownBy(() -> locked.correct(other, LATER, " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobody_approves_what_he_or_she_put_forward() {
        ActorId officer = new ActorId("officer-1");
        LocalDate day = LocalDate.of(2026, 2, 1);

        assertThatThrownBy(() -> new Approval(officer, officer, day)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void versions_written_down_follow_each_other() {
        LockedPeriod first = locked().versions().get(0);
        LockedPeriod third = first.corrected(LATER, "a", first.values()).corrected(LATER, "b", first.values());

        assertThatThrownBy(() -> PeriodLocks.of(List.of(first, third))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LockedPeriod.first(
                        Pilot.YEAR,
                        APPROVAL,
                        List.of(
                                LockedValue.of("1.a", CountingUnit.ITEM, null, Map.of()),
                                LockedValue.of("1.a", CountingUnit.ITEM, ReportedCount.exactly(1), Map.of()))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LockedValue.of("1.a", CountingUnit.ITEM, null, Map.of("gender", Map.of("WOMAN", -1L))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_that_is_locked_shows_a_number_by_itself() {
        PeriodLocks locks =
                PeriodLocks.none().lock(trained(7919, 7907), APPROVAL).orThrow();

        assertThat(locks + locks.versions().toString() + locks.versions().get(0).values())
                .doesNotContain("7919", "7907", "15826");
    }

    @ParameterizedTest
    @CsvSource({"en, not locked, corrects", "fr, ne sont pas verrouillées, corrige", "ar, غير مقفلة, تصحّح"})
    void a_page_says_what_was_approved_and_what_was_corrected(String language, String open, String corrects) {
        PeriodLocks corrected =
                locked().correct(trained(28, 24), LATER, "A list came in late").orThrow();

        assertThat(page(language, trained(28, 24), PeriodLocks.none())).contains(open);
        assertThat(page(language, trained(28, 24), corrected))
                .contains(corrects, "A list came in late")
                .doesNotContain("report.locked", "officer-1", "manager-1");
        assertThat(page(language, trained(29, 24), corrected))
                .contains(">1.1.a<")
                .doesNotContain("indicator.lock");
    }

    @ParameterizedTest
    @CsvSource({"en, Approved values of other periods", "fr, Valeurs approuvées d’autres périodes", "ar, القيم المعتمدة"
    })
    void a_page_names_in_its_notes_what_changed_of_other_approved_periods(String language, String heading) {
        ReportingPeriod before =
                ReportingPeriod.of(Pilot.START, Pilot.YEAR.first().minusDays(1));
        IndicatorReport then = IndicatorReport.of(Pilot.programme(), before, List.of(EnteredValues.of(List.of())));
        PeriodLocks locks = locked().lock(then, APPROVAL).orThrow();
        IndicatorReport now = trained(27, 24);
        IndicatorReport found = IndicatorReport.of(
                Pilot.programme(),
                before,
                List.of(EnteredValues.of(
                        List.of(IndicatorValue.of("1.2.a", before.last(), ReportedCount.exactly(3), "late minutes")))));

        List<LockStanding> standings = locks.check(Pilot.END_OF_2025, period -> period.equals(before) ? found : now);
        assertThat(standings).extracting(LockStanding::holds).containsExactly(true, false);
        assertThat(locks.check(before.last(), period -> found))
                .extracting(LockStanding::period)
                .containsExactly(before);
        HtmlReport page =
                HtmlReport.of(PublicationGuard.withThreshold(5).publish(now)).in(Locale.forLanguageTag(language));
        for (LockStanding standing : standings) {
            page = page.with(standing);
        }
        String html = page.html();
        assertThat(html.indexOf(heading)).isGreaterThan(html.indexOf("id=\"notes\""));
        assertThat(html.substring(html.indexOf(heading), html.indexOf("id=\"protection\"")))
                .contains("1.2.a")
                .doesNotContain("1.1.a", "indicator.lock", "report.locked");
    }

    private static String page(String language, IndicatorReport report, PeriodLocks locks) {
        return HtmlReport.of(PublicationGuard.withThreshold(5).publish(report))
                .with(locks.check(report))
                .in(Locale.forLanguageTag(language))
                .html();
    }
}
