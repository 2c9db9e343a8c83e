package io.github.diasporaskills.accountability.exchange.iati;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.diasporaskills.accountability.Pilot;
import io.github.diasporaskills.accountability.exchange.ExchangeReason;
import io.github.diasporaskills.accountability.exchange.Exchanged;
import io.github.diasporaskills.accountability.exchange.Export;
import io.github.diasporaskills.accountability.exchange.ExportRefusedException;
import io.github.diasporaskills.accountability.exchange.Figure;
import io.github.diasporaskills.accountability.exchange.FigureKind;
import io.github.diasporaskills.accountability.exchange.SharedResults;
import io.github.diasporaskills.accountability.indicator.ReportingPeriod;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublicationGuard;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentReason;
import io.github.diasporaskills.core.document.ReadResult;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.GroupTarget;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.programme.ProgrammeState;
import io.github.diasporaskills.core.programme.Result;
import io.github.diasporaskills.core.programme.ResultLevel;
import io.github.diasporaskills.core.programme.ResultsTree;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.core.time.ReportedCount;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IatiExportTest {

    private static final LocalText NAME = LocalText.of("en", "Somebody");
    private static final IatiOrganisation REPORTING = new IatiOrganisation("XX-EXAMPLE-1", "40", NAME);

    private static IatiSettings.Builder settings() {
        return IatiSettings.builder(REPORTING, "XX-EXAMPLE-1-P1")
                .participant(new IatiParticipant(IatiRole.FUNDING, REPORTING))
                .sector(new IatiSector("12281", BigDecimal.valueOf(100)));
    }

    private static Programme programme(ProgrammeState state, DateRange term) {
        return programme(
                Pilot.programme().title(), state, term, Pilot.programme().results());
    }

    private static Programme programme(LocalText title, ProgrammeState state, DateRange term, ResultsTree results) {
        return Programme.builder(ProgrammeId.of("odd"), title, CountryCode.of("MA"), state, term)
                .results(results)
                .build();
    }

    private static Export write(Publication publication) {
        return IatiExport.with(settings().build(), Exchanged.NOW).write(publication);
    }

    private static IatiActivity read(Export export) throws IOException {
        ReadResult<List<IatiActivity>> read = IatiFile.read("file.xml", new ByteArrayInputStream(export.bytes()));
        assertThat(read.problems()).isEmpty();
        return read.orThrow("the file").get(0);
    }

    private static IatiIndicator indicator(IatiActivity activity, String code) {
        return activity.indicators().stream()
                .filter(i -> i.code().filter(code::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_is_written_is_read_back() throws IOException {
        Publication publication = Exchanged.publication(Exchanged.shown(), Pilot.entered("1.2.a", 6));
        IatiActivity activity = read(write(publication));

        assertThat(activity.identifier()).isEqualTo("XX-EXAMPLE-1-P1");
        assertThat(activity.title()).isEqualTo(publication.programme().title());
        SharedResults shared = SharedResults.of(publication);
        assertThat(activity.indicators()).hasSameSizeAs(shared.indicators());
        shared.indicators().forEach(expected -> {
            IatiIndicator found = indicator(activity, expected.code());
            assertThat(found.title()).isEqualTo(expected.title());
            assertThat(found.measure()).isEqualTo("1");
            assertThat(found.isAscending()).isTrue();
            assertThat(found.figures())
                    .containsExactlyInAnyOrderElementsOf(expected.figures().stream()
                            .map(IatiExportTest::asRead)
                            .toList());
        });
        assertThat(indicator(activity, "1.1.a").figures())
                .contains(new IatiFigure(
                        FigureKind.ACTUAL,
                        DateRange.of(Pilot.START, Pilot.END_OF_2025),
                        Map.of("gender", "WOMAN"),
                        "27"));
    }

    @Test
    void targets_of_groups_stand_after_the_one_of_all_in_the_period_of_their_day() throws IOException {
        Publication publication = Exchanged.withGroupTargets();
        Export export = write(publication);

        assertThat(indicator(read(export), "1.4.a").figures())
                .containsExactlyInAnyOrderElementsOf(
                        SharedResults.of(publication).indicator("1.4.a").orElseThrow().figures().stream()
                                .map(IatiExportTest::asRead)
                                .toList());
        assertThat(export.text().replaceAll(">\\s+<", "><"))
                .contains("<period-end iso-date=\"2025-12-31\"/><target value=\"20\"/>"
                        + "<target value=\"10\"><dimension name=\"sex\" value=\"female\"/></target><actual")
                .contains("<target value=\"40\"/>"
                        + "<target value=\"18\"><dimension name=\"sex\" value=\"female\"/></target>"
                        + "<target value=\"17\"><dimension name=\"sex\" value=\"male\"/></target>"
                        + "<target value=\"11\"><dimension name=\"age-band\" value=\"UNDER_30\"/></target></period>");
    }

    @Test
    void a_target_of_a_group_due_before_the_programme_begins_has_no_period_and_is_told() {
        Indicator early = Pilot.reported("1.4.a", CountingUnit.COMPLAINT, true, 20, 40)
                .aimingAt(new GroupTarget("gender", "WOMAN", Pilot.START.minusDays(1), 7, "plan"));
        Export export = write(
                Exchanged.publication(Pilot.programme(Pilot.output("1.4", "Output", "Produit", early)), Pilot.YEAR));

        assertThat(export.text()).doesNotContain("<target value=\"7\"");
        assertThat(export.losses())
                .contains(Reason.of(ExchangeReason.BEFORE_FIRST_DAY)
                        .with("code", "1.4.a")
                        .with("day", Pilot.START.minusDays(1)));
    }

    private static IatiFigure asRead(Figure figure) {
        FigureKind kind = figure.kind() == FigureKind.ADDED ? FigureKind.ACTUAL : figure.kind();
        return new IatiFigure(
                kind,
                figure.days(),
                figure.groups(),
                Long.toString(figure.count().number()));
    }

    @Test
    void a_withheld_cell_is_left_out_and_the_comment_on_the_total_says_so() throws IOException {
        Export export = write(Exchanged.publication(Exchanged.withSmallGroup()));

        assertThat(indicator(read(export), "1.4.a").figures())
                .filteredOn(f -> f.kind() == FigureKind.ACTUAL)
                .extracting(IatiFigure::value, IatiFigure::groups)
                .containsExactly(tuple("14", Map.of()));
        assertThat(export.text())
                .contains("Not shown by gender: a group counts fewer than 5.")
                .contains("Non montré selon genre");
        assertThat(export.losses()).anyMatch(loss -> loss.is(ExchangeReason.SPLIT_WITHHELD));
        Exchanged.assertWorded(export.losses());
    }

    @Test
    void groups_hidden_beside_others_are_named_in_the_comment_and_have_no_actual() throws IOException {
        Export export = write(Exchanged.publication(Exchanged.withHiddenGroups()));

        assertThat(indicator(read(export), "1.4.a").figures())
                .filteredOn(f -> f.kind() == FigureKind.ACTUAL)
                .extracting(IatiFigure::value)
                .containsExactly("14", "8", "0", "0", "0");
        assertThat(export.text())
                .contains("Not shown by gender (Men, Undisclosed): groups of fewer than 5")
                .contains("Non montré selon genre (Hommes");
        Exchanged.assertWorded(export.losses());
    }

    @Test
    void a_hidden_total_has_no_number_and_its_words_stand_with_the_indicator() throws IOException {
        Publication publication = PublicationGuard.withThreshold(5)
                .hidingSmallTotals()
                .publish(Exchanged.report(Pilot.programme(), Pilot.YEAR, Pilot.entered("1.4.a", 4, 2, 2, 0, 0, 0, 0)));
        Export export = write(publication);

        assertThat(indicator(read(export), "1.4.a").figures()).noneMatch(f -> f.kind() == FigureKind.ACTUAL);
        assertThat(export.text()).contains("The total is from 1 to less than 5 and is withheld");
        assertThat(export.losses()).anyMatch(loss -> loss.is(ExchangeReason.TOTAL_WITHHELD));
    }

    @Test
    void a_bound_is_told_in_words_only() throws IOException {
        IndicatorValue bound =
                IndicatorValue.of("1.2.a", Pilot.END_OF_2025, ReportedCount.moreThan(200), "minutes of a meeting");
        Export export = write(Exchanged.publication(bound));

        assertThat(indicator(read(export), "1.2.a").figures()).noneMatch(f -> f.kind() == FigureKind.ACTUAL);
        assertThat(export.text())
                .contains("&gt;200")
                .doesNotContain("value=\"200\"")
                .doesNotContain("minutes of");
        assertThat(export.losses()).anyMatch(loss -> loss.is(ExchangeReason.BOUND_LEFT_OUT));
    }

    @Test
    void who_took_a_baseline_or_proved_a_value_is_never_written() {
        Export export = write(Exchanged.publication(Exchanged.shown()));
        assertThat(export.text()).doesNotContain("synthetic, for tests").doesNotContain("minutes of 1.1.a");
        assertThat(export.losses()).anyMatch(loss -> loss.is(ExchangeReason.SOURCES_LEFT_OUT));
    }

    @Test
    void what_xml_cannot_hold_and_markup_are_no_harm() throws IOException {
        Programme odd = programme(
                LocalText.of("en", "A \u0000 & <b> ]]> \uD83D\uDE00"),
                ProgrammeState.ACTIVE,
                Pilot.programme().term(),
                Pilot.programme().results());
        Export export = write(Exchanged.publication(odd, Pilot.YEAR));
        assertThat(read(export).title().byLanguage()).containsEntry("en", "A \uFFFD & <b> ]]> \uD83D\uDE00");
    }

    @Test
    void planned_and_actual_days_are_told_by_the_state_and_the_day() {
        assertThat(write(Exchanged.publication()).text())
                .contains("<activity-date type=\"2\" iso-date=\"2024-01-01\"/>")
                .contains("<activity-date type=\"3\" iso-date=\"2026-12-31\"/>");
        Programme planned = programme(ProgrammeState.APPROVED, Pilot.programme().term());
        assertThat(write(Exchanged.publication(planned, Pilot.YEAR)).text())
                .contains("<activity-status code=\"1\"/>")
                .contains("type=\"1\" iso-date=\"2024-01-01\"");
        Programme over = programme(ProgrammeState.CLOSED, DateRange.of(Pilot.START, LocalDate.of(2025, 6, 30)));
        assertThat(write(Exchanged.publication(over, Pilot.YEAR)).text())
                .contains("<activity-status code=\"4\"/>")
                .contains("type=\"4\" iso-date=\"2025-06-30\"");
    }

    @Test
    void a_budget_of_several_years_is_not_split_by_us() {
        Programme rich = Pilot.programme().toBuilder()
                .budget(Money.of("300000.00", "USD"))
                .build();
        Publication publication = Exchanged.publication(rich, Pilot.YEAR);
        Export without = write(publication);
        assertThat(without.text()).doesNotContain("<budget>");
        assertThat(without.losses()).anyMatch(loss -> loss.is(ExchangeReason.BUDGET_LEFT_OUT));

        IatiBudget year =
                new IatiBudget(DateRange.of(Pilot.START, LocalDate.of(2024, 12, 31)), Money.of("100000.00", "USD"));
        Export part =
                IatiExport.with(settings().budget(year).build(), Exchanged.NOW).write(publication);
        assertThat(part.text()).contains("<value currency=\"USD\" value-date=\"2024-01-01\">100000.00</value>");
        assertThat(part.losses()).anyMatch(loss -> loss.is(ExchangeReason.BUDGET_DIFFERS));

        Programme oneYear =
                programme(ProgrammeState.ACTIVE, DateRange.of(Pilot.START, LocalDate.of(2024, 12, 31))).toBuilder()
                        .budget(Money.of("300000.00", "USD"))
                        .build();
        assertThat(write(Exchanged.publication(oneYear, Pilot.YEAR)).text()).contains("300000.00</value>");
    }

    @Test
    void the_gender_marker_is_written_only_if_somebody_screened() {
        assertThat(write(Exchanged.publication()).losses())
                .anyMatch(loss -> loss.is(ExchangeReason.GENDER_NOT_SCREENED));
        Export screened = IatiExport.with(
                        settings().marker(IatiMarker.genderEquality(0)).build(), Exchanged.NOW)
                .write(Exchanged.publication());
        assertThat(screened.text()).contains("<policy-marker vocabulary=\"1\" code=\"1\" significance=\"0\"/>");
        assertThat(screened.losses()).noneMatch(loss -> loss.is(ExchangeReason.GENDER_NOT_SCREENED));
    }

    @Test
    void activities_stand_as_other_and_results_without_indicators_are_told() {
        Programme programme = Pilot.programme();
        Result activity = new Result(
                ResultLevel.ACTIVITY,
                "1.1.1",
                Pilot.text("Do", "Faire"),
                List.of(Pilot.reported("x", CountingUnit.ITEM, false, 1, 2)),
                List.of());
        Result output =
                new Result(ResultLevel.OUTPUT, "1.1", Pilot.text("Output", "Produit"), List.of(), List.of(activity));
        Result outcome =
                new Result(ResultLevel.OUTCOME, "1", Pilot.text("Outcome", "Effet"), List.of(), List.of(output));
        Programme odd = programme.toBuilder()
                .results(new ResultsTree(1, List.of(outcome)))
                .build();
        Export export = write(Exchanged.publication(odd, Pilot.YEAR));
        assertThat(export.text()).contains("<result type=\"9\"");
        assertThat(export.losses())
                .anyMatch(loss -> loss.is(ExchangeReason.LEVEL_COARSER))
                .anyMatch(loss -> loss.is(ExchangeReason.RESULT_WITHOUT_INDICATOR));
        Exchanged.assertWorded(export.losses());
    }

    @Test
    void a_year_within_the_programme_stands_as_a_period_of_its_own() throws IOException {
        IndicatorValue before =
                IndicatorValue.of("1.2.a", LocalDate.of(2024, 12, 31), ReportedCount.exactly(2), "minutes");
        IatiActivity activity = read(write(Exchanged.publication(before, Pilot.entered("1.2.a", 6))));
        assertThat(indicator(activity, "1.2.a").figures())
                .contains(
                        new IatiFigure(FigureKind.ACTUAL, DateRange.of(Pilot.START, Pilot.END_OF_2025), Map.of(), "6"),
                        new IatiFigure(
                                FigureKind.ACTUAL,
                                DateRange.of(LocalDate.of(2025, 1, 1), Pilot.END_OF_2025),
                                Map.of(),
                                "4"));
    }

    @Test
    void without_a_first_day_or_any_description_nothing_is_written() {
        Programme bare = programme(
                LocalText.of("en", "Bare"),
                ProgrammeState.ACTIVE,
                DateRange.until(Pilot.END_OF_2025),
                ResultsTree.empty());
        ExportRefusedException refused = catchThrowableOfType(
                ExportRefusedException.class, () -> write(Exchanged.publication(bare, Pilot.YEAR)));
        assertThat(refused.reasons())
                .extracting(reason -> reason.code())
                .containsExactly(ExchangeReason.IATI_NO_FIRST_DAY.id(), ExchangeReason.IATI_NO_DESCRIPTION.id());
        Exchanged.assertWorded(refused.reasons());
    }

    @Test
    void what_is_for_the_programmes_own_eyes_is_not_exported() {
        Publication inside = PublicationGuard.withThreshold(5)
                .showingEvidence()
                .publish(Exchanged.report(Pilot.programme(), ReportingPeriod.year(2025)));
        assertThatIllegalArgumentException().isThrownBy(() -> write(inside)).withMessageContaining("own eyes");
    }

    @Test
    void the_same_publication_gives_the_same_bytes() {
        Publication publication = Exchanged.publication(Exchanged.shown());
        assertThat(write(publication).bytes()).isEqualTo(write(publication).bytes());
        assertThat(write(publication)).hasToString(write(publication).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE x><iati-activities version=\"2.03\"/>|exchange.xml.doctype",
                "<iati-activities version=\"2.03\">|exchange.xml.broken",
                "nothing|exchange.xml.broken",
                "<adx/>|exchange.xml.other-root",
                "<iati-activities version=\"1.05\"/>|exchange.xml.other-version",
                "<iati-activities version=\"2.03\"><iati-activity/></iati-activities>|exchange.xml.missing",
            })
    void what_is_no_file_of_iati_is_told(String text, String code) throws IOException {
        ReadResult<List<IatiActivity>> read =
                IatiFile.read("file.xml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.problems()).extracting(p -> p.reason().code()).contains(code);
        assertThat(read.problems())
                .allSatisfy(p -> assertThat(p.location().file()).isEqualTo("file.xml"));
    }

    @Test
    void mistakes_in_results_are_told_with_their_lines() throws IOException {
        String text = write(Exchanged.publication(Exchanged.shown())).text();
        String broken = text.replace("name=\"sex\" value=\"female\"", "name=\"sex\"")
                .replace("<period-end iso-date=\"2026-12-31\"/>", "<period-end iso-date=\"2023-12-31\"/>");
        List<Problem> problems = IatiFile.read(
                        "file.xml", new ByteArrayInputStream(broken.getBytes(StandardCharsets.UTF_8)))
                .problems();
        assertThat(problems)
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(p -> p.location().line() > 10);
        assertThat(problems)
                .anyMatch(p -> p.location().field().equals("dimension"))
                .anyMatch(p -> p.location().field().equals("period/period-end"));
    }

    @Test
    void settings_are_read_and_every_mistake_is_told_at_its_place() {
        String good = """
            {"iati": {
              "reportingOrganisation": {"ref": "XX-EXAMPLE-1", "type": "40", "name": {"en": "Somebody"}},
              "activity": "XX-EXAMPLE-1-P1",
              "description": {"en": "What it is"},
              "participating": [
                {"role": "FUNDING", "ref": "XX-EXAMPLE-1", "type": "40", "name": {"en": "Somebody"}}],
              "sectors": [{"code": "12281", "percentage": 60}, {"code": "12191", "percentage": 40}],
              "genderMarker": 1,
              "otherMarkers": [{"code": "9", "significance": 2}],
              "budgets": [{"days": "2025-01-01/2025-12-31", "amount": "10.00", "currency": "USD"}]}}
            """;
        IatiSettings read = settings(good).orThrow("settings");
        assertThat(read.sectors()).hasSize(2);
        assertThat(read.markers()).containsExactly(IatiMarker.genderEquality(1), new IatiMarker("9", 2));
        assertThat(read.budgets()).hasSize(1);
        assertThat(read.description()).isPresent();

        assertThat(codes(good.replace("\"activity\": \"XX-EXAMPLE-1-P1\",", "")))
                .containsExactly("$.iati.activity " + DocumentReason.MISSING.id());
        assertThat(codes(good.replace("XX-EXAMPLE-1-P1", "OTHER-1")))
                .containsExactly("$.iati.activity " + ExchangeReason.IATI_ACTIVITY_OF_ANOTHER.id());
        assertThat(codes(good.replace("XX-EXAMPLE-1-P1", "XX EXAMPLE")).get(0)).startsWith("$.iati.activity ");
        assertThat(codes(good.replace("40}]", "39}]")))
                .containsExactly("$.iati.sectors " + ExchangeReason.IATI_SECTORS_NOT_WHOLE.id());
        assertThat(codes(good.replace("\"genderMarker\": 1", "\"genderMarker\": 3"))
                        .get(0))
                .startsWith("$.iati.genderMarker ");
        assertThat(codes(good.replace("2025-12-31", "2026-01-01")))
                .containsExactly("$.iati.budgets[0].days " + ExchangeReason.IATI_BUDGET_TOO_LONG.id());
        assertThat(codes(good.replace("\"role\": \"FUNDING\"", "\"role\": \"GIVING\""))
                        .get(0))
                .startsWith("$.iati.participating[0].role ");
        assertThat(codes(good.replace("12191", "1219")).get(0)).startsWith("$.iati.sectors[1].code ");
        assertThat(codes(good.replace("\"percentage\": 60", "\"percentage\": 160"))
                        .get(0))
                .isEqualTo("$.iati.sectors[0].percentage " + ExchangeReason.IATI_PERCENTAGE.id());
        assertThat(codes(good.replace("genderMarker", "genderMarkers")).get(0)).contains("genderMarkers");
    }

    private static ReadResult<IatiSettings> settings(String text) {
        return Document.parse("settings.json", text)
                .read(node ->
                        node.object("iati", IatiSettingsDocument::read).orElseThrow(IllegalArgumentException::new));
    }

    private static List<String> codes(String text) {
        return settings(text).problems().stream()
                .map(p -> p.location().field() + " " + p.reason().code())
                .toList();
    }

    @Test
    void settings_keep_their_rules() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> IatiSettings.builder(REPORTING, "XX-EXAMPLE-1").build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings()
                        .sector(new IatiSector("12191", BigDecimal.ONE))
                        .build());
        assertThatIllegalArgumentException().isThrownBy(() -> new IatiOrganisation("a b", "40", NAME));
        assertThatIllegalArgumentException().isThrownBy(() -> new IatiOrganisation("a", "41", NAME));
        assertThatIllegalArgumentException().isThrownBy(() -> new IatiMarker("1", 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new IatiMarker("13", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new IatiSector("1228", BigDecimal.ONE));
    }
}
