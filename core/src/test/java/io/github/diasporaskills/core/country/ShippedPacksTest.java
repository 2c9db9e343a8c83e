package io.github.diasporaskills.core.country;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.document.ReadResult;
import io.github.diasporaskills.core.organisation.OrganisationKind;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedPacksTest {

    private static final CountryPack MOROCCO = CountryPack.load("MA");
    private static final CountryPack RWANDA = CountryPack.load("RW");

    private static List<String> problemsOf(String file, UnaryOperator<String> damage) {
        Map<String, String> files = PackTexts.of("synthetic");
        files.compute(file, (name, text) -> damage.apply(text));
        ReadResult<CountryPack> read = CountryPackReader.standard().check(files);
        return read.problems().stream()
                .map(problem -> problem.toString().replaceAll("json:\\d+ ", "json "))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MA", "RW", "blank", "synthetic"})
    void a_shipped_pack_is_whole_and_gives_no_warning(String name) {
        CountryPack pack = CountryPack.load(name);
        assertThat(pack.warnings()).isEmpty();
        assertThat(pack.facts()).isNotEmpty();
        assertThat(pack.identity().textLanguages()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MA", "RW"})
    void every_fact_of_a_real_country_names_its_source_and_what_is_unverified_says_so(String name) {
        CountryPack pack = CountryPack.load(name);
        assertThat(pack.unverifiedFacts())
                .isNotEmpty()
                .hasSizeLessThan(pack.facts().size());
        assertThat(pack.facts())
                .allSatisfy(fact -> assertThat(fact.source().text()).isNotBlank());
        assertThat(pack.notes()).anyMatch(note -> note.contains("no legal advice"));
        assertThat(pack.legal().bases())
                .allSatisfy(basis -> assertThat(basis.text().byLanguage()).containsKeys("en", "fr"));
    }

    @Test
    void morocco_speaks_arabic_and_amazigh_and_works_in_french() {
        IdentitySection identity = MOROCCO.identity();
        assertThat(identity.names().in(Locale.FRENCH)).isEqualTo("Maroc");
        assertThat(identity.language(LanguageCode.of("ar")).orElseThrow().direction())
                .isEqualTo(TextDirection.RTL);
        assertThat(identity.workingLanguages()).extracting(LanguageCode::value).contains("ar", "fr");
        assertThat(identity.textLanguages()).extracting(LanguageCode::value).containsExactly("ar", "fr", "en");
        assertThat(identity.language(LanguageCode.of("sw"))).isEmpty();
        assertThat(RWANDA.identity().currency().decimals()).isZero();
        assertThat(MOROCCO.identity().languages()).hasSize(3);
    }

    @Test
    void the_law_of_morocco_is_there_with_what_is_open_marked() {
        LegalSection legal = MOROCCO.legal();
        assertThat(legal.on(LegalTopic.TELE_EXPERTISE)).hasSizeGreaterThanOrEqualTo(5);
        assertThat(legal.transferGround("protective-state")).isPresent();
        assertThat(legal.transferGrounds()).hasSize(2);
        assertThat(legal.breachClocks()).isEmpty();
        assertThat(legal.on(LegalTopic.DATA_BREACH))
                .singleElement()
                .satisfies(none -> assertThat(none.source().isVerified()).isFalse());
        assertThat(legal.bases()).extracting(LegalBasis::id).contains("practice-of-physicians-from-abroad");
    }

    @Test
    void the_law_of_rwanda_gives_grounds_and_clocks() {
        LegalSection legal = RWANDA.legal();
        assertThat(legal.transferGrounds())
                .extracting(TransferGround::id)
                .contains("authority-authorisation", "consent");
        assertThat(legal.breachClocks()).extracting(BreachClock::hours).containsExactly(48, 48, 72);
    }

    @Test
    void morocco_has_nine_university_hospitals_at_work_and_four_named_ones_being_built() {
        List<Institution> hospitals = MOROCCO.institutions().ofKind("UNIVERSITY_HOSPITAL");
        assertThat(hospitals)
                .filteredOn(each -> each.state() == InstitutionState.OPERATING)
                .hasSize(9);
        assertThat(hospitals)
                .filteredOn(each -> each.state() == InstitutionState.BEING_BUILT)
                .hasSize(4);
        Institution fes = MOROCCO.institutions().find("CHU Fez").orThrow("CHU");
        assertThat(fes.beds()).hasValue(950);
        assertThat(fes.region()).contains(RegionCode.of("MA-2015", "MA-03"));
        assertThat(fes.place()).contains("Fès");
        assertThat(fes).hasToString("CHU-FES Hassan II university hospital, Fès");
        assertThat(MOROCCO.institutions().institution("CNDP").orElseThrow().beds())
                .isEmpty();
        assertThat(MOROCCO.institutions().find("CHU Rabbat").problem(Location.of("x.csv", 2), "CHU Rabbat"))
                .get()
                .hasToString("x.csv:2: no institution has this id or name. Maybe CHU-RABAT");
        assertThat(MOROCCO.institutions().institutions()).hasSizeGreaterThan(13);
    }

    @Test
    void kinds_of_institutions_are_those_of_organisations() {
        Set<String> known = Set.copyOf(Institution.KINDS);
        for (String pack : List.of("MA", "RW", "synthetic")) {
            assertThat(CountryPack.load(pack).institutions().institutions())
                    .extracting(Institution::kind)
                    .isSubsetOf(known);
        }
    }

    @Test
    void what_a_pack_may_name_is_what_the_library_knows() {
        assertThat(Institution.KINDS).containsExactly(names(OrganisationKind.values()));
        assertThat(AuthorisationRule.KINDS).containsExactly(names(AuthorisationKind.values()));
        assertThat(CountryTarget.UNITS).containsExactly(names(CountingUnit.values()));
    }

    private static String[] names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).toArray(String[]::new);
    }

    @Test
    void the_numbers_programmes_start_from_have_sources() {
        ParametersSection parameters = MOROCCO.parameters();
        assertThat(parameters.followUpDays().value()).isEqualTo(21);
        assertThat(parameters.backupHours().value()).isEqualTo(72);
        assertThat(parameters.expertQuota().source().isVerified()).isFalse();
        assertThat(parameters.shortTermUpToDays().value()).isEqualTo(90);
        assertThat(parameters.answerDeadline("URGENT").orElseThrow().hours()).isEqualTo(24);
        assertThat(parameters.answerDeadline("NEVER")).isEmpty();
        assertThat(parameters.answerDeadlines())
                .extracting(AnswerDeadline::workingHours)
                .containsExactly(false, false, true);
    }

    @Test
    @Tag("A9")
    @DisplayName("A9 10,000 distinct persons from 2021-01-28 to 2030-12-31, with a dated definition")
    void the_target_of_morocco_counts_distinct_persons() {
        CountryTarget target = MOROCCO.targets().target("skills-mobilised-2030").orElseThrow();
        assertThat(target.value()).isEqualTo(10_000);
        assertThat(target.unit()).isEqualTo("DISTINCT_PERSON");
        assertThat(target.start()).isEqualTo("2021-01-28");
        assertThat(target.by()).isEqualTo("2030-12-31");
        assertThat(target.definitionFrom()).isEqualTo("2021-01-28");
        assertThat(target.definition().in(Locale.ENGLISH)).contains("once an engagement");
        assertThat(MOROCCO.targets().targets()).hasSize(1);
    }

    @Test
    void mistakes_in_the_other_sections_are_reported_by_file_and_path() {
        assertThat(problemsOf(
                        "legal.json",
                        text -> text.replace("TELE_EXPERTISE", "TELE-EXPERTISE")
                                .replace("\"hours\": 24", "\"hours\": 0")))
                .containsExactly(
                        "legal.json $.bases[0].topic: one of these is expected: TELE_EXPERTISE, SENSITIVE_DATA,"
                                + " DATA_TRANSFER, DATA_BREACH, DATA_AUTHORITY, FOREIGN_PRACTICE. Maybe TELE_EXPERTISE",
                        "legal.json $.breachClocks[0].hours: a number from 1 to 720 is expected");
        assertThat(problemsOf("institutions.json", text -> text.replace("\"XS-1\"", "\"XS-9\"")))
                .containsExactly("institutions.json $.institutions[0].region.code: the scheme XS-2020 has no such"
                        + " region. Maybe XS-1");
        assertThat(problemsOf("institutions.json", text -> text.replace("\"HOSPITAL\"", "\"HOSPITEL\"")))
                .singleElement()
                .asString()
                .endsWith("Maybe HOSPITAL");
        assertThat(problemsOf("parameters.json", text -> text.replace("\"backupHours\"", "\"backupHour\"")))
                .containsExactly(
                        "parameters.json $.backupHour: the field backupHour is not known here. Maybe backupHours");
        assertThat(problemsOf(
                        "legal.json",
                        text -> text.replaceFirst("\"evidence\": *\\{[^}]*}", "\"evidence\": \"a letter\"")))
                .containsExactly("legal.json $.transferGrounds[0].evidence: words by language are expected, in one or"
                        + " more languages: { \"en\": \"…\", \"fr\": \"…\" }");
        assertThat(problemsOf(
                        "legal.json",
                        text -> text.replaceFirst("\"evidence\": *\\{ *\"en\"", "\"evidence\": { \"EN\"")))
                .singleElement()
                .asString()
                .startsWith("legal.json $.transferGrounds[0].evidence.EN: ")
                .endsWith(". Maybe en");
        assertThat(problemsOf("targets.json", text -> text.replace("2030-12-31", "2023-12-31")))
                .containsExactly("targets.json $.targets[0]: refused: A target ends after it starts; found 2024-01-01"
                        + " to 2023-12-31");
        assertThat(problemsOf(
                        "identity.json", text -> text.replace("XTS", "XYZ").replace("\"RTL\"", "\"rtl\"")))
                .extracting(problem -> problem.substring(0, problem.indexOf(':')))
                .containsExactly("identity.json $.languages[1].direction", "identity.json $.currency.code");
    }

    @Test
    void a_problem_never_shows_the_value_found() {
        Map<String, String> files = PackTexts.of("synthetic");
        files.compute("targets.json", (name, text) -> text.replace("\"value\": 100", "\"value\": \"Amina\""));
        List<Problem> problems = CountryPackReader.standard().check(files).problems();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.found()).contains("Amina");
            assertThat(problem.toString()).doesNotContain("Amina");
        });
    }
}
