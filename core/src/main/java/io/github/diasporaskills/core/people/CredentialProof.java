package io.github.diasporaskills.core.people;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.ActorReason;
import io.github.diasporaskills.core.actor.ConflictOfInterest;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.lifecycle.Condition;
import io.github.diasporaskills.core.lifecycle.Proof;
import io.github.diasporaskills.core.lifecycle.RecordFault;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the steps of a credential that was written down were allowed, and what is told of its check. Of terms and
 * checks only the last are on record, so only the last step to verified answers for them, and only an end that no renewal
 * followed. Nothing can show afterwards whether kin or the own line verified, which is kept apart. Immutable and
 * thread-safe.
 *
 * @param credential the credential
 * @param holder whose it is
 */
public record CredentialProof(Credential credential, PersonId holder) implements Proof<CredentialState> {

    @Override
    public List<Reason> missing(Condition condition, Step<CredentialState> step) {
        StepCall call = step.call();
        boolean last = step.equals(lastTo(step.to()));
        return switch ((CredentialCondition) condition) {
            case VERIFIER_UNCONFLICTED -> ConflictOfInterest.of(call.by(), List.of(actor()), Ties.none(), call.day());
            case CHECK_COUNTS ->
                last && step.from().isPresent()
                        ? CredentialRules.notCounting(credential.verification().orElse(null), call.day())
                        : List.of();
            case TERM_RUNNING ->
                last && step.from().isPresent() && !isRenewedAfter(step) ? termOver(call.day()) : List.of();
            case TIME_RAN_OUT ->
                Proof.unless(!last || credential.state() != CredentialState.EXPIRED || ranOut(call.day()), condition);
        };
    }

    /**
     * What stands against the credential as it is told.
     *
     * @return the reason with which somebody would not have verified it: its holder did, or its term was over before; or
     *     with which a step of its history would have been refused; empty if all is well
     */
    public Optional<Reason> misfit() {
        Optional<Verification> check = credential.verification();
        if (check.filter(made -> made.isBy(holder)).isPresent()) {
            return Optional.of(Reason.of(ActorReason.CONCERNS_SELF));
        }
        if (credential.state() == CredentialState.VERIFIED && check.isPresent()) {
            List<Reason> over = termOver(check.get().verifiedOn());
            if (!over.isEmpty()) {
                return Optional.of(over.get(0));
            }
        }
        return credential
                .history()
                .flatMap(history -> CredentialLifeCycle.TABLE.faults(history).stream()
                        .findFirst()
                        .or(() -> CredentialLifeCycle.TABLE.unproven(history, 0, this).stream()
                                .map(RecordFault::reason)
                                .findFirst()));
    }

    private List<Reason> termOver(LocalDate day) {
        return CredentialRules.termOver(credential, day);
    }

    private boolean ranOut(LocalDate day) {
        return credential.verification().isEmpty()
                || CredentialRules.hasRunOut(credential.in(CredentialState.VERIFIED), day);
    }

    private boolean isRenewedAfter(Step<CredentialState> step) {
        return credential
                .history()
                .flatMap(past -> past.lastReached(CredentialState.IN_VERIFICATION))
                .filter(renewed -> renewed.isAfter(step.at()))
                .isPresent();
    }

    private @Nullable Step<CredentialState> lastTo(CredentialState state) {
        return credential
                .history()
                .flatMap(history -> history.steps().stream()
                        .filter(step -> step.to() == state)
                        .reduce((one, other) -> other))
                .orElse(null);
    }

    private ActorId actor() {
        return ActorId.of(holder.value());
    }
}
