package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.gender.GapCounts;
import io.github.diasporaskills.accountability.gender.GapCountsBuilder;
import io.github.diasporaskills.accountability.gender.GenderShare;
import io.github.diasporaskills.accountability.gender.Proportion;
import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.publication.PublishedTable;
import io.github.diasporaskills.accountability.report.HtmlReport;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Rates of women and men beside each other, each made of two tables of a section after the guard: the part and the whole.
 * Where one of them is not shown in full, nothing is said.
 */
final class RateReadings {

    /**
     * A part and its whole, each a table by gender of a section.
     *
     * @param heading how their rate is called
     * @param welcome whether a high rate is a good one
     */
    private record Rate(PageWords section, PageWords part, PageWords whole, PageWords heading, boolean welcome) {}

    private static final List<Rate> ALL = List.of(
            new Rate(
                    PageWords.LEADERSHIP_TITLE,
                    PageWords.LEADERSHIP_LEADING,
                    PageWords.LEADERSHIP_TOLD,
                    PageWords.LEADERSHIP_RATE,
                    true),
            new Rate(
                    PageWords.REQUESTS_TITLE,
                    PageWords.FOLLOW_UPS_REPORTED,
                    PageWords.FOLLOW_UPS_DUE,
                    PageWords.FOLLOW_UPS_RESPONSE,
                    true),
            new Rate(
                    PageWords.ENDINGS_TITLE,
                    PageWords.ENDINGS_DECLINED,
                    PageWords.ENDINGS_ANSWERED,
                    PageWords.ENDINGS_DECLINED_RATE,
                    false),
            new Rate(
                    PageWords.ENDINGS_TITLE,
                    PageWords.ENDINGS_DROPPED,
                    PageWords.ENDINGS_OVER,
                    PageWords.ENDINGS_DROPPED_RATE,
                    false),
            new Rate(
                    PageWords.ENDINGS_TITLE,
                    PageWords.ENDINGS_RECOGNISED,
                    PageWords.ENDINGS_OVER,
                    PageWords.ENDINGS_RECOGNISED_RATE,
                    true),
            new Rate(
                    PageWords.COMPLAINTS_TITLE,
                    PageWords.COMPLAINTS_ANSWERED,
                    PageWords.COMPLAINTS_GENDER,
                    PageWords.COMPLAINTS_ANSWERED_RATE,
                    true),
            new Rate(
                    PageWords.COMPLAINTS_TITLE,
                    PageWords.COMPLAINTS_IN_TIME,
                    PageWords.COMPLAINTS_ANSWERED,
                    PageWords.COMPLAINTS_IN_TIME_RATE,
                    true),
            new Rate(
                    PageWords.COMPLAINTS_TITLE,
                    PageWords.COMPLAINTS_RESOLVED,
                    PageWords.COMPLAINTS_GENDER,
                    PageWords.COMPLAINTS_RESOLVED_RATE,
                    true));

    private final BiFunction<PageWords, PageWords, Optional<PublishedTable>> tables;
    private final PageFacts facts;
    private final GapSentences sentences;

    /**
     * @param tables a table of a section by the titles of both; empty if it is not shown in full
     */
    RateReadings(BiFunction<PageWords, PageWords, Optional<PublishedTable>> tables, PageFacts facts) {
        this.tables = tables;
        this.facts = facts;
        this.sentences = new GapSentences(facts);
    }

    /** The parts of a page that rates are made of. */
    static List<PageWords> sections() {
        return ALL.stream().map(Rate::section).distinct().toList();
    }

    /** The page with every rate that can be told, and after those of a section what holds for all of them. */
    HtmlReport addTo(HtmlReport page) {
        HtmlReport longer = page;
        for (PageWords section : sections()) {
            HtmlReport before = longer;
            for (Rate rate : ALL) {
                Optional<List<String>> said = rate.section() == section ? said(rate) : Optional.empty();
                if (said.isPresent()) {
                    longer = longer.saying(facts.say(section), facts.say(rate.heading()), said.get());
                }
            }
            if (section == PageWords.LEADERSHIP_TITLE) {
                longer = withShares(longer);
            }
            if (longer != before) {
                longer = longer.saying(facts.say(section), facts.say(PageWords.RATES_CAVEAT));
            }
        }
        return longer;
    }

    private Optional<List<String>> said(Rate rate) {
        Optional<PublishedTable> parts = tables.apply(rate.section(), rate.part());
        Optional<PublishedTable> wholes = tables.apply(rate.section(), rate.whole());
        if (parts.isEmpty() || wholes.isEmpty()) {
            return Optional.empty();
        }
        return counts(parts.get(), wholes.get()).flatMap(counts -> sentences.of(counts, rate.welcome()));
    }

    /** Two tables by gender as a rate; empty where a part does not lie in its whole. */
    static Optional<GapCounts> counts(PublishedTable parts, PublishedTable wholes) {
        GapCountsBuilder counts = GapCounts.builder();
        Map<Category, Long> rest = new HashMap<>(parts.cells());
        for (Map.Entry<Category, Long> whole : wholes.cells().entrySet()) {
            long part = rest.getOrDefault(whole.getKey(), 0L);
            rest.remove(whole.getKey());
            if (part > whole.getValue()) {
                return Optional.empty();
            }
            if (whole.getValue() > 0) {
                counts.add("", whole.getKey().code(), Proportion.of(part, whole.getValue()));
            }
        }
        return rest.values().stream().allMatch(part -> part == 0) ? Optional.of(counts.build()) : Optional.empty();
    }

    /** The share of women among those who lead beside their share among all of whom it is told. */
    private HtmlReport withShares(HtmlReport page) {
        Optional<PublishedTable> leading = tables.apply(PageWords.LEADERSHIP_TITLE, PageWords.LEADERSHIP_LEADING);
        Optional<PublishedTable> told = tables.apply(PageWords.LEADERSHIP_TITLE, PageWords.LEADERSHIP_TOLD);
        if (leading.isEmpty() || told.isEmpty() || leading.get().total().orElse(0) == 0) {
            return page;
        }
        List<String> said = new ArrayList<>();
        said.addAll(share(PageWords.LEADERSHIP_SHARE_LEADING, leading.get()));
        said.addAll(share(PageWords.LEADERSHIP_SHARE_TOLD, told.get()));
        return page.saying(facts.say(PageWords.LEADERSHIP_TITLE), facts.say(PageWords.LEADERSHIP_SHARES), said);
    }

    private List<String> share(PageWords introduction, PublishedTable table) {
        Map<Gender, Long> heads = new EnumMap<>(Gender.class);
        for (Gender gender : Gender.values()) {
            heads.put(gender, ShownReadings.number(table, gender));
        }
        GenderShare share = GenderShare.of(Gender.WOMAN, heads);
        return share.reading().stream()
                .limit(share.needsBounds() ? 2 : 1)
                .map(reason ->
                        facts.say(Reason.of(introduction).with("words", GapSentences.sentence(facts.say(reason)))))
                .toList();
    }
}
