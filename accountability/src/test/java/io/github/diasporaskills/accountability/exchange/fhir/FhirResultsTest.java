package io.github.diasporaskills.accountability.exchange.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.exchange.ExchangeWording;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FhirResultsTest {

    private static final FhirExport EXPORT = FhirResultsSamples.export();

    private static JsonNode resource(String name) {
        String json = EXPORT.resources().stream()
                .filter(r -> r.toString().equals(name))
                .findFirst()
                .orElseThrow()
                .json();
        return JsonMapper.builder().build().readTree(json);
    }

    @Test
    void each_indicator_is_a_measure_with_a_report_of_what_was_reached_and_one_of_what_was_added() {
        assertThat(EXPORT.resources())
                .extracting(FhirResource::toString)
                .containsExactly(
                        "Measure/ma-results-1.1.a",
                        "MeasureReport/ma-results-1.1.a-reached",
                        "MeasureReport/ma-results-1.1.a-added",
                        "Measure/ma-results-1.1.b",
                        "MeasureReport/ma-results-1.1.b-reached",
                        "Measure/ma-results-1.1.c",
                        "MeasureReport/ma-results-1.1.c-reached");
        JsonNode report = resource("MeasureReport/ma-results-1.1.a-reached");
        assertThat(report.get("measure").stringValue())
                .isEqualTo(resource("Measure/ma-results-1.1.a").get("url").stringValue());
        assertThat(report.get("status").stringValue()).isEqualTo("complete");
        assertThat(report.get("type").stringValue()).isEqualTo("summary");
        assertThat(report.at("/period/start").stringValue()).isEqualTo("2024-01-01");
        assertThat(report.at("/period/end").stringValue()).isEqualTo("2025-12-31");
        assertThat(report.at("/group/0/population/0/count").intValue()).isEqualTo(51);
        assertThat(resource("MeasureReport/ma-results-1.1.a-added")
                        .at("/group/0/population/0/count")
                        .intValue())
                .isEqualTo(31);
    }

    @Test
    void a_measure_has_its_title_in_the_language_asked_for_or_else_in_english() {
        assertThat(measure(Locale.FRENCH).get("title").stringValue()).isEqualTo("Indicateur 1.1.a");
        assertThat(measure(Locale.FRENCH).get("language").stringValue()).isEqualTo("fr");
        assertThat(measure(Locale.forLanguageTag("ar")).get("title").stringValue())
                .isEqualTo("Indicator 1.1.a");
        assertThat(measure(Locale.forLanguageTag("ar")).get("language").stringValue())
                .isEqualTo("en");
    }

    private static JsonNode measure(Locale locale) {
        String json = FhirResultsSamples.export(locale).resources().get(0).json();
        return JsonMapper.builder().build().readTree(json);
    }

    @Test
    void strata_sum_to_the_total_and_keep_undisclosed_apart_from_not_asked() {
        JsonNode strata = resource("MeasureReport/ma-results-1.1.a-reached").at("/group/0/stratifier/0/stratum");
        Map<String, Integer> counts = new HashMap<>();
        Map<String, List<String>> codes = new HashMap<>();
        for (JsonNode stratum : strata) {
            List<String> all = new ArrayList<>();
            stratum.at("/value/coding").forEach(c -> all.add(c.get("code").stringValue()));
            String own = all.get(all.size() - 1);
            codes.put(own, all);
            counts.put(own, stratum.at("/population/0/count").intValue());
        }
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(51);
        assertThat(counts)
                .containsEntry("WOMAN", 20)
                .containsEntry("UNDISCLOSED", 7)
                .containsEntry("NOT_ASKED", 0);
        assertThat(codes)
                .containsEntry("WOMAN", List.of("female", "WOMAN"))
                .containsEntry("NON_BINARY", List.of("other", "NON_BINARY"))
                .containsEntry("UNDISCLOSED", List.of("asked-declined", "UNDISCLOSED"))
                .containsEntry("NOT_ASKED", List.of("not-asked", "NOT_ASKED"));
    }

    @Test
    void a_small_group_has_no_strata_and_a_bound_no_count() {
        JsonNode small = resource("MeasureReport/ma-results-1.1.b-reached");
        assertThat(small.at("/group/0/stratifier").isMissingNode()).isTrue();
        assertThat(small.at("/group/0/population/0/count").intValue()).isEqualTo(14);
        JsonNode bound = resource("MeasureReport/ma-results-1.1.c-reached");
        assertThat(bound.at("/group/0/population/0/count").isMissingNode()).isTrue();
        assertThat(EXPORT.bundle()).doesNotContain("minutes").doesNotContain("200");
        assertThat(EXPORT.losses())
                .anyMatch(loss -> loss.resource().equals("Measure/ma-results-1.1.b")
                        && loss.element().equals("group.stratifier"))
                .anyMatch(loss -> loss.resource().endsWith("1.1.c-reached")
                        && loss.element().equals("group.population.count"));
    }

    @Test
    void losses_are_whole_sentences_of_a_language_and_name_indicator_and_dimension() {
        assertThat(words(Locale.FRENCH))
                .contains("laissé de côté, faute de place dans FHIR : les cibles")
                .contains("1.1.b : des cellules sont retenues et omises, selon genre")
                .noneMatch(said -> said.contains("the ") || said.contains("targets") || said.contains("remarks"));
        assertThat(words(Locale.forLanguageTag("ar")))
                .contains("لا مكان في FHIR لما يلي، فأُهمل: الأهداف")
                .noneMatch(said -> said.replace("other", "").matches(".*([a-z]{4}|[A-Z]_).*"));
        assertThat(words(Locale.ENGLISH)).contains("1.1.b: cells are withheld and left out, by gender");
    }

    @Test
    void every_part_without_a_place_has_words_in_all_languages() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("ar"))) {
            for (UnsaidPart part : UnsaidPart.values()) {
                assertThat(FhirWording.in(locale).term(Argument.Term.of(part)))
                        .as("%s in %s", part, locale)
                        .isNotEqualTo(part.name());
            }
        }
    }

    private static List<String> words(Locale locale) {
        Wording wording = ExchangeWording.in(locale).and(FhirWording.in(locale));
        return EXPORT.export().losses().stream()
                .map(loss -> ExchangeWording.say(loss, wording))
                .map(said -> said.replaceAll("[\\u2066-\\u2069]", ""))
                .toList();
    }

    @Test
    void targets_and_baselines_are_told_as_lost_once() {
        assertThat(EXPORT.losses()).extracting(FhirLoss::element).contains("baseline", "target", "note");
        assertThat(EXPORT.export().losses())
                .doesNotHaveDuplicates()
                .hasSizeLessThan(EXPORT.losses().size());
        assertThat(EXPORT.export().mediaType()).isEqualTo("application/fhir+json");
        assertThat(EXPORT.export().text()).isEqualTo(EXPORT.bundle());
    }
}
