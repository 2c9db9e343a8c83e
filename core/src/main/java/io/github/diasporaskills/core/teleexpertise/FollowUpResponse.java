package io.github.diasporaskills.core.teleexpertise;

/**
 * How many of the requests that were to be followed up have a report, and of how many patients nothing is known. No
 * result of follow-up is read without it. Immutable and thread-safe.
 *
 * @param due requests whose follow-up was due
 * @param reported those of them with a report
 * @param lost those of the reported whose patient was lost to follow-up
 */
public record FollowUpResponse(int due, int reported, int lost) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException unless {@code 0 <= lost <= reported <= due}
     */
    public FollowUpResponse {
        if (lost < 0 || lost > reported || reported > due) {
            throw new IllegalArgumentException("Of the requests due some are reported, and of these some lost; found "
                    + due + ", " + reported + " and " + lost);
        }
    }

    /**
     * Both together.
     *
     * @param other of other requests
     * @return the sums
     */
    public FollowUpResponse plus(FollowUpResponse other) {
        return new FollowUpResponse(
                Math.addExact(due, other.due),
                Math.addExact(reported, other.reported),
                Math.addExact(lost, other.lost));
    }

    /**
     * Which share of the requests due has a report.
     *
     * @return 0 to 1; 0 if none was due
     */
    public double responseRate() {
        return due == 0 ? 0 : (double) reported / due;
    }

    /**
     * Of which share of the patients nothing is known, for want of a report or because they were lost.
     *
     * @return 0 to 1; 0 if none was due
     */
    public double lossToFollowUp() {
        return due == 0 ? 0 : (double) (due - reported + lost) / due;
    }
}
