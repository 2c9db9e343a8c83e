package io.github.diasporaskills.accountability.exchange.fhir;

import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.country.Profession;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.Availability;
import io.github.diasporaskills.core.people.CefrLevel;
import io.github.diasporaskills.core.people.ContactPreference;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.CredentialState;
import io.github.diasporaskills.core.people.Declaration;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.DiasporaMemberBuilder;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.people.PersonName;
import io.github.diasporaskills.core.people.PracticeAuthorisation;
import io.github.diasporaskills.core.people.Residence;
import io.github.diasporaskills.core.people.Verification;
import io.github.diasporaskills.core.people.VerificationMethod;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads Practitioner with its PractitionerRole. Stateless. */
final class PeopleReader {

    private final CountryPack pack;
    private final LocalDate receivedOn;

    PeopleReader(CountryPack pack, LocalDate receivedOn) {
        this.pack = pack;
        this.receivedOn = receivedOn;
    }

    Optional<DiasporaMember> read(DocumentNode node, List<DocumentNode> roles) {
        Fields fields = new Fields(node).pass("resourceType", "id", "meta", "active", "text");
        Optional<PersonId> id = PlaceReader.identity(fields, FhirUrls.PERSON_ID)
                .flatMap(found -> Fields.parsed(found, "an id of 1 to 64 characters", PersonId::of));
        CountryCode origin = first(fields, "origin")
                .flatMap(each -> each.country("valueCode"))
                .orElse(pack.country());
        LocalDate registered = first(fields, "registered-on")
                .flatMap(each -> each.day("valueDate"))
                .orElse(receivedOn);
        DiasporaMemberBuilder made = DiasporaMember.builder(id.orElse(PersonId.of("?")), origin, registered);
        first(fields, "quota")
                .flatMap(each -> each.find("valueInteger"))
                .ifPresent(each -> made.quota(each.asWholeNumber(0, Integer.MAX_VALUE)));
        fields.extensions("conflict").forEach(each -> conflict(each, made));
        fields.extensions("declaration").forEach(each -> declaration(each, made));
        name(fields, made);
        contact(fields, made);
        addresses(fields, made);
        made.gender(gender(fields));
        birth(fields, made);
        fields.elements("qualification").forEach(each -> qualification(each).ifPresent(made::credential));
        fields.elements("communication").forEach(each -> language(each).ifPresent(made::language));
        fields.reportRest();
        DiasporaMember alone = built(made, node).orElse(null);
        roles.forEach(role -> role(role, made, alone));
        return id.isEmpty() ? Optional.empty() : built(made, node);
    }

    private static Optional<DiasporaMember> built(DiasporaMemberBuilder made, DocumentNode node) {
        try {
            return Optional.of(made.build());
        } catch (IllegalArgumentException e) {
            node.error(Reason.of(FhirReason.VALUE_UNREADABLE).with("expected", "a member without contradictions"));
            return Optional.empty();
        }
    }

    private static Optional<Fields> first(Fields fields, String name) {
        return fields.extensions(name).stream().findFirst();
    }

    private static void conflict(Fields extension, DiasporaMemberBuilder made) {
        extension.find("valueIdentifier").ifPresent(node -> {
            Fields identifier = new Fields(node).pass("system");
            identifier
                    .value("value", "an id of 1 to 64 characters", OrganisationId::of)
                    .ifPresent(made::conflictWith);
            identifier.reportRest();
        });
        extension.reportRest();
    }

    private static void declaration(Fields extension, DiasporaMemberBuilder made) {
        Optional<Declaration> code = extension
                .part("code")
                .flatMap(part -> part.find("valueCode"))
                .flatMap(found -> Fields.constant(found, Declaration.class));
        Optional<LocalDate> on = extension.part("on").flatMap(part -> part.day("valueDate"));
        if (code.isPresent() && on.isPresent()) {
            made.declared(code.get(), on.get());
        } else {
            Fields.notRead(extension.node());
        }
        extension.reportRest();
    }

