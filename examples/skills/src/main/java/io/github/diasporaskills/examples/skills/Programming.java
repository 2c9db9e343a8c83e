package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.matching.MatchPlan;
import io.github.diasporaskills.matching.MatchRequest;
import io.github.diasporaskills.matching.OptimalMatching;
import io.github.diasporaskills.matching.proof.ProofResult;
import io.github.diasporaskills.matching.proof.ProofVerifier;
import java.time.LocalDate;

/**
 * A programme that has been read, and its plan for a day.
 *
 * @param register what is on record
 * @param pack the country's rules
 * @param plan who is proposed for what
 * @param proof whether the plan is optimal, by a verifier that knows nothing of the solver
 */
record Programming(ProgrammeRegister register, CountryPack pack, MatchPlan plan, ProofResult proof) {

    /** Whether there is anything to plan for. */
    boolean hasNeeds() {
        return !register.needs().isEmpty();
    }

    static Programming on(LocalDate day, ProgrammeRegister register, CountryPack pack) {
        return of(OptimalMatching.withDefaults().match(MatchRequest.of(register, pack, day)), register, pack);
    }

    static Programming of(MatchPlan plan, ProgrammeRegister register, CountryPack pack) {
        return new Programming(register, pack, plan, ProofVerifier.verify(plan.problem(), plan));
    }
}
