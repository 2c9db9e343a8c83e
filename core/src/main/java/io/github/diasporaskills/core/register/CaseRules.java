package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.consent.ConsentId;
import io.github.diasporaskills.core.consent.ConsentRecordRules;
import io.github.diasporaskills.core.consent.DataSharingProtocol;
import io.github.diasporaskills.core.consent.RecordedGate;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.lifecycle.RecordFault;
import io.github.diasporaskills.core.organisation.EnrolmentPeriod;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.Partnership;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.referral.ChainPost;
import io.github.diasporaskills.core.referral.ReferralCase;
import io.github.diasporaskills.core.referral.ReferralRecordRules;
import io.github.diasporaskills.core.teleexpertise.ClinicalReview;
import io.github.diasporaskills.core.teleexpertise.ClinicalReviewRecordRules;
import io.github.diasporaskills.core.teleexpertise.TeleExpertisePolicy;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRecordRules;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What records of cases have to prove by the other records there are and the rules of the country. On a register without
 * a pack there is no country whose rules could be asked. Stateless.
 */
final class CaseRules {

    private CaseRules() {}

    static List<RecordFault> ofConsent(Consent consent, @Nullable Consent before, RecordRules.Setting setting) {
        @Nullable CountryPack pack = setting.pack();
        return pack == null ? List.of() : ConsentRecordRules.faults(consent, before, gate(setting, pack));
    }

    static List<RecordFault> ofReferral(
            ReferralCase referral, @Nullable ReferralCase before, RecordRules.Setting setting) {
        @Nullable CountryPack pack = setting.pack();
        return pack == null
                ? List.of()
                : ReferralRecordRules.faults(referral, before, gate(setting, pack), new Chain(setting));
    }

    static List<RecordFault> ofRequest(
            TeleExpertiseRequest request, @Nullable TeleExpertiseRequest before, RecordRules.Setting setting) {
        @Nullable CountryPack pack = setting.pack();
        return pack == null || TeleExpertisePolicy.find(pack).isEmpty()
                ? List.of()
                : TeleExpertiseRecordRules.faults(request, before, gate(setting, pack), new People(setting.tables()));
    }

    static List<RecordFault> ofReview(
            ClinicalReview review, @Nullable ClinicalReview before, RecordRules.Setting setting) {
        @Nullable
        TeleExpertiseRequest request = setting.tables()
                .of(RecordKind.TELE_EXPERTISE_REQUEST)
                .at(review.request().value(), null);
        return request == null || setting.pack() == null
                ? List.of()
                : ClinicalReviewRecordRules.faults(review, before, request);
    }

    private static RecordedGate gate(RecordRules.Setting setting, CountryPack pack) {
        return RecordedGate.of(pack, new Papers(setting.tables()));
    }

    private record Papers(Tables tables) implements RecordedGate.Records {

        @Override
        public Optional<Consent> consent(ConsentId id) {
            return Optional.ofNullable(tables.of(RecordKind.CONSENT).at(id.value(), null));
        }

        @Override
        public Collection<Consent> consentsOf(CaseKey caseKey) {
            return tables.of(RecordKind.CONSENT).ofCase(caseKey.value());
        }

        @Override
        public Optional<DataSharingProtocol> protocol(String reference) {
            return Optional.ofNullable(tables.of(RecordKind.PROTOCOL).at(reference, null));
        }
    }

    private record Chain(RecordRules.Setting setting) implements ReferralRecordRules.Records {

        @Override
        public Optional<Partnership> partnership(String id) {
            return setting.programme().partnerships().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst();
        }

        @Override
        public Collection<ChainPost> posts(OrganisationId organisation) {
            return setting.tables()
                    .of(RecordKind.CHAIN_POST)
                    .naming(RecordKind.ORGANISATION, organisation.value(), null);
        }
    }

    private record People(Tables tables) implements TeleExpertiseRecordRules.Records {

        @Override
        public Optional<DiasporaMember> member(PersonId id) {
            return Optional.ofNullable(tables.of(RecordKind.MEMBER).at(id.value(), null));
        }

        @Override
        public Collection<EnrolmentPeriod> enrolments(OrganisationId site) {
            return tables.of(RecordKind.ENROLMENT).naming(RecordKind.ORGANISATION, site.value(), null);
        }
    }
}
