package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TodayCommandTest {

    @TempDir
    private Path here;

    private Shell today(String... more) {
        Shell shell = new Shell(here);
        String[] args = new String[more.length + 2];
        args[0] = "today";
        args[1] = "morocco";
        System.arraycopy(more, 0, args, 2, more.length);
        assertThat(shell.run(args)).isZero();
        return shell;
    }

    @Test
    void a_council_sees_credentials_and_authorisations_that_end_and_nothing_else() throws IOException {
        JsonNode list = JsonMapper.shared()
                .readTree(today("--role", "council", "--days", "366", "--json").out());

        assertThat(list.get("today").asString()).isEqualTo("2026-03-02");
        assertThat(list.get("items")).isNotEmpty();
        List<String> ended = List.of("CREDENTIAL_ENDS", "CREDENTIAL_RECHECK", "AUTHORISATION_ENDS");
        list.get("items").forEach(item -> {
            assertThat(item.get("kind").asString()).isIn(ended);
            assertThat(item.get("overdue").asBoolean())
                    .isEqualTo(item.get("day").asString().compareTo("2026-03-02") < 0);
            assertThat(item.get("day").asString()).isLessThanOrEqualTo("2027-03-03");
        });
    }

    @Test
    void offers_opinions_follow_ups_consents_and_credentials_fall_due_for_the_coordinator() {
        Shell shell = new Shell(here);

        assertThat(shell.run("today", "tele-expertise")).isZero();

        assertThat(shell.out())
                .contains("Request TE-052 (Dermatology): the expert has not answered the offer – overdue")
                .contains("Request TE-050 (Cardiology): the expert owes the opinion")
                .contains("Request TE-040 (Oncology): ask what became of the patient – overdue")
                .contains("Consent CO-040 ends and its case is open: ask again")
                .contains("Member X-06 (Specialist medical practitioners): the licence ends")
                .contains("Member X-09 (Specialist medical practitioners): check the credential again")
                .contains("Member X-03: the authorisation of CNOM ends");
    }

    @Test
    void a_host_sees_its_own_engagements_and_not_those_of_other_hospitals() throws IOException {
        JsonNode all = JsonMapper.shared()
                .readTree(today("--role", "host", "--days", "366", "--json").out());
        assertThat(all.get("items")).isNotEmpty();
        all.get("items").forEach(item -> assertThat(item.get("site").asString()).isEqualTo("CHU-RABAT"));

        assertThat(JsonMapper.shared()
                        .readTree(today("--role", "host", "--days", "366", "--host", "CHU-RABAT", "--json")
                                .out()))
                .isEqualTo(all);
        assertThat(today("--role", "host", "--days", "366", "--host", "CHU-FES").out())
                .contains("Nothing is due");
    }

    @Test
    void consents_are_listed_for_the_hospital_of_their_cases_and_for_no_other() {
        String[] asked = {"today", "cnom-unhcr", "--role", "host", "--on", "2023-06-02", "--days", "366"};
        Shell nobody = new Shell(here);
        assertThat(nobody.run(asked)).isZero();
        assertThat(nobody.out()).contains("name it with --host").doesNotContain("CO-0");

        String[] named = Arrays.copyOf(asked, asked.length + 2);
        named[asked.length] = "--host";
        named[asked.length + 1] = "HEALTH-PARTNER";
        Shell own = new Shell(here);
        assertThat(own.run(named)).isZero();
        assertThat(own.out()).contains("HEALTH-PARTNER  Consent CO-034 ends").doesNotContain("name it with");

        named[asked.length + 1] = "CNOM";
        Shell other = new Shell(here);
        assertThat(other.run(named)).isZero();
        assertThat(other.out()).contains("Nothing is due").doesNotContain("CO-0");
    }

    @Test
    void the_list_names_no_person() throws IOException {
        String said = today("--days", "366").out();
        List<String> rows = Files.readAllLines(ShippedProgramme.MOROCCO.folder().resolve("experts.csv"));

        for (String row : rows.subList(1, rows.size())) {
            List<String> cells = List.of(row.split(",", -1));
            assertThat(said).doesNotContainPattern("\\b" + Pattern.quote(cells.get(1)) + "\\b");
        }
    }

    @Test
    void days_out_of_range_and_unknown_hospitals_are_told() {
        Shell far = new Shell(here);
        assertThat(far.run("today", "morocco", "--days", "400")).isEqualTo(2);
        assertThat(far.err()).contains("0 to 366").contains("400");

        Shell unknown = new Shell(here);
        assertThat(unknown.run("today", "morocco", "--host", "CHU-NOWHERE")).isEqualTo(1);
        assertThat(unknown.err()).contains("CHU-NOWHERE");
    }

    @Test
    void the_list_speaks_french() {
        Shell shell = new Shell(here, Locale.FRENCH, false);

        assertThat(shell.run("today", "rwanda", "--role", "manager", "--days", "0"))
                .isZero();

        assertThat(shell.out()).contains("À faire du").contains("responsable du programme");
    }
}
