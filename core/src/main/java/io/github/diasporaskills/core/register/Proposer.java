package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.EngagementLifeCycle;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.ProposedEngagement;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns proposals into engagements in the state PROPOSED, one after the other. Not thread-safe; used once. */
final class Proposer {

    private static final Argument.Term KIND = RecordKind.term("proposal");
    private static final int LONGEST_ID = 64;

    /** Who may propose; software only as it applies a rule. */
    private static final List<Role> PROPOSING = List.of(Role.COORDINATOR, Role.PROGRAMME_MANAGER, Role.SYSTEM);

    private final RegisterBuilder builder;
    private final Actor by;
    private final Instant at;
    private final LocalDate today;
    private final List<Engagement> made = new ArrayList<>();
    private final List<Engagement> standing = new ArrayList<>();
    private final List<RefusedProposal> refused = new ArrayList<>();
    private ProgrammeRegister register;

    Proposer(ProgrammeRegister register, Actor by, Instant at, LocalDate today) {
        this.register = register;
        this.builder = register.toBuilder(ImportPolicy.refusingChanges());
        this.by = by;
        this.at = at;
        this.today = today;
    }

    ProposalUpdate propose(Collection<ProposedEngagement> proposals) {
        proposals.forEach(this::propose);
        return new ProposalUpdate(register, made, standing, refused);
    }

    private void propose(ProposedEngagement proposal) {
        List<Engagement> live = register.commitments().of(proposal.member()).stream()
                .filter(engagement ->
                        engagement.need().filter(proposal.need()::equals).isPresent())
                .filter(engagement -> !engagement.state().isOver())
                .toList();
        Optional<Engagement> same =
                live.stream().filter(engagement -> isFor(engagement, proposal)).findFirst();
        if (same.isPresent()) {
            standing.add(same.get());
            return;
        }
        @Nullable Reason refusal = refusal(proposal, live);
        if (refusal != null) {
            refused.add(new RefusedProposal(proposal, refusal));
            return;
        }
        Engagement engagement = Engagement.builder(
                        freeId(proposal), proposal.member(), proposal.host(), today, proposal.period())
                .need(proposal.need())
                .modality(proposal.modality())
                .history(EngagementLifeCycle.TABLE.open(StepCall.of(by, at, "proposed")))
                .build();
        RecordOutcome outcome = builder.apply(RegisterChange.record(RegisterRecord.of(engagement), by, at));
        Optional<Reason> wrong = outcome.reason();
        if (wrong.isPresent()) {
            refused.add(new RefusedProposal(proposal, wrong.get()));
        } else {
            made.add(engagement);
            register = builder.build();
        }
    }

    private static boolean isFor(Engagement engagement, ProposedEngagement proposal) {
        return engagement.host().equals(proposal.host())
                && engagement.modality() == proposal.modality()
                && engagement.planned().equals(proposal.period());
    }

    private @Nullable Reason refusal(ProposedEngagement proposal, List<Engagement> live) {
        if (!PROPOSING.contains(by.role())) {
            return reason(RegisterReason.ROLE_NOT_ALLOWED, proposal)
                    .with("role", by.role())
                    .with("allowed", Argument.Terms.of(PROPOSING));
        }
        @Nullable DiasporaMember member = register.member(proposal.member()).orElse(null);
        if (member == null) {
            return reason(RegisterReason.MEMBER_UNKNOWN, proposal)
                    .with("member", proposal.member().value());
        }
        @Nullable Need need = register.need(proposal.need()).orElse(null);
        if (need == null) {
            return reason(RegisterReason.NEED_UNKNOWN, proposal)
                    .with("need", proposal.need().value());
        }
        if (!need.host().equals(proposal.host())) {
            return reason(RegisterReason.OTHER_HOST, proposal)
                    .with("host", proposal.host().value())
                    .with("need", need.id().value())
                    .with("expected", need.host().value());
        }
        if (!live.isEmpty()) {
            return reason(RegisterReason.DUPLICATE, proposal)
                    .with("engagement", live.get(0).id().value());
        }
        @Nullable Reason closed = closed(proposal, need);
        return closed != null ? closed : unfit(proposal, member, need);
    }

    private @Nullable Reason closed(ProposedEngagement proposal, Need need) {
        if (!need.state().isOpen()) {
            return reason(RegisterReason.NEED_NOT_OPEN, proposal)
                    .with("need", need.id().value())
                    .with("state", need.state());
        }
        if (register.commitments().remainingPlaces(need) == 0) {
            return reason(RegisterReason.NO_PLACE_LEFT, proposal)
                    .with("need", need.id().value())
                    .with("places", need.places());
        }
        return null;
    }

    private @Nullable Reason unfit(ProposedEngagement proposal, DiasporaMember member, Need need) {
        if (need.requester().filter(member.id()::equals).isPresent()) {
            return reason(RegisterReason.OWN_REQUEST, proposal)
                    .with("member", member.id().value());
        }
        if (member.conflicts().contains(need.host())) {
            return reason(RegisterReason.CONFLICT_OF_INTEREST, proposal)
                    .with("member", member.id().value())
                    .with("host", need.host().value());
        }
        if (!register.programme().eligibility().admits(member.gender())) {
            return reason(RegisterReason.NOT_ELIGIBLE, proposal)
                    .with("member", member.id().value());
        }
        if (register.commitments().remainingQuota(member, proposal.period()) == 0) {
            return reason(RegisterReason.OVER_QUOTA, proposal)
                    .with("member", member.id().value())
                    .with("quota", member.quota());
        }
        return null;
    }

    private static Reason reason(RegisterReason code, ProposedEngagement proposal) {
        return Reason.of(code).with("kind", KIND).with("id", proposal.need() + "/" + proposal.member());
    }

    /** The first id of this pairing that was never used, whether or not its engagement was called off since. */
    private EngagementId freeId(ProposedEngagement proposal) {
        String pairing = "P-" + proposal.need() + "-" + proposal.member();
        for (int number = 1; ; number++) {
            String id = number == 1 ? pairing : pairing + "-" + number;
            if (id.length() > LONGEST_ID) {
                id = "P-" + digest(proposal.need() + " " + proposal.member() + " " + number);
            }
            if (builder.neverUsed(RecordKind.ENGAGEMENT, id)) {
                return EngagementId.of(id);
            }
        }
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
