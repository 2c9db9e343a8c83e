package io.github.diasporaskills.matching.dispatch;

import io.github.diasporaskills.core.teleexpertise.Allocation;
import io.github.diasporaskills.core.teleexpertise.AllocationState;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What an expert has, had, and made of it. Each allocation adds what {@link Share} says of it, so a change of an
 * allocation is the new share less the old one. Immutable.
 */
final class Tally {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, new long[0]);

    /** Why an offer is taken back by rule when the time of the next expert has come. */
    static final String BACKUP = "backup-time-over";

    /** Other engagements that run. */
    private final int engagements;

    /** Offers that stand. */
    private final int offered;

    /** Cases taken and not answered. */
    private final int accepted;

    /** Offers that were answered, refused or left. */
    private final int asked;

    /** Of these, answered before the deadline. */
    private final int inTime;

    /** Cases ever taken. */
    private final int taken;

    /** Of these, taken because the patient wished an expert of this gender. */
    private final int wished;

    /** When cases were taken, in seconds, as long as they count as load; in order. */
    private final long[] recent;

    private Tally(
            int engagements, int offered, int accepted, int asked, int inTime, int taken, int wished, long[] recent) {
        this.engagements = engagements;
        this.offered = offered;
        this.accepted = accepted;
        this.asked = asked;
        this.inTime = inTime;
        this.taken = taken;
        this.wished = wished;
        this.recent = recent;
    }

    /** What one allocation adds. */
    record Share(
            int offered,
            int accepted,
            int asked,
            int inTime,
            @Nullable Instant takenAt) {

        static final Share NONE = new Share(0, 0, 0, 0, null);

        static Share of(Allocation offer) {
            AllocationState state = offer.state();
            Instant taken =
                    offer.history().firstReached(AllocationState.ACCEPTED).orElse(null);
            return switch (state) {
                case OFFERED -> new Share(1, 0, 0, 0, null);
                case ACCEPTED -> new Share(0, 1, 0, 0, taken);
                case DECLINED, LAPSED, WITHDRAWN -> new Share(0, 0, 1, 0, taken);
                case FULFILLED ->
                    new Share(
                            0,
                            0,
                            1,
                            offer.deadline().isOverdue(offer.history().last().at()) ? 0 : 1,
                            taken);
                case RECALLED ->
                    new Share(0, 0, offer.history().last().why().code().equals(BACKUP) ? 1 : 0, 0, taken);
            };
        }
    }

    Tally with(Share before, Share after, boolean wish) {
        Instant takenAt = before.takenAt() == null ? after.takenAt() : null;
        int more = takenAt == null ? 0 : 1;
        return new Tally(
                engagements,
                offered + after.offered() - before.offered(),
                accepted + after.accepted() - before.accepted(),
                asked + after.asked() - before.asked(),
                inTime + after.inTime() - before.inTime(),
                taken + more,
                wished + (wish ? more : 0),
                takenAt == null ? recent : insert(takenAt.getEpochSecond()));
    }

    Tally withEngagements(int running) {
        return new Tally(running, offered, accepted, asked, inTime, taken, wished, recent);
    }

    /** Without cases that do not count as load any more. */
    Tally since(long second) {
        int gone = 0;
        while (gone < recent.length && recent[gone] <= second) {
            gone++;
        }
        return gone == 0
                ? this
                : new Tally(
                        engagements,
                        offered,
                        accepted,
                        asked,
                        inTime,
                        taken,
                        wished,
                        Arrays.copyOfRange(recent, gone, recent.length));
    }

    /** Everything before the expert now, as the quota counts it. */
    int active() {
        return engagements + offered + accepted;
    }

    /** What counts as load: cases taken lately, and offers that stand. */
    int load() {
        return recent.length + offered;
    }

    int asked() {
        return asked;
    }

    int inTime() {
        return inTime;
    }

    int taken() {
        return taken;
    }

    int wished() {
        return wished;
    }

    /** When a case stops counting as load next; the first one taken is the first to go. */
    OptionalLong oldest() {
        return recent.length == 0 ? OptionalLong.empty() : OptionalLong.of(recent[0]);
    }

    private long[] insert(long second) {
        long[] more = Arrays.copyOf(recent, recent.length + 1);
        int place = recent.length;
        while (place > 0 && more[place - 1] > second) {
            more[place] = more[place - 1];
            place--;
        }
        more[place] = second;
        return more;
    }
}
