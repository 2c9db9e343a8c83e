package io.github.diasporaskills.accountability.exchange;

import io.github.diasporaskills.core.reason.Reason;
import java.util.List;

/** Thrown where a format demands what a publication or its settings do not have, so that nothing is written. */
public final class ExportRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Reason> reasons;

    /**
     * Creates the exception.
     *
     * @param reasons everything that is missing, at least one
     */
    public ExportRefusedException(List<Reason> reasons) {
        super("Nothing is exported: " + reasons.stream().map(Reason::code).toList());
        this.reasons = List.copyOf(reasons);
    }

    /**
     * Why nothing is written.
     *
     * @return all reasons, worded by {@link ExchangeWording}
     */
    public List<Reason> reasons() {
        return reasons;
    }
}
