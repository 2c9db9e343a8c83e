package io.github.diasporaskills.matching;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.ReasonCode;
import io.github.diasporaskills.matching.rule.Failure;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why places of a need stay empty. Immutable and thread-safe. */
public final class Shortage {

    private final int open;
    private final List<Failure> failures;
    private final List<Step> funnel;
    private final int eligible;
    private final int elsewhere;
    private final int sameDays;
    private final @Nullable NearMiss nearest;
    private final Reason cause;

    Shortage(
            int open,
            List<Failure> failures,
            List<Step> funnel,
            int eligible,
            int elsewhere,
            int sameDays,
            @Nullable NearMiss nearest,
            Reason cause) {
        this.open = open;
        this.failures = List.copyOf(failures);
        this.funnel = List.copyOf(funnel);
        this.eligible = eligible;
        this.elsewhere = elsewhere;
        this.sameDays = sameDays;
        this.nearest = nearest;
        this.cause = cause;
    }

    /**
     * The places that stay empty.
     *
     * @return 0 if the need has none to give
     */
    public int open() {
        return open;
    }

    /**
     * The rules that the need itself does not keep.
     *
     * @return in order; empty if the need can be served
     */
    public List<Failure> failures() {
        return failures;
    }

    /**
     * Which rule left out how many members, one rule after another, each asked about those whom the rules before it
     * left in.
     *
     * @return the rules that left anybody out, in order
     */
    public List<Step> funnel() {
        return funnel;
    }

    /**
     * How many members keep all rules for this need, the need's own set aside.
     *
     * @return 0 or more
     */
    public int eligible() {
        return eligible;
    }

    /**
     * How many of the eligible members are proposed for other needs instead, and could be present here on the days.
     *
     * @return 0 or more
     */
    public int elsewhere() {
        return elsewhere;
    }

    /**
     * How many of the eligible members are proposed for presence at another host on some of the days; nobody is in two
     * places at once.
     *
     * @return 0 or more; none of them counts as {@link #elsewhere()}
     */
    public int elsewhereOnSameDays() {
        return sameDays;
    }

    /**
     * The member of the profession who comes nearest: with the specialty rather than without, then with the fewest
     * broken rules.
     *
     * @return the first of equals by id, or empty if there is no member of the profession or all are eligible
     */
    public Optional<NearMiss> nearest() {
        return Optional.ofNullable(nearest);
    }

    /**
     * The cause for the host's eyes, the need's own failures set aside: either members with the skills are proposed for
     * other needs, or the plan finds nobody, or nobody else, with the skills. {@link Audience} says why it is no finer.
     *
     * @return a reason that tells nothing of any person
     */
    public Reason cause() {
        return cause;
    }

    @Override
    public String toString() {
        return open + " open, " + eligible + " eligible";
    }

    /**
     * How many members one rule left out.
     *
     * @param rule the rule's id
     * @param exclusion how to word it
     * @param confidential whether hosts and reports must not learn of it
     * @param before the members whom the rules before left in
     * @param excluded how many of them this rule left out
     */
    public record Step(String rule, ReasonCode exclusion, boolean confidential, int before, int excluded) {

        /** Checks that the parts are there. */
        public Step {
            requireNonNull(rule, "rule");
            requireNonNull(exclusion, "exclusion");
        }
    }

    /**
     * A member who nearly fits.
     *
     * @param member who
     * @param missing the rules that were not kept
     */
    public record NearMiss(PersonId member, List<Failure> missing) {

        /** Copies the rules. */
        public NearMiss {
            requireNonNull(member, "member");
            missing = List.copyOf(missing);
        }
    }
}