    private static void name(Fields fields, DiasporaMemberBuilder made) {
        List<DocumentNode> names = fields.elements("name");
        names.stream().skip(1).forEach(Fields::notRead);
        if (names.isEmpty()) {
            return;
        }
        Fields name = new Fields(names.get(0));
        String family = name.text("family").orElse("");
        List<String> given = new ArrayList<>();
        name.elements("given").forEach(each -> given.add(each.asText()));
        name.reportRest();
        if (!family.isBlank() || !given.isEmpty()) {
            made.name(PersonName.of(family, String.join(" ", given)));
        }
    }

    private static void contact(Fields fields, DiasporaMemberBuilder made) {
        ContactPreference contact = ContactPreference.none();
        for (DocumentNode node : fields.elements("telecom")) {
            Fields telecom = new Fields(node);
            String system = telecom.text("system").orElse("");
            Optional<DocumentNode> value = telecom.find("value");
            boolean phone = system.equals("phone") && contact.phone().isEmpty();
            boolean email = system.equals("email") && contact.email().isEmpty();
            if (value.isEmpty() || !(phone || email)) {
                Fields.notRead(node);
                continue;
            }
            ContactPreference before = contact;
            contact = Fields.parsed(
                            value.get(),
                            phone ? "a telephone number" : "an address of mail",
                            text -> phone ? before.byPhone(text) : before.byEmail(text))
                    .orElse(before);
            telecom.reportRest();
        }
        if (!contact.equals(ContactPreference.none())) {
            made.contact(contact);
        }
    }

    private static void addresses(Fields fields, DiasporaMemberBuilder made) {
        for (DocumentNode node : fields.elements("address")) {
            Fields address = new Fields(node).pass("use");
            Optional<CountryCode> country = address.country("country");
            if (country.isEmpty()) {
                Fields.notRead(node);
                continue;
            }
            made.residence(new Residence(country.get(), address.period("period")));
            address.reportRest();
        }
    }

    private static Gender gender(Fields fields) {
        Optional<Gender> ours = first(fields, "gender")
                .flatMap(each -> each.find("valueCode"))
                .flatMap(found -> Fields.constant(found, Gender.class));
        Optional<DocumentNode> code = fields.find("gender");
        Optional<String> absent = fields.find("_gender")
                .map(Fields::new)
                .flatMap(each -> each.part(FhirUrls.DATA_ABSENT_REASON))
                .flatMap(each -> each.text("valueCode"));
        if (ours.isPresent()) {
            return ours.get();
        }
        String written = code.map(DocumentNode::asText).orElse("unknown");
        return switch (written) {
            case "female" -> Gender.WOMAN;
            case "male" -> Gender.MAN;
            case "other" -> Gender.OTHER_TERM;
            case "unknown" ->
                absent.filter("asked-declined"::equals).isPresent() ? Gender.UNDISCLOSED : Gender.NOT_ASKED;
            default -> {
                code.ifPresent(found -> found.error(Reason.of(FhirReason.CODE_UNKNOWN)
                        .with("expected", List.of("male", "female", "other", "unknown"))));
                yield Gender.NOT_ASKED;
            }
        };
    }

    /** The year of birth; a month or day is not kept, and told of. */
    private static void birth(Fields fields, DiasporaMemberBuilder made) {
        fields.find("birthDate").ifPresent(node -> {
            String text = node.asText();
            if (text.length() > 4) {
                node.warning(Reason.of(FhirReason.FIELD_NOT_READ));
            }
            Fields.parsed(node, "a year of birth such as 1975", whole -> {
                String year = whole.length() > 4 && whole.charAt(4) == '-' ? whole.substring(0, 4) : whole;
                return made.birthYear(Integer.parseInt(year));
            });
        });
    }

