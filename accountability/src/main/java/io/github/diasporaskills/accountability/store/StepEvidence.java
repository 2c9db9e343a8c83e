package io.github.diasporaskills.accountability.store;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.EventDraft;
import io.github.diasporaskills.accountability.ledger.IdempotencyKey;
import io.github.diasporaskills.accountability.ledger.LedgerEntry;
import io.github.diasporaskills.accountability.ledger.SealedEvent;
import io.github.diasporaskills.accountability.ledger.StreamKey;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.Step;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the ledger holds of a step in the life of something: who, when, from which state to which, and the code of the
 * reason. The words of the reason stay in the history, where they can be erased. Stateless and thread-safe.
 */
public final class StepEvidence {

    /** The type of such an event. */
    public static final String TYPE = "history.step";

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String WHY = "why";

    private StepEvidence() {}

    /**
     * The events of the steps that the ledger does not hold yet.
     *
     * @param <S> the states
     * @param stream whose steps they are; the stream holds nothing else
     * @param history all steps
     * @param recorded how many of them the ledger holds, from 0
     * @param key the client's key for what it wants done; each event gets a key derived from it
     * @return one for each further step, in order; none if the ledger holds all
     * @throws IllegalArgumentException if the ledger is said to hold more steps than there are
     */
    public static <S extends Enum<S>> List<EventDraft> drafts(
            StreamKey stream, History<S> history, int recorded, IdempotencyKey key) {
        requireNonNull(stream, "stream");
        List<Step<S>> steps = history.steps();
        if (recorded < 0 || recorded > steps.size()) {
            throw new IllegalArgumentException(
                    "Of " + steps.size() + " steps 0 to all are recorded; found " + recorded);
        }
        List<EventDraft> drafts = new ArrayList<>();
        for (int i = recorded; i < steps.size(); i++) {
            Step<S> step = steps.get(i);
            EventDraft draft = EventDraft.of(stream, i, key.derived("step " + (i + 1)), step.by(), step.at(), TYPE);
            for (Map.Entry<String, String> code : codes(step).entrySet()) {
                draft = draft.with(code.getKey(), code.getValue());
            }
            drafts.add(draft);
        }
        return List.copyOf(drafts);
    }

    /** Whether an entry is the evidence of a step. */
    static boolean holds(LedgerEntry entry, Step<?> step) {
        SealedEvent event = entry.event();
        return event.type().equals(TYPE)
                && event.by().equals(step.by())
                && event.at().equals(step.at().truncatedTo(ChronoUnit.MICROS))
                && event.header().equals(codes(step));
    }

    private static Map<String, String> codes(Step<?> step) {
        Map<String, String> codes = new TreeMap<>();
        step.from().ifPresent(from -> codes.put(FROM, from.name()));
        codes.put(TO, step.to().name());
        codes.put(WHY, step.why().code());
        return codes;
    }
}
