package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.indicator.IndicatorReason;
import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.CountKind;
import io.github.diasporaskills.core.register.Grouping;
import io.github.diasporaskills.core.register.Mobilised;
import io.github.diasporaskills.core.register.RegisterCounts;
import java.util.Optional;

/** Members: persons, engagements, repeaters and plans are different things, so each has a line of its own. */
final class MembersSection implements PageSection {

    @Override
    public Optional<SummarySection> of(PageFacts facts) {
        RegisterCounts then = facts.counts();
        if (facts.register().current().members().isEmpty()) {
            return Optional.empty();
        }
        SummarySection section = SummarySection.titled(facts.console().say(Said.REGISTER_TITLE));
        Optional<Mobilised> mobilised = then.mobilised();
        if (mobilised.isPresent()) {
            section = section.paragraph(facts.say(Reason.of(PageWords.MEMBERS_MOBILISED)
                    .with("words", mobilised.get().definition().words().in(facts.locale()))
                    .with("on", facts.day(mobilised.get().definition().validFrom()))
                    .with("source", mobilised.get().definition().source())));
        }
        if (then.engagedMembers().value() > then.registeredMembers().value()) {
            section = section.paragraph(facts.say(Reason.of(IndicatorReason.ENGAGED_BEFORE_REGISTERED)));
        }
        section = section.figure(
                        facts.console().say(Said.REGISTER_REGISTERED),
                        then.registeredMembers().value())
                .figure(
                        facts.console().say(Said.REGISTER_ENGAGED),
                        then.engagedMembers().value());
        if (mobilised.isPresent()) {
            section = section.figure(
                    facts.say(PageWords.MEMBERS_MOBILISED_LABEL),
                    mobilised.get().members().value());
        }
        section = section.figure(
                        facts.console().say(Said.REGISTER_ENGAGEMENTS),
                        then.engagements().value())
                .figure(
                        facts.console().say(Said.REGISTER_REPEATERS),
                        then.repeaters().value())
                .figure(
                        facts.console().say(Said.REGISTER_PLANNED),
                        then.plannedEngagements().value());
        RegisterTables tables = new RegisterTables(facts);
        section = PageParts.with(
                section, tables.table(PageWords.MEMBERS_RESIDENCE, CountKind.REGISTERED_MEMBERS, Grouping.RESIDENCE));
        section = PageParts.with(
                section, tables.table(PageWords.MEMBERS_PROFESSION, CountKind.REGISTERED_MEMBERS, Grouping.PROFESSION));
        section = PageParts.with(
                section, tables.table(PageWords.MEMBERS_AGE, CountKind.REGISTERED_MEMBERS, Grouping.AGE_BAND));
        if (facts.programme().disabilityQuestion().isPresent()) {
            section = PageParts.with(
                    section,
                    tables.table(PageWords.MEMBERS_DISABILITY, CountKind.REGISTERED_MEMBERS, Grouping.DISABILITY));
        }
        return Optional.of(section);
    }
}
