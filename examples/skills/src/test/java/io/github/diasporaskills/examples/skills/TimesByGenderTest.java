package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Waiting times of women and men on the page. Medians and intervals are the middle and the k-th value from either end of
 * the rows' own times, the probabilities those of SciPy 1.17.1, {@code mannwhitneyu(women, men, method="asymptotic")}.
 */
class TimesByGenderTest {

    private static final String RULE = "Times by gender are told, in whole hours or days, where 10 women and 10 men";
    private static final String NONE = "No time by gender is told here: that takes 10 women and 10 men";
    private static final String PLACED = "Waiting from the proposal to the beginning of the first engagement";

    @TempDir
    private Path here;

    private String page(Locale language, String programme, String... options) throws IOException {
        Shell shell = new Shell(here, language, false);
        String[] args = Stream.concat(Stream.of("report", programme, "--out", "pages"), Stream.of(options))
                .toArray(String[]::new);
        assertThat(shell.run(args)).as(shell.err()).isZero();
        return Files.readString(here.resolve("pages/report.html")).replace((char) 0xa0, ' ');
    }

    private String page(String programme, String... options) throws IOException {
        return page(Locale.ENGLISH, programme, options);
    }

    /** Days from the proposal of a first engagement to its beginning. */
    private static final int[] WOMEN = {20, 15, 16, 16, 18, 19, 21, 22, 24, 26, 27, 29, 29, 30, 33, 35, 38};

    private static final int[] MEN = {20, 24, 24, 26, 27, 27, 27, 28, 30, 30, 31, 32, 33, 35, 39, 29};

    private final List<String> members = new ArrayList<>();
    private final List<String> engagements = new ArrayList<>();
    private final List<String> applications = new ArrayList<>();

    /**
     * 17 women and 16 men with an engagement each: 10 and 10 of them began on 1 June 2025, one more of each on 1 August, the
     * others on 1 November. Nothing else by gender stands on the page, so the guard has no other table to protect.
     */
    private void firstEngagements(String need) throws IOException {
        Path shipped = ShippedProgramme.MOROCCO.folder();
        Path folder = Files.createDirectories(here.resolve("pilot"));
        Files.writeString(folder.resolve("programme.json"), """
            {"schema": "1.0", "id": "ma-waits", "title": {"en": "Waits"}, "country": "MA", "state": "ACTIVE",
             "term": "2025/2026"}
            """);
        Files.copy(shipped.resolve("organisations.csv"), folder.resolve("organisations.csv"));
        // The programme here does not ask about disability.
        List<String> experts = Files.readAllLines(shipped.resolve("experts.csv")).stream()
                .limit(2)
                .map(row -> row.replace(",disability,", ",").replace(",WITHOUT,", ","))
                .toList();
        List<String> needs = Files.readAllLines(shipped.resolve("needs.csv"));
        members.add(experts.get(0));
        engagements.add("id,member,host,need,modality,state,proposedOn,plannedFrom,plannedUntil,startedOn,endedOn");
        applications.add("id,member,need,modality,from,until,state,since");
        engage("WOMAN", WOMEN, 10, 11, need, experts.get(1));
        engage("MAN", MEN, 10, 11, need, experts.get(1));
        Files.write(folder.resolve("experts.csv"), members);
        Files.write(folder.resolve("engagements.csv"), engagements);
        if (!need.isEmpty()) {
            String open = needs.get(1)
                    .replace(",2,yes", ",40,no")
                    .replace("cardiology", "oncology")
                    .replace("2025-11-30", "2025-01-30");
            Files.write(folder.resolve("needs.csv"), List.of(needs.get(0), open));
            Files.write(folder.resolve("applications.csv"), applications);
        }
    }

