package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.programme.RegisterMeasure;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How many visits had been made to hosts. Immutable and thread-safe. */
public final class VisitCount extends Tally {

    VisitCount(long value, @Nullable LocalDate asOf) {
        super(RegisterMeasure.FIELD_VISITS, value, asOf);
    }
}
