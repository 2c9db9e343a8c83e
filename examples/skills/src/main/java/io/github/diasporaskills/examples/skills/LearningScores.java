package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublishedTable;
import io.github.diasporaskills.accountability.publication.protection.Release;
import io.github.diasporaskills.accountability.publication.protection.ReleaseHistory;
import io.github.diasporaskills.accountability.publication.protection.SafeTable;
import io.github.diasporaskills.accountability.publication.protection.TableDimension;
import io.github.diasporaskills.core.engagement.ScoreSummary;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.CountKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What people scored before and after, as it may be told beside what the guard shows. A mean and a count give a sum,
 * and the difference of two sums is what those scored who are in one of them only. So means of genders are told only where the number of each
 * is shown, and the mean of all where nobody or enough joined since each earlier release.
 */
final class LearningScores {

    private final Publication results;
    private final PageFacts facts;
    private final ReleaseHistory before;
    private final Map<Gender, ScoreSummary> scores;

    LearningScores(Publication results, PageFacts facts, ReleaseHistory before) {
        this.results = results;
        this.facts = facts;
        this.before = before;
        this.scores = facts.register().figures(facts.day()).testScores();
    }

    /** The sentences for the page; none without enough tests that the publication counts. */
    List<String> words(Optional<PublishedTable> counted) {
        ScoreSummary all =
                scores.values().stream().reduce(ScoreSummary::plus).orElseGet(() -> new ScoreSummary(0, 0, 0, 0));
        boolean isCounted = counted.filter(table -> table.total().isPresent()).isPresent();
        if (!isCounted || all.scored() < results.threshold()) {
            return List.of();
        }
        if (!joinedEnough(all.scored())) {
            return List.of(facts.say(Reason.of(PageWords.TRAINING_MEANS_LATER).with("threshold", results.threshold())));
        }
        List<String> said = new ArrayList<>();
        said.add(facts.say(means(PageWords.TRAINING_MEANS, all).with("attended", all.attended())));
        if (counted.filter(this::isWhole).isPresent()) {
            scores.forEach((gender, summary) -> {
                if (summary.scored() > 0) {
                    said.add(GapSentences.sentence(facts.say(
                            means(PageWords.TRAINING_MEANS_OF, summary).with("gender", Argument.Term.of(gender)))));
                }
            });
        }
        return List.of(String.join(". ", said), facts.say(PageWords.TRAINING_CAVEAT));
    }

    /** Whether the number of each gender is shown, so that what is told of all tells nothing more of one of them. */
    private boolean isWhole(PublishedTable counted) {
        List<String> shown =
                counted.cells().keySet().stream().map(Category::code).toList();
        return counted.isShown()
                && scores.entrySet().stream()
                        .allMatch(each -> each.getValue().scored() == 0
                                || shown.contains(each.getKey().name()));
    }

    /** Whether between each number shown earlier and this one nobody joined or left, or as many as are no small group. */
    private boolean joinedEnough(long scored) {
        return before.releases().stream()
                .filter(this::countsScores)
                .map(Release::shown)
                .flatMap(Optional::stream)
                .map(LearningScores::total)
                .flatMapToLong(OptionalLong::stream)
                .map(earlier -> Math.abs(scored - earlier))
                .allMatch(between -> between == 0 || between >= results.threshold());
    }

    private boolean countsScores(Release release) {
        String population = RegisterTables.population(CountKind.TRAINED_PERSONS);
        return release.population().equals(results.programme().id().value() + "/" + population)
                && release.series()
                        .filter(series -> series.name().equals(PageWords.TRAINING_SCORED.name()))
                        .isPresent();
    }

    private static OptionalLong total(SafeTable shown) {
        String[] all = new String[shown.dimensions().size()];
        Arrays.fill(all, TableDimension.TOTAL);
        return shown.count(List.of(all));
    }

    private Reason means(PageWords words, ScoreSummary of) {
        return Reason.of(words)
                .with("scored", of.scored())
                .with("before", mean(of.meanBefore().orElseThrow()))
                .with("after", mean(of.meanAfter().orElseThrow()));
    }

    private String mean(double mean) {
        return facts.amount(BigDecimal.valueOf(mean).setScale(1, RoundingMode.HALF_EVEN));
    }
}