    private void engage(String gender, int[] waits, int first, int second, String need, String row) {
        for (int i = 0; i < waits.length; i++) {
            String id = "E-" + gender + i;
            LocalDate start = LocalDate.of(2025, i < first ? 6 : i < second ? 8 : 11, 1);
            LocalDate proposed = start.minusDays(waits[i]);
            LocalDate last = start.plusDays(20);
            members.add(row.replace("E-001", id)
                    .replace("e-001", id)
                    .replace("SYN-", "SYN-" + id)
                    .replace("2025-09-13", "2025-01-13")
                    .replace(",WOMAN,", "," + gender + ","));
            engagements.add(String.join(
                    ",",
                    "G-" + id,
                    id,
                    "CHU-RABAT",
                    need,
                    "REMOTE",
                    "ACTIVE",
                    proposed.toString(),
                    start.toString(),
                    last.toString(),
                    start.toString(),
                    ""));
            applications.add(String.join(
                    ",",
                    "A-" + id,
                    id,
                    need,
                    "REMOTE",
                    start.toString(),
                    last.toString(),
                    "SUBMITTED",
                    proposed.minusDays(10) + "T09:00:00Z"));
        }
    }

    /** 25 women and 19 men got an opinion; to count them apart would hide another table. 8 women and 7 men gave opinions. */
    @Test
    void times_whose_counts_would_hide_another_table_are_not_told_and_the_reason_is() throws IOException {
        assertThat(page("tele-expertise"))
                .contains(NONE)
                .doesNotContain(RULE, "Waiting from handing in", "From the offer to the opinion");
        assertThat(page("tele-expertise", "--threshold", "10")).contains("that takes 20 women and 20 men at least");
    }

    @Test
    void where_the_guard_hides_a_count_no_median_stands_for_it() throws IOException {
        assertThat(page("morocco")).contains(NONE).doesNotContain(RULE, PLACED);
    }

    @Test
    void a_programme_without_such_days_says_nothing_of_times() throws IOException {
        assertThat(page("mida/medma")).doesNotContain("Times by gender", "time by gender");
    }

    @Test
    void other_languages_say_it_too() throws IOException {
        firstEngagements("");
        assertThat(page(Locale.FRENCH, "pilot", "--as-of", "2025-12-31"))
                .contains(
                        "Attente de la proposition au début",
                        "la médiane de 17 durées est de 24",
                        "Les durées par genre")
                .doesNotContain("skills.page");
        assertThat(page(Skills.ARABIC, "pilot", "--as-of", "2025-12-31"))
                .contains("الانتظار من الاقتراح إلى بداية المهمة الأولى", "تُذكر المدد")
                .doesNotContain("skills.page");
    }

    /**
     * Sorted, the 9th of 17 women is 24, and of 16 men the 8th and 9th are 28 and 29; the 5th and the 4th from either end
     * bound the intervals. Of the first 10 women the median is 19.5.
     */
    @Test
    void over_releases_a_median_is_told_again_only_after_enough_joined() throws IOException {
        firstEngagements("");
        assertThat(page("pilot", "--as-of", "2025-12-31"))
                .doesNotContain(NONE)
                .contains(
                        PLACED,
                        RULE,
                        "Women: the median of 17 times is 24 (95 % interval: 19 to 29; in days)."
                                + " Men: the median of 16 times is 28.5 (95 % interval: 26 to 32; in days).",
                        "took longer in 30.7 %",
                        "a probability of 0.0605");

        String[] history = {"--history", "h.json"};
        assertThat(page("pilot", with(history, "2025-06-30"))).contains("the median of 10 times is 19.5");
        assertThat(page("pilot", with(history, "2025-07-15")))
                .as("nobody joined")
                .contains("the median of 10 times is 19.5");
        assertThat(page("pilot", with(history, "2025-08-15"))).contains(NONE).doesNotContain(RULE, PLACED);
        assertThat(page("pilot", "--history", "other.json", "--as-of", "2025-06-30"))
                .contains("the median of 10 times is 19.5");
        assertThat(page("pilot", "--history", "other.json", "--as-of", "2025-12-31"))
                .as("7 and 6 joined")
                .contains("the median of 17 times is 24");
    }

    private static String[] with(String[] options, String day) {
        return Stream.concat(Stream.of(options), Stream.of("--as-of", day)).toArray(String[]::new);
    }

    /** Every member applied 10 days before the proposal, for the need that the engagement meets. */
    @Test
    void where_members_applied_the_wait_begins_with_their_application() throws IOException {
        firstEngagements("N-01");

        assertThat(page("pilot", "--as-of", "2025-12-31"))
                .contains(
                        "Waiting from the application to the beginning of the first engagement",
                        "Women: the median of 17 times is 34 (95 % interval: 29 to 39; in days)")
                .doesNotContain(PLACED);
    }
}
