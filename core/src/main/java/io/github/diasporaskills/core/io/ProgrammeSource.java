package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a programme's files come from: a folder, see {@link #folder(Path)}, or a workbook or archive that implements
 * this interface. A table goes by the name of its file in a folder, {@code experts.csv}, whatever it is kept in.
 */
public interface ProgrammeSource {

    /**
     * A folder with {@code programme.json} and tables of separated values, or as JSON where {@code experts.json} stands
     * in place of {@code experts.csv}: a list of flat objects, whose fields are the columns. A folder with both forms of
     * one table is refused.
     *
     * @param folder the folder; it is looked into at each reading
     * @return the source
     */
    static ProgrammeSource folder(Path folder) {
        return new FolderSource(requireNonNull(folder, "folder"));
    }

    /**
     * What it is called, as the person knows it.
     *
     * @return for example the last part of a path
     */
    String name();

    /**
     * The programme's own document.
     *
     * @param limits how large it may be
     * @return the document, with problems if it cannot be parsed, or empty if there is none
     */
    Optional<Document> programme(DocumentLimits limits);

    /**
     * A table. In a folder, its {@link TabularSource#name()} is that of the file in JSON if it stands so.
     *
     * @param name the name of its file in a folder, for example {@code experts.csv}, or the sheet that a
     *     {@link ColumnMapping} names
     * @param format what is known of its format, and the limits to its size
     * @return the table, or empty if there is none of that name
     */
    Optional<TabularSource> table(String name, CsvFormat format);

    /**
     * Everything that looks like a table, so that a misspelt name can be told.
     *
     * @return names as {@link #table(String, CsvFormat)} takes them, in any order
     * @throws IOException if they cannot be listed
     */
    List<String> tables() throws IOException;

    /**
     * This source for one reading from beginning to end. Where finding a table costs much, as in a workbook, which has
     * to be unpacked for it, a source does so once here instead of at every table. {@link ProgrammeFiles} reads every
     * programme this way.
     *
     * @return the source, to be closed when the reading has ended; it need not be safe for use by several threads
     */
    default Opened open() {
        return Opened.of(this, () -> {});
    }

    /** A source during one reading. What cannot be opened is told by the methods that read, never by opening. */
    interface Opened extends ProgrammeSource, AutoCloseable {

        /**
         * A source that is ready to be read.
         *
         * @param source what is read
         * @param closing what has to be done when the reading has ended
         * @return the source, opened
         */
        static Opened of(ProgrammeSource source, Runnable closing) {
            return new OpenedSource(requireNonNull(source, "source"), requireNonNull(closing, "closing"));
        }

        /**
         * This source; it is open already.
         *
         * @return the same
         */
        @Override
        default Opened open() {
            return this;
        }

        /** Ends the reading. Closing again does nothing. */
        @Override
        void close();
    }
}
