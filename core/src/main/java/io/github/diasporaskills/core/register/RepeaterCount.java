package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.programme.RegisterMeasure;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How many members had been engaged twice or more. Immutable and thread-safe. */
public final class RepeaterCount extends Tally {

    RepeaterCount(long value, @Nullable LocalDate asOf) {
        super(RegisterMeasure.REPEAT_MEMBERS, value, asOf);
    }
}
