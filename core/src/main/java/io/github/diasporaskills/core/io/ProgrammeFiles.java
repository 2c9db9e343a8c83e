package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.register.ImportPolicy;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a programme folder: {@code programme.json} and beside it tables, from {@code organisations.csv} and
 * {@code experts.csv} to {@code steps.csv} and {@code contributions.csv}. The file {@code FOLDER.md} beside this class
 * lists all of them with their columns, and {@link ProgrammeTable} describes them to programs. An object of this class says how to read; it is immutable and thread-safe.
 *
 * <p>A table may stand as JSON, {@code experts.json} in place of {@code experts.csv}: UTF-8, a list of flat objects whose
 * fields are the columns.
 *
 * <p>Each row is accepted or rejected; a rejected one is kept verbatim with every problem located. A row that refers
 * to a rejected row is rejected for that; a record and its parts in other tables, its steps among them, stand and fall
 * together. A row whose id was there before changes nothing if its content is the same;
 * otherwise it is a conflict or a correction, as the {@link ImportPolicy} says. Rows that may be about one person are
 * proposed, never merged.
 *
 * <p>{@link #check(Path)} finds the same without building anything. It reads each table once from top to bottom and
 * holds less than 100 bytes a row, whatever the row's size: hashes of ids, names and contents. Steps and other parts of
 * records are held as values. Where they turn out to have no record, their table is read once more.
 */
public final class ProgrammeFiles {

    private final CountryPack pack;
    private final ImportPolicy policy;
    private final CsvFormat format;
    private final List<ColumnMapping> mappings;
    private final @Nullable ProgrammeRegister register;
    private final Instant recordedAt;

    private ProgrammeFiles(
            CountryPack pack,
            ImportPolicy policy,
            CsvFormat format,
            List<ColumnMapping> mappings,
            @Nullable ProgrammeRegister register,
            Instant recordedAt) {
        this.pack = pack;
        this.policy = policy;
        this.format = format;
        this.mappings = List.copyOf(mappings);
        this.register = register;
        this.recordedAt = recordedAt;
    }

    /**
     * Reads under the rules of a country, with everything else as usual: changed content is refused, encoding and
     * separator are detected, headings are those of the tables, the register begins empty, and what is read counts as
     * known since ever: from {@link Instant#EPOCH}, 1970-01-01T00:00:00Z, on, for nobody has said when it became known.
     * Whoever asks {@link ProgrammeRegister#knownAt(Instant)} says so with {@link #recordedAt(Instant)}.
     *
     * @param pack the country served
     * @return how to read
     */
    public static ProgrammeFiles with(CountryPack pack) {
        return new ProgrammeFiles(
                requireNonNull(pack, "pack"),
                ImportPolicy.refusingChanges(),
                CsvFormat.detected(),
                List.of(),
                null,
                Instant.EPOCH);
    }

    /**
     * Reads a folder as usual, see {@link #with(CountryPack)}. No instant of recording is said, so what is read counts
     * as known since 1970-01-01T00:00:00Z and {@link ProgrammeRegister#knownAt(Instant)} shows all of it at any later
     * instant; {@link #recordedAt(Instant)} says when it became known.
     *
     * @param folder the programme folder
     * @param pack the country served
     * @return what came of it
     */
    public static ImportReport<ProgrammeRegister> read(Path folder, CountryPack pack) {
        return with(pack).read(folder);
    }

    /**
     * Checks a folder as usual, see {@link #with(CountryPack)}.
     *
     * @param folder the programme folder
     * @param pack the country served
     * @return what was found
     */
    public static CheckReport check(Path folder, CountryPack pack) {
        return with(pack).check(folder);
    }

    /**
     * This way of reading with another policy for changed content.
     *
     * @param next refuse or correct
     * @return a new way
     */
    public ProgrammeFiles policy(ImportPolicy next) {
        return new ProgrammeFiles(pack, requireNonNull(next, "next"), format, mappings, register, recordedAt);
    }

    /**
     * This way of reading with tables in another format; a mapping's own declarations hold for its sheet.
     *
     * @param next encoding, separator and limits
     * @return a new way
     */
    public ProgrammeFiles format(CsvFormat next) {
        return new ProgrammeFiles(pack, policy, requireNonNull(next, "next"), mappings, register, recordedAt);
    }

    /**
     * This way of reading with somebody's own sheet in place of one table.
     *
     * @param mapping how the sheet is read
     * @return a new way
     * @throws IllegalArgumentException if the table has a mapping already
     */
    public ProgrammeFiles mapping(ColumnMapping mapping) {
        if (mappings.stream().anyMatch(known -> known.table().equals(mapping.table()))) {
            throw new IllegalArgumentException("A table is read from one sheet; found a second for " + mapping.table());
        }
        List<ColumnMapping> more = new ArrayList<>(mappings);
        more.add(mapping);
        return new ProgrammeFiles(pack, policy, format, more, register, recordedAt);
    }

    /**
     * This way of reading onto a register that is there: rows add to it and may refer to what is on it. The folder
     * then needs no {@code programme.json}, and only the tables with something new.
     *
     * @param next the register; it does not change
     * @return a new way
     */
    public ProgrammeFiles onto(ProgrammeRegister next) {
        return new ProgrammeFiles(pack, policy, format, mappings, requireNonNull(next, "next"), recordedAt);
    }

    /**
     * This way of reading with the instant at which what is read became known, as a rule that of the import. Without it
     * what is read counts as known since {@link Instant#EPOCH}, 1970-01-01T00:00:00Z, as if it had always been there.
     *
     * @param instant from when on {@link ProgrammeRegister#knownAt(Instant)} shows it
     * @return a new way
     */
    public ProgrammeFiles recordedAt(Instant instant) {
        return new ProgrammeFiles(pack, policy, format, mappings, register, requireNonNull(instant, "instant"));
    }

    /**
     * Reads a folder into a register. What cannot be read is reported, never thrown.
     *
     * @param folder the programme folder
     * @return what came of it
     */
    public ImportReport<ProgrammeRegister> read(Path folder) {
        return read(ProgrammeSource.folder(folder));
    }

    /**
     * Reads a programme from wherever it is kept. What cannot be read is reported, never thrown.
     *
     * @param source a folder, a workbook or an archive
     * @return what came of it
     */
    public ImportReport<ProgrammeRegister> read(ProgrammeSource source) {
        try (ProgrammeSource.Opened opened = requireNonNull(source, "source").open()) {
            return new RegisterImport(reading(opened), pack, policy, register, recordedAt).run();
        }
    }

    /**
     * Checks a folder without building a register. Memory grows by less than 100 bytes a row.
     *
     * @param folder the programme folder
     * @return what was found
     */
    public CheckReport check(Path folder) {
        return check(folder, problem -> {});
    }

    /**
     * Checks a folder and hands over every problem as it is found.
     *
     * @param folder the programme folder
     * @param problems receives each problem, likely duplicates aside, in the order of reading, on this thread
     * @return what was found
     */
    public CheckReport check(Path folder, Consumer<? super Problem> problems) {
        return check(ProgrammeSource.folder(folder), problems);
    }

    /**
     * Checks a programme wherever it is kept and hands over every problem as it is found.
     *
     * @param source a folder, a workbook or an archive
     * @param problems receives each problem, likely duplicates aside, in the order of reading, on this thread
     * @return what was found
     */
    public CheckReport check(ProgrammeSource source, Consumer<? super Problem> problems) {
        requireNonNull(problems, "problems");
        try (ProgrammeSource.Opened opened = requireNonNull(source, "source").open()) {
            return new FolderCheck(reading(opened), this::cases, pack, problems).run();
        }
    }

    private Optional<CaseCheck> cases(FolderReading reading) {
        return CaseCheck.of(reading, pack, policy, register, recordedAt);
    }

    private FolderReading reading(ProgrammeSource source) {
        return new FolderReading(source, PackCodes.of(pack), policy.corrects(), format, mappings, register);
    }
}
