package io.github.diasporaskills.core.campaign;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.country.AuthorisationsSection;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.CredentialThen;
import io.github.diasporaskills.core.people.Declaration;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PracticeAuthorisation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What lies on the table when somebody is given a shift: the specialist with credentials, authorisations and
 * declarations, what the country accepts, and who cannot be called upon. It holds personal data; its {@code toString}
 * shows a pseudonym only. Immutable and thread-safe.
 */
public final class ShiftPapers {

    private final DiasporaMember specialist;
    private final AuthorisationsSection accepted;
    private final Holds holds;

    private ShiftPapers(DiasporaMember specialist, AuthorisationsSection accepted, Holds holds) {
        this.specialist = requireNonNull(specialist, "specialist");
        this.accepted = requireNonNull(accepted, "accepted");
        this.holds = requireNonNull(holds, "holds");
    }

    /**
     * The papers of a specialist.
     *
     * @param specialist who would have the shift
     * @param accepted what the country accepts as a right to act on patients
     * @param holds who cannot be called upon; only whether somebody is stopped is asked
     * @return the papers
     */
    public static ShiftPapers of(DiasporaMember specialist, AuthorisationsSection accepted, Holds holds) {
        return new ShiftPapers(specialist, accepted, holds);
    }

    DiasporaMember specialist() {
        return specialist;
    }

    /**
     * What is missing for work with patients. A hold reads exactly like having offered no such time.
     *
     * @param shift the shift wanted
     * @param day the day of the session
     * @param today the day on which the shift is given: declarations made later do not count yet
     * @param now the instant at which it is given
     */
    List<Enum<?>> missing(Shift shift, LocalDate day, LocalDate today, Instant now) {
        List<Enum<?>> missing = missing(
                specialist.missingDeclarationsOn(today),
                credential -> carries(credential, shift, day, today),
                right -> right.inForceOn(day) && allows(right));
        boolean offered = specialist.availability().stream()
                .anyMatch(offer -> offer.during().contains(day) && offer.offers(Modality.ONSITE));
        if (!offered || holds.stops(ActorId.of(specialist.id().value()), now)) {
            missing.add(ShiftNeed.AVAILABILITY);
        }
        return missing;
    }

    /**
     * What somebody on duty never had. Of what is renewed only the last is on record, so what begins after the shift may
     * have been given is not held against it; offers on record are those of today.
     */
    List<Enum<?>> neverHad(Shift shift, LocalDate givenFrom, LocalDate day) {
        return missing(
                specialist.missingDeclarationsOn(LocalDate.MAX),
                credential ->
                        credential.specialty().filter(shift.specialty()::equals).isPresent()
                                && CredentialThen.of(credential, givenFrom, day).mayHaveCarriedPatientWork(),
                right -> right.mayHaveReplaced(givenFrom) || (right.inForceOn(day) && allows(right)));
    }

    private List<Enum<?>> missing(
            Set<Declaration> undeclared, Predicate<Credential> carries, Predicate<PracticeAuthorisation> counts) {
        List<Enum<?>> missing = new ArrayList<>(undeclared);
        if (specialist.credentials().stream().noneMatch(carries)) {
            missing.add(ShiftNeed.VERIFIED_CREDENTIAL);
        }
        if (specialist.authorisations().stream().noneMatch(counts)) {
            missing.add(ShiftNeed.AUTHORISATION);
        }
        return missing;
    }

    private boolean allows(PracticeAuthorisation right) {
        return accepted.allowsPatientWork(right.kind().name());
    }

    private static boolean carries(Credential credential, Shift shift, LocalDate day, LocalDate today) {
        return credential.specialty().filter(shift.specialty()::equals).isPresent()
                && credential.carriesPatientWorkOn(day)
                && credential
                        .verification()
                        .filter(check -> !check.verifiedOn().isAfter(today))
                        .isPresent();
    }

    /**
     * The pseudonym only.
     *
     * @return for example {@code papers of E-0042}
     */
    @Override
    public String toString() {
        return "papers of " + specialist.id();
    }
}
