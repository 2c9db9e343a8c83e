package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page says of follow-up, learning and relationships, and what it leaves unsaid where too few stand behind it. */
class CareReadingsTest {

    @TempDir
    private Path here;

    private String page(String programme, String... options) throws IOException {
        Shell shell = new Shell(here, Locale.ENGLISH, false);
        String[] args =
                java.util.Arrays.copyOf(new String[] {"report", programme, "--out", "pages"}, 4 + options.length);
        System.arraycopy(options, 0, args, 4, options.length);
        assertThat(shell.run(args)).as(shell.err()).isZero();
        return Files.readString(here.resolve("pages/report.html")).replace((char) 0xa0, ' ');
    }

    @Test
    @Tag("A34")
    @DisplayName("A34 the response rate of each gender, and a gap that the counts do not show is not claimed")
    void the_response_rate_is_told_by_gender() throws IOException {
        assertThat(page("tele-expertise"))
                .contains(
                        "Response rate by gender",
                        "15 of 21, or 71.4 % (95 % interval: 50.0 % to 86.2 %)",
                        "10 of 16, or 62.5 % (95 % interval: 38.6 % to 81.5 %)",
                        "they show neither which way the gap goes, nor that there is none");
    }

    @Test
    void of_a_table_that_is_withheld_no_rate_is_told() throws IOException {
        assertThat(page("tele-expertise", "--threshold", "30")).doesNotContain("Response rate by gender", "15 of 21");
    }

    @Test
    void fewer_requests_are_a_possible_sign_of_learning_only_if_the_numbers_carry_it() throws IOException {
        assertThat(page("tele-expertise"))
                .contains(
                        "Requests in the 3 months up to 28 February 2026: 34; in the 3 months before: 28",
                        "1.23 times as many as one of the earlier (95% interval: 0.72 to 2.1)",
                        "they show neither learning nor its absence")
                .doesNotContain("may be a sign that hosts learned");
        assertThat(page("tele-expertise", "--as-of", "2026-01-31"))
                .as("too young for two spans of three months")
                .doesNotContain("Requests in the");
    }

    @Test
    void a_fall_is_told_with_its_other_causes() throws IOException {
        Path folder = ShippedFolders.copy(ShippedProgramme.TELE_EXPERTISE, here.resolve("fes"));
        Shell later = new Shell(here).at(java.time.Instant.parse("2026-12-31T09:00:00Z"));
        assertThat(later.run("report", folder.toString(), "--as-of", "2026-12-30", "--out", "pages"))
                .as(later.err())
                .isZero();
        assertThat(Files.readString(here.resolve("pages/report.html")))
                .contains(
                        "may be a sign that hosts learned",
                        "lost trust, staff, equipment or patients",
                        "ask the hosts");
    }

    @Test
    @Tag("A39")
    @DisplayName("A39 scores before and after, with how many attendances have both, by gender where groups are shown")
    void means_are_those_of_the_rows() throws IOException {
        Path folder = ShippedFolders.copy(ShippedProgramme.WMIDA, here.resolve("wmida"));
        List<String[]> rows = Files.readAllLines(folder.resolve("participants.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        double women = rows.stream()
                .filter(row -> row[2].equals("WOMAN"))
                .mapToInt(row -> Integer.parseInt(row[7]))
                .average()
                .orElseThrow();
        double all = rows.stream()
                .mapToInt(row -> Integer.parseInt(row[7]))
                .average()
                .orElseThrow();

        String page = page("mida/wmida");
        assertThat(page)
                .contains(
                        "Mean score of 0 to 100: 48 before, " + shown(all)
                                + " after; attendances with both tests: 25 of 25",
                        "Women: 49 before, " + shown(women) + " after (tests: 19)",
                        "shows neither what is still known later nor what the activity caused");
        assertThat(page("mida/wmida", "--threshold", "7"))
                .contains("Mean score of 0 to 100")
                .doesNotContain("(tests: 19)", "(tests: 6)");
        assertThat(page("mida/wmida", "--threshold", "26")).doesNotContain("Mean score");
    }

    @Test
    void beside_an_earlier_report_no_two_means_give_what_the_few_scored_who_joined() throws IOException {
        Path folder = ShippedFolders.copy(ShippedProgramme.WMIDA, here.resolve("wmida"));
        Path file = folder.resolve("participants.csv");
        List<String> rows = Files.readAllLines(file);
        Files.write(file, rows.subList(0, rows.size() - 2));
        assertThat(page("wmida", "--history", "told.json")).contains("Mean score of 0 to 100");
        Files.write(file, rows);

        assertThat(page("wmida", "--history", "told.json"))
                .doesNotContain("Mean score of 0 to 100", "(tests: ")
                .contains("Mean scores are not told this time");
        assertThat(page("wmida")).contains("Mean score of 0 to 100");
    }

    private static String shown(double mean) {
        String written = String.format(Locale.ROOT, "%.1f", mean);
        return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
    }

    @Test
    @Tag("A40")
    @DisplayName("A40 alive after a year: the share of those asked about, and the bounds that those not asked leave")
    void the_share_alive_has_an_interval_and_bounds() throws IOException {
        assertThat(page("mida/wmida"))
                .contains(
                        "Of those asked about, 80% were alive (95% interval: 37.6% to 96.4%)",
                        "Due: 7; of them not asked about: 2. Whatever became of these, the share of all lies"
                                + " between 57.1% and 85.7%");
    }

    @ParameterizedTest
    @CsvSource({"fr, Taux de réponse par genre, Note moyenne", "ar, نسبة الردود حسب النوع الاجتماعي, متوسط الدرجة"})
    void other_languages_say_it_too(String language, String response, String mean) throws IOException {
        assertThat(page("tele-expertise", "--lang", language))
                .contains(response)
                .doesNotContain("skills.page");
        assertThat(page("mida/wmida", "--lang", language)).contains(mean).doesNotContain("skills.page");
    }

    /** The register's own numbers against the rows: every engagement of an accepted row, by its state and gender. */
    @Test
    void who_declined_dropped_out_and_was_recognised_is_what_the_rows_say() throws IOException {
        Path folder = ShippedFolders.copy(ShippedProgramme.WMIDA, here.resolve("wmida"));
        Path engagements = folder.resolve("engagements.csv");
        List<String> rows = Files.readAllLines(engagements);
        List<String> headings = List.of(rows.get(0).split(",", -1));
        int state = headings.indexOf("state");
        int started = headings.indexOf("startedOn");
        List<String> changed = new ArrayList<>(List.of(rows.get(0)));
        for (int i = 1; i < rows.size(); i++) {
            String[] cells = rows.get(i).split(",", -1);
            if (i <= 3) {
                cells[state] = "DECLINED";
                cells[started] = "";
            } else if (i <= 5) {
                cells[state] = "ENDED_EARLY";
            }
            changed.add(String.join(",", cells));
        }
        Files.write(engagements, changed);

        String page = page("wmida");
        int begin = page.indexOf("-h\">How proposals were answered");
        String section =
                page.substring(begin, page.indexOf("</section>", begin)).replaceAll("<[^>]*>|\\s+", " ");
        assertThat(section.replaceAll(" +", " "))
                .contains(
                        (rows.size() - 1) + " Proposals answered 3 Of these, declined",
                        (rows.size() - 4) + " Engagements over, or the member did not come 2 Of these, ended early");
    }
}
