package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.ConflictOfInterest;
import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.country.AuthorisationsSection;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.CredentialStanding;
import io.github.diasporaskills.core.people.CredentialThen;
import io.github.diasporaskills.core.people.Declaration;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PracticeAuthorisation;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What lies on the table when somebody is cleared for an engagement, lets it begin or lets it go on: the member with
 * credentials, authorisations and declarations, the rules of country and programme, who is bound to whom, and who
 * cannot be called upon. It holds personal data; its {@code toString} shows a pseudonym only. Immutable and
 * thread-safe.
 *
 * <p>Without a need at hand the work counts as work with patients, and any of the member's professions will do.
 */
public final class Clearance {

    private final DiasporaMember member;
    private final Programme programme;
    private final AuthorisationsSection accepted;
    private final Ties ties;
    private final Holds holds;
    private final @Nullable Need need;
    private final @Nullable TravelPapers papers;

    private Clearance(
            DiasporaMember member,
            Programme programme,
            AuthorisationsSection accepted,
            Ties ties,
            Holds holds,
            @Nullable Need need,
            @Nullable TravelPapers papers) {
        this.member = requireNonNull(member, "member");
        this.programme = requireNonNull(programme, "programme");
        this.accepted = requireNonNull(accepted, "accepted");
        this.ties = requireNonNull(ties, "ties");
        this.holds = requireNonNull(holds, "holds");
        this.need = need;
        this.papers = papers;
    }

    /**
     * What is there for every engagement.
     *
     * @param member who gives skills
     * @param programme the programme, for its term
     * @param accepted what the country served accepts as a right to act
     * @param ties who is bound to whom
     * @param holds who cannot be called upon; only whether somebody is stopped is asked
     * @return the evidence, without a need and without travel papers
     */
    public static Clearance of(
            DiasporaMember member, Programme programme, AuthorisationsSection accepted, Ties ties, Holds holds) {
        return new Clearance(member, programme, accepted, ties, holds, null, null);
    }

    /**
     * The same with the need that the engagement answers.
     *
     * @param value the need: its profession and specialty are asked for, and whether there is work with patients
     * @return new evidence
     */
    public Clearance forNeed(Need value) {
        return new Clearance(member, programme, accepted, ties, holds, requireNonNull(value, "value"), papers);
    }

    /**
     * The same with the papers of a traveller.
     *
     * @param value the papers
     * @return new evidence
     */
    public Clearance travelling(TravelPapers value) {
        return new Clearance(member, programme, accepted, ties, holds, need, requireNonNull(value, "value"));
    }

    Optional<TravelPapers> papers() {
        return Optional.ofNullable(papers);
    }

    /** That this is about an engagement; anything else is a mistake of the program. */
    void requireFor(Engagement engagement) {
        if (!engagement.member().equals(member.id())) {
            throw new IllegalArgumentException("The engagement " + engagement.id() + " is of " + engagement.member()
                    + "; found the papers of " + member.id());
        }
        boolean same = engagement
                .need()
                .map(id -> need != null && need.id().equals(id))
                .orElse(need == null);
        if (!same) {
            throw new IllegalArgumentException("The engagement " + engagement.id() + " is looked at beside the need"
                    + " that it answers, "
                    + engagement.need().map(NeedId::value).orElse("none") + "; found "
                    + (need == null ? "none" : need.id().value()) + ". Maybe use forNeed(…)");
        }
    }

    List<Reason> conflicts(StepCall call) {
        return ConflictOfInterest.of(call.by(), List.of(actor()), ties, call.day());
    }

    /** A hold reads exactly like having offered no such time. */
    List<Reason> unavailable(StepCall call, Modality modality, LocalDate day) {
        boolean offered = member.availability().stream()
                .anyMatch(offer -> offer.during().contains(day) && offer.offers(modality));
        return offered && !holds.stops(actor(), call.at())
                ? List.of()
                : List.of(Reason.of(EngagementCondition.MEMBER_AVAILABLE));
    }

    List<Reason> unverified(StepCall call, LocalDate day) {
        return unverified(
                day,
                call.day(),
                credential -> isCheckedBy(credential, call.day())
                        && (isPatientWork()
                                ? credential.carriesPatientWorkOn(day)
                                : isInForce(credential.standingOn(day))));
    }

    /** What stands against a step of long ago, by the credentials on record since. */
    List<Reason> unverifiedThen(LocalDate seenOn, LocalDate day) {
        return unverified(day, LocalDate.MAX, credential -> {
            CredentialThen then = CredentialThen.of(credential, seenOn, day);
            return isPatientWork() ? then.mayHaveCarriedPatientWork() : then.mayHaveBeenInForce();
        });
    }

