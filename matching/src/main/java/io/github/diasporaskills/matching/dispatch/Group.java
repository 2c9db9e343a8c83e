package io.github.diasporaskills.matching.dispatch;

import org.jspecify.annotations.Nullable;
import org.pcollections.TreePSet;

/** The experts of one field and profile: how many there are, and the free ones in order. Immutable. */
record Group(Profile profile, int members, TreePSet<Rank> free) {

    static Group empty(Profile profile) {
        return new Group(profile, 0, TreePSet.empty());
    }

    Group plus(@Nullable Rank rank) {
        return new Group(profile, members + 1, rank == null ? free : free.plus(rank));
    }

    Group minus(@Nullable Rank rank) {
        return new Group(profile, members - 1, rank == null ? free : free.minus(rank));
    }
}
