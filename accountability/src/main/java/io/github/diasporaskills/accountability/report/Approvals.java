package io.github.diasporaskills.accountability.report;

import io.github.diasporaskills.accountability.indicator.LockStanding;
import io.github.diasporaskills.accountability.indicator.LockedPeriod;
import io.github.diasporaskills.accountability.indicator.ReportingPeriod;
import io.github.diasporaskills.core.reason.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which values were approved, how they were corrected, and which changed since. Values are cumulative, so what was
 * approved of any period that ends on the page's last day is what the page shows.
 */
final class Approvals {

    private final Markup page;
    private final Words words;
    private final Optional<LockStanding> own;
    private final List<LockStanding> others;

    Approvals(Markup page, Words words, ReportingPeriod period, List<LockStanding> standings) {
        this.page = page;
        this.words = words;
        this.own = standings.stream()
                .filter(standing -> standing.period().last().equals(period.last()))
                .max(Comparator.comparing(LockStanding::isLocked)
                        .thenComparing(standing -> standing.period().equals(period)));
        this.others = standings.stream()
                .filter(standing -> standing.isLocked() && !own.equals(Optional.of(standing)))
                .toList();
    }

    /** Whether the values above were approved, each correction, and what has changed since. */
    void ofThisPeriod() {
        own.ifPresent(standing -> {
            if (standing.isLocked()) {
                tell(ReportText.LOCKED, standing);
            } else {
                page.element("p", words.say(ReportText.LOCKED_NOT), "class", "lead");
            }
        });
    }

    /** The other approved periods, or nothing where there is none. */
    void ofOtherPeriods() {
        if (!others.isEmpty()) {
            page.element("h3", words.say(ReportText.LOCKED_OTHERS));
            others.forEach(standing -> tell(ReportText.LOCKED_OTHER, standing));
        }
    }

    private void tell(ReportText code, LockStanding standing) {
        standing.latest().ifPresent(latest -> page.element("p", words.say(version(code, latest)), "class", "lead"));
        for (LockedPeriod version : standing.versions()) {
            version.reason()
                    .ifPresent(why -> page.element(
                            "p",
                            words.say(version(ReportText.LOCKED_CORRECTED, version)
                                    .with("reason", why)),
                            "class",
                            "lead"));
        }
        standing.change().ifPresent(change -> page.element("p", words.say(change), "class", "promise"));
    }

    private static Reason version(ReportText code, LockedPeriod version) {
        return Reason.of(code)
                .with("first", version.period().first())
                .with("last", version.period().last())
                .with("version", version.version())
                .with("on", version.approval().on());
    }
}
