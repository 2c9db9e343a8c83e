package io.github.diasporaskills.matching.simulation;

import io.github.diasporaskills.core.reason.ReasonCode;

/** What is said of a scenario, and of what came out of it. */
public enum SimulationReason implements ReasonCode {
    /** There is no setting of a key. Arguments: key, known. */
    NO_SETTING("simulation.setting.unknown"),
    /** A setting is no number. Arguments: key, found. */
    NOT_NUMBER("simulation.setting.not-number"),
    /** A setting is out of its range. Arguments: key, least, most, found. */
    OUT_OF_RANGE("simulation.setting.out-of-range"),
    /** A setting that counts is no whole number, or out of its range. Arguments: key, least, most, found. */
    NOT_COUNT("simulation.setting.not-count"),
    /** Hours of duty are none. Arguments: key, found. */
    NOT_HOURS("simulation.setting.not-hours"),
    /** Two shares make more than all. Arguments: key, other. */
    MORE_THAN_ALL("simulation.setting.more-than-all"),
    /** Weights are too many, too few, or all zero. Arguments: number, found. */
    WEIGHTS("simulation.scenario.weights"),
    /** Nothing is asked for. */
    NO_SPECIALTY("simulation.scenario.no-specialty"),
    /** A specialty is given twice. Argument: name. */
    SPECIALTY_TWICE("simulation.scenario.specialty-twice"),
    /** The country has no rules for tele-expertise, or lets no case go abroad. Argument: name. */
    PACK_UNFIT("simulation.scenario.pack-unfit"),
    /** No pack of that country comes with the library. Arguments: name, known. */
    PACK_UNKNOWN("simulation.scenario.pack-unknown"),
    /** No case came, so that there is nothing to tell. Argument: runs. */
    NO_CASES("simulation.result.no-cases"),
    /** How fast and how often cases are answered. Arguments: median, answered, inTime. */
    ANSWERED("simulation.result.answered"),
    /** The network keeps up. Argument: answered. */
    KEEPS_UP("simulation.advice.keeps-up"),
    /** Open cases grow from week to week. Arguments: growth, open. */
    QUEUE_GROWS("simulation.advice.queue-grows"),
    /** Too few cases are answered. Argument: answered. */
    UNANSWERED("simulation.advice.unanswered"),
    /** Cases are answered, but late. Arguments: inTime, p95. */
    LATE("simulation.advice.late"),
    /** Cases wait for triage longer than for anything else. Arguments: allocation, answer. */
    TRIAGE_SLOW("simulation.advice.triage-slow"),
    /** Many cases go to a second expert. Argument: backups. */
    BACKUPS("simulation.advice.backups"),
    /** A few experts carry much of the load. Arguments: gini, busiest, mean. */
    UNEVEN("simulation.advice.uneven"),
    /** What another number would bring. Arguments: key, was, value, answered, median, inTime. */
    WOULD("simulation.advice.would"),
    /** What another number would hardly change. Arguments: key, was, value. */
    WOULD_NOT("simulation.advice.would-not"),
    /** How sure it is. Arguments: runs, cases. */
    RUNS("simulation.result.runs");

    private final String id;

    SimulationReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