    private Optional<Credential> qualification(DocumentNode node) {
        Fields fields = new Fields(node);
        Optional<DocumentNode> concept = fields.find("code");
        Optional<ProfessionCode> profession = concept.flatMap(this::profession);
        Optional<SpecialtyCode> specialty = concept.flatMap(each -> Fields.code(each, FhirUrls.SPECIALTY))
                .flatMap(code -> Fields.parsed(code, "a code of a specialty", SpecialtyCode::new));
        concept.ifPresent(each -> Fields.settle(each, FhirUrls.PROFESSION, FhirUrls.ISCO_08, FhirUrls.SPECIALTY));
        Optional<CouncilCode> issuer = fields.find("issuer").flatMap(PeopleReader::issuer);
        Optional<String> number = Optional.empty();
        for (DocumentNode each : fields.elements("identifier")) {
            if (number.isEmpty()) {
                Fields identifier = new Fields(each);
                number = identifier.text("value");
                identifier.reportRest();
            } else {
                Fields.notRead(each);
            }
        }
        Fields standing = fields.extensions("credential").stream().findFirst().orElse(null);
        if (profession.isEmpty() || issuer.isEmpty()) {
            Fields.notRead(node);
            return Optional.empty();
        }
        Credential credential = Credential.claimed(profession.get(), issuer.get(), fields.period("period"));
        credential = specialty.map(credential::in).orElse(credential);
        credential = number.map(credential::numbered).orElse(credential);
        fields.reportRest();
        return Optional.of(standing == null ? credential : standing(credential, standing));
    }

    private static Credential standing(Credential claimed, Fields extension) {
        Credential credential = claimed;
        Optional<VerificationMethod> method = extension
                .part("method")
                .flatMap(part -> part.find("valueCode"))
                .flatMap(found -> Fields.constant(found, VerificationMethod.class));
        Optional<String> verifier = extension.part("verifier").flatMap(part -> part.text("valueString"));
        Optional<LocalDate> verifiedOn = extension.part("verified-on").flatMap(part -> part.day("valueDate"));
        Optional<LocalDate> recheckOn = extension.part("recheck-on").flatMap(part -> part.day("valueDate"));
        Optional<CredentialState> state = extension
                .part("state")
                .flatMap(part -> part.find("valueCode"))
                .flatMap(found -> Fields.constant(found, CredentialState.class));
        extension.reportRest();
        try {
            if (method.isPresent() && verifier.isPresent() && verifiedOn.isPresent() && recheckOn.isPresent()) {
                credential = credential.verified(
                        new Verification(method.get(), verifier.get(), verifiedOn.get(), recheckOn.get()));
            }
            return state.isPresent() ? credential.in(state.get()) : credential;
        } catch (IllegalArgumentException e) {
            extension
                    .node()
                    .error(Reason.of(FhirReason.VALUE_UNREADABLE).with("expected", "a state with its verification"));
            return claimed;
        }
    }

    private static Optional<CouncilCode> issuer(DocumentNode reference) {
        Fields fields = new Fields(reference).pass("type", "display");
        Optional<CouncilCode> council = fields.find("identifier").flatMap(node -> {
            Fields identifier = new Fields(node).pass("system");
            Optional<CouncilCode> read = identifier.value("value", "a council such as CNOM", CouncilCode::new);
            identifier.reportRest();
            return read;
        });
        fields.reportRest();
        return council;
    }

    private Optional<ProfessionCode> profession(DocumentNode concept) {
        Optional<DocumentNode> ours = Fields.code(concept, FhirUrls.PROFESSION);
        if (ours.isPresent()) {
            return Fields.parsed(ours.get(), "a code of a profession", ProfessionCode::new);
        }
        Optional<DocumentNode> isco = Fields.code(concept, FhirUrls.ISCO_08);
        if (isco.isEmpty()) {
            concept.error(Reason.of(FhirReason.CODE_UNKNOWN)
                    .with("expected", List.of(FhirUrls.PROFESSION, FhirUrls.ISCO_08)));
            return Optional.empty();
        }
        String group = isco.get().asText();
        List<Profession> known = pack.professions().professions().stream()
                .filter(each -> each.isco().equals(group))
                .toList();
        if (known.size() == 1) {
            return Optional.of(known.get(0).code());
        }
        isco.get()
                .error(
                        known.isEmpty()
                                ? Reason.of(FhirReason.CODE_UNKNOWN)
                                        .with("expected", "a unit group of ISCO-08 in the pack")
                                : Reason.of(FhirReason.CODE_AMBIGUOUS)
                                        .with(
                                                "known",
                                                known.stream()
                                                        .map(each -> each.code().value())
                                                        .toList()));
        return Optional.empty();
    }

