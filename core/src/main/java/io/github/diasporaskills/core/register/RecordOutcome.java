package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
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

    private static final RecordOutcome ADDED = new RecordOutcome(Kind.ADDED, null);
    private static final RecordOutcome CORRECTED = new RecordOutcome(Kind.CORRECTED, null);
    private static final RecordOutcome WITHDRAWN = new RecordOutcome(Kind.WITHDRAWN, null);
    private static final RecordOutcome UNCHANGED = new RecordOutcome(Kind.UNCHANGED, null);

    private final Kind kind;
    private final @Nullable Reason reason;

    private RecordOutcome(Kind kind, @Nullable Reason reason) {
        this.kind = kind;
        this.reason = reason;
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
        return new RecordOutcome(Kind.REFUSED, requireNonNull(reason, "reason"));
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
        return Optional.ofNullable(reason);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecordOutcome o && kind == o.kind && Objects.equals(reason, o.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, reason);
    }

    @Override
    public String toString() {
        return reason == null ? kind.toString() : kind + " " + reason.code();
    }
}
