package io.github.diasporaskills.core.casefile;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case's text that was looked at for what identifies the patient. It comes only from
 * {@link IdentifierPolicy#screen(CaseText, IdentifierDetector)}, so that no text is taken as pseudonymised that nobody
 * looked at. Immutable and thread-safe.
 *
 * <p>Being looked at is no guarantee, see {@link IdentifierDetector}. It is still clinical content: {@code toString} shows
 * nothing of it and it has no form in JSON.
 */
public final class PseudonymisedText {

    private final CaseText text;
    private final IdentifierPolicy policy;
    private final List<IdentifierFinding> findings;

    PseudonymisedText(CaseText text, IdentifierPolicy policy, List<IdentifierFinding> findings) {
        this.text = requireNonNull(text, "text");
        this.policy = requireNonNull(policy, "policy");
        this.findings = List.copyOf(findings);
    }

    /**
     * The text: clinical content, for whoever was allowed to have this value.
     *
     * @return the text as written
     */
    public CaseText text() {
        return text;
    }

    /**
     * Under which policy it was accepted.
     *
     * @return the policy
     */
    public IdentifierPolicy policy() {
        return policy;
    }

    /**
     * What a person should look at.
     *
     * @return kinds and places in order; always empty under {@link IdentifierPolicy#REFUSE}
     */
    public List<IdentifierFinding> findings() {
        return findings;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PseudonymisedText p
                && text.equals(p.text)
                && policy == p.policy
                && findings.equals(p.findings);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /**
     * Shows nothing of the text.
     *
     * @return a fixed text
     */
    @Override
    public String toString() {
        return "PseudonymisedText[redacted]";
    }
}
