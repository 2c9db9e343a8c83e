package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;

/**
 * Two rows that may be about one person, for somebody who knows to decide. Nothing is ever merged. Immutable and
 * thread-safe.
 *
 * <p>Proposed are rows whose family and given names fold alike (see {@link io.github.diasporaskills.core.people.NameFolding}), also where the two are
 * swapped, unless they differ in year of birth or in stated gender. Where a year is missing the names decide.
 *
 * @param first the earlier row, or a member on the register: {@value #REGISTER} as the file, the id as the field
 * @param second the later row
 */
public record DuplicateCandidate(Location first, Location second) {

    /** Stands for the file where the first is on the register already. */
    public static final String REGISTER = "register";

    /** Checks that both are there. */
    public DuplicateCandidate {
        requireNonNull(first, "first");
        requireNonNull(second, "second");
    }

    /**
     * The candidate as something worth a look.
     *
     * @return a warning at the later row that names the earlier
     */
    public Problem problem() {
        Reason reason = first.file().equals(REGISTER)
                ? Reason.of(ImportReason.DUPLICATE_ON_REGISTER).with("id", first.field())
                : likely();
        return Problem.warning(second, reason);
    }

    private Reason likely() {
        return first.file().equals(second.file())
                ? Reason.of(ImportReason.DUPLICATE_LIKELY).with("line", first.line())
                : Reason.of(ImportReason.DUPLICATE_ELSEWHERE)
                        .with("file", first.file())
                        .with("line", first.line());
    }

    /**
     * As in a list of problems; shows no name.
     *
     * @return for example {@code experts.csv:118: may be the person of line 17}
     */
    @Override
    public String toString() {
        return problem().toString();
    }
}
