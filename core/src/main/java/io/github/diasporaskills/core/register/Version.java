package io.github.diasporaskills.core.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One recorded content of a record, newest first in a chain; a null value means that the record was withdrawn. */
record Version<V>(
        @Nullable V value,
        Origin origin,
        Recording recording,
        @Nullable Version<V> previous) {

    /** The version that was known at an instant; null if none was. */
    static <V> @Nullable Version<V> knownAt(@Nullable Version<V> newest, @Nullable Instant instant) {
        @Nullable Version<V> version = newest;
        while (version != null && instant != null && version.recording.at().isAfter(instant)) {
            version = version.previous;
        }
        return version;
    }
}