    private static Optional<LanguageSkill> language(DocumentNode node) {
        Fields fields = new Fields(node);
        Optional<LanguageCode> code = Optional.empty();
        for (DocumentNode coding : fields.elements("coding")) {
            Fields each = new Fields(coding).pass("system", "display");
            code = each.value("code", "a language such as fr", tag -> LanguageCode.of(primary(tag)));
            each.reportRest();
        }
        Optional<CefrLevel> level = first(fields, "language-level")
                .flatMap(each -> each.find("valueCode"))
                .flatMap(found -> Fields.constant(found, CefrLevel.class));
        fields.pass("text").reportRest();
        if (code.isEmpty() || level.isEmpty()) {
            Fields.notRead(node); // a language without a level says too little to place somebody
            return Optional.empty();
        }
        return Optional.of(new LanguageSkill(code.get(), level.get()));
    }

    private static String primary(String tag) {
        int hyphen = tag.indexOf('-');
        return hyphen < 0 ? tag : tag.substring(0, hyphen);
    }

    /** Availability and authorisations; professions and specialties that no qualification bears out are told of. */
    private void role(DocumentNode node, DiasporaMemberBuilder made, @Nullable DiasporaMember alone) {
        Fields fields = new Fields(node).pass("resourceType", "id", "meta", "active", "text", "practitioner");
        fields.extensions("availability").forEach(each -> availability(each).ifPresent(made::availability));
        fields.extensions("authorisation").forEach(each -> authorisation(each).ifPresent(made::authorisation));
        Set<ProfessionCode> professions = alone == null ? Set.of() : alone.professions();
        for (DocumentNode concept : fields.elements("code")) {
            boolean borne = Fields.code(concept, FhirUrls.PROFESSION)
                    .map(DocumentNode::asText)
                    .filter(code ->
                            professions.stream().anyMatch(each -> each.value().equals(code)))
                    .isPresent();
            if (borne) {
                Fields.settle(concept, FhirUrls.PROFESSION, FhirUrls.ISCO_08);
            } else {
                Fields.notRead(concept);
            }
        }
        for (DocumentNode concept : fields.elements("specialty")) {
            boolean borne = Fields.code(concept, FhirUrls.SPECIALTY)
                    .map(DocumentNode::asText)
                    .filter(code -> alone != null
                            && alone.credentials().stream()
                                    .flatMap(each -> each.specialty().stream())
                                    .anyMatch(each -> each.value().equals(code)))
                    .isPresent();
            if (borne) {
                Fields.settle(concept, FhirUrls.SPECIALTY);
            } else {
                Fields.notRead(concept);
            }
        }
        fields.reportRest();
    }

    private static Optional<Availability> availability(Fields extension) {
        Set<Modality> modalities = EnumSet.noneOf(Modality.class);
        extension
                .parts("modality")
                .forEach(part -> part.find("valueCode")
                        .flatMap(found -> Fields.constant(found, Modality.class))
                        .ifPresent(modalities::add));
        DateRange during =
                extension.part("period").map(part -> part.period("valuePeriod")).orElse(DateRange.always());
        extension.reportRest();
        if (modalities.isEmpty()) {
            Fields.notRead(extension.node());
            return Optional.empty();
        }
        return Optional.of(new Availability(during, modalities));
    }

    private static Optional<PracticeAuthorisation> authorisation(Fields extension) {
        Optional<AuthorisationKind> kind = extension
                .part("kind")
                .flatMap(part -> part.find("valueCode"))
                .flatMap(found -> Fields.constant(found, AuthorisationKind.class));
        Optional<CouncilCode> body = extension
                .part("body")
                .flatMap(part -> part.value("valueString", "a council such as CNOM", CouncilCode::new));
        DateRange term =
                extension.part("period").map(part -> part.period("valuePeriod")).orElse(DateRange.always());
        extension.reportRest();
        if (kind.isEmpty() || body.isEmpty()) {
            Fields.notRead(extension.node());
            return Optional.empty();
        }
        return Optional.of(new PracticeAuthorisation(kind.get(), body.get(), term));
    }
}
