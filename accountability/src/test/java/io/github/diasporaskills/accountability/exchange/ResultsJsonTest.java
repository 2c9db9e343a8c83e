package io.github.diasporaskills.accountability.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.diasporaskills.accountability.Pilot;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublicationGuard;
import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.ReadResult;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.ReportedCount;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultsJsonTest {

    private static final Publication PUBLICATION = Exchanged.publication(
            Exchanged.shown(),
            Exchanged.withSmallGroup(),
            IndicatorValue.of(
                    "1.2.a",
                    LocalDate.of(2025, 6, 30),
                    ReportedCount.moreThan(200).of("pages"),
                    "minutes"));

    private static ReadResult<SharedResults> read(String text) {
        return ResultsJson.read(Document.parse("results.json", text));
    }

    @Test
    void what_is_written_is_read_back_whole() {
        SharedResults results = SharedResults.of(PUBLICATION);
        Export export = ResultsJson.export(PUBLICATION);

        SharedResults back = read(export.text()).orThrow("results");
        assertThat(back).isEqualTo(results).hasSameHashCodeAs(results).hasToString(results.toString());
        assertThat(ResultsJson.write(back)).isEqualTo(export.text());
        assertThat(export.losses()).containsExactly(Reason.of(ExchangeReason.SOURCES_LEFT_OUT));
        assertThat(back.indicator("1.2.a").orElseThrow().reached().orElseThrow().count())
                .isEqualTo(ReportedCount.moreThan(200));
        assertThat(back.indicator("1.4.a").orElseThrow().withheld()).hasSize(1);
        assertThat(back.isSynthetic()).isTrue();
        assertThat(back.country()).isEqualTo(Pilot.programme().country());
    }

    @Test
    void groups_hidden_beside_others_are_named_and_read_back_also_from_an_older_document() {
        String text = ResultsJson.export(Exchanged.publication(Exchanged.withHiddenGroups()))
                .text();
        SharedIndicator back = read(text).orThrow("results").indicator("1.4.a").orElseThrow();

        assertThat(back.withheld().get(0).groups()).containsExactly("MAN", "UNDISCLOSED");
        assertThat(back.of(FigureKind.ACTUAL))
                .extracting(figure -> figure.groups().get("gender"))
                .containsExactly(null, "WOMAN", "NON_BINARY", "OTHER_TERM", "NOT_ASKED");

        String older = text.replace("\"schema\" : \"1.2\"", "\"schema\" : \"1.0\"")
                .replaceAll("\"groups\" : \\[[^]]*],\\s*", "");
        assertThat(older).doesNotContain("UNDISCLOSED");
        assertThat(read(older)
                        .orThrow("results")
                        .indicator("1.4.a")
                        .orElseThrow()
                        .withheld()
                        .get(0)
                        .groups())
                .isEmpty();
    }

    @Test
    void targets_of_groups_are_read_back_after_those_of_all_whether_their_groups_are_shown_or_not() {
        Publication publication = Exchanged.withGroupTargets();
        SharedResults back = read(ResultsJson.export(publication).text()).orThrow("results");

        assertThat(back).isEqualTo(SharedResults.of(publication));
        SharedIndicator indicator = back.indicator("1.4.a").orElseThrow();
        assertThat(indicator.of(FigureKind.TARGET))
                .extracting(Figure::groups, f -> f.days().last(), f -> f.count().number())
                .containsExactly(
                        tuple(Map.of(), Pilot.END_OF_2025, 20L),
                        tuple(Map.of(), LocalDate.of(2026, 12, 31), 40L),
                        tuple(Map.of("gender", "WOMAN"), Pilot.END_OF_2025, 10L),
                        tuple(Map.of("gender", "WOMAN"), LocalDate.of(2026, 12, 31), 18L),
                        tuple(Map.of("gender", "MAN"), LocalDate.of(2026, 12, 31), 17L),
                        tuple(Map.of("age-band", "UNDER_30"), LocalDate.of(2026, 12, 31), 11L));
        assertThat(indicator.of(FigureKind.ACTUAL))
                .extracting(figure -> figure.groups().get("gender"))
                .doesNotContain("MAN", "UNDISCLOSED");
    }

    @Test
    void neither_evidence_nor_a_withheld_number_is_in_it() {
        assertThat(ResultsJson.export(PUBLICATION).text())
                .doesNotContain("minutes")
                .doesNotContain("synthetic, for tests");
        assertThat(SharedResults.of(PUBLICATION)
                        .indicator("1.4.a")
                        .orElseThrow()
                        .of(FigureKind.ACTUAL))
                .allMatch(Figure::isTotal)
                .hasSize(1);
    }

    @Test
    void sections_that_an_application_added_are_told_as_lost() {
        Publication more = PublicationGuard.withThreshold(5)
                .publish(
                        Exchanged.report(Pilot.programme(), Pilot.YEAR),
                        SummarySection.titled("More").paragraph("Words"));
        List<Reason> losses = ResultsJson.export(more).losses();
        assertThat(losses)
                .extracting(Reason::code)
                .containsExactly(ExchangeReason.SOURCES_LEFT_OUT.id(), ExchangeReason.SECTIONS_LEFT_OUT.id());
        Exchanged.assertWorded(losses);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "\"country\" : \"MA\", # # $.country",
                "\"unit\" : \"ITEM\" # \"unit\" : \"THING\" # unit",
                "\"days\" : \"2025-01-01/2025-12-31\" # \"days\" : \"2025\" # days",
                "\"bound\" : \"MORE_THAN\" # \"bound\" : \"NEARLY\" # count",
                "\"synthetic\" : true # \"synthetic\" : 1 # $.synthetic",
                "\"synthetic\" : true # \"synthetic\" : true, \"odd\": 1 # $.odd",
            })
    void mistakes_are_told_at_their_place(String good, String bad, String place) {
        String text = ResultsJson.export(PUBLICATION).text();
        assertThat(text).contains(good);
        ReadResult<SharedResults> read = read(text.replace(good, bad == null ? "" : bad));
        assertThat(read.value()).isEmpty();
        assertThat(read.problems()).anySatisfy(problem -> {
            assertThat(problem.location().field()).contains(place);
            assertThat(problem.location().line()).isPositive();
        });
    }
}
