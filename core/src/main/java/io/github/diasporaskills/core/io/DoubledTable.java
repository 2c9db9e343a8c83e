package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;

/**
 * A table that stands in a folder twice, of which neither is read.
 *
 * @param name the one file
 * @param other the other file
 */
record DoubledTable(String name, String other) implements TabularSource {

    @Override
    public void read(Visitor visitor) {
        visitor.unreadable(Problem.error(
                Location.of(name), Reason.of(ImportReason.FILE_TWICE).with("other", other)));
    }
}
