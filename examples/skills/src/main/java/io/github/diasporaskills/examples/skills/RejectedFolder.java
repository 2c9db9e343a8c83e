package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.exchange.xlsx.RejectedWorkbook;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.io.ImportReport;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where rejected rows are written to be mended: a folder that only its owner can read, for it holds personal data.
 *
 * <p>A folder in which a person changed or added a file stays as it is; then the rows go into the next of
 * {@code rejected-2}, {@code rejected-3} and so on that holds nothing of a person's. What an earlier run wrote and
 * nobody touched is replaced.
 *
 * @param folder where rejected rows were written; empty if there were none
 * @param files what was written
 * @param kept folders with a person's work, in which nothing was written or deleted
 */
record RejectedFolder(Optional<Path> folder, List<Path> files, List<Path> kept) {

    /** The name of the workbook in which rows of a workbook come back. */
    static final String WORKBOOK = "rejected.xlsx";

    /** {@code rejected} before {@code rejected-2}, and that before {@code rejected-10}. */
    private static final Comparator<Path> BY_NUMBER = Comparator.<Path>comparingInt(
                    folder -> folder.toString().length())
            .thenComparing(Comparator.naturalOrder());

    RejectedFolder {
        files = List.copyOf(files);
        kept = List.copyOf(kept);
    }

    /** Writes the rejected rows in place of those of an earlier run, or beside what a person made of those. */
    static RejectedFolder write(
            FolderOptions.Chosen chosen, ImportReport<?> report, Path wanted, CountryPack pack, Console console)
            throws IOException {
        boolean any = !report.rejected().isEmpty();
        List<Path> kept = new ArrayList<>();
        @Nullable Path target = null;
        for (int number = 1; ; number++) {
            Path folder = numbered(wanted, number);
            boolean there = Files.exists(folder);
            if (there && !WrittenFiles.areUntouched(folder)) {
                kept.add(folder);
            } else if (target == null) {
                target = folder;
                if (there) {
                    WrittenFiles.delete(folder);
                }
            } else if (there) {
                WrittenFiles.delete(folder);
                Files.delete(folder);
            } else {
                break;
            }
        }
        if (!any) {
            return new RejectedFolder(Optional.empty(), List.of(), kept);
        }
        Files.createDirectories(target);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
        }
        List<Path> files = chosen.isWorkbook() ? writeWorkbook(report, target, pack, console) : List.of();
        if (files.isEmpty()) {
            files = report.writeRejected(target, console.locale());
        }
        WrittenFiles.note(target, files);
        return new RejectedFolder(Optional.of(target), files, kept);
    }

    /** Rows from a workbook come back as one; none if a cell is too long for any workbook. */
    private static List<Path> writeWorkbook(ImportReport<?> report, Path folder, CountryPack pack, Console console)
            throws IOException {
        Path file = folder.resolve(WORKBOOK);
        if (RejectedWorkbook.write(report.rejectedTables(), file, console.locale(), pack)
                .isEmpty()) {
            return List.of(file);
        }
        Files.delete(file);
        return List.of();
    }

    private static Path numbered(Path folder, int number) {
        if (number == 1) {
            return folder;
        }
        Path whole = folder.toAbsolutePath().normalize(); // so that "." has a name
        Path beside = folder.normalize().equals(folder) && folder.getNameCount() > 0 ? folder : whole;
        return beside.resolveSibling(beside.getFileName() + "-" + number);
    }

    /** Says where the rows are, what they are, and what was left as it is. */
    void print(Mending mending, Console console) {
        for (Path mended : kept) {
            console.line(console.strong(
                    console.wording().say(Reason.of(Said.REJECTED_KEPT).with("folder", mended.toString()))));
        }
        folder.ifPresent(at -> console.print(Reason.of(Said.PERSONAL_DATA).with("folder", at.toString())));
        List<Path> all =
                Stream.concat(kept.stream(), folder.stream()).sorted(BY_NUMBER).toList();
        if (!all.stream().allMatch(mending::reads)) {
            console.print(Reason.of(Said.MENDED_HINT)
                    .with("options", all.stream().map(at -> "--mended " + at).collect(Collectors.joining(" "))));
        }
    }

    /** The same for machines. */
    void add(ObjectNode to) {
        folder.ifPresent(at -> to.put("folder", at.toString()));
        ArrayNode rows = to.putArray("written");
        files.forEach(file -> rows.add(file.toString()));
        ArrayNode left = to.putArray("kept");
        kept.forEach(mended -> left.add(mended.toString()));
    }
}
