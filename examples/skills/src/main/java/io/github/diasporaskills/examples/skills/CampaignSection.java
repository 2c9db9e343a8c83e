package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.Disaggregation;
import io.github.diasporaskills.accountability.publication.CountTable;
import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.core.campaign.Campaign;
import io.github.diasporaskills.core.campaign.CampaignTally;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.CountKind;
import io.github.diasporaskills.core.register.Grouping;
import io.github.diasporaskills.core.register.RecordKind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Open days: when and where, how many different people came, and how many specialists gave which services. */
final class CampaignSection implements PageSection {

    @Override
    public Optional<SummarySection> of(PageFacts facts) {
        long begun = facts.counts().of(CountKind.CAMPAIGNS).value();
        if (begun == 0) {
            return Optional.empty();
        }
        SummarySection section = SummarySection.titled(facts.say(PageWords.CAMPAIGNS_TITLE));
        for (Campaign campaign : facts.register().all(RecordKind.CAMPAIGN)) {
            section = one(section, campaign, facts);
        }
        RegisterTables tables = new RegisterTables(facts);
        section = section.figure(facts.say(PageWords.CAMPAIGNS_ALL), begun)
                .figure(facts.say(PageWords.CAMPAIGNS_BENEFICIARIES), tables.total(CountKind.BENEFICIARIES))
                .figure(facts.say(PageWords.CAMPAIGNS_SPECIALISTS), tables.total(CountKind.CAMPAIGN_SPECIALISTS))
                .figure(facts.say(PageWords.CAMPAIGNS_SERVICES), tables.total(CountKind.SERVICES));
        section = PageParts.with(
                section, tables.table(PageWords.CAMPAIGNS_GENDER, CountKind.BENEFICIARIES, Grouping.GENDER));
        section = PageParts.with(
                section, tables.table(PageWords.CAMPAIGNS_SERVICE_KIND, CountKind.SERVICES, Grouping.SERVICE_KIND));
        section = PageParts.with(
                section, tables.table(PageWords.CAMPAIGNS_SPECIALTY, CountKind.SERVICES, Grouping.SPECIALTY));
        return Optional.of(PageParts.with(section, findings(facts)));
    }

    /** What became of the findings that need care; empty if there is none. */
    private static Optional<CountTable> findings(PageFacts facts) {
        Instant end = facts.day().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        List<CampaignTally> tallies = facts.register().all(RecordKind.CAMPAIGN).stream()
                .map(campaign -> campaign.tally(end))
                .toList();
        long needing = tallies.stream().mapToLong(CampaignTally::needingCare).sum();
        long referred = tallies.stream().mapToLong(CampaignTally::referred).sum();
        if (needing == 0) {
            return Optional.empty();
        }
        Map<String, Long> cells = new LinkedHashMap<>();
        cells.put(PageWords.CAMPAIGNS_REFERRED.name(), referred);
        cells.put(PageWords.CAMPAIGNS_NOT_REFERRED.name(), needing - referred);
        return Optional.of(RegisterTables.table(
                        PageWords.CAMPAIGNS_FINDINGS,
                        CountingUnit.ITEM,
                        "findings",
                        Disaggregation.of(Dimension.named("referred"), needing, cells),
                        facts)
                .labelled(PageWords.CAMPAIGNS_REFERRED.name(), facts.say(PageWords.CAMPAIGNS_REFERRED))
                .labelled(PageWords.CAMPAIGNS_NOT_REFERRED.name(), facts.say(PageWords.CAMPAIGNS_NOT_REFERRED)));
    }

    private static SummarySection one(SummarySection section, Campaign campaign, PageFacts facts) {
        String days = campaign.days()
                .map(range -> range.first().equals(range.last())
                        ? facts.day(range.first())
                        : facts.day(range.first()) + " – " + facts.day(range.last()))
                .orElse("");
        SummarySection longer = section.paragraph(facts.say(Reason.of(PageWords.CAMPAIGNS_ONE)
                .with("title", campaign.title().in(facts.locale()))
                .with("days", days)
                .with("host", facts.name(campaign.host()))));
        if (campaign.region().isPresent()) {
            longer = longer.paragraph(facts.say(Reason.of(PageWords.CAMPAIGNS_REGION)
                    .with("region", facts.name(campaign.region().get()))));
        }
        return campaign.themes().isEmpty()
                ? longer
                : longer.paragraph(facts.say(Reason.of(PageWords.CAMPAIGNS_THEMES)
                        .with(
                                "themes",
                                campaign.themes().stream()
                                        .map(theme -> theme.in(facts.locale()))
                                        .toList())));
    }
}
