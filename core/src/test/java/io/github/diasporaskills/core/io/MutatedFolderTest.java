package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RecordKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages a folder at random, byte by byte, cell by cell and line by line. Whatever comes of it, nothing is thrown, no
 * row is lost, no register is half read, and check and import agree.
 */
class MutatedFolderTest {

    private static final int PERCENT = Integer.getInteger("checks.percent", 1);
    private static final int MUTATIONS = 100 * PERCENT;
    private static final byte[] SPITEFUL = {
        0,
        '"',
        ',',
        ';',
        '\n',
        '\r',
        '=',
        '+',
        '-',
        '\'',
        (byte) 0xE9,
        (byte) 0xC3,
        (byte) 0xFF,
        '9',
        '/',
        '.',
        ' ',
        'x',
        '\t',
        '{',
        '}'
    };
    private static final String[] VALUES = {
        "",
        "x",
        "0",
        "-1",
        "999999999999",
        "10.000",
        "1e9",
        "05/06/2021",
        "2021-02-30",
        "9999-12-31",
        "=1+1",
        "+212",
        "\"\"",
        "MA-03",
        "E-001",
        "G-001",
        "CHU-RABAT",
        "CNOM",
        "NOT_ASKED",
        "VERIFIED",
        "fr:C1",
        ";;",
        ":",
        "null",
        "é".repeat(300),
        "\u0000",
        "\uFFFD",
        "محمد",
        "REMOTE;ONSITE",
        "over 200",
        "mid-2015"
    };

    private static final Map<String, RecordKind<?>> OWNERS = Map.ofEntries(
            Map.entry("applications.csv", RecordKind.APPLICATION),
            Map.entry("capacity-activities.csv", RecordKind.CAPACITY_ACTIVITY),
            Map.entry("relationships.csv", RecordKind.RELATIONSHIP),
            Map.entry("site-enrolments.csv", RecordKind.SITE_ENROLMENT),
            Map.entry("campaigns.csv", RecordKind.CAMPAIGN),
            Map.entry("consents.csv", RecordKind.CONSENT),
            Map.entry("data-sharing-protocols.csv", RecordKind.PROTOCOL),
            Map.entry("chain-posts.csv", RecordKind.CHAIN_POST),
            Map.entry("referrals.csv", RecordKind.REFERRAL),
            Map.entry("tele-expertise-requests.csv", RecordKind.TELE_EXPERTISE_REQUEST),
            Map.entry("contributions.csv", RecordKind.CONTRIBUTION),
            Map.entry("investment-projects.csv", RecordKind.INVESTMENT_PROJECT));

    @TempDir
    Path dir;

    @Test
    @DisplayName("10,000 seeded mutations of the scenario files (100 at small scale)")
    void mutated_folders_never_throw_lose_a_row_or_give_half_a_register() throws IOException {
        List<Path> scenarios = scenarios();
        CountryPack morocco = CountryPack.load("MA");
        CountryPack rwanda = CountryPack.load("RW");
        for (int i = 0; i < MUTATIONS; i++) {
            Random random = new Random(20_260_101L + i);
            Path scenario = scenarios.get(i % scenarios.size());
            Path own = scenario.resolve("pack");
            CountryPack pack =
                    Files.isDirectory(own) ? CountryPack.read(own) : scenario.endsWith("rwanda") ? rwanda : morocco;
            Path mutated = dir.resolve("mutated");
            mutate(scenario, mutated, random);
            try {
                hold(mutated, pack);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("mutation " + i + " of " + scenario, e);
            }
        }
    }

    private List<Path> scenarios() throws IOException {
        List<Path> all = new ArrayList<>();
        all.add(new Folder(dir.resolve("small")).write());
        all.add(WholeFolder.in(dir.resolve("whole")).write());
        Path shipped = Path.of("..", "examples", "skills", "src", "main", "resources", "programmes");
        if (Files.isDirectory(shipped)) {
            try (Stream<Path> files = Files.walk(shipped)) {
                files.filter(file -> file.endsWith("programme.json"))
                        .map(Path::getParent)
                        .sorted()
                        .forEach(all::add);
            }
        }
        return all;
    }

