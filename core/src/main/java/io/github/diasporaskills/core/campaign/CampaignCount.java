package io.github.diasporaskills.core.campaign;

import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.PersonId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts a campaign in one pass. */
final class CampaignCount {

    private final Instant asOf;
    private final Map<Gender, Integer> byGender = new EnumMap<>(Gender.class);
    private final Set<BeneficiaryId> served = new HashSet<>();
    private final Set<PersonId> serving = new HashSet<>();
    private int beneficiaries;
    private int specialists;
    private int services;
    private int needingCare;
    private int referred;

    CampaignCount(Instant asOf) {
        this.asOf = asOf;
        for (Gender gender : Gender.values()) {
            byGender.put(gender, 0);
        }
    }

    void add(Beneficiary beneficiary) {
        if (!beneficiary.registeredAt().isAfter(asOf)) {
            beneficiaries++;
            byGender.merge(beneficiary.gender(), 1, Integer::sum);
        }
    }

    void add(ServiceRendered service) {
        if (!service.at().isAfter(asOf)) {
            services++;
            served.add(service.beneficiary());
            serving.add(service.specialist());
        }
    }

    void add(Finding finding) {
        if (finding.needsCare() && !finding.at().isAfter(asOf)) {
            needingCare++;
        }
    }

    void add(ReferralOpened referral) {
        if (!referral.at().isAfter(asOf)) {
            referred++;
        }
    }

    void specialists(Set<PersonId> onDuty) {
        specialists = onDuty.size();
    }

    CampaignTally made() {
        return new CampaignTally(
                asOf,
                beneficiaries,
                served.size(),
                specialists,
                serving.size(),
                services,
                needingCare,
                referred,
                byGender);
    }
}
