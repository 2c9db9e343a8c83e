package io.github.diasporaskills.core.contribution;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.RegionsSection;
import io.github.diasporaskills.core.lifecycle.Condition;
import io.github.diasporaskills.core.lifecycle.Proof;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the steps of an investment project that was written down were allowed, and the money disbursed to it. Its
 * region in a scheme that was in use on the day of the step, its registration and the money committed show it. Immutable
 * and thread-safe.
 */
public final class InvestmentProof implements Proof<InvestmentState> {

    private final InvestmentProject project;
    private final @Nullable RegionsSection regions;

    /**
     * What can be shown of a project.
     *
     * @param project the project
     * @param regions the regions of the country, or null if its rules are not at hand; then regions are not asked for
     */
    public InvestmentProof(InvestmentProject project, @Nullable RegionsSection regions) {
        this.project = requireNonNull(project, "project");
        this.regions = regions;
    }

    @Override
    public List<Reason> missing(Condition condition, Step<InvestmentState> step) {
        return switch ((InvestmentCondition) condition) {
            case REGION_IS_IN_USE ->
                regions == null || regions.schemes().isEmpty()
                        ? List.of()
                        : Proof.onItsDay(step, day -> project.outOfUse(regions, day));
            case REGISTRATION_IS_SHOWN ->
                Proof.unless(
                        project.registration().filter(text -> !text.isBlank()).isPresent(), condition);
            case MONEY_IS_COMMITTED -> Proof.unless(!project.commitments().isEmpty(), condition);
        };
    }

    /**
     * What stands against money that was disbursed.
     *
     * @param funding one of the disbursements of the project
     * @return the reason with which it would not be entered: more than was committed by its day, together with those
     *     written down before it; empty if all is well
     */
    public Optional<Reason> against(Funding funding) {
        List<Funding> before = new ArrayList<>();
        for (Funding each : project.disbursements()) {
            if (each.equals(funding)) {
                break;
            }
            before.add(each);
        }
        return project.tooMuch(funding, before);
    }

    /**
     * What stands against the money disbursed.
     *
     * @return the first of the reasons of {@link #against(Funding)}, in the order in which it was written down
     */
    public Optional<Reason> ofDisbursements() {
        List<Funding> before = new ArrayList<>();
        for (Funding each : project.disbursements()) {
            Optional<Reason> wrong = project.tooMuch(each, before);
            if (wrong.isPresent()) {
                return wrong;
            }
            before.add(each);
        }
        return Optional.empty();
    }
}
