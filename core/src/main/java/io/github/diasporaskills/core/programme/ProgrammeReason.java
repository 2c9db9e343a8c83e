package io.github.diasporaskills.core.programme;

import io.github.diasporaskills.core.reason.ReasonCode;

/** Why something about a programme does not do. */
public enum ProgrammeReason implements ReasonCode {
    /** Cells by gender cannot make up the total. */
    CELLS_DIFFER("programme.indicator.cells-differ"),
    /** An indicator that names neither a measure of the register nor a unit. */
    INDICATOR_UNMEASURED("programme.indicator.unmeasured"),
    /** An indicator that names a measure of the register and another unit or split than the measure's. */
    INDICATOR_OTHER_UNIT("programme.indicator.other-unit"),
    /** Somebody answered a question about disability that the programme does not ask. */
    DISABILITY_NOT_ASKED("programme.disability.not-asked"),
    /** A version of a results framework that is not open is written anew. Argument: version. */
    FRAMEWORK_FROZEN("programme.results.frozen"),
    /** Nothing is done about a finding of the gender analysis of an operating model. Argument: finding. */
    FINDING_WITHOUT_ACTION("programme.model.finding-without-action");

    private final String id;

    ProgrammeReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
