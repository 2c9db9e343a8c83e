package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

/**
 * What became of the rows of one table. Every row that was read is accepted or rejected; none is lost.
 *
 * @param file the table's name
 * @param rows rows read, those without any text aside
 * @param accepted rows taken in
 * @param rejected rows not taken in
 * @param repeated accepted rows that say again what is there already and change nothing
 * @param unread rows that were not read, because the table is beyond a limit; lines, where rows cannot be told apart
 */
public record TableCount(String file, int rows, int accepted, int rejected, int repeated, int unread) {

    /**
     * Checks that no row is lost.
     *
     * @throws IllegalArgumentException if accepted and rejected rows do not make the rows, or a number is negative
     */
    public TableCount {
        requireNonNull(file, "file");
        if (accepted + rejected != rows
                || accepted < 0
                || rejected < 0
                || repeated < 0
                || unread < 0
                || repeated > accepted) {
            throw new IllegalArgumentException("Every row is accepted or rejected; found " + rows + " rows, " + accepted
                    + " accepted, " + rejected + " rejected, " + repeated + " repeated in " + file);
        }
    }
}
