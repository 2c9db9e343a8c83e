package io.github.diasporaskills.matching.stable;

import io.github.diasporaskills.matching.preference.PreferenceBuilder;
import io.github.diasporaskills.matching.preference.PreferenceInstance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Preferences in short: {@code a: x>y=z} for a proposer, {@code x 2: a>b} for a place with a capacity. */
final class Lists {

    private Lists() {}

    static PreferenceBuilder of(String proposers, String places) {
        PreferenceBuilder builder = PreferenceInstance.builder();
        for (String line : proposers.split(";", -1)) {
            String[] parts = line.split(":", -1);
            builder.proposer(parts[0].strip(), classes(parts[1]));
        }
        for (String line : places.split(";", -1)) {
            String[] parts = line.split(":", -1);
            String[] head = parts[0].strip().split(" ", -1);
            builder.place(head[0], head.length == 1 ? 1 : Integer.parseInt(head[1]), classes(parts[1]));
        }
        return builder;
    }

    private static List<List<String>> classes(String list) {
        List<List<String>> classes = new ArrayList<>();
        for (String tie : list.strip().split(">", -1)) {
            if (!tie.isBlank()) {
                classes.add(Arrays.stream(tie.split("=")).map(String::strip).toList());
            }
        }
        return classes;
    }

    /** Who is where: {@code {x=[a, b]}}. */
    static String plan(StableResult result) {
        Map<String, List<String>> plan = new TreeMap<>();
        int[] placed = result.placement().orElseThrow().toArray();
        for (int proposer = 0; proposer < placed.length; proposer++) {
            if (placed[proposer] >= 0) {
                plan.computeIfAbsent(result.instance().placeIds().get(placed[proposer]), unused -> new ArrayList<>())
                        .add(result.instance().proposerIds().get(proposer));
            }
        }
        return plan.toString();
    }
}
