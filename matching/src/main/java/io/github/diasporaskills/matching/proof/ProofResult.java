package io.github.diasporaskills.matching.proof;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.Wording;
import java.util.List;
import java.util.Locale;

/**
 * What a verifier found. Immutable and thread-safe.
 *
 * @param proven whether the answer is right
 * @param findings what is shown, if proven; else everything that is wrong, not only the first thing
 */
public record ProofResult(boolean proven, List<Reason> findings) {

    /** Copies the list. */
    public ProofResult {
        findings = List.copyOf(findings);
    }

    /**
     * Whether something was found of the given kind.
     *
     * @param code a code
     * @return true if a finding has it
     */
    public boolean has(ProofReason code) {
        requireNonNull(code, "code");
        return findings.stream().anyMatch(finding -> finding.is(code));
    }

    /**
     * The findings in words.
     *
     * @param locale English, French or Arabic; others fall back to English
     * @return one sentence for each finding
     */
    public List<String> words(Locale locale) {
        Wording wording = Wording.in(locale).and(ProofResult.class::getResourceAsStream);
        return findings.stream().map(wording::say).toList();
    }

    @Override
    public String toString() {
        return String.join("; ", words(Locale.ENGLISH));
    }
}
