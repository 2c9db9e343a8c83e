package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.document.ClosestName;
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
import java.util.stream.Stream;

/** A programme folder that comes with the program, and the days its data are made for. */
enum ShippedProgramme {
    /** The tele-expertise pilot of Morocco, with synthetic people. */
    MOROCCO("morocco", LocalDate.of(2026, 3, 2), LocalDate.of(2025, 12, 31)),
    /** The placements of Rwanda, with synthetic people in the numbers that the programme published. */
    RWANDA("rwanda", LocalDate.of(2023, 8, 1), LocalDate.of(2023, 7, 31)),
    /** Requests for an opinion at a second hospital and what became of the patients, with synthetic cases. */
    TELE_EXPERTISE("tele-expertise", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 2, 28)),
    /** Referrals of refugees, an open day and gifts in kind, with synthetic cases. */
    CNOM_UNHCR("cnom-unhcr", LocalDate.of(2023, 8, 1), LocalDate.of(2023, 7, 31)),
    /** A network with thousands of members on its way to 2030; its members are generated. */
    C3M("c3m", LocalDate.of(2026, 3, 2), LocalDate.of(2025, 12, 31)) {
        @Override
        ProgrammeSource source() throws IOException {
            return new GeneratedSource(super.source(), GeneratedMembers.tables(SEED));
        }
    },
    /** Ventures of Moroccans in Belgium in regions of the division of then, with synthetic ventures. */
    MEDMA("mida/medma", Portfolio.PLAN_DAY, Portfolio.RESULTS_DAY),
    /** Skills, money and ties of four kinds on one programme, with synthetic people. */
    MIDA_GHANA("mida/mida-ghana", Portfolio.PLAN_DAY, Portfolio.RESULTS_DAY),
    /** Placements for which a need comes first, with synthetic people. */
    MIDA_SOMALIA("mida/mida-somalia", Portfolio.PLAN_DAY, Portfolio.RESULTS_DAY),
    /** Short and long placements with salaries topped up, with synthetic people. */
    RQA("mida/rqa", Portfolio.PLAN_DAY, Portfolio.RESULTS_DAY),
    /** A programme open to women, with synthetic people. */
    WMIDA("mida/wmida", Portfolio.PLAN_DAY, Portfolio.RESULTS_DAY);

    /** The days of the programmes that are shown together. */
    private static final class Portfolio {
        static final LocalDate PLAN_DAY = LocalDate.of(2016, 1, 4);
        static final LocalDate RESULTS_DAY = LocalDate.of(2015, 12, 31);
    }

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

    /** The names of all, and of the folders that hold several. */
    static List<String> ids() {
        return Arrays.stream(values())
                .flatMap(known -> Stream.of(known.id.substring(0, Math.max(0, known.id.indexOf('/'))), known.id))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** What may have been meant by a name that none has: one spelled much like it, or one in a folder of several. */
    static List<String> near(String name) {
        List<String> within =
                ids().stream().filter(known -> known.endsWith("/" + name)).toList();
        return within.isEmpty() ? ClosestName.to(name, ids()).stream().toList() : within;
    }

    /** The programmes of a folder that holds several; none if none does by that name. */
    static List<String> partsOf(String name) {
        return Arrays.stream(values())
                .map(ShippedProgramme::id)
                .filter(known -> known.startsWith(name + "/"))
                .toList();
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
