package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.programme.Target;
import io.github.diasporaskills.core.time.Certainty;
import io.github.diasporaskills.core.time.ReportedCount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How far a value is towards the target that holds on its day. Immutable and thread-safe.
 *
 * @param target the next one due, or the last one if all are past
 * @param count the value, a number or a bound
 */
public record TargetProgress(Target target, ReportedCount count) {

    /** Checks that the parts are there. */
    public TargetProgress {
        requireNonNull(target, "target");
        requireNonNull(count, "count");
    }

    /**
     * The value in per cent of the target, cut to one decimal: 99.99 % is not shown as 100 %. For a bound such as
     * "over 200" it is the per cent of the bound, and the sign of {@code count().bound()} belongs to it.
     *
     * @return 0 or more, or empty where the target is 0 and a share of it means nothing
     */
    public Optional<BigDecimal> percent() {
        if (target.value() == 0) {
            return Optional.empty();
        }
        return Optional.of(BigDecimal.valueOf(count.number())
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(target.value()), 1, RoundingMode.DOWN));
    }

    /**
     * Whether the target is reached.
     *
     * @return possible where the value is a bound that leaves it open
     */
    public Certainty reached() {
        return count.reaches(target.value());
    }
}
