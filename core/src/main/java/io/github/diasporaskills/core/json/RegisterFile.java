package io.github.diasporaskills.core.json;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.lifecycle.RecordFault;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.register.RecordVersion;
import io.github.diasporaskills.core.register.RegisterBuilder;
import io.github.diasporaskills.core.register.RegisterReason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A whole register as a file: JSON in lines. The first line is the programme and the number of versions; then each
 * version of each record that was ever recorded has a line, in the order in which they were recorded. Reading it gives
 * the same register, whatever day or instant it is then seen at. A file of which a line is damaged, missing or doubled
 * gives no register: this is what a program wrote, not what a person fills in.
 *
 * <p>The file holds personal data as the register does; who may read it is for the embedding program to see to.
 * Stateless and thread-safe. Reading and writing take O(n log n) for n versions; beyond the register itself reading
 * holds one line, writing a list of the versions.
 */
public final class RegisterFile {

    private static final int MOST_PROBLEMS = 100;

    private RegisterFile() {}

    /** The first line. */
    record Heading(Programme programme, long versions) {}

    /**
     * Writes a register. What it is seen as of makes no difference: everything recorded is written.
     *
     * @param register the register
     * @param out where to; not closed
     * @throws IOException if writing fails
     */
    public static void write(ProgrammeRegister register, Writer out) throws IOException {
        List<RecordVersion> versions = register.versions();
        Heading heading = new Heading(register.programme(), versions.size());
        out.write(ProgrammeJson.line(Heading.class, heading));
        out.write('\n');
        for (RecordVersion version : versions) {
            out.write(ProgrammeJson.line(RecordVersion.class, version));
            out.write('\n');
        }
        out.flush();
    }

    /**
     * Reads a register under the rules of a country.
     *
     * @param file the file's name, for locations
     * @param in its text; not closed
     * @param pack the country's rules
     * @return the register, or the problems; after 100 of them reading stops
     * @throws IOException if reading fails
     * @throws IllegalArgumentException if the pack is of another country than the programme
     */
    public static JsonDocument<ProgrammeRegister> read(String file, Reader in, CountryPack pack) throws IOException {
        return readUnder(requireNonNull(pack, "pack"), file, in);
    }

    /**
     * Reads a register that has no pack.
     *
     * @param file the file's name, for locations
     * @param in its text; not closed
     * @return the register, or the problems; after 100 of them reading stops
     * @throws IOException if reading fails
     */
    public static JsonDocument<ProgrammeRegister> read(String file, Reader in) throws IOException {
        return readUnder(null, file, in);
    }

    private static JsonDocument<ProgrammeRegister> readUnder(@Nullable CountryPack pack, String file, Reader in)
            throws IOException {
        BufferedReader lines = new BufferedReader(requireNonNull(in, "in"));
        Lines read = new Lines(requireNonNull(file, "file"));
        Optional<Heading> heading = read.next(Heading.class, lines.readLine());
        if (heading.isEmpty()) {
            return read.without();
        }
        Programme programme = heading.get().programme();
        RegisterBuilder builder =
                pack == null ? ProgrammeRegister.builder(programme) : ProgrammeRegister.builder(programme, pack);
        long versions = 0;
        for (String line = lines.readLine(); line != null && read.errors() < MOST_PROBLEMS; line = lines.readLine()) {
            versions++;
            read.next(RecordVersion.class, line)
                    .ifPresent(version ->
                            builder.restore(version).faults().forEach(fault -> read.refuse(fault, version.kind())));
        }
        if (read.errors() == 0 && versions != heading.get().versions()) {
            read.refuse(Reason.of(RegisterReason.FILE_CUT)
                    .with("declared", heading.get().versions())
                    .with("found", versions));
        }
        return read.errors() > 0 ? read.without() : read.with(builder.build());
    }

    /** The lines of a file, read one by one, and what was found wrong in them. */
    private static final class Lines {

        private final String file;
        private final Forms forms = Forms.sharing();
        private final List<Problem> problems = new ArrayList<>();
        private final Map<String, String> kept = new LinkedHashMap<>();
        private int line;
        private int errors;

        Lines(String file) {
            this.file = file;
        }

        <T> Optional<T> next(Class<T> type, @Nullable String text) {
            line++;
            JsonDocument<T> document = ProgrammeJson.read(type, Document.parse(file, text == null ? "" : text), forms);
            document.problems().forEach(problem -> add(moved(problem)));
            document.kept().forEach((path, json) -> kept.put(line + ":" + path, json));
            return document.value();
        }

        /** Says where in the line's record a fault is. */
        void refuse(RecordFault fault, RecordKind<?> kind) {
            Location here = Location.of(file, line);
            String record = "$.content." + RegisterForms.OfRecord.field(kind) + '.';
            add(Problem.error(fault.at().isEmpty() ? here : here.at(record + fault.at()), fault.reason()));
        }

        void refuse(Reason reason) {
            add(Problem.error(Location.of(file, line), reason));
        }

        int errors() {
            return errors;
        }

        JsonDocument<ProgrammeRegister> with(ProgrammeRegister register) {
            return new JsonDocument<>(register, ProgrammeJson.SCHEMA, kept, problems);
        }

        JsonDocument<ProgrammeRegister> without() {
            return new JsonDocument<>(null, ProgrammeJson.SCHEMA, kept, problems);
        }

        private void add(Problem problem) {
            problems.add(problem);
            errors += problem.isError() ? 1 : 0;
        }

        private Problem moved(Problem problem) {
            Location here = new Location(file, line, problem.location().field());
            return problem.at(here);
        }
    }
}
