package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.consent.DisclosureRecord;
import io.github.diasporaskills.core.consent.ExemptionClaim;
import io.github.diasporaskills.core.consent.ExemptionReview;
import io.github.diasporaskills.core.lifecycle.StepReason;
import io.github.diasporaskills.core.referral.PublicCare;
import io.github.diasporaskills.core.referral.ReferralCase;
import io.github.diasporaskills.core.referral.ReferralCaseBuilder;
import io.github.diasporaskills.core.referral.ReferralOpening;
import io.github.diasporaskills.core.referral.ReferralState;
import java.time.Instant;
import java.time.LocalDateTime;

/** The forms of referrals. */
final class ReferralForms {

    private ReferralForms() {}

    static void addTo(Forms.Registry registry) {
        registry.addRecord(ReferralOpening.class, "needFoundAt");
        registry.add(PublicCare.class, publicCare(registry.forms()));
        registry.add(ReferralCase.class, referral(registry.forms()));
    }

    private static Form<PublicCare> publicCare(Forms forms) {
        ObjectForm.Outline<PublicCare> of = ObjectForm.outline();
        var available = of.required("available", forms.later(Boolean.class), PublicCare::isAvailable);
        var foundBy = of.required("foundBy", forms.later(ActorId.class), PublicCare::foundBy);
        var foundAt = of.required("foundAt", forms.later(Instant.class), PublicCare::foundAt);
        var overriddenBy = of.optional("overriddenBy", forms.later(Actor.class), PublicCare::overriddenBy);
        var why = of.optional("why", forms.later(StepReason.class), PublicCare::why);
        return of.made(in -> {
            PublicCare found = in.get(available)
                    ? PublicCare.available(in.get(foundBy), in.get(foundAt))
                    : PublicCare.lacking(in.get(foundBy), in.get(foundAt));
            long parts = in.count(overriddenBy, why);
            if (parts == 1) {
                throw new IllegalArgumentException("Who decides against a rule says why; found one without the other");
            }
            return parts == 0
                    ? found
                    : found.overridden(
                            in.find(overriddenBy).orElseThrow(), in.find(why).orElseThrow());
        });
    }

    private static Form<ReferralCase> referral(Forms forms) {
        ObjectForm.Outline<ReferralCase> of = ObjectForm.outline();
        var opening = of.required("opening", forms.later(ReferralOpening.class), ReferralCase::opening);
        var hop = of.required("hop", forms.later(Integer.class), ReferralCase::hop);
        var publicCare = of.optional("publicCare", forms.later(PublicCare.class), ReferralCase::publicCare);
        var exemption = of.optional("exemption", forms.later(ExemptionClaim.class), ReferralCase::exemption);
        var handovers = of.required(
                "handovers",
                new CollectionForms.OfList<>(forms.later(DisclosureRecord.class)),
                ReferralCase::handovers);
        var reviews = of.required(
                "reviews", new CollectionForms.OfList<>(forms.later(ExemptionReview.class)), ReferralCase::reviews);
        var appointment = of.optional("appointment", forms.later(LocalDateTime.class), ReferralCase::appointment);
        var history = of.required("history", LifeCycleForms.history(forms, ReferralState.class), ReferralCase::history);
        return of.made(in -> {
            ReferralCaseBuilder made =
                    ReferralCase.recorded(in.get(opening), in.get(history)).hop(in.get(hop));
            in.get(handovers).forEach(made::handover);
            in.get(reviews).forEach(made::review);
            in.ifPresent(publicCare, made::publicCare);
            in.ifPresent(exemption, made::exemption);
            in.ifPresent(appointment, made::appointment);
            return made.build();
        });
    }
}
