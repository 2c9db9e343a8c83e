package io.github.diasporaskills.matching.rule;

import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Whether a need can be served at all, whoever comes. */
final class NeedRules {

    private NeedRules() {}

    static List<EligibilityRule> all() {
        return List.of(
                new Rules.OfNeed("need", RuleReason.LEFT_OUT_BY_NEED, NeedRules::open),
                new Rules.OfNeed("enrolment", RuleReason.LEFT_OUT_BY_ENROLMENT, NeedRules::enrolment));
    }

    private static List<Reason> open(Need need, Circumstances circumstances) {
        List<Reason> wrong = new ArrayList<>(0);
        if (!need.state().isOpen()) {
            wrong.add(Reason.of(RuleReason.NEED_NOT_OPEN).with("state", need.state()));
        }
        if (need.period().last().isBefore(circumstances.on())) {
            wrong.add(
                    Reason.of(RuleReason.NEED_OVER).with("until", need.period().last()));
        }
        if (circumstances.openPlaces(need) == 0) {
            wrong.add(Reason.of(RuleReason.NEED_NO_PLACES).with("places", need.places()));
        }
        return wrong;
    }

    /** The host has to be enrolled on the first day of work. */
    private static List<Reason> enrolment(Need need, Circumstances circumstances) {
        LocalDate start = need.period().first().isAfter(circumstances.on())
                ? need.period().first()
                : circumstances.on();
        return circumstances.isEnrolled(need.host(), start)
                ? List.of()
                : List.of(Reason.of(RuleReason.NOT_ENROLLED)
                        .with("host", need.host().value())
                        .with("on", start));
    }
}
