package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.io.ProgrammeFiles;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.referral.ReferralCase;
import io.github.diasporaskills.core.referral.ReferralState;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RecordKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each shipped programme, as a person and as a machine see it. */
class ShippedPagesTest {

    private static final Map<List<String>, JsonNode> ANSWERS = new ConcurrentHashMap<>();

    @TempDir
    private Path here;

    @ParameterizedTest
    @EnumSource(ShippedProgramme.class)
    void every_shipped_programme_runs_and_says_what_is_synthetic(ShippedProgramme shipped) {
        Shell shell = new Shell(here);

        assertThat(shell.run("run", shipped.id())).isZero();

        assertThat(shell.err()).isEmpty();
        assertThat(shell.out()).contains("What is real and what is synthetic", "are synthetic");
        assertThat(here.resolve("skills-out/report.html")).content().contains("What is real and what is synthetic");
    }

    @ParameterizedTest
    @EnumSource(value = ShippedProgramme.class, mode = EnumSource.Mode.EXCLUDE, names = "MOROCCO")
    void every_shipped_row_is_taken_in_but_those_of_morocco_that_are_broken_on_purpose(ShippedProgramme shipped) {
        JsonNode answer = answer("run", shipped.id());

        assertThat(answer.path("errors").asInt()).isZero();
        answer.path("files").forEach(file -> {
            assertThat(file.path("rejected").asInt()).as("%s", file).isZero();
            assertThat(file.path("unread").asInt()).as("%s", file).isZero();
        });
    }

    @ParameterizedTest
    @EnumSource(ShippedProgramme.class)
    void a_page_has_words_in_french_and_arabic(ShippedProgramme shipped) {
        for (Locale locale : List.of(Locale.FRENCH, Skills.ARABIC)) {
            Shell shell = new Shell(here, locale, false);

            assertThat(shell.run("run", shipped.id())).isZero();

            assertThat(shell.out()).doesNotContain("skills.page", "term.", "What is real");
        }
    }

    @ParameterizedTest
    @CsvSource({"rwnda, rwanda", "morroco, morocco", "Rwanda, rwanda", "rqa, mida/rqa"})
    void a_misspelt_name_is_told_what_may_have_been_meant(String written, String meant) {
        Shell shell = new Shell(here);

        assertThat(shell.run("run", written)).isEqualTo(ExitCode.USAGE);

        assertThat(shell.err()).contains("There is no folder " + written, "Maybe " + meant);
        assertThat(shell.err()).contains(String.join(", ", ShippedProgramme.ids()));
    }

    @Test
    void a_folder_of_the_name_of_a_shipped_programme_wins() throws IOException {
        Files.createDirectory(here.resolve("rwanda"));
        Shell shell = new Shell(here);

        assertThat(shell.run("run", "rwanda")).isEqualTo(ExitCode.PROBLEMS);

        assertThat(shell.err()).contains("programme.json");
    }

    @Test
    void the_pilot_says_why_it_asks_about_disability_and_hides_the_few() {
        JsonNode page = answer("run", "morocco");

        assertThat(words(section(page, "Rules of this programme")))
                .anyMatch(line ->
                        line.contains("whether they have a disability") && line.contains("reach the programme"));
        JsonNode asked =
                table(section(page, "The register"), "Members registered, by disability as they answered themselves");
        assertThat(asked.path("cells").path("WITH").asInt()).isEqualTo(10);
        assertThat(asked.path("total").asInt()).isEqualTo(125);
        JsonNode engaged = page.at("/results/indicators")
                .valueStream()
                .filter(indicator -> indicator.path("code").asString().equals("1.3.a"))
                .findFirst()
                .orElseThrow()
                .path("byDisability");
        assertThat(engaged.path("hidden").valueStream().map(JsonNode::asString)).contains("WITH");
        assertThat(engaged.has("WITH")).isFalse();
    }

