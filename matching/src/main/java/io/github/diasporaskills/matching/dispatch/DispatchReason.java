package io.github.diasporaskills.matching.dispatch;

import io.github.diasporaskills.core.reason.ReasonCode;

/** Why a case is offered to somebody, or to nobody. */
public enum DispatchReason implements ReasonCode {
    /** The expert has as many cases as the country lets one take. Arguments: cap, days. */
    EXPERT_OVER_CAP("dispatch.expert.over-cap"),
    /** The case may not go where the expert lives. Argument: country. */
    EXPERT_COUNTRY_NOT_COVERED("dispatch.expert.country-not-covered"),
    /** The expert is not as the patient wishes. */
    EXPERT_NOT_AS_WISHED("dispatch.expert.not-as-wished"),
    /** The expert said no to this case, or let the time run out. */
    EXPERT_ASKED_BEFORE("dispatch.expert.asked-before"),
    /** The case is offered. Arguments: request, expert, country, points. */
    OFFERED("dispatch.decision.offered"),
    /** An offer is suggested. Arguments: request, expert, country, points, coordinator. */
    SUGGESTED("dispatch.decision.suggested"),
    /** Until when the expert answers. Argument: due. */
    DUE("dispatch.offer.due"),
    /** When the next expert is asked. Argument: at. */
    BACKUP_AT("dispatch.offer.backup-at"),
    /** Who comes next. Arguments: expert, country, points. */
    NEXT("dispatch.offer.next"),
    /** Nobody comes next. */
    NO_NEXT("dispatch.offer.no-next"),
    /** What a criterion adds. Arguments: criterion, share, points. */
    PART("dispatch.score.part"),
    /** How many experts there are. Arguments: qualified, speaking, covered, wished. */
    SUPPLY("dispatch.supply.counts"),
    /** An offer lapses. Arguments: request, offer. */
    LAPSED("dispatch.decision.lapsed"),
    /** An offer is taken back for the next expert. Arguments: request, offer. */
    BACKUP_TURN("dispatch.decision.backup-turn"),
    /** An offer is taken back, for the expert is not available. Arguments: request, offer. */
    UNAVAILABLE("dispatch.decision.unavailable"),
    /** The case waits. Arguments: request, what, until. */
    WAITS("dispatch.decision.waits"),
    /** The patient is asked again. Arguments: request, wish. */
    PATIENT_ASKED("dispatch.decision.patient-asked"),
    /** Somebody else could be asked at once. */
    OTHERS_FREE("dispatch.patient.others-free"),
    /** Nobody else is free either. */
    NO_OTHERS_FREE("dispatch.patient.no-others-free"),
    /** Somebody as wished may be free later. */
    MAY_COME_FREE("dispatch.patient.may-come-free"),
    /** Nobody as wished is left in this network. */
    NOBODY_AS_WISHED("dispatch.patient.nobody-as-wished"),
    /** Other networks are asked. Argument: request. */
    OTHER_NETWORKS("dispatch.decision.other-networks"),
    /** The patient's wish goes with the case. Argument: wish. */
    WISH_GOES_ALONG("dispatch.patient.wish-goes-along"),
    /** An emergency follows the path of the country. Argument: request. */
    EMERGENCY("dispatch.decision.emergency"),
    /** Whom to call. Argument: phones. */
    CALL("dispatch.emergency.call"),
    /** A coordinator is told. Arguments: request, why, since. */
    TOLD("dispatch.decision.told"),
    /** Which coordinator. Argument: coordinator. */
    TOLD_WHOM("dispatch.told.whom"),
    /** Nobody is on the roster. */
    TOLD_NOBODY("dispatch.told.nobody"),
    /** Nothing is to be done. Arguments: request, state. */
    NOTHING("dispatch.decision.nothing"),
    /** For the expert who is asked: an opinion is asked for. Argument: request. */
    YOU_ARE_ASKED("dispatch.person.asked"),
    /** For who asked: an expert was found and is asked. Argument: request. */
    OUTCOME_OFFERED("dispatch.outcome.offered"),
    /** For who asked: an expert is being looked for. Argument: request. */
    OUTCOME_SEARCHING("dispatch.outcome.searching"),
    /** For who asked: please ask the patient again about the wish. Argument: request. */
    OUTCOME_ASK_PATIENT("dispatch.outcome.ask-patient"),
    /** For who asked: other networks are asked. Argument: request. */
    OUTCOME_OTHER_NETWORKS("dispatch.outcome.other-networks"),
    /** For who asked: nothing is waiting. Argument: request. */
    OUTCOME_OVER("dispatch.outcome.over"),
    /** An offer is released by a coordinator. */
    NEEDS_COORDINATOR("dispatch.desk.needs-coordinator"),
    /** The decision was made on another state of the case. */
    STALE("dispatch.desk.stale");

    private final String id;

    DispatchReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
