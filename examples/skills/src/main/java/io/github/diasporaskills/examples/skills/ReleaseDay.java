package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.publication.protection.ReleaseHistory;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From which day on counts can be released. */
final class ReleaseDay {

    private ReleaseDay() {}

    /** Today, or a day after everything released if that is later. */
    static LocalDate next(ReleaseHistory before, @Nullable LocalDate after, Clock clock) {
        LocalDate day = LocalDate.now(clock);
        if (after != null && !after.isBefore(day)) {
            day = after.plusDays(1);
        }
        for (var release : before.releases()) {
            if (!release.span().until().isBefore(day)) {
                day = release.span().until().plusDays(1);
            }
        }
        return day;
    }
}