    @Test
    @Tag("A5")
    @Tag("A8")
    @DisplayName("A5 A8 rwanda: 11 members, 13 engagements, 2 repeaters, 5 planned; visits, goals, relationships")
    void rwanda_shows_visits_learning_goals_and_relationships() {
        JsonNode page = answer("run", "rwanda");

        JsonNode register = section(page, "The register");
        assertThat(figure(register, "Engagements begun")).isEqualTo(13);
        assertThat(figure(register, "Members engaged twice or more")).isEqualTo(2);
        assertThat(figure(register, "Members mobilised, as defined")).isEqualTo(11);
        assertThat(figure(section(page, "Visits to hosts"), "Visits made")).isEqualTo(14);
        assertThat(words(section(page, "Visits to hosts")))
                .anyMatch(line -> line.contains("District hospital, Huye, visited by IOM Rwanda, Ministry of Health"));
        assertThat(words(section(page, "What hosts set out to learn")))
                .contains("– Sort emergencies by urgency on arrival");
        JsonNode relationships = section(page, "Relationships that remain");
        assertThat(figure(relationships, "Relationships")).isEqualTo(15);
        assertThat(words(relationships)).anyMatch(line -> line.contains("from 25\u00a0November 2023 on"));
    }

    @Test
    @Tag("A34")
    @DisplayName("A34 tele-expertise: no result of follow-up without response rate and loss beside it, by gender")
    void results_of_follow_up_have_their_response_rate_beside_them() {
        JsonNode requests = section(answer("run", "tele-expertise"), "Requests for an opinion");

        assertThat(figure(requests, "Requests handed in")).isEqualTo(62);
        assertThat(figure(requests, "Requests answered")).isEqualTo(49);
        // 12 requests without a report, and of 30 reports 5 without news of the patient.
        assertThat(words(requests))
                .containsSubsequence(
                        "Follow-up due: 42; with a report: 30; response rate: 71.4%",
                        "Lost to follow-up, without a report or without news: 40.5%");
        JsonNode due = table(requests, "Follow-up due, by gender");
        JsonNode reported = table(requests, "Reports, by gender");
        assertThat(due.path("cells").path("WOMAN").asInt()).isEqualTo(21);
        assertThat(reported.path("cells").path("WOMAN").asInt()).isEqualTo(15);
        assertThat(reported.path("cells").path("NOT_ASKED").asInt()).isEqualTo(5);
        JsonNode outcome = table(requests, "Reports, by what became of the patient");
        assertThat(outcome.path("total").asInt()).isEqualTo(30);
        assertThat(outcome.path("cells").path("BETTER").asInt()).isEqualTo(12);
        assertThat(outcome.path("cells").path("LOST").asInt()).isEqualTo(5);
        JsonNode avoided = table(requests, "Reports, by whether a transfer was avoided");
        assertThat(avoided.path("cells").path("YES").asInt()).isEqualTo(11);
        assertThat(avoided.path("cells").path("OTHERWISE").asInt()).isEqualTo(19);
    }

    /** Of 42 due and 30 reported a loss of 38.1 % would tell that the patients of 4 reports were lost. */
    @Test
    void a_loss_that_would_tell_a_hidden_group_is_left_out() throws IOException {
        Path folder = ShippedFolders.copy(ShippedProgramme.TELE_EXPERTISE, here.resolve("fewer-lost"));
        Path requestsFile = folder.resolve("tele-expertise-requests.csv");
        String told = Files.readString(requestsFile);
        assertThat(told).contains("LOST");
        Files.writeString(requestsFile, told.replaceFirst(",LOST,", ",SAME,"));

        JsonNode requests = section(run("run", "fewer-lost", "--as-of", "2026-02-28"), "Requests for an opinion");

        assertThat(table(requests, "Reports, by what became of the patient")
                        .path("cells")
                        .has("LOST"))
                .isFalse();
        assertThat(words(requests))
                .anyMatch(line -> line.startsWith("Follow-up due: 42; with a report: 30"))
                .noneMatch(line -> line.startsWith("Lost to follow-up"));
        assertThat(requests.path("withheld").get(0).asString()).isEqualTo("publication.section.sentences-withheld");
    }

