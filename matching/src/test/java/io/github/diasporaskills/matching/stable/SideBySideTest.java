package io.github.diasporaskills.matching.stable;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.matching.preference.Mechanism;
import io.github.diasporaskills.matching.preference.PreferenceInstance;
import io.github.diasporaskills.matching.preference.Stability;
import io.github.diasporaskills.matching.proof.NonExistence;
import io.github.diasporaskills.matching.proof.StabilityCheck;
import io.github.diasporaskills.matching.proof.StabilityVerifier;
import io.github.diasporaskills.matching.stable.SmallPreferences.Extra;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The methods for more plans than can be tried, where the answer is known: that of each small part by itself. */
class SideBySideTest {

    private static final long INSTANCES = 200L + 20L * Integer.getInteger("checks.percent", 1);
    private static final int PARTS = 8;
    private static final StableMatching DEFAULT = StableMatching.withDefaults();

    private static final class Known {

        final List<PreferenceInstance> parts = new ArrayList<>();
        boolean allStable = true;
        boolean possible = true;
        long fewest;

        Known(long seed, Extra... extras) {
            for (int part = 0; part < PARTS; part++) {
                PreferenceInstance instance = SmallPreferences.random(seed * PARTS + part, extras);
                Oracle oracle = Oracle.of(instance, Mechanism.STANDARD, Stability.WEAK);
                parts.add(instance);
                allStable &= !oracle.stable().isEmpty();
                possible &= oracle.fewestWithMinimums() < Integer.MAX_VALUE;
                fewest += oracle.fewestWithMinimums();
            }
        }

        /** Leaves out parts whose minimums cannot be kept. */
        Known(long seed) {
            for (long part = seed * 100; parts.size() < PARTS; part++) {
                PreferenceInstance instance = SmallPreferences.random(part, Extra.MINIMUMS);
                Oracle oracle = Oracle.of(instance, Mechanism.STANDARD, Stability.WEAK);
                if (oracle.fewestWithMinimums() < Integer.MAX_VALUE) {
                    parts.add(instance);
                    fewest += oracle.fewestWithMinimums();
                }
            }
        }
    }

    @Test
    void minimums_are_kept_wherever_they_can_be_with_hardly_more_blocking_pairs_than_there_must_be() {
        long found = 0;
        long fewest = 0;
        for (long seed = 0; seed < INSTANCES; seed++) {
            Known known = new Known(seed);
            StableResult result = DEFAULT.solve(SideBySide.of(known.parts));
            StabilityCheck check = StabilityVerifier.verify(result);
            assertThat(check.proven()).as("seed %d %s", seed, check).isTrue();
            assertThat(result.placement()).as("seed %d", seed).isPresent();
            assertThat(result.isStable()).as("seed %d", seed).isEqualTo(known.fewest == 0);
            assertThat((long) result.blockingPairs()).as("seed %d", seed).isGreaterThanOrEqualTo(known.fewest);
            assertThat((long) result.fewestPossible()).as("seed %d", seed).isLessThanOrEqualTo(known.fewest);
            found += result.blockingPairs();
            fewest += known.fewest;
        }
        assertThat(fewest).isPositive();
        assertThat(found).isLessThan(fewest + fewest / 10);
    }

    @Test
    void minimums_that_cannot_be_kept_in_one_part_cannot_be_kept_at_all() {
        int impossible = 0;
        for (long seed = 0; seed < INSTANCES; seed++) {
            Known known = new Known(seed, Extra.MINIMUMS);
            StableResult result = DEFAULT.solve(SideBySide.of(known.parts));
            assertThat(StabilityVerifier.verify(result).proven())
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(result.placement().isPresent()).as("seed %d", seed).isEqualTo(known.possible);
            impossible += known.possible ? 0 : 1;
        }
        assertThat(impossible).isPositive();
    }

    @Test
    void couples_get_a_stable_plan_wherever_each_part_has_one_and_none_elsewhere() {
        int stable = 0;
        int missed = 0;
        int none = 0;
        for (long seed = 0; seed < INSTANCES; seed++) {
            Extra[] extras = seed % 2 == 0 ? new Extra[] {Extra.COUPLES} : new Extra[] {Extra.COUPLES, Extra.TIES};
            Known known = new Known(seed, extras);
            StableResult result = DEFAULT.solve(SideBySide.of(known.parts));
            if (result.isStable()) {
                StabilityCheck check = StabilityVerifier.verify(result);
                assertThat(check.proven()).as("seed %d %s", seed, check).isTrue();
                assertThat(known.allStable).as("seed %d", seed).isTrue();
                stable++;
            } else {
                NonExistence why = result.nonExistence().orElseThrow();
                assertThat(known.allStable && why instanceof NonExistence.Exhausted)
                        .as("seed %d", seed)
                        .isFalse();
                missed += known.allStable ? 1 : 0;
                none += why instanceof NonExistence.NotFound ? 1 : 0;
            }
        }
        assertThat(none).isPositive();
        assertThat(missed).isLessThan(stable / 50);
    }
}
