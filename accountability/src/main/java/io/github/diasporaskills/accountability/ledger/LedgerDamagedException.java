package io.github.diasporaskills.accountability.ledger;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;

/**
 * What a store gave is not what was written: somebody changed or took away rows behind the ledger's back, or the
 * storage failed.
 */
public final class LedgerDamagedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient StreamKey stream;
    private final long sequence;
    private final transient Reason reason;

    LedgerDamagedException(StreamKey stream, long sequence, LedgerReason code) {
        super("Entry " + sequence + " of " + stream + ": " + code.id());
        this.stream = requireNonNull(stream, "stream");
        this.sequence = sequence;
        this.reason = Reason.of(code).with("stream", stream.toString()).with("sequence", sequence);
    }

    /**
     * On which stream.
     *
     * @return the stream
     */
    public StreamKey stream() {
        return stream;
    }

    /**
     * At which place of the stream.
     *
     * @return from 1
     */
    public long sequence() {
        return sequence;
    }

    /**
     * What is wrong there.
     *
     * @return a reason whose code is one of {@link LedgerReason}
     */
    public Reason reason() {
        return reason;
    }
}