    /** Before they were one publication, the export showed the split of 1.3.b that the page hides, and hid that of 1.3.c. */
    @Test
    void an_export_shows_and_hides_the_cells_of_the_page() {
        JsonNode page = answer("run", "tele-expertise").at("/results/indicators");
        Shell shell = new Shell(here);
        assertThat(shell.run("export", "tele-expertise", "--format", "json", "--out", "results.json"))
                .isZero();
        JsonNode export =
                JsonMapper.shared().readTree(here.resolve("results.json")).path("indicators");

        int hidden = 0;
        for (int i = 0; i < page.size(); i++) {
            JsonNode shown = page.get(i).path("byGender");
            for (Gender gender : Gender.values()) {
                List<Long> exported = export.get(i)
                        .path("figures")
                        .valueStream()
                        .filter(figure -> figure.path("kind").asString().equals("ACTUAL")
                                && figure.at("/groups/gender").asString().equals(gender.name()))
                        .map(figure -> figure.at("/count/number").asLong())
                        .toList();
                assertThat(exported)
                        .as("%s of %s", gender, page.get(i).path("code"))
                        .isEqualTo(
                                shown.has(gender.name())
                                        ? List.of(shown.path(gender.name()).asLong())
                                        : List.of());
                hidden += shown.has("hidden") && exported.isEmpty() ? 1 : 0;
            }
        }
        assertThat(hidden).isEqualTo(2);
    }

    private static JsonNode table(JsonNode section, String title) {
        for (JsonNode table : section.path("tables")) {
            if (table.path("title").asString().equals(title)) {
                return table;
            }
        }
        throw new AssertionError("There is no table " + title);
    }

    @Test
    void a_small_group_is_nowhere_on_a_page() {
        JsonNode page = answer("run", "rwanda");

        JsonNode residence = section(page, "The register").path("tables").get(0);

        assertThat(residence.path("cells").isEmpty()).isTrue();
        assertThat(residence.path("withheld").asString()).isEqualTo("publication.table.small-cell");
    }

    @Test
    @Tag("A18")
    @Tag("A19")
    @Tag("A20")
    @DisplayName("A18 A19 A20 cnom-unhcr: 164 and 35 at the open day, USD 50,000 in kind, over 200 treated")
    void the_convention_shows_its_open_day_and_its_gifts() {
        JsonNode page = run("run", "cnom-unhcr");

        JsonNode openDay = section(page, "Open days");
        assertThat(figure(openDay, "Different people who came")).isEqualTo(164);
        assertThat(figure(openDay, "Different specialists on duty")).isEqualTo(35);
        assertThat(words(openDay)).anyMatch(line -> line.contains("20\u00a0June 2021. Host: AMMS"));
        JsonNode findings = table(openDay, "Findings that need care, by whether a referral was opened");
        assertThat(findings.path("cells").path("CAMPAIGNS_REFERRED").asInt()).isEqualTo(5);
        assertThat(findings.path("cells").path("CAMPAIGNS_NOT_REFERRED").asInt())
                .isZero();
        assertThat(words(section(page, "Contributions")))
                .contains("services: 50,000 USD in kind, no cash", "services: 54,000 MAD in kind, no cash")
                .noneMatch(line -> line.contains("104,000") || line.contains("in cash"));
        assertThat(words(section(page, "What is real and what is synthetic")))
                .anyMatch(line -> line.startsWith("Refugees treated: >\u00a0200"))
                .anyMatch(line -> line.startsWith("News items: >\u00a050"));
        assertThat(here.resolve("skills-out/plan.csv")).doesNotExist();
        assertThat(here.resolve("skills-out/report.html")).exists();
        assertThat(page.has("plan")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"fr, '50 000 USD en nature, sans argent'", "en, '50,000 USD in kind, no cash'"})
    void amounts_are_written_as_the_language_has_them(String language, String words) {
        List<String> lines = new ArrayList<>();
        answer("run", "cnom-unhcr", "--lang", language)
                .at("/results/sections")
                .forEach(section -> lines.addAll(words(section)));

        assertThat(lines).anyMatch(line -> line.contains(words));
    }

