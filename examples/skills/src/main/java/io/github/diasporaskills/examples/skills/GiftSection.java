package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.core.contribution.ContributionKind;
import io.github.diasporaskills.core.contribution.ContributionTotal;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.CountKind;
import io.github.diasporaskills.core.register.RegisterFigures;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/** Gifts: how many, and what they are worth; what is in kind is never cash, and currencies are not added up. */
final class GiftSection implements PageSection {

    @Override
    public Optional<SummarySection> of(PageFacts facts) {
        long all = facts.counts().of(CountKind.CONTRIBUTIONS).value();
        if (all == 0) {
            return Optional.empty();
        }
        SummarySection section = SummarySection.titled(facts.say(PageWords.GIFTS_TITLE))
                .paragraph(facts.say(PageWords.GIFTS_LEAD))
                .figure(facts.say(PageWords.GIFTS_ALL), all)
                .figure(
                        facts.say(PageWords.GIFTS_VALUED),
                        facts.counts().of(CountKind.VALUED_CONTRIBUTIONS).value());
        RegisterFigures figures = facts.register().figures(facts.day());
        for (Map.Entry<ContributionKind, ContributionTotal> kind :
                figures.worthByKind().entrySet()) {
            String words = facts.word(kind.getKey());
            for (Currency currency : kind.getValue().inKind().currencies()) {
                section = section.paragraph(facts.say(Reason.of(PageWords.GIFTS_IN_KIND)
                        .with("gift", words)
                        .with("amount", facts.amount(kind.getValue().inKind().worthIn(currency)))
                        .with("currency", currency.getCurrencyCode())));
            }
            for (Money amount : kind.getValue().cash().amounts()) {
                section = section.paragraph(facts.say(Reason.of(PageWords.GIFTS_CASH)
                        .with("gift", words)
                        .with("amount", facts.amount(amount.amount()))
                        .with("currency", amount.currency().getCurrencyCode())));
            }
        }
        return Optional.of(section);
    }
}
