package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.diasporaskills.core.logs.LogLines;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.ProblemsException;
import io.github.diasporaskills.core.reason.Wording;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a cell holds is in no text that ends up in a log: words of problems, exceptions, toString and log lines. */
class NoCellInWordsTest {

    /** At 100 each cell holds each canary in turn, below that one of them. */
    private static final int PERCENT = Integer.getInteger("checks.percent", 1);

    /** What is put into each cell, and the marks by which it, or what it can be read as, is known again. */
    private static final Map<String, List<String>> CANARIES = Map.ofEntries(
            Map.entry("Qwzx7391", List.of("qwzx", "7391")),
            Map.entry("qwzx7391@example.org; fr:Qwzx7391", List.of("qwzx", "7391")),
            Map.entry("fr:B2; fr:Qwzx7391; qwzx7391:2", List.of("qwzx", "7391")),
            Map.entry("73.914", List.of("73.914", "73,914", "73914")),
            Map.entry("73.914 MAD", List.of("73.914", "73,914", "73914")),
            Map.entry("73914e3", List.of("73914")),
            Map.entry("73914", List.of("73914", "2102")),
            Map.entry("07/08/1973", List.of("1973", "08/", "08-", "-08")),
            Map.entry("07.18.1973", List.of("1973", "18.", "-18")),
            Map.entry("1973-08-07", List.of("1973", "-08-")),
            Map.entry("2187-08-07", List.of("2187", "-08-")),
            Map.entry("1973-08-07T09:47:13+01:00", List.of("1973", "-08-", "47:13")),
            Map.entry("2187-08-07T09:47", List.of("2187", "-08-", "9:47", "8:47")),
            Map.entry("2187-08-07/1973-08-07", List.of("2187", "1973", "-08-")));

    private static final List<Wording> LANGUAGES =
            List.of(Wording.in(Locale.ENGLISH), Wording.in(Locale.FRENCH), Wording.in(Locale.forLanguageTag("ar")));

    @TempDir
    Path dir;

    @Test
    void no_cell_of_any_table_stands_in_words_exceptions_or_log_lines() {
        Set<String> leaks = new HashSet<>();
        int rejections = 0;
        int readings = 0;
        int turn = 0;
        LogLines.take();
        Folder sound = WholeFolder.in(dir.resolve("pilot"));
        assertThat(sound.tables()).containsAll(ProgrammeTables.names());
        List<String> canaries = CANARIES.keySet().stream().sorted().toList();
        for (String table : sound.tables()) {
            for (String column : sound.columns(table)) {
                String before = sound.cell(table, 0, column);
                for (String canary : PERCENT < 100 ? canaries.subList(turn, turn + 1) : canaries) {
                    ImportReport<ProgrammeRegister> read =
                            sound.set(table, 0, column, canary).read();
                    rejections += read.rejected().size();
                    readings += (int) read.problems().stream()
                            .filter(problem -> !problem.readings().isEmpty())
                            .count();
                    for (String text : texts(read, canary)) {
                        String seen = text.toLowerCase(Locale.ROOT);
                        requireNonNull(CANARIES.get(canary)).stream()
                                .filter(seen::contains)
                                .forEach(mark -> leaks.add(table + " " + column + " " + canary + ": " + text));
                    }
                }
                sound.set(table, 0, column, before);
                turn = (turn + 1) % canaries.size();
            }
        }

        assertThat(leaks).isEmpty();
        assertThat(rejections).isGreaterThan(500);
        assertThat(readings).isGreaterThan(10);
    }

    private static List<String> texts(ImportReport<ProgrammeRegister> read, String canary) {
        List<String> all = new ArrayList<>();
        for (Problem problem : read.problems()) {
            all.add(problem.toString());
            all.add(problem.reason().toString());
            LANGUAGES.forEach(language -> all.add(problem.words(language)));
        }
        all.add(read.toString());
        all.add(read.rejected().toString());
        all.add(read.rejectedTables().toString());
        all.add(read.duplicates().toString());
        if (!read.isComplete()) {
            all.add(new ProblemsException("everything", read.problems()).toString());
            all.add(catchThrowable(read::requireComplete).toString());
        }
        if (read.isReadable()) {
            all.add(read.acceptPartial("asked by " + canary).toString());
        }
        all.addAll(LogLines.take());
        return all;
    }

    @Test
    void the_log_says_that_a_reason_was_given_and_not_which() {
        Folder folder = new Folder(dir).set("experts.csv", 0, "quota", "many");
        LogLines.take();

        folder.read().acceptPartial("Salma Alaoui said so");

        assertThat(LogLines.take())
                .singleElement()
                .asString()
                .contains("3 rejected rows", "a reason was given")
                .doesNotContain("Salma");
    }

    @Test
    void whoever_handed_the_file_in_is_told_what_a_cell_can_be_read_as() {
        Folder folder = new Folder(dir).set("experts.csv", 1, "registeredOn", "05/06/2021");
        Problem problem = folder.read().problems().get(0);

        assertThat(problem.readings()).containsExactly("2021-06-05", "2021-05-06");
        assertThat(problem.wordsWithReadings(Wording.in(Locale.ENGLISH))).endsWith(". Maybe 2021-06-05, 2021-05-06");
        assertThat(problem.toString()).doesNotContain("2021-05-06").doesNotContain("Maybe");
        assertThat(folder.read()
                        .rejectedTables()
                        .get(0)
                        .cells(folder.read().rejected().get(0), Wording.in(Locale.FRENCH)))
                .last()
                .asString()
                .endsWith("Peut-être 2021-06-05, 2021-05-06");
    }
}
