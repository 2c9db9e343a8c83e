package io.github.diasporaskills.accountability.report;

import io.github.diasporaskills.accountability.publication.PublishedIndicator;
import io.github.diasporaskills.core.time.Certainty;
import java.time.LocalDate;

/**
 * How an indicator stands, in words and as a sign, never by colour alone. From its own day on, a target that is not
 * reached is no longer one that may yet be. The page says the rule of each.
 */
enum Status {
    REACHED(ReportText.REACHED_COUNT, ReportText.REACHED, "✓"),
    BELOW(ReportText.BELOW_COUNT, ReportText.BELOW, "◔"),
    MISSED(ReportText.MISSED_COUNT, ReportText.MISSED, "✗"),
    OPEN(ReportText.OPEN_COUNT, ReportText.OPEN, "?"),
    NO_TARGET(ReportText.NO_TARGET_COUNT, ReportText.NO_TARGET_COUNT, "–"),
    NO_VALUE(ReportText.NO_VALUE_COUNT, ReportText.NO_VALUE_COUNT, "–");

    private final ReportText counted;
    private final ReportText said;
    private final String sign;

    Status(ReportText counted, ReportText said, String sign) {
        this.counted = counted;
        this.said = said;
        this.sign = sign;
    }

    static Status of(PublishedIndicator indicator, LocalDate day) {
        if (indicator.value().isEmpty()) {
            return NO_VALUE;
        }
        return indicator
                .progress()
                .map(p -> of(p.reached(), p.target().by(), day))
                .orElse(NO_TARGET);
    }

    /** Of a target: whether the value reaches it, by when it is to be reached, and the day looked at. */
    static Status of(Certainty reached, LocalDate by, LocalDate day) {
        return switch (reached) {
            case CERTAIN -> REACHED;
            case IMPOSSIBLE -> by.isAfter(day) ? BELOW : MISSED;
            case POSSIBLE -> OPEN;
        };
    }

    /** The label of a number of indicators of this status. */
    ReportText counted() {
        return counted;
    }

    /** The words beside one indicator. */
    ReportText said() {
        return said;
    }

    void write(Markup page, Words words) {
        page.open("span", "class", "status");
        page.element("span", sign + " ", "aria-hidden", "true");
        page.text(words.say(said)).close();
    }
}
