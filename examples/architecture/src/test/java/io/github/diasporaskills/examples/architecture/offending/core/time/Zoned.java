package io.github.diasporaskills.examples.architecture.offending.core.time;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

/** Uses the type whose rules are the machine's. */
public final class Zoned {
    ZonedDateTime there(OffsetDateTime at) {
        return at.toZonedDateTime();
    }
}
