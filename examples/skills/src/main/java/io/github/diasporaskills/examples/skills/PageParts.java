package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.publication.CountTable;
import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.Optional;

/** The parts of a page in their order, each there only where the programme has something to show in it. */
final class PageParts {

    private static final int LONGEST_LIST = 12;

    private static final List<PageSection> ALL = List.of(
            new RulesSection(),
            new SourcesSection(),
            new MembersSection(),
            new AgreementSection(),
            new PlacementSection(),
            new LeadershipSection(),
            new EndingSection(),
            new VisitSection(),
            new LearningSection(),
            new RelationshipSection(),
            new TrainingSection(),
            new RequestSection(),
            new ReferralPage(),
            new CampaignSection(),
            new GiftSection(),
            new VentureSection(),
            new RegionGapSection());

    private PageParts() {}

    static List<SummarySection> of(PageFacts facts) {
        return ALL.stream().flatMap(part -> part.of(facts).stream()).toList();
    }

    /** The section with a table, if there is one. */
    static SummarySection with(SummarySection section, Optional<CountTable> table) {
        return table.map(section::table).orElse(section);
    }

    /** The section with a line for each thing; of a long list the beginning, and how many more there are. */
    static SummarySection lines(SummarySection section, List<String> lines, PageFacts facts) {
        SummarySection longer = section;
        for (String line : lines.subList(0, Math.min(lines.size(), LONGEST_LIST))) {
            longer = longer.paragraph(line);
        }
        return lines.size() <= LONGEST_LIST
                ? longer
                : longer.paragraph(facts.say(Reason.of(PageWords.MORE).with("count", lines.size() - LONGEST_LIST)));
    }
}
