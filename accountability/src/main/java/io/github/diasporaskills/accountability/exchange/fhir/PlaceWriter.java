package io.github.diasporaskills.accountability.exchange.fhir;

import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationKind;
import tools.jackson.databind.node.ObjectNode;

/** Writes organisations as Organization and, for where they are, Location. Stateless. */
final class PlaceWriter {

    private PlaceWriter() {}

    static ResourceDraft organisation(Organisation organisation) {
        ResourceDraft draft =
                new ResourceDraft("Organization", organisation.id().value());
        ObjectNode root = draft.root();
        draft.identifier(FhirUrls.ORGANISATION_ID, organisation.id().value());
        root.put("active", true);
        ObjectNode type = draft.array("type").addObject();
        String coarse = hl7Type(organisation.kind());
        ResourceDraft.coding(type, FhirUrls.HL7_ORGANIZATION_TYPE, coarse);
        ResourceDraft.coding(
                type, FhirUrls.ORGANISATION_KIND, organisation.kind().name());
        if (organisation.kind() != OrganisationKind.SCHOOL) {
            draft.coarser("type", coarse, organisation.kind().name());
        }
        root.put("name", organisation.name());
        address(draft, draft.array("address").addObject(), organisation);
        return draft;
    }

    static String hl7Type(OrganisationKind kind) {
        return switch (kind) {
            case UNIVERSITY_HOSPITAL, DISTRICT_HOSPITAL, HOSPITAL, CLINIC -> "prov";
            case MINISTRY, AGENCY -> "govt";
            case SCHOOL -> "edu";
            case NETWORK -> "cg";
            case COUNCIL, NGO -> "other";
        };
    }

    static ResourceDraft location(Organisation organisation) {
        ResourceDraft draft =
                new ResourceDraft("Location", placeId(organisation.id().value()));
        ObjectNode root = draft.root();
        root.put("status", "active");
        root.put("name", organisation.name());
        root.put("mode", "instance");
        address(draft, root.putObject("address"), organisation);
        ResourceDraft.reference(
                root.putObject("managingOrganization"),
                "Organization",
                organisation.id().value());
        return draft;
    }

    static String placeId(String organisation) {
        return "place-" + ResourceDraft.fhirId(organisation);
    }

    private static void address(ResourceDraft draft, ObjectNode address, Organisation organisation) {
        organisation.region().ifPresent(region -> {
            ObjectNode extension = ResourceDraft.extension(address, "region");
            ResourceDraft.part(extension, "scheme", "valueString", region.scheme());
            ResourceDraft.part(extension, "code", "valueString", region.code());
            draft.extended("address", UnsaidPart.REGION_SCHEME);
        });
        organisation.district().ifPresent(district -> address.put("district", district));
        organisation.region().ifPresent(region -> address.put("state", region.code()));
        address.put("country", organisation.country().value());
    }
}
