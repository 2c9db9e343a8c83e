package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementBuilder;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.EngagementState;
import io.github.diasporaskills.core.engagement.EntryGround;
import io.github.diasporaskills.core.engagement.FieldVisit;
import io.github.diasporaskills.core.engagement.TravelPapers;
import io.github.diasporaskills.core.organisation.EnrolmentPeriod;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.OrganisationKind;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.Declaration;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.DiasporaMemberBuilder;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.people.PracticeAuthorisation;
import io.github.diasporaskills.core.people.Residence;
import io.github.diasporaskills.core.people.Verification;
import io.github.diasporaskills.core.people.VerificationMethod;
import io.github.diasporaskills.core.programme.DisabilityQuestion;
import io.github.diasporaskills.core.programme.MobilisationDefinition;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.programme.ProgrammeState;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import io.github.diasporaskills.core.programme.TermThreshold;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The Rwanda placements as scenario A5 tells them: 11 members engaged, two of them twice, and five more due in
 * September 2023.
 */
final class Rwanda {

    static final Instant RECORDED = Instant.parse("2023-08-01T08:00:00Z");
    static final LocalDate AUGUST = LocalDate.of(2023, 8, 31);
    static final LocalDate OCTOBER = LocalDate.of(2023, 10, 31);
    static final OrganisationId HUYE = OrganisationId.of("DH-HUYE");
    static final OrganisationId MUSANZE = OrganisationId.of("DH-MUSANZE");
    static final RegionCode SOUTHERN = RegionCode.of("RW-2006", "RW-05");
    static final RegionCode NORTHERN = RegionCode.of("RW-2006", "RW-03");
    static final DateRange TERM = DateRange.of(LocalDate.of(2022, 6, 1), LocalDate.of(2024, 12, 31));

    /** Of a national who is insured for the whole term. */
    static final TravelPapers PAPERS = new TravelPapers(EntryGround.NATIONALITY, DateRange.always(), TERM);

    private static final List<String> RESIDENCES = List.of("BE", "DE", "NL", "GB");
    private static final List<String> PROFESSIONS = List.of("nurse", "psychologist", "anaesthesia-practitioner");

    private Rwanda() {}

    static Programme programme() {
        return Programme.builder(
                        ProgrammeId.of("rw-health"),
                        LocalText.of("en", "Diaspora engagement in the health sector"),
                        CountryCode.of("RW"),
                        ProgrammeState.ACTIVE,
                        TERM)
                .termThreshold(new TermThreshold(20))
                .mobilisation(new MobilisationDefinition(
                        LocalDate.of(2022, 6, 1),
                        LocalText.of("en", "A member is mobilised once an engagement has begun"),
                        RegisterMeasure.ENGAGED_MEMBERS,
                        "made for the test"))
                .build();
    }

    /** The same programme, which also asks its members whether they have a disability. */
    static Programme asking() {
        return programme().toBuilder()
                .disabilityQuestion(new DisabilityQuestion(
                        LocalText.of("en", "To see whether the programme reaches everybody"), "board", TERM.first()))
                .build();
    }

    static ProgrammeRegister register() {
        RegisterBuilder builder = ProgrammeRegister.builder(programme());
        records().forEach(record -> {
            RecordOutcome outcome = builder.add(record, origin(record), RECORDED);
            if (!outcome.changedTheRegister()) {
                throw new IllegalStateException(record + ": " + outcome);
            }
        });
        return builder.build();
    }

    static Origin origin(RegisterRecord record) {
        return Origin.of("rwanda/" + record.kind().code(), record.id());
    }

