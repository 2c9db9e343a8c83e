package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.io.ProgrammeSource;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A programme folder that comes with the program, and the days its data are made for. */
enum ShippedProgramme {
    /** The tele-expertise pilot of Morocco, with synthetic people. */
    MOROCCO("morocco", LocalDate.of(2026, 3, 2), LocalDate.of(2025, 12, 31)),
    /** The placements of Rwanda, with synthetic people in the numbers that the programme published. */
    RWANDA("rwanda", LocalDate.of(2023, 8, 1), LocalDate.of(2023, 7, 31)),
    /** Referrals of refugees, an open day and gifts in kind, with synthetic cases. */
    CNOM_UNHCR("cnom-unhcr", LocalDate.of(2023, 8, 1), LocalDate.of(2023, 7, 31)),
    /** A network with thousands of members on its way to 2030; its members are generated. */
    C3M("c3m", LocalDate.of(2026, 3, 2), LocalDate.of(2025, 12, 31)) {
        @Override
        ProgrammeSource source() throws IOException {
            return new GeneratedSource(super.source(), GeneratedMembers.tables(SEED));
        }
    };

    /** What generated tables are made from; the day on which the national programme was adopted. */
    static final long SEED = 2021_01_28;

    private final String id;
    private final LocalDate planDay;
    private final LocalDate resultsDay;

    ShippedProgramme(String id, LocalDate planDay, LocalDate resultsDay) {
        this.id = id;
        this.planDay = planDay;
        this.resultsDay = resultsDay;
    }

    static Optional<ShippedProgramme> named(String name) {
        return Arrays.stream(values()).filter(known -> known.id.equals(name)).findFirst();
    }

    /** The names of all, in the order of the help. */
    static List<String> ids() {
        return Arrays.stream(values()).map(ShippedProgramme::id).toList();
    }

    String id() {
        return id;
    }

    LocalDate planDay() {
        return planDay;
    }

    LocalDate resultsDay() {
        return resultsDay;
    }

    /** Its files, and the tables that are made instead of shipped. */
    ProgrammeSource source() throws IOException {
        return ProgrammeSource.folder(folder());
    }

    /** The folder, on disk or inside the program's jar. */
    Path folder() throws IOException {
        String name = "/programmes/" + id;
        URL url = Objects.requireNonNull(
                ShippedProgramme.class.getResource(name + "/programme.json"), "the program ships " + name);
        try {
            URI uri = url.toURI();
            if (uri.getScheme().equals("jar")) {
                try {
                    FileSystems.newFileSystem(uri, Map.of());
                } catch (FileSystemAlreadyExistsException e) {
                    // Opened by an earlier command in this process; it serves as well.
                }
            }
            return Objects.requireNonNull(Path.of(uri).getParent(), "a file lies in a folder");
        } catch (URISyntaxException e) {
            throw new IOException("The program's own folder has an odd address: " + name, e);
        }
    }
}
