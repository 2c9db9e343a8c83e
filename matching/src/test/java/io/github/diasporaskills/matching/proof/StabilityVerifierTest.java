package io.github.diasporaskills.matching.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.matching.preference.Lottery;
import io.github.diasporaskills.matching.preference.Mechanism;
import io.github.diasporaskills.matching.preference.Placement;
import io.github.diasporaskills.matching.preference.PreferenceInstance;
import io.github.diasporaskills.matching.preference.Stability;
import io.github.diasporaskills.matching.stable.AlteredClaims;
import io.github.diasporaskills.matching.stable.AlteredClaims.Altered;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The verifier of stability catches lies. */
class StabilityVerifierTest {

    private static final long LIES = 100L * Integer.getInteger("checks.percent", 1);

    @Test
    void results_altered_at_random_are_rejected_with_the_reason() {
        Map<ProofReason, Integer> reasons = new EnumMap<>(ProofReason.class);
        long told = 0;
        for (long seed = 0; told < LIES; seed++) {
            Optional<Altered> altered = AlteredClaims.lie(seed);
            if (altered.isEmpty()) {
                continue;
            }
            told++;
            StabilityCheck check = StabilityVerifier.verify(altered.get().claim());
            assertThat(check.proven())
                    .as("seed %d: %s", seed, altered.get().what())
                    .isFalse();
            assertThat(check.result().findings()).isNotEmpty();
            assertThat(check.result().has(altered.get().expected()))
                    .as("seed %d: %s gives %s", seed, altered.get().what(), check)
                    .isTrue();
            reasons.merge(altered.get().expected(), 1, Integer::sum);
        }
        assertThat(reasons).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void a_claim_of_nothing_is_rejected() {
        StabilityCheck check = StabilityVerifier.verify(new Claim(
                PreferenceInstance.builder().build(), Mechanism.STANDARD, Stability.WEAK, null, null, null, 0));
        assertThat(check.proven()).isFalse();
        assertThat(check.result().has(ProofReason.STABLE_NOTHING_CLAIMED)).isTrue();
    }

    @Test
    void that_none_was_found_shows_nothing() {
        StabilityCheck check = StabilityVerifier.verify(new Claim(
                PreferenceInstance.builder().build(),
                Mechanism.STANDARD,
                Stability.WEAK,
                null,
                null,
                new NonExistence.NotFound(3),
                0));
        assertThat(check.proven()).isFalse();
        assertThat(check.result().has(ProofReason.STABLE_NONE_NOT_SHOWN)).isTrue();
    }

    @Test
    void pairs_struck_out_without_a_reason_show_nothing() {
        PreferenceInstance instance = PreferenceInstance.builder()
                .proposer("a", "x")
                .place("x", 1, "a")
                .build();
        for (NonExistence.Step step : List.of(
                new NonExistence.Step(List.of(0), List.of()),
                new NonExistence.Step(List.of(0), List.of(0)),
                new NonExistence.Step(List.of(7), List.of()),
                new NonExistence.Step(List.of(0), List.of(5)))) {
            StabilityCheck check = StabilityVerifier.verify(new Claim(
                    instance,
                    Mechanism.STANDARD,
                    Stability.STRONG,
                    null,
                    null,
                    new NonExistence.StruckOut(List.of(step)),
                    0));
            assertThat(check.result().has(ProofReason.STABLE_STEP_NOT_SHOWN)).isTrue();
        }
    }

    private record Claim(
            PreferenceInstance instance,
            Mechanism mechanism,
            Stability stability,
            Lottery draw,
            Placement plan,
            NonExistence none,
            int blockingPairs)
            implements StabilityClaim {

        @Override
        public Optional<Lottery> lottery() {
            return Optional.ofNullable(draw);
        }

        @Override
        public Optional<Placement> placement() {
            return Optional.ofNullable(plan);
        }

        @Override
        public Optional<NonExistence> nonExistence() {
            return Optional.ofNullable(none);
        }
    }
}
