package io.github.diasporaskills.accountability.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org/lists/amina-secretname.pdf, example.org",
        "HTTP://Files.Example.ORG:8080/x?who=secretname#amina, files.example.org",
        "https://amina.secretname@example.org/list, example.org",
        "'  https://example.org/a  ', example.org"
    })
    void of_an_address_only_the_site_is_told(String reference, String site) {
        assertThat(Evidence.of(reference).site()).contains(site);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Minutes kept by Amina Secretname",
                "see https://example.org/list",
                "https://example.org/list of Amina Secretname",
                "mailto:amina@example.org",
                "file:///home/secretname/list.pdf",
                "https:///secretname",
                "example.org/list",
                "https://amina secretname"
            })
    void any_other_text_has_no_site(String reference) {
        assertThat(Evidence.of(reference).site()).isEmpty();
    }

    @Test
    void the_text_shows_only_when_asked_for() {
        Evidence evidence = Evidence.of("Minutes kept by Amina Secretname");

        assertThat(evidence).hasToString("Evidence[withheld]").isEqualTo(Evidence.of(evidence.reference()));
        assertThat(evidence).hasSameHashCodeAs(Evidence.of(evidence.reference()));
        assertThat(evidence.reference()).isEqualTo("Minutes kept by Amina Secretname");
    }

    @Test
    void blank_evidence_is_refused() {
        assertThatThrownBy(() -> Evidence.of(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Evidence is a document's title or address; found blank");
    }
}
