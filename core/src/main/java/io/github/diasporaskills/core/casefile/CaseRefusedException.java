package io.github.diasporaskills.core.casefile;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.Wording;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Thrown where a text, name or attachment that was refused is asked for all the same. The message holds no content. As thread-safe as any exception. */
public final class CaseRefusedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Reason> reasons;

    CaseRefusedException(List<Reason> reasons) {
        super(words(reasons));
        this.reasons = List.copyOf(reasons);
    }

    /**
     * Every reason.
     *
     * @return the reasons, at least one; empty after serialisation, which keeps the message only
     */
    public List<Reason> reasons() {
        return reasons == null ? List.of() : reasons;
    }

    private static String words(List<Reason> reasons) {
        Wording english = Wording.in(Locale.ENGLISH);
        return reasons.stream().map(english::say).collect(Collectors.joining("; "));
    }
}
