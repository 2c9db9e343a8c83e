package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GapCommandTest {

    private static final Offset<Double> SIX = within(0.5e-6);

    private static final String TWO_SITES = """
        stratum,group,successes,total
        site1,MAN,30,40
        site1,WOMAN,9,10
        site2,MAN,2,10
        site2,WOMAN,12,40
        """;

    @TempDir
    private Path here;

    private Shell run(int code, String table, String... more) throws IOException {
        return run(Locale.ENGLISH, code, table, more);
    }

    private Shell run(Locale locale, int code, String table, String... more) throws IOException {
        Files.writeString(here.resolve("COUNTS.csv"), table);
        Shell shell = new Shell(here, locale, false);
        String[] args = new String[2 + more.length];
        args[0] = "gap";
        args[1] = "COUNTS.csv";
        System.arraycopy(more, 0, args, 2, more.length);
        assertThat(shell.run(args)).as(shell.out() + shell.err()).isEqualTo(code);
        return shell;
    }

    private JsonNode json(int code, String table, String... more) throws IOException {
        String[] args = new String[more.length + 1];
        args[0] = "--json";
        System.arraycopy(more, 0, args, 1, more.length);
        Shell shell = run(code, table, args);
        assertThat(shell.err()).isEmpty();
        assertThat(shell.out()).doesNotContain("NaN", "Infinity");
        return JsonMapper.builder().build().readTree(shell.out());
    }

    private static double number(JsonNode json, String... path) {
        JsonNode at = json;
        for (String key : path) {
            at = at.get(key);
        }
        assertThat(at.isNumber()).as(List.of(path).toString()).isTrue();
        return at.doubleValue();
    }

    /** The table of two sites with a reversal, group over reference. */
    @Test
    void the_numbers_are_those_of_the_contract() throws IOException {
        JsonNode json = json(0, TWO_SITES);

        assertThat(json.get("group").stringValue()).isEqualTo("WOMAN");
        assertThat(json.get("reference").stringValue()).isEqualTo("MAN");
        assertThat(number(json, "shares", "WOMAN")).isCloseTo(0.42, SIX);
        assertThat(number(json, "shares", "MAN")).isCloseTo(0.64, SIX);
        assertThat(number(json, "difference", "estimate")).isCloseTo(-0.22, SIX);
        assertThat(number(json, "difference", "low")).isCloseTo(-0.3925, within(1e-3));
        assertThat(number(json, "difference", "high")).isCloseTo(-0.0246, within(1e-3));
        assertThat(json.get("difference").get("method").stringValue()).isEqualTo("NEWCOMBE");
        assertThat(number(json, "ratio", "estimate")).isCloseTo(0.65625, SIX);
        assertThat(json.get("ratio").get("method").stringValue()).isEqualTo("KATZ");
        assertThat(number(json, "fisher_p")).isBetween(0.04, 0.05);
        assertThat(number(json, "mantel_haenszel", "odds_ratio")).isCloseTo(1 / 0.462366, within(5e-6));
        assertThat(number(json, "mantel_haenszel", "low")).isCloseTo(1 / 1.744415, within(5e-6));
        assertThat(number(json, "mantel_haenszel", "high")).isCloseTo(1 / 0.122552, within(5e-5));
        assertThat(number(json, "cmh_chi2")).isCloseTo(1.312969, SIX);
        assertThat(number(json, "cmh_chi2_corrected")).isCloseTo(0.738545, SIX);
        assertThat(number(json, "breslow_day", "chi2")).isCloseTo(0.159534, SIX);
        assertThat(number(json, "breslow_day", "p")).isCloseTo(0.689586, SIX);
        assertThat(number(json, "tarone", "chi2")).isCloseTo(0.159515, SIX);
        assertThat(number(json, "standardised_ratio")).isCloseTo(1.263158, SIX);
        assertThat(number(json, "kitagawa", "composition")).isCloseTo(-0.345, SIX);
        assertThat(number(json, "kitagawa", "rate")).isCloseTo(0.125, SIX);
        assertThat(number(json, "kitagawa", "total")).isCloseTo(-0.22, SIX);
        assertThat(json.get("simpson").booleanValue()).isTrue();
        assertThat(json.get("not_defined").size()).isZero();
        assertThat(json.has("error")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"3.5 | ''", "3,5 | ''", "3.0 | 3", "1,234 | 1234", "1 234 | 1234", "1,234.5 | ''"})
    void no_count_is_proposed_by_leaving_out_a_decimal_sign(String written, String meant) throws IOException {
        JsonNode problem = json(1, "stratum,group,successes,total\na,MAN,\"" + written + "\",9000\na,WOMAN,1,9\n")
                .get("error")
                .get("problems")
                .get(0);

        assertThat(problem.get("field").asString()).isEqualTo("successes");
        assertThat(problem.path("maybe").asString("")).isEqualTo(meant);
    }

    @Test
    void where_no_stratum_has_both_groups_the_gap_is_not_split() throws IOException {
        String apart = "stratum,group,successes,total\nA,MAN,5,10\nB,WOMAN,3,10\n";
        JsonNode json = json(0, apart);

        assertThat(json.get("kitagawa")).allMatch(JsonNode::isNull);
        assertThat(json.get("not_defined"))
                .anySatisfy(each -> assertThat(each.get("key").stringValue()).isEqualTo("kitagawa"));
        assertThat(run(0, apart).out())
                .contains("nothing is compared within strata and the gap is not split", "a probability of 0.650 (")
                .doesNotContain("where the groups are makes");
    }

    @Test
    void another_reference_turns_everything_round() throws IOException {
        JsonNode json = json(0, TWO_SITES, "--reference", "woman");

        assertThat(json.get("reference").stringValue()).isEqualTo("WOMAN");
        assertThat(number(json, "difference", "estimate")).isCloseTo(0.22, SIX);
        assertThat(number(json, "mantel_haenszel", "odds_ratio")).isCloseTo(0.462366, SIX);
    }

    @Test
    void it_is_said_in_three_languages() throws IOException {
        assertThat(run(0, TWO_SITES).out())
                .contains(
                        "women, compared with men",
                        "The rate of women is lower than that of men by 22.0 percentage points",
                        "Simpson");
        assertThat(run(Locale.FRENCH, 0, TWO_SITES).out())
                .contains("Le taux du groupe «\u00a0femmes\u00a0» est inférieur", "paradoxe de Simpson");
        assertThat(run(Skills.ARABIC, 0, TWO_SITES).out()).contains("مفارقة سيمبسون");
    }

    @Test
    void further_groups_and_the_undisclosed_have_their_place() throws IOException {
        JsonNode json = json(0, TWO_SITES + "site2,NON_BINARY,1,3\nsite1,UNDISCLOSED,2,5\nsite2,NOT_ASKED,1,1\n");

        assertThat(json.get("group").stringValue()).isEqualTo("WOMAN");
        assertThat(json.get("shares").has("UNDISCLOSED")).isFalse();
        assertThat(json.get("undisclosed").intValue()).isEqualTo(6);
        assertThat(number(json, "difference_bounds", "low")).isLessThan(number(json, "difference", "estimate"));
        assertThat(json.get("others").get(0).get("group").stringValue()).isEqualTo("NON_BINARY");
    }

    @Test
    void what_is_not_defined_is_null_and_has_a_reason() throws IOException {
        JsonNode json = json(0, "stratum,group,successes,total\nall,MAN,0,12\nall,WOMAN,3,11\n");

        assertThat(json.get("ratio").get("estimate").isNull()).isTrue();
        assertThat(json.get("breslow_day").get("chi2").isNull()).isTrue();
        assertThat(json.get("not_defined").size()).isGreaterThanOrEqualTo(3);
        assertThat(json.get("not_defined").get(0).get("words").stringValue()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "all,MAN,1,2\n",
                "all,UNDISCLOSED,1,2\n",
                "all,MAN,1,2\nall,WOMAN,0,0\n",
                "all,WOMAN,1,2\nall,MAN,0,0\n"
            })
    void without_two_groups_there_is_no_answer(String rows) throws IOException {
        JsonNode json = json(1, "stratum,group,successes,total\n" + rows);

        assertThat(json.get("error").get("exit").intValue()).isEqualTo(1);
        assertThat(json.has("shares")).isTrue();
        assertThat(run(1, "stratum,group,successes,total\n" + rows).err()).isNotBlank();
    }

    @Test
    void every_bad_row_is_rejected_with_its_place_and_no_gap_is_told() throws IOException {
        String table = """
            stratum,group,successes,total
            a,MAN,5,4
            a,WOMAN,x,4
            ,MAN,1,4
            b,,1,4
            b,WOMAN,-1,4
            b,MAN,1,
            c,MAN,1,4
            c,MAN,2,4
            c,Woman,1,4
            d,MAN,"1,000",2000
            d,WOMAN,1,99999999999
            """;
        Shell people = run(1, table);

        assertThat(people.out()).isEmpty();
        assertThat(people.err())
                .contains(
                        "COUNTS.csv:2 successes: at most 4 is expected, as total says",
                        "COUNTS.csv:3 successes",
                        "COUNTS.csv:4 stratum",
                        "COUNTS.csv:5 group",
                        "COUNTS.csv:6 successes",
                        "COUNTS.csv:7 total",
                        "COUNTS.csv:9: the stratum and the group stand already on line 8",
                        "COUNTS.csv:10 group: another row writes the same group in another way; one way is expected."
                                + " Maybe WOMAN",
                        "COUNTS.csv:11 successes: a whole number is expected. Maybe 1, 1000",
                        "COUNTS.csv:12 total",
                        "No gap is told as long as the table has errors");
        JsonNode json = json(1, table);
        assertThat(json.get("error").get("problems").size()).isEqualTo(10);
        assertThat(json.get("error").get("problems").get(0).get("expected").stringValue())
                .isNotBlank();
        assertThat(json.has("difference")).isFalse();
    }

    @Test
    void a_reference_that_is_not_there_is_answered_with_the_groups() throws IOException {
        String table = "stratum,group,successes,total\nall,women,1,4\nall,men,2,4\n";

        assertThat(run(1, table).err()).contains("no row is of the group MAN; the groups are: women, men. Maybe men");
        assertThat(json(0, table, "--reference", "men").get("group").stringValue())
                .isEqualTo("women");
        assertThat(run(1, table, "--reference", "nurses").err()).contains("nurses");
        assertThat(run(2, table, "--reference", " ").err()).contains("--reference needs a value");
    }

    @Test
    void a_table_that_is_not_one_is_refused() throws IOException {
        assertThat(run(1, "").err()).isNotBlank();
        assertThat(run(1, "stratum,group,successes,total\n").err()).contains("no rows");
        assertThat(run(1, "stratum,group,total\na,MAN,1\n").err()).contains("successes");
        Shell missing = new Shell(here);
        assertThat(missing.run("gap", "nowhere.csv")).isEqualTo(2);
        assertThat(missing.err()).contains("nowhere.csv");
        Shell nothing = new Shell(here);
        assertThat(nothing.run("gap")).isEqualTo(2);
        assertThat(nothing.err()).contains("COUNTS.csv");
    }
}
