package io.github.diasporaskills.core.lifecycle;

import io.github.diasporaskills.core.reason.Reason;
import java.util.stream.Collectors;

/**
 * A step was refused, and the caller had asked for an exception. The message holds no personal data. As thread-safe as any
 * exception.
 */
public final class StepRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient StepRefusal<?> refusal;

    /**
     * An exception for a refusal.
     *
     * @param refusal why; it holds no personal data
     */
    public StepRefusedException(StepRefusal<?> refusal) {
        super("The " + refusal.lifeCycle() + " is " + refusal.state() + " and does not become " + refusal.wanted()
                + "; missing: "
                + refusal.missing().stream().map(Reason::code).collect(Collectors.joining(", "))
                + ". From here: " + refusal.allowed());
        this.refusal = refusal;
    }

    /**
     * The refusal.
     *
     * @return why
     */
    public StepRefusal<?> refusal() {
        return refusal;
    }
}
