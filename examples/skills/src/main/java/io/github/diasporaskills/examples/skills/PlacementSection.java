package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.core.register.CountKind;
import io.github.diasporaskills.core.register.Grouping;
import java.util.Optional;

/** How engagements were: remote or on site, short or long, of which profession. */
final class PlacementSection implements PageSection {

    @Override
    public Optional<SummarySection> of(PageFacts facts) {
        RegisterTables tables = new RegisterTables(facts);
        SummarySection section = SummarySection.titled(facts.say(PageWords.PLACEMENTS_TITLE));
        section = PageParts.with(
                section, tables.table(PageWords.PLACEMENTS_MODALITY, CountKind.ENGAGEMENTS, Grouping.MODALITY));
        if (facts.programme().termThreshold().isPresent()) {
            section = PageParts.with(
                    section, tables.table(PageWords.PLACEMENTS_TERM, CountKind.ENGAGEMENTS, Grouping.TERM));
        }
        section = PageParts.with(
                section, tables.table(PageWords.PLACEMENTS_PROFESSION, CountKind.ENGAGEMENTS, Grouping.PROFESSION));
        return section.tables().isEmpty() ? Optional.empty() : Optional.of(section);
    }
}
