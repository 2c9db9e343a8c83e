package io.github.diasporaskills.matching.dispatch;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.calendar.DayHours;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.PackSection;
import io.github.diasporaskills.core.country.SectionReader;
import io.github.diasporaskills.core.country.Source;
import io.github.diasporaskills.core.country.Sourced;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.SchemaVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * How a country has cases offered: the optional section {@code dispatch} of its pack. Immutable and thread-safe.
 *
 * <p>In {@code dispatch.json} every field but {@code schema} may be left out, and then the default holds, see
 * {@link DispatchRule#defaults()}; what is there has a source:
 *
 * <pre>{@code
 * {
 *   "schema": "1.0",
 *   "sources": {"own": {"text": "…", "status": "UNVERIFIED"}},
 *   "mode": {"value": "SUGGEST", "source": "own"},
 *   "seed": 20261122,
 *   "weights": {"answers": 40, "load": 35, "continuity": 15, "hours": 10, "source": "own"},
 *   "answers": {"expectedPercent": 70, "asIfAsked": 4, "source": "own"},
 *   "load": {"days": 30, "mostCases": 0, "source": "own"},
 *   "reachable": {"hours": "07:00-22:00", "source": "own"},
 *   "backups": {"value": 2, "source": "own"},
 *   "backupHours": [{"urgency": "URGENT", "hours": 24, "source": "own"}],
 *   "waitHours": {"value": 24, "source": "own"}, "triageHours": {"value": 12, "source": "own"},
 *   "patientHours": {"value": 24, "source": "own"}, "escalateEveryHours": {"value": 24, "source": "own"},
 *   "coordinators": {"mostCases": 40, "hours": "08:00-20:00", "wakeFor": ["URGENT"], "source": "own"},
 *   "emergency": {"words": {"en": "…"}, "contacts": [{"id": "ambulance", "names": {"en": "…"}, "phone": "141"}],
 *     "source": "own"}
 * }
 * }</pre>
 */
public final class DispatchSection implements PackSection {

    /** Reads {@code dispatch.json}. */
    public static final SectionReader<DispatchSection> READER = new Reader();

    private final DispatchRule rule;

    private DispatchSection(DispatchRule rule) {
        this.rule = rule;
    }

    /**
     * The section of a pack.
     *
     * @param pack the pack
     * @return its section, or empty if it has none
     * @throws io.github.diasporaskills.core.reason.ProblemsException with every mistake, if the section is broken
     */
    public static Optional<DispatchSection> of(CountryPack pack) {
        return requireNonNull(pack, "pack").sectionNames().contains(READER.name())
                ? Optional.of(pack.section(READER))
                : Optional.empty();
    }

    /**
     * What the section says.
     *
     * @return the rule
     */
    public DispatchRule rule() {
        return rule;
    }

    @Override
    public String toString() {
        return rule.toString();
    }

    private static final class Reader implements SectionReader<DispatchSection> {

        private static final int MOST_HOURS = 8760;
        private static final int MOST_CASES = 100_000;
        private static final String HOURS = "hours of a day such as 07:00-22:00";

        @Override
        public String name() {
            return "dispatch";
        }

        @Override
        public Class<DispatchSection> type() {
            return DispatchSection.class;
        }

        @Override
        public SchemaVersion schema() {
            return SchemaVersion.of(1, 0);
        }

        @Override
        public DispatchSection read(DocumentNode root) {
            DispatchRule.Draft draft = new DispatchRule.Draft();
            root.optionalObject("mode", node -> sourced(node, node.oneOf("value", DispatchMode.class)))
                    .ifPresent(mode -> draft.mode = mode.value());
            root.optionalWholeNumber("seed", 0, Integer.MAX_VALUE).ifPresent(seed -> draft.seed = seed);
            root.optionalObject("weights", node -> weights(node, draft));
            root.optionalObject("answers", node -> answers(node, draft));
            root.optionalObject("load", node -> load(node, draft));
            root.optionalObject("reachable", node -> sourced(node, hours(node)))
                    .ifPresent(hours -> draft.reachable = hours.value());
            number(root, "backups", 0, 20, value -> draft.backups = value);
            root.optionalList("backupHours", Reader::backupHours)
                    .forEach(each -> draft.backupHours.putAll(each.value()));
            number(root, "waitHours", 1, MOST_HOURS, value -> draft.waitHours = value);
            number(root, "triageHours", 1, MOST_HOURS, value -> draft.triageHours = value);
            number(root, "patientHours", 1, MOST_HOURS, value -> draft.patientHours = value);
            number(root, "escalateEveryHours", 1, MOST_HOURS, value -> draft.escalateEveryHours = value);
            root.optionalObject("coordinators", node -> coordinators(node, draft));
            root.optionalObject("emergency", EmergencyPath::read).ifPresent(path -> draft.emergency = path);
            return new DispatchSection(new DispatchRule(draft));
        }

        private static Sourced<DispatchRule.Draft> weights(DocumentNode node, DispatchRule.Draft draft) {
            for (DispatchCriterion criterion : DispatchCriterion.values()) {
                node.optionalWholeNumber(criterion.id(), 0, DispatchRule.LARGEST_WEIGHT)
                        .ifPresent(weight -> draft.weights.put(criterion, weight));
            }
            return sourced(node, draft);
        }

        private static Sourced<DispatchRule.Draft> answers(DocumentNode node, DispatchRule.Draft draft) {
            node.optionalWholeNumber("expectedPercent", 0, 100).ifPresent(value -> draft.expectedPercent = value);
            node.optionalWholeNumber("asIfAsked", 1, 1000).ifPresent(value -> draft.asIfAsked = value);
            return sourced(node, draft);
        }

        private static Sourced<DispatchRule.Draft> load(DocumentNode node, DispatchRule.Draft draft) {
            node.optionalWholeNumber("days", 1, 366).ifPresent(value -> draft.loadDays = value);
            node.optionalWholeNumber("mostCases", 0, MOST_CASES).ifPresent(value -> draft.mostCases = value);
            return sourced(node, draft);
        }

        private static Sourced<DispatchRule.Draft> coordinators(DocumentNode node, DispatchRule.Draft draft) {
            node.optionalWholeNumber("mostCases", 1, MOST_CASES).ifPresent(value -> draft.coordinatorCases = value);
            node.optionalValue("hours", HOURS, DayHours::parse).ifPresent(value -> draft.coordinatorHours = value);
            List<String> urgencies = node.find("wakeFor")
                    .map(list ->
                            list.elements().stream().map(DocumentNode::asText).toList())
                    .orElse(List.of());
            draft.wakeFor.addAll(urgencies);
            return sourced(node, draft);
        }

        private static Sourced<Map<String, Integer>> backupHours(DocumentNode node) {
            String urgency = node.text("urgency");
            return sourced(node, Map.of(urgency, node.wholeNumber("hours", 1, MOST_HOURS)));
        }

        private static DayHours hours(DocumentNode node) {
            return node.value("hours", HOURS, DayHours::parse)
                    .orElse(DispatchRule.defaults().reachable());
        }

        private static void number(DocumentNode root, String name, int least, int most, IntConsumer to) {
            root.optionalObject(name, node -> sourced(node, node.wholeNumber("value", least, most)))
                    .ifPresent(number -> to.accept(number.value()));
        }

        /** Asks for the source, so that a fact without one is told. */
        private static <T> Sourced<T> sourced(DocumentNode node, T value) {
            return new Sourced<>(value, Source.of(node));
        }
    }
}
