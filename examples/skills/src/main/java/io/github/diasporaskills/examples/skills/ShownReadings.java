package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublishedSection;
import io.github.diasporaskills.accountability.publication.PublishedTable;
import io.github.diasporaskills.accountability.report.HtmlReport;
import io.github.diasporaskills.core.engagement.ScoreSummary;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rates, means and times by gender. They are made after the guard, of tables that it shows: of a group whose number is
 * withheld nothing is said.
 */
final class ShownReadings {

    private final Publication results;
    private final PageFacts facts;
    private final List<GenderTimes> times;

    ShownReadings(Publication results, PageFacts facts, List<GenderTimes> times) {
        this.results = results;
        this.facts = facts;
        this.times = times;
    }

    /** The page with what can be said of the tables on it. */
    HtmlReport addTo(HtmlReport page) {
        HtmlReport longer = new RateReadings(this::table, facts).addTo(page);
        if (section(PageWords.GAPS_TITLE).isPresent()) {
            longer = new ResultGaps(results, facts).addTo(longer);
        }
        for (String words : scores()) {
            longer = longer.saying(facts.say(PageWords.TRAINING_TITLE), words);
        }
        for (PageWords section :
                times.stream().map(GenderTimes::section).distinct().toList()) {
            if (section(section).isPresent()) {
                for (String words : timesOf(section)) {
                    longer = longer.saying(facts.say(section), words);
                }
            }
        }
        return longer;
    }

    /** Whether times are told of which a table counts the people that the page would not have otherwise. */
    boolean tellsTimesOfTheirOwn() {
        return times.stream()
                .anyMatch(each -> !each.tables().isEmpty()
                        && each.told(this::anyTable, results.threshold()).isPresent());
    }

    /** The times that may be told in a section, and after them by which rule; or why none is. */
    private List<String> timesOf(PageWords section) {
        List<String> said = new ArrayList<>();
        for (GenderTimes each : times) {
            if (each.section() == section) {
                each.told(this::anyTable, results.threshold())
                        .ifPresent(gap ->
                                said.add(facts.say(Reason.of(each.said()).with("words", sentences(gap.reading())))));
            }
        }
        said.add(facts.say(Reason.of(said.isEmpty() ? PageWords.TIMES_NONE : PageWords.TIMES_RULE)
                .with("least", GenderTimes.least(results.threshold()))
                .with("threshold", results.threshold())));
        return said;
    }

    private String sentences(List<Reason> reading) {
        return String.join(". ", new GapSentences(facts).sentences(reading));
    }

    static long number(PublishedTable table, Gender gender) {
        return table.cells().entrySet().stream()
                .filter(cell -> cell.getKey().code().equals(gender.name()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** What people scored before and after, of all of them if they are not too few, and of each gender that is shown. */
    private List<String> scores() {
        Map<Gender, ScoreSummary> scores = facts.register().figures(facts.day()).testScores();
        ScoreSummary all =
                scores.values().stream().reduce(ScoreSummary::plus).orElseGet(() -> new ScoreSummary(0, 0, 0, 0));
        boolean isTold = anyTable(PageWords.TRAINING_TITLE, PageWords.TRAINING_SCORED)
                .filter(table -> table.total().isPresent())
                .isPresent();
        if (!isTold || all.scored() < results.threshold()) {
            return List.of();
        }
        StringBuilder words = new StringBuilder(facts.say(means(PageWords.TRAINING_MEANS, all)));
        table(PageWords.TRAINING_TITLE, PageWords.TRAINING_SCORED)
                .ifPresent(shown -> scores.forEach((gender, summary) -> {
                    if (number(shown, gender) > 0) {
                        words.append(". ")
                                .append(GapSentences.sentence(facts.say(means(PageWords.TRAINING_MEANS_OF, summary)
                                        .with("gender", Argument.Term.of(gender)))));
                    }
                }));
        return List.of(words.toString(), facts.say(PageWords.TRAINING_CAVEAT));
    }

    private Reason means(PageWords words, ScoreSummary scores) {
        return Reason.of(words)
                .with("scored", scores.scored())
                .with("attended", scores.attended())
                .with("before", mean(scores.meanBefore().orElseThrow()))
                .with("after", mean(scores.meanAfter().orElseThrow()));
    }

    private String mean(double mean) {
        return facts.amount(BigDecimal.valueOf(mean).setScale(1, RoundingMode.HALF_EVEN));
    }

    private Optional<PublishedSection> section(PageWords title) {
        return results.sections().stream()
                .filter(section -> section.title().equals(facts.say(title)))
                .findFirst();
    }

    private Optional<PublishedTable> table(PageWords section, PageWords title) {
        return anyTable(section, title).filter(PublishedTable::isShown);
    }

    private Optional<PublishedTable> anyTable(PageWords section, PageWords title) {
        return section(section)
                .flatMap(found -> found.tables().stream()
                        .filter(table -> table.title().equals(Optional.of(facts.say(title))))
                        .findFirst());
    }
}
