package io.github.diasporaskills.matching.simulation;

import io.github.diasporaskills.core.calendar.DayHours;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a scenario from a document, and tells every mistake with its place. */
final class ScenarioReader {

    private static final int MOST_WEIGHT = 1_000_000;

    private ScenarioReader() {}

    static Scenario read(DocumentNode root) {
        Scenario.Draft draft = new Scenario.Draft();
        draft.id = root.text("id");
        draft.title = root.localized("title");
        root.optionalText("pack").ifPresent(pack -> draft.pack = pack);
        root.optionalDate("start").ifPresent(day -> draft.start = day);
        root.optionalObject("settings", node -> settings(node, draft));
        root.optionalValue("duty", "hours of a day such as 08:00-20:00", ScenarioReader::open)
                .ifPresent(hours -> draft.duty = hours);
        weights(root, "weekdays", 7).ifPresent(each -> draft.weekdays = each);
        weights(root, "hours", 24).ifPresent(each -> draft.hours = each);
        root.optionalObject("triage", FittedTime::read).ifPresent(time -> draft.triage = time);
        root.object("answer", FittedTime::read).ifPresent(time -> draft.answer = time);
        root.optionalObject("backupAnswer", FittedTime::read).ifPresent(time -> draft.backupAnswer = time);
        draft.specialties = root.list("specialties", AskedSpecialty::read);
        DocumentNode specialties = root.get("specialties");
        if (specialties.isList() && specialties.elements().isEmpty()) {
            specialties.error(Reason.of(SimulationReason.NO_SPECIALTY));
        }
        Set<String> seen = new HashSet<>();
        specialties
                .elements()
                .forEach(each -> each.find("specialty")
                        .filter(DocumentNode::isText)
                        .filter(name -> !seen.add(name.asText()))
                        .ifPresent(name -> name.error(
                                Reason.of(SimulationReason.SPECIALTY_TWICE).with("name", name.asText()))));
        draft.notes = root.optionalList("notes", DocumentNode::asText);
        return new Scenario(draft);
    }

    private static DayHours open(String text) {
        DayHours hours = DayHours.parse(text);
        if (!hours.isOpen()) {
            throw new IllegalArgumentException("Somebody is on duty at some hour");
        }
        return hours;
    }

    private static Scenario.Draft settings(DocumentNode node, Scenario.Draft draft) {
        for (ScenarioSetting setting : ScenarioSetting.values()) {
            node.optionalDecimal(setting.key()).ifPresent(number -> {
                double value = number.doubleValue();
                if (setting.allows(value)) {
                    draft.settings.put(setting, value);
                } else {
                    node.get(setting.key()).error(Scenario.outOfRange(setting).with("found", number.toPlainString()));
                }
            });
        }
        double urgent =
                draft.settings.getOrDefault(ScenarioSetting.URGENT_PERCENT, ScenarioSetting.URGENT_PERCENT.usual());
        double routine =
                draft.settings.getOrDefault(ScenarioSetting.ROUTINE_PERCENT, ScenarioSetting.ROUTINE_PERCENT.usual());
        if (urgent + routine > 100) {
            node.error(Reason.of(SimulationReason.MORE_THAN_ALL)
                    .with("key", ScenarioSetting.URGENT_PERCENT.key())
                    .with("other", ScenarioSetting.ROUTINE_PERCENT.key()));
        }
        return draft;
    }

    /** As many weights as there are, not all of them 0. */
    private static Optional<List<Integer>> weights(DocumentNode root, String name, int number) {
        return root.find(name).map(node -> {
            List<Integer> all = new ArrayList<>();
            int before = 0;
            for (DocumentNode each : node.elements()) {
                all.add(each.asWholeNumber(0, MOST_WEIGHT));
                before += all.get(all.size() - 1) > 0 ? 1 : 0;
            }
            if (node.isList() && (all.size() != number || before == 0)) {
                node.error(Reason.of(SimulationReason.WEIGHTS)
                        .with("number", number)
                        .with("found", all.size()));
            }
            return all;
        });
    }
}
