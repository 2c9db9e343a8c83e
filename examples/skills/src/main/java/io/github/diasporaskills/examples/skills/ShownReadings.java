package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.gender.GapCounts;
import io.github.diasporaskills.accountability.gender.GapCountsBuilder;
import io.github.diasporaskills.accountability.gender.GenderReason;
import io.github.diasporaskills.accountability.gender.Proportion;
import io.github.diasporaskills.accountability.indicator.Category;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rates and means by gender. They are made after the guard, of tables that it shows: of a group whose number is withheld
 * nothing is said.
 */
final class ShownReadings {

    private static final Set<GenderReason> TOLD = Set.of(
            GenderReason.RATE,
            GenderReason.GAP_LOWER,
            GenderReason.GAP_HIGHER,
            GenderReason.GAP_UNSURE_LOWER,
            GenderReason.GAP_UNSURE_HIGHER,
            GenderReason.GAP_UNSURE_EQUAL,
            GenderReason.SMALL_GROUP,
            GenderReason.NO_CAUSE);

    private final Publication results;
    private final PageFacts facts;

    ShownReadings(Publication results, PageFacts facts) {
        this.results = results;
        this.facts = facts;
    }

    /** The page with what can be said of the tables on it. */
    HtmlReport addTo(HtmlReport page) {
        HtmlReport longer = page;
        for (String words : response()) {
            longer = longer.saying(facts.say(PageWords.REQUESTS_TITLE), words);
        }
        for (String words : scores()) {
            longer = longer.saying(facts.say(PageWords.TRAINING_TITLE), words);
        }
        return longer;
    }

    /** The response rate of follow-up by gender, and what its gap says. */
    private List<String> response() {
        Optional<PublishedTable> due = table(PageWords.REQUESTS_TITLE, PageWords.FOLLOW_UPS_DUE);
        Optional<PublishedTable> reported = table(PageWords.REQUESTS_TITLE, PageWords.FOLLOW_UPS_REPORTED);
        if (due.isEmpty() || reported.isEmpty()) {
            return List.of();
        }
        GapCountsBuilder counts = GapCounts.builder();
        Map<Category, Long> reports = reported.get().cells();
        due.get().cells().forEach((group, number) -> {
            if (number > 0) {
                counts.add("", group.code(), Proportion.of(reports.getOrDefault(group, 0L), number));
            }
        });
        if (number(due.get(), Gender.WOMAN) == 0 || number(due.get(), Gender.MAN) == 0) {
            return List.of();
        }
        String words = String.join(
                ". ",
                counts.build().gap(Gender.WOMAN.name(), Gender.MAN.name()).reading().stream()
                        .filter(reason -> TOLD.stream().anyMatch(reason::is))
                        .map(reason -> sentence(facts.say(reason)))
                        .toList());
        return List.of(facts.say(Reason.of(PageWords.FOLLOW_UPS_RESPONSE).with("words", words)));
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static long number(PublishedTable table, Gender gender) {
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
        if (section(PageWords.TRAINING_TITLE).isEmpty() || all.scored() < results.threshold()) {
            return List.of();
        }
        StringBuilder words = new StringBuilder(facts.say(means(PageWords.TRAINING_MEANS, all)));
        table(PageWords.TRAINING_TITLE, PageWords.TRAINING_SCORED)
                .ifPresent(shown -> scores.forEach((gender, summary) -> {
                    if (number(shown, gender) > 0) {
                        words.append(". ")
                                .append(sentence(facts.say(means(PageWords.TRAINING_MEANS_OF, summary)
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
        return section(section)
                .flatMap(found -> found.tables().stream()
                        .filter(table -> table.title().equals(Optional.of(facts.say(title))) && table.isShown())
                        .findFirst());
    }
}
