package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.Disaggregation;
import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.contribution.InvestmentLifeCycle;
import io.github.diasporaskills.core.contribution.InvestmentProject;
import io.github.diasporaskills.core.contribution.InvestmentState;
import io.github.diasporaskills.core.contribution.Survival;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.country.RegionMapping;
import io.github.diasporaskills.core.country.RegionsSection;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.CountKind;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.register.RegisterFigures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Ventures of the diaspora: where, how far they came, what was promised and paid, and the jobs they made. */
final class VentureSection implements PageSection {

    private static final int MONTHS = 12;

    @Override
    public Optional<SummarySection> of(PageFacts facts) {
        long all = facts.counts().of(CountKind.INVESTMENT_PROJECTS).value();
        if (all == 0) {
            return Optional.empty();
        }
        SummarySection section = SummarySection.titled(facts.say(PageWords.VENTURES_TITLE))
                .figure(facts.say(PageWords.VENTURES_ALL), all)
                .figure(
                        facts.say(PageWords.VENTURES_OPERATING),
                        facts.counts().of(CountKind.OPERATING_PROJECTS).value());
        section = survival(section, facts);
        List<String> lines = facts.register().all(RecordKind.INVESTMENT_PROJECT).stream()
                .map(project -> one(project, facts))
                .toList();
        section = PageParts.lines(section, lines, facts);
        RegisterFigures figures = facts.register().figures(facts.day());
        for (Money amount : figures.committed().amounts()) {
            section = section.paragraph(facts.say(Reason.of(PageWords.VENTURES_COMMITTED)
                    .with("amount", facts.amount(amount.amount()))
                    .with("currency", amount.currency().getCurrencyCode())));
        }
        for (Money amount : figures.disbursed().amounts()) {
            section = section.paragraph(facts.say(Reason.of(PageWords.VENTURES_DISBURSED)
                    .with("amount", facts.amount(amount.amount()))
                    .with("currency", amount.currency().getCurrencyCode())));
        }
        return Optional.of(jobs(section, figures.jobs(), facts));
    }

    /** How many of those that opened a year ago or earlier still worked a year after they opened. */
    private static SummarySection survival(SummarySection section, PageFacts facts) {
        PackZone zone = facts.pack().zone();
        List<Survival> later = facts.register().all(RecordKind.INVESTMENT_PROJECT).stream()
                .map(project -> project.aliveAfter(MONTHS, facts.day(), zone))
                .filter(told -> told == Survival.ALIVE || told == Survival.NOT_ALIVE)
                .toList();
        return later.isEmpty()
                ? section
                : section.figure(facts.say(PageWords.VENTURES_DUE), later.size())
                        .figure(
                                facts.say(PageWords.VENTURES_ALIVE),
                                later.stream()
                                        .filter(told -> told == Survival.ALIVE)
                                        .count());
    }

    private static String one(InvestmentProject project, PageFacts facts) {
        String said = facts.say(Reason.of(PageWords.VENTURES_ONE)
                .with("title", project.title().in(facts.locale()))
                .with("region", facts.name(project.region()))
                .with("scheme", project.region().scheme())
                .with(
                        "state",
                        facts.word(facts.register()
                                .state(
                                        RecordKind.INVESTMENT_PROJECT,
                                        InvestmentLifeCycle.TABLE,
                                        project.id().value())
                                .orElse(InvestmentState.IDEA))));
        List<String> today = today(project.region(), facts);
        return today.isEmpty()
                ? said
                : said + " " + facts.say(Reason.of(PageWords.VENTURES_TODAY).with("regions", today));
    }

    /** The regions in which one of a former division lies now; none if its division is the one in use. */
    private static List<String> today(RegionCode region, PageFacts facts) {
        return facts
                .pack()
                .find(RegionsSection.class)
                .filter(section -> section.schemeOn(facts.day())
                        .filter(now -> !now.id().equals(region.scheme()))
                        .isPresent())
                .flatMap(section -> section.mapping(region))
                .map(RegionMapping::targets)
                .orElse(List.of())
                .stream()
                .map(facts::name)
                .toList();
    }

    private static SummarySection jobs(SummarySection section, Map<Gender, Integer> jobs, PageFacts facts) {
        long total = jobs.values().stream().mapToLong(Integer::longValue).sum();
        if (total == 0) {
            return section;
        }
        Map<String, Long> cells = new TreeMap<>();
        jobs.forEach((gender, number) -> cells.put(gender.name(), number.longValue()));
        return section.table(RegisterTables.table(
                PageWords.VENTURES_JOBS,
                CountingUnit.DISTINCT_PERSON,
                "jobs of ventures",
                Disaggregation.of(Dimension.of(Gender.class), total, cells),
                facts));
    }
}
