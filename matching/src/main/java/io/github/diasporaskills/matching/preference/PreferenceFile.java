package io.github.diasporaskills.matching.preference;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.ReadResult;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads an instance from JSON. Stateless and thread-safe.
 *
 * <pre>{@code
 * {"proposers": {"a": ["p1", ["p2", "p3"]]},
 *  "places": {"p1": {"capacity": 2, "minimum": 0, "preferences": ["a", ["b", "c"]], "region": "r1", "target": 3,
 *                    "reserves": {"WOMAN": 1}, "ceilings": {"MAN": 1}}},
 *  "regions": {"r1": {"cap": 10}},
 *  "groups": {"a": "WOMAN"},
 *  "couples": [{"members": ["a", "b"], "preferences": [["p1", "p1"], ["p1", null]]}]}
 * }</pre>
 *
 * <p>Inner lists are ties. All but proposers and places may be left out; a capacity that is left out is 1. In a
 * couple's list null stands for a member without a place.
 */
public final class PreferenceFile {

    private static final int MOST = 1_000_000_000;

    private PreferenceFile() {}

    /**
     * Reads an instance.
     *
     * @param document the parsed file
     * @return the instance, unless there was an error, and every problem with its line and path; what is only worth a
     *     look is also with the instance
     */
    public static ReadResult<PreferenceInstance> read(Document document) {
        ReadResult<PreferenceInstance> read =
                requireNonNull(document, "document").read(PreferenceFile::instance);
        List<io.github.diasporaskills.core.reason.Problem> problems = new ArrayList<>(read.problems());
        read.value().ifPresent(instance -> problems.addAll(instance.warnings()));
        return read.value()
                .map(instance -> ReadResult.of(instance, problems))
                .orElseGet(() -> ReadResult.broken(problems));
    }

    private static PreferenceInstance instance(DocumentNode root) {
        PreferenceBuilder builder = new PreferenceBuilder().located(path -> locate(root, path));
        DocumentNode proposers = root.get("proposers");
        for (String id : proposers.names()) {
            proposers.find(id).ifPresent(list -> builder.proposer(id, ranking(list)));
        }
        DocumentNode places = root.get("places");
        for (String id : places.names()) {
            places.find(id).ifPresent(place -> place(builder, id, place));
        }
        root.find("regions")
                .ifPresent(regions -> regions.names()
                        .forEach(id -> regions.find(id)
                                .ifPresent(region -> builder.region(id, region.wholeNumber("cap", 0, MOST)))));
        root.find("groups")
                .ifPresent(groups -> groups.names()
                        .forEach(id -> groups.find(id).ifPresent(group -> builder.group(id, group.asText()))));
        root.find("couples").ifPresent(couples -> couples.elements().forEach(couple -> couple(builder, couple)));
        return builder.build();
    }

    private static void place(PreferenceBuilder builder, String id, DocumentNode place) {
        int capacity = place.optionalWholeNumber("capacity", 0, MOST).orElse(1);
        builder.place(
                id,
                capacity,
                place.find("preferences").map(PreferenceFile::ranking).orElse(List.of()));
        place.optionalWholeNumber("minimum", 0, MOST).ifPresent(minimum -> builder.minimum(id, minimum));
        place.optionalWholeNumber("target", 0, MOST).ifPresent(target -> builder.target(id, target));
        place.optionalText("region").ifPresent(region -> builder.inRegion(id, region));
        place.find("reserves")
                .ifPresent(reserves -> reserves.names()
                        .forEach(group -> reserves.find(group)
                                .ifPresent(number -> builder.reserve(id, group, number.asWholeNumber(0, MOST)))));
        place.find("ceilings")
                .ifPresent(ceilings -> ceilings.names()
                        .forEach(group -> ceilings.find(group)
                                .ifPresent(number -> builder.ceiling(id, group, number.asWholeNumber(0, MOST)))));
    }

    private static List<List<String>> ranking(DocumentNode list) {
        List<List<String>> classes = new ArrayList<>();
        for (DocumentNode element : list.elements()) {
            if (element.isList()) {
                List<String> tie = new ArrayList<>();
                element.elements().forEach(member -> tie.add(member.asText()));
                classes.add(tie);
            } else if (element.isText()) {
                classes.add(List.of(element.asText()));
            } else if (!element.isMissing()) {
                element.error(Reason.of(PreferenceReason.TIE_FORM));
            }
        }
        return classes;
    }

    private static void couple(PreferenceBuilder builder, DocumentNode couple) {
        List<DocumentNode> members = couple.get("members").elements();
        List<CoupleWish> wishes = new ArrayList<>();
        for (DocumentNode wish : couple.get("preferences").elements()) {
            List<DocumentNode> pair = wish.elementsWithGaps();
            if (pair.size() != 2) {
                if (wish.isList()) {
                    wish.error(Reason.of(PreferenceReason.COUPLE_FORM));
                }
                continue;
            }
            @Nullable
            String first = pair.get(0).isMissing() ? null : pair.get(0).asText();
            @Nullable
            String second = pair.get(1).isMissing() ? null : pair.get(1).asText();
            if (first == null && second == null) {
                wish.error(Reason.of(PreferenceReason.COUPLE_WISH_EMPTY));
            } else if (first == null) {
                wishes.add(CoupleWish.second(requireNonNull(second)));
            } else {
                wishes.add(second == null ? CoupleWish.first(first) : CoupleWish.of(first, second));
            }
        }
        if (members.size() == 2) {
            builder.couple(members.get(0).asText(), members.get(1).asText(), wishes.toArray(new CoupleWish[0]));
        } else if (couple.get("members").isList()) {
            couple.get("members").error(Reason.of(PreferenceReason.COUPLE_FORM));
        }
    }

    /** The line of the deepest part of a path that the document has, under the whole path. */
    private static Location locate(DocumentNode root, String... path) {
        DocumentNode node = root;
        for (String part : path) {
            if (part.startsWith("[")) {
                List<DocumentNode> elements = node.isList() ? node.elements() : List.of();
                int at = Integer.parseInt(part.substring(1, part.length() - 1));
                if (at >= elements.size()) {
                    break;
                }
                node = elements.get(at);
            } else {
                DocumentNode next = node.isObject() ? node.find(part).orElse(null) : null;
                if (next == null) {
                    break;
                }
                node = next;
            }
        }
        return node.location();
    }
}