    /** The same where nobody knows on which days the steps were taken that led to a state. */
    List<Reason> neverVerified(LocalDate day) {
        return unverified(day, LocalDate.MAX, credential -> {
            CredentialThen then = CredentialThen.of(credential, day);
            return isPatientWork() ? then.mayHaveSufficedForPatientWork() : then.mayHaveBeenVerified();
        });
    }

    private List<Reason> unverified(LocalDate day, LocalDate checkedBy, Predicate<Credential> does) {
        List<Enum<?>> standings = new ArrayList<>();
        for (Credential credential : member.credentials()) {
            if (fits(credential)) {
                if (does.test(credential)) {
                    return List.of();
                }
                CredentialStanding standing = credential.standingOn(day);
                standings.add(
                        !isInForce(standing)
                                ? standing
                                : isCheckedBy(credential, checkedBy) ? Unproven.COPY_ONLY : CredentialStanding.NOT_YET);
            }
        }
        return List.of(
                Reason.of(EngagementCondition.CREDENTIAL_VERIFIED).with("standings", Argument.Terms.of(standings)));
    }

    private static boolean isCheckedBy(Credential credential, LocalDate day) {
        return credential
                .verification()
                .filter(check -> !check.verifiedOn().isAfter(day))
                .isPresent();
    }

    private static boolean isInForce(CredentialStanding standing) {
        return standing == CredentialStanding.IN_FORCE;
    }

    private boolean fits(Credential credential) {
        return need == null
                || (credential.profession().equals(need.profession())
                        && need.specialty()
                                .map(asked -> credential
                                        .specialty()
                                        .filter(asked::equals)
                                        .isPresent())
                                .orElse(true));
    }

    private boolean isPatientWork() {
        return need == null || need.isPatientWork();
    }

    List<Reason> unauthorised(Modality modality, LocalDate day) {
        return unauthorised(
                day, authorisation -> authorisation.inForceOn(day) && isAccepted(authorisation.kind(), modality));
    }

    /** What stands against a step of long ago, by the authorisations on record since. */
    List<Reason> unauthorisedThen(Modality modality, LocalDate seenOn, LocalDate day) {
        return unauthorised(
                day,
                authorisation -> authorisation.mayHaveReplaced(seenOn)
                        || (authorisation.inForceOn(day) && isAccepted(authorisation.kind(), modality)));
    }

    /** The same where nobody knows on which days the steps were taken that led to a state. */
    List<Reason> neverAuthorised(Modality modality, LocalDate day) {
        return unauthorised(
                day, authorisation -> authorisation.mayHaveReplaced(day) || isAccepted(authorisation.kind(), modality));
    }

    private List<Reason> unauthorised(LocalDate day, Predicate<PracticeAuthorisation> counts) {
        return member.authorisations().stream().anyMatch(counts)
                ? List.of()
                : List.of(Reason.of(EngagementCondition.AUTHORISATION_ACCEPTED).with("on", day));
    }

    private boolean isAccepted(AuthorisationKind kind, Modality modality) {
        boolean acts = isPatientWork() && modality.includesPresence();
        return accepted.allowsPatientWork(kind.name()) || (!acts && accepted.allowsAdvice(kind.name()));
    }

    List<Reason> undeclared(LocalDate day) {
        Set<Declaration> missing = member.missingDeclarationsOn(day);
        return missing.isEmpty()
                ? List.of()
                : List.of(Reason.of(EngagementCondition.DECLARATIONS_MADE).with("missing", Argument.Terms.of(missing)));
    }

    List<Reason> paperless(Engagement engagement, DateRange period) {
        if (!engagement.modality().includesPresence()) {
            return List.of();
        }
        List<TravelNeed> missing = new ArrayList<>();
        if (papers == null || !papers.entryDuring().encloses(period)) {
            missing.add(TravelNeed.ENTRY);
        }
        if (papers == null || !papers.insuredDuring().encloses(period)) {
            missing.add(TravelNeed.INSURANCE);
        }
        if (engagement.languagePlan().isEmpty()) {
            missing.add(TravelNeed.LANGUAGE_PLAN);
        }
        return missing.isEmpty()
                ? List.of()
                : List.of(
                        Reason.of(EngagementCondition.TRAVEL_PAPERS_READY).with("missing", Argument.Terms.of(missing)));
    }

    List<Reason> outsideTerm(Engagement engagement, DateRange period) {
        return EngagementCheck.outsideTerm(engagement, period, programme.term());
    }

    private ActorId actor() {
        return ActorId.of(member.id().value());
    }

    @Override
    public String toString() {
        return "clearance of " + member.id();
    }
}
