package io.github.diasporaskills.accountability.exchange.fhir;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.people.Availability;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.PracticeAuthorisation;
import io.github.diasporaskills.core.people.Residence;
import io.github.diasporaskills.core.people.Verification;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Writes members as Practitioner and PractitionerRole. Stateless. */
final class PeopleWriter {

    private final CountryPack pack;

    PeopleWriter(CountryPack pack) {
        this.pack = pack;
    }

    ResourceDraft practitioner(DiasporaMember member) {
        ResourceDraft draft = new ResourceDraft("Practitioner", member.id().value());
        ObjectNode root = draft.root();
        member(draft, member);
        draft.identifier(FhirUrls.PERSON_ID, member.id().value());
        root.put("active", true);
        member.name().ifPresent(name -> {
            ObjectNode written = draft.array("name").addObject();
            if (!name.family().isBlank()) {
                written.put("family", name.family());
            }
            if (!name.given().isBlank()) {
                written.putArray("given").add(name.given());
            }
        });
        member.contact().phone().ifPresent(phone -> telecom(draft, "phone", phone));
        member.contact().email().ifPresent(email -> telecom(draft, "email", email));
        for (Residence residence : member.residences()) {
            ObjectNode address = draft.array("address").addObject();
            address.put("use", "home").put("country", residence.country().value());
            ResourceDraft.period(address, "period", residence.during());
        }
        gender(draft, member.gender());
        if (member.birthYear().isPresent()) {
            root.put(
                    "birthDate",
                    String.format(Locale.ROOT, "%04d", member.birthYear().getAsInt()));
        }
        member.credentials().forEach(credential -> qualification(draft, credential));
        for (LanguageSkill skill : member.languages()) {
            ObjectNode language = draft.array("communication").addObject();
            ResourceDraft.extension(language, "language-level")
                    .put("valueCode", skill.level().name());
            ResourceDraft.coding(language, FhirUrls.BCP_47, skill.language().value());
        }
        if (!member.languages().isEmpty()) {
            draft.extended("communication", UnsaidPart.LANGUAGE_LEVEL);
        }
        return draft;
    }

    private static void member(ResourceDraft draft, DiasporaMember member) {
        ObjectNode root = draft.root();
        ResourceDraft.extension(root, "origin").put("valueCode", member.origin().value());
        ResourceDraft.extension(root, "registered-on")
                .put("valueDate", member.registeredOn().toString());
        ResourceDraft.extension(root, "quota").put("valueInteger", member.quota());
        draft.extended("extension", UnsaidPart.MEMBER_FACTS);
        draft.leftOut("extension", UnsaidPart.DISABILITY);
        member.conflicts()
                .forEach(organisation -> ResourceDraft.extension(root, "conflict")
                        .putObject("valueIdentifier")
                        .put("system", FhirUrls.ORGANISATION_ID)
                        .put("value", organisation.value()));
        if (!member.conflicts().isEmpty()) {
            draft.extended("extension", UnsaidPart.CONFLICTS);
        }
        member.declarations().forEach((declaration, on) -> {
            ObjectNode extension = ResourceDraft.extension(root, "declaration");
            ResourceDraft.part(extension, "code", "valueCode", declaration.name());
            ResourceDraft.part(extension, "on", on);
        });
        if (!member.declarations().isEmpty()) {
            draft.extended("extension", UnsaidPart.DECLARATIONS);
        }
    }

    private static void telecom(ResourceDraft draft, String system, String value) {
        draft.array("telecom").addObject().put("system", system).put("value", value);
    }

    /** FHIR's administrative gender has four codes; what they do not tell stands in extensions. */
    private static void gender(ResourceDraft draft, Gender gender) {
        ObjectNode root = draft.root();
        switch (gender) {
            case WOMAN -> root.put("gender", "female");
            case MAN -> root.put("gender", "male");
            case NON_BINARY, OTHER_TERM -> {
                root.put("gender", "other");
                ResourceDraft.extension(root, "gender").put("valueCode", gender.name());
                draft.coarser("gender", "other", gender.name());
            }
            case UNDISCLOSED, NOT_ASKED -> {
                root.put("gender", "unknown");
                root.putObject("_gender")
                        .putArray("extension")
                        .addObject()
                        .put("url", FhirUrls.DATA_ABSENT_REASON)
                        .put("valueCode", gender == Gender.UNDISCLOSED ? "asked-declined" : "not-asked");
                draft.coarser("gender", "unknown", gender.name());
            }
        }
    }

