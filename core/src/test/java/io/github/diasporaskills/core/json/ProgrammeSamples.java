package io.github.diasporaskills.core.json;

import static io.github.diasporaskills.core.json.Samples.CNOM;
import static io.github.diasporaskills.core.json.Samples.DAY;
import static io.github.diasporaskills.core.json.Samples.DOCTOR;
import static io.github.diasporaskills.core.json.Samples.FRENCH;
import static io.github.diasporaskills.core.json.Samples.RABAT;
import static io.github.diasporaskills.core.json.Samples.TERM;
import static io.github.diasporaskills.core.json.Samples.TITLE;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.organisation.EnrolmentPeriod;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationKind;
import io.github.diasporaskills.core.organisation.Partnership;
import io.github.diasporaskills.core.organisation.SourcedDate;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.Availability;
import io.github.diasporaskills.core.people.ContactPreference;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.CredentialState;
import io.github.diasporaskills.core.people.Declaration;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Disability;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.people.PersonName;
import io.github.diasporaskills.core.people.PracticeAuthorisation;
import io.github.diasporaskills.core.people.Residence;
import io.github.diasporaskills.core.people.Verification;
import io.github.diasporaskills.core.people.VerificationMethod;
import io.github.diasporaskills.core.programme.Baseline;
import io.github.diasporaskills.core.programme.ComplaintMeasure;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.DisabilityQuestion;
import io.github.diasporaskills.core.programme.EligibilityPolicy;
import io.github.diasporaskills.core.programme.ExternalId;
import io.github.diasporaskills.core.programme.GroupTarget;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.programme.MobilisationDefinition;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.programme.ProgrammeState;
import io.github.diasporaskills.core.programme.ReferenceSheet;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import io.github.diasporaskills.core.programme.ReportingFrequency;
import io.github.diasporaskills.core.programme.ResourceKind;
import io.github.diasporaskills.core.programme.Result;
import io.github.diasporaskills.core.programme.ResultLevel;
import io.github.diasporaskills.core.programme.ResultsTree;
import io.github.diasporaskills.core.programme.Target;
import io.github.diasporaskills.core.programme.TermThreshold;
import io.github.diasporaskills.core.programme.Trajectory;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.core.time.ReportedCount;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** People, organisations and programmes. */
final class ProgrammeSamples {

    private ProgrammeSamples() {}

    static List<Object> people() {
        Verification check = new Verification(VerificationMethod.REGISTER, "desk", DAY, DAY.plusYears(1));
        Credential credential = Credential.claimed(DOCTOR, new CouncilCode("CNOM"), TERM)
                .in(new SpecialtyCode("ophthalmology"))
                .numbered("A-77")
                .verified(check);
        Availability availability = new Availability(TERM, Set.of(Modality.REMOTE, Modality.ONSITE));
        Residence residence = new Residence(CountryCode.of("BE"), DateRange.from(DAY));
        PracticeAuthorisation authorisation =
                new PracticeAuthorisation(AuthorisationKind.TEMPORARY, new CouncilCode("CNOM"), TERM);
        ContactPreference contact =
                ContactPreference.none().byPhone("+32 2 555 00 00").byEmail("a@example.org");
        DiasporaMember bare = DiasporaMember.builder(PersonId.of("E-1"), CountryCode.of("MA"), DAY)
                .build();
        return List.of(
                check,
                credential,
                credential.in(CredentialState.SUSPENDED),
                Credential.claimed(DOCTOR, new CouncilCode("CNOM"), DateRange.always()),
                availability,
                residence,
                authorisation,
                FRENCH,
                PersonId.of("E-0042"),
                PersonName.of("Benali", "Amina"),
                PersonName.of("", "Amina"),
                contact,
                ContactPreference.none(),
                bare,
                bare.toBuilder()
                        .name(PersonName.of("Benali", "Amina"))
                        .gender(Gender.WOMAN)
                        .disability(Disability.WITHOUT)
                        .birthYear(1980)
                        .residence(residence)
                        .credential(credential)
                        .authorisation(authorisation)
                        .language(FRENCH)
                        .availability(availability)
                        .quota(3)
                        .conflictWith(RABAT)
                        .declared(Declaration.CODE_OF_CONDUCT, DAY)
                        .contact(contact)
                        .build(),
                Actor.of("coordinator-1", Role.COORDINATOR),
                new ActorId("coordinator-1"));
    }

