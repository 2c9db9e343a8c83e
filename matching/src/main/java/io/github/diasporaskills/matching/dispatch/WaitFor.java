package io.github.diasporaskills.matching.dispatch;

/** What a case waits for. */
public enum WaitFor {
    /** The expert to whom it is offered. */
    EXPERT_REPLY,
    /** The opinion of the expert who took it. */
    OPINION,
    /** An expert of the network who is not free now. */
    FREE_EXPERT,
    /** The patient, who was asked about the wish. */
    PATIENT,
    /** The requester, who was asked something, or has not handed it in. */
    REQUESTER,
    /** A coordinator, who was told. */
    COORDINATOR,
    /** The next hours of duty. */
    DUTY,
    /** Other networks. */
    OTHER_NETWORKS
}
