package io.github.diasporaskills.accountability.ledger.verify;

import io.github.diasporaskills.core.reason.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What came of checking an export. Immutable and thread-safe.
 *
 * @param ledger which ledger the export says it is; empty if it says none
 * @param entries how many entries were read
 * @param root the root of the tree over them, in hexadecimal
 * @param headsFromElsewhere how many heads that were kept elsewhere fit
 * @param signers the keys by which heads that fit were signed, to be compared with what is known from elsewhere
 * @param problems errors and warnings in the order of the file, at most 1,000
 * @param omitted how many problems more there are
 */
public record Verification(
        String ledger,
        long entries,
        String root,
        int headsFromElsewhere,
        Set<String> signers,
        List<Problem> problems,
        long omitted) {

    /** Copies the lists. */
    public Verification {
        signers = Set.copyOf(signers);
        problems = List.copyOf(problems);
    }

    /**
     * Whether nothing is wrong. Warnings, such as that there was no head from elsewhere, do not count.
     *
     * @return false if there is an error
     */
    public boolean isValid() {
        return problems.stream().noneMatch(Problem::isError);
    }

    /**
     * What is wrong first.
     *
     * @return the first error; empty if there is none
     */
    public Optional<Problem> problem() {
        return problems.stream().filter(Problem::isError).findFirst();
    }
}
