package io.github.diasporaskills.matching.stable;

import io.github.diasporaskills.matching.preference.CoupleWish;
import io.github.diasporaskills.matching.preference.PreferenceBuilder;
import io.github.diasporaskills.matching.preference.PreferenceInstance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Seeded random instances that every plan of can be tried. */
final class SmallPreferences {

    /** What an instance has beside capacities and incomplete lists. */
    enum Extra {
        TIES,
        MINIMUMS,
        REGIONS,
        RESERVES,
        CEILINGS,
        COUPLES
    }

    private SmallPreferences() {}

    static PreferenceInstance random(long seed, Extra... extras) {
        Set<Extra> with = EnumSet.noneOf(Extra.class);
        with.addAll(List.of(extras));
        // Of the names: hash codes of enum constants differ from one run to the next.
        Random random = new Random(seed * 31 + with.toString().hashCode());
        int proposers = with.contains(Extra.COUPLES) ? 3 + random.nextInt(3) : random.nextInt(6);
        int places = random.nextInt(5);
        double density = 0.4 + 0.6 * random.nextDouble();
        double ties = with.contains(Extra.TIES) ? random.nextDouble() * 0.8 : 0;
        List<String> proposerIds = ids("r", proposers);
        List<String> placeIds = ids("h", places);
        PreferenceBuilder builder = PreferenceInstance.builder();
        for (String id : proposerIds) {
            builder.proposer(id, list(placeIds, density, ties, random));
        }
        if (with.contains(Extra.REGIONS)) {
            builder.region("north", random.nextInt(4)).region("south", random.nextInt(4));
        }
        int[] left = {100, 100};
        for (String id : placeIds) {
            int capacity = with.contains(Extra.COUPLES) ? 1 + random.nextInt(6) / 5 : random.nextInt(4);
            builder.place(id, capacity, list(proposerIds, Math.max(0.7, density), ties, random));
            if (with.contains(Extra.MINIMUMS)) {
                builder.minimum(id, random.nextInt(capacity + 1));
            }
            if (with.contains(Extra.REGIONS)) {
                int region = random.nextInt(3);
                if (region < 2) {
                    builder.inRegion(id, region == 0 ? "north" : "south");
                    if (random.nextBoolean()) {
                        builder.target(id, 0);
                        left[region]--;
                    }
                }
            }
            if (with.contains(Extra.RESERVES)) {
                int women = random.nextInt(capacity + 1);
                builder.reserve(id, "WOMAN", women);
                builder.reserve(id, "NURSE", random.nextInt(capacity - women + 1));
            }
            if (with.contains(Extra.CEILINGS)) {
                builder.ceiling(id, "MAN", random.nextInt(3));
            }
        }
        if (with.contains(Extra.RESERVES) || with.contains(Extra.CEILINGS)) {
            for (String id : proposerIds) {
                String group = List.of("WOMAN", "NURSE", "MAN", "").get(random.nextInt(4));
                if (!group.isEmpty()) {
                    builder.group(id, group);
                }
            }
        }
        if (with.contains(Extra.COUPLES) && proposers >= 2 && places > 0) {
            builder.couple("r0", "r1", wishes(placeIds, random));
            if (proposers >= 4 && random.nextBoolean()) {
                builder.couple("r3", "r2", wishes(placeIds, random));
            }
        }
        return builder.build();
    }

    private static CoupleWish[] wishes(List<String> places, Random random) {
        Set<CoupleWish> wishes = new java.util.LinkedHashSet<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            String one = places.get(random.nextInt(places.size()));
            String other = places.get(random.nextInt(places.size()));
            int kind = random.nextInt(6);
            wishes.add(
                    kind == 0 ? CoupleWish.first(one) : kind == 1 ? CoupleWish.second(one) : CoupleWish.of(one, other));
        }
        return wishes.toArray(new CoupleWish[0]);
    }

    private static List<String> ids(String prefix, int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(prefix + i);
        }
        return ids;
    }

    private static List<List<String>> list(List<String> all, double density, double ties, Random random) {
        List<String> some = new ArrayList<>(all);
        some.removeIf(each -> random.nextDouble() >= density);
        Collections.shuffle(some, random);
        List<List<String>> classes = new ArrayList<>();
        for (String each : some) {
            if (!classes.isEmpty() && random.nextDouble() < ties) {
                classes.get(classes.size() - 1).add(each);
            } else {
                classes.add(new ArrayList<>(List.of(each)));
            }
        }
        return classes;
    }
}
