package io.github.diasporaskills.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("bad-input-16")
class AttachmentNameTest {

    @ParameterizedTest
    @CsvSource({
        "knee T2.dcm, DICOM",
        "radio thorax 2.JPG, JPEG",
        "compte-rendu.v2.pdf, PDF",
        "صورة الصدر.png, PNG",
        "photo.jpeg.jpg, JPEG",
        "notes.txt, PLAIN_TEXT",
        "film.mp4, MP4",
        "scan.tiff, TIFF"
    })
    void an_honest_name_is_taken_as_it_is(String name, FileKind kind) {
        Checked<AttachmentName> checked = AttachmentName.check(name);
        assertThat(checked.remarks()).isEmpty();
        assertThat(checked.orThrow().value()).isEqualTo(name);
        assertThat(checked.orThrow().kind()).isEqualTo(kind);
        assertThat(checked.orThrow().toString()).doesNotContain(name);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.txt, NAME_PATH",
        "C:\\fakepath\\x.jpg, NAME_PATH",
        "a\uFF0Fb.jpg, NAME_PATH",
        "\u202Egpj.exe.jpg, NAME_DIRECTION",
        "scan\u2066x.jpg, NAME_DIRECTION",
        "\u200Fscan.jpg, NAME_DIRECTION",
        "sc\u0430n.jpg, NAME_LOOK_ALIKE",
        "\u03BFmega scan\u03BF.jpg, NAME_LOOK_ALIKE",
        "\uFF53can.jpg, NAME_LOOK_ALIKE",
        "\uD835\uDC60can.jpg, NAME_LOOK_ALIKE",
        "CON.jpg, NAME_RESERVED",
        "com1.report.pdf, NAME_RESERVED",
        "LPT\u00B9.pdf, NAME_RESERVED",
        "nul .txt, NAME_RESERVED",
        "scan.exe, NAME_ENDING",
        "scan, NAME_ENDING",
        "scan.jp\u0261, NAME_ENDING",
        "scan.exe.jpg, NAME_TWO_ENDINGS",
        "scan.pdf.jpg, NAME_TWO_ENDINGS",
        "scan.HTM.txt, NAME_TWO_ENDINGS",
        "..., NAME_BLANK",
        "\uE000x.jpg, NAME_CONTROL",
        "a\u2028b.jpg, NAME_CONTROL"
    })
    void a_misleading_name_is_refused_with_its_reason(String name, CasefileReason reason) {
        Checked<AttachmentName> checked = AttachmentName.check(name);
        assertThat(checked.isAccepted()).isFalse();
        assertThat(checked.names(reason)).as(checked.toString()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000.jpg", "a\n.jpg", "a\u007F.jpg", "a\uD83D.jpg"})
    void control_characters_and_halves_of_characters_are_refused(String name) {
        assertThat(AttachmentName.check(name).names(CasefileReason.NAME_CONTROL))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'  scan.jpg. ', scan.jpg, NAME_ENDS_TRIMMED",
        "'.hidden.jpg', hidden.jpg, NAME_ENDS_TRIMMED",
        "sc\u200Ban.jpg, scan.jpg, NAME_INVISIBLE_REMOVED",
        "\uFEFFscan.jpg, scan.jpg, NAME_INVISIBLE_REMOVED",
        "what?.jpg, what_.jpg, NAME_CHARACTERS_REPLACED"
    })
    void what_is_harmless_is_cleaned_with_a_remark(String name, String cleaned, CasefileReason remark) {
        Checked<AttachmentName> checked = AttachmentName.check(name);
        assertThat(checked.orThrow().value()).isEqualTo(cleaned);
        assertThat(checked.remarks()).singleElement().matches(reason -> reason.is(remark));
    }

    @Test
    void a_name_is_kept_in_one_form_of_unicode() {
        assertThat(AttachmentName.of("e\u0301cho.jpg")).isEqualTo(AttachmentName.of("\u00E9cho.jpg"));
    }

    @Test
    void an_over_long_name_is_refused_before_anything_else() {
        Checked<AttachmentName> checked = AttachmentName.check("a/".repeat(100_000) + ".jpg");
        assertThat(checked.reasons()).singleElement().matches(reason -> reason.is(CasefileReason.NAME_TOO_LONG));
    }

    @Test
    void every_name_that_passes_passes_again_unchanged_and_leads_nowhere() {
        Random random = new Random(16);
        String alphabet = "ab.. /\\\u202E\u200Bé\u0301\u0430\u0000:*?жصCONnul1";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder name = new StringBuilder();
            for (int length = random.nextInt(8); length >= 0; length--) {
                name.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            AttachmentName.check(name + ".jpg").value().ifPresent(first -> {
                Checked<AttachmentName> again = AttachmentName.check(first.value());
                assertThat(again.value()).contains(first);
                assertThat(again.remarks()).isEmpty();
                assertThat(first.value())
                        .doesNotContain("/", "\\", "\u202E", "\u0000")
                        .endsWith(".jpg");
            });
        }
    }
}