    static void hold(Path folder, CountryPack pack) throws IOException {
        ImportReport<ProgrammeRegister> read = ProgrammeFiles.read(folder, pack);
        CheckReport checked = ProgrammeFiles.check(folder, pack);

        assertThat(checked.problems()).isEqualTo(read.problems());
        assertThat(checked.tables()).isEqualTo(read.tables());
        assertThat(checked.duplicates()).isEqualTo(read.duplicates());
        assertThat(checked.isReadable()).isEqualTo(read.isReadable());
        assertThat(checked.isComplete()).isEqualTo(read.isComplete());
        assertThat(read.problems()).extracting(p -> p.reason().code()).doesNotContain("io.row.refused");
        assertThat(read.rejected())
                .hasSize(read.tables().stream().mapToInt(TableCount::rejected).sum());
        assertThat(read.rejected()).allSatisfy(row -> assertThat(row.problems()).anyMatch(Problem::isError));
        TreeMap<String, Integer> lines = new TreeMap<>();
        for (RejectedRow row : read.rejected()) {
            assertThat(row.line()).isPositive();
            lines.merge(row.file(), 1, Integer::sum);
        }
        if (read.isReadable()) {
            ProgrammeRegister register = read.acceptPartial("mutation");
            accepted(read, "experts.csv", register.members().size());
            accepted(read, "needs.csv", register.needs().size());
            accepted(
                    read, "engagements.csv", register.all(RecordKind.ENGAGEMENT).size());
            accepted(read, "visits.csv", register.all(RecordKind.VISIT).size());
            accepted(read, "organisations.csv", register.organisations().size());
            OWNERS.forEach(
                    (table, kind) -> accepted(read, table, register.all(kind).size()));
            for (Engagement engagement : register.all(RecordKind.ENGAGEMENT)) {
                assertThat(register.member(engagement.member())).isPresent();
                assertThat(register.organisation(engagement.host())).isPresent();
            }
        }
        Path rejected = folder.resolveSibling("rejected");
        delete(rejected);
        List<Path> written = read.writeRejected(rejected, Locale.FRENCH);
        assertThat(written).hasSize(lines.size());
    }

    private static void accepted(ImportReport<ProgrammeRegister> read, String table, int onRegister) {
        read.table(table)
                .ifPresent(count -> assertThat(onRegister).as(table).isEqualTo(count.accepted() - count.repeated()));
    }

    private static void mutate(Path from, Path to, Random random) throws IOException {
        delete(to);
        Files.createDirectories(to);
        List<Path> files;
        try (Stream<Path> all = Files.list(from)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            Files.copy(file, to.resolve(file.getFileName()));
        }
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            Path victim = to.resolve(files.get(random.nextInt(files.size())).getFileName());
            if (Files.exists(victim)) {
                damage(victim, random);
            }
        }
    }

    private static void damage(Path file, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int at = random.nextInt(Math.max(1, bytes.length));
        switch (random.nextInt(9)) {
            case 0 -> write(file, bytes, at, Math.min(bytes.length, at + 1), one(random));
            case 1 -> write(file, bytes, at, at, one(random));
            case 2 -> write(file, bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(40)), new byte[0]);
            case 3 -> Files.write(file, java.util.Arrays.copyOf(bytes, at));
            case 4 -> Files.delete(file);
            default -> damageCell(file, new String(bytes, StandardCharsets.UTF_8), random);
        }
    }

    private static byte[] one(Random random) {
        return new byte[] {
            random.nextInt(4) == 0 ? (byte) random.nextInt(256) : SPITEFUL[random.nextInt(SPITEFUL.length)]
        };
    }

    private static void write(Path file, byte[] bytes, int from, int to, byte[] middle) throws IOException {
        byte[] all = new byte[bytes.length - (to - from) + middle.length];
        System.arraycopy(bytes, 0, all, 0, from);
        System.arraycopy(middle, 0, all, from, middle.length);
        System.arraycopy(bytes, to, all, from + middle.length, bytes.length - to);
        Files.write(file, all);
    }

    private static void damageCell(Path file, String text, Random random) throws IOException {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int line = random.nextInt(lines.size());
        List<String> cells = new ArrayList<>(List.of(lines.get(line).split(",", -1)));
        int cell = random.nextInt(cells.size());
        switch (random.nextInt(6)) {
            case 0 -> cells.set(cell, VALUES[random.nextInt(VALUES.length)]);
            case 1 -> cells.remove(cell);
            case 2 -> cells.add(cell, cells.get(random.nextInt(cells.size())));
            case 3 -> {
                List<String> other =
                        List.of(lines.get(random.nextInt(lines.size())).split(",", -1));
                cells.set(cell, other.get(Math.min(cell, other.size() - 1)));
            }
            case 4 -> lines.add(random.nextInt(lines.size()), lines.get(line));
            default -> cells.set(cell, cells.get(cell).toUpperCase(Locale.ROOT) + "é");
        }
        lines.set(line, String.join(",", cells));
        Files.writeString(file, String.join("\n", lines));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
