package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.Optional;

/** What hosts were to be able to do after the engagements that have begun; not where, for that would say whose. */
final class LearningSection implements PageSection {

    @Override
    public Optional<SummarySection> of(PageFacts facts) {
        List<String> goals = facts.register().engagements().stream()
                .filter(engagement -> engagement.hasBegunBy(facts.day()))
                .map(Engagement::learningPlan)
                .flatMap(Optional::stream)
                .flatMap(plan -> plan.goals().stream())
                .distinct()
                .sorted()
                .map(goal -> facts.say(Reason.of(PageWords.LEARNING_GOAL).with("goal", goal)))
                .toList();
        if (goals.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(PageParts.lines(
                SummarySection.titled(facts.say(PageWords.LEARNING_TITLE))
                        .paragraph(facts.say(PageWords.LEARNING_LEAD)),
                goals,
                facts));
    }
}
