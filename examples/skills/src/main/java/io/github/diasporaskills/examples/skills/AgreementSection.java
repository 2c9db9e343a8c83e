package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.core.organisation.Partnership;
import io.github.diasporaskills.core.organisation.PartnershipState;
import io.github.diasporaskills.core.organisation.SourcedDate;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.CountKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Agreements: who signed when, what each signature made of the agreement, and from when to when it binds. */
final class AgreementSection implements PageSection {

    @Override
    public Optional<SummarySection> of(PageFacts facts) {
        List<Partnership> partnerships = facts.programme().partnerships();
        if (partnerships.isEmpty()) {
            return Optional.empty();
        }
        SummarySection section = SummarySection.titled(facts.say(PageWords.AGREEMENTS_TITLE))
                .figure(
                        facts.say(PageWords.AGREEMENTS_IN_FORCE),
                        facts.counts().of(CountKind.PARTNERSHIPS_IN_FORCE).value());
        for (Partnership partnership : partnerships) {
            section = one(section, partnership, facts);
        }
        return Optional.of(section);
    }

    private static SummarySection one(SummarySection section, Partnership partnership, PageFacts facts) {
        LocalDate day = facts.day();
        String title = partnership.title().in(facts.locale());
        PartnershipState state = partnership.stateOn(day);
        Optional<LocalDate> over =
                state == PartnershipState.EXPIRED ? partnership.lastDay().filter(facts::isPast) : Optional.empty();
        Reason standing = over.map(last -> Reason.of(PageWords.AGREEMENTS_EXPIRED)
                        .with("title", title)
                        .with("until", facts.day(last)))
                .orElseGet(() -> Reason.of(PageWords.AGREEMENTS_STATE)
                        .with("title", title)
                        .with("state", state)
                        .with("on", facts.day(day)));
        SummarySection longer = section.paragraph(facts.say(standing))
                .paragraph(facts.say(Reason.of(PageWords.AGREEMENTS_PARTIES)
                        .with(
                                "parties",
                                partnership.parties().stream().map(facts::name).toList())));
        Map<SourcedDate, List<String>> signed = signed(partnership, facts);
        for (Map.Entry<SourcedDate, List<String>> signature : signed.entrySet()) {
            longer = longer.paragraph(facts.say(Reason.of(PageWords.AGREEMENTS_SIGNED)
                    .with("on", facts.day(signature.getKey().day()))
                    .with("parties", signature.getValue())
                    .with("source", signature.getKey().source())
                    .with("state", partnership.stateOn(signature.getKey().day()))));
        }
        List<String> unsigned = partnership.parties().stream()
                .map(facts::name)
                .filter(party -> signed.values().stream().noneMatch(those -> those.contains(party)))
                .toList();
        if (!unsigned.isEmpty()) {
            longer = longer.paragraph(
                    facts.say(Reason.of(PageWords.AGREEMENTS_UNSIGNED).with("parties", unsigned)));
        }
        return term(longer, partnership, facts);
    }

    /** Who had signed by the day of the page; those who did so on one day stand together. */
    private static Map<SourcedDate, List<String>> signed(Partnership partnership, PageFacts facts) {
        Map<SourcedDate, List<String>> signed =
                new TreeMap<>(Comparator.comparing(SourcedDate::day).thenComparing(SourcedDate::source));
        partnership.signatures().forEach((party, date) -> {
            if (facts.isPast(date.day())) {
                signed.computeIfAbsent(date, day -> new ArrayList<>()).add(facts.name(party));
            }
        });
        return signed;
    }

    private static SummarySection term(SummarySection section, Partnership partnership, PageFacts facts) {
        Optional<SourcedDate> effective = partnership.effective();
        if (effective.isEmpty()) {
            return section;
        }
        SummarySection longer = section.paragraph(facts.say(Reason.of(PageWords.AGREEMENTS_EFFECTIVE)
                .with("on", facts.day(effective.get().day()))
                .with("source", effective.get().source())));
        Optional<LocalDate> from = partnership.inForceFrom();
        if (partnership.signedOn().filter(facts::isPast).isEmpty() || from.isEmpty()) {
            return longer;
        }
        Optional<LocalDate> until = partnership.inForceUntil();
        return longer.paragraph(
                until.isPresent()
                        ? facts.say(Reason.of(PageWords.AGREEMENTS_TERM)
                                .with("from", facts.day(from.get()))
                                .with("until", facts.day(until.get())))
                        : facts.say(Reason.of(PageWords.AGREEMENTS_FROM).with("from", facts.day(from.get()))));
    }
}
