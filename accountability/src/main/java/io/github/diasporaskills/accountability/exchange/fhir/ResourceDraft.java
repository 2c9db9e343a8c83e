package io.github.diasporaskills.accountability.exchange.fhir;

import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A resource in the making, and what FHIR cannot say of it. One use, one thread. */
final class ResourceDraft {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int LONGEST_ID = 64;

    private final String type;
    private final String id;
    private final ObjectNode root = MAPPER.createObjectNode();
    private final List<FhirLoss> losses = new ArrayList<>();

    ResourceDraft(String type, String id) {
        this.type = type;
        this.id = fhirId(id);
        root.put("resourceType", type);
        root.put("id", this.id);
        if (!this.id.equals(id)) {
            lose("id", Reason.of(FhirReason.ID_REPLACED));
        }
    }

    /** An id of FHIR's form: the id itself where it has it, else a digest of it. */
    static String fhirId(String id) {
        boolean fits = !id.isEmpty()
                && id.length() <= LONGEST_ID
                && id.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || c == '-'
                                || c == '.');
        if (fits) {
            return id;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return "id-" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256; found none", e);
        }
    }

    ObjectNode root() {
        return root;
    }

    void lose(String element, Reason reason) {
        losses.add(new FhirLoss(type + "/" + id, element, reason));
    }

    /** Says that an element stands in an extension of ours only. */
    void extended(String element, UnsaidPart value) {
        lose(element, Reason.of(FhirReason.EXTENSION_ONLY).with("value", value));
    }

    void leftOut(String element, UnsaidPart part) {
        lose(element, Reason.of(FhirReason.LEFT_OUT).with("value", part));
    }

    void coarser(String element, String code, String value) {
        lose(element, Reason.of(FhirReason.CODE_COARSER).with("code", code).with("value", value));
    }

    void coarser(String element, String code, Enum<?> value) {
        lose(element, Reason.of(FhirReason.CODE_COARSER).with("code", code).with("value", value));
    }

    void identifier(String system, String value) {
        root.putArray("identifier").addObject().put("system", system).put("value", value);
    }

    static void coding(ObjectNode concept, String system, String code) {
        concept.withArrayProperty("coding").addObject().put("system", system).put("code", code);
    }

    /** A reference to another resource of the export. */
    static void reference(ObjectNode at, String type, String id) {
        at.put("reference", type + "/" + fhirId(id));
    }

    /** A reference to something known elsewhere, by its identifier. */
    static void logical(ObjectNode at, String type, String system, String value) {
        at.put("type", type);
        at.putObject("identifier").put("system", system).put("value", value);
    }

    static void period(ObjectNode holder, String name, DateRange range) {
        if (range.hasFirst() || range.hasLast()) {
            ObjectNode period = holder.putObject(name);
            if (range.hasFirst()) {
                period.put("start", range.first().toString());
            }
            if (range.hasLast()) {
                period.put("end", range.last().toString());
            }
        }
    }

    static ObjectNode extension(ObjectNode holder, String name) {
        return holder.withArrayProperty("extension").addObject().put("url", FhirUrls.extension(name));
    }

    static ObjectNode part(ObjectNode extension, String name) {
        return extension.withArrayProperty("extension").addObject().put("url", name);
    }

    static void part(ObjectNode extension, String name, String type, String value) {
        part(extension, name).put(type, value);
    }

    static void part(ObjectNode extension, String name, LocalDate value) {
        part(extension, name).put("valueDate", value.toString());
    }

    void language(LanguageSkill skill) {
        ObjectNode extension = extension(root, "language");
        part(extension, "code", "valueCode", skill.language().value());
        part(extension, "level", "valueCode", skill.level().name());
    }

    ArrayNode array(String name) {
        return root.withArrayProperty(name);
    }

    FhirResource resource() {
        return new FhirResource(type, id, MAPPER.writeValueAsString(root));
    }

    List<FhirLoss> losses() {
        return losses;
    }

    /** A Bundle of type collection. */
    static String bundle(List<FhirResource> resources) {
        ObjectNode bundle =
                MAPPER.createObjectNode().put("resourceType", "Bundle").put("type", "collection");
        ArrayNode entries = bundle.putArray("entry");
        for (FhirResource resource : resources) {
            entries.addObject()
                    .put("fullUrl", FhirUrls.BASE + resource)
                    .set("resource", MAPPER.readTree(resource.json()));
        }
        if (entries.isEmpty()) {
            bundle.remove("entry");
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(bundle);
    }
}
