package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A desk for complaints in a folder, used by the command line as a script would, with everything that was printed. */
final class ComplaintDesk {

    static final String DB = "cases.db";
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final List<String> printed = new ArrayList<>();
    private Instant now = Instant.parse("2026-10-05T09:00:00Z");

    ComplaintDesk(Path folder) {
        this.folder = folder;
    }

    ComplaintDesk at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    Shell shell() {
        return new Shell(folder).at(now);
    }

    /** Everything that commands printed, of both kinds. */
    List<String> printed() {
        return List.copyOf(printed);
    }

    /** Runs a command on the desk's database. */
    Shell run(int expected, String... args) {
        return run(expected, shell(), args);
    }

    Shell run(int expected, Shell shell, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        if (!all.contains("verify")) {
            all.addAll(List.of("--db", DB));
        }
        int code = shell.run(all.toArray(String[]::new));
        printed.add(shell.out());
        printed.add(shell.err());
        assertThat(code).as("%s%n%s%s", args[1], shell.out(), shell.err()).isEqualTo(expected);
        return shell;
    }

    JsonNode json(int expected, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--json");
        return JSON.readTree(run(expected, all.toArray(String[]::new)).out());
    }

    JsonNode json(Shell shell, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--json");
        return JSON.readTree(run(0, shell, all.toArray(String[]::new)).out());
    }

    JsonNode submit(String... more) {
        List<String> all =
                new ArrayList<>(List.of("grievance", "submit", "--programme", "ma-pilot", "--channel", "web"));
        all.addAll(List.of(more));
        return json(0, all.toArray(String[]::new));
    }

    /** The version of a case as an officer sees it. */
    String version(String id, String role, String actor) {
        return json(0, "grievance", "inbox", id, "--as", role, "--actor", actor)
                .get("version")
                .asString();
    }

    /** Acts on a case as it is now, known by somebody who sees it. */
    JsonNode act(String id, String role, String actor, String... more) {
        List<String> all = new ArrayList<>(
                List.of("grievance", "act", id, "--as", role, "--actor", actor, "--seen", version(id, role, actor)));
        all.addAll(List.of(more));
        return json(0, all.toArray(String[]::new));
    }

    /** Takes a case up, by the first reader, for the example's handler. */
    void takeUp(String id) {
        act(id, "triage", "triage-1", "acknowledge");
        act(id, "triage", "triage-1", "take-up", "--category", "waiting-time", "--handler", "handler-1");
    }

    /** Answers and closes a case that was taken up. */
    void close(String id) {
        act(id, "handler", "handler-1", "propose", "--text", "We are sorry.");
        act(id, "handler", "handler-1", "respond");
        act(id, "handler", "handler-1", "close");
    }

    /** The code of the first problem. */
    static String code(JsonNode refused) {
        return refused.get("error").get("problems").get(0).get("code").asString();
    }
}
