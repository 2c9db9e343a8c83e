package io.github.diasporaskills.accountability.exchange.fhir;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes a document apart into resources and joins what belongs together. One use, one thread. */
final class ResourceReader {

    private final PlaceReader places;
    private final PeopleReader people;
    private final Map<String, DocumentNode> resources = new LinkedHashMap<>();
    private final List<Organisation> organisations = new ArrayList<>();
    private final List<DiasporaMember> members = new ArrayList<>();

    ResourceReader(CountryPack pack, LocalDate receivedOn) {
        this.places = new PlaceReader(pack);
        this.people = new PeopleReader(pack, receivedOn);
    }

    List<Organisation> organisations() {
        return organisations;
    }

    List<DiasporaMember> members() {
        return members;
    }

    void read(DocumentNode root) {
        collect(root);
        Map<String, List<DocumentNode>> locations = byReference("Location", "managingOrganization");
        Map<String, List<DocumentNode>> roles = byReference("PractitionerRole", "practitioner");
        resources.forEach((name, node) -> {
            if (name.startsWith("Organization/")) {
                List<DocumentNode> own = locations.getOrDefault(name, List.of());
                node.as(each -> places.read(each, own)).flatMap(each -> each).ifPresent(organisations::add);
                locations.remove(name);
            } else if (name.startsWith("Practitioner/")) {
                List<DocumentNode> own = roles.getOrDefault(name, List.of());
                node.as(each -> people.read(each, own)).flatMap(each -> each).ifPresent(members::add);
                roles.remove(name);
            }
        });
        locations.values().forEach(rest -> rest.forEach(ResourceReader::dangling));
        roles.values().forEach(rest -> rest.forEach(ResourceReader::dangling));
    }

    private static void dangling(DocumentNode node) {
        node.canonical();
        node.warning(Reason.of(FhirReason.REFERENCE_DANGLING));
    }

    private void collect(DocumentNode node) {
        String type = node.isObject()
                ? node.find("resourceType").map(DocumentNode::asText).orElse("")
                : "";
        if (type.equals("Bundle")) {
            Fields bundle =
                    new Fields(node).pass("resourceType", "id", "meta", "type", "timestamp", "total", "identifier");
            for (DocumentNode entry : bundle.elements("entry")) {
                Fields fields = new Fields(entry).pass("fullUrl");
                fields.find("resource").ifPresent(this::collect);
                fields.reportRest();
            }
            bundle.reportRest();
            return;
        }
        boolean known = type.equals("Practitioner")
                || type.equals("PractitionerRole")
                || type.equals("Organization")
                || type.equals("Location");
        if (!known) {
            if (node.isObject()) {
                node.canonical();
            }
            node.warning(Reason.of(FhirReason.RESOURCE_UNKNOWN));
            return;
        }
        String id = node.find("id").map(DocumentNode::asText).orElse("?" + resources.size());
        if (resources.putIfAbsent(type + "/" + id, node) != null) {
            node.canonical();
            node.error(Reason.of(FhirReason.RESOURCE_REPEATED));
        }
    }

    /** The resources of one kind by what a reference of theirs leads to. */
    private Map<String, List<DocumentNode>> byReference(String type, String field) {
        Map<String, List<DocumentNode>> found = new LinkedHashMap<>();
        resources.forEach((name, node) -> {
            if (name.startsWith(type + "/")) {
                Optional<String> to =
                        node.find(field).flatMap(each -> each.find("reference")).map(DocumentNode::asText);
                found.computeIfAbsent(to.map(ResourceReader::local).orElse("?"), none -> new ArrayList<>())
                        .add(node);
            }
        });
        return found;
    }

    /** The last two parts of a reference, which may be a whole address. */
    private static String local(String reference) {
        int slash = reference.lastIndexOf('/');
        int before = slash < 0 ? -1 : reference.lastIndexOf('/', slash - 1);
        return reference.substring(before + 1);
    }
}
