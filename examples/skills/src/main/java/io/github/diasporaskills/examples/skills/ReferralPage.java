package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.Disaggregation;
import io.github.diasporaskills.accountability.publication.CountTable;
import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.core.organisation.Partnership;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.referral.ReferralCase;
import io.github.diasporaskills.core.referral.ReferralChain;
import io.github.diasporaskills.core.referral.ReferralLifeCycle;
import io.github.diasporaskills.core.referral.ReferralState;
import io.github.diasporaskills.core.register.CountKind;
import io.github.diasporaskills.core.register.Grouping;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.register.StateCounts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Referrals: along which chain, and how far they came. States are shown together, so that nobody who said no, or took
 * consent back, stands out; nothing of a file is known here.
 */
final class ReferralPage implements PageSection {

    private static final Dimension PROGRESS = Dimension.named("progress");

    @Override
    public Optional<SummarySection> of(PageFacts facts) {
        long all = facts.counts().of(CountKind.REFERRALS).value();
        if (all == 0) {
            return Optional.empty();
        }
        SummarySection section = SummarySection.titled(facts.say(PageWords.REFERRALS_TITLE))
                .paragraph(facts.say(PageWords.REFERRALS_PROMISE));
        List<ReferralCase> cases = facts.register().all(RecordKind.REFERRAL);
        List<ReferralChain> chains =
                cases.stream().map(each -> each.opening().chain()).distinct().toList();
        for (ReferralChain chain : chains) {
            section = section.paragraph(facts.say(Reason.of(PageWords.REFERRALS_CHAIN)
                    .with("chain", chain.names().in(facts.locale()))
                    .with(
                            "roles",
                            String.join(
                                    " → ",
                                    chain.roles().stream()
                                            .map(role -> role.names().in(facts.locale()))
                                            .toList()))));
        }
        for (Partnership partnership : facts.programme().partnerships()) {
            boolean named =
                    cases.stream().anyMatch(each -> each.opening().partnership().equals(partnership.id()));
            if (named && !partnership.inForceOn(facts.day())) {
                section = section.paragraph(facts.say(Reason.of(PageWords.REFERRALS_ENDED)
                        .with("title", partnership.title().in(facts.locale()))
                        .with("on", facts.day(facts.day()))));
            }
        }
        RegisterTables tables = new RegisterTables(facts);
        section = section.figure(facts.say(PageWords.REFERRALS_ALL), tables.total(CountKind.REFERRALS))
                .figure(facts.say(PageWords.REFERRALS_CONSENTS), tables.total(CountKind.CONSENTS_IN_FORCE))
                .table(progress(facts));
        section =
                PageParts.with(section, tables.table(PageWords.REFERRALS_GENDER, CountKind.REFERRALS, Grouping.GENDER));
        return Optional.of(PageParts.with(
                section, tables.table(PageWords.REFERRALS_SPECIALTY, CountKind.REFERRALS, Grouping.SPECIALTY)));
    }

    private static CountTable progress(PageFacts facts) {
        StateCounts<ReferralState> states = facts.counts().states(RecordKind.REFERRAL, ReferralLifeCycle.TABLE);
        Map<String, Long> cells = new LinkedHashMap<>();
        states.cells().forEach((state, count) -> {
            if (count > 0) {
                cells.merge(stage(state).name(), count, Math::addExact);
            }
        });
        if (states.notKnown() > 0) {
            cells.put(Category.NOT_STATED, states.notKnown());
        }
        CountTable table = RegisterTables.table(
                PageWords.REFERRALS_PROGRESS,
                CountingUnit.REFERRAL,
                RegisterTables.population(CountKind.REFERRALS),
                Disaggregation.of(PROGRESS, states.total(), cells),
                facts);
        for (PageWords stage : List.of(
                PageWords.REFERRALS_BEFORE,
                PageWords.REFERRALS_PASSED_ON,
                PageWords.REFERRALS_CARE,
                PageWords.REFERRALS_WITHOUT_CARE)) {
            table = table.labelled(stage.name(), facts.say(stage));
        }
        return table;
    }

    private static PageWords stage(ReferralState state) {
        return switch (state) {
            case IDENTIFIED, CONSENT_SOUGHT, CONSENTED -> PageWords.REFERRALS_BEFORE;
            case WITH_FOCAL_POINT, PROVIDER_OFFERED -> PageWords.REFERRALS_PASSED_ON;
            case ACCEPTED, SCHEDULED, IN_CARE, COMPLETED, CLOSED -> PageWords.REFERRALS_CARE;
            case CONSENT_REFUSED, CONSENT_WITHDRAWN, CANCELLED, NO_PROVIDER -> PageWords.REFERRALS_WITHOUT_CARE;
        };
    }
}
