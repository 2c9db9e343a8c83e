package io.github.diasporaskills.accountability.exchange.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The rules of FHIR R4 that matter for what is written here, by hand from the specification (hl7.org/fhir/R4): which
 * elements there are and which are required, which take lists, the required code lists, the forms of ids, dates, instants
 * and references, and that no element is empty.
 */
final class FhirRules {

    private static final Set<String> COMMON = Set.of("resourceType", "id", "extension", "identifier");

    /** The elements of each resource; with * those that are lists, with ! those that are required. */
    private static final Map<String, Set<String>> ELEMENTS = Map.of(
            "Practitioner",
            Set.of(
                    "active",
                    "name*",
                    "telecom*",
                    "address*",
                    "gender",
                    "_gender",
                    "birthDate",
                    "qualification*",
                    "communication*"),
            "PractitionerRole",
            Set.of("active", "period", "practitioner", "organization", "code*", "specialty*", "location*"),
            "Organization",
            Set.of("active", "type*", "name!", "address*", "partOf"),
            "Location",
            Set.of("status", "name", "mode", "type*", "address", "managingOrganization"),
            "ServiceRequest",
            Set.of(
                    "status!",
                    "intent!",
                    "priority",
                    "code",
                    "quantityQuantity",
                    "subject!",
                    "occurrencePeriod",
                    "occurrenceDateTime",
                    "authoredOn",
                    "requester",
                    "performerType",
                    "performer*",
                    "locationReference*",
                    "reasonCode*",
                    "basedOn*"),
            "Task",
            Set.of(
                    "status!",
                    "businessStatus",
                    "intent!",
                    "code",
                    "focus",
                    "for",
                    "executionPeriod",
                    "authoredOn",
                    "requester",
                    "performerType*",
                    "owner",
                    "location",
                    "restriction",
                    "basedOn*",
                    "lastModified"),
            "Consent",
            Set.of("status!", "scope!", "category*!", "patient!", "dateTime", "policyRule!", "provision"),
            "Communication",
            Set.of("status!", "basedOn*", "subject", "sent", "recipient*", "sender", "payload*", "about*"));

    private static final Map<String, Set<String>> CODES = Map.ofEntries(
            Map.entry("Practitioner.gender", Set.of("male", "female", "other", "unknown")),
            Map.entry("Location.status", Set.of("active", "suspended", "inactive")),
            Map.entry("Location.mode", Set.of("instance", "kind")),
            Map.entry(
                    "ServiceRequest.status",
                    Set.of("draft", "active", "on-hold", "revoked", "completed", "entered-in-error", "unknown")),
            Map.entry(
                    "ServiceRequest.intent",
                    Set.of(
                            "proposal",
                            "plan",
                            "directive",
                            "order",
                            "original-order",
                            "reflex-order",
                            "filler-order",
                            "instance-order",
                            "option")),
            Map.entry(
                    "Task.status",
                    Set.of(
                            "draft",
                            "requested",
                            "received",
                            "accepted",
                            "rejected",
                            "ready",
                            "cancelled",
                            "in-progress",
                            "on-hold",
                            "failed",
                            "completed",
                            "entered-in-error")),
            Map.entry(
                    "Task.intent",
                    Set.of(
                            "unknown",
                            "proposal",
                            "plan",
                            "order",
                            "original-order",
                            "reflex-order",
                            "filler-order",
                            "instance-order",
                            "option")),
            Map.entry(
                    "Consent.status",
                    Set.of("draft", "proposed", "active", "rejected", "inactive", "entered-in-error")),
            Map.entry(
                    "Communication.status",
                    Set.of(
                            "preparation",
                            "in-progress",
                            "not-done",
                            "on-hold",
                            "stopped",
                            "completed",
                            "entered-in-error",
                            "unknown")),
            Map.entry("telecom.system", Set.of("phone", "fax", "email", "pager", "url", "sms", "other")),
            Map.entry("address.use", Set.of("home", "work", "temp", "old", "billing")),
            Map.entry("provision.type", Set.of("deny", "permit")));

    private final List<String> broken = new ArrayList<>();

    private FhirRules() {}

    /** What a resource breaks; empty if nothing. */
    static List<String> broken(JsonNode resource) {
        FhirRules rules = new FhirRules();
        rules.resource(resource);
        return rules.broken;
    }

    private void resource(JsonNode resource) {
        String type = resource.path("resourceType").asString("");
        Set<String> elements = ELEMENTS.get(type);
        if (elements == null) {
            broken.add("no resource type " + type);
            return;
        }
        require(resource.path("id").asString("").matches("[A-Za-z0-9\\-.]{1,64}"), type + ".id");
        resource.propertyNames().forEach(name -> {
            boolean list = elements.contains(name + "*")
                    || elements.contains(name + "*!")
                    || name.equals("identifier")
                    || name.equals("extension");
            boolean known = list || COMMON.contains(name) || elements.contains(name) || elements.contains(name + "!");
            require(known, "unknown " + type + "." + name);
            require(!known || list == resource.get(name).isArray(), "list or not: " + type + "." + name);
        });
        for (String element : elements) {
            if (element.endsWith("!")) {
                String name = element.replace("!", "").replace("*", "");
                require(resource.has(name), "missing " + type + "." + name);
            }
        }
        values(type, resource);
    }

    private void values(String path, JsonNode node) {
        require(!(node.isObject() && node.isEmpty()) && !(node.isArray() && node.isEmpty()), "empty " + path);
        for (JsonNode element : node.isArray() ? node : List.<JsonNode>of()) {
            values(path, element);
        }
        if (!node.isObject()) {
            return;
        }
        node.propertyStream().forEach(field -> {
            String name = field.getKey();
            JsonNode value = field.getValue();
            String below = path.substring(path.lastIndexOf('.') + 1) + "." + name;
            Set<String> codes = CODES.get(below);
            require(codes == null || codes.contains(value.asString("")), "code " + below + " " + value);
            require(!value.isString() || !value.asString().isBlank(), "blank " + below);
            switch (name) {
                case "reference" ->
                    require(
                            value.isObject() || value.asString().matches("[A-Z][A-Za-z]+/[A-Za-z0-9\\-.]{1,64}"),
                            "reference " + value);
                case "start", "end", "authoredOn", "lastModified", "dateTime", "sent" ->
                    require(
                            value.asString()
                                    .matches(
                                            "\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d))?"),
                            "date " + below + " " + value);
                case "birthDate" -> require(value.asString().matches("\\d{4}(-\\d\\d(-\\d\\d)?)?"), "date " + value);
                case "url", "system" ->
                    require(
                            !value.isString()
                                    || below.startsWith("telecom")
                                    || below.startsWith("extension")
                                    || value.asString().matches("[a-z]+:.+"),
                            "uri " + below + " " + value);
                default -> {}
            }
            if (name.equals("extension")) {
                for (JsonNode extension : value) {
                    extension(extension);
                }
            }
            values(path + "." + name, value);
        });
    }

    /** An extension has a name, and either one value or parts. */
    private void extension(JsonNode extension) {
        long values = extension
                .propertyStream()
                .filter(each -> each.getKey().startsWith("value"))
                .count();
        boolean parts = extension.has("extension");
        require(extension.has("url"), "extension without url");
        require(values + (parts ? 1 : 0) == 1, "extension with value and parts, or neither: " + extension.path("url"));
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            broken.add(what);
        }
    }
}
