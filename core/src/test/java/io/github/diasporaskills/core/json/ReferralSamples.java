package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.consent.ContentReference;
import io.github.diasporaskills.core.consent.DataAtEnd;
import io.github.diasporaskills.core.consent.DataCategory;
import io.github.diasporaskills.core.consent.DisclosureRecord;
import io.github.diasporaskills.core.consent.ExemptionClaim;
import io.github.diasporaskills.core.consent.ExemptionReview;
import io.github.diasporaskills.core.consent.Purpose;
import io.github.diasporaskills.core.consent.Recipient;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepReason;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.referral.ChainPost;
import io.github.diasporaskills.core.referral.PublicCare;
import io.github.diasporaskills.core.referral.ReferralCase;
import io.github.diasporaskills.core.referral.ReferralChain;
import io.github.diasporaskills.core.referral.ReferralId;
import io.github.diasporaskills.core.referral.ReferralOpening;
import io.github.diasporaskills.core.referral.ReferralSection;
import io.github.diasporaskills.core.referral.ReferralState;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/** Values about referrals. */
final class ReferralSamples {

    private static final Instant NOON = Instant.parse("2022-03-01T12:00:00Z");

    private ReferralSamples() {}

    static List<Object> all() {
        ReferralChain chain =
                ReferralSection.of(CountryPack.load("MA")).chain("cnom-unhcr").orElseThrow();
        CaseKey key = CaseKey.of("RF-1");
        OrganisationId agency = OrganisationId.of("UNHCR-RABAT");
        Actor nurse = Actor.of("nurse-1", Role.FOCAL_POINT);
        ReferralOpening opening = new ReferralOpening(
                ReferralId.of("RF-1"),
                key,
                chain,
                agency,
                SpecialtyCode.of("ophthalmology"),
                "P-CNOM-UNHCR",
                Gender.NOT_ASKED);
        PublicCare found = PublicCare.lacking(nurse.id(), NOON);
        PublicCare overridden = PublicCare.available(nurse.id(), NOON)
                .overridden(nurse, StepReason.of("queue-too-long").withNote("a year"));
        DisclosureRecord record = new DisclosureRecord(
                ContentReference.of(key, "file-1", DataCategory.CARE_NEED),
                Set.of(DataCategory.CARE_NEED),
                nurse,
                new Recipient(chain.at(1).role(), agency, ActorId.of("psp-1"), CountryCode.of("MA")),
                Purpose.REFERRAL,
                NOON,
                NOON.plusSeconds(1000),
                DataAtEnd.RETURN,
                "DSP-1 version 1",
                null,
                "vital-interests",
                "entry 2");
        ReferralOpening fresh = new ReferralOpening(
                opening.id(),
                key,
                chain,
                agency,
                opening.specialty(),
                opening.partnership(),
                opening.gender(),
                NOON.minusSeconds(60));
        return List.of(
                opening,
                fresh,
                opening.id(),
                chain,
                chain.at(0),
                found,
                overridden,
                new ChainPost(
                        chain.at(1).role(), agency, ActorId.of("psp-1"), DateRange.from(LocalDate.of(2020, 6, 1))),
                ReferralCase.identify(StepCall.of(nurse, NOON, "care-not-at-hand"), opening),
                ReferralCase.recorded(
                                opening,
                                History.opened(ReferralState.WITH_FOCAL_POINT, StepCall.of(nurse, NOON, "read")))
                        .hop(1)
                        .handover(record)
                        .review(ExemptionReview.due(key, "vital-interests", nurse.id(), NOON, NOON.plusSeconds(9000)))
                        .publicCare(overridden)
                        .exemption(ExemptionClaim.of("vital-interests", StepReason.of("unconscious")))
                        .appointment(LocalDateTime.of(2022, 3, 8, 9, 30))
                        .build());
    }
}
