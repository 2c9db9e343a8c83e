package io.github.diasporaskills.matching;

import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.CefrLevel;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.CredentialState;
import io.github.diasporaskills.core.people.Declaration;
import io.github.diasporaskills.core.people.DiasporaMemberBuilder;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.people.VerificationMethod;
import java.util.List;
import java.util.Random;

/** Seeded random programmes in which every rule leaves somebody out. */
final class Crowd {

    private static final List<ProfessionCode> PROFESSIONS = List.of(Pilot.PHYSICIAN, ProfessionCode.of("nurse"));
    private static final List<SpecialtyCode> SPECIALTIES =
            List.of(Pilot.CARDIOLOGY, SpecialtyCode.of("neurology"), SpecialtyCode.of("paediatrics"));
    private static final List<CefrLevel> LEVELS = List.of(CefrLevel.B1, CefrLevel.B2, CefrLevel.C1, CefrLevel.NATIVE);

    private Crowd() {}

    static Pilot of(long seed, int members, int needs) {
        Random random = new Random(seed);
        Pilot pilot = new Pilot();
        for (int i = 0; i < members; i++) {
            ProfessionCode profession = any(PROFESSIONS, random);
            Credential licence = Pilot.licence(chance(random, 5) ? "CNOM" : "FR-X", profession);
            licence = chance(random, 60) ? licence.in(any(SPECIALTIES, random)) : licence;
            licence = chance(random, 10) ? licence.in(CredentialState.SUSPENDED) : licence;
            licence = chance(random, 10) ? licence.verified(Pilot.check(VerificationMethod.COPY)) : licence;
            DiasporaMemberBuilder member = Pilot.stranger("E-" + (100 + i))
                    .credential(licence)
                    .language(new LanguageSkill(Pilot.FRENCH, any(LEVELS, random)))
                    .quota(random.nextInt(4));
            if (chance(random, 90)) {
                member.authorisation(Pilot.authorisation(
                        chance(random, 50) ? AuthorisationKind.ADVISORY_ONLY : AuthorisationKind.ORDER_INSCRIBED,
                        "CNOM"));
            }
            if (chance(random, 8)) {
                member.declared(Declaration.GOOD_STANDING, Pilot.DAY.plusDays(1));
            }
            if (chance(random, 8)) {
                member.conflictWith(Pilot.RABAT);
            }
            pilot.with(member);
        }
        for (int i = 0; i < needs; i++) {
            var need = Pilot.need("N-" + (100 + i), any(PROFESSIONS, random))
                    .places(random.nextInt(3))
                    .patientWork(chance(random, 80))
                    .modality(chance(random, 70) ? Modality.REMOTE : Modality.ONSITE)
                    .requester(PersonId.of("E-" + (100 + random.nextInt(members))));
            pilot.with(chance(random, 60) ? need.specialty(any(SPECIALTIES, random)) : need);
        }
        return pilot;
    }

    private static boolean chance(Random random, int percent) {
        return random.nextInt(100) < percent;
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
