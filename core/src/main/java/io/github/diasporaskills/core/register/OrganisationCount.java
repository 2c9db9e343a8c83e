package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.programme.RegisterMeasure;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How many sites were enrolled. Immutable and thread-safe. */
public final class OrganisationCount extends Tally {

    OrganisationCount(long value, @Nullable LocalDate asOf) {
        super(RegisterMeasure.ENROLLED_SITES, value, asOf);
    }
}