    @ParameterizedTest
    @Tag("A21")
    @Tag("A22")
    @CsvSource({
        "2020-05-31, 'signed by all, not yet in force on ', 0",
        "2020-06-01, 'in force on ', 1",
        "2023-05-31, 'in force on ', 1",
        "2023-06-02, 'expired at the end of 1 June 2023', 0",
    })
    void the_convention_is_in_force_from_its_day_to_its_last(String day, String state, int inForce) {
        JsonNode agreements = section(answer("run", "cnom-unhcr", "--as-of", day), "Agreements");

        assertThat(words(agreements).get(0)).contains("UNHCR: " + state);
        assertThat(figure(agreements, "Agreements in force")).isEqualTo(inForce);
        assertThat(words(agreements)).anyMatch(line -> line.startsWith("20\u00a0May 2020: signed by "));
        assertThat(words(agreements)).anyMatch(line -> line.startsWith("Agreed to take effect on 1\u00a0June 2020"));
    }

    @Test
    @Tag("A14")
    @Tag("A15")
    @Tag("A16")
    @DisplayName(
            "A14 A15 A16 cnom-unhcr: three hops, one refusal with nothing told, one withdrawal after the second hop")
    void refusal_and_withdrawal_stop_every_later_hop() throws IOException {
        ProgrammeRegister register = ProgrammeFiles.read(ShippedProgramme.CNOM_UNHCR.folder(), CountryPack.load("MA"))
                .requireComplete();
        Map<ReferralState, List<ReferralCase>> cases =
                register.all(RecordKind.REFERRAL).stream().collect(Collectors.groupingBy(ReferralCase::state));

        assertThat(cases.get(ReferralState.CONSENT_REFUSED))
                .singleElement()
                .satisfies(refused -> assertThat(refused.handovers()).isEmpty());
        assertThat(cases.get(ReferralState.CONSENT_WITHDRAWN)).singleElement().satisfies(withdrawn -> {
            assertThat(withdrawn.handovers()).hasSize(2);
            assertThat(withdrawn.handovers())
                    .allMatch(
                            hop -> hop.at().isBefore(withdrawn.history().last().at()));
        });
        assertThat(cases.get(ReferralState.CLOSED))
                .isNotEmpty()
                .allMatch(closed -> closed.handovers().size() >= 3);
    }

    @Test
    void nothing_of_a_case_is_on_the_page_of_referrals() throws IOException {
        Shell shell = new Shell(here);
        shell.run("run", "cnom-unhcr", "--internal");
        String everything = shell.out()
                + Files.readString(here.resolve("skills-out/report.html"))
                + Files.readString(here.resolve("skills-out/report-internal.html"));

        assertThat(everything).doesNotContain("RF-0", "K-0", "CO-0", "DOC-", "subject-", "J-00", "clinician-", "P-0");
        assertThat(section(answer("run", "cnom-unhcr"), "Referrals")
                        .path("tables")
                        .get(0)
                        .path("cells")
                        .propertyNames())
                .containsExactlyInAnyOrder(
                        "REFERRALS_BEFORE", "REFERRALS_PASSED_ON", "REFERRALS_CARE", "REFERRALS_WITHOUT_CARE");
    }

    @Test
    @Tag("A9")
    @Tag("A12")
    @DisplayName("A9 A12 c3m: 10,000 registered, how many are mobilised against a steady pace, of every profession")
    void the_network_is_measured_against_a_steady_pace_to_2030() {
        JsonNode page = answer("run", "c3m");

        JsonNode mobilised = page.at("/results/indicators").get(0);
        assertThat(mobilised.path("target").asInt()).isEqualTo(10_000);
        assertThat(mobilised.path("actual").asInt()).isEqualTo(3_420);
        // 1,798 of 3,624 days from 2021-01-28 to 2030-12-31.
        assertThat(mobilised.path("steadyPace").asDouble()).isCloseTo(10_000.0 * 1_798 / 3_624, within(0.01));
        JsonNode register = section(page, "The register");
        assertThat(figure(register, "Members registered")).isEqualTo(10_000);
        assertThat(figure(register, "Members mobilised, as defined")).isEqualTo(3_420);
        assertThat(words(register).get(0)).contains("to be registered is not enough");
        assertThat(register.path("tables").get(1).path("cells").propertyNames())
                .contains("midwife", "nurse", "physiotherapist", "imaging-technician");
        assertThat(page.path("duplicates").asInt()).isEqualTo(GeneratedMembers.TWICE);
    }

