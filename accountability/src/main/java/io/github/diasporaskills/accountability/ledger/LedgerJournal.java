package io.github.diasporaskills.accountability.ledger;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.IdForm;
import io.github.diasporaskills.core.journal.Journal;
import io.github.diasporaskills.core.journal.JournalEntry;
import io.github.diasporaskills.core.journal.JournalReceipt;
import io.github.diasporaskills.core.journal.JournalUnavailableException;
import io.github.diasporaskills.core.programme.ProgrammeId;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A journal that is evidence: each entry is an event of a ledger, on a stream of the kind {@value #KIND} for each
 * subject. It stands in the clear, for a journal's entries hold codes only. Thread-safe.
 *
 * <p>A code that a ledger's header cannot hold, for it has a character that cannot be seen, is kept as {@code sha256:}
 * and its digest; nothing is dropped.
 */
public final class LedgerJournal implements Journal {

    /** The kind of the streams. */
    public static final String KIND = "journal";

    private static final String SUBJECT = "subject";
    private static final String ACTION = "action";
    private static final String DETAIL = "detail.";

    private final Ledger ledger;
    private final ProgrammeId programme;
    private final SecureRandom random;

    private LedgerJournal(Ledger ledger, ProgrammeId programme, SecureRandom random) {
        this.ledger = requireNonNull(ledger, "ledger");
        this.programme = requireNonNull(programme, "programme");
        this.random = requireNonNull(random, "random");
    }

    /**
     * The journal of one programme.
     *
     * @param ledger where entries are written
     * @param programme whose entries they are
     * @param random a cryptographic source of chance, for idempotency keys
     * @return the journal
     */
    public static LedgerJournal of(Ledger ledger, ProgrammeId programme, SecureRandom random) {
        return new LedgerJournal(ledger, programme, random);
    }

    /**
     * The stream on which entries about a subject stand.
     *
     * @param programme whose entries
     * @param subject as in {@link JournalEntry#subject()}
     * @return its id is the subject if that has the form of an id, and its SHA-256 otherwise
     */
    public static StreamKey stream(ProgrammeId programme, String subject) {
        boolean plain = subject.length() <= IdForm.LONGEST
                && subject.equals(subject.strip())
                && !subject.isBlank()
                && IdForm.firstRefused(subject) < 0;
        return StreamKey.of(
                programme,
                KIND,
                plain ? subject : new Frames().add(subject).sha256().toString());
    }

    /**
     * The codes under which an entry stands in the ledger: {@code subject}, {@code action} and each detail behind
     * {@code detail.}
     *
     * @param entry an entry
     * @return codes by name
     */
    public static Map<String, String> header(JournalEntry entry) {
        Map<String, String> header = new TreeMap<>();
        header.put(SUBJECT, held(entry.subject()));
        header.put(ACTION, held(entry.action()));
        entry.details().forEach((name, value) -> header.put(DETAIL + name, held(value)));
        return header;
    }

    private static String held(String value) {
        return IdForm.firstRefused(value) < 0
                ? value
                : "sha256:" + new Frames().add(value).sha256();
    }

    @Override
    public JournalReceipt record(JournalEntry entry) {
        StreamKey stream = stream(programme, entry.subject());
        String type = KIND + "." + entry.kind().name().toLowerCase(Locale.ROOT);
        try {
            EventDraft draft = EventDraft.of(stream, 0, draw(), entry.by(), entry.at(), type);
            for (Map.Entry<String, String> code : header(entry).entrySet()) {
                draft = draft.with(code.getKey(), code.getValue());
            }
            return ledger.appendAtEnd(draft)
                    .fold(
                            appended -> receipt(appended.entries().get(0)),
                            replayed -> receipt(replayed.entries().get(0)),
                            refused -> {
                                throw new JournalUnavailableException("The ledger refused the entry: "
                                        + refused.why().code());
                            });
        } catch (JournalUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new JournalUnavailableException("The entry could not be written to the ledger", e);
        }
    }

    private IdempotencyKey draw() {
        byte[] bytes = new byte[2 * Long.BYTES];
        random.nextBytes(bytes);
        ByteBuffer drawn = ByteBuffer.wrap(bytes);
        return IdempotencyKey.of(new UUID(drawn.getLong(), drawn.getLong()));
    }

    private JournalReceipt receipt(LedgerEntry entry) {
        return new JournalReceipt(entry.ledger() + ":" + entry.stream() + "#" + entry.sequence());
    }

    /**
     * Programme and ledger.
     *
     * @return for example {@code LedgerJournal[ma-pilot in ma-programme]}
     */
    @Override
    public String toString() {
        return "LedgerJournal[" + programme + " in " + ledger.store().ledger() + "]";
    }
}
