package io.github.diasporaskills.accountability.exchange.fhir;

import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.OrganisationKind;
import io.github.diasporaskills.core.reason.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads Organization with its Location. Stateless. */
final class PlaceReader {

    /** What an address says. */
    private record Place(Optional<CountryCode> country, Optional<RegionCode> region, Optional<String> district) {}

    private final CountryPack pack;

    PlaceReader(CountryPack pack) {
        this.pack = pack;
    }

    Optional<Organisation> read(DocumentNode node, List<DocumentNode> locations) {
        Fields fields = new Fields(node).pass("resourceType", "id", "meta", "active", "text");
        Optional<OrganisationId> id = identity(fields, FhirUrls.ORGANISATION_ID)
                .flatMap(found -> Fields.parsed(found, "an id of 1 to 64 characters", OrganisationId::of));
        Optional<String> name = fields.text("name");
        Optional<OrganisationKind> kind = kind(fields);
        List<DocumentNode> addresses = fields.elements("address");
        Place own = addresses.isEmpty()
                ? new Place(Optional.empty(), Optional.empty(), Optional.empty())
                : place(addresses.get(0));
        addresses.stream().skip(1).forEach(Fields::notRead);
        fields.reportRest();
        for (DocumentNode location : locations) {
            own = joined(own, location, name.orElse(""));
        }
        if (name.isEmpty()) {
            node.error(Reason.of(FhirReason.VALUE_UNREADABLE).with("expected", "a name"));
        }
        if (id.isEmpty() || name.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        Organisation read =
                Organisation.of(id.get(), name.get(), kind.get(), own.country().orElse(pack.country()));
        Organisation placed = own.region().map(read::in).orElse(read);
        return Optional.of(own.district().map(placed::inDistrict).orElse(placed));
    }

    /** The identifier of ours, or the id of the resource. Other identifiers are told of. */
    static Optional<DocumentNode> identity(Fields fields, String system) {
        Optional<DocumentNode> found = Optional.empty();
        for (DocumentNode each : fields.elements("identifier")) {
            boolean ours = each.find("system")
                    .map(DocumentNode::asText)
                    .filter(system::equals)
                    .isPresent();
            if (ours && found.isEmpty()) {
                Fields identifier = new Fields(each).pass("system");
                found = identifier.find("value");
                identifier.reportRest();
            } else {
                Fields.notRead(each);
            }
        }
        if (found.isEmpty()) {
            found = fields.node().find("id");
        }
        if (found.isEmpty()) {
            fields.node().error(Reason.of(FhirReason.ID_UNREADABLE));
        }
        return found;
    }

    private static Optional<OrganisationKind> kind(Fields fields) {
        Optional<DocumentNode> type = fields.find("type");
        List<DocumentNode> concepts = type.map(DocumentNode::elements).orElse(List.of());
        for (DocumentNode concept : concepts) {
            Optional<DocumentNode> ours = Fields.code(concept, FhirUrls.ORGANISATION_KIND);
            if (ours.isPresent()) {
                concepts.forEach(each -> known(each, concept));
                return Fields.constant(ours.get(), OrganisationKind.class);
            }
        }
        for (DocumentNode concept : concepts) {
            Optional<DocumentNode> theirs = Fields.code(concept, FhirUrls.HL7_ORGANIZATION_TYPE);
            if (theirs.isPresent()) {
                concepts.forEach(each -> known(each, concept));
                return byHl7(theirs.get());
            }
        }
        concepts.forEach(Fields::settle);
        type.orElse(fields.node())
                .error(Reason.of(FhirReason.CODE_UNKNOWN)
                        .with(
                                "expected",
                                Arrays.stream(OrganisationKind.values())
                                        .map(Enum::name)
                                        .toList()));
        return Optional.empty();
    }

    private static void known(DocumentNode each, DocumentNode taken) {
        if (each == taken) {
            Fields.settle(each, FhirUrls.ORGANISATION_KIND, FhirUrls.HL7_ORGANIZATION_TYPE);
        } else {
            Fields.notRead(each);
        }
    }

    private static Optional<OrganisationKind> byHl7(DocumentNode code) {
        List<OrganisationKind> kinds = Arrays.stream(OrganisationKind.values())
                .filter(kind -> PlaceWriter.hl7Type(kind).equals(code.asText()))
                .toList();
        if (kinds.size() == 1) {
            return Optional.of(kinds.get(0));
        }
        List<String> known = (kinds.isEmpty() ? List.of(OrganisationKind.values()) : kinds)
                .stream().map(Enum::name).toList();
        code.error(
                kinds.isEmpty()
                        ? Reason.of(FhirReason.CODE_UNKNOWN).with("expected", known)
                        : Reason.of(FhirReason.CODE_AMBIGUOUS).with("known", known));
        return Optional.empty();
    }

    private static Place place(DocumentNode address) {
        Fields fields = new Fields(address);
        Optional<CountryCode> country = fields.country("country");
        Optional<String> district = fields.text("district");
        Optional<RegionCode> region =
                fields.extensions("region").stream().findFirst().flatMap(PlaceReader::region);
        if (region.isPresent()) {
            String code = region.get().code();
            fields.node()
                    .find("state")
                    .filter(state -> state.asText().equals(code))
                    .ifPresent(state -> fields.pass("state"));
        }
        fields.reportRest();
        return new Place(country, region, district);
    }

    private static Optional<RegionCode> region(Fields extension) {
        Optional<String> scheme = extension.part("scheme").flatMap(part -> part.text("valueString"));
        Optional<String> code = extension.part("code").flatMap(part -> part.text("valueString"));
        extension.reportRest();
        try {
            return Optional.of(RegionCode.of(scheme.orElse(""), code.orElse("")));
        } catch (IllegalArgumentException e) {
            extension
                    .node()
                    .error(Reason.of(FhirReason.VALUE_UNREADABLE).with("expected", "scheme and code of a region"));
            return Optional.empty();
        }
    }

    /** What an organisation and its place say together; where they differ, the organisation is right. */
    private static Place joined(Place own, DocumentNode location, String name) {
        Fields fields = new Fields(location)
                .pass("resourceType", "id", "meta", "status", "mode", "text", "managingOrganization");
        fields.node().find("name").filter(each -> each.asText().equals(name)).ifPresent(each -> fields.pass("name"));
        Optional<DocumentNode> address = fields.find("address");
        fields.reportRest();
        if (address.isEmpty()) {
            return own;
        }
        Place there = place(address.get());
        boolean differs = differ(own.country(), there.country())
                || differ(own.region(), there.region())
                || differ(own.district(), there.district());
        if (differs) {
            address.get().warning(Reason.of(FhirReason.CONTRADICTION));
        }
        return new Place(
                own.country().or(there::country),
                own.region().or(there::region),
                own.district().or(there::district));
    }

    private static <T> boolean differ(Optional<T> one, Optional<T> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }
}
