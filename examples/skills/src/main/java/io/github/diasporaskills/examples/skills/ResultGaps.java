package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.gender.GapCounts;
import io.github.diasporaskills.accountability.gender.GapCountsBuilder;
import io.github.diasporaskills.accountability.gender.Proportion;
import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublishedCrossTable;
import io.github.diasporaskills.accountability.publication.PublishedIndicator;
import io.github.diasporaskills.accountability.publication.PublishedTable;
import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.accountability.report.HtmlReport;
import io.github.diasporaskills.accountability.report.ReportWording;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gaps between women and men in rates made of two indicators that count the same people or cases: all of them, and those
 * that got further. They are made after the guard, of tables that it shows in full. Where both indicators are crossed by
 * gender and the same further dimensions, the gap is told within these groups as well.
 */
final class ResultGaps {

    private static final Dimension GENDER = Dimension.of(Gender.class);

    /** What got further, and of what. Whoever is in the first is in the second, and in the same groups. */
    private record Pair(RegisterMeasure part, RegisterMeasure whole) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair(RegisterMeasure.ENGAGED_MEMBERS, RegisterMeasure.REGISTERED_MEMBERS),
            new Pair(RegisterMeasure.REPEAT_MEMBERS, RegisterMeasure.ENGAGED_MEMBERS),
            new Pair(RegisterMeasure.ANSWERED_REQUESTS, RegisterMeasure.REQUESTS),
            new Pair(RegisterMeasure.COMPLETED_REFERRALS, RegisterMeasure.REFERRALS),
            new Pair(RegisterMeasure.SERVED_BENEFICIARIES, RegisterMeasure.BENEFICIARIES));

    private final Publication results;
    private final PageFacts facts;
    private final GapSentences sentences;

    ResultGaps(Publication results, PageFacts facts) {
        this.results = results;
        this.facts = facts;
        this.sentences = new GapSentences(facts);
    }

    /** The part of the page, there where a programme has two such indicators; it counts nothing. */
    static Optional<SummarySection> section(PageFacts facts) {
        Set<RegisterMeasure> asked = facts.programme().results().indicators().stream()
                .flatMap(indicator -> indicator.measure().stream())
                .collect(Collectors.toSet());
        return PAIRS.stream().anyMatch(pair -> asked.contains(pair.part()) && asked.contains(pair.whole()))
                ? Optional.of(SummarySection.titled(facts.say(PageWords.GAPS_TITLE))
                        .paragraph(facts.say(PageWords.GAPS_LEAD)))
                : Optional.empty();
    }

    /** A gap with its heading, or without one why there is none. */
    private record Told(String heading, List<String> sentences) {}

    /** The page with each gap that can be told, and of the others that they cannot. */
    HtmlReport addTo(HtmlReport page) {
        HtmlReport longer = page;
        boolean any = false;
        for (Pair pair : PAIRS) {
            Optional<PublishedIndicator> part = indicator(pair.part());
            Optional<PublishedIndicator> whole = indicator(pair.whole());
            if (part.isPresent() && whole.isPresent()) {
                for (Told told : gaps(part.get(), whole.get())) {
                    any |= !told.heading().isEmpty();
                    longer = told.heading().isEmpty()
                            ? longer.saying(title(), told.sentences().get(0))
                            : longer.saying(title(), told.heading(), told.sentences());
                }
            }
        }
        return any ? longer.saying(title(), facts.say(PageWords.RATES_CAVEAT)) : longer;
    }

    /** The gap within strata where both are crossed alike and shown, else the one over all. */
    private List<Told> gaps(PublishedIndicator part, PublishedIndicator whole) {
        Optional<PublishedTable> parts = part.by(GENDER).filter(PublishedTable::isShown);
        Optional<PublishedTable> wholes = whole.by(GENDER).filter(PublishedTable::isShown);
        if (parts.isEmpty() || wholes.isEmpty()) {
            return List.of(new Told("", List.of(facts.say(named(PageWords.GAPS_HIDDEN, part, whole)))));
        }
        List<Told> told = new ArrayList<>();
        List<String> withheld = new ArrayList<>();
        for (PublishedCrossTable each : part.crossTables()) {
            Optional<PublishedCrossTable> other = like(each, whole);
            if (other.isPresent()) {
                Optional<List<String>> said = counts(each, other.get()).flatMap(counts -> sentences.of(counts, true));
                if (said.isPresent()) {
                    Reason heading =
                            named(PageWords.GAPS_RATE_WITHIN, part, whole).with("strata", strata(each));
                    told.add(new Told(facts.say(heading), said.get()));
                } else {
                    withheld.add(
                            facts.say(Reason.of(PageWords.GAPS_HIDDEN_WITHIN).with("strata", strata(each))));
                }
            }
        }
        if (told.isEmpty()) {
            RateReadings.counts(parts.get(), wholes.get())
                    .flatMap(counts -> sentences.of(counts, true))
                    .ifPresent(said -> told.add(new Told(facts.say(named(PageWords.GAPS_RATE, part, whole)), said)));
        }
        withheld.forEach(words -> told.add(new Told("", List.of(words))));
        return told;
    }

    private Reason named(PageWords words, PublishedIndicator part, PublishedIndicator whole) {
        return Reason.of(words).with("part", title(part)).with("whole", title(whole));
    }

    private String title(PublishedIndicator indicator) {
        return indicator.indicator().title().in(facts.locale());
    }

    private String title() {
        return facts.say(PageWords.GAPS_TITLE);
    }

    private Optional<PublishedIndicator> indicator(RegisterMeasure measure) {
        return results.indicators().stream()
                .filter(each -> each.indicator().measure().equals(Optional.of(measure)))
                .findFirst();
    }

    private static Set<String> ids(Collection<Dimension> dimensions) {
        return dimensions.stream().map(Dimension::id).collect(Collectors.toSet());
    }

    /** The table of the other indicator that is crossed by the same dimensions, gender among them. */
    private static Optional<PublishedCrossTable> like(PublishedCrossTable table, PublishedIndicator other) {
        Set<String> wanted = ids(table.dimensions());
        return other.crossTables().stream()
                .filter(each ->
                        wanted.contains(GENDER.id()) && ids(each.dimensions()).equals(wanted))
                .findFirst();
    }

    private String strata(PublishedCrossTable table) {
        return table.dimensions().stream()
                .filter(dimension -> !dimension.id().equals(GENDER.id()))
                .map(dimension -> ReportWording.dimension(dimension, facts.locale()))
                .collect(Collectors.joining(" × "));
    }

    /** Part and whole by stratum and gender; empty where a cell is hidden, or a part does not lie in its whole. */
    private static Optional<GapCounts> counts(PublishedCrossTable parts, PublishedCrossTable wholes) {
        if (!parts.isShown() || !wholes.isShown()) {
            return Optional.empty();
        }
        GapCountsBuilder counts = GapCounts.builder();
        long found = 0;
        for (Map.Entry<List<Category>, Long> cell : wholes.cells().entrySet()) {
            Map<String, Category> groups = new LinkedHashMap<>();
            List<String> stratum = new ArrayList<>();
            String gender = "";
            for (int i = 0; i < wholes.dimensions().size(); i++) {
                String dimension = wholes.dimensions().get(i).id();
                Category group = cell.getKey().get(i);
                groups.put(dimension, group);
                if (dimension.equals(GENDER.id())) {
                    gender = group.code();
                } else {
                    stratum.add(group.code());
                }
            }
            long part = parts.count(groups).orElse(0);
            if (part > cell.getValue()) {
                return Optional.empty();
            }
            found += part;
            if (cell.getValue() > 0) {
                counts.add(String.join(" × ", stratum), gender, Proportion.of(part, cell.getValue()));
            }
        }
        return found == parts.total().orElse(-1) ? Optional.of(counts.build()) : Optional.empty();
    }
}
