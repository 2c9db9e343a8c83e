package io.github.diasporaskills.core.engagement;

/**
 * What became of proposals and engagements, each number beside the one that it is a part of. Immutable and thread-safe.
 *
 * @param answered proposals that were agreed or declined; one still open or called off is not in it
 * @param declined those of them that were declined
 * @param over engagements that are over, and those to which the member did not come
 * @param dropped those of them that ended before their time or to which the member did not come
 * @param recognised those of the over that were recognised by certificate, points or thanks
 */
public record EngagementEndings(int answered, int declined, int over, int dropped, int recognised) {

    /** Nothing at all. */
    public static final EngagementEndings NONE = new EngagementEndings(0, 0, 0, 0, 0);

    /**
     * Checks that parts lie within their wholes.
     *
     * @throws IllegalArgumentException if one is negative or larger than its whole
     */
    public EngagementEndings {
        if (declined < 0
                || declined > answered
                || dropped < 0
                || dropped > over
                || recognised < 0
                || recognised > over) {
            throw new IllegalArgumentException(
                    "Of the answered some are declined, of the over some dropped or recognised;" + " found " + declined
                            + " of " + answered + ", " + dropped + " and " + recognised + " of " + over);
        }
    }

    /**
     * What a state says of one engagement.
     *
     * @param state where it stood
     * @return 1 in each number that it belongs to
     */
    public static EngagementEndings of(EngagementState state) {
        boolean declined = state == EngagementState.DECLINED;
        boolean noShow = state == EngagementState.NO_SHOW;
        boolean answered = state != EngagementState.PROPOSED && state != EngagementState.CANCELLED;
        boolean over = noShow || (state.hasBegun() && state.isOver());
        boolean dropped = noShow || state == EngagementState.ENDED_EARLY;
        return new EngagementEndings(
                one(answered), one(declined), one(over), one(dropped), one(state == EngagementState.RECOGNISED));
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }

    /**
     * Both together.
     *
     * @param other of other engagements
     * @return the sums
     */
    public EngagementEndings plus(EngagementEndings other) {
        return new EngagementEndings(
                Math.addExact(answered, other.answered),
                Math.addExact(declined, other.declined),
                Math.addExact(over, other.over),
                Math.addExact(dropped, other.dropped),
                Math.addExact(recognised, other.recognised));
    }
}
