package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.lifecycle.RecordFault;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of one record that was handed to a register. Immutable and thread-safe. */
public final class RecordOutcome {

    /** The ways in which a record can end. */
    public enum Kind {
        /** It was not on the register and is now. */
        ADDED,
        /** It was there with other content, which stays on record as an earlier version. */
        CORRECTED,
        /** It was there and was taken off; its versions stay on record. */
        WITHDRAWN,
        /** It was there with the same content; nothing changed. */
        UNCHANGED,
        /** It was not taken in; the reason says why. */
        REFUSED
    }

    private static final RecordOutcome ADDED = new RecordOutcome(Kind.ADDED, List.of());
    private static final RecordOutcome CORRECTED = new RecordOutcome(Kind.CORRECTED, List.of());
    private static final RecordOutcome WITHDRAWN = new RecordOutcome(Kind.WITHDRAWN, List.of());
    private static final RecordOutcome UNCHANGED = new RecordOutcome(Kind.UNCHANGED, List.of());

    private final Kind kind;
    private final List<RecordFault> faults;

    private RecordOutcome(Kind kind, List<RecordFault> faults) {
        this.kind = kind;
        this.faults = List.copyOf(faults);
    }

    static RecordOutcome added() {
        return ADDED;
    }

    static RecordOutcome corrected() {
        return CORRECTED;
    }

    static RecordOutcome withdrawn() {
        return WITHDRAWN;
    }

    static RecordOutcome unchanged() {
        return UNCHANGED;
    }

    static RecordOutcome refused(Reason reason) {
        return refused(List.of(RecordFault.of(requireNonNull(reason, "reason"))));
    }

    static RecordOutcome refused(List<RecordFault> faults) {
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("A refusal says why; found no fault");
        }
        return new RecordOutcome(Kind.REFUSED, faults);
    }

    /**
     * How it ended.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Whether the register differs for it.
     *
     * @return true if it was added, corrected or withdrawn
     */
    public boolean changedTheRegister() {
        return kind == Kind.ADDED || kind == Kind.CORRECTED || kind == Kind.WITHDRAWN;
    }

    /**
     * Whether it was not taken in.
     *
     * @return true for {@link Kind#REFUSED}
     */
    public boolean isRefused() {
        return kind == Kind.REFUSED;
    }

    /**
     * Why it was refused.
     *
     * @return the reason, with a code of {@link RegisterReason} or of
     *     {@link io.github.diasporaskills.core.engagement.EngagementReason}; empty unless refused
     */
    public Optional<Reason> reason() {
        return faults.stream().map(RecordFault::reason).findFirst();
    }

    /**
     * Everything that stands against a refused record, with where in the record it was found.
     *
     * @return the faults, the first of which gives the {@link #reason()}; empty if it was not refused
     */
    public List<RecordFault> faults() {
        return faults;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecordOutcome o && kind == o.kind && faults.equals(o.faults);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, faults);
    }

    @Override
    public String toString() {
        return reason().map(why -> kind + " " + why.code()).orElseGet(kind::toString);
    }
}
