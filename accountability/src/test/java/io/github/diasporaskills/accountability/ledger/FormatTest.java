package io.github.diasporaskills.accountability.ledger;

import static io.github.diasporaskills.accountability.ledger.Drafts.HANDLER;
import static io.github.diasporaskills.accountability.ledger.Drafts.NOW;
import static io.github.diasporaskills.accountability.ledger.Drafts.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diasporaskills.accountability.ledger.key.DataKeyId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The digests here were computed by a program of thirty lines in another language, written after FORMAT.md alone. They
 * never change: what was written once has to verify for ever.
 */
class FormatTest {

    private static final LedgerId LEDGER = LedgerId.of("ma-programme");
    private static final IdempotencyKey KEY = IdempotencyKey.parse("1b4e28ba-2fa1-4d3b-8f2a-7b6d5c4e3f21");

    private static LedgerEntry first() {
        EventDraft draft = EventDraft.of(stream(1), 0, KEY, HANDLER, NOW, "grievance.noted")
                .with("note", "تأخير")
                .with("category", "delay");
        Ledger ledger = Ledger.of(MemoryLedgerStore.of(LEDGER), MemoryKeys.of(1), MemoryKeys.seeded(1));
        return ledger.append(draft).entries().get(0);
    }

    private static LedgerEntry second(LedgerEntry first) {
        byte[] ones = new byte[Digest.BYTES];
        Arrays.fill(ones, (byte) 1);
        byte[] twos = new byte[Digest.BYTES];
        Arrays.fill(twos, (byte) 2);
        SealedEvent event = SealedEvent.of(
                stream(1),
                2,
                Digest.of(ones),
                Digest.of(twos),
                HANDLER,
                Instant.EPOCH.minusNanos(1000),
                "grievance.noted",
                Map.of(),
                EncryptedBody.of(DataKeyId.of("case:G-1"), new byte[] {1, 2, 3}));
        return LedgerEntry.following(LEDGER, event, first.digest());
    }

    @Test
    void digests_are_those_of_the_format() {
        LedgerEntry first = first();
        LedgerEntry second = second(first);

        assertThat(first.event().idempotency())
                .hasToString("37a5500f2728e4d11f20f9bb905ec3f22aca156a662594d5c1b361cecc50e540");
        assertThat(first.event().fingerprint())
                .hasToString("d9dadcbb1e4cc448485271a1cad6a822e0591331624139c11d4eaf9a620426b1");
        assertThat(first.digest()).hasToString("6521fd9471eb94b4efd69bff76d901b2d2a2a79841602aff337fd4dbb776673c");
        assertThat(second.digest()).hasToString("85cbf9040e6af7209ed32fa158a4cb5e278e3a1884af725bc0542b484863c90c");
        assertThat(MerkleTree.parent(MerkleTree.leaf(first.digest()), MerkleTree.leaf(second.digest())))
                .hasToString("d10d3abb923655e5b05ff2499e40369a546cfc8daee256b777ac8ccca3915ee8");
    }

