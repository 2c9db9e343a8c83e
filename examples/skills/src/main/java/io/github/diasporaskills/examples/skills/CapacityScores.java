package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.core.engagement.CapacityAssessment;
import io.github.diasporaskills.core.engagement.InstitutionalCapacity;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What institutions scored at the start and since, each by one instrument; they are no persons, so nothing is guarded. */
final class CapacityScores {

    private CapacityScores() {}

    /** The part of the page, or empty where no institution had been scored by its day. */
    static Optional<SummarySection> of(List<InstitutionalCapacity> institutions, PageFacts facts) {
        List<String> lines = institutions.stream()
                .filter(scored -> facts.isPast(scored.baseline().on()))
                .map(scored -> line(scored, facts))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(PageParts.lines(
                        SummarySection.titled(facts.say(PageWords.CAPACITY_TITLE))
                                .paragraph(facts.say(PageWords.CAPACITY_LEAD)),
                        lines,
                        facts));
    }

    private static String line(InstitutionalCapacity scored, PageFacts facts) {
        CapacityAssessment baseline = scored.baseline();
        Optional<CapacityAssessment> latest = scored.rescoredBy(facts.day());
        Reason said = Reason.of(latest.isPresent() ? PageWords.CAPACITY_RESCORED : PageWords.CAPACITY_BASELINE)
                .with("institution", facts.name(scored.institution()))
                .with("instrument", scored.instrument())
                .with("from", facts.day(baseline.on()));
        if (latest.isEmpty()) {
            return facts.say(said.with("scores", joined(baseline.scores(), facts)));
        }
        Map<String, Integer> now = latest.get().scores();
        String changes = scored.changeBy(facts.day()).keySet().stream()
                .map(dimension -> facts.say(Reason.of(PageWords.CAPACITY_CHANGE)
                        .with("dimension", dimension)
                        .with("before", facts.number(baseline.scores().getOrDefault(dimension, 0)))
                        .with("after", facts.number(now.getOrDefault(dimension, 0)))))
                .collect(Collectors.joining(facts.separator()));
        return facts.say(said.with("to", facts.day(latest.get().on())).with("scores", changes));
    }

    private static String joined(Map<String, Integer> scores, PageFacts facts) {
        return scores.entrySet().stream()
                .map(score -> score.getKey() + " " + facts.number(score.getValue()))
                .collect(Collectors.joining(facts.separator()));
    }
}
