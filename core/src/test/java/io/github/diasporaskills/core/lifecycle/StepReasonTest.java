package io.github.diasporaskills.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepReasonTest {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*");

    @ParameterizedTest
    @ValueSource(strings = {"a", "member-agreed", "v2", "act.12-3", "a-1.b"})
    void a_code_is_words_joined_by_hyphens_or_full_stops(String code) {
        assertThat(StepReason.of(code).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "2nd", "a-", "-a", "a--b", "a.-b", "Agreed", "a b", "à", "a_b", ".a", "a."})
    void another_text_is_no_code_and_is_not_shown(String code) {
        assertThatThrownBy(() -> StepReason.of(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found " + code.length() + " characters");
    }

    @Test
    void a_code_has_at_most_64_characters() {
        assertThat(StepReason.of("a".repeat(64)).code()).hasSize(64);
        assertThatThrownBy(() -> StepReason.of("a".repeat(65))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void codes_are_those_of_the_grammar() {
        Random random = new Random(3);
        String letters = "ab9-.Z";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(7); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            String code = text.toString();

            assertThat(isCode(code)).as(code).isEqualTo(CODE.matcher(code).matches());
        }
    }

    private static boolean isCode(String text) {
        try {
            return StepReason.of(text).code().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
