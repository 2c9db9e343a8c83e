package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.CredentialState;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.DiasporaMemberBuilder;
import io.github.diasporaskills.core.people.PracticeAuthorisation;
import io.github.diasporaskills.core.people.Verification;
import io.github.diasporaskills.core.people.VerificationMethod;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.ProgrammeState;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the newest content of everything on a register on an empty one, as from a folder that keeps no more than that. */
final class TakenInAgain {

    private static final Actor DESK = Actor.of("desk", Role.PROGRAMME_MANAGER);
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2029, 12, 31);
    private static final Set<RecordKind<?>> CASES = Set.of(
            RecordKind.TELE_EXPERTISE_REQUEST, RecordKind.REFERRAL, RecordKind.CONSENT, RecordKind.CLINICAL_REVIEW);
    private static final List<CredentialState> STATES = List.of(
            CredentialState.VERIFIED,
            CredentialState.EXPIRED,
            CredentialState.SUSPENDED,
            CredentialState.REVOKED,
            CredentialState.IN_VERIFICATION);

    private final ProgrammeRegister built;
    private final RegisterBuilder fresh;
    private final List<String> refused = new ArrayList<>();
    private @Nullable Random random;

    private TakenInAgain(ProgrammeRegister built, RegisterBuilder fresh) {
        this.built = built;
        this.fresh = fresh;
    }

    /** Why anything was refused where no country's rules are known. */
    static List<String> refusals(ProgrammeRegister built) {
        return new TakenInAgain(built, ProgrammeRegister.builder(built.programme())).all();
    }

    /**
     * Why anything was refused under the rules of a country after every member had moved on. Cases are left out: what
     * their steps rest on is handed to them in this world and is on no record.
     */
    static List<String> refusals(ProgrammeRegister built, String country, Random random) {
        Programme programme = built.programme();
        Programme there = Programme.builder(
                        programme.id(),
                        programme.title(),
                        CountryCode.of(country),
                        ProgrammeState.ACTIVE,
                        programme.term())
                .build();
        TakenInAgain again = new TakenInAgain(built, ProgrammeRegister.builder(there, CountryPack.load(country)));
        again.random = random;
        return again.all();
    }

    private List<String> all() {
        RecordKind.all().forEach(this::take);
        return refused;
    }

    private <V> void take(RecordKind<V> kind) {
        if (random != null && CASES.contains(kind)) {
            return;
        }
        for (V recorded : built.all(kind)) {
            V value = random != null && recorded instanceof DiasporaMember member
                    ? kind.type().cast(movedOn(member, random))
                    : recorded;
            RecordOutcome outcome = fresh.apply(RegisterChange.record(RegisterRecord.of(kind, value), DESK, LATER));
            outcome.faults().forEach(fault -> refused.add(kind.code() + " " + value + ": " + fault));
        }
    }

    /** The member years later: verified anew, or not any more; allowed to do less; gone. */
    private static DiasporaMember movedOn(DiasporaMember member, Random random) {
        DiasporaMemberBuilder later = DiasporaMember.builder(member.id(), member.origin(), member.registeredOn())
                .gender(member.gender())
                .quota(random.nextInt(2));
        for (Credential credential : member.credentials()) {
            Credential now = random.nextBoolean()
                    ? credential
                    : Credential.claimed(credential.profession(), credential.issuer(), DateRange.from(TODAY))
                            .verified(new Verification(VerificationMethod.COPY, "unit", TODAY, TODAY.plusYears(1)));
            later.credential(now.in(STATES.get(random.nextInt(STATES.size()))));
        }
        for (PracticeAuthorisation right : member.authorisations()) {
            later.authorisation(
                    random.nextBoolean()
                            ? right
                            : new PracticeAuthorisation(
                                    AuthorisationKind.ADVISORY_ONLY, right.body(), DateRange.from(TODAY)));
        }
        member.declarations()
                .forEach((declaration, on) -> later.declared(declaration, random.nextBoolean() ? on : TODAY));
        return later.build();
    }
}
