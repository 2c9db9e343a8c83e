package io.github.diasporaskills.core.worklist;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.reason.ReasonCode;
import java.util.List;
import java.util.Set;

/** Kinds of work that fall due, and whose they are. */
public enum WorkKind implements ReasonCode {
    /** An expert was offered a request and has not said yes or no. Arguments: subject, specialty. */
    OFFER_UNANSWERED("worklist.offer.unanswered", Role.COORDINATOR),
    /** An expert took a request and owes the opinion. Arguments: subject, specialty. */
    OPINION_OWED("worklist.opinion.owed", Role.COORDINATOR),
    /** The host is to say what became of the patient. Arguments: subject, specialty. */
    FOLLOW_UP("worklist.follow-up.due", Role.HOST, Role.COORDINATOR),
    /** A disclosure without consent awaits its review. Argument: subject. */
    EXEMPTION_REVIEW("worklist.exemption.review", Role.PROGRAMME_MANAGER, Role.COORDINATOR),
    /** A consent on which an open case rests ends. Argument: subject. */
    CONSENT_ENDS("worklist.consent.ends", Role.COORDINATOR, Role.HOST),
    /** A consent was taken back, and a case that rested on it was not stopped. Argument: subject. */
    CONSENT_WITHDRAWN("worklist.consent.withdrawn", Role.COORDINATOR, Role.HOST),
    /** A protocol on sharing data ends. Argument: subject. */
    PROTOCOL_ENDS("worklist.protocol.ends", Role.PROGRAMME_MANAGER, Role.COORDINATOR),
    /** An agreement of partners ends. Argument: subject. */
    PARTNERSHIP_ENDS("worklist.partnership.ends", Role.PROGRAMME_MANAGER, Role.COORDINATOR),
    /** A credential is to be checked again. Arguments: subject, profession. */
    CREDENTIAL_RECHECK("worklist.credential.recheck", Role.COUNCIL, Role.COORDINATOR),
    /** A licence ends. Arguments: subject, profession. */
    CREDENTIAL_ENDS("worklist.credential.ends", Role.COUNCIL, Role.COORDINATOR),
    /** An authorisation to practise ends. Arguments: subject, body. */
    AUTHORISATION_ENDS("worklist.authorisation.ends", Role.COUNCIL, Role.COORDINATOR),
    /** An engagement is planned to begin and not cleared. Argument: subject. */
    CLEARANCE_MISSING("worklist.clearance.missing", Role.COORDINATOR, Role.HOST),
    /** An engagement under way is planned to end. Argument: subject. */
    HANDOVER("worklist.engagement.ends", Role.HOST, Role.COORDINATOR);

    private final String id;
    private final ImmutableSet<Role> roles;

    WorkKind(String id, Role... roles) {
        this.id = id;
        this.roles = Sets.immutableEnumSet(List.of(roles));
    }

    @Override
    public String id() {
        return id;
    }

    /**
     * Whose worklist it stands on.
     *
     * @return at least one role
     */
    public Set<Role> roles() {
        return roles;
    }
}
