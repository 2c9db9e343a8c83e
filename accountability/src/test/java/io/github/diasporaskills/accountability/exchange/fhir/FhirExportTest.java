package io.github.diasporaskills.accountability.exchange.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.engagement.EngagementState;
import io.github.diasporaskills.core.engagement.NeedState;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class FhirExportTest {

    private static final CountryPack PACK = CountryPack.load("MA");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static FhirImport read(String json) {
        return FhirImport.read("in.json", json, PACK, FhirSamples.DAY);
    }

    private static List<String> places(FhirImport read) {
        return read.problems().stream()
                .map(problem ->
                        problem.location().field() + " " + problem.reason().code())
                .toList();
    }

    private static ObjectNode first(FhirExport export, String type) {
        return (ObjectNode) MAPPER.readTree(export.resources().stream()
                .filter(each -> each.type().equals(type))
                .findFirst()
                .orElseThrow()
                .json());
    }

    @Test
    void people_and_organisations_come_back_as_they_were() {
        FhirExport export = FhirExport.builder(PACK)
                .organisation(FhirSamples.hospital())
                .member(FhirSamples.member())
                .build();
        FhirImport read = read(export.bundle());
        assertThat(read.problems()).isEmpty();
        assertThat(read.organisations()).containsExactly(FhirSamples.hospital());
        assertThat(read.members()).containsExactly(FhirSamples.member());
        assertThat(read).hasToString("1 organisations, 1 members, 0 problems");
        assertThat(export.toString()).startsWith("4 resources");
    }

    @Test
    void whoever_it_is_comes_back_and_what_is_written_keeps_the_rules_of_fhir() {
        Random random = new Random(4);
        int runs = Math.max(30, 3 * Integer.getInteger("checks.percent", 1));
        for (int run = 0; run < runs; run++) {
            FhirExport.Builder builder = FhirExport.builder(PACK);
            List<DiasporaMember> members = new ArrayList<>();
            List<Organisation> organisations = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                members.add(FhirSamples.member(random, i));
                organisations.add(FhirSamples.organisation(random, i));
                builder.member(members.get(i)).organisation(organisations.get(i));
            }
            FhirExport export = builder.build();
            for (FhirResource resource : export.resources()) {
                assertThat(FhirRules.broken(MAPPER.readTree(resource.json())))
                        .as(resource.json())
                        .isEmpty();
            }
            FhirImport read = read(export.bundle());
            assertThat(read.problems()).extracting(Problem::toString).isEmpty();
            assertThat(read.members()).isEqualTo(members);
            assertThat(read.organisations()).isEqualTo(organisations);
        }
    }

    @ParameterizedTest
    @EnumSource(NeedState.class)
    void a_need_is_a_service_request_for_a_place_and_not_for_a_patient(NeedState state) {
        FhirExport export =
                FhirExport.builder(PACK).need(FhirSamples.need(state)).build();
        ObjectNode written = first(export, "ServiceRequest");
        assertThat(FhirRules.broken(written)).isEmpty();
        assertThat(written.at("/subject/reference").asString()).isEqualTo("Location/place-CHU-RABAT");
        assertThat(written.at("/performerType/coding/0/code").asString()).isEqualTo("2212");
        assertThat(export.losses())
                .anyMatch(
                        loss -> loss.element().equals("status") && loss.reason().is(FhirReason.CODE_COARSER));
    }

    @ParameterizedTest
    @CsvSource({
        "PROPOSED, requested, false",
        "AGREED, accepted, false",
        "CANCELLED, cancelled, false",
        "DECLINED, rejected, false",
        "NO_SHOW, failed, true"
    })
    void an_engagement_is_a_task_of_the_member_and_states_that_share_a_code_are_listed_as_lost(
            EngagementState state, String code, boolean lossy) {
        FhirExport export = FhirExport.builder(PACK)
                .engagement(FhirSamples.engagement(state))
                .build();
        ObjectNode written = first(export, "Task");
        assertThat(FhirRules.broken(written)).isEmpty();
        assertThat(written.path("status").asString()).isEqualTo(code);
        assertThat(written.at("/businessStatus/coding/0/code").asString()).isEqualTo(state.name());
        assertThat(written.at("/owner/reference").asString()).isEqualTo("Practitioner/E-0042");
        assertThat(written.at("/focus/reference").asString()).isEqualTo("ServiceRequest/N-1");
        assertThat(export.losses().stream().anyMatch(loss -> loss.element().equals("status")))
                .isEqualTo(lossy);
    }

    @ParameterizedTest
    @CsvSource({
        "WOMAN, female, false",
        "MAN, male, false",
        "NON_BINARY, other, true",
        "OTHER_TERM, other, true",
        "UNDISCLOSED, unknown, true",
        "NOT_ASKED, unknown, true"
    })
    void what_the_list_of_genders_cannot_tell_is_listed_as_lost_and_still_comes_back(
            Gender gender, String code, boolean lossy) {
        DiasporaMember member = FhirSamples.member().toBuilder().gender(gender).build();
        FhirExport export = FhirExport.builder(PACK).member(member).build();
        ObjectNode written = first(export, "Practitioner");
        assertThat(written.path("gender").asString()).isEqualTo(code);
        assertThat(export.losses().stream().anyMatch(loss -> loss.element().equals("gender")))
                .isEqualTo(lossy);
        assertThat(read(export.bundle()).members()).containsExactly(member);
    }

    @Test
    void every_loss_names_resource_and_element_and_has_words() {
        FhirExport export = FhirExport.builder(PACK)
                .organisation(FhirSamples.hospital())
                .member(FhirSamples.member())
                .need(FhirSamples.need(NeedState.OPEN))
                .build();
        assertThat(export.losses()).allSatisfy(loss -> {
            assertThat(loss.resource()).matches("[A-Za-z]+/[A-Za-z0-9.-]+");
            assertThat(FhirWording.in(Locale.FRENCH).say(loss.reason())).doesNotContain("{");
        });
        assertThat(export.losses())
                .extracting(loss -> loss.resource() + " " + loss.element())
                .contains(
                        "Practitioner/E-0042 communication",
                        "Practitioner/E-0042 qualification",
                        "Organization/CHU-RABAT type",
                        "ServiceRequest/N-1 status");
    }

    @Test
    void each_mistake_of_a_document_is_told_by_its_place_and_the_rest_is_taken_in() {
        FhirImport read = read("""
            {"resourceType": "Bundle", "type": "collection", "signature": {"who": 1}, "entry": [
             {"resource": {"resourceType": "Practitioner", "id": "p1", "gender": "female", "photo": [{"url": "x"}],
               "name": [{"family": "A", "given": ["B", "C"], "prefix": ["Dr"]}, {"text": "other"}],
               "telecom": [{"system": "fax", "value": "1"}], "birthDate": "1975-03-12",
               "qualification": [{"code": {"coding": [{"system": "urn:oid:2.16.840.1.113883.2.9.6.2.7", "code": "2221"}]},
                 "issuer": {"identifier": {"value": "NCNM"}}}, {"code": {"text": "Doctor"}}]}},
             {"resource": {"resourceType": "Practitioner", "id": "p2", "gender": "girl"}},
             {"resource": {"resourceType": "Organization", "id": "o1", "name": "H",
               "type": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/organization-type", "code": "prov"}]}]}},
             {"resource": {"resourceType": "Organization", "id": "o2", "name": "S", "alias": ["T"],
               "type": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/organization-type", "code": "edu"}]}],
               "address": [{"city": "Fès", "country": "MA"}]}},
             {"resource": {"resourceType": "Location", "id": "l1", "managingOrganization": {"reference": "Organization/o9"}}},
             {"resource": {"resourceType": "Patient", "id": "x"}},
             {"resource": {"resourceType": "Organization", "id": "o2"}}
            ]}
            """);
        assertThat(read.organisations()).extracting(each -> each.id().value()).containsExactly("o2");
        assertThat(places(read))
                .contains(
                        "$.signature fhir.field.not-read",
                        "$.entry[0].resource.photo fhir.field.not-read",
                        "$.entry[0].resource.name[1] fhir.field.not-read",
                        "$.entry[0].resource.name[0].prefix fhir.field.not-read",
                        "$.entry[0].resource.telecom[0] fhir.field.not-read",
                        "$.entry[0].resource.birthDate fhir.field.not-read",
                        "$.entry[0].resource.qualification[1].code fhir.code.unknown",
                        "$.entry[1].resource.gender fhir.code.unknown",
                        "$.entry[2].resource.type[0].coding[0].code fhir.code.ambiguous",
                        "$.entry[3].resource.alias fhir.field.not-read",
                        "$.entry[3].resource.address[0].city fhir.field.not-read",
                        "$.entry[4].resource fhir.reference.dangling",
                        "$.entry[5].resource fhir.resource.unknown",
                        "$.entry[6].resource fhir.resource.repeated");
        assertThat(read.problems().toString()).doesNotContain("Dr").doesNotContain("1975");
    }

    @Test
    void a_resource_that_is_not_read_is_told_of_once_whatever_fields_it_has() {
        FhirImport read = read("""
            {"resourceType": "Bundle", "type": "collection", "entry": [
             {"resource": {"resourceType": "Patient", "id": "x", "gender": "female", "name": [{"family": "A"}],
               "managingOrganization": {"reference": "Organization/o1"}, "contact": [{"name": {"text": "B"}}]}},
             {"resource": {"resourceType": "PractitionerRole", "id": "r1", "active": true,
               "practitioner": {"reference": "Practitioner/p9", "display": "C"}, "code": [{"text": "D"}]}},
             {"fullUrl": "urn:x", "resource": {"resourceType": "Observation", "id": "o", "status": "final",
               "valueQuantity": {"value": 3}}}
            ]}
            """);

        assertThat(places(read))
                .containsExactlyInAnyOrder(
                        "$.entry[0].resource fhir.resource.unknown",
                        "$.entry[1].resource fhir.reference.dangling",
                        "$.entry[2].resource fhir.resource.unknown");
    }

    @Test
    void a_person_of_another_system_is_taken_in_with_what_fhir_says() {
        FhirImport read = read("""
            {"resourceType": "Practitioner", "id": "p1", "gender": "female", "birthDate": "1975",
             "name": [{"family": "A", "given": ["B", "C"]}],
             "communication": [{"coding": [{"system": "urn:ietf:bcp:47", "code": "fr-BE"}]}],
             "qualification": [{"code": {"coding": [{"system": "urn:oid:2.16.840.1.113883.2.9.6.2.7", "code": "2221"}]},
               "issuer": {"identifier": {"value": "NCNM"}}}]}
            """);
        assertThat(read.members()).singleElement().satisfies(member -> {
            assertThat(member.name().orElseThrow().given()).isEqualTo("B C");
            assertThat(member.credentials())
                    .singleElement()
                    .satisfies(credential -> assertThat(credential.profession()).hasToString("nurse"));
            assertThat(member.registeredOn()).isEqualTo(FhirSamples.DAY);
            assertThat(member.origin()).isEqualTo(PACK.country());
        });
        assertThat(places(read)).containsExactly("$.communication[0] fhir.field.not-read");
    }

    @Test
    void no_document_however_damaged_is_an_exception() {
        String good = FhirExport.builder(PACK)
                .organisation(FhirSamples.hospital())
                .member(FhirSamples.member())
                .build()
                .bundle();
        Random random = new Random(9);
        String signs = "{}[]\",:0a ";
        for (int i = 0; i < 400; i++) {
            StringBuilder bad = new StringBuilder(good);
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                bad.setCharAt(random.nextInt(bad.length()), signs.charAt(random.nextInt(signs.length())));
            }
            FhirImport read = read(bad.toString());
            boolean whole = read.members().equals(List.of(FhirSamples.member()))
                    && read.organisations().equals(List.of(FhirSamples.hospital()));
            assertThat(whole || !read.problems().isEmpty() || !bad.toString().equals(good))
                    .isTrue();
        }
        assertThat(read("").problems()).isNotEmpty();
        assertThat(read("[]").problems()).isNotEmpty();
    }

    @Test
    void the_rules_of_the_test_can_fail() {
        ObjectNode good =
                first(FhirExport.builder(PACK).member(FhirSamples.member()).build(), "Practitioner");
        assertThat(FhirRules.broken(good)).isEmpty();
        assertThat(FhirRules.broken(good.deepCopy().put("gender", "girl")))
                .containsExactly("code Practitioner.gender \"girl\"");
        assertThat(FhirRules.broken(good.deepCopy().put("surname", "x")))
                .containsExactly("unknown Practitioner.surname");
        ObjectNode task = MAPPER.createObjectNode()
                .put("resourceType", "Task")
                .put("id", "t 1")
                .put("status", "requested");
        task.putObject("owner").put("reference", "nobody");
        assertThat(FhirRules.broken(task))
                .containsExactlyInAnyOrder("Task.id", "missing Task.intent", "reference \"nobody\"");
        JsonNode empty = MAPPER.createObjectNode().put("resourceType", "Basic");
        assertThat(FhirRules.broken(empty)).containsExactly("no resource type Basic");
    }

    @Test
    void an_id_stands_there_once_and_nothing_personal_is_printed() {
        FhirExport.Builder builder = FhirExport.builder(PACK).member(FhirSamples.member());
        assertThatThrownBy(() -> builder.member(FhirSamples.member()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("E-0042");
        FhirExport export = builder.build();
        assertThat(export.toString() + export.resources() + export.losses()).doesNotContain("Invented", "example.org");
    }
}
