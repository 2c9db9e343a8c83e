package io.github.diasporaskills.matching.dispatch;

import io.github.diasporaskills.core.calendar.Allowance;
import io.github.diasporaskills.core.calendar.DayHours;
import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.calendar.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many points an expert gets for a case. */
final class Scoring {

    /** What knowing the case, or the institution, counts. */
    static final int KNOWS_CASE = DispatchCriterion.WHOLE;

    static final int KNOWS_SITE = DispatchCriterion.WHOLE / 2;

    private static final long MINUTES_OF_A_DAY = 1_440;

    private Scoring() {}

    /** What no case changes: the chance to answer, and load. */
    static long standing(DispatchRule rule, Expert expert) {
        return answers(rule, expert).points() + load(rule, expert).points();
    }

    static ScorePart answers(DispatchRule rule, Expert expert) {
        return part(
                rule,
                DispatchCriterion.ANSWERS,
                rule.chance(expert.tally().asked(), expert.tally().inTime()));
    }

    static ScorePart load(DispatchRule rule, Expert expert) {
        return part(
                rule,
                DispatchCriterion.LOAD,
                DispatchRule.leisure(expert.member().quota(), expert.tally().load()));
    }

    static List<ScorePart> parts(DispatchRule rule, Expert expert, int continuity, int hours) {
        return List.of(
                answers(rule, expert),
                load(rule, expert),
                part(rule, DispatchCriterion.CONTINUITY, continuity),
                part(rule, DispatchCriterion.HOURS, hours));
    }

    private static ScorePart part(DispatchRule rule, DispatchCriterion criterion, int share) {
        return new ScorePart(criterion, rule.weight(criterion), share);
    }

    /** All of it at an hour at which a message is read; else what is left of the time once it will be. */
    static int hours(DayHours reachable, @Nullable PackZone zone, Allowance time, Instant at) {
        if (zone == null) {
            return DispatchCriterion.WHOLE;
        }
        LocalTime local = zone.at(at).toLocalTime();
        if (reachable.isOpenAt(local)) {
            return DispatchCriterion.WHOLE;
        }
        long now = local.toSecondOfDay() / 60;
        long wait = MINUTES_OF_A_DAY;
        for (TimeSpan span : reachable.spans()) {
            wait = Math.min(wait, Math.floorMod(span.from().toSecondOfDay() / 60 - now, MINUTES_OF_A_DAY));
        }
        long minutes = Math.max(
                1,
                time.<Duration>fold(
                                working -> working.time(),
                                days -> Duration.ofDays(days.days()),
                                elapsed -> elapsed.time())
                        .toMinutes());
        return (int) (DispatchCriterion.WHOLE * Math.max(0, minutes - wait) / minutes);
    }
}