    @ParameterizedTest
    @Tag("A10")
    @CsvSource({
        "2021-06-14, 'signed in part, not in force', 0",
        "2021-06-28, 'signed in part, not in force', 0",
        "2021-09-12, 'signed in part, not in force', 0",
        "2021-09-13, in force, 1",
    })
    void the_tripartite_agreement_is_in_force_from_the_third_signature_on(String day, String state, int inForce)
            throws IOException {
        // The page alone: a plan of 10,000 members for each of these days would tell nothing of agreements.
        assertThat(new Shell(here).run("report", "c3m", "--as-of", day)).isZero();
        String page = Files.readString(here.resolve("skills-out/report.html"));
        int begin = page.indexOf(">Agreements</h2>");
        List<String> agreements =
                page.substring(begin, page.indexOf("</section>", begin)).lines().toList();

        assertThat(agreements.get(1)).contains("skills: " + state + " on ");
        assertThat(agreements)
                .containsSubsequence(
                        "<p class=\"big\">" + inForce + "</p>", "<p class=\"name\">Agreements in force</p></li></ul>");
        assertThat(agreements.stream().anyMatch(line -> line.contains(">Not signed yet by: ") && line.contains("C3M")))
                .isEqualTo(inForce == 0);
    }

    @Test
    @Tag("A11")
    @DisplayName("A11 c3m: needs and engagements by region and for the southern provinces, as the pack groups them")
    void the_gap_of_every_region_and_of_the_southern_provinces_is_shown() {
        JsonNode regions = section(answer("run", "c3m"), "Regions: needs met and unmet");

        assertThat(words(regions)).anyMatch(line -> line.startsWith("Group “southern provinces”: Guelmim-Oued Noun, "));
        JsonNode tables = regions.path("tables");
        assertThat(tables.size()).isEqualTo(6);
        for (int i = 0; i < 3; i++) {
            JsonNode byRegion = tables.get(i).path("cells");
            JsonNode byGroup = tables.get(i + 3).path("cells");
            assertThat(byRegion.size()).isEqualTo(12);
            assertThat(byGroup.path("southern-provinces").asLong())
                    .isEqualTo(List.of("MA-10", "MA-11", "MA-12").stream()
                            .mapToLong(code -> byRegion.path("MA-2015/" + code).asLong())
                            .sum())
                    .isPositive();
        }
    }

    @Test
    @DisplayName("mida: five programmes of five countries by data only, each by itself and all together")
    void the_portfolio_shows_each_programme_and_all_together() {
        JsonNode answer = run("run", "mida");

        assertThat(answer.path("programmes").size()).isEqualTo(5);
        assertThat(answer.at("/portfolio/asOf").asString()).isEqualTo("2015-12-31");
        JsonNode total = answer.at("/portfolio/total");
        // One woman is in two programmes under one pseudonym.
        assertThat(total.path("REGISTERED_MEMBERS").asInt()).isEqualTo(12 + 16 + 22 + 28 + 14 - 1);
        assertThat(total.path("ENGAGED_MEMBERS").asInt()).isEqualTo(13 + 14 + 26 + 11 - 1);
        assertThat(total.path("ENGAGEMENTS").asInt()).isEqualTo(13 + 14 + 34 + 11);
        assertThat(total.path("INVESTMENT_PROJECTS").asInt()).isEqualTo(7);
        for (String part : List.of("medma", "mida-ghana", "mida-somalia", "rqa", "wmida")) {
            assertThat(here.resolve("skills-out").resolve(part).resolve("report.html"))
                    .exists();
        }
        Shell people = new Shell(here);
        assertThat(people.run("run", "mida", "--lang", "fr")).isZero();
        assertThat(people.out()).contains("Les programmes ensemble (5)", "Ouvert seulement à");
    }

