package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.publication.StatedCount;
import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.accountability.report.ReportWording;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.matching.Audience;
import io.github.diasporaskills.matching.MatchPlan;
import io.github.diasporaskills.matching.Unmatched;
import io.github.diasporaskills.matching.Verdict;
import java.math.BigDecimal;
import java.util.List;

/** A plan on a terminal: its totals, whether it is proven, and verdicts in words. */
final class PlanPrinter {

    private static final int EXAMPLE_LINES = 4;

    private final Console console;

    PlanPrinter(Console console) {
        this.console = console;
    }

    void totals(Programming programming) {
        MatchPlan plan = programming.plan();
        long members = plan.pairings().stream()
                .map(p -> p.proposal().member())
                .distinct()
                .count();
        console.print(Reason.of(Said.PLAN_TOTAL)
                .with("filled", plan.pairings().size())
                .with("places", openPlaces(programming))
                .with("members", members)
                .with(
                        "registered",
                        programming.register().asOf(plan.on()).members().size())
                .with("total", BigDecimal.valueOf(plan.total(), 3)));
        console.line(
                programming.proof().proven()
                        ? console.good(console.say(Said.PLAN_PROVEN))
                        : plan.bound().words(console.locale()));
        List<String> open = programming.register().asOf(plan.on()).openNeeds().stream()
                .filter(need -> plan.verdict(need.id()) instanceof Unmatched)
                .map(need -> need.id().value())
                .toList();
        if (!open.isEmpty()) {
            console.print(Reason.of(Said.PLAN_UNMATCHED_NEEDS).with("needs", open));
        }
    }

    /** The plan on a page that strangers may see. */
    static SummarySection summary(Programming programming, Console console) {
        long filled = programming.plan().pairings().size();
        StatedCount proposed = StatedCount.total(
                "proposed members",
                CountingUnit.DISTINCT_PERSON,
                "plan",
                programming.plan().pairings().stream()
                        .map(pairing -> pairing.proposal().member())
                        .distinct()
                        .count());
        return SummarySection.titled(console.say(Said.REPORT_PLAN_TITLE))
                .paragraph(console.wording()
                        .say(Reason.of(Said.REPORT_PLAN_WORDS)
                                .with(
                                        "day",
                                        ReportWording.day(programming.plan().on(), console.locale()))))
                .figure(console.say(Said.REPORT_PLAN_PLACES), openPlaces(programming))
                .figure(console.say(Said.REPORT_PLAN_MEMBERS), proposed)
                .figure(console.say(Said.REPORT_PLAN_UNFILLED), openPlaces(programming) - filled, proposed);
    }

    static long openPlaces(Programming programming) {
        ProgrammeRegister then = programming.register().asOf(programming.plan().on());
        return then.openNeeds().stream()
                .mapToLong(then.commitments()::remainingPlaces)
                .sum();
    }

    /** A verdict in words, its details indented. */
    void verdict(Verdict verdict, Audience audience) {
        verdict.explanation(audience).words(console.wording()).forEach(line -> console.line("  " + line));
    }

    /** The first lines of a verdict, as an example of what it says. */
    void beginning(Verdict verdict) {
        List<String> lines = verdict.explanation(Audience.COORDINATOR).words(console.wording());
        lines.stream().limit(EXAMPLE_LINES).forEach(line -> console.line("  " + line));
        if (lines.size() > EXAMPLE_LINES) {
            console.line("  "
                    + console.faint(console.wording()
                            .say(Reason.of(Said.PLAN_MORE_LINES)
                                    .with("count", lines.size() - EXAMPLE_LINES)
                                    .with("id", verdict.subject().toString()))));
        }
    }

    /** Every need and every member. */
    void everything(Programming programming) {
        programming.plan().verdicts().forEach(verdict -> verdict(verdict, Audience.COORDINATOR));
    }
}
