package io.github.diasporaskills.accountability.report;

import io.github.diasporaskills.accountability.publication.PublishedIndicator;
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
                .map(p -> switch (p.reached()) {
                    case CERTAIN -> REACHED;
                    case IMPOSSIBLE -> p.target().by().isAfter(day) ? BELOW : MISSED;
                    case POSSIBLE -> OPEN;
                })
                .orElse(NO_TARGET);
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
