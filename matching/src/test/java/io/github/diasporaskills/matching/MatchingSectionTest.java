package io.github.diasporaskills.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.reason.ProblemsException;
import io.github.diasporaskills.matching.score.StandardCriterion;
import org.junit.jupiter.api.Test;

class MatchingSectionTest {

    @Test
    void a_pack_without_the_section_gets_the_defaults() {
        MatchingSection section = MatchingSection.of(CountryPack.load("synthetic"));

        assertThat(section)
                .hasToString("weights specialty 25, language 20, availability 25, validity 10, continuity 10, load 10;"
                        + " overlap 80 % short, 50 % long");
    }

    @Test
    void fields_left_out_keep_their_defaults_and_others_replace_them() {
        MatchingSection section =
                read("{\"schema\":\"1.0\",\"weights\":{\"language\":60,\"load\":0},\"longOverlapPercent\":20}");

        assertThat(section.criteria().weights())
                .containsEntry(StandardCriterion.LANGUAGE, 60)
                .containsEntry(StandardCriterion.LOAD, 0)
                .containsEntry(StandardCriterion.SPECIALTY, 25);
        assertThat(section.longOverlapPercent()).isEqualTo(20);
        assertThat(section.shortOverlapPercent()).isEqualTo(80);
    }

    @Test
    void every_mistake_is_reported_with_its_path() {
        assertThatThrownBy(() -> read("{\"schema\":\"1.0\",\"weights\":{\"langauge\":60,\"load\":-1},"
                        + "\"shortOverlapPercent\":101}"))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        problems -> assertThat(problems.problems())
                                .extracting(problem -> problem.location().toString())
                                .anyMatch(at -> at.contains("$.weights.langauge"))
                                .anyMatch(at -> at.contains("$.weights.load"))
                                .anyMatch(at -> at.contains("$.shortOverlapPercent")));
    }

    private static MatchingSection read(String json) {
        return Document.parse("matching.json", json)
                .read(MatchingSection.READER.schema(), MatchingSection.READER)
                .orThrow("the section");
    }
}
