package io.github.diasporaskills.matching.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.matching.preference.CoupleWish;
import io.github.diasporaskills.matching.preference.Lottery;
import io.github.diasporaskills.matching.preference.Mechanism;
import io.github.diasporaskills.matching.preference.Placement;
import io.github.diasporaskills.matching.preference.PreferenceBuilder;
import io.github.diasporaskills.matching.preference.PreferenceInstance;
import io.github.diasporaskills.matching.preference.Stability;
import io.github.diasporaskills.matching.stable.AlteredClaims;
import io.github.diasporaskills.matching.stable.AlteredClaims.Altered;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
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

    /** Amina and Bakary both want Rabat, which has one opening and prefers Amina; Fes is for Bakary, who would go. */
    private static PreferenceBuilder two() {
        return PreferenceInstance.builder()
                .proposer("amina", "rabat")
                .proposer("bakary", "rabat", "fes")
                .place("rabat", 1, "amina", "bakary")
                .place("fes", 1, "bakary");
    }

    private static List<String> words(Claim claim) {
        StabilityCheck check = StabilityVerifier.verify(claim);
        assertThat(check.proven()).isFalse();
        return check.result().words(Locale.ENGLISH);
    }

    private static Claim claim(PreferenceInstance instance, NonExistence none, int blocking, int... placed) {
        return new Claim(instance, Mechanism.STANDARD, Stability.WEAK, null, Placement.of(placed), none, blocking);
    }

    @Test
    void a_pair_that_blocks_is_named_and_counted() {
        assertThat(words(claim(two().build(), null, 0, -1, 0)))
                .containsExactly("amina and rabat would rather have each other", "Blocking pairs claimed: 0; found: 1");
        assertThat(words(claim(two().build(), null, 1, -1, 0)))
                .containsExactly("amina and rabat would rather have each other");
        assertThat(StabilityVerifier.verify(claim(two().build(), null, 0, 0, 1))
                        .result()
                        .words(Locale.ENGLISH))
                .containsExactly("Proven: the plan is stable, no pair blocks it; placed: 2 of 2");
    }

    @Test
    void a_place_that_is_not_there_or_not_listed_is_named_as_far_as_it_can_be() {
        assertThat(words(claim(two().build(), null, 0, 2, 1))).containsExactly("amina and ? do not list one another");
        assertThat(words(claim(two().build(), null, 0, 1, -1)))
                .containsExactly("amina and fes do not list one another");
        assertThat(words(claim(two().build(), null, 0, 0)))
                .containsExactly("The plan speaks of 1 proposer; the instance has 2");
    }

    @Test
    void a_couple_that_would_rather_go_elsewhere_blocks_as_a_couple() {
        PreferenceInstance instance = PreferenceInstance.builder()
                .proposer("amina", "rabat")
                .proposer("bakary", "fes")
                .place("rabat", 1, "amina")
                .place("fes", 1, "bakary")
                .couple("amina", "bakary", CoupleWish.of("rabat", "fes"))
                .build();
        assertThat(words(claim(instance, null, 1, -1, -1)))
                .singleElement()
                .asString()
                .startsWith("The couple of amina would rather go to rabat");
        assertThat(words(claim(instance, null, 0, 0, -1)))
                .contains("The couple of amina is placed as it does not wish");
    }

    @Test
    void that_a_minimum_cannot_be_kept_is_shown_by_a_stable_plan_that_leaves_the_place_below_it_and_by_no_other() {
        PreferenceInstance instance = PreferenceInstance.builder()
                .proposer("amina", "rabat", "fes")
                .place("rabat", 1, "amina")
                .place("fes", 1, "amina")
                .minimum("fes", 1)
                .build();
        Placement stable = Placement.of(new int[] {0});
        StabilityCheck shown = StabilityVerifier.verify(new Claim(
                instance, Mechanism.STANDARD, Stability.WEAK, null, null, new NonExistence.BelowMinimum(stable, 1), 0));
        assertThat(shown.proven()).isTrue();
        assertThat(shown.result().words(Locale.ENGLISH)).containsExactly("Proven: there is no stable plan");
        for (NonExistence.BelowMinimum lie : List.of(
                new NonExistence.BelowMinimum(stable, 0),
                new NonExistence.BelowMinimum(stable, 2),
                new NonExistence.BelowMinimum(stable, -1),
                new NonExistence.BelowMinimum(Placement.of(new int[] {1}), 1),
                new NonExistence.BelowMinimum(Placement.of(new int[] {-1}), 1),
                new NonExistence.BelowMinimum(Placement.of(new int[] {0, 0}), 1))) {
            assertThat(words(new Claim(instance, Mechanism.STANDARD, Stability.WEAK, null, null, lie, 0)))
                    .as("%s", lie)
                    .contains("That there is no stable plan is not shown");
        }
        assertThat(words(new Claim(
                        instance,
                        Mechanism.FLEXIBLE,
                        Stability.WEAK,
                        null,
                        null,
                        new NonExistence.BelowMinimum(stable, 1),
                        0)))
                .contains("That there is no stable plan is not shown");
        Claim least = claim(instance, new NonExistence.BelowMinimum(stable, 1), 1, 1);
        assertThat(StabilityVerifier.verify(least).result().words(Locale.ENGLISH))
                .containsExactly("Proven: there is no stable plan; this one keeps the rest, and 1 pair blocks it");
        assertThat(words(claim(instance, new NonExistence.BelowMinimum(stable, 1), 0, 0)))
                .contains("fes must have 1 and has 0");
    }

    @Test
    void a_minimum_under_ties_is_shown_with_the_lottery_alone() {
        PreferenceInstance instance = PreferenceInstance.builder()
                .proposer("amina", "rabat", "fes")
                .proposer("bakary", "rabat")
                .place("rabat", 2, List.of(List.of("amina", "bakary")))
                .place("fes", 1, "amina")
                .minimum("fes", 1)
                .build();
        NonExistence below = new NonExistence.BelowMinimum(Placement.of(new int[] {0, 0}), 1);
        Claim without = new Claim(instance, Mechanism.STANDARD, Stability.WEAK, null, null, below, 0);
        assertThat(words(without)).containsExactly("That there is no stable plan is not shown");
        Claim with = new Claim(instance, Mechanism.STANDARD, Stability.WEAK, Lottery.draw(instance, 1), null, below, 0);
        assertThat(StabilityVerifier.verify(with).proven()).isTrue();
    }

    @Test
    void that_everything_was_tried_is_tried_again() {
        PreferenceInstance stable = two().build();
        Claim lie = new Claim(stable, Mechanism.STANDARD, Stability.WEAK, null, null, new NonExistence.Exhausted(4), 0);
        assertThat(words(lie)).containsExactly("That there is no stable plan is not shown");
        // W11 of the worked examples: a couple that accepts one pair of places alone.
        PreferenceInstance none = PreferenceInstance.builder()
                .proposer("a1", "h1")
                .proposer("a2", "h2")
                .proposer("s", "h1", "h2")
                .place("h1", 1, "a1", "s")
                .place("h2", 1, "s", "a2")
                .couple("a1", "a2", CoupleWish.of("h1", "h2"))
                .build();
        Claim truth = new Claim(none, Mechanism.STANDARD, Stability.WEAK, null, null, new NonExistence.Exhausted(6), 0);
        assertThat(StabilityVerifier.verify(truth).proven()).isTrue();
    }

    @Test
    void what_would_take_too_many_plans_to_try_is_not_believed() {
        PreferenceBuilder builder = PreferenceInstance.builder();
        String[] all = new String[40];
        for (int i = 0; i < all.length; i++) {
            all[i] = "p" + i;
            builder.proposer(all[i], "x");
        }
        PreferenceInstance many = builder.place("x", 1, all).build();
        Claim claim = new Claim(
                many, Mechanism.STANDARD, Stability.WEAK, null, null, new NonExistence.Exhausted(1L << 40), 0);
        assertThat(words(claim)).containsExactly("That there is no stable plan is not shown");
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
