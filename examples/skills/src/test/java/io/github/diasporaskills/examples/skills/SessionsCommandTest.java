package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SessionsCommandTest {

    @TempDir
    private Path here;

    private JsonNode json(String... args) throws IOException {
        Shell shell = new Shell(here);
        assertThat(shell.run(args)).as(shell.err()).isZero();
        return JsonMapper.shared().readTree(shell.out());
    }

    private Path folderWithTraining() throws IOException {
        Path folder = Files.createDirectory(here.resolve("pilot"));
        try (Stream<Path> files = Files.list(ShippedProgramme.MOROCCO.folder())) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        Files.writeString(
                folder.resolve("capacity-activities.csv"),
                "id,title,kind,provider,from,until,engagements,state,since\n"
                        + "T-01,Reading an"
                        + " ECG,TRAINING,CHU-RABAT,2026-03-02,2026-03-20,G-007;G-010;G-014,PLANNED,2026-02-01T09:00:00Z\n"
                        + "T-02,Given"
                        + " already,TRAINING,CHU-RABAT,2026-01-05,2026-01-06,G-007,PLANNED,2026-01-01T09:00:00Z\n");
        return folder;
    }

    @Test
    void a_training_to_come_gets_an_hour_in_each_of_its_weeks() throws IOException {
        folderWithTraining();
        JsonNode answer = json("sessions", "pilot", "--on", "2026-03-02", "--zone", "E-085=America/Toronto", "--json");
        assertThat(answer.get("series")).hasSize(1);
        JsonNode training = answer.get("series").get(0);
        assertThat(training.get("id").asString()).endsWith(".T-01");
        assertThat(training.get("title").asString()).isEqualTo("Reading an ECG");
        assertThat(training.get("provenFairest").asBoolean()).isTrue();
        assertThat(training.get("sessions")).hasSize(3);
        training.get("sessions").forEach(session -> {
            // Ramadan hours in Morocco: from 09:00 to 15:00.
            assertThat(session.get("hostLocal").asString().substring(11, 16)).isBetween("09:00", "14:00");
            assertThat(session.get("start").asString()).isGreaterThan("2026-03-03");
            assertThat(session.get("sequence").asInt()).isZero();
            assertThat(session.get("words")).isNotEmpty();
        });
    }

    @Test
    void a_calendar_file_is_brought_up_to_date_with_the_same_identities() throws IOException {
        String[] line = {"sessions", "morocco", "--with", "E-025,E-029", "--weeks", "2", "--out", "s.ics", "--json"};
        JsonNode first = json(line).get("series").get(0).get("sessions");
        String file = Files.readString(here.resolve("s.ics"));
        assertThat(file)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("SEQUENCE:0\r\n")
                .doesNotContain("E-025");
        assertThat(json(line).get("series").get(0).get("sessions")).isEqualTo(first);
        assertThat(Files.readString(here.resolve("s.ics"))).isEqualTo(file);

        String[] longer = line.clone();
        longer[5] = "1";
        JsonNode second = json(longer).get("series").get(0).get("sessions");
        assertThat(second).hasSize(1);
        assertThat(second.get(0).get("uid")).isEqualTo(first.get(0).get("uid"));
        assertThat(Files.readString(here.resolve("s.ics")))
                .contains(
                        "STATUS:CANCELLED",
                        "SEQUENCE:1",
                        first.get(1).get("uid").asString());
    }

    @Test
    void what_a_person_changed_in_a_calendar_file_is_kept_and_said() throws IOException {
        String[] line = {"sessions", "morocco", "--with", "E-025,E-029", "--weeks", "1", "--out", "s.ics"};
        json(more(line, "--json"));
        Path file = here.resolve("s.ics");
        String ours = Files.readString(file);
        String edited = ours.replace("TRANSP:OPAQUE", "LOCATION:Room 3\r\nTRANSP:OPAQUE");
        Files.writeString(file, edited);

        Shell again = new Shell(here);
        assertThat(again.run(line)).isZero();
        assertThat(again.out()).contains("s.ics was not as this program left it", "s-2.ics");
        assertThat(Files.readString(here.resolve("s-2.ics"))).isEqualTo(edited);
        assertThat(Files.readString(file)).isEqualTo(ours);

        assertThat(json(more(line, "--json")).has("kept"))
                .as("nobody changed it since")
                .isFalse();
        Files.writeString(file, edited);
        assertThat(json(more(line, "--json")).get("kept").asString()).endsWith("s-3.ics");
        assertThat(here.resolve("s-2.ics")).hasContent(edited);
    }

    private static String[] more(String[] line, String... options) {
        return Stream.concat(Stream.of(line), Stream.of(options)).toArray(String[]::new);
    }

    @Test
    void a_title_that_was_published_keeps_its_language() throws IOException {
        String[] line = {"sessions", "morocco", "--with", "E-025", "--weeks", "1", "--out", "s.ics", "--json"};
        json(line);
        json(more(line, "--lang", "ar", "--series", "cardiology-1"));

        assertThat(Files.readString(here.resolve("s.ics")).replace("\r\n ", ""))
                .contains("SUMMARY;LANGUAGE=en:Meeting: ", "SUMMARY;LANGUAGE=ar:");
    }

    @Test
    void meetings_of_different_names_stand_beside_each_other_in_one_file() throws IOException {
        String[] line = {"sessions", "morocco", "--with", "E-025,E-029", "--weeks", "1", "--out", "s.ics", "--json"};
        json(line);
        JsonNode both = json(
                "sessions",
                "morocco",
                "--with",
                "E-025",
                "--series",
                "cardiology-1",
                "--weeks",
                "1",
                "--out",
                "s.ics",
                "--json");
        JsonNode series = both.get("series").get(0);
        assertThat(series.get("id").asString()).endsWith(".cardiology-1");
        assertThat(series.get("title").asString()).startsWith("Meeting: ").endsWith(" (cardiology-1)");
        assertThat(Files.readString(here.resolve("s.ics")).split("BEGIN:VEVENT", -1))
                .hasSize(3);
        assertThat(Files.readString(here.resolve("s.ics"))).doesNotContain("CANCELLED", "SEQUENCE:1");

        Shell alone = new Shell(here);
        assertThat(alone.run("sessions", "morocco", "--series", "cardiology-1")).isEqualTo(ExitCode.USAGE);
        assertThat(alone.err()).contains("--with", "--series");
        Shell wrong = new Shell(here);
        assertThat(wrong.run("sessions", "morocco", "--with", "E-025", "--series", "cardiology 1"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).contains("--series", "expected cardiology-1");
    }

    @Test
    void who_lives_where_there_are_several_zones_is_asked_for_one() throws IOException {
        JsonNode open = json("sessions", "morocco", "--with", "E-025,E-041", "--json");
        assertThat(open.get("leftAside").get(0).get("member").asString()).isEqualTo("E-041");
        assertThat(open.get("leftAside").get(0).get("words").asString()).contains("America/Toronto");
        JsonNode said =
                json("sessions", "morocco", "--with", "E-025,E-041", "--zone", "E-041=America/Toronto", "--json");
        assertThat(said.get("leftAside")).isEmpty();
        assertThat(said.get("series").get(0).get("burdens").get("E-041").asInt())
                .isNotNegative();
    }

    @Test
    void people_read_who_comes_at_what_hour_and_how_fair_it_is() {
        Shell shell = new Shell(here);
        assertThat(shell.run("sessions", "morocco", "--with", "E-025,E-029", "--out", "s.ics"))
                .isZero();
        assertThat(shell.out())
                .contains(
                        "Meeting: ", "Can come: 2 of 2", "No choice of hours is fairer", "in the calendar file s.ics");
        Shell nothing = new Shell(here);
        assertThat(nothing.run("sessions", "morocco")).isZero();
        assertThat(nothing.out()).contains("Name members with --with");
    }

    @Test
    void what_is_not_known_or_not_ours_is_said() throws IOException {
        for (List<String> line : List.of(
                List.of("No member of this programme has the id E-0255", "--with", "E-0255"),
                List.of(
                        "The time zone Europe/Pariss is not known here. Maybe Europe/Paris",
                        "--with",
                        "E-025",
                        "--zone",
                        "E-025=Europe/Pariss"),
                List.of(
                        "--zone: E-041 takes part in nothing for which hours are proposed here. Maybe --with"
                                + " E-025,E-041",
                        "--with",
                        "E-025",
                        "--zone",
                        "E-041=America/Toronto"),
                List.of("--zone: E-041 takes part in nothing", "--zone", "E-041=America/Toronto"))) {
            Shell shell = new Shell(here);
            String[] args = Stream.concat(
                            Stream.of("sessions", "morocco"), line.stream().skip(1))
                    .toArray(String[]::new);
            assertThat(shell.run(args)).isEqualTo(ExitCode.PROBLEMS);
            assertThat(shell.err()).contains(line.get(0));
        }
        Files.writeString(
                here.resolve("mine.ics"),
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        Shell foreign = new Shell(here);
        assertThat(foreign.run("sessions", "morocco", "--with", "E-025", "--out", "mine.ics"))
                .isEqualTo(ExitCode.PROBLEMS);
        assertThat(foreign.err()).contains("mine.ics is not a calendar file of this program");
        assertThat(Files.readString(here.resolve("mine.ics"))).contains("UID:1");
        Files.write(here.resolve("mine.ics"), new byte[] {'B', (byte) 0xe9});
        Shell unread = new Shell(here);
        assertThat(unread.run("sessions", "morocco", "--with", "E-025", "--out", "mine.ics"))
                .isEqualTo(ExitCode.PROBLEMS);
        assertThat(unread.err()).contains("mine.ics is not a calendar file of this program");
    }

    @Test
    void a_name_that_is_left_out_is_asked_for() {
        Shell shell = new Shell(here);
        assertThat(shell.run("sessions", "morocco", "--with", "E-025,,E-029")).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err())
                .startsWith("--with: E-025,,E-029 is not understood; expected E-001,E-002")
                .contains("Maybe --with E-025,E-029");
        Shell empty = new Shell(here);
        assertThat(empty.run("sessions", "morocco", "--with", "")).isEqualTo(ExitCode.USAGE);
        assertThat(empty.err()).startsWith("--with needs a value: E-001,E-002");
    }

    @Test
    void what_cannot_be_meant_is_wrong_usage() {
        for (String line : List.of(
                "--weeks 0",
                "--weeks 2",
                "--with ,",
                "--with E-025,,E-029",
                "--with E-041 --zone ,",
                "--with E-041 --zone E-041=America/Toronto,E-041=America/Halifax",
                "--with E-025 --on 9999-12-31",
                "--with E-025 --on 1800-01-01",
                "--with E-041 --zone E-041=America/Toronto --zone E-041=America/Halifax")) {
            Shell shell = new Shell(here);
            List<String> args = new ArrayList<>(List.of("sessions", "morocco"));
            args.addAll(List.of(line.split(" ")));
            assertThat(shell.run(args.toArray(String[]::new))).as(line).isEqualTo(ExitCode.USAGE);
            assertThat(shell.err())
                    .as(line)
                    .startsWith(line.contains("zone E") ? "Given" : "")
                    .doesNotContain("defect");
        }
    }
}
