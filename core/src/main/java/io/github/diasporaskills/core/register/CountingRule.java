package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.reason.Reason;
import java.util.Optional;

/**
 * Which numbers may be added. Numbers of different units never; numbers of persons not even to one another, for
 * somebody may be in both. Stateless and thread-safe.
 */
public final class CountingRule {

    private CountingRule() {}

    /**
     * Why two counts must not be added.
     *
     * @param first a count
     * @param second another
     * @return {@link RegisterReason#MIXED_UNITS} or {@link RegisterReason#NOT_ADDITIVE}; empty if nothing in the units
     *     speaks against it, and then only counts of different things, such as those of two programmes, add up
     */
    public static Optional<Reason> refusal(Count first, Count second) {
        if (first.unit() != second.unit()) {
            return Optional.of(Reason.of(RegisterReason.MIXED_UNITS)
                    .with("first", first.value())
                    .with("firstUnit", first.unit())
                    .with("second", second.value())
                    .with("secondUnit", second.unit()));
        }
        if (!first.unit().isAdditive()) {
            return Optional.of(Reason.of(RegisterReason.NOT_ADDITIVE)
                    .with("first", first.value())
                    .with("second", second.value())
                    .with("unit", first.unit()));
        }
        return Optional.empty();
    }
}
