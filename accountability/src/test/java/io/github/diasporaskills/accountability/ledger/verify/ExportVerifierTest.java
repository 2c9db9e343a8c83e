package io.github.diasporaskills.accountability.ledger.verify;

import static io.github.diasporaskills.accountability.ledger.Exports.SIGNER;
import static io.github.diasporaskills.accountability.ledger.Exports.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diasporaskills.accountability.ledger.Exports;
import io.github.diasporaskills.accountability.ledger.LedgerExport;
import io.github.diasporaskills.accountability.ledger.LedgerId;
import io.github.diasporaskills.accountability.ledger.MemoryKeys;
import io.github.diasporaskills.accountability.ledger.SignedTreeHead;
import io.github.diasporaskills.accountability.ledger.TreeHead;
import io.github.diasporaskills.accountability.ledger.key.HeadKey;
import io.github.diasporaskills.core.reason.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportVerifierTest {

    private final Exports exports = Exports.of(1);

    private static Verification verify(String text) {
        return verify(ExportVerifier.withoutHeads(), text);
    }

    private static Verification verify(ExportVerifier verifier, String text) {
        try (InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            return verifier.verify(in, "EXPORT");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String edited(String text, Consumer<List<String>> edit) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        edit.accept(lines);
        return String.join("\n", lines) + "\n";
    }

    private static Problem first(Verification found, VerifyReason reason) {
        assertThat(found.isValid()).isFalse();
        Problem problem = found.problem().orElseThrow();
        assertThat(problem.reason().code()).isEqualTo(reason.id());
        return problem;
    }

    private static String stream(String line) {
        return line.substring(line.indexOf("\"stream\""), line.indexOf(",\"sequence\""));
    }

    private static boolean has(Verification found, VerifyReason reason) {
        return found.problems().stream().anyMatch(each -> each.reason().is(reason));
    }

    @Test
    void a_key_that_no_head_can_name_is_not_trusted_in_vain() {
        String key = SIGNER.keyId();
        for (String other : List.of("", "ed25519:", "nonsense", key + "0", key.toUpperCase(Locale.ROOT))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ExportVerifier.withoutHeads().trusting(other))
                    .withMessageContaining("ed25519:");
        }
    }

    @Test
    void an_honest_export_is_valid_and_says_what_it_holds() {
        String head = exports.write(100).head();
        Verification found = verify(exports.text());

        assertThat(found.isValid()).isTrue();
        assertThat(found.problem()).isEmpty();
        assertThat(found.entries()).isEqualTo(100);
        assertThat(found.ledger()).isEqualTo("ma-programme");
        assertThat(head).contains(found.root());
        assertThat(found.signers()).containsExactly(SIGNER.keyId());
        assertThat(found.headsFromElsewhere()).isZero();
        assertThat(found.problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.reason().is(VerifyReason.NO_HEAD)).isTrue());
    }

    @Test
    void an_empty_ledger_is_valid(@TempDir Path folder) {
        String head = exports.head();

        Verification found =
                verify(ExportVerifier.withoutHeads().against(file(folder, "HEAD.json", head)), exports.text());

        assertThat(found.isValid()).isTrue();
        assertThat(found.problems()).isEmpty();
        assertThat(found.entries()).isZero();
    }

    @Test
    void an_export_without_bodies_has_the_same_root() {
        exports.write(40);

        Verification slim = verify(exports.textWithoutBodies());

        assertThat(slim.isValid()).isTrue();
        assertThat(slim.root()).isEqualTo(verify(exports.text()).root());
        assertThat(exports.textWithoutBodies()).doesNotContain("\"body\":").contains("\"bodyDigest\":");
    }

    @Test
    void heads_kept_on_the_way_all_fit_a_later_export(@TempDir Path folder) {
        ExportVerifier verifier = ExportVerifier.withoutHeads().trusting(SIGNER.keyId());
        for (int i = 0; i < 6; i++) {
            exports.write(i * 3);
            verifier = verifier.against(file(folder, "HEAD-" + i, exports.head()));
        }
        exports.write(5);

        Verification found = verify(verifier, exports.text());

        assertThat(found.problems()).isEmpty();
        assertThat(found.headsFromElsewhere()).isEqualTo(6);
    }

    @Test
    void a_changed_field_is_named_by_line_stream_and_place() {
        String text = exports.write(30).text();
        String spoilt = edited(text, lines -> lines.set(10, lines.get(10).replace("delay", "delax")));

        Problem problem = first(verify(spoilt), VerifyReason.CHANGED);

        assertThat(problem.location().line()).isEqualTo(11);
        assertThat(problem.words(VerifyWording.in(Locale.ENGLISH)))
                .startsWith("EXPORT:11: entry ")
                .contains("ma-pilot/grievance/G-");
    }

    @Test
    void changed_content_is_named_though_its_digest_stands() {
        String text = exports.write(30).text();
        int[] at = new int[1];
        String spoilt = edited(text, lines -> {
            while (!lines.get(at[0]).contains("\"body\":\"")) {
                at[0]++;
            }
            String line = lines.get(at[0]);
            int body = line.indexOf("\"body\":\"") + 8;
            char other = line.charAt(body) == 'A' ? 'B' : 'A';
            lines.set(at[0], line.substring(0, body) + other + line.substring(body + 1));
        });

        assertThat(first(verify(spoilt), VerifyReason.BODY).location().line()).isEqualTo(at[0] + 1);
    }

    @Test
    void an_entry_taken_out_put_in_twice_or_moved_is_named() {
        String text = exports.write(30).text();

        assertThat(first(verify(edited(text, lines -> lines.remove(10))), VerifyReason.POSITION)
                        .location()
                        .line())
                .isEqualTo(11);
        Verification twice = verify(edited(text, lines -> lines.add(11, lines.get(10))));
        assertThat(first(twice, VerifyReason.POSITION).location().line()).isEqualTo(12);
        assertThat(has(twice, VerifyReason.KEY_TWICE)).isTrue();
        assertThat(first(verify(edited(text, lines -> Collections.swap(lines, 10, 20))), VerifyReason.POSITION)
                        .location()
                        .line())
                .isEqualTo(11);
    }

    @Test
    void an_entry_taken_out_is_missed_on_its_stream_though_positions_are_counted_anew() {
        String text = exports.write(30).text();
        String spoilt = edited(text, lines -> {
            lines.remove(10);
            for (int i = 10; i < lines.size() - 1; i++) {
                lines.set(i, lines.get(i).replaceFirst("\"position\":[0-9]+", "\"position\":" + (i - 1)));
            }
            lines.set(0, lines.get(0).replace("\"entries\":30", "\"entries\":29"));
            lines.set(lines.size() - 1, lines.get(lines.size() - 1).replace("30", "29"));
        });

        first(verify(spoilt), VerifyReason.SEQUENCE);
    }

    @Test
    void a_file_that_is_cut_or_goes_on_is_named() {
        String text = exports.write(10).text();

        first(verify(text.substring(0, text.length() - 1)), VerifyReason.CUT);
        first(verify(edited(text, lines -> lines.remove(lines.size() - 1))), VerifyReason.CUT);
        first(verify(text + "more\n"), VerifyReason.CONTINUES);
        first(verify(text + "x"), VerifyReason.CONTINUES);
        first(verify(text.substring(0, text.indexOf('\n') + 1)), VerifyReason.CUT);
        first(
                verify(edited(text, lines -> lines.set(0, lines.get(0).replace("\"entries\":10", "\"entries\":11")))),
                VerifyReason.COUNT);
        first(verify(edited(text, lines -> lines.set(11, lines.get(11).replace("10", "11")))), VerifyReason.COUNT);
    }

    @Test
    void what_is_no_export_is_said_to_be_none(@TempDir Path folder) {
        first(verify(""), VerifyReason.FORMAT);
        first(verify("{}\n"), VerifyReason.FORMAT);
        first(verify(exports.text().replace("1.0", "2.0")), VerifyReason.FORMAT);
        first(verify("x".repeat(5_000_000)), VerifyReason.FORMAT);
        first(ExportVerifier.withoutHeads().verify(folder.resolve("none")), VerifyReason.UNREADABLE);
        first(ExportVerifier.withoutHeads().verify(folder), VerifyReason.UNREADABLE);
    }

    @Test
    void what_was_cut_off_at_the_end_shows_against_a_head_kept_elsewhere(@TempDir Path folder) {
        Path head = file(folder, "HEAD.json", exports.write(30).head());
        Exports shorter = Exports.of(1).write(29);

        assertThat(verify(shorter.text()).isValid()).isTrue();
        Problem problem =
                first(verify(ExportVerifier.withoutHeads().against(head), shorter.text()), VerifyReason.HEAD_BEYOND);
        assertThat(problem.location().file()).isEqualTo("HEAD.json");
    }

    @Test
    void a_writer_who_writes_everything_anew_fits_himself_but_no_head_kept_elsewhere(@TempDir Path folder) {
        Path early = file(folder, "EARLY.json", exports.write(12).head());
        Path late = file(folder, "LATE.json", exports.write(18).head());
        Path honest = file(folder, "HONEST", exports.text());
        Exports forged = exports.forged(20);
        forged.head();

        assertThat(verify(forged.text()).isValid()).isTrue();
        Verification found = verify(ExportVerifier.withoutHeads().against(early).against(late), forged.text());
        Problem problem = first(found, VerifyReason.HEAD_ROOT);
        assertThat(problem.location().file()).isEqualTo("LATE.json");
        assertThat(VerifyWording.in(Locale.ENGLISH).say(problem.reason())).contains("first 30 entries", "fit: 12");
        assertThat(found.headsFromElsewhere()).isEqualTo(1);

        Problem fork =
                first(verify(ExportVerifier.withoutHeads().continuing(honest), forged.text()), VerifyReason.FORKED);
        assertThat(fork.location().line()).isEqualTo(23);
        assertThat(VerifyWording.in(Locale.ENGLISH).say(fork.reason())).contains("position 20");
    }

    @Test
    @DisplayName("GHSA-672p-m5jq-mrh8: entries between two honest ends cannot be forged")
    void whatever_lies_between_honest_ends_is_checked_too(@TempDir Path folder) {
        Path head = file(folder, "HEAD.json", exports.write(24).head());
        List<String> honest = exports.text().lines().toList();
        for (int position = 1; position < 23; position++) {
            List<String> forged = exports.forged(position).text().lines().toList();
            List<String> lying = new ArrayList<>(honest);
            lying.set(position + 2, forged.get(position + 1));

            Verification found = verify(ExportVerifier.withoutHeads().against(head), String.join("\n", lying) + "\n");

            assertThat(has(found, VerifyReason.CHANGED)).isFalse();
            assertThat(has(found, VerifyReason.HEAD_ROOT))
                    .as("position %d", position)
                    .isTrue();
            int line = position + 3;
            boolean followed = honest.subList(line, 26).stream()
                    .anyMatch(each -> stream(each).equals(stream(honest.get(line - 1))));
            assertThat(has(found, VerifyReason.LINK)).isEqualTo(followed);
        }
    }

    @Test
    void an_export_continues_an_earlier_one_or_is_shorter(@TempDir Path folder) {
        Path earlier = file(folder, "EARLIER", exports.write(20).text());
        Path later = file(folder, "LATER", exports.write(20).text());

        assertThat(ExportVerifier.withoutHeads()
                        .continuing(earlier)
                        .verify(later)
                        .problems())
                .isEmpty();
        first(ExportVerifier.withoutHeads().continuing(later).verify(earlier), VerifyReason.SHORTER);
        first(ExportVerifier.withoutHeads().continuing(folder.resolve("none")).verify(later), VerifyReason.UNREADABLE);
        first(
                ExportVerifier.withoutHeads()
                        .continuing(file(folder, "BAD", "{}\n"))
                        .verify(later),
                VerifyReason.MALFORMED);
    }

    @Test
    void heads_of_another_ledger_another_key_or_another_hand_are_named(@TempDir Path folder) throws IOException {
        String line = exports.write(9).head();
        String text = exports.text();
        SignedTreeHead signed = exports.ledger().store().heads(1).get(0);
        HeadKey stranger = HeadKey.random(MemoryKeys.seeded(78));
        SignedTreeHead strange = SignedTreeHead.of(
                signed.head(), stranger.keyId(), stranger.sign(signed.head().checkpoint()));
        SignedTreeHead borrowed = SignedTreeHead.of(signed.head(), SIGNER.keyId(), strange.signature());
        TreeHead foreign = new TreeHead(
                LedgerId.of("other"), 9, signed.head().root(), signed.head().at());
        SignedTreeHead ofOther = SignedTreeHead.of(foreign, SIGNER.keyId(), SIGNER.sign(foreign.checkpoint()));
        ExportVerifier trusting = ExportVerifier.withoutHeads().trusting(SIGNER.keyId());

        assertThat(verify(trusting.against(file(folder, "A", line)), text).problems())
                .isEmpty();
        first(verify(trusting.against(file(folder, "B", LedgerExport.head(strange))), text), VerifyReason.HEAD_KEY);
        first(
                verify(trusting.against(file(folder, "C", LedgerExport.head(borrowed))), text),
                VerifyReason.HEAD_SIGNATURE);
        first(verify(trusting.against(file(folder, "D", LedgerExport.head(ofOther))), text), VerifyReason.HEAD_LEDGER);
        first(verify(trusting.against(file(folder, "E", line.replace("}", " }"))), text), VerifyReason.MALFORMED);
        first(verify(trusting.against(file(folder, "F", line + "x")), text), VerifyReason.CONTINUES);
        first(verify(trusting.against(folder.resolve("none")), text), VerifyReason.UNREADABLE);
        first(verify(trusting.trusting(stranger.keyId()).against(file(folder, "G", "")), text), VerifyReason.MALFORMED);
        String dated = line.replace("2026-03-12T15:00:09", "2026-03-12T15:00:08");
        assertThat(dated).isNotEqualTo(line);
        first(verify(trusting.against(file(folder, "H", dated)), text), VerifyReason.HEAD_SIGNATURE);
        assertThat(verify(trusting.against(file(folder, "I", line.strip())), text)
                        .isValid())
                .isTrue();
    }

    @Test
    void a_thousand_problems_are_told_and_the_rest_is_counted() {
        String text = exports.write(1200).text().replace("delay", "delax");

        Verification found = verify(text);

        assertThat(found.problems()).hasSize(1000);
        assertThat(found.omitted()).isPositive();
        assertThat(found.isValid()).isFalse();
    }
}
