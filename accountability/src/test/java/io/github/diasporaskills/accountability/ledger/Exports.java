package io.github.diasporaskills.accountability.ledger;

import io.github.diasporaskills.accountability.ledger.key.HeadKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small ledgers and their exports, from a seed. */
public final class Exports {

    /** Signs the heads of these ledgers. */
    public static final HeadKey SIGNER = HeadKey.random(MemoryKeys.seeded(77));

    private final MemoryLedgerStore store = MemoryLedgerStore.of(LedgerId.of("ma-programme"));
    private final Ledger ledger = Ledger.of(store, MemoryKeys.of(5), MemoryKeys.seeded(5));
    private final Random random;
    private final long[] ends = new long[7];
    private int written;

    private Exports(long seed) {
        random = new Random(seed);
    }

    public static Exports of(long seed) {
        return new Exports(seed);
    }

    /** More events on seven streams, some with content, some with odd codes. */
    public Exports write(int events) {
        for (int i = 0; i < events; i++) {
            int number = random.nextInt(ends.length);
            StreamKey stream = Drafts.stream(number);
            EventDraft draft = Drafts.event(stream, ends[number], written)
                    .with("note", random.nextBoolean() ? "ملاحظة" : "a \"quoted\\ note");
            boolean body = random.nextInt(3) > 0;
            BatchDraft batch = BatchDraft.of(
                    body
                            ? draft.withBody(
                                    Drafts.caseKey(stream), ("text " + written).getBytes(StandardCharsets.UTF_8))
                            : draft);
            batch = ends[number] == 0 ? batch.withNewKey(Drafts.caseKey(stream)) : batch;
            if (!(ledger.append(batch) instanceof AppendResult.Appended)) {
                throw new IllegalStateException("not appended");
            }
            ends[number]++;
            written++;
        }
        ledger.sequence();
        return this;
    }

    /** A signed head over all that was written, kept in the store; as the line of a file. */
    public String head() {
        return LedgerExport.head(ledger.head(SIGNER, Drafts.NOW.plusSeconds(written)));
    }

    public Ledger ledger() {
        return ledger;
    }

    public String text() {
        return text(LedgerExport.of(store));
    }

    public String textWithoutBodies() {
        return text(LedgerExport.of(store).withoutBodies());
    }

    private static String text(LedgerExport export) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            export.writeTo(out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same entries written anew with one of them changed: everything fits again, but for heads kept elsewhere. */
    public Exports forged(int position) {
        Exports forged = new Exports(0);
        MemoryLedgerStore other = forged.store;
        List<LedgerEntry> ofStream = new ArrayList<>();
        for (PositionedEntry each : store.entries(0, written)) {
            SealedEvent event = each.entry().event();
            boolean change = each.position() == position;
            SealedEvent now = SealedEvent.of(
                    event.stream(),
                    event.sequence(),
                    event.idempotency(),
                    event.fingerprint(),
                    event.by(),
                    change ? event.at().plusSeconds(86_400) : event.at(),
                    event.type(),
                    event.header(),
                    event.body().orElse(null));
            AppendResult result =
                    other.append(new Batch(List.of(now), List.of(), List.of(), List.of(), List.of(), null));
            ofStream.addAll(result.entries());
        }
        if (ofStream.size() != written) {
            throw new IllegalStateException("not forged");
        }
        forged.written = written;
        forged.ledger.sequence();
        return forged;
    }

    public static Path file(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
