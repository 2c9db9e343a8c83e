package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.core.register.CountKind;
import io.github.diasporaskills.core.register.Grouping;
import java.util.Optional;

/** Trainings, courses and mentoring, and who attended. */
final class TrainingSection implements PageSection {

    @Override
    public Optional<SummarySection> of(PageFacts facts) {
        long activities = facts.counts().of(CountKind.CAPACITY_ACTIVITIES).value();
        if (activities == 0) {
            return Optional.empty();
        }
        SummarySection section = SummarySection.titled(facts.say(PageWords.TRAINING_TITLE))
                .figure(facts.say(PageWords.TRAINING_ACTIVITIES), activities)
                .figure(
                        facts.say(PageWords.TRAINING_PERSONS),
                        facts.counts().of(CountKind.TRAINED_PERSONS).value());
        return Optional.of(PageParts.with(
                section,
                new RegisterTables(facts)
                        .table(PageWords.TRAINING_GENDER, CountKind.TRAINED_PERSONS, Grouping.GENDER)));
    }
}
