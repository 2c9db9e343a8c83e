package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.exchange.xlsx.WorkbookSource;
import io.github.diasporaskills.core.calendar.LocalResolution;
import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.io.ProgrammeSource;
import io.github.diasporaskills.core.programme.ProgrammeDocument;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which programme a command works on, with which pack. */
final class FolderOptions {

    private final Surroundings around;

    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", descriptionKey = "param.dir")
    private @Nullable Path dir;

    @Option(names = "--pack", paramLabel = "DIR", descriptionKey = "option.pack")
    private @Nullable Path pack;

    FolderOptions(Surroundings around) {
        this.around = around;
    }

    /** The programme named, or all those of a folder that holds several; the pilot of Morocco where none is named. */
    List<Chosen> chosenAll(CommandSpec spec) throws IOException {
        String name = dir == null ? "morocco" : dir.toString();
        List<String> parts = parts(name);
        List<Chosen> all = new ArrayList<>();
        for (String part : parts.isEmpty() ? List.of(name) : parts) {
            all.add(chosen(spec, part));
        }
        return List.copyOf(all);
    }

    /** The programme named; naming none, or a folder that holds several, is a mistake of usage. */
    Chosen chosen(CommandSpec spec) throws IOException {
        if (dir == null) {
            throw new WrongUsageException(
                    spec.commandLine(), Reason.of(Said.USAGE_MISSING).with("names", "DIR"));
        }
        List<String> parts = parts(dir.toString());
        if (!parts.isEmpty()) {
            throw new WrongUsageException(
                    spec.commandLine(),
                    Reason.of(Said.FOLDER_IS_PORTFOLIO)
                            .with("name", "DIR")
                            .with("folder", dir.toString())
                            .with("known", parts));
        }
        return chosen(spec, dir.toString());
    }

    /** The programmes in a folder that is none itself, by name; none if it is one. */
    private List<String> parts(String name) throws IOException {
        Path folder = around.directory().resolve(name);
        if (!Files.exists(folder)) {
            return ShippedProgramme.partsOf(name);
        }
        if (!Files.isDirectory(folder) || isProgramme(folder)) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder, FolderOptions::isProgramme)) {
            children.forEach(child -> parts.add(name + "/" + child.getFileName()));
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        parts.sort(null);
        return parts;
    }

    private static boolean isProgramme(Path folder) {
        return Files.exists(folder.resolve(ProgrammeDocument.FILE), LinkOption.NOFOLLOW_LINKS);
    }

    private Chosen chosen(CommandSpec spec, String name) throws IOException {
        Path folder = around.directory().resolve(name);
        Optional<ShippedProgramme> shipped = Optional.empty();
        if (!Files.exists(folder)) {
            shipped = ShippedProgramme.named(name);
            if (shipped.isEmpty()) {
                throw new WrongUsageException(
                        spec.commandLine(),
                        Reason.of(Said.FOLDER_MISSING)
                                .with("name", "DIR")
                                .with("folder", name)
                                .with("known", ShippedProgramme.ids()),
                        ShippedProgramme.near(name));
            }
            folder = shipped.get().folder();
        } else if (!Files.isDirectory(folder) && !WorkbookSource.isNamedLikeOne(folder)) {
            throw new WrongUsageException(
                    spec.commandLine(),
                    Reason.of(Said.FOLDER_IS_FILE).with("name", "DIR").with("folder", name));
        }
        Path packFolder = pack == null ? home(folder).resolve("pack") : PackChoice.folder(pack, around, spec);
        return new Chosen(
                folder,
                name,
                shipped,
                Files.isDirectory(packFolder) ? Optional.of(packFolder) : Optional.empty(),
                source(folder, shipped));
    }

    private static ProgrammeSource source(Path folder, Optional<ShippedProgramme> shipped) throws IOException {
        if (shipped.isPresent()) {
            return shipped.get().source();
        }
        return Files.isDirectory(folder) ? ProgrammeSource.folder(folder) : WorkbookSource.of(folder);
    }

    /** The folder itself, or that in which a workbook lies. */
    private static Path home(Path folder) {
        @Nullable Path parent = folder.toAbsolutePath().getParent();
        return Files.isDirectory(folder) || parent == null ? folder : parent;
    }

    /**
     * A programme folder or workbook, with where its pack comes from.
     *
     * @param folder where the files are, or the workbook
     * @param name as the person named it
     * @param shipped which programme it is, if it comes with the program
     * @param packFolder a pack beside or instead of the shipped ones
     * @param source what its tables are read from
     */
    record Chosen(
            Path folder,
            String name,
            Optional<ShippedProgramme> shipped,
            Optional<Path> packFolder,
            ProgrammeSource source) {

        /** The last part of its name. */
        String lastName() {
            return name.substring(name.lastIndexOf('/') + 1);
        }

        /** Whether the programme is kept in a workbook. */
        boolean isWorkbook() {
            return !Files.isDirectory(folder);
        }

        /** The folder itself, or that in which the workbook lies. */
        Path home() {
            return FolderOptions.home(folder);
        }

        /** Now; on another day than today, the beginning of that day where the hospitals are. */
        Instant moment(LocalDate day, PackZone zone, Surroundings around) {
            Instant now = around.clock().instant();
            return zone.at(now).toLocalDate().equals(day)
                    ? now
                    : zone.resolve(day.atStartOfDay())
                            .fold(
                                    LocalResolution.Once::moment,
                                    LocalResolution.Twice::earlier,
                                    LocalResolution.Never::change)
                            .toInstant();
        }

        /** The last day of which anything can be known: today, or the day that shipped data are made for. */
        LocalDate today(Surroundings around) {
            return shipped.map(ShippedProgramme::planDay).orElseGet(() -> LocalDate.now(around.clock()));
        }

        /** The day of the plan: the one asked for, else that of the shipped data, else today. */
        LocalDate planDay(@Nullable LocalDate asked, Surroundings around) {
            return asked != null ? asked : today(around);
        }

        /** The day up to which results count: the one asked for, else that of the shipped data, else the last year's. */
        LocalDate resultsDay(@Nullable LocalDate asked, LocalDate planDay) {
            if (asked != null) {
                return asked;
            }
            return shipped.map(ShippedProgramme::resultsDay)
                    .orElseGet(() -> LocalDate.of(planDay.getYear() - 1, 12, 31));
        }
    }
}
