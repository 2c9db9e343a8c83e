package io.github.diasporaskills.matching;

import io.github.diasporaskills.core.reason.Phrases;
import io.github.diasporaskills.core.reason.Wording;
import io.github.diasporaskills.matching.dispatch.DispatchReason;
import io.github.diasporaskills.matching.preference.PreferenceReason;
import io.github.diasporaskills.matching.proof.ProofReason;
import io.github.diasporaskills.matching.rule.RuleReason;
import io.github.diasporaskills.matching.scheduling.SchedulingReason;
import io.github.diasporaskills.matching.score.ScoreReason;
import io.github.diasporaskills.matching.simulation.SimulationReason;
import io.github.diasporaskills.matching.stable.StableReason;
import java.util.Locale;

/** The words of this module's codes. Thread-safe. */
public final class MatchingWording {

    private static final Phrases PHRASES = Phrases.of(
            RuleReason.class::getResourceAsStream,
            ScoreReason.class::getResourceAsStream,
            ProofReason.class::getResourceAsStream,
            PreferenceReason.class::getResourceAsStream,
            SchedulingReason.class::getResourceAsStream,
            SimulationReason.class::getResourceAsStream,
            StableReason.class::getResourceAsStream,
            DispatchReason.class::getResourceAsStream,
            MatchingReason.class::getResourceAsStream);

    private MatchingWording() {}

    /**
     * Core's words and those of all rooms of this module.
     *
     * @param locale English, French or Arabic; others fall back to English
     * @return the wording; add the bundle of your own rules and criteria with {@link Wording#and(Wording.Bundle)}
     */
    public static Wording in(Locale locale) {
        return Wording.in(locale).and(PHRASES);
    }
}
