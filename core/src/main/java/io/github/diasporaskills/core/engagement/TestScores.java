package io.github.diasporaskills.core.engagement;

/**
 * What somebody scored before and after an activity. Immutable and thread-safe.
 *
 * @param before 0 to 100
 * @param after 0 to 100
 */
public record TestScores(int before, int after) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public TestScores {
        if (before < 0 || before > 100 || after < 0 || after > 100) {
            throw new IllegalArgumentException(
                    "A test is scored 0 to 100; found " + before + " before and " + after + " after");
        }
    }
}