    @Test
    void lines_have_one_form() {
        LedgerEntry first = first();
        String digest = first.digest().toString();

        assertThat(ExportText.entry(new PositionedEntry(0, first), true))
                .isEqualTo("{\"position\":0,\"programme\":\"ma-pilot\",\"kind\":\"grievance\",\"stream\":\"G-1\","
                        + "\"sequence\":1,"
                        + "\"idempotency\":\"37a5500f2728e4d11f20f9bb905ec3f22aca156a662594d5c1b361cecc50e540\","
                        + "\"fingerprint\":\"d9dadcbb1e4cc448485271a1cad6a822e0591331624139c11d4eaf9a620426b1\","
                        + "\"by\":\"coordinator-1\",\"role\":\"COORDINATOR\",\"at\":\"2026-03-12T15:00:00.123456Z\","
                        + "\"type\":\"grievance.noted\",\"header\":{\"category\":\"delay\",\"note\":\"تأخير\"},"
                        + "\"previous\":\"" + "0".repeat(64) + "\",\"digest\":\"" + digest + "\"}");
        String second = ExportText.entry(new PositionedEntry(1, second(first)), true);
        assertThat(second)
                .contains("\"at\":\"1969-12-31T23:59:59.999999Z\"", "\"bodyKey\":\"case:G-1\",\"bodyDigest\":\"03905")
                .contains(",\"body\":\"AQID\",\"previous\":\"" + digest + "\"");
        assertThat(ExportText.moment(Instant.parse("-0044-03-15T10:20:30.000001Z")))
                .isEqualTo("-0044-03-15T10:20:30.000001Z");
        assertThat(ExportText.moment(Instant.parse("+12026-03-15T10:20:30Z")))
                .isEqualTo("+12026-03-15T10:20:30.000000Z");
    }

    @Test
    void an_entry_follows_the_one_before_it_or_is_the_first() {
        LedgerEntry first = first();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LedgerEntry.following(LEDGER, first.event(), first.digest()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LedgerEntry.following(LEDGER, second(first).event(), Digest.ZERO));
    }

    @Test
    void an_export_says_what_it_wrote_and_overwrites_nothing(@TempDir Path folder) throws Exception {
        MemoryLedgerStore store = MemoryLedgerStore.of(LEDGER);
        Ledger ledger = Ledger.of(store, MemoryKeys.of(1), MemoryKeys.seeded(1));
        for (int i = 0; i < 2100; i++) {
            ledger.append(Drafts.event(stream(i), 0, i));
        }
        ledger.sequence();
        ledger.append(Drafts.event(stream(1), 1, 5000));
        Path file = folder.resolve("EXPORT");

        LedgerExport.Written written = LedgerExport.of(store).writeTo(file);

        assertThat(written.entries()).isEqualTo(2100);
        assertThat(Files.readAllLines(file)).hasSize(2102);
        assertThat(written.content()).isEqualTo(Digest.owning(Frames.newSha256().digest(Files.readAllBytes(file))));
        Assertions.assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> LedgerExport.of(store).writeTo(file));
    }

    @Test
    void nothing_of_a_thousand_texts_stands_in_an_export_in_any_form() throws IOException {
        MemoryLedgerStore store = MemoryLedgerStore.of(LEDGER);
        Ledger ledger = Ledger.of(store, MemoryKeys.of(1), MemoryKeys.seeded(1));
        for (int i = 0; i < 1000; i++) {
            ledger.append(Drafts.begin(stream(i), i, "canary-" + i + " Fatima Zahra +212600000" + i)
                    .withState(StreamState.of(stream(i), 1, "RECEIVED"))
                    .withSnapshot(Drafts.caseKey(stream(i)), ("canary-" + i).getBytes(StandardCharsets.UTF_8)));
        }
        ledger.sequence();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LedgerExport.of(store).writeTo(out);
        String text = out.toString(StandardCharsets.UTF_8);

        StringBuilder bodies = new StringBuilder();
        for (String line : text.lines().toList()) {
            int at = line.indexOf("\"body\":\"");
            if (at >= 0) {
                String body = line.substring(at + 8, line.indexOf('"', at + 8));
                bodies.append(new String(Base64.getDecoder().decode(body), StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(bodies).hasSizeGreaterThan(256_000);
        for (String seen : List.of(text, bodies.toString(), store.toString())) {
            assertThat(seen).doesNotContain("canary", "Fatima", "212600000");
        }
        for (int i = 0; i < 1000; i++) {
            byte[] snapshot = store.state(stream(i))
                    .orElseThrow()
                    .snapshot()
                    .orElseThrow()
                    .bytes();
            assertThat(new String(snapshot, StandardCharsets.ISO_8859_1)).doesNotContain("canary");
        }
    }
}
