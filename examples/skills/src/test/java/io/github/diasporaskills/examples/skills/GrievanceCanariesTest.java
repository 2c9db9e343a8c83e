package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Words, names and telephone numbers planted in many complaints stand nowhere afterwards: not in the databases, their
 * logs, the keystores, the exports, what was logged, and nothing that was printed but to who may read it.
 */
class GrievanceCanariesTest {

    private static final int CASES = Math.max(10, 10 * Integer.getInteger("checks.percent", 1));
    private static final String WORDS = "canary words of complaint ";
    private static final String NAME = "Canary Name";
    private static final String PHONE = "+212-canary-";

    @TempDir
    private Path here;

    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    private final PrintStream before = System.err;

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void listenNoMore() {
        System.setErr(before);
    }

    @Test
    void planted_words_names_and_numbers_stand_nowhere() throws IOException {
        ComplaintDesk desk = new ComplaintDesk(here);
        List<String> ids = new ArrayList<>();
        List<String> receipts = new ArrayList<>();
        Path who = here.resolve("who.json");
        for (int i = 0; i < CASES; i++) {
            Files.writeString(
                    who,
                    "{\"name\": \"" + NAME + i + "\", \"contact\": {\"way\": \"PHONE\", \"address\": \"" + PHONE + i
                            + "\", \"hours\": \"canary hours\"}}");
            JsonNode kept = i % 4 == 0
                    ? desk.submit("--text", WORDS + i, "--complainant", "who.json", "--category", "retaliation")
                    : desk.submit("--text", WORDS + i, "--complainant", "who.json");
            ids.add(kept.get("case").asString());
            receipts.add(kept.get("receipt").asString());
            if (i % 10 == 1) {
                desk.takeUp(ids.get(i));
                desk.act(ids.get(i), "handler", "handler-1", "message", "--text", "canary question");
            }
        }
        List<String> told = new ArrayList<>(desk.printed());
        for (int i = 0; i < CASES; i += 5) {
            told.addAll(printedToOthers(ids.get(i), receipts.get(i)));
        }
        desk.run(0, "ledger", "export", "--out", "EXPORT");
        assertThat(desk.shell().run("ledger", "export", "--db", "cases.db.sensitive", "--out", "EXPORT-SENSITIVE"))
                .isZero();
        Files.delete(who);

        assertThat(told.stream().filter(printed -> !printed.contains("\"dialogue\"")))
                .as("printed")
                .noneMatch(printed -> printed.toLowerCase(java.util.Locale.ROOT).contains("canary"));
        assertThat(logged.toString(StandardCharsets.UTF_8)).doesNotContainIgnoringCase("canary");
        assertNowhere(List.of("canary", "Canary"));
        assertNowhere(receipts);
        assertNowhere(receipts.stream().map(one -> one.replace("-", "")).toList());

        // They are there for who may read them, so the search would have found them.
        assertThat(desk.json(0, "grievance", "inbox", ids.get(2), "--as", "triage", "--actor", "triage-1")
                        .toString())
                .contains(WORDS + 2);
    }

    /** What somebody gets who may see that there is a complaint, or not even that, and what a receipt tells. */
    private List<String> printedToOthers(String id, String receipt) {
        List<String> printed = new ArrayList<>();
        for (String[] role : List.of(
                new String[] {"manager", "m-1"},
                new String[] {"auditor", "auditor-1"},
                new String[] {"custodian", "custodian-1"},
                new String[] {"handler", "handler-9"},
                new String[] {"triage", "nobody"})) {
            for (List<String> line :
                    List.of(List.of("inbox", id), List.of("inbox"), List.of("overdue"), List.of("stats"))) {
                printed.addAll(run(line, "--as", role[0], "--actor", role[1]));
            }
        }
        printed.addAll(run(List.of("status", receipt)));
        return printed;
    }

    private List<String> run(List<String> line, String... more) {
        List<String> all = new ArrayList<>(List.of("grievance"));
        all.addAll(line);
        all.addAll(List.of(more));
        all.addAll(List.of("--db", ComplaintDesk.DB));
        Shell shell = new Shell(here);
        shell.run(all.toArray(String[]::new));
        return List.of(shell.out(), shell.err());
    }

    private void assertNowhere(List<String> canaries) throws IOException {
        try (Stream<Path> files = Files.list(here)) {
            assertThat(files.toList()).hasSizeGreaterThanOrEqualTo(9).allSatisfy(file -> {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(canaries.stream().filter(bytes::contains).toList()).isEmpty();
            });
        }
    }
}
