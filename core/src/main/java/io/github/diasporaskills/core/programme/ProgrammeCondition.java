package io.github.diasporaskills.core.programme;

import io.github.diasporaskills.core.lifecycle.Condition;

/** What the steps of a programme and of its results framework need besides their place in the table. */
public enum ProgrammeCondition implements Condition {
    /** The new last day lies after the old one. Arguments: last, found. */
    LATER_LAST_DAY("programme.term.not-later"),
    /** The evaluation came when, and cost what, the donor asks. Arguments: from, to, least, found. */
    EVALUATED_AS_RULED("programme.evaluation.not-as-ruled"),
    /** Each indicator has a baseline. Argument: indicators. */
    BASELINES_TAKEN("programme.results.baselines-missing");

    private final String id;

    ProgrammeCondition(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