    @Test
    @Tag("A23")
    @Tag("A41")
    @DisplayName("A23 A41 medma: a region of the old division, and where it lies today; money of two currencies stays"
            + " apart; alive after 12 months")
    void ventures_stand_in_the_region_of_their_day() {
        JsonNode ventures = section(answer("run", "mida/medma"), "Investment projects");

        assertThat(words(ventures))
                .contains(
                        "Medical imaging practice: Taza-Al Hoceima-Taounate (division MA-1997), operating "
                                + "– today in: Tanger-Tétouan-Al Hoceïma, Fès-Meknès",
                        "Committed: 250,000 EUR",
                        "Committed: 850,000 MAD",
                        "Disbursed: 155,000 EUR",
                        "Disbursed: 550,000 MAD");
        assertThat(ventures.path("tables").get(0).path("cells").path("WOMAN").asInt())
                .isEqualTo(27);
        assertThat(figure(ventures, "Projects that opened a year ago or earlier"))
                .isEqualTo(4);
        assertThat(figure(ventures, "Of these, operating a year after they opened"))
                .isEqualTo(4);
        JsonNode early = section(answer("run", "mida/medma", "--as-of", "2015-03-01"), "Investment projects");
        assertThat(figure(early, "Projects that opened a year ago or earlier")).isEqualTo(1);
    }

    @Test
    @Tag("A24")
    @Tag("A25")
    @Tag("A26")
    @Tag("A27")
    @DisplayName("A24 A25 A26 A27 mida: four kinds of resources, short and long, women by a rule, need first")
    void the_rules_of_each_programme_are_on_its_page() {
        assertThat(words(section(answer("run", "mida/mida-ghana"), "Rules of this programme")))
                .contains("Members bring: skills, money, social ties, professional networks");
        JsonNode placements = section(answer("run", "mida/rqa"), "How engagements were");
        assertThat(placements.path("tables").get(1).path("cells").path("SHORT").asInt())
                .isEqualTo(20);
        assertThat(placements.path("tables").get(1).path("cells").path("LONG").asInt())
                .isEqualTo(14);
        assertThat(words(section(answer("run", "mida/wmida"), "Rules of this programme")))
                .anyMatch(line -> line.startsWith("Open only to: women. Reason: ") && line.contains("Decided by"));
        JsonNode somalia = answer("run", "mida/mida-somalia");
        assertThat(words(section(somalia, "Rules of this programme")))
                .contains("A host states its need first; members are chosen for it afterwards");
        assertThat(words(section(somalia, "What is real and what is synthetic")))
                .anyMatch(line -> line.contains(": 22 ("))
                .anyMatch(line -> line.contains(": 35 ("))
                .anyMatch(line -> line.contains(": 103 ("))
                .noneMatch(line -> line.contains(": 57 ("));
        assertThat(somalia.path("plan").path("filled").asInt()).isEqualTo(6);
    }

    @Test
    void a_folder_of_several_programmes_is_run_as_one_portfolio() throws IOException {
        for (ShippedProgramme part : List.of(ShippedProgramme.RWANDA, ShippedProgramme.RQA)) {
            copy(part.folder(), Files.createDirectories(here.resolve("both")).resolve(part.name()));
        }

        JsonNode answer = run("run", "both", "--as-of", "2015-12-31");

        assertThat(answer.path("programmes").size()).isEqualTo(2);
        assertThat(here.resolve("skills-out/RQA/report.html")).exists();
        Shell shell = new Shell(here);
        assertThat(shell.run("match", "both")).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).contains("both holds several programmes", "both/RQA, both/RWANDA");
        Shell shipped = new Shell(here);
        assertThat(shipped.run("validate", "mida")).isEqualTo(ExitCode.USAGE);
        assertThat(shipped.err()).contains("mida/rqa");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.sorted().toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** What a command that names a shipped programme answers is the same each time, and taken from the first time. */
    private JsonNode answer(String... args) {
        return ANSWERS.computeIfAbsent(List.of(args), line -> run(args));
    }

    private JsonNode run(String... args) {
        Shell shell = new Shell(here);
        String[] line = new String[args.length + 1];
        System.arraycopy(args, 0, line, 0, args.length);
        line[args.length] = "--json";

        assertThat(shell.run(line)).isZero();

        return JsonMapper.shared().readTree(shell.out());
    }

    private static JsonNode section(JsonNode answer, String title) {
        return answer.at("/results/sections")
                .valueStream()
                .filter(section -> section.path("title").asString().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no part of the page titled " + title));
    }

    private static long figure(JsonNode section, String label) {
        return section.path("figures")
                .valueStream()
                .filter(figure -> figure.path("label").asString().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no figure " + label))
                .path("number")
                .asLong();
    }

    private static List<String> words(JsonNode section) {
        return section.path("words").valueStream().map(JsonNode::asString).toList();
    }
}
