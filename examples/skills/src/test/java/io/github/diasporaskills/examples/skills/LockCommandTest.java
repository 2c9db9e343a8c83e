package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was approved does not change silently. */
class LockCommandTest {

    private static final String[] LOCK = {
        "lock", "pilot", "--period", "2025", "--by", "officer-1", "--approved-by", "manager-1"
    };

    @TempDir
    private Path here;

    @BeforeEach
    void folder() throws IOException {
        ShippedFolders.copy(ShippedProgramme.MOROCCO, here.resolve("pilot"));
    }

    private Shell run(int code, String... args) {
        return run(Locale.ENGLISH, code, args);
    }

    private Shell run(Locale language, int code, String... args) {
        Shell shell = new Shell(here, language, false);
        assertThat(shell.run(args)).as(shell.out() + shell.err()).isEqualTo(code);
        return shell;
    }

    private static String[] and(String[] args, String... more) {
        String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return all;
    }

    private String page(String... options) throws IOException {
        run(0, and(new String[] {"report", "pilot", "--out", "pages"}, options));
        return Files.readString(here.resolve("pages/report.html"));
    }

    /** Somebody found one more training list. */
    private void change() throws IOException {
        Path results = here.resolve("pilot/results.csv");
        Files.writeString(
                results,
                Files.readString(results)
                        .replace("1.1.a,2025-12-31,WOMAN,27", "1.1.a,2025-12-31,WOMAN,29")
                        .replace("1.1.a,2025-12-31,,56", "1.1.a,2025-12-31,,58"));
    }

    @Test
    void a_page_says_that_its_values_were_approved_whatever_period_ends_on_its_last_day() throws IOException {
        assertThat(page()).doesNotContain("locked");

        assertThat(run(0, LOCK).out()).contains("version 1", "monitoring/locks.json");

        assertThat(page()).contains("These values are locked: version 1").doesNotContain("manager-1", "officer-1");
        assertThat(page("--period", "2025")).contains("These values are locked: version 1");
        assertThat(page("--period", "2025-Q3"))
                .contains("nobody has approved them yet")
                .doesNotContain("Approved values of other periods");
    }

    @Test
    void an_approved_value_that_changed_is_named_on_page_terminal_and_export_until_a_correction_is_approved()
            throws IOException {
        run(0, LOCK);
        change();

        String told = "came to say something else";
        assertThat(page()).contains(told, ">1.1.a<").doesNotContain("was not locked");
        assertThat(run(0, "report", "pilot").out()).contains(told, "1.1.a");
        assertThat(run(0, "export", "pilot", "--format", "csv", "--out", "r.csv")
                        .out())
                .contains(told, "1.1.a");
        JsonNode json = JsonMapper.builder()
                .build()
                .readTree(run(0, "report", "pilot", "--json").out());
        assertThat(json.path("remarks").findValuesAsString("code")).contains("indicator.lock.changed");

        assertThat(run(0, and(LOCK, "--correct", "A list came in late")).out()).contains("version 2");

        assertThat(page())
                .contains("version 2", "corrects the one before: A list came in late")
                .doesNotContain(told);
    }

    @Test
    void an_earlier_period_that_changed_is_named_in_the_data_notes() throws IOException {
        run(0, "lock", "pilot", "--period", "2025-Q2", "--by", "officer-1", "--approved-by", "manager-1");
        Path results = here.resolve("pilot/results.csv");
        Files.writeString(
                results, Files.readString(results).replace("1.2.a,2025-06-30,,over 2", "1.2.a,2025-06-30,,3"));

        String page = page().replace((char) 0xa0, (char) 0x20);
        int notes = page.indexOf("Approved values of other periods");
        assertThat(notes).isGreaterThan(page.indexOf("id=\"notes\""));
        assertThat(page.substring(notes, page.indexOf("id=\"protection\"")))
                .contains("1 April 2025", "30 June 2025", "1.2.a", "came to say something else");
    }

    @ParameterizedTest
    @CsvSource({"en, is locked already", "fr, est déjà verrouillée", "ar, مقفلة من قبل"})
    void nothing_is_locked_twice(String language, String words) {
        run(0, LOCK);

        assertThat(run(Locale.forLanguageTag(language), 1, LOCK).err()).contains(words);
    }

    @Test
    void nobody_approves_alone_or_days_that_are_not_over_or_what_did_not_change() {
        assertThat(run(2, "lock", "pilot", "--period", "2025", "--by", "a-1", "--approved-by", "a-1")
                        .err())
                .contains("two people");
        assertThat(run(2, "lock", "pilot", "--period", "2025", "--by", "a@example.org", "--approved-by", "a-1")
                        .err())
                .contains("--by");
        assertThat(run(2, and(LOCK, "--correct", " ")).err()).contains("--correct");
        assertThat(run(1, "lock", "pilot", "--period", "2026", "--by", "a-1", "--approved-by", "b-1")
                        .err())
                .contains("is not over");
        assertThat(run(1, and(LOCK, "--correct", "late")).err()).contains("nothing to correct");
        run(0, LOCK);
        assertThat(run(1, and(LOCK, "--correct", "late")).err()).contains("nothing to correct");
        assertThat(run(2, "report", "pilot", "--locks", "nowhere.json").err()).contains("nowhere.json");
    }

    @Test
    void a_file_of_approved_values_that_was_broken_is_no_silent_start_from_nothing() throws IOException {
        run(0, LOCK);
        Path file = here.resolve("pilot/monitoring/locks.json");
        String whole = Files.readString(file);
        Files.writeString(file, whole.replace("\"manager-1\"", "\"officer-1\""));

        assertThat(run(1, "report", "pilot").err()).contains("locks.json", "somebody else");
        assertThat(run(1, LOCK).err()).contains("locks.json");

        Files.writeString(file, whole.substring(0, whole.length() / 2));
        assertThat(run(1, "report", "pilot").err()).contains("locks.json");
    }

    @Test
    void a_shipped_programme_is_locked_in_a_file_of_ones_own() {
        run(0, "lock", "rwanda", "--period", "2022", "--locks", "mine/l.json", "--by", "a-1", "--approved-by", "b-1");

        JsonNode answer = JsonMapper.builder()
                .build()
                .readTree(run(
                                0,
                                "lock",
                                "rwanda",
                                "--period",
                                "2021",
                                "--locks",
                                "mine/l.json",
                                "--by",
                                "a-1",
                                "--approved-by",
                                "b-1",
                                "--json")
                        .out());
        assertThat(answer.path("written").stringValue()).isEqualTo("mine/l.json");
        assertThat(answer.path("version").intValue()).isEqualTo(1);
        run(0, "report", "rwanda", "--locks", "mine/l.json");
    }
}