    static List<Object> organisations() {
        SourcedDate signed = new SourcedDate(LocalDate.of(2020, 5, 20), "press");
        Partnership unsigned = Partnership.between("P-1", TITLE, List.of(RABAT, CNOM));
        return List.of(
                RABAT,
                Organisation.of(RABAT, "Ibn Sina", OrganisationKind.UNIVERSITY_HOSPITAL, CountryCode.of("MA")),
                Organisation.of(RABAT, "Ibn Sina", OrganisationKind.UNIVERSITY_HOSPITAL, CountryCode.of("MA"))
                        .in(RegionCode.of("MA-2015", "MA-04"))
                        .inDistrict("Rabat"),
                new EnrolmentPeriod(RABAT, TERM),
                signed,
                unsigned,
                unsigned.signedBy(CNOM, signed)
                        .signedBy(RABAT, signed)
                        .effectiveFrom(new SourcedDate(LocalDate.of(2020, 6, 1), "agreement"))
                        .lasting(LocalDate.of(2023, 6, 1)));
    }

    static List<Object> programmes() {
        Baseline baseline = new Baseline(DAY, 0, "survey");
        Target target = new Target(DAY.plusYears(1), 10_000, "plan");
        GroupTarget women30 = new GroupTarget("gender", "WOMAN", DAY.plusYears(1), 30, "plan");
        ReferenceSheet sheet = ReferenceSheet.builder(
                        DAY, TITLE, TITLE, TITLE, ReportingFrequency.QUARTERLY, Role.MONITORING_OFFICER)
                .build();
        ReferenceSheet revised = ReferenceSheet.builder(
                        DAY, TITLE, TITLE, TITLE, ReportingFrequency.YEARLY, Role.PROGRAMME_MANAGER)
                .revised(2, TITLE)
                .ratio(TITLE, TITLE)
                .disaggregatedBy("gender")
                .disaggregatedBy("residence")
                .disaggregatedBy("gender × residence")
                .reportWithinDays(45)
                .limit(TITLE)
                .build();
        Indicator counted = Indicator.counted("1.1.a", TITLE, RegisterMeasure.ENGAGED_MEMBERS)
                .startingAt(baseline)
                .aimingAt(target)
                .aimingAt(women30)
                .describedBy(revised);
        Indicator reported = Indicator.reported("1.1.b", TITLE, CountingUnit.ITEM, false);
        Indicator complaints = Indicator.counted("1.1.c", TITLE, ComplaintMeasure.COMPLAINTS_ANSWERED_IN_TIME);
        Result output = new Result(ResultLevel.OUTPUT, "1.1", TITLE, List.of(counted, reported, complaints), List.of());
        Result outcome = new Result(ResultLevel.OUTCOME, "1", TITLE, List.of(), List.of(output));
        ResultsTree tree = new ResultsTree(2, List.of(outcome));
        MobilisationDefinition definition =
                new MobilisationDefinition(DAY, TITLE, RegisterMeasure.REGISTERED_MEMBERS, "circular");
        EligibilityPolicy women =
                EligibilityPolicy.onlyFor(Set.of(Gender.WOMAN), "programme for women", "steering committee", DAY);
        Programme bare = Programme.builder(
                        ProgrammeId.of("ma-pilot"), TITLE, CountryCode.of("MA"), ProgrammeState.ACTIVE, TERM)
                .build();
        return List.of(
                baseline,
                target,
                women30,
                sheet,
                revised,
                counted,
                reported,
                output,
                outcome,
                tree,
                ResultsTree.empty(),
                definition,
                women,
                EligibilityPolicy.open(),
                IndicatorValue.of("1.1.a", DAY, ReportedCount.moreThan(5), "minutes")
                        .byGender(Map.of(Gender.WOMAN, ReportedCount.atLeast(3))),
                new ExternalId("Prima", "MA10P0577"),
                ProgrammeId.of("ma-pilot"),
                new TermThreshold(90),
                new Trajectory(DAY, 0, DAY.plusYears(9), 10_000),
                bare,
                bare.toBuilder()
                        .externalId(new ExternalId("Prima", "MA10P0577"))
                        .type("Health Promotion")
                        .scope("National")
                        .budget(Money.of("300000", "USD"))
                        .results(tree)
                        .termThreshold(new TermThreshold(90))
                        .eligibility(women)
                        .disabilityQuestion(new DisabilityQuestion(TITLE, "board", DAY))
                        .resources(Set.of(ResourceKind.SKILLS, ResourceKind.SOCIAL))
                        .mobilisation(definition)
                        .partnership(Partnership.between("P-1", TITLE, List.of(RABAT, CNOM)))
                        .needFirst(true)
                        .synthetic(true)
                        .build());
    }
}
