package io.github.diasporaskills.core.calendar;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.Wording;
import java.time.DateTimeException;
import java.util.Locale;

/** Thrown where a local time has to be one moment and is none or two, or never had the offset given with it. */
public final class LocalTimeException extends DateTimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    LocalTimeException(Reason reason) {
        super(Wording.in(Locale.ENGLISH).say(requireNonNull(reason, "reason")));
        this.reason = reason;
    }

    /**
     * What is wrong with the local time and what would do.
     *
     * @return a reason with one of the codes {@link CalendarReason#DOUBLED_TIME}, {@link CalendarReason#SKIPPED_TIME} and
     *     {@link CalendarReason#WRONG_OFFSET}
     */
    public Reason reason() {
        return reason;
    }
}
