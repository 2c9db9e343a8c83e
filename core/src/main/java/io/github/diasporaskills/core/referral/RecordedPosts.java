package io.github.diasporaskills.core.referral;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.consent.DisclosureRecord;
import io.github.diasporaskills.core.consent.Recipient;
import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.consent.RecordedGate;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Whether those who had a referral that was written down held their functions, by the posts on record. Of an organisation
 * that names nobody for a function, anybody may have held it. Not thread-safe.
 */
final class RecordedPosts {

    private final ReferralCase referral;
    private final ReferralRecordRules.Records records;
    private final RecordedGate gate;

    RecordedPosts(ReferralCase referral, ReferralRecordRules.Records records, RecordedGate gate) {
        this.referral = referral;
        this.records = records;
        this.gate = gate;
    }

    /** What stands against who got the case. */
    List<Reason> againstRecipient(DisclosureRecord handover) {
        Recipient to = handover.recipient();
        return held(to.role(), to.organisation(), to.person(), handover.at())
                ? List.of()
                : List.of(Reason.of(ReferralCondition.RECIPIENT_HOLDS_ROLE)
                        .with("role", to.role().term()));
    }

    /** What stands against who acted at a place of the chain, after some handovers. */
    List<Reason> against(Actor actor, int place, int handovers, Instant at) {
        RecipientClass role = referral.opening().chain().at(place).role();
        return held(role, organisationAt(role, place, handovers), actor.id(), at)
                ? List.of()
                : List.of(Reason.of(ReferralCondition.ACTOR_HOLDS_ROLE).with("role", role.term()));
    }

    private boolean held(RecipientClass role, OrganisationId organisation, ActorId person, Instant at) {
        List<ChainPost> named = records.posts(organisation).stream()
                .filter(post -> post.role().equals(role))
                .toList();
        LocalDate on = gate.dayOf(at);
        return named.isEmpty() || named.stream().anyMatch(post -> post.isHeldBy(person, role, organisation, on));
    }

    private OrganisationId organisationAt(RecipientClass role, int place, int handovers) {
        for (int i = place == 0 ? 0 : handovers; i > 0; i--) {
            Recipient recipient = referral.handovers().get(i - 1).recipient();
            if (recipient.role().equals(role)) {
                return recipient.organisation();
            }
        }
        return referral.opening().organisation();
    }
}
