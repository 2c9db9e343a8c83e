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
     * A folder with {@code programme.json} and tables of separated values.
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
     * A table.
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
}
