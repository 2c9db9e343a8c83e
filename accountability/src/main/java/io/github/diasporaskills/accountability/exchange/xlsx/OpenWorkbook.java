package io.github.diasporaskills.accountability.exchange.xlsx;

import io.github.diasporaskills.core.reason.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that is open for reading. What it unpacks to is counted before any of it is parsed, so that a small file
 * that unpacks to a huge one is refused. Not thread-safe.
 */
final class OpenWorkbook implements Closeable {

    private static final int MEGABYTE = 1 << 20;
    private static final int OLE2 = 0xD0;

    private final ReadableWorkbook workbook;

    /** Whom it was borrowed from, or null. */
    private final @Nullable OpenWorkbook lender;

    private boolean spoilt;

    private OpenWorkbook(ReadableWorkbook workbook, @Nullable OpenWorkbook lender) {
        this.workbook = workbook;
        this.lender = lender;
    }

    /** The same, which closing leaves open. */
    OpenWorkbook lent() {
        return new OpenWorkbook(workbook, this);
    }

    /** Notes that the parser stopped at something damaged, so that what else it reads cannot be trusted. */
    void spoil() {
        spoilt = true;
        if (lender != null) {
            lender.spoil();
        }
    }

    boolean isSpoilt() {
        return spoilt;
    }

    /** Why a file cannot be read as a workbook. */
    static final class Refused extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient Reason reason;

        Refused(Reason reason) {
            super(reason.code());
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }

    /**
     * Opens a file.
     *
     * @throws Refused if it is not a workbook, or too large
     * @throws IOException if the file cannot be read
     */
    static OpenWorkbook open(Path file, int megabytes) throws IOException {
        refuseOtherFormats(file);
        refuseHuge(file, (long) megabytes * MEGABYTE, megabytes);
        try {
            ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
            if (workbook.getSheets().anyMatch(sheet -> sheet.getName() == null)) {
                workbook.close();
                // A sheet whose name was damaged can be of any table, so none is read in its place.
                throw new Refused(Reason.of(WorkbookReason.NOT_A_WORKBOOK));
            }
            return new OpenWorkbook(workbook, null);
        } catch (RuntimeException | IOException e) {
            // The parser throws many kinds at a damaged file; they all mean this.
            throw new Refused(Reason.of(WorkbookReason.NOT_A_WORKBOOK));
        }
    }

    private static void refuseOtherFormats(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (in.read() == OLE2) {
                throw new Refused(Reason.of(WorkbookReason.OLD_OR_PROTECTED));
            }
        }
    }

    private static void refuseHuge(Path file, long limit, int megabytes) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = limit;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                try (InputStream in = zip.getInputStream(entries.nextElement())) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        left -= read;
                        if (left < 0) {
                            throw new Refused(
                                    Reason.of(WorkbookReason.TOO_LARGE).with("limit", megabytes));
                        }
                    }
                }
            }
        } catch (Refused e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused(Reason.of(WorkbookReason.NOT_A_WORKBOOK));
        }
    }

    List<String> sheets() {
        return workbook.getSheets().map(Sheet::getName).toList();
    }

    Optional<Sheet> sheet(String name) {
        return workbook.findSheet(name);
    }

    @Override
    public void close() throws IOException {
        if (lender == null) {
            workbook.close();
        }
    }
}
