package io.github.diasporaskills.core.country;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.document.ReadResult;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfessionsAndCouncilsTest {

    private static final Location HERE = new Location("experts.csv", 4, "council");
    private static final CountryPack MOROCCO = CountryPack.load("MA");
    private static final CountryPack RWANDA = CountryPack.load("RW");

    /** Another list gets another name, such as health-2: packs name the list they were written for. */
    private static final String CATALOGUE_HASH = "27f7b07da3fbac67cf19268410199c496da1eba8d858038bd7c22e1c53f50999";

    private static String problem(Lookup<?> lookup, String written) {
        return lookup.problem(HERE, written).map(Problem::toString).orElse("found");
    }

    private static List<String> problemsOf(String file, UnaryOperator<String> damage) {
        Map<String, String> files = PackTexts.of("synthetic");
        files.compute(file, (name, text) -> damage.apply(text));
        ReadResult<CountryPack> read = CountryPackReader.standard().check(files);
        return read.problems().stream()
                .map(problem -> problem.toString().replaceAll("json:\\d+ ", "json "))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MA", "RW", "synthetic"})
    void every_pack_has_the_health_groups_of_isco_08(String pack) {
        ProfessionsSection professions = CountryPack.load(pack).professions();
        assertThat(professions.professions().stream().map(Profession::isco).distinct())
                .hasSize(41);
        assertThat(professions.specialties()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(professions.professions())
                .allSatisfy(profession ->
                        assertThat(profession.names().byLanguage()).containsKeys("en", "fr"));
        assertThat(professions.specialties())
                .allSatisfy(
                        specialty -> assertThat(specialty.names().byLanguage()).containsKeys("en", "fr"));
        assertThat(professions.specialties())
                .flatExtracting(Specialty::professions)
                .allSatisfy(code -> assertThat(professions.profession(code)).isPresent());
    }

    @Test
    void a_released_catalogue_never_changes() {
        assertThat(PackTexts.hashOfCatalogue("health-1")).isEqualTo(CATALOGUE_HASH);
    }

    @ParameterizedTest
    @CsvSource({
        "nurse, nurse",
        "2221, nurse",
        "Infirmière, nurse",
        "INFIRMIER POLYVALENT, nurse",
        "Médecins  spécialistes, physician-specialist",
        "psychologue clinicienne, psychologist",
        "anaesthesia-practitioner, anaesthesia-practitioner",
        "anesthesia practitioner, anaesthesia-practitioner",
    })
    void a_profession_is_found_by_code_isco_code_and_name(String written, String code) {
        assertThat(RWANDA.professions().findProfession(written).found())
                .map(Profession::code)
                .contains(ProfessionCode.of(code));
    }

    @Test
    void an_isco_group_with_several_professions_is_ambiguous() {
        assertThat(problem(RWANDA.professions().findProfession("2240"), "2240"))
                .isEqualTo("experts.csv:4 council: several professions have this name or ISCO-08 code; it may be"
                        + " paramedical-practitioner, anaesthesia-practitioner");
    }

    @Test
    void an_unknown_profession_or_specialty_gives_the_closest_one() {
        assertThat(problem(RWANDA.professions().findProfession("nurs"), "nurs")).endsWith("Maybe nurse");
        assertThat(problem(RWANDA.professions().findSpecialty("cardiologgy"), "cardiologgy"))
                .isEqualTo("experts.csv:4 council: no specialty has this code or name. Maybe cardiology");
    }

    @Test
    void a_specialty_belongs_to_its_professions() {
        ProfessionsSection professions = MOROCCO.professions();
        ProfessionCode nurse = ProfessionCode.of("nurse");
        assertThat(professions.specialty(SpecialtyCode.of("cardiology"))).isPresent();
        assertThat(professions.specialtiesOf(nurse))
                .extracting(specialty -> specialty.code().value())
                .contains("paediatric-nursing");
        assertThat(professions
                        .findSpecialty(ProfessionCode.of("physician-specialist"), "Cardiologie")
                        .found())
                .isPresent();
        assertThat(problem(professions.findSpecialty(nurse, "Cardiologie"), "Cardiologie"))
                .isEqualTo("experts.csv:4 council: cardiology is no specialty of this profession (nurse); it is one of:"
                        + " physician-specialist");
        assertThat(professions.findSpecialty(nurse, "nothing like it").found()).isEmpty();
    }

    @ParameterizedTest
    @Tag("A7")
    @DisplayName("A7 each Rwandan profession has its council")
    @CsvSource({
        "nurse, NCNM",
        "psychologist, RAHPC",
        "anaesthesia-practitioner, RAHPC",
        "physician-specialist, RMDC",
        "dentist, RMDC",
    })
    void each_profession_has_its_council(String profession, String council) {
        ProfessionCode code = ProfessionCode.of(profession);
        assertThat(RWANDA.councils().councilsFor(code))
                .extracting(each -> each.code().value())
                .containsExactly(council);
        assertThat(RWANDA.councils().registering(code, CouncilCode.of(council)).found())
                .isPresent();
    }

    @ParameterizedTest
    @Tag("A7")
    @Tag("bad-input-13")
    @DisplayName("A7, bad input 13: a council that does not register the profession is refused and the right one named")
    @CsvSource({
        "psychologist, RMDC, RAHPC",
        "anaesthesia-practitioner, RMDC, RAHPC",
        "physician-specialist, RAHPC, RMDC",
        "nurse, RMDC, NCNM",
    })
    void a_wrong_council_is_refused(String profession, String wrong, String right) {
        assertThat(problem(RWANDA.councils().registering(ProfessionCode.of(profession), CouncilCode.of(wrong)), wrong))
                .isEqualTo("experts.csv:4 council: " + wrong + " does not register this profession (" + profession
                        + "); it is registered by: " + right + ". Maybe " + right);
    }

    @Test
    @Tag("A12")
    @DisplayName("A12 professions other than physicians stand on the same footing")
    void paramedical_professions_are_first_class() {
        for (String name : List.of("nurse", "midwife", "physiotherapist", "anaesthesia-practitioner", "psychologist")) {
            Profession profession = MOROCCO.professions().findProfession(name).orThrow(name);
            assertThat(profession.names().byLanguage()).containsKeys("en", "fr");
        }
        assertThat(MOROCCO.professions().specialtiesOf(ProfessionCode.of("nurse")))
                .isNotEmpty();
    }

    @Test
    void a_council_is_not_guessed_where_the_pack_knows_none() {
        CouncilsSection councils = MOROCCO.councils();
        ProfessionCode psychologist = ProfessionCode.of("psychologist");
        assertThat(councils.councilsFor(psychologist)).isEmpty();
        assertThat(problem(councils.registering(psychologist, CouncilCode.of("CNOM")), "CNOM"))
                .isEqualTo("experts.csv:4 council: CNOM does not register this profession (psychologist), and this pack"
                        + " knows no council that does");
        assertThat(problem(councils.registering(psychologist, CouncilCode.of("CNMO")), "CNMO"))
                .isEqualTo("experts.csv:4 council: no council has this code; there are CNOM. Maybe CNOM");
    }

    @Test
    void the_rules_of_a_council_are_numbers_with_words_and_source() {
        Council rmdc = RWANDA.councils().council(CouncilCode.of("RMDC")).orElseThrow();
        assertThat(rmdc.licenceYears()).hasValue(1);
        assertThat(rmdc.cpdPointsPerYear()).hasValue(50);
        Council rahpc = RWANDA.councils().council(CouncilCode.of("RAHPC")).orElseThrow();
        assertThat(rahpc.rule(CouncilRuleKind.DECISION_DAYS))
                .get()
                .extracting(CouncilRule::value)
                .isEqualTo(30);
        assertThat(rahpc.licenceYears()).isEmpty();
        assertThat(RWANDA.councils()
                        .council(CouncilCode.of("NCNM"))
                        .orElseThrow()
                        .licenceYears())
                .hasValue(3);
        assertThat(RWANDA.councils().councils()).hasSize(3);
    }

    @Test
    void authorisations_allow_patient_work_or_advice_only() {
        AuthorisationsSection kinds = MOROCCO.authorisations();
        assertThat(kinds.allowsPatientWork("ORDER_INSCRIBED")).isTrue();
        assertThat(kinds.allowsPatientWork("ADVISORY_ONLY")).isFalse();
        assertThat(kinds.allowsAdvice("ADVISORY_ONLY")).isTrue();
        assertThat(kinds.allowsAdvice("BY_WORD_OF_MOUTH")).isFalse();
        assertThat(kinds.rules()).hasSize(3);
        assertThat(kinds.rule("ADVISORY_ONLY").orElseThrow().source().isVerified())
                .isFalse();
    }

    @Test
    void a_packs_own_profession_joins_those_of_the_catalogue() {
        ProfessionsSection professions = CountryPack.load("synthetic").professions();
        assertThat(professions.findProfession("plant healer").found()).isPresent();
        assertThat(professions.findSpecialty("Médecine de montagne").found()).isPresent();
        assertThat(professions.findProfession("nurse").found()).isPresent();
    }

    @Test
    void references_to_unknown_professions_are_reported() {
        assertThat(problemsOf("councils.json", text -> text.replace("\"midwife\"", "\"midwif\"")))
                .containsExactly(
                        "councils.json $.councils[1].professions[1]: no profession of the pack or of its catalogue has"
                                + " this code. Maybe midwife");
        assertThat(problemsOf("professions.json", text -> text.replace("\"physician-generalist\"", "\"physician\"")))
                .containsExactly("professions.json $.specialties[0].professions[1]: no profession of the pack or of its"
                        + " catalogue has this code. Maybe physician-generalist");
        assertThat(problemsOf("councils.json", text -> text.replace("\"midwife\"", "\"sage-femme\"")))
                .containsExactly(
                        "councils.json $.councils[1].professions[1]: no profession of the pack or of its catalogue has"
                                + " this code. Maybe midwife");
    }

    @Test
    void mistakes_in_professions_and_councils_are_reported() {
        assertThat(problemsOf(
                        "professions.json",
                        text -> text.replace("health-1", "health-9").replace("\"2230\"", "\"223\"")))
                .containsExactly(
                        "professions.json $.catalogue: one of these is expected: health-1. Maybe health-1",
                        "professions.json $.professions[0].isco: expected: four digits of ISCO-08 such as 2221");
        assertThat(problemsOf(
                        "councils.json",
                        text -> text.replace("\"value\": 1,", "").replace("\"SNC\"", "\"SMC\"")))
                .containsExactly(
                        "councils.json $.councils[0].rules[0].value: the field value is missing",
                        "councils.json $.councils[1].code: SMC stands here for the second time");
        assertThat(problemsOf("authorisations.json", text -> text.replace("ADVISORY_ONLY", "advisory only")))
                .containsExactly(
                        "authorisations.json $.kinds[1].kind: one of these is expected: ORDER_INSCRIBED, TEMPORARY,"
                                + " ADVISORY_ONLY. Maybe ADVISORY_ONLY");
    }
}
