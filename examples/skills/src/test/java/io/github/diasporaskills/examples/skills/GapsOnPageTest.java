package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rates of women and men on the page, of a programme whose rows are made here: 100 women and 100 men, who live in France
 * or Belgium. In each country women are engaged more often than men, and over all less often. Exact probabilities are
 * those of SciPy 1.17.1, {@code fisher_exact}; what is within strata is worked out beside the test.
 */
class GapsOnPageTest {

    private static final String MOBILISED = "Mobilised, out of: Registered";
    private static final String WITHIN = MOBILISED + "; compared within strata, by country of residence";

    private static final Map<List<String>, String> PAGES = new ConcurrentHashMap<>();

    @TempDir
    private static Path here;

    private final List<String> members = new ArrayList<>();
    private final List<String> engagements = new ArrayList<>();
    private int leading;
    private int dropped;

    private static String indicator(String code, String title, String measure, String splits) {
        return """
            {"code": "%s", "title": {"en": "%s"}, "measure": "%s",
             "sheet": {"since": "2025-01-01", "definition": {"en": "As the register counts them."},
               "disaggregation": [%s], "source": {"en": "The register"}, "method": {"en": "Counted."},
               "frequency": "YEARLY", "responsible": "COORDINATOR"}}\
            """.formatted(code, title, measure, splits);
    }

    @BeforeAll
    static void programme() throws IOException {
        new GapsOnPageTest().write();
    }

    private void write() throws IOException {
        Path shipped = ShippedProgramme.MOROCCO.folder();
        Path folder = Files.createDirectories(here.resolve("pilot"));
        String splits = "\"gender\", \"gender × residence\"";
        Files.writeString(folder.resolve("programme.json"), """
            {"schema": "1.0", "id": "ma-gaps", "title": {"en": "Gaps"}, "country": "MA", "state": "ACTIVE",
             "term": "2025/2026", "results": {"version": 1, "roots": [{"level": "OUTPUT", "code": "1",
               "title": {"en": "Skills"}, "indicators": [%s, %s]}]}}
            """.formatted(
                        indicator("1.a", "Mobilised", "ENGAGED_MEMBERS", splits),
                        indicator("1.b", "Registered", "REGISTERED_MEMBERS", splits)));
        Files.copy(shipped.resolve("organisations.csv"), folder.resolve("organisations.csv"));
        List<String> experts = Files.readAllLines(shipped.resolve("experts.csv")).stream()
                .limit(2)
                .map(row -> row.replace(",disability,", ",").replace(",WITHOUT,", ","))
                .toList();
        members.add(experts.get(0));
        engagements.add(
                "id,member,host,modality,state,proposedOn,plannedFrom,plannedUntil,startedOn,endedOn,leadership");
        group(experts.get(1), "WOMAN", "FR", 80, 24);
        group(experts.get(1), "WOMAN", "BE", 20, 15);
        leading = 0;
        dropped = 0;
        group(experts.get(1), "MAN", "FR", 20, 5);
        group(experts.get(1), "MAN", "BE", 80, 56);
        Files.write(folder.resolve("experts.csv"), members);
        Files.write(folder.resolve("engagements.csv"), engagements);
    }

    /** The first of the engaged lead, 8 women and 25 men, and the first dropped out, 14 women and 9 men. */
    private void group(String row, String gender, String residence, int registered, int engaged) {
        for (int i = 0; i < registered; i++) {
            String id = "E-" + gender + residence + i;
            members.add(row.replace("E-001", id)
                    .replace("e-001", id)
                    .replace("SYN-", "SYN-" + id)
                    .replace("2025-09-13", "2025-01-13")
                    .replace(",WOMAN,", "," + gender + ",")
                    .replace(",FR,MA,", "," + residence + ",MA,"));
            if (i < engaged) {
                boolean leads = leading++ < (gender.equals("WOMAN") ? 8 : 25);
                boolean left = dropped++ < (gender.equals("WOMAN") ? 14 : 9);
                engagements.add(String.join(
                        ",",
                        "G-" + id,
                        id,
                        "CHU-RABAT",
                        "REMOTE",
                        left ? "ENDED_EARLY" : "COMPLETED",
                        "2025-05-01",
                        "2025-06-01",
                        "2025-06-20",
                        "2025-06-01",
                        "2025-06-20",
                        leads ? "LEADS" : "TAKES_PART"));
            }
        }
    }

    private static String page(Locale language, String... options) throws IOException {
        return page("pilot", language, options);
    }

    /** A page as a reader sees it; each is made once. */
    private static String page(String folder, Locale language, String... options) throws IOException {
        List<String> key = Stream.concat(Stream.of(folder, language.toLanguageTag()), Stream.of(options))
                .toList();
        String known = PAGES.get(key);
        if (known == null) {
            Shell shell = new Shell(here, language, false);
            String[] args = Stream.concat(
                            Stream.of("report", folder, "--as-of", "2025-12-31", "--out", "pages"), Stream.of(options))
                    .toArray(String[]::new);
            assertThat(shell.run(args)).as(shell.err()).isZero();
            known = Files.readString(here.resolve("pages/report.html")).replace((char) 0xa0, ' ');
            PAGES.put(key, known);
        }
        return known;
    }

