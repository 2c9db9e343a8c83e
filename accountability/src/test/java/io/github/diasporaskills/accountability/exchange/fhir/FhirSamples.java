package io.github.diasporaskills.accountability.exchange.fhir;

import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementBuilder;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.EngagementState;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedBuilder;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.engagement.NeedState;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.OrganisationKind;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.Availability;
import io.github.diasporaskills.core.people.CefrLevel;
import io.github.diasporaskills.core.people.ContactPreference;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.CredentialState;
import io.github.diasporaskills.core.people.Declaration;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.DiasporaMemberBuilder;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.people.PersonName;
import io.github.diasporaskills.core.people.PracticeAuthorisation;
import io.github.diasporaskills.core.people.Residence;
import io.github.diasporaskills.core.people.Verification;
import io.github.diasporaskills.core.people.VerificationMethod;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Invented people, organisations and needs. */
final class FhirSamples {

    static final LocalDate DAY = LocalDate.of(2025, 3, 1);
    static final DateRange TERM = DateRange.of(DAY.minusYears(1), DAY.plusYears(1));

    private FhirSamples() {}

    static Organisation hospital() {
        return Organisation.of(
                        OrganisationId.of("CHU-RABAT"),
                        "CHU Ibn Sina",
                        OrganisationKind.UNIVERSITY_HOSPITAL,
                        CountryCode.of("MA"))
                .in(RegionCode.of("MA-2015", "MA-04"))
                .inDistrict("Agdal");
    }

    static DiasporaMember member() {
        Verification check = new Verification(VerificationMethod.REGISTER, "desk", DAY, DAY.plusYears(1));
        return DiasporaMember.builder(PersonId.of("E-0042"), CountryCode.of("MA"), DAY)
                .name(PersonName.of("El Invented", "Amina Rose"))
                .gender(Gender.WOMAN)
                .birthYear(1975)
                .residence(new Residence(CountryCode.of("BE"), DateRange.from(DAY.minusYears(9))))
                .residence(new Residence(CountryCode.of("FR"), DateRange.of(DAY.minusYears(12), DAY.minusYears(10))))
                .credential(
                        Credential.claimed(new ProfessionCode("physician-specialist"), new CouncilCode("CNOM"), TERM)
                                .in(new SpecialtyCode("ophthalmology"))
                                .numbered("A-77")
                                .verified(check))
                .credential(Credential.claimed(
                        new ProfessionCode("nurse"), new CouncilCode("BE-NURSES"), DateRange.from(DAY)))
                .authorisation(new PracticeAuthorisation(AuthorisationKind.TEMPORARY, new CouncilCode("CNOM"), TERM))
                .language(new LanguageSkill(LanguageCode.of("fr"), CefrLevel.C1))
                .language(new LanguageSkill(LanguageCode.of("ar"), CefrLevel.NATIVE))
                .availability(new Availability(TERM, Set.of(Modality.REMOTE, Modality.ONSITE)))
                .quota(3)
                .conflictWith(OrganisationId.of("CLINIC-1"))
                .declared(Declaration.CODE_OF_CONDUCT, DAY)
                .declared(Declaration.GOOD_STANDING, DAY)
                .contact(ContactPreference.none().byPhone("+32475123456").byEmail("a@example.org"))
                .build();
    }

    static Need need(NeedState state) {
        NeedBuilder made = Need.builder(
                        NeedId.of("N-1"),
                        OrganisationId.of("CHU-RABAT"),
                        "Eye surgeon",
                        new ProfessionCode("physician-specialist"),
                        TERM)
                .specialty(new SpecialtyCode("ophthalmology"))
                .modality(Modality.ONSITE)
                .places(2)
                .patientWork(true)
                .state(state)
                .language(new LanguageSkill(LanguageCode.of("fr"), CefrLevel.B2));
        return (state.wasApproved() ? made.approvedOn(DAY) : made).build();
    }

    static Engagement engagement(EngagementState state) {
        EngagementBuilder made = Engagement.builder(
                        EngagementId.of("G-1"), PersonId.of("E-0042"), OrganisationId.of("CHU-RABAT"), DAY, TERM)
                .need(NeedId.of("N-1"))
                .modality(Modality.ONSITE)
                .languagePlan("an interpreter on the ward")
                .state(state);
        return (state.isOver() ? made.endedOn(DAY) : made).build();
    }

    static DiasporaMember member(Random random, int number) {
        DiasporaMemberBuilder made = DiasporaMember.builder(
                PersonId.of(random.nextBoolean() ? "E-" + number : "personne_" + number),
                CountryCode.of(random.nextBoolean() ? "MA" : "RW"),
                DAY.minusDays(random.nextInt(900)));
        made.gender(one(random, Gender.values()));
        if (random.nextBoolean()) {
            made.birthYear(1940 + random.nextInt(60));
        }
        if (random.nextInt(4) > 0) {
            made.name(PersonName.of(random.nextInt(5) > 0 ? "Ait \"X\" " + number : "", "Zoé" + number));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            DateRange term = one(random, TERM, DateRange.from(DAY), DateRange.until(DAY), DateRange.always());
            Credential credential = Credential.claimed(
                    new ProfessionCode(one(random, "nurse", "physician-specialist", "midwife", "own-profession")),
                    new CouncilCode(one(random, "CNOM", "NCNM", "FR-CNOM")),
                    term);
            credential = random.nextBoolean() ? credential : credential.in(new SpecialtyCode("oncology"));
            credential = random.nextBoolean() ? credential : credential.numbered("Nº " + number);
            if (random.nextBoolean()) {
                credential = credential.verified(new Verification(
                        one(random, VerificationMethod.values()), "desk " + i, DAY, DAY.plusDays(100 + i)));
                credential = random.nextBoolean() ? credential : credential.in(CredentialState.SUSPENDED);
            }
            made.credential(credential);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            made.language(new LanguageSkill(
                    LanguageCode.of(List.of("", "fr", "ary").get(i)), one(random, CefrLevel.values())));
            made.availability(
                    new Availability(DateRange.from(DAY.plusYears(i)), EnumSet.of(one(random, Modality.values()))));
            made.conflictWith(OrganisationId.of("Clinique n°" + i));
            made.declared(one(random, Declaration.values()), DAY.minusDays(i));
        }
        if (random.nextBoolean()) {
            made.authorisation(new PracticeAuthorisation(
                    one(random, AuthorisationKind.values()), new CouncilCode("RMDC"), DateRange.always()));
            made.contact(ContactPreference.none().byEmail("x" + number + "@example.org"));
        }
        return made.quota(random.nextInt(5)).build();
    }

    static Organisation organisation(Random random, int number) {
        Organisation made = Organisation.of(
                OrganisationId.of(random.nextBoolean() ? "ORG-" + number : "Hôpital " + number),
                "Centre \"" + number + "\" مستشفى",
                one(random, OrganisationKind.values()),
                CountryCode.of(one(random, "MA", "RW", "BE")));
        made = random.nextBoolean() ? made : made.in(RegionCode.of("MA-2015", "MA-0" + (1 + random.nextInt(9))));
        return random.nextBoolean() ? made : made.inDistrict("Huye " + number);
    }

    @SafeVarargs
    private static <T> T one(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
