package io.github.diasporaskills.matching.dispatch;

import io.github.diasporaskills.core.people.PersonId;

/** The place of a free expert among those of one profile: by what no case changes, most points first. */
record Rank(long points, int draw, PersonId expert) implements Comparable<Rank> {

    @Override
    public int compareTo(Rank other) {
        int byPoints = Long.compare(other.points, points);
        if (byPoints != 0) {
            return byPoints;
        }
        int byDraw = Integer.compare(draw, other.draw);
        return byDraw != 0 ? byDraw : expert.compareTo(other.expert);
    }
}
