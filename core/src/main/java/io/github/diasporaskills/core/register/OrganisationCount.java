package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.programme.RegisterMeasure;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How many organisations there were: sites enrolled, networks. Immutable and thread-safe. */
public final class OrganisationCount extends Tally {

    OrganisationCount(RegisterMeasure measure, long value, @Nullable LocalDate asOf) {
        super(measure, value, asOf);
    }
}
