package io.github.diasporaskills.core.programme;

import io.github.diasporaskills.core.reason.ReasonCode;

/** Why something about a programme does not do. */
public enum ProgrammeReason implements ReasonCode {
    /** Cells by gender cannot make up the total. Arguments: cells, total. */
    CELLS_DIFFER("programme.indicator.cells-differ");

    private final String id;

    ProgrammeReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
