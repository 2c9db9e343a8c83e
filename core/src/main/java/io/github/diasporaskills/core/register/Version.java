package io.github.diasporaskills.core.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One recorded content of a record, newest first in a chain; a null value means that the record was withdrawn. The
 * number says after which other versions of the register it was recorded.
 */
record Version<V>(
        @Nullable V value,
        Origin origin,
        Recording recording,
        long number,
        @Nullable Version<V> previous) {

    /** This version of a record, as others see it. */
    RecordVersion of(RecordKind<V> kind, String id) {
        @Nullable V content = value;
        return content == null
                ? new RecordVersion(kind, id, null, origin, recording)
                : new RecordVersion(kind, id, RegisterRecord.of(kind, content), origin, recording);
    }

    /** The version that was known at an instant; null if none was. */
    static <V> @Nullable Version<V> knownAt(@Nullable Version<V> newest, @Nullable Instant instant) {
        @Nullable Version<V> version = newest;
        while (version != null && instant != null && version.recording.at().isAfter(instant)) {
            version = version.previous;
        }
        return version;
    }
}
