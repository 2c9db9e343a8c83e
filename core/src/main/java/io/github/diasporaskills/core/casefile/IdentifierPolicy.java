package io.github.diasporaskills.core.casefile;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.List;

/** What becomes of a text or file in which something may identify the patient. */
public enum IdentifierPolicy {
    /** It is accepted with a remark for each place, and a person looks. */
    WARN,
    /** It is refused with a reason for each place. */
    REFUSE;

    /**
     * Looks at a text and decides.
     *
     * @param text the text that should not name the patient
     * @param detector looks for what identifies
     * @return the text as pseudonymised, with a remark for each finding; or refused, with a reason for each. No reason holds
     *     what was found, only its kind and place
     */
    public Checked<PseudonymisedText> screen(CaseText text, IdentifierDetector detector) {
        requireNonNull(text, "text");
        requireNonNull(detector, "detector");
        List<IdentifierFinding> findings = detector.scan(text.text());
        List<Reason> reasons = new ArrayList<>();
        for (IdentifierFinding finding : findings) {
            reasons.add(Reason.of(CasefileReason.IDENTIFIER_IN_TEXT)
                    .with("kind", finding.kind())
                    .with("offset", finding.offset())
                    .with("length", finding.length()));
        }
        return decide(new PseudonymisedText(text, this, findings), reasons);
    }

    <T> Checked<T> decide(T value, List<Reason> found) {
        return this == REFUSE && !found.isEmpty() ? Checked.refused(found) : Checked.accepted(value, found);
    }
}
