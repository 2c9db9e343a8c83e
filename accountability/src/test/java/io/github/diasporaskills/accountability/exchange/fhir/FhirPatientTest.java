package io.github.diasporaskills.accountability.exchange.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.calendar.Allowance;
import io.github.diasporaskills.core.calendar.Deadline;
import io.github.diasporaskills.core.casefile.CaseText;
import io.github.diasporaskills.core.consent.BreachContact;
import io.github.diasporaskills.core.consent.Capacity;
import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.consent.ConsentGate;
import io.github.diasporaskills.core.consent.ConsentGiving;
import io.github.diasporaskills.core.consent.ConsentId;
import io.github.diasporaskills.core.consent.ConsentScope;
import io.github.diasporaskills.core.consent.ConsentSection;
import io.github.diasporaskills.core.consent.ContentReference;
import io.github.diasporaskills.core.consent.DataAtEnd;
import io.github.diasporaskills.core.consent.DataCategory;
import io.github.diasporaskills.core.consent.DataSharingProtocol;
import io.github.diasporaskills.core.consent.Disclosed;
import io.github.diasporaskills.core.consent.DisclosureRequest;
import io.github.diasporaskills.core.consent.GiverRelation;
import io.github.diasporaskills.core.consent.LocalCarePath;
import io.github.diasporaskills.core.consent.ProtocolParty;
import io.github.diasporaskills.core.consent.Purpose;
import io.github.diasporaskills.core.consent.Recipient;
import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.consent.RoleView;
import io.github.diasporaskills.core.consent.Sealed;
import io.github.diasporaskills.core.consent.SubjectProtection;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.journal.MemoryJournal;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.SourcedDate;
import io.github.diasporaskills.core.people.CefrLevel;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.teleexpertise.Allocation;
import io.github.diasporaskills.core.teleexpertise.AllocationId;
import io.github.diasporaskills.core.teleexpertise.AllocationState;
import io.github.diasporaskills.core.teleexpertise.Question;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequestId;
import io.github.diasporaskills.core.time.DateRange;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is about a patient goes out as FHIR only after the gate opened. */
class FhirPatientTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final CountryPack PACK = CountryPack.load("synthetic");
    private static final ConsentSection RULES = ConsentSection.of(PACK).orElseThrow();
    private static final CaseKey CASE = CaseKey.of("TE-2025-0001");
    private static final Instant NOW = Instant.parse("2025-03-03T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 3);
    private static final Actor DOCTOR = Actor.of("doctor-1", Role.REQUESTER);
    private static final OrganisationId HOSPITAL = OrganisationId.of("CHU-1");
    private static final RecipientClass EXPERT = RecipientClass.EXPERT;
    private static final Set<DataCategory> ALL = EnumSet.allOf(DataCategory.class);

    private static StepCall call(long seconds) {
        return StepCall.of(DOCTOR, NOW.plusSeconds(seconds), "as-agreed");
    }

    private static Consent given() {
        ConsentScope scope = new ConsentScope(
                Set.of(Purpose.TELE_EXPERTISE, Purpose.FOLLOW_UP),
                Set.of(EXPERT),
                Set.of(HOSPITAL),
                ALL,
                Set.of(PACK.country()),
                DateRange.of(TODAY, TODAY.plusDays(90)));
        return Consent.draft(
                        call(-7200),
                        ConsentId.of("C-1"),
                        CASE,
                        RULES.textFor(scope.purposes())
                                .orElseThrow()
                                .in(LanguageCode.of("fr"))
                                .orElseThrow(),
                        scope)
                .propose(call(-7100), RULES)
                .orThrow()
                .give(
                        call(-3600),
                        ConsentGiving.written(GiverRelation.SELF, "paper-1"),
                        Capacity.ofAge(40),
                        RULES,
                        TODAY)
                .orThrow();
    }

    /** What comes out of a gate that a consent opens for a colleague in the same hospital. */
    private static <T> Disclosed<T> disclosed(T content) {
        DataSharingProtocol protocol = DataSharingProtocol.builder("DSP-1", 1)
                .party(ProtocolParty.of(HOSPITAL, PACK.country()))
                .party(ProtocolParty.of(OrganisationId.of("NETWORK"), PACK.country()))
                .view(EXPERT, new RoleView(ALL, Set.of(Purpose.TELE_EXPERTISE)))
                .retentionDays(30)
                .atEnd(DataAtEnd.DESTROY)
                .breachContact(new BreachContact(HOSPITAL, "privacy desk"))
                .breachContact(new BreachContact(OrganisationId.of("NETWORK"), "privacy desk"))
                .term(TODAY.minusDays(100), TODAY.plusDays(400))
                .build()
                .signedBy(HOSPITAL, new SourcedDate(TODAY.minusDays(100), "copy"))
                .signedBy(OrganisationId.of("NETWORK"), new SourcedDate(TODAY.minusDays(100), "copy"));
        ConsentGate gate = ConsentGate.builder(PACK)
                .consents(List.of(given()))
                .protocols(List.of(protocol))
                .build();
        Recipient colleague = new Recipient(EXPERT, HOSPITAL, ActorId.of("E-0042"), PACK.country());
        return gate.open(
                        Sealed.whole(
                                new ContentReference(CASE, "content-1", ALL), SubjectProtection.notNeeded(), content),
                        DisclosureRequest.of(DOCTOR, NOW, CASE, Purpose.TELE_EXPERTISE, colleague, ALL),
                        new MemoryJournal())
                .fold(disclosed -> disclosed, refused -> {
                    throw new AssertionError(refused.toString());
                });
    }

    private static JsonNode only(FhirExport export, String type) {
        return MAPPER.readTree(export.resources().stream()
                .filter(each -> each.type().equals(type))
                .findFirst()
                .orElseThrow()
                .json());
    }

    private static FhirExport export(Consent consent) {
        return FhirExport.builder(PACK).consent(disclosed(consent)).build();
    }

    @Test
    void a_consent_keeps_scope_and_words_and_names_the_patient_by_the_key_of_the_case() {
        FhirExport export = export(given());
        JsonNode written = only(export, "Consent");
        assertThat(FhirRules.broken(written)).isEmpty();
        assertThat(written.path("status").asString()).isEqualTo("active");
        assertThat(written.at("/patient/identifier/value").asString()).isEqualTo("TE-2025-0001");
        assertThat(written.at("/provision/period/end").asString()).isEqualTo("2025-06-01");
        assertThat(written.at("/dateTime").asString()).isEqualTo("2025-03-03T09:00:00Z");
        assertThat(written.path("provision").path("code")).hasSize(ALL.size());
        assertThat(export.losses())
                .extracting(FhirLoss::element)
                .contains("provision.purpose", "performer", "policyRule");
    }

    @Test
    void a_consent_that_ended_is_inactive_and_why_is_listed_as_lost() {
        Consent withdrawn = given().withdraw(call(-60), new LocalCarePath(HOSPITAL, DOCTOR.id(), NOW.minusSeconds(60)))
                .orThrow();
        FhirExport export = export(withdrawn);
        JsonNode written = only(export, "Consent");
        assertThat(FhirRules.broken(written)).isEmpty();
        assertThat(written.path("status").asString()).isEqualTo("inactive");
        assertThat(written.at("/extension/0/valueCoding/code").asString()).isEqualTo("WITHDRAWN");
        assertThat(export.losses()).anyMatch(loss -> loss.element().equals("status"));
    }

    @Test
    void words_about_a_patient_are_a_communication_between_pseudonyms() {
        FhirExport export = FhirExport.builder(PACK)
                .communication("words-1", disclosed(CaseText.of("Fever since 3 days")), CaseText::text)
                .build();
        JsonNode written = only(export, "Communication");
        assertThat(FhirRules.broken(written)).isEmpty();
        assertThat(written.at("/payload/0/contentString").asString()).isEqualTo("Fever since 3 days");
        assertThat(written.at("/recipient/0/identifier/value").asString()).isEqualTo("E-0042");
        assertThat(export.toString() + export.resources() + export.losses()).doesNotContain("Fever");
    }

    private static TeleExpertiseRequest request() {
        Question question = new Question(
                new ProfessionCode("physician-specialist"),
                new SpecialtyCode("cardiology"),
                List.of(new LanguageSkill(LanguageCode.of("fr"), CefrLevel.B2)));
        return TeleExpertiseRequest.draft(
                call(-9000), TeleExpertiseRequestId.of("TE-0042"), CASE, HOSPITAL, question, Gender.WOMAN);
    }

    @Test
    void a_request_for_an_opinion_is_a_service_request_for_a_pseudonym() {
        FhirExport export =
                FhirExport.builder(PACK).request(disclosed(request())).build();
        JsonNode written = only(export, "ServiceRequest");
        assertThat(FhirRules.broken(written)).isEmpty();
        assertThat(written.path("status").asString()).isEqualTo("draft");
        assertThat(written.at("/subject/identifier/value").asString()).isEqualTo("TE-2025-0001");
        assertThat(written.at("/performerType/coding/2/code").asString()).isEqualTo("cardiology");
        assertThat(export.losses()).extracting(FhirLoss::element).contains("status", "subject");
    }

    /** One resource of each kind about a patient, and an offer in each state. */
    static List<FhirResource> samples() {
        List<FhirResource> samples = new ArrayList<>(FhirExport.builder(PACK)
                .consent(disclosed(given()))
                .communication("words-1", disclosed(CaseText.of("Fever since 3 days")), CaseText::text)
                .request(disclosed(request()))
                .build()
                .resources());
        for (AllocationState state : AllocationState.values()) {
            samples.add(OpinionWriter.task(request(), offer(state)).resource());
        }
        return samples;
    }

    private static Allocation offer(AllocationState state) {
        List<Step<AllocationState>> steps = new ArrayList<>();
        steps.add(Step.opening(AllocationState.OFFERED, call(-600)));
        boolean accepted = state == AllocationState.FULFILLED || state == AllocationState.WITHDRAWN;
        if (accepted) {
            steps.add(Step.between(AllocationState.OFFERED, AllocationState.ACCEPTED, call(-500)));
        }
        if (state != AllocationState.OFFERED) {
            steps.add(Step.between(accepted ? AllocationState.ACCEPTED : AllocationState.OFFERED, state, call(-400)));
        }
        return Allocation.restored(
                new AllocationId(TeleExpertiseRequestId.of("TE-0042"), 1),
                PersonId.of("E-0042"),
                PACK.country(),
                Deadline.of(NOW, Allowance.elapsedHours(24), PACK.calendar()),
                PACK.hash(),
                History.of(steps));
    }

    @ParameterizedTest
    @EnumSource(AllocationState.class)
    void an_offer_is_a_task_and_a_state_without_an_agreed_code_is_listed_as_lost(AllocationState state) {
        ResourceDraft draft = OpinionWriter.task(request(), offer(state));
        JsonNode written = MAPPER.readTree(draft.resource().json());
        assertThat(FhirRules.broken(written)).isEmpty();
        assertThat(written.at("/businessStatus/coding/0/code").asString()).isEqualTo(state.name());
        assertThat(written.path("status").asString())
                .isEqualTo(
                        switch (state) {
                            case OFFERED -> "requested";
                            case ACCEPTED -> "accepted";
                            case DECLINED -> "rejected";
                            case LAPSED -> "failed";
                            case RECALLED, WITHDRAWN -> "cancelled";
                            case FULFILLED -> "completed";
                        });
        assertThat(draft.losses().stream().anyMatch(loss -> loss.reason().is(FhirReason.CODE_MISSING)))
                .isEqualTo(state == AllocationState.WITHDRAWN);
    }

    @Test
    void nothing_about_a_patient_goes_in_that_was_not_disclosed() {
        Set<String> plain = Set.of("organisation", "member", "need", "engagement", "build");
        List<Method> taking = Arrays.stream(FhirExport.Builder.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !plain.contains(method.getName()))
                .toList();
        assertThat(taking).extracting(Method::getName).contains("consent", "communication", "request");
        assertThat(taking)
                .allSatisfy(method -> assertThat(method.getGenericParameterTypes())
                        .anyMatch(type ->
                                type instanceof ParameterizedType generic && generic.getRawType() == Disclosed.class));
    }
}
