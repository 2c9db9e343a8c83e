package io.github.diasporaskills.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.reason.Argument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseTextTest {

    @Test
    void a_text_of_200_kilobytes_in_utf_8_is_taken_and_one_byte_more_is_not() {
        String arabic = "ألم".repeat(33_333); // three letters of two bytes each
        CaseText longest = CaseText.of(arabic + "ab");
        assertThat(longest.bytes()).isEqualTo(200_000);

        Checked<CaseText> more = CaseText.check(arabic + "abc");
        assertThat(more.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.is(CasefileReason.TEXT_TOO_LONG)).isTrue();
            assertThat(reason.arguments())
                    .containsEntry("limit", new Argument.Whole(200_000))
                    .containsEntry("found", new Argument.Whole(200_001));
        });
    }

    @Test
    void a_text_is_kept_as_it_was_written() {
        String written = "Fièvre\r\n\tdepuis 3 jours \uD83E\uDE7A\u200F";
        assertThat(CaseText.of(written).text()).isEqualTo(written);
        assertThat(CaseText.of(written)).isEqualTo(CaseText.of(written)).hasSameHashCodeAs(CaseText.of(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001Bb", "a\uD83Eb", "a\uDE7A", "\u007F"})
    void what_is_no_text_is_refused_with_its_place(String odd) {
        assertThat(CaseText.check(odd).names(CasefileReason.TEXT_NOT_TEXT)).isTrue();
    }

    @Test
    void a_blank_text_is_refused() {
        assertThat(CaseText.check(" \n").names(CasefileReason.TEXT_BLANK)).isTrue();
        assertThatThrownBy(() -> CaseText.of(""))
                .isInstanceOf(CaseRefusedException.class)
                .hasMessage("the text of a case says something; this one is blank");
    }

    @Test
    void nothing_of_a_text_is_printed() {
        assertThat(CaseText.of("secret")).hasToString("CaseText[redacted]");
        assertThat(CaseText.check("secret")).hasToString("accepted []");
        assertThat(CaseText.check("secret\u0000").toString()).doesNotContain("secret");
        assertThatThrownBy(() -> CaseText.of("secret\u0000")).hasMessageNotContaining("secret");
    }
}
