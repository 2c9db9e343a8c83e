package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.indicator.IndicatorReason;
import io.github.diasporaskills.accountability.publication.StatedCount;
import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.core.programme.CountingUnit;
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
        RegisterTables tables = new RegisterTables(facts);
        section = section.figure(
                        facts.console().say(Said.REGISTER_REGISTERED), tables.total(CountKind.REGISTERED_MEMBERS))
                .figure(facts.console().say(Said.REGISTER_ENGAGED), tables.total(CountKind.ENGAGED_MEMBERS));
        if (mobilised.isPresent()) {
            section = section.figure(
                    facts.say(PageWords.MEMBERS_MOBILISED_LABEL),
                    StatedCount.total(
                            PageWords.MEMBERS_MOBILISED.name(),
                            CountingUnit.DISTINCT_PERSON,
                            RegisterTables.population(CountKind.REGISTERED_MEMBERS),
                            mobilised.get().members().value()));
        }
        section = section.figure(facts.console().say(Said.REGISTER_ENGAGEMENTS), tables.total(CountKind.ENGAGEMENTS))
                .figure(facts.console().say(Said.REGISTER_REPEATERS), tables.total(CountKind.REPEAT_MEMBERS))
                .figure(facts.console().say(Said.REGISTER_PLANNED), tables.total(CountKind.PLANNED_ENGAGEMENTS));
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
