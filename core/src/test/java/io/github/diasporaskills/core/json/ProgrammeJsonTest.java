package io.github.diasporaskills.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.SchemaVersion;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Disability;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.people.PersonName;
import io.github.diasporaskills.core.people.Residence;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.TermThreshold;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.ProblemsException;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class ProgrammeJsonTest {

    private final JsonMapper mapper = ProgrammeJson.mapper();

    /** Somebody else's type with values of core in it. */
    record Placement(PersonId person, Optional<Gender> gender, List<Money> costs, Map<OrganisationId, Integer> days) {}

    @Test
    void values_stand_in_json_as_a_person_would_write_them() {
        assertThat(mapper.writeValueAsString(Money.of("300000", "USD")))
                .isEqualTo("{\"amount\":\"300000.00\",\"currency\":\"USD\"}");
        assertThat(mapper.writeValueAsString(
                        new Residence(CountryCode.of("BE"), DateRange.from(LocalDate.of(2024, 1, 1)))))
                .isEqualTo("{\"country\":\"BE\",\"during\":\"2024-01-01/..\"}");
        assertThat(mapper.writeValueAsString(PersonId.of("E-1"))).isEqualTo("\"E-1\"");
    }

    @Test
    void the_module_serves_types_of_others_and_map_keys() {
        Placement placement = new Placement(
                PersonId.of("E-1"),
                Optional.of(Gender.WOMAN),
                List.of(Money.of("5", "RWF")),
                Map.of(OrganisationId.of("CHU-RABAT"), 3));

        String json = mapper.writeValueAsString(placement);

        assertThat(json).contains("\"CHU-RABAT\":3");
        assertThat(mapper.readValue(json, Placement.class)).isEqualTo(placement);
        assertThat(mapper.readValue("[\"E-1\",\"E-2\"]", new TypeReference<List<PersonId>>() {}))
                .containsExactly(PersonId.of("E-1"), PersonId.of("E-2"));
    }

    @Test
    void paths_lead_through_types_of_others() {
        JacksonException refused = catchThrowableOfType(
                JacksonException.class,
                () -> mapper.readValue(
                        "{\"person\":\"E-1\",\"gender\":null,\"costs\":[{\"amount\":\"1\",\"currency\":\"USD\"},{\"amount\":\"1\"}],\"days\":{}}",
                        Placement.class));

        assertThat(refused.getPathReference())
                .contains("Placement[\"costs\"]")
                .contains("[1]")
                .contains("[\"currency\"]");
    }

    @Test
    void null_is_refused_unless_somebody_elses_type_allows_it() {
        assertThat(mapper.readValue("{\"person\":\"E-1\",\"gender\":null,\"costs\":[],\"days\":{}}", Placement.class)
                        .gender())
                .isEmpty();
        for (String json : List.of(
                "{\"person\":null,\"gender\":null,\"costs\":[],\"days\":{}}",
                "{\"person\":\"E-1\",\"gender\":null,\"costs\":[null],\"days\":{}}",
                "{\"person\":\"E-1\",\"gender\":null,\"costs\":null,\"days\":{}}")) {
            assertThatThrownBy(() -> mapper.readValue(json, Placement.class)).isInstanceOf(JacksonException.class);
        }
        assertThatThrownBy(() -> mapper.readValue("null", Gender.class)).isInstanceOf(JsonRefusedException.class);
    }

    @Test
    void keys_that_are_no_values_are_refused() {
        assertThatThrownBy(() -> mapper.readValue(
                        "{\"person\":\"E-1\",\"gender\":null,\"costs\":[],\"days\":{\" x\":1}}", Placement.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("An id has 1 to 64 characters");
    }

    @Test
    void the_module_is_strict_in_a_lenient_mapper_too() {
        JsonMapper lenient = JsonMapper.builder()
                .addModule(ProgrammeJson.module())
                .disable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();

        assertThatThrownBy(() -> lenient.readValue("{}", TermThreshold.class))
                .isInstanceOf(JsonRefusedException.class)
                .hasMessageContaining("$.shortUpToDays");
        assertThatThrownBy(() -> lenient.readValue("{\"shortUpToDays\":90,\"x\":1}", TermThreshold.class))
                .isInstanceOf(JsonRefusedException.class)
                .hasMessageContaining("$.x");
        assertThatThrownBy(() -> lenient.readValue("{\"shortUpToDays\":\"90\"}", TermThreshold.class))
                .isInstanceOf(JsonRefusedException.class);
        assertThatThrownBy(() -> lenient.readValue("null", TermThreshold.class))
                .isInstanceOf(JsonRefusedException.class);
        assertThatThrownBy(() ->
                        lenient.readValue("{\"amount\":\"1\",\"amount\":\"2\",\"currency\":\"USD\"}", Money.class))
                .isInstanceOf(JsonRefusedException.class)
                .hasMessageContaining("second time");
    }

    @Test
    void every_problem_is_told_with_path_and_suggestion() {
        JsonRefusedException refused = catchThrowableOfType(
                JsonRefusedException.class,
                () -> mapper.readValue("{\"ammount\":\"1\",\"currency\":\"EURO\"}", Money.class));

        assertThat(refused.problems())
                .extracting(problem -> problem.location().field())
                .containsExactlyInAnyOrder("$.currency", "$.ammount");
        assertThat(refused).hasMessageContaining("Maybe amount");
        assertThat(refused.getTargetType()).isEqualTo(Money.class);
        assertThat(refused.getPathReference()).isEqualTo("io.github.diasporaskills.core.money.Money[\"currency\"]");
    }

    @Test
    void a_value_that_its_type_refuses_fails_at_its_place_without_the_value() {
        assertThatThrownBy(() -> mapper.readValue("{\"amount\":\"-17.31\",\"currency\":\"USD\"}", Money.class))
                .isInstanceOf(JsonRefusedException.class)
                .hasMessageContaining("An amount is zero or more")
                .message()
                .doesNotContain("17.31");
        assertThatThrownBy(() -> mapper.readValue("\"Morocco\"", CountryCode.class))
                .hasMessageContaining("two capital letters")
                .message()
                .doesNotContain("Morocco");
    }

    @Test
    void messages_never_show_personal_values() {
        DiasporaMember member = DiasporaMember.builder(
                        PersonId.of("E-1"), CountryCode.of("MA"), LocalDate.of(2025, 1, 1))
                .name(PersonName.of("Zzyzx", "Zzyzx"))
                .build();
        String json = mapper.writeValueAsString(member);

        for (String wrong : List.of(
                json.replace("\"gender\":\"NOT_ASKED\"", "\"gender\":\"Zzyzx\""),
                json.replace("\"origin\":\"MA\"", "\"origin\":\"Zzyzx\""),
                json.replace("\"quota\":1", "\"quota\":\"Zzyzx\""),
                json.replace("\"contact\":{}", "\"contact\":{\"phone\":\"Zzyzx\",\"email\":\" \"}"),
                json.replace("\"registeredOn\":\"2025-01-01\"", "\"registeredOn\":\"Zzyzx\""))) {
            assertThat(wrong).isNotEqualTo(json);
            assertThatThrownBy(() -> mapper.readValue(wrong, DiasporaMember.class))
                    .isInstanceOf(JsonRefusedException.class)
                    .message()
                    .doesNotContain("Zzyzx");
            JsonDocument<DiasporaMember> read =
                    ProgrammeJson.read(DiasporaMember.class, wrong.replaceFirst("\\{", "{\"schema\":\"1.0\","));
            assertThat(read.problems())
                    .isNotEmpty()
                    .noneMatch(problem -> problem.toString().contains("Zzyzx"));
            assertThat(read.toString()).doesNotContain("Zzyzx");
        }
    }

    @Test
    void a_document_of_the_same_version_may_have_no_unknown_field() {
        JsonDocument<TermThreshold> read =
                ProgrammeJson.read(TermThreshold.class, "{\"schema\":\"1.0\",\"shortUpToDays\":90,\"colour\":\"red\"}");

        assertThat(read.value()).isEmpty();
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isTrue();
            assertThat(problem.location().field()).isEqualTo("$.colour");
        });
        assertThatThrownBy(() -> read.orThrow("the threshold")).isInstanceOf(ProblemsException.class);
        assertThatThrownBy(() -> ProgrammeJson.write(read)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_unknown_fields_of_a_newer_minor_version_are_kept_reported_and_written_back() {
        String newer = ProgrammeJson.write(Samples.programme())
                .replace(
                        "\"schema\" : \"1.1\"",
                        "\"schema\" : \"1.3\", \"colour\" : { \"name\" : \"red\", \"share\" : 1.50 }")
                .replace("\"version\" : 2", "\"version\" : 2, \"frozen by\" : [ 1 ]")
                .replace("\"code\" : \"1.1\"", "\"code\" : \"1.1\", \"icon\" : null");

        JsonDocument<Programme> read = ProgrammeJson.read(Programme.class, Document.parse("programme.json", newer));

        assertThat(read.value()).isPresent();
        assertThat(read.schema()).isEqualTo(SchemaVersion.of(1, 3));
        assertThat(read.kept())
                .containsOnly(
                        Map.entry("$.colour", "{\"name\":\"red\",\"share\":1.50}"),
                        Map.entry("$.results['frozen by']", "[1]"),
                        Map.entry("$.results.roots[0].parts[0].indicators[0].sheet['frozen by']", "[1]"),
                        Map.entry("$.results.roots[0].parts[0].icon", "null"));
        assertThat(read.problems()).isNotEmpty().noneMatch(Problem::isError);
        JsonMapper plain = JsonMapper.builder().build();
        assertThat(plain.readTree(ProgrammeJson.write(read))).isEqualTo(plain.readTree(newer));
    }

    @Test
    void a_newer_minor_version_may_not_lack_or_break_what_is_known() {
        JsonDocument<TermThreshold> read =
                ProgrammeJson.read(TermThreshold.class, "{\"schema\":\"1.9\",\"shortUpToDays\":null}");

        assertThat(read.value()).isEmpty();
        assertThat(read.problems()).anyMatch(Problem::isError);
    }

    @Test
    void a_misspelt_answer_about_disability_is_told_without_what_was_perhaps_meant() {
        DiasporaMember member = DiasporaMember.builder(
                        PersonId.of("E-1"), CountryCode.of("MA"), LocalDate.of(2025, 1, 1))
                .disability(Disability.WITH)
                .build();
        String text = ProgrammeJson.write(member);

        assertThat(ProgrammeJson.read(DiasporaMember.class, text).value()).hasValue(member);
        assertThat(ProgrammeJson.read(DiasporaMember.class, text.replace("\"WITH\"", "\"WITHH\""))
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.location().field()).isEqualTo("$.disability");
                    assertThat(problem.suggestion()).isEmpty();
                    assertThat(problem.toString()).doesNotContain("WITHH", "Maybe");
                });
        assertThat(ProgrammeJson.write(
                        member.toBuilder().disability(Disability.NOT_ASKED).build()))
                .as("who was not asked has no such field, as in a document of an older version")
                .doesNotContain("disability");
    }

    @Test
    void another_major_version_and_a_missing_version_are_refused() {
        assertThat(ProgrammeJson.read(TermThreshold.class, "{\"schema\":\"2.0\",\"shortUpToDays\":90}")
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.location().field()).isEqualTo("$.schema"));
        assertThat(ProgrammeJson.read(TermThreshold.class, "{\"shortUpToDays\":90}")
                        .value())
                .isEmpty();
        assertThat(ProgrammeJson.read(TermThreshold.class, "{\"schema\":1,\"shortUpToDays\":90}")
                        .value())
                .isEmpty();
        assertThat(ProgrammeJson.read(TermThreshold.class, "[]").value()).isEmpty();
        assertThat(ProgrammeJson.read(TermThreshold.class, "{").problems()).isNotEmpty();
    }

    @Test
    void a_document_is_not_read_as_a_bare_value_by_mistake() {
        String document = ProgrammeJson.write(new TermThreshold(90));

        assertThatThrownBy(() -> mapper.readValue(document, TermThreshold.class))
                .isInstanceOf(JsonRefusedException.class)
                .hasMessageContaining("ProgrammeJson.read");
    }

    @Test
    void what_is_no_value_of_core_has_no_form_here() {
        assertThat(ProgrammeJson.knows(Money.class)).isTrue();
        assertThat(ProgrammeJson.knows(String.class)).isFalse();
        assertThatThrownBy(() -> ProgrammeJson.write(new Object())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ProgrammeJson.write(CountryCode.of("MA"))).hasMessageContaining("object");
    }

    /** Somebody else's type without values of core. */
    record Own(int number, List<String> words, TimeUnit unit) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'words':[],'unit':'DAYS'}",
                "{'number':1,'unit':'DAYS'}",
                "{'number':null,'words':[],'unit':'DAYS'}",
                "{'number':1,'words':null,'unit':'DAYS'}",
                "{'number':'1','words':[],'unit':'DAYS'}",
                "{'number':1.0,'words':[],'unit':'DAYS'}",
                "{'number':1,'words':[],'unit':0}",
                "{'number':1,'words':[],'unit':'DAYS','x':1}",
                "{'number':1,'number':1,'words':[],'unit':'DAYS'}",
                "{'number':1,'words':[],'unit':'DAYS'} x"
            })
    void the_mapper_is_strict_with_types_of_others(String json) {
        assertThat(mapper.readValue("{\"number\":1,\"words\":[],\"unit\":\"DAYS\"}", Own.class))
                .isEqualTo(new Own(1, List.of(), TimeUnit.DAYS));
        assertThatThrownBy(() -> mapper.readValue(json.replace('\'', '"'), Own.class))
                .isInstanceOf(JacksonException.class);
    }
}
