package io.github.diasporaskills.matching.dispatch;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.calendar.WeeklyHours;
import io.github.diasporaskills.core.time.DateRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who keeps cases going. Immutable and thread-safe.
 *
 * @param id the pseudonym
 * @param mostCases the most cases at once, 1 or more; somebody who has as many is given no new one
 * @param duty the hours of duty, by the clock of the roster; all others are hours of rest
 * @param deputy who steps in, if somebody does
 * @param away days on which the coordinator is not there at all
 */
public record Coordinator(
        ActorId id,
        int mostCases,
        WeeklyHours duty,
        @Nullable ActorId deputy,
        List<DateRange> away) {

    /**
     * Copies the days.
     *
     * @throws IllegalArgumentException if the cap is less than 1, there are no hours of duty, or somebody is their own
     *     deputy
     */
    public Coordinator {
        requireNonNull(id, "id");
        away = List.copyOf(away);
        if (mostCases < 1 || !duty.isOpen() || id.equals(deputy)) {
            throw new IllegalArgumentException(
                    "A coordinator takes 1 case or more, has hours of duty, and somebody else"
                            + " as deputy; found at most " + mostCases + " for " + id);
        }
    }
}
