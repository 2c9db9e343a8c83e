package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.grievance.SubjectRequests.Erasure;
import io.github.diasporaskills.accountability.grievance.SubjectRequests.ErasureAnswer;
import io.github.diasporaskills.accountability.ledger.IdempotencyKey;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;

/**
 * Carries out what {@link SubjectRequests} answers to somebody whose data stand in a complaint. Thread-safe.
 */
public final class DataRequests {

    private final GrievanceDesk desk;

    DataRequests(GrievanceDesk desk) {
        this.desk = desk;
    }

    /**
     * Answers a request for erasure, and erases what the answer says.
     *
     * @param key of the custodian's making; used again it erases nothing and gives the same answer
     * @param call a custodian of identities, when and why
     * @param id which case
     * @param version the version that the custodian has seen
     * @param asking in which capacity somebody asks
     * @return what is erased now; refused with the answer as its reason if nothing is, and otherwise as by
     *     {@link GrievanceDesk#act}
     */
    public DeskResult<ErasureAnswer> erase(
            IdempotencyKey key, StepCall call, GrievanceId id, int version, DataSubject asking) {
        requireNonNull(asking, "asking");
        StepCall settled = GrievanceDesk.settled(call);
        return desk.decide(key, call.by(), id, version, (of, around) -> {
                    ErasureAnswer answer = SubjectRequests.erasure(of, asking, settled.day(), around);
                    return switch (answer.erasure()) {
                        case ALL -> of.erase(settled, around);
                        case IDENTITY -> of.eraseIdentity(settled, around);
                        case NOTHING -> asCustodian(of, settled, around, answer.why());
                    };
                })
                .map(after -> after.isErased()
                        ? new ErasureAnswer(Erasure.ALL, Reason.of(GrievanceReason.ERASE_ALL))
                        : new ErasureAnswer(Erasure.IDENTITY, Reason.of(GrievanceReason.ERASE_IDENTITY)));
    }

    /** The answer, for whoever could have erased it; for anybody else, what stands against that. */
    private static CaseResult asCustodian(GrievanceCase of, StepCall call, GrievanceSetting setting, Reason answer) {
        boolean may = CaseAction.ERASE_IDENTITY.answer(of.state(), call.by().role()) == CaseAction.Answer.ALLOWED;
        return may ? of.refused(CaseAction.ERASE, List.of(answer)) : of.erase(call, setting);
    }

    @Override
    public String toString() {
        return "data requests of " + desk.programme();
    }
}
