package io.github.diasporaskills.examples.referee;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import io.github.diasporaskills.accountability.exchange.fhir.FhirPatientSamples;
import io.github.diasporaskills.accountability.exchange.fhir.FhirResource;
import io.github.diasporaskills.accountability.exchange.fhir.FhirResultsSamples;
import io.github.diasporaskills.examples.skills.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HAPI FHIR, offline, with the definitions of R4 that it brings. */
class OfficialValidatorTest {

    private static final FhirValidator VALIDATOR = validator();

    private static FhirValidator validator() {
        FhirContext context = FhirContext.forR4();
        ValidationSupportChain definitions = new ValidationSupportChain(
                new DefaultProfileValidationSupport(context),
                new InMemoryTerminologyServerValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context));
        return context.newValidator().registerValidatorModule(new FhirInstanceValidator(definitions));
    }

    private static List<String> errors(String json) {
        return VALIDATOR.validateWithResult(json).getMessages().stream()
                .filter(message -> message.getSeverity() == ResultSeverityEnum.ERROR
                        || message.getSeverity() == ResultSeverityEnum.FATAL)
                .map(SingleValidationMessage::toString)
                .toList();
    }

    @Test
    void every_kind_of_resource_is_valid() {
        List<FhirResource> samples = FhirPatientSamples.all();
        assertThat(samples)
                .extracting(FhirResource::type)
                .contains(
                        "Practitioner",
                        "PractitionerRole",
                        "Organization",
                        "Location",
                        "ServiceRequest",
                        "Task",
                        "Consent",
                        "Communication");
        assertThat(samples)
                .allSatisfy(sample ->
                        assertThat(errors(sample.json())).as(sample.toString()).isEmpty());
    }

    @Test
    void results_are_valid() {
        List<FhirResource> results = FhirResultsSamples.export().resources();
        assertThat(results).extracting(FhirResource::type).contains("Measure", "MeasureReport");
        assertThat(results)
                .allSatisfy(sample ->
                        assertThat(errors(sample.json())).as(sample.toString()).isEmpty());
        assertThat(errors(FhirResultsSamples.export().bundle())).isEmpty();
        String json = results.get(1).json();
        assertThat(errors(json.replace("\"summary\"", "\"sum\""))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "morocco, en",
        "morocco, fr",
        "morocco, ar",
        "rwanda, en",
        "tele-expertise, fr",
        "cnom-unhcr, ar",
        "c3m, fr",
        "mida/medma, en",
        "mida/mida-ghana, fr",
        "mida/mida-somalia, en",
        "mida/rqa, en",
        "mida/wmida, fr",
    })
    void results_of_a_shipped_programme_are_valid(String programme, String language, @TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("results.json");
        Main.main(new String[] {"export", programme, "--format", "fhir", "--lang", language, "--out", file.toString()});
        String json = Files.readString(file);
        assertThat(json).contains("\"Measure\"", "\"MeasureReport\"");
        assertThat(errors(json)).isEmpty();
    }

    @Test
    void the_referee_sees_a_wrong_code_and_an_unknown_element() {
        String json = FhirPatientSamples.all().get(2).json();
        assertThat(errors(json.replace("\"gender\":\"female\"", "\"gender\":\"girl\"")))
                .isNotEmpty();
        assertThat(errors(json.replace("\"birthDate\"", "\"bornOn\""))).isNotEmpty();
    }
}
