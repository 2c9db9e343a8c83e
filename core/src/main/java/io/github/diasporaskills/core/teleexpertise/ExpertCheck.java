package io.github.diasporaskills.core.teleexpertise;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.ConflictOfInterest;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.Availability;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.CredentialThen;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PracticeAuthorisation;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands against an expert for a question. Somebody who is held and somebody who is away give the same reason,
 * and no other differs.
 */
final class ExpertCheck {

    private final Question question;
    private final ExpertEvidence evidence;
    private final TeleExpertisePolicy policy;
    private final Instant at;
    private final LocalDate day;
    private final LocalDate dayThere;
    private final boolean isLookingBack;

    ExpertCheck(Question question, ExpertEvidence evidence, TeleExpertisePolicy policy, Instant at) {
        this(question, evidence, policy, at, false);
    }

    private ExpertCheck(
            Question question, ExpertEvidence evidence, TeleExpertisePolicy policy, Instant at, boolean isLookingBack) {
        this.question = question;
        this.evidence = evidence;
        this.policy = policy;
        this.at = at;
        this.day = policy.dayOf(at);
        this.dayThere = evidence.dayOf(at, policy);
        this.isLookingBack = isLookingBack;
    }

    /**
     * A check of what was done at an instant by what is on record of the expert since. Of a licence, a check, an
     * authorisation and availability only the last are kept: one that begins after the day may have taken the place of
     * another and proves nothing, one that ended before it does. The quota is that of today, declared conflicts have no
     * day, and both are left out; whoever offers no time any more may have offered it then.
     */
    static ExpertCheck lookingBack(Question question, ExpertEvidence evidence, TeleExpertisePolicy policy, Instant at) {
        return new ExpertCheck(question, evidence, policy, at, true);
    }

    /** What stands against giving the case to the expert. */
    List<Reason> againstTaking(ActorId requester, OrganisationId site) {
        List<Reason> against = new ArrayList<>();
        if (evidence.actor().equals(requester)) {
            against.add(Reason.of(TeleExpertiseReason.EXPERT_IS_REQUESTER));
        } else if (isInConflict(requester, site)) {
            against.add(Reason.of(TeleExpertiseReason.EXPERT_IN_CONFLICT));
        }
        against.addAll(againstAsking());
        return List.copyOf(against);
    }

    /** What stands against asking the expert, whoever asks. */
    List<Reason> againstAsking() {
        DiasporaMember member = evidence.member();
        List<Reason> against = new ArrayList<>();
        if (isUnavailable()) {
            against.add(Reason.of(TeleExpertiseReason.EXPERT_UNAVAILABLE));
        }
        if (!isLookingBack && evidence.otherCases() >= member.quota()) {
            against.add(Reason.of(TeleExpertiseReason.EXPERT_OVER_QUOTA).with("quota", member.quota()));
        }
        List<String> missing = question.languages().stream()
                .filter(required -> member.languages().stream().noneMatch(skill -> skill.satisfies(required)))
                .map(LanguageSkill::toString)
                .toList();
        if (!missing.isEmpty()) {
            against.add(Reason.of(TeleExpertiseReason.EXPERT_LANGUAGE).with("languages", missing));
        }
        if (member.residenceOn(day).isEmpty()) {
            against.add(Reason.of(TeleExpertiseReason.EXPERT_COUNTRY));
        }
        against.addAll(againstQualification());
        return List.copyOf(against);
    }

    /** What stands against an opinion by the expert. */
    List<Reason> againstAnswering() {
        List<Reason> against = new ArrayList<>();
        if (isUnavailable()) {
            against.add(Reason.of(TeleExpertiseReason.EXPERT_UNAVAILABLE));
        }
        against.addAll(againstQualification());
        return List.copyOf(against);
    }

    boolean isUnavailable() {
        List<Availability> offers = evidence.member().availability();
        boolean unknown = isLookingBack && offers.isEmpty();
        return evidence.holds().stops(evidence.actor(), at)
                || (!unknown && offers.stream().noneMatch(this::isOffered));
    }

    /** Looked back at, nobody knows in which zone the expert lived: a day more does. */
    private boolean isOffered(Availability offer) {
        if (isLookingBack && offer.during().first().isAfter(day)) {
            return true;
        }
        return offer.offers(Modality.REMOTE)
                && (offer.during().contains(dayThere)
                        || (isLookingBack && offer.during().contains(day.minusDays(1))));
    }

    /** The credential on which an opinion rests. */
    Optional<Credential> credential() {
        return credentials().findFirst();
    }

    /** All such credentials. */
    private Stream<Credential> credentials() {
        return evidence.member().credentials().stream()
                .filter(credential -> credential.profession().equals(question.profession())
                        && credential.specialty().equals(Optional.of(question.specialty()))
                        && (isLookingBack
                                ? CredentialThen.of(credential, day).mayHaveCarriedPatientWork()
                                : credential.carriesPatientWorkOn(day)));
    }

    /** Whether one of them is, or may have taken the place of, one by an issuer. */
    boolean mayRestOn(CouncilCode issuer) {
        return credentials()
                .anyMatch(each -> each.issuer().equals(issuer)
                        || CredentialThen.of(each, day).mayHaveReplaced());
    }

    /** The authorisation on which an opinion rests. */
    Optional<PracticeAuthorisation> authorisation() {
        return authorisations().findFirst();
    }

    /** All such authorisations. */
    private Stream<PracticeAuthorisation> authorisations() {
        return evidence.member().authorisations().stream()
                .filter(each -> (each.inForceOn(day)
                                && policy.authorisations()
                                        .allowsAdvice(each.kind().name()))
                        || (isLookingBack && each.mayHaveReplaced(day)));
    }

    /** Whether one of them is, or may have taken the place of, one of a kind. */
    boolean mayRestOn(AuthorisationKind kind) {
        return authorisations().anyMatch(each -> each.kind() == kind || each.mayHaveReplaced(day));
    }

    private boolean isInConflict(ActorId requester, OrganisationId site) {
        return (!isLookingBack && evidence.member().conflicts().contains(site))
                || !ConflictOfInterest.of(
                                new Actor(evidence.actor(), Role.MEMBER), List.of(requester), evidence.ties(), day)
                        .isEmpty();
    }

    /** That no credential of the asked specialty is in force. */
    Reason noCredential() {
        return Reason.of(TeleExpertiseReason.CREDENTIAL)
                .with("profession", question.profession().term())
                .with("specialty", question.specialty().term());
    }

    private List<Reason> againstQualification() {
        List<Reason> against = new ArrayList<>();
        if (credential().isEmpty()) {
            against.add(noCredential());
        }
        if (authorisation().isEmpty()) {
            against.add(Reason.of(TeleExpertiseReason.AUTHORISATION));
        }
        return against;
    }
}
