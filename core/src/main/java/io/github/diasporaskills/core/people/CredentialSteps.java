package io.github.diasporaskills.core.people;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.ConflictOfInterest;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.lifecycle.Attempt;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a credential: how it is checked, found true or untrue, and set aside. Only a {@link Credential} has them;
 * it is immutable and thread-safe, and each step gives a new one or a refusal. Who holds it is told with each step that
 * a relative may not take, because a credential does not name its holder.
 */
public sealed interface CredentialSteps permits Credential {

    /**
     * A document is at hand.
     *
     * @param call by the member, a coordinator or a council
     * @return the credential {@link CredentialState#EVIDENCED}, or why not
     */
    default StepResult<Credential, CredentialState> evidence(StepCall call) {
        return plain(CredentialState.EVIDENCED, call);
    }

    /**
     * Somebody begins to check it.
     *
     * @param call by a coordinator or a council
     * @return the credential {@link CredentialState#IN_VERIFICATION}, or why not
     */
    default StepResult<Credential, CredentialState> startVerification(StepCall call) {
        return plain(CredentialState.IN_VERIFICATION, call);
    }

    /**
     * It was renewed, or has to be checked again, and somebody begins to check it.
     *
     * @param call by a coordinator or a council
     * @param renewed the days on which it is valid now
     * @return the credential {@link CredentialState#IN_VERIFICATION}, or why not
     */
    default StepResult<Credential, CredentialState> renew(StepCall call, DateRange renewed) {
        requireNonNull(renewed, "renewed");
        return to(CredentialState.IN_VERIFICATION, call).take(now -> self().stood(renewed, now.state(), check(), now));
    }

    /**
     * It was checked and found true.
     *
     * @param call by a coordinator or a council
     * @param how method, verifier, day and re-check
     * @param holder whose credential it is
     * @param ties who is bound to whom
     * @return the credential {@link CredentialState#VERIFIED}, or why not
     */
    default StepResult<Credential, CredentialState> verify(
            StepCall call, Verification how, PersonId holder, Ties ties) {
        requireNonNull(how, "how");
        return toVerified(call, how, holder, ties).take(now -> self().stood(self().term(), now.state(), how, now));
    }

    /**
     * It was checked and found untrue.
     *
     * @param call by a coordinator or a council
     * @param holder whose credential it is
     * @param ties who is bound to whom
     * @return the credential {@link CredentialState#REFUTED}, or why not
     */
    default StepResult<Credential, CredentialState> refute(StepCall call, PersonId holder, Ties ties) {
        return to(CredentialState.REFUTED, call)
                .examine(CredentialCondition.VERIFIER_UNCONFLICTED, () -> conflicts(call, holder, ties))
                .take(this::stepped);
    }

    /**
     * Somebody notices that its time ran out.
     *
     * @param call by a coordinator, a council or a rule
     * @return the credential {@link CredentialState#EXPIRED}, or why not
     */
    default StepResult<Credential, CredentialState> expire(StepCall call) {
        return to(CredentialState.EXPIRED, call)
                .require(CredentialCondition.TIME_RAN_OUT, () -> CredentialRules.hasRunOut(self(), call.day()))
                .take(this::stepped);
    }

    /**
     * Its issuer sets it aside.
     *
     * @param call by a coordinator or a council
     * @return the credential {@link CredentialState#SUSPENDED}, or why not
     */
    default StepResult<Credential, CredentialState> suspend(StepCall call) {
        return plain(CredentialState.SUSPENDED, call);
    }

    /**
     * Its issuer lets it count again; the earlier check holds.
     *
     * @param call by a coordinator or a council
     * @param holder whose credential it is
     * @param ties who is bound to whom
     * @return the credential {@link CredentialState#VERIFIED}, or why not, such as that the check counts no more
     */
    default StepResult<Credential, CredentialState> reinstate(StepCall call, PersonId holder, Ties ties) {
        return toVerified(call, check(), holder, ties).take(this::stepped);
    }

    /**
     * Its issuer takes it back.
     *
     * @param call by a coordinator or a council
     * @return the credential {@link CredentialState#REVOKED}, or why not
     */
    default StepResult<Credential, CredentialState> revoke(StepCall call) {
        return plain(CredentialState.REVOKED, call);
    }

    private Attempt<CredentialState> toVerified(
            StepCall call, @Nullable Verification check, PersonId holder, Ties ties) {
        return to(CredentialState.VERIFIED, call)
                .examine(CredentialCondition.VERIFIER_UNCONFLICTED, () -> conflicts(call, holder, ties))
                .examine(CredentialCondition.CHECK_COUNTS, () -> CredentialRules.notCounting(check, call.day()))
                .examine(CredentialCondition.TERM_RUNNING, () -> CredentialRules.termOver(self(), call.day()));
    }

    private static List<Reason> conflicts(StepCall call, PersonId holder, Ties ties) {
        return ConflictOfInterest.of(call.by(), List.of(ActorId.of(holder.value())), ties, call.day());
    }

    private Credential self() {
        return (Credential) this;
    }

    private @Nullable Verification check() {
        return self().verification().orElse(null);
    }

    private Attempt<CredentialState> to(CredentialState wanted, StepCall call) {
        return CredentialLifeCycle.TABLE.attempt(self().historyAt(call), wanted, call);
    }

    private StepResult<Credential, CredentialState> plain(CredentialState wanted, StepCall call) {
        return to(wanted, call).take(this::stepped);
    }

    private Credential stepped(History<CredentialState> now) {
        return self().stood(self().term(), now.state(), check(), now);
    }
}
