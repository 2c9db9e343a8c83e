package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a table as comma-separated values: UTF-8 without byte order mark, lines ended by CR LF as in RFC 4180.
 *
 * <p>A cell that a spreadsheet would run as a formula is written with an apostrophe before it (OWASP, CSV injection);
 * {@link TabularRow#text(int)} takes it away again. Telephone numbers and signed numbers stay as they are. Not
 * thread-safe.
 */
public final class TabularWriter implements Closeable {

    private final CsvWriter rows;
    private final int columns;

    private TabularWriter(CsvWriter rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * Begins a file, replacing one that exists.
     *
     * @param file the file
     * @param headings its heading row, at least one
     * @return the writer, to be closed
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if there is no heading
     */
    public static TabularWriter csv(Path file, List<String> headings) throws IOException {
        return csv(Files.newBufferedWriter(requireNonNull(file, "file"), StandardCharsets.UTF_8), headings);
    }

    /**
     * Begins a table.
     *
     * @param out receives it; closed with the writer
     * @param headings its heading row, at least one
     * @return the writer, to be closed
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if there is no heading
     */
    public static TabularWriter csv(Writer out, List<String> headings) throws IOException {
        requireNonNull(out, "out");
        if (headings.isEmpty()) {
            throw new IllegalArgumentException("A table has at least one column; found no heading");
        }
        TabularWriter writer = new TabularWriter(
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out), headings.size());
        writer.write(headings);
        return writer;
    }

    /**
     * Writes a row.
     *
     * @param cells as many as there are headings
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if there are more or fewer cells
     */
    public void write(List<String> cells) throws IOException {
        if (cells.size() != columns) {
            throw new IllegalArgumentException(
                    "A row has as many cells as there are headings, " + columns + "; found " + cells.size());
        }
        List<String> safe = new ArrayList<>(columns);
        for (String cell : cells) {
            safe.add(FormulaGuard.neutral(cell));
        }
        try {
            rows.writeRecord(safe);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