    /** Sentences under a heading. */
    private static String under(String heading, String page) {
        int begin = page.indexOf("<h3>" + heading + "</h3>");
        assertThat(begin).as(heading).isPositive();
        return page.substring(begin, page.indexOf("</ul>", begin));
    }

    /**
     * Mantel and Haenszel: (24·15 + 15·24) / (56·5 + 5·56) = 720 / 560. Both countries have 100 members, so the
     * standardised rates are (30 + 75) / 2 and (25 + 70) / 2. Kitagawa: composition 0.6·27.5 − 0.6·72.5, rates 5.
     */
    @Test
    void a_gap_over_all_that_turns_round_within_strata_is_told_with_a_warning() throws IOException {
        assertThat(under(WITHIN, page(Locale.ENGLISH)))
                .contains(
                        "Women: 39 of 100, or 39.0 %",
                        "Men: 61 of 100, or 61.0 %",
                        "lower than that of men by 22.0 percentage points",
                        "The rate of women is 0.64 times that of men",
                        "a probability of 0.00289 (Fisher",
                        "Simpson’s paradox",
                        "Compared within strata (2), the odds of women are 1.29 times those of men",
                        "the rates would be 52.5 % (women) and 47.5 % (men)",
                        "Of the gap of -22.0 percentage points (women less men), where the groups are makes -27.0, and"
                                + " different rates in the same stratum make 5.0");
    }

    /** Of France 5 men were engaged. */
    @Test
    void where_the_guard_hides_a_stratum_nothing_is_compared_within_strata() throws IOException {
        String page = page(Locale.ENGLISH, "--threshold", "9");
        assertThat(page)
                .contains("Nothing is compared within strata, by country of residence")
                .doesNotContain(WITHIN, "Simpson’s paradox", "the odds of women");
        assertThat(under(MOBILISED, page)).contains("Women: 39 of 100", "Men: 61 of 100");
    }

    @Test
    void where_a_number_by_gender_is_hidden_no_rate_is_told() throws IOException {
        assertThat(page(Locale.ENGLISH, "--threshold", "45"))
                .contains("Mobilised, out of: Registered. No rate is told")
                .doesNotContain("Women: 39 of 100", "times that of men", "Intervals and tests take each case");
    }

    @Test
    void who_leads_is_compared_and_the_share_of_women_among_them_stands_beside_that_of_all() throws IOException {
        String page = page(Locale.ENGLISH);
        assertThat(page).contains("Who leads", "A member leads who answers for the work of others");
        assertThat(under("Leading, women and men", page))
                .contains(
                        "Women: 8 of 39, or 20.5 %",
                        "Men: 25 of 61, or 41.0 %",
                        "below four fifths of the highest one",
                        "a probability of 0.0491 (Fisher");
        assertThat(under("Women among those who lead", page))
                .contains("Of those who lead. Women: 8 of 33", "Of all of whom the record tells it. Women: 39 of 100");
        assertThat(page(Locale.ENGLISH, "--threshold", "9")).doesNotContain("Leading, women and men", "8 of 3");
    }

    @Test
    void members_of_whom_nothing_is_told_are_in_no_share_of_leaders() throws IOException {
        Path folder = Files.createDirectories(here.resolve("silent"));
        for (String table : List.of("programme.json", "organisations.csv", "experts.csv")) {
            Files.copy(here.resolve("pilot").resolve(table), folder.resolve(table));
        }
        Files.write(
                folder.resolve("engagements.csv"),
                Files.readAllLines(here.resolve("pilot/engagements.csv")).stream()
                        .map(row -> row.replace(",TAKES_PART", ","))
                        .toList());
        assertThat(under("Women among those who lead", page("silent", Locale.ENGLISH)))
                .contains("Of all of whom the record tells it. Women: 8 of 33");
    }

    /** A rate that nobody wants to be high is not called parity. */
    @Test
    void who_dropped_out_is_compared_without_praise_of_a_high_rate() throws IOException {
        assertThat(under("Dropped out, women and men", page(Locale.ENGLISH)))
                .contains(
                        "Women: 14 of 39, or 35.9 %",
                        "Men: 9 of 61, or 14.8 %",
                        "The rate of women is 2.43 times that of men",
                        "a probability of 0.0268 (Fisher")
                .doesNotContain("parity", "four fifths");
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Qui dirige, comparaison au sein des strates, Interruptions, paradoxe de Simpson",
        "ar, من يقود, مع المقارنة داخل الطبقات, الانقطاع بين النساء والرجال, سيمبسون"
    })
    void other_languages_say_it_too(String language, String leads, String strata, String ends, String warning)
            throws IOException {
        assertThat(page(Locale.forLanguageTag(language)))
                .contains(leads, strata, ends, warning)
                .doesNotContain("skills.page", "Fisher’s exact test");
    }
}
