package io.github.diasporaskills.accountability.exchange.xlsx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A workbook that is opened at its first use and stays open for others. Not thread-safe. */
final class HeldWorkbook {

    private final Path file;
    private final int megabytes;
    private @Nullable OpenWorkbook workbook;
    private @Nullable IOException refused;

    HeldWorkbook(Path file, int megabytes) {
        this.file = file;
        this.megabytes = megabytes;
    }

    /**
     * The workbook, for one use; closing it leaves it open for the next. One that a damaged sheet left in an unknown
     * state is opened anew.
     *
     * @throws IOException the same each time if it cannot be opened
     */
    OpenWorkbook lend() throws IOException {
        if (refused != null) {
            throw refused;
        }
        if (workbook != null && workbook.isSpoilt()) {
            workbook.close();
            workbook = null;
        }
        if (workbook == null) {
            try {
                workbook = OpenWorkbook.open(file, megabytes);
            } catch (IOException e) {
                refused = e;
                throw e;
            }
        }
        return workbook.lent();
    }

    void close() {
        try {
            if (workbook != null) {
                workbook.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            workbook = null;
        }
    }
}