    private void qualification(ResourceDraft draft, Credential credential) {
        ObjectNode written = draft.array("qualification").addObject();
        ObjectNode extension = ResourceDraft.extension(written, "credential");
        ResourceDraft.part(extension, "state", "valueCode", credential.state().name());
        credential.verification().ifPresent(verification -> verification(extension, verification));
        credential
                .number()
                .ifPresent(number -> written.putArray("identifier").addObject().put("value", number));
        ObjectNode code = written.putObject("code");
        profession(code, credential.profession());
        credential.specialty().ifPresent(each -> ResourceDraft.coding(code, FhirUrls.SPECIALTY, each.value()));
        ResourceDraft.period(written, "period", credential.term());
        ResourceDraft.logical(
                written.putObject("issuer"),
                "Organization",
                FhirUrls.COUNCIL,
                credential.issuer().value());
        draft.extended("qualification", UnsaidPart.CREDENTIAL_STATE);
    }

    private static void verification(ObjectNode extension, Verification verification) {
        ResourceDraft.part(
                extension, "method", "valueCode", verification.method().name());
        ResourceDraft.part(extension, "verifier", "valueString", verification.verifier());
        ResourceDraft.part(extension, "verified-on", verification.verifiedOn());
        ResourceDraft.part(extension, "recheck-on", verification.recheckOn());
    }

    private void profession(ObjectNode concept, ProfessionCode profession) {
        pack.professions()
                .profession(profession)
                .ifPresent(known -> ResourceDraft.coding(concept, FhirUrls.ISCO_08, known.isco()));
        ResourceDraft.coding(concept, FhirUrls.PROFESSION, profession.value());
    }

    ResourceDraft role(DiasporaMember member) {
        ResourceDraft draft = new ResourceDraft(
                "PractitionerRole", "role-" + ResourceDraft.fhirId(member.id().value()));
        ObjectNode root = draft.root();
        member.availability().forEach(availability -> availability(root, availability));
        if (!member.availability().isEmpty()) {
            draft.extended("extension", UnsaidPart.AVAILABILITY);
        }
        member.authorisations().forEach(authorisation -> authorisation(root, authorisation));
        if (!member.authorisations().isEmpty()) {
            draft.extended("extension", UnsaidPart.AUTHORISATIONS);
        }
        root.put("active", true);
        ResourceDraft.reference(
                root.putObject("practitioner"), "Practitioner", member.id().value());
        Set<SpecialtyCode> specialties = new LinkedHashSet<>();
        member.professions().forEach(each -> profession(draft.array("code").addObject(), each));
        member.credentials().forEach(each -> each.specialty().ifPresent(specialties::add));
        specialties.forEach(
                each -> ResourceDraft.coding(draft.array("specialty").addObject(), FhirUrls.SPECIALTY, each.value()));
        return draft;
    }

    private static void availability(ObjectNode root, Availability availability) {
        ObjectNode extension = ResourceDraft.extension(root, "availability");
        if (availability.during().hasFirst() || availability.during().hasLast()) {
            ResourceDraft.period(ResourceDraft.part(extension, "period"), "valuePeriod", availability.during());
        }
        availability.modalities().stream()
                .sorted()
                .forEach(each -> ResourceDraft.part(extension, "modality", "valueCode", each.name()));
    }

    private static void authorisation(ObjectNode root, PracticeAuthorisation authorisation) {
        ObjectNode extension = ResourceDraft.extension(root, "authorisation");
        ResourceDraft.part(extension, "kind", "valueCode", authorisation.kind().name());
        ResourceDraft.part(
                extension, "body", "valueString", authorisation.body().value());
        if (authorisation.term().hasFirst() || authorisation.term().hasLast()) {
            ResourceDraft.period(ResourceDraft.part(extension, "period"), "valuePeriod", authorisation.term());
        }
    }
}
