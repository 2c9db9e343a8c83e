package io.github.diasporaskills.matching.stable;

import io.github.diasporaskills.matching.preference.PreferenceBuilder;
import io.github.diasporaskills.matching.preference.PreferenceInstance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Seeded random instances too large to try every plan of. */
final class LargePreferences {

    private LargePreferences() {}

    static PreferenceInstance random(long seed, int proposers, boolean ties) {
        Random random = new Random(seed);
        int places = proposers / 4;
        List<List<String>> listing = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            listing.add(new ArrayList<>());
        }
        PreferenceBuilder builder = PreferenceInstance.builder();
        for (int proposer = 0; proposer < proposers; proposer++) {
            Set<Integer> wishes = new LinkedHashSet<>();
            while (wishes.size() < 6) {
                wishes.add(random.nextInt(places));
            }
            List<String> ids = new ArrayList<>();
            for (int place : wishes) {
                ids.add("h" + place);
                listing.get(place).add("r" + proposer);
            }
            builder.proposer("r" + proposer, tied(ids, ties, random));
        }
        for (int place = 0; place < places; place++) {
            Collections.shuffle(listing.get(place), random);
            builder.place("h" + place, 1 + random.nextInt(6), tied(listing.get(place), ties, random));
        }
        return builder.build();
    }

    private static List<List<String>> tied(List<String> ids, boolean ties, Random random) {
        List<List<String>> classes = new ArrayList<>();
        for (String id : ids) {
            if (ties && !classes.isEmpty() && random.nextInt(8) == 0) {
                classes.get(classes.size() - 1).add(id);
            } else {
                classes.add(new ArrayList<>(List.of(id)));
            }
        }
        return classes;
    }
}