    static List<RegisterRecord> records() {
        java.util.ArrayList<RegisterRecord> records = new java.util.ArrayList<>();
        records.add(RegisterRecord.of(hospital(HUYE).in(SOUTHERN)));
        records.add(RegisterRecord.of(hospital(MUSANZE).in(NORTHERN)));
        records.add(RegisterRecord.of(Organisation.of(
                OrganisationId.of("IOM-RW"), "IOM Rwanda", OrganisationKind.AGENCY, CountryCode.of("RW"))));
        records.add(RegisterRecord.of(Organisation.of(
                OrganisationId.of("MOH-RW"), "Ministry of Health", OrganisationKind.MINISTRY, CountryCode.of("RW"))));
        records.add(RegisterRecord.of(new EnrolmentPeriod(HUYE, DateRange.from(LocalDate.of(2022, 9, 1)))));
        for (int i = 1; i <= 16; i++) {
            records.add(RegisterRecord.of(member(i)));
        }
        for (int i = 1; i <= 13; i++) {
            records.add(RegisterRecord.of(done(i, i <= 11 ? i : i == 12 ? 2 : 4)));
        }
        for (int i = 14; i <= 18; i++) {
            records.add(RegisterRecord.of(planned(i, i - 2)));
        }
        records.add(RegisterRecord.of(visit("RV-01", LocalDate.of(2022, 11, 15), "RG-01")));
        records.add(RegisterRecord.of(visit("RV-02", LocalDate.of(2022, 11, 24), "RG-01")));
        return List.copyOf(records);
    }

    static Organisation hospital(OrganisationId id) {
        return Organisation.of(id, id + " hospital", OrganisationKind.DISTRICT_HOSPITAL, CountryCode.of("RW"));
    }

    static PersonId person(int number) {
        return PersonId.of(String.format(java.util.Locale.ROOT, "R-%02d", number));
    }

    static DiasporaMember member(int number) {
        return cleared(DiasporaMember.builder(person(number), CountryCode.of("RW"), LocalDate.of(2022, 7, 1)))
                .gender(number % 5 == 0 ? Gender.UNDISCLOSED : number % 2 == 0 ? Gender.WOMAN : Gender.MAN)
                .residence(new Residence(CountryCode.of(RESIDENCES.get(number % 4)), DateRange.always()))
                .credential(verified(PROFESSIONS.get(number % 3)))
                .authorisation(new PracticeAuthorisation(
                        AuthorisationKind.TEMPORARY, CouncilCode.of("NCNM"), DateRange.always()))
                .quota(2)
                .build();
    }

    /** A credential that its register confirmed. */
    static Credential verified(String profession) {
        return Credential.claimed(ProfessionCode.of(profession), CouncilCode.of("NCNM"), DateRange.always())
                .verified(new Verification(
                        VerificationMethod.REGISTER, "NCNM", LocalDate.of(2022, 8, 1), LocalDate.of(2025, 8, 1)));
    }

    /** Somebody who made every declaration. */
    static DiasporaMemberBuilder cleared(DiasporaMemberBuilder member) {
        for (Declaration declaration : Declaration.values()) {
            member.declared(declaration, LocalDate.of(2022, 7, 1));
        }
        return member;
    }

    static EngagementBuilder engagement(int number, int member, LocalDate first) {
        return Engagement.builder(
                        EngagementId.of(String.format(java.util.Locale.ROOT, "RG-%02d", number)),
                        person(member),
                        number % 2 == 0 ? MUSANZE : HUYE,
                        first.minusDays(60),
                        DateRange.of(first, first.plusDays(number % 3 == 0 ? 30 : 18)))
                .modality(Modality.ONSITE)
                .languagePlan("English with staff");
    }

    static Engagement done(int number, int member) {
        LocalDate first = LocalDate.of(2022, 11, 7).plusDays(14L * number);
        return engagement(number, member, first)
                .state(EngagementState.COMPLETED)
                .startedOn(first)
                .endedOn(first.plusDays(18))
                .build();
    }

    static Engagement planned(int number, int member) {
        return engagement(number, member, LocalDate.of(2023, 9, 4).plusDays(number))
                .state(EngagementState.AGREED)
                .build();
    }

    static FieldVisit visit(String id, LocalDate on, String engagement) {
        return new FieldVisit(
                id,
                on,
                HUYE,
                Set.of(OrganisationId.of("IOM-RW"), OrganisationId.of("MOH-RW")),
                Set.of(EngagementId.of(engagement)));
    }
}
