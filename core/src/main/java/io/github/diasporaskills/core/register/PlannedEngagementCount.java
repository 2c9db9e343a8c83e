package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.programme.RegisterMeasure;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many engagements were planned and had not begun. It is never part of an {@link EngagementCount}. Immutable
 * and thread-safe.
 */
public final class PlannedEngagementCount extends Tally {

    PlannedEngagementCount(long value, @Nullable LocalDate asOf) {
        super(RegisterMeasure.PLANNED_ENGAGEMENTS, value, asOf);
    }
}
