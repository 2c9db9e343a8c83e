package io.github.diasporaskills.matching.stable;

import io.github.diasporaskills.matching.preference.Couple;
import io.github.diasporaskills.matching.preference.CoupleWish;
import io.github.diasporaskills.matching.preference.PreferenceBuilder;
import io.github.diasporaskills.matching.preference.PreferenceInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * Small instances beside one another in one, without a pair between them: what holds for each by itself holds for all
 * together, so that more plans than can be tried have an answer that is known.
 */
final class SideBySide {

    private SideBySide() {}

    static PreferenceInstance of(List<PreferenceInstance> parts) {
        PreferenceBuilder builder = PreferenceInstance.builder();
        for (int part = 0; part < parts.size(); part++) {
            add(builder, parts.get(part), part + "-");
        }
        return builder.build();
    }

    private static void add(PreferenceBuilder builder, PreferenceInstance part, String prefix) {
        List<List<Integer>> listed = new ArrayList<>();
        part.placeIds().forEach(id -> listed.add(new ArrayList<>()));
        int[] proposerOf = new int[part.edgeCount()];
        for (int proposer = 0; proposer < part.proposerCount(); proposer++) {
            List<Integer> wished = new ArrayList<>();
            for (int edge = part.firstEdge(proposer); edge < part.firstEdge(proposer + 1); edge++) {
                wished.add(edge);
                proposerOf[edge] = proposer;
                listed.get(part.placeOf(edge)).add(edge);
            }
            builder.proposer(
                    prefix + part.proposerIds().get(proposer),
                    classes(
                            wished,
                            part::wishOf,
                            edge -> prefix + part.placeIds().get(part.placeOf(edge))));
        }
        for (int place = 0; place < part.placeCount(); place++) {
            List<Integer> edges = listed.get(place);
            edges.sort((one, other) -> Integer.compare(part.priorityOf(one), part.priorityOf(other)));
            String id = prefix + part.placeIds().get(place);
            builder.place(
                    id,
                    part.capacity(place),
                    classes(
                            edges,
                            part::priorityOf,
                            edge -> prefix + part.proposerIds().get(proposerOf[edge])));
            builder.minimum(id, part.minimum(place));
        }
        for (Couple couple : part.couples()) {
            CoupleWish[] wishes = new CoupleWish[couple.wishCount()];
            for (int wish = 0; wish < wishes.length; wish++) {
                int one = couple.firstPlace(wish).orElse(-1);
                int other = couple.secondPlace(wish).orElse(-1);
                wishes[wish] = other < 0
                        ? CoupleWish.first(prefix + part.placeIds().get(one))
                        : one < 0
                                ? CoupleWish.second(prefix + part.placeIds().get(other))
                                : CoupleWish.of(
                                        prefix + part.placeIds().get(one),
                                        prefix + part.placeIds().get(other));
            }
            builder.couple(
                    prefix + part.proposerIds().get(couple.first()),
                    prefix + part.proposerIds().get(couple.second()),
                    wishes);
        }
    }

    private static List<List<String>> classes(List<Integer> edges, IntUnaryOperator rank, IntFunction<String> name) {
        List<List<String>> classes = new ArrayList<>();
        int last = Integer.MIN_VALUE;
        for (int edge : edges) {
            if (classes.isEmpty() || rank.applyAsInt(edge) != last) {
                classes.add(new ArrayList<>());
            }
            last = rank.applyAsInt(edge);
            classes.get(classes.size() - 1).add(name.apply(edge));
        }
        return classes;
    }
}
