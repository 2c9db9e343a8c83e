package io.github.diasporaskills.core.campaign;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.Availability;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.Declaration;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.DiasporaMemberBuilder;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.people.PracticeAuthorisation;
import io.github.diasporaskills.core.people.Verification;
import io.github.diasporaskills.core.people.VerificationMethod;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.referral.Chains;
import io.github.diasporaskills.core.referral.ReferralCase;
import io.github.diasporaskills.core.referral.ReferralId;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The open day of World Refugee Day 2021 with invented people. */
public final class OpenDay {

    static final LocalDate DAY = LocalDate.of(2021, 6, 20);
    static final SessionId MORNING = SessionId.of("MORNING");
    static final SpecialtyCode EYES = SpecialtyCode.of("ophthalmology");
    private static final CountryPack MOROCCO = CountryPack.load("MA");
    private static final DateRange TERM = DateRange.of(DAY.minusYears(1), DAY.plusYears(1));

    private OpenDay() {}

    /** A local hour of the day; in June 2021 the clocks of Morocco were one hour ahead of UTC. */
    static Instant at(int hour) {
        return MOROCCO.zone().at(DAY.atTime(hour, 0)).toInstant();
    }

    static StepCall call(int hour) {
        return StepCall.of(Actor.of("manager", Role.PROGRAMME_MANAGER), at(hour), "as-planned");
    }

    static CampaignSession session() {
        return CampaignSession.of(MORNING, DAY.atTime(9, 0), DAY.atTime(17, 0), "AMMS, Rabat");
    }

    static CampaignBuilder bare() {
        return Campaign.planned(
                CampaignId.of("OPEN-DAY-2021"),
                LocalText.of("fr", "Journée portes ouvertes"),
                OrganisationId.of("AMMS"),
                call(7));
    }

    /** A campaign written down as running, without anybody. */
    static CampaignBuilder written() {
        return Campaign.builder(
                        CampaignId.of("OPEN-DAY-2021"),
                        LocalText.of("fr", "Journée portes ouvertes"),
                        OrganisationId.of("AMMS"),
                        History.opened(CampaignState.RUNNING, call(9)))
                .session(session());
    }

    static Campaign registering() {
        return bare().region(RegionCode.of("MA-2015", "MA-04"))
                .theme(LocalText.of("fr", "Ophtalmologie"))
                .session(session())
                .minimumStaff(new StaffMinimum(EYES, 2))
                .build()
                .approve(call(7), MOROCCO.zone())
                .orThrow()
                .openRegistration(call(7))
                .orThrow();
    }

    static Campaign staffed(int specialists) {
        Campaign day = registering();
        for (int i = 0; i < specialists; i++) {
            day = day.assign(shift(i), papers(specialist(i), Holds.none()), MOROCCO.zone(), at(7))
                    .orThrow();
        }
        return day.staff(call(8), Holds.none()).orThrow();
    }

    static Campaign running(int specialists) {
        return staffed(specialists).start(call(9), MOROCCO.zone(), Holds.none()).orThrow();
    }

    static PersonId person(int number) {
        return PersonId.of("S-" + number);
    }

    static Shift shift(int number) {
        return new Shift(MORNING, person(number), EYES);
    }

    static ShiftPapers papers(DiasporaMember specialist, Holds holds) {
        return ShiftPapers.of(specialist, MOROCCO.authorisations(), holds);
    }

    static Beneficiary beneficiary(int number) {
        return Beneficiary.of(BeneficiaryId.of("B-" + number), number % 2 == 0 ? Gender.WOMAN : Gender.MAN, at(9));
    }

    static ServiceRendered service(int number, int beneficiary, int specialist) {
        return ServiceRendered.of(
                ServiceId.of("SRV-" + number),
                shift(specialist),
                BeneficiaryId.of("B-" + beneficiary),
                ServiceKind.CONSULTATION,
                at(10));
    }

    /** A case begun for a finding of 10 o'clock. */
    static ReferralCase referral(int number, Instant at) {
        Chains chains = Chains.morocco();
        ReferralNeeded needed = ReferralNeeded.of(
                CampaignId.of("OPEN-DAY-2021"),
                FindingId.of("F-" + number),
                BeneficiaryId.of("B-0"),
                Gender.WOMAN,
                EYES,
                false,
                at(10));
        return ReferralCase.identify(
                StepCall.of(chains.actor(0), at, "care-not-at-hand"),
                needed.opening(
                        ReferralId.of("R-" + number),
                        CaseKey.of("RF-2021-" + (1000 + number)),
                        chains.chain(),
                        chains.organisation(0),
                        Chains.AGREEMENT));
    }

    static DiasporaMember specialist(int number) {
        return made(number, VerificationMethod.REGISTER, DAY.plusMonths(3), List.of(Declaration.values()), TERM);
    }

    static DiasporaMember without(Declaration lacking) {
        return made(
                0,
                VerificationMethod.REGISTER,
                DAY.plusMonths(3),
                List.of(Declaration.values()).stream()
                        .filter(each -> each != lacking)
                        .toList(),
                TERM);
    }

    static DiasporaMember verifiedBy(VerificationMethod method, LocalDate recheckOn) {
        return made(0, method, recheckOn, List.of(Declaration.values()), TERM);
    }

    static DiasporaMember away() {
        return made(
                0,
                VerificationMethod.REGISTER,
                DAY.plusMonths(3),
                List.of(Declaration.values()),
                DateRange.from(DAY.plusDays(1)));
    }

    private static DiasporaMember made(
            int number,
            VerificationMethod method,
            LocalDate recheckOn,
            List<Declaration> declarations,
            DateRange available) {
        DiasporaMemberBuilder made = DiasporaMember.builder(person(number), CountryCode.of("MA"), DAY.minusYears(1))
                .credential(Credential.claimed(ProfessionCode.of("physician-specialist"), CouncilCode.of("CNOM"), TERM)
                        .in(EYES)
                        .verified(new Verification(method, "council desk", DAY.minusMonths(1), recheckOn)))
                .authorisation(
                        new PracticeAuthorisation(AuthorisationKind.ORDER_INSCRIBED, CouncilCode.of("CNOM"), TERM))
                .availability(new Availability(available, Set.of(Modality.ONSITE)));
        declarations.forEach(each -> made.declared(each, DAY.minusDays(10)));
        return made.build();
    }
}
