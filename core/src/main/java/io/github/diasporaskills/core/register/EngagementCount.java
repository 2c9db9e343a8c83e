package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.programme.RegisterMeasure;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How many engagements had begun. What is planned is a {@link PlannedEngagementCount}. Immutable and thread-safe. */
public final class EngagementCount extends Tally {

    EngagementCount(long value, @Nullable LocalDate asOf) {
        super(RegisterMeasure.ENGAGEMENTS, value, asOf);
    }
}
