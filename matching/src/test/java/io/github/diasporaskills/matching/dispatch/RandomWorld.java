package io.github.diasporaskills.matching.dispatch;

import static io.github.diasporaskills.matching.dispatch.DispatchWorld.BELGIUM;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.CARDIOLOGY;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.CHU;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.FRANCE;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.NEUROLOGY;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.PHYSICIAN;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.START;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.TODAY;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Hold;
import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.Availability;
import io.github.diasporaskills.core.people.CefrLevel;
import io.github.diasporaskills.core.people.Declaration;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.DiasporaMemberBuilder;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.people.PracticeAuthorisation;
import io.github.diasporaskills.core.people.Residence;
import io.github.diasporaskills.core.teleexpertise.Question;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Experts and questions drawn from a seed: some away, unlicensed, full, conflicted, held, or in a country not covered. */
final class RandomWorld {

    static final CountryCode CANADA = CountryCode.of("CA");
    static final Map<CountryCode, PackZone> CLOCKS = Map.of(
            FRANCE, PackZone.fixed("Europe/Paris", ZoneOffset.ofHours(1)),
            CANADA, PackZone.fixed("America/Toronto", ZoneOffset.ofHours(-5)));
    static final ExpertZones ZONES = ExpertZones.byCountry(CLOCKS);

    private static final List<CountryCode> COUNTRIES = List.of(FRANCE, FRANCE, BELGIUM, CANADA);
    private static final List<Gender> GENDERS = List.of(Gender.WOMAN, Gender.MAN, Gender.MAN, Gender.NOT_ASKED);
    private static final List<SpecialtyCode> SPECIALTIES = List.of(CARDIOLOGY, CARDIOLOGY, NEUROLOGY);

    private final Random random;

    RandomWorld(Random random) {
        this.random = random;
    }

    DiasporaMember expert(String id) {
        DiasporaMemberBuilder member = DiasporaMember.builder(
                        PersonId.of(id), DispatchWorld.MA, LocalDate.of(2025, 6, 1))
                .gender(one(GENDERS))
                .quota(random.nextInt(4))
                .residence(new Residence(one(COUNTRIES), DateRange.always()))
                .language(new LanguageSkill(
                        new LanguageCode("fr"), one(List.of(CefrLevel.A2, CefrLevel.B2, CefrLevel.C1))))
                .authorisation(new PracticeAuthorisation(
                        AuthorisationKind.ADVISORY_ONLY,
                        CouncilCode.of("CNOM"),
                        DateRange.of(LocalDate.of(2025, 1, 1), often() ? LocalDate.of(2030, 1, 1) : someDay())));
        if (random.nextBoolean()) {
            member.language(new LanguageSkill(new LanguageCode("en"), CefrLevel.B2));
        }
        Set<SpecialtyCode> specialties =
                random.nextInt(4) == 0 ? Set.of(CARDIOLOGY, NEUROLOGY) : Set.of(one(SPECIALTIES));
        specialties.forEach(each -> member.credential(DispatchWorld.licence(
                each, DateRange.of(LocalDate.of(2015, 1, 1), often() ? LocalDate.of(2030, 1, 1) : someDay()))));
        if (often()) {
            member.availability(new Availability(DateRange.always(), Set.of(Modality.REMOTE)));
        } else {
            LocalDate first = someDay();
            member.availability(
                    new Availability(DateRange.of(first, first.plusDays(random.nextInt(9))), Set.of(Modality.REMOTE)));
        }
        if (random.nextInt(10) == 0) {
            member.conflictWith(CHU);
        }
        for (Declaration declaration : Declaration.values()) {
            if (random.nextInt(40) > 0) {
                member.declared(declaration, LocalDate.of(2025, 6, 1));
            }
        }
        return member.build();
    }

    Question question() {
        return new Question(
                PHYSICIAN,
                one(SPECIALTIES),
                random.nextInt(3) == 0
                        ? List.of(DispatchWorld.FRENCH, new LanguageSkill(new LanguageCode("en"), CefrLevel.B1))
                        : List.of(DispatchWorld.FRENCH));
    }

    ExpertPreference wish() {
        return switch (random.nextInt(6)) {
            case 0 -> ExpertPreference.WOMAN;
            case 1 -> ExpertPreference.MAN;
            default -> ExpertPreference.ANYONE;
        };
    }

    String urgency() {
        return one(List.of("URGENT", "SOON", "ROUTINE"));
    }

    Holds holds(Holds before, PersonId on, Instant from) {
        return before.with(Hold.place(
                        ActorId.of(on.value()),
                        Actor.of("recipient-1", Role.SENSITIVE_CASE_RECIPIENT),
                        from,
                        LocalDate.ofInstant(from, ZoneOffset.UTC).plusDays(60))
                .orThrow());
    }

    Instant later(Instant at) {
        return at.plusSeconds(random.nextInt(20 * 3600));
    }

    <T> T one(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    private boolean often() {
        return random.nextInt(4) > 0;
    }

    private static final int DAYS = 30;

    private LocalDate someDay() {
        return TODAY.plusDays(random.nextInt(DAYS));
    }

    Instant start() {
        return START.plusSeconds(random.nextInt(86_400));
    }
}
