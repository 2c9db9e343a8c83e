package io.github.diasporaskills.examples.benchmarks;

import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.engagement.NeedState;
import io.github.diasporaskills.core.organisation.EnrolmentPeriod;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.OrganisationKind;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.Availability;
import io.github.diasporaskills.core.people.CefrLevel;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.Declaration;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.DiasporaMemberBuilder;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.people.PracticeAuthorisation;
import io.github.diasporaskills.core.people.Verification;
import io.github.diasporaskills.core.people.VerificationMethod;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.programme.ProgrammeState;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.register.ImportPolicy;
import io.github.diasporaskills.core.register.Origin;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RecordOutcome;
import io.github.diasporaskills.core.register.RegisterBuilder;
import io.github.diasporaskills.core.register.RegisterRecord;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.matching.MatchRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A register of invented members and open needs to be matched by the rules of a real country: physicians of a hundred
 * specialties, with languages, calendars and quotas drawn at random, of whom each fits a few per cent of the needs for
 * the specialty.
 */
public final class InventedProgramme {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final CountryCode MOROCCO = CountryCode.of("MA");
    private static final ProfessionCode PHYSICIAN = ProfessionCode.of("physician-specialist");
    private static final LanguageCode FRENCH = LanguageCode.of("fr");
    private static final int HOSTS = 120;
    private static final int SPECIALTIES = 100;
    private static final long SEED = 20_260_101;
    private static final List<CefrLevel> LEVELS = List.of(CefrLevel.B1, CefrLevel.B2, CefrLevel.C1, CefrLevel.NATIVE);
    private static final DateRange YEARS = DateRange.of(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 12, 31));

    private InventedProgramme() {}

    /**
     * The request to match a number of members to a number of needs.
     *
     * @param members how many
     * @param needs how many
     * @param pack of Morocco
     * @return the request for a day in spring
     */
    public static MatchRequest request(int members, int needs, CountryPack pack) {
        Random random = new Random(SEED);
        LocalText title = LocalText.of("en", "As many members and needs as a country's");
        Programme programme = Programme.builder(ProgrammeId.of("LARGE"), title, MOROCCO, ProgrammeState.ACTIVE, YEARS)
                .build();
        RegisterBuilder builder = ProgrammeRegister.empty(programme, pack).toBuilder(ImportPolicy.refusingChanges());
        for (int i = 0; i < HOSTS; i++) {
            OrganisationId host = OrganisationId.of("H-" + i);
            add(
                    builder,
                    RegisterRecord.of(Organisation.of(
                            host, "Invented hospital " + i, OrganisationKind.UNIVERSITY_HOSPITAL, MOROCCO)));
            add(builder, RegisterRecord.of(new EnrolmentPeriod(host, YEARS)));
        }
        for (int i = 0; i < members; i++) {
            add(builder, RegisterRecord.of(member(i, random)));
        }
        for (int i = 0; i < needs; i++) {
            add(builder, RegisterRecord.of(need(i, random)));
        }
        return MatchRequest.of(builder.build(), pack, DAY);
    }

    private static void add(RegisterBuilder builder, RegisterRecord record) {
        RecordOutcome outcome = builder.add(
                record,
                Origin.of("invented", record.kind().code() + record.id()),
                Instant.parse("2026-01-01T00:00:00Z"));
        if (outcome.isRefused()) {
            throw new IllegalStateException(
                    record + ": " + outcome.reason().orElseThrow().code());
        }
    }

    private static SpecialtyCode specialty(Random random) {
        return SpecialtyCode.of("invented-" + random.nextInt(SPECIALTIES));
    }

    private static DiasporaMember member(int i, Random random) {
        Credential licence = Credential.claimed(PHYSICIAN, CouncilCode.of("FR-CNOM"), YEARS)
                .in(specialty(random))
                .verified(new Verification(
                        VerificationMethod.REGISTER,
                        "Programme unit",
                        LocalDate.of(2025, 3, 1),
                        LocalDate.of(2027, 3, 1)));
        LocalDate free = DAY.plusDays(random.nextInt(200));
        DiasporaMemberBuilder member = DiasporaMember.builder(
                        PersonId.of(String.format("E-%06d", i)), MOROCCO, LocalDate.of(2025, 1, 10))
                .gender(random.nextInt(3) == 0 ? Gender.WOMAN : Gender.MAN)
                .credential(licence)
                .authorisation(new PracticeAuthorisation(AuthorisationKind.TEMPORARY, CouncilCode.of("CNOM"), YEARS))
                .language(new LanguageSkill(FRENCH, LEVELS.get(random.nextInt(LEVELS.size()))))
                .availability(new Availability(
                        DateRange.of(free, free.plusDays(60)), Set.of(Modality.REMOTE, Modality.ONSITE)))
                .quota(1 + random.nextInt(2));
        for (Declaration declaration : Declaration.values()) {
            member.declared(declaration, LocalDate.of(2025, 2, 1));
        }
        return member.build();
    }

    private static Need need(int i, Random random) {
        LocalDate first = DAY.plusDays(random.nextInt(230));
        return Need.builder(
                        NeedId.of(String.format("N-%05d", i)),
                        OrganisationId.of("H-" + random.nextInt(HOSTS)),
                        "Invented",
                        PHYSICIAN,
                        DateRange.of(first, first.plusDays(14)))
                .specialty(specialty(random))
                .language(new LanguageSkill(FRENCH, CefrLevel.B2))
                .places(1 + random.nextInt(5))
                .modality(random.nextInt(10) == 0 ? Modality.ONSITE : Modality.REMOTE)
                .state(NeedState.OPEN)
                .approvedOn(LocalDate.of(2026, 1, 5))
                .build();
    }
}
