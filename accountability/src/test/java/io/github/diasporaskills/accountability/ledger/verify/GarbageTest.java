package io.github.diasporaskills.accountability.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.ledger.Exports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever comes in, the verifier answers; it never throws, and nothing but an export is valid. */
class GarbageTest {

    private static final int RUNS = 500 * Integer.getInteger("checks.percent", 1);

    private final Random random = new Random(99);

    private static Verification verify(byte[] export) {
        try (InputStream in = new ByteArrayInputStream(export)) {
            return ExportVerifier.withoutHeads().verify(in, "EXPORT");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Tag("bad-input-2")
    void lines_put_together_from_pieces_of_lines_are_answered() {
        Exports exports = Exports.of(8).write(12);
        exports.head();
        String text = exports.text();
        String first = text.substring(0, text.indexOf('\n') + 1);
        List<String> pieces = List.of(
                "{",
                "}",
                "\"",
                "\\",
                ",",
                ":",
                "\n",
                "0",
                "18446744073709551616",
                "9223372036854775807",
                "-1",
                "null",
                "=",
                "é",
                "\u0000",
                "T25:00:00.000000Z",
                "+999999999-12-31T23:59:59.999999Z",
                "2026-02-30",
                "\"body\":\"",
                "\"header\":{");
        for (int i = 0; i < RUNS; i++) {
            StringBuilder built = new StringBuilder(first);
            int at = random.nextInt(text.length());
            built.append(text, at, Math.min(text.length(), at + random.nextInt(900)));
            for (int j = random.nextInt(4); j >= 0; j--) {
                built.insert(
                        first.length() + random.nextInt(built.length() - first.length() + 1),
                        pieces.get(random.nextInt(pieces.size())));
            }
            assertThat(verify(built.toString().getBytes(StandardCharsets.UTF_8)).isValid())
                    .isFalse();
        }
    }

    @Test
    @Tag("bad-input-2")
    void bytes_drawn_at_random_are_answered() {
        for (int i = 0; i < RUNS; i++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            assertThat(verify(bytes).isValid()).isFalse();
        }
    }

    @Test
    @Tag("bad-input-2")
    void fields_with_values_of_another_form_are_refused_where_they_stand() {
        Exports exports = Exports.of(8).write(3);
        String text = exports.text();
        List<List<String>> wrong = List.of(
                List.of("\"position\":1", "\"position\":01"),
                List.of("\"position\":1", "\"position\": 1"),
                List.of("\"position\":1", "\"position\":99999999999999999999"),
                List.of("\"sequence\":1", "\"sequence\":-1"),
                List.of("2026-03-12T15", "2026-02-30T15"),
                List.of("2026-03-12T15", "2026-03-12T24"),
                List.of("2026-03-12T15", "+2026-03-12T15"),
                List.of("2026-03-12T15:00", "2026-03-12T15:60"),
                List.of(".123456Z", ".12345Z"),
                List.of(".123456Z", ".1234560Z"),
                List.of("2026-03-12T15", "+999999999-03-12T15"),
                List.of("\"role\":\"COORDINATOR\"", "\"role\":null"),
                List.of("\"type\":\"", "\"typ\":\""),
                List.of("\"header\":{\"category\"", "\"header\":{,\"category\""),
                List.of("\"category\"", "\"cate\\gory\""),
                List.of("\"category\"", "\"cate\tgory\""));
        for (List<String> change : wrong) {
            String spoilt = text.replaceFirst(Pattern.quote(change.get(0)), Matcher.quoteReplacement(change.get(1)));
            assertThat(spoilt).isNotEqualTo(text);
            assertThat(verify(spoilt.getBytes(StandardCharsets.UTF_8))
                            .problem()
                            .orElseThrow()
                            .reason()
                            .code())
                    .as(change.get(1))
                    .isEqualTo(VerifyReason.MALFORMED.id());
        }
    }
}
