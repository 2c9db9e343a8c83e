package io.github.diasporaskills.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesAndTextsTest {

    private static final List<String> CITIES = List.of("Rabat", "Tanger-Tétouan", "Fès-Meknès", "Guelmim");

    @ParameterizedTest
    @CsvSource({
        "Tangier/ Tetouan, Tanger-Tétouan",
        "FES MEKNES, Fès-Meknès",
        "Rabta, Rabat",
        "guelm, Guelmim",
        "Tan, Tanger-Tétouan"
    })
    void the_closest_name_is_found_without_case_diacritics_and_spacing(String written, String expected) {
        assertThat(ClosestName.to(written, CITIES)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ouagadougou", "", "--", "x"})
    void nothing_is_suggested_where_nothing_is_close(String written) {
        assertThat(ClosestName.to(written, CITIES)).isEmpty();
    }

    @Test
    void a_very_long_name_has_no_closest_one() {
        assertThat(ClosestName.to("a".repeat(201), List.of("a".repeat(200)))).isEmpty();
        assertThat(ClosestName.to("a".repeat(200), List.of("a".repeat(201)))).isEmpty();
    }

    @Test
    void letters_of_other_scripts_are_compared_too() {
        assertThat(ClosestName.key("الرِّباط")).isEqualTo("الرباط");
        assertThat(ClosestName.to("الرياط", List.of("الرباط", "فاس"))).contains("الرباط");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.", "1.0.0", "v1.0", "1.-1", "01.0", "1.0 "})
    void a_version_has_two_parts(String text) {
        assertThatThrownBy(() -> SchemaVersion.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void versions_are_ordered_by_major_then_minor() {
        assertThat(List.of("1.10", "1.9", "2.0", "0.11").stream()
                        .map(SchemaVersion::parse)
                        .sorted()
                        .map(SchemaVersion::toString))
                .containsExactly("0.11", "1.9", "1.10", "2.0");
        assertThat(SchemaVersion.of(1, 0).canRead(SchemaVersion.of(1, 7))).isTrue();
        assertThat(SchemaVersion.of(1, 0).canRead(SchemaVersion.of(2, 0))).isFalse();
        assertThatThrownBy(() -> SchemaVersion.of(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
