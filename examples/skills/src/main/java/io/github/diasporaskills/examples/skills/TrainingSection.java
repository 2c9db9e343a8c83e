package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.publication.CountTable;
import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.core.engagement.ScoreSummary;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.register.CountKind;
import io.github.diasporaskills.core.register.Grouping;
import java.util.Map;
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
                        new RegisterTables(facts).total(CountKind.TRAINED_PERSONS));
        section = PageParts.with(
                section,
                new RegisterTables(facts).table(PageWords.TRAINING_GENDER, CountKind.TRAINED_PERSONS, Grouping.GENDER));
        return Optional.of(PageParts.with(section, scored(facts)));
    }

    /** Who sat both tests; what they scored is said of groups that the guard shows only. */
    private static Optional<CountTable> scored(PageFacts facts) {
        Map<Gender, ScoreSummary> scores = facts.register().figures(facts.day()).testScores();
        return scores.values().stream().allMatch(score -> score.scored() == 0)
                ? Optional.empty()
                : Optional.of(RegisterTables.byGender(
                        PageWords.TRAINING_SCORED,
                        CountingUnit.PARTICIPANT,
                        RegisterTables.population(CountKind.TRAINED_PERSONS),
                        scores,
                        ScoreSummary::scored,
                        facts));
    }
}
