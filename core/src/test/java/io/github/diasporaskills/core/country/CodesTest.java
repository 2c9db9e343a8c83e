package io.github.diasporaskills.core.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.reason.LocalText;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CodesTest {

    private static final LocalText WORDS = LocalText.of("en", "words");
    private static final Source SOURCE = new Source("a law", SourceStatus.VERIFIED, false, "");

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of(
                        (Function<String, Object>) CountryCode::of,
                        List.of("MA", "RW"),
                        List.of("", "M", "ma", "MAR", "M1")),
                Arguments.of(
                        (Function<String, Object>) LanguageCode::of,
                        List.of("fr", "zgh"),
                        List.of("", "f", "FR", "fr-FR", "fren", "f1")),
                Arguments.of(
                        (Function<String, Object>) ProfessionCode::of,
                        List.of("nurse", "physician-specialist", "a1"),
                        List.of("", "Nurse", "-nurse", "nurse-", "a--b", "a b", "é", "a".repeat(65))),
                Arguments.of(
                        (Function<String, Object>) SpecialtyCode::of,
                        List.of("cardiology", "infectious-diseases"),
                        List.of("", "Cardiology", "cardio_logy")),
                Arguments.of(
                        (Function<String, Object>) CouncilCode::of,
                        List.of("RMDC", "FR-CNOM", "C3M"),
                        List.of("", "rmdc", "FR_CNOM", "FR-", "-FR")));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_code_has_its_form_and_prints_bare(Function<String, Object> maker, List<String> good, List<String> bad) {
        for (String code : good) {
            assertThat(maker.apply(code)).hasToString(code);
        }
        for (String code : bad) {
            assertThatThrownBy(() -> maker.apply(code))
                    .as(code)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("such as");
        }
    }

    @Test
    void codes_are_ordered_as_text_and_regions_by_scheme_first() {
        assertThat(Stream.of("RW", "MA").map(CountryCode::of).sorted().map(CountryCode::value))
                .containsExactly("MA", "RW");
        assertThat(Stream.of("wo", "fr").map(LanguageCode::of).sorted().map(LanguageCode::value))
                .containsExactly("fr", "wo");
        assertThat(Stream.of("nurse", "midwife")
                        .map(ProfessionCode::of)
                        .sorted()
                        .map(ProfessionCode::value))
                .containsExactly("midwife", "nurse");
        assertThat(Stream.of("urology", "oncology")
                        .map(SpecialtyCode::of)
                        .sorted()
                        .map(SpecialtyCode::value))
                .containsExactly("oncology", "urology");
        assertThat(Stream.of("RMDC", "CNOM").map(CouncilCode::of).sorted().map(CouncilCode::value))
                .containsExactly("CNOM", "RMDC");
        assertThat(Stream.of(
                                RegionCode.of("MA-2015", "MA-01"),
                                RegionCode.of("MA-1997", "MA-02"),
                                RegionCode.of("MA-1997", "MA-01"))
                        .sorted()
                        .map(RegionCode::toString))
                .containsExactly("MA-1997/MA-01", "MA-1997/MA-02", "MA-2015/MA-01");
        assertThatThrownBy(() -> RegionCode.of(" ", "MA-01")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RegionCode.of("MA-2015", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void values_of_a_pack_keep_their_ranges_when_made_by_hand() {
        assertThatThrownBy(() -> new BreachClock("a", 0, WORDS, "a law", SOURCE))
                .hasMessageContaining("1 to 720");
        assertThatThrownBy(() -> new AnswerDeadline("URGENT", 8761, true, WORDS, SOURCE))
                .hasMessageContaining("8760");
        assertThatThrownBy(() -> new CouncilRule(CouncilRuleKind.LICENCE_YEARS, 0, WORDS, SOURCE))
                .hasMessageContaining("1 or more");
        assertThatThrownBy(() -> new CouncilRule(CouncilRuleKind.REGISTRATION, 1, WORDS, SOURCE))
                .hasMessageContaining("no value");
        assertThatThrownBy(() -> new Source(" ", SourceStatus.VERIFIED, false, ""))
                .hasMessageContaining("blank");
        assertThatThrownBy(() -> new Profession(ProfessionCode.of("nurse"), "222", WORDS, List.of(), SOURCE))
                .hasMessageContaining("four digits");
        assertThatThrownBy(() -> new Specialty(SpecialtyCode.of("cardiology"), List.of(), WORDS, List.of(), SOURCE))
                .hasMessageContaining("at least one profession");
        assertThatThrownBy(() -> new Council(CouncilCode.of("CNOM"), WORDS, List.of(), List.of(), SOURCE))
                .hasMessageContaining("at least one profession");
        assertThatThrownBy(() -> new RegionMapping(RegionCode.of("MA-1997", "MA-01"), List.of(), SOURCE))
                .hasMessageContaining("at least one other");
        assertThatThrownBy(() -> new Lookup.Found<>(null)).isInstanceOf(NullPointerException.class);
    }
}
