package io.github.diasporaskills.core.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;

/**
 * What a local time means in a zone: one moment, two, or none. Every kind is immutable and thread-safe.
 */
public sealed interface LocalResolution {

    /**
     * The local time is one moment.
     *
     * @param moment the moment
     */
    record Once(OffsetDateTime moment) implements LocalResolution {
        /** Checks that the moment is there. */
        public Once {
            requireNonNull(moment, "moment");
        }
    }

    /**
     * The clocks went back and showed the local time twice: an offset has to say which is meant.
     *
     * @param earlier the first of the two moments
     * @param later the second
     */
    record Twice(OffsetDateTime earlier, OffsetDateTime later) implements LocalResolution {
        /** Checks that both moments are there. */
        public Twice {
            requireNonNull(earlier, "earlier");
            requireNonNull(later, "later");
        }
    }

    /**
     * The clocks went forward over the local time: it never was.
     *
     * @param local the local time
     * @param before the offset until the clocks changed
     * @param after the offset from then on
     * @param change the moment of the change, with the new offset
     */
    record Never(LocalDateTime local, ZoneOffset before, ZoneOffset after, OffsetDateTime change)
            implements LocalResolution {
        /** Checks that every part is there. */
        public Never {
            requireNonNull(local, "local");
            requireNonNull(before, "before");
            requireNonNull(after, "after");
            requireNonNull(change, "change");
        }
    }

    /**
     * Handles every kind of resolution.
     *
     * @param <R> the result
     * @param once for one moment
     * @param twice for two moments
     * @param never for none
     * @return what the matching function returned
     */
    default <R> R fold(
            Function<? super Once, ? extends R> once,
            Function<? super Twice, ? extends R> twice,
            Function<? super Never, ? extends R> never) {
        if (this instanceof Once o) {
            return once.apply(o);
        } else if (this instanceof Twice t) {
            return twice.apply(t);
        }
        return never.apply((Never) this);
    }
}
