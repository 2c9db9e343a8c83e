package io.github.diasporaskills.accountability;

import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementBuilder;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.EngagementState;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.OrganisationKind;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.Declaration;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.DiasporaMemberBuilder;
import io.github.diasporaskills.core.people.Disability;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.people.Residence;
import io.github.diasporaskills.core.people.Verification;
import io.github.diasporaskills.core.people.VerificationMethod;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.register.Origin;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RecordOutcome;
import io.github.diasporaskills.core.register.RegisterBuilder;
import io.github.diasporaskills.core.register.RegisterRecord;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A register filled by hand: so many members, each with a gender, a residence and remote engagements. */
public final class Placements {

    private static final Instant RECORDED = Instant.parse("2023-08-01T00:00:00Z");
    private static final OrganisationId HOST = OrganisationId.of("DH-HUYE");

    private final RegisterBuilder builder;
    private int members;
    private int engagements;

    private Placements(Programme programme) {
        builder = ProgrammeRegister.builder(programme);
        add(RegisterRecord.of(Organisation.of(HOST, "Huye", OrganisationKind.DISTRICT_HOSPITAL, CountryCode.of("RW"))));
    }

    public static Placements in(Programme programme) {
        return new Placements(programme);
    }

    /** Eleven members of four countries, two of them engaged twice, and five more planned for September 2023. */
    public static ProgrammeRegister ofRwanda(Programme programme) {
        Placements placements = in(programme);
        LocalDate may = LocalDate.of(2023, 5, 1);
        List<String> residences = List.of("BE", "BE", "BE", "BE", "BE", "DE", "DE", "NL", "NL", "GB", "GB");
        for (int i = 0; i < residences.size(); i++) {
            Gender gender = i < 6 ? Gender.WOMAN : Gender.MAN;
            if (i == 0 || i == 6) {
                placements.member(gender, residences.get(i), may, may.plusMonths(2));
            } else {
                placements.member(gender, residences.get(i), may);
            }
        }
        for (int i = 0; i < 5; i++) {
            placements.planned(Gender.WOMAN, "BE", LocalDate.of(2023, 9, 4));
        }
        return placements.register();
    }

    /** One more member with an engagement begun on each day. */
    public Placements member(Gender gender, String residence, LocalDate... begun) {
        PersonId id = add(gender, residence);
        engaged(id, begun);
        return this;
    }

    private void engaged(PersonId member, LocalDate... begun) {
        for (LocalDate day : begun) {
            add(RegisterRecord.of(engagement(member, day)
                    .state(EngagementState.COMPLETED)
                    .startedOn(day)
                    .endedOn(day.plusDays(10))
                    .build()));
        }
    }

    /** More members who gave an answer about disability, each with an engagement begun on a day. */
    public Placements answering(Disability answer, int more, LocalDate begun) {
        for (int i = 0; i < more; i++) {
            engaged(add(Gender.NOT_ASKED, answer, "BE"), begun);
        }
        return this;
    }

    /** One more member with an engagement agreed and not begun. */
    public Placements planned(Gender gender, String residence, LocalDate from) {
        PersonId id = add(gender, residence);
        add(RegisterRecord.of(engagement(id, from).state(EngagementState.AGREED).build()));
        return this;
    }

    /** One more value entered by hand. */
    public Placements entered(IndicatorValue value) {
        add(RegisterRecord.of(value));
        return this;
    }

    public ProgrammeRegister register() {
        return builder.build();
    }

    private PersonId add(Gender gender, String residence) {
        return add(gender, Disability.NOT_ASKED, residence);
    }

    private PersonId add(Gender gender, Disability disability, String residence) {
        members++;
        PersonId id = PersonId.of("P-" + members);
        DiasporaMemberBuilder member = DiasporaMember.builder(id, CountryCode.of("RW"), LocalDate.of(2023, 1, 10))
                .gender(gender)
                .disability(disability);
        clear(member);
        if (!residence.isEmpty()) {
            member.residence(new Residence(CountryCode.of(residence), DateRange.always()));
        }
        add(RegisterRecord.of(member.build()));
        return id;
    }

    /** Gives a member what everybody needs whose engagement began. */
    public static DiasporaMemberBuilder clear(DiasporaMemberBuilder member) {
        for (Declaration declaration : Declaration.values()) {
            member.declared(declaration, LocalDate.of(2023, 1, 10));
        }
        Verification check = new Verification(
                VerificationMethod.REGISTER, "NCNM", LocalDate.of(2023, 1, 10), LocalDate.of(2025, 1, 10));
        return member.credential(
                Credential.claimed(ProfessionCode.of("nurse"), CouncilCode.of("NCNM"), DateRange.always())
                        .verified(check));
    }

    private EngagementBuilder engagement(PersonId member, LocalDate from) {
        engagements++;
        EngagementId id = EngagementId.of("G-" + engagements);
        return Engagement.builder(id, member, HOST, LocalDate.of(2023, 2, 1), DateRange.of(from, from.plusDays(10)))
                .outsideTermReason("for tests");
    }

    private void add(RegisterRecord record) {
        RecordOutcome outcome = builder.add(record, Origin.of("tests", record.toString()), RECORDED);
        if (outcome.isRefused()) {
            throw new IllegalStateException(outcome.reason().toString());
        }
    }
}
