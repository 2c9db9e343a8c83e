package io.github.diasporaskills.matching.scheduling;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.IdForm;
import io.github.diasporaskills.core.calendar.WorkingCalendar;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is asked of a {@link MeetingSearch}: a host with its calendar, who is asked to come, how long a session takes, and
 * in which days each session of the series is to be. Immutable and thread-safe.
 */
public final class MeetingRequest {

    /** The most partial plans that are kept for a session, unless asked otherwise. */
    public static final int USUAL_LIMIT = 20_000;

    private static final int DAY_MINUTES = 24 * 60;
    private static final int MOST_DAYS = 3 * 366;

    private final WorkingCalendar host;
    private final List<BusyTime> hostBusy;
    private final List<Attendee> attendees;
    private final Duration length;
    private final Duration step;
    private final Map<String, DateRange> sessions;
    private final Instant notBefore;
    private final int quorum;
    private final int missing;
    private final int limit;

    private MeetingRequest(Builder from) {
        this.host = from.host;
        this.hostBusy = List.copyOf(from.hostBusy);
        this.attendees = List.copyOf(from.attendees);
        this.length = from.length;
        this.step = from.step;
        this.sessions = Collections.unmodifiableMap(new LinkedHashMap<>(from.sessions));
        this.notBefore = from.notBefore;
        this.quorum = from.quorum;
        this.missing = from.missing;
        this.limit = from.limit;
    }

    /**
     * Begins a request.
     *
     * @param host when the host is open: weekly hours, holidays, Ramadan hours, in the host's zone, for example
     *     {@code pack.calendar()} with the {@linkplain WorkingCalendar#forHost hours of one hospital} on top; sessions lie
     *     in open hours and are no burden to the host
     * @param length of a session, whole minutes from 5 to 720
     * @return a builder
     * @throws IllegalArgumentException if the length is none
     */
    public static Builder builder(WorkingCalendar host, Duration length) {
        return new Builder(host, length);
    }

    /**
     * When the host is open.
     *
     * @return the calendar
     */
    public WorkingCalendar host() {
        return host;
    }

    /**
     * When the host cannot, though it is open.
     *
     * @return stretches in the order in which they were given
     */
    public List<BusyTime> hostBusy() {
        return hostBusy;
    }

    /**
     * Who is asked to come.
     *
     * @return at least one, in the order in which they were given
     */
    public List<Attendee> attendees() {
        return attendees;
    }

    /**
     * How long a session takes.
     *
     * @return whole minutes
     */
    public Duration length() {
        return length;
    }

    /**
     * How far beginnings lie apart, counted from midnight by the host's clock.
     *
     * @return whole minutes
     */
    public Duration step() {
        return step;
    }

    /**
     * In which days each session is to begin.
     *
     * @return by the session's key, in order of time, apart from one another, by the host's clock
     */
    public Map<String, DateRange> sessions() {
        return sessions;
    }

    /**
     * Before which nothing is proposed.
     *
     * @return {@link Instant#MIN} unless given
     */
    public Instant notBefore() {
        return notBefore;
    }

    /**
     * How many have to come for a session to be held.
     *
     * @return 1 or more
     */
    public int quorum() {
        return quorum;
    }

    /**
     * The burden of having to miss a session.
     *
     * @return points
     */
    public int missing() {
        return missing;
    }

    /**
     * How many partial plans the search keeps for a session before it gives up being exact.
     *
     * @return 1 or more
     */
    public int limit() {
        return limit;
    }

    /**
     * What is asked, without who.
     *
     * @return for example {@code MeetingRequest of 8 sessions with 5 attendees}
     */
    @Override
    public String toString() {
        return "MeetingRequest of " + sessions.size() + " sessions with " + attendees.size() + " attendees";
    }

    /** Gathers a request. Not thread-safe. */
    public static final class Builder {

        private final WorkingCalendar host;
        private final Duration length;
        private final List<BusyTime> hostBusy = new ArrayList<>();
        private final List<Attendee> attendees = new ArrayList<>();
        private final Set<ActorId> known = new HashSet<>();
        private final Map<String, DateRange> sessions = new LinkedHashMap<>();
        private Duration step = Duration.ofMinutes(30);
        private Instant notBefore = Instant.MIN;
        private int quorum = 1;
        private int missing = 8;
        private int limit = USUAL_LIMIT;

        private Builder(WorkingCalendar host, Duration length) {
            this.host = requireNonNull(host, "host");
            this.length = minutes(length, "A session takes", 5, 720);
        }

        private static Duration minutes(Duration given, String what, int least, int most) {
            long minutes = requireNonNull(given, "duration").toMinutes();
            if (!given.equals(Duration.ofMinutes(minutes)) || minutes < least || minutes > most) {
                throw new IllegalArgumentException(
                        what + " whole minutes from " + least + " to " + most + "; found " + given);
            }
            return given;
        }

        /**
         * Adds somebody who is asked to come.
         *
         * @param attendee not yet in the request
         * @return this builder
         * @throws IllegalArgumentException if somebody of that pseudonym is in the request
         */
        public Builder attendee(Attendee attendee) {
            if (!known.add(attendee.id())) {
                throw new IllegalArgumentException("Everybody is asked once; found again " + attendee.id());
            }
            attendees.add(attendee);
            return this;
        }

        /**
         * Adds a session.
         *
         * @param key tells it apart from the others for good, of the form of {@link IdForm}: a change of the plan keeps it
         * @param days with first and last day, by the host's clock; after those of the sessions before
         * @return this builder
         * @throws IllegalArgumentException if the key is none or taken, or the days are open, more than three years in all,
         *     or not after those before
         */
        public Builder session(String key, DateRange days) {
            IdForm.require(key, "week-1");
            if (!days.hasFirst() || !days.hasLast()) {
                throw new IllegalArgumentException("The days of a session begin and end; found " + days + " of " + key);
            }
            LocalDate begin = days.first();
            for (DateRange before : sessions.values()) {
                if (!days.first().isAfter(before.last())) {
                    throw new IllegalArgumentException(
                            "Sessions are in order of time and apart; found " + days + " after " + before);
                }
                begin = before.first().isBefore(begin) ? before.first() : begin;
            }
            if (DateRange.of(begin, days.last()).days() > MOST_DAYS) {
                throw new IllegalArgumentException(
                        "A series is three years at most; found " + begin + " to " + days.last());
            }
            if (sessions.putIfAbsent(key, days) != null) {
                throw new IllegalArgumentException("Every session has a key of its own; found again " + key);
            }
            return this;
        }

        /**
         * Adds a session for each of so many weeks, with the first days as keys.
         *
         * @param first the first day of the first week
         * @param weeks how many, from 1 to 156
         * @return this builder
         * @throws IllegalArgumentException if the number is out of range, or as {@link #session}
         */
        public Builder weekly(LocalDate first, int weeks) {
            if (weeks < 1 || weeks > 156) {
                throw new IllegalArgumentException("A series has from 1 to 156 weeks; found " + weeks);
            }
            for (int i = 0; i < weeks; i++) {
                LocalDate begin = first.plusWeeks(i);
                session(begin.toString(), DateRange.of(begin, begin.plusDays(6)));
            }
            return this;
        }

        /**
         * Says when the host cannot, though it is open.
         *
         * @param from the first moment
         * @param until the first moment after it
         * @return this builder
         * @throws IllegalArgumentException if the end is not after the beginning
         */
        public Builder hostBusy(Instant from, Instant until) {
            hostBusy.add(new BusyTime(from, until));
            return this;
        }

        /**
         * Sets how far beginnings lie apart; half an hour unless set.
         *
         * @param apart whole minutes from 5 to a day
         * @return this builder
         * @throws IllegalArgumentException if it is none
         */
        public Builder step(Duration apart) {
            step = minutes(apart, "Beginnings lie apart", 5, DAY_MINUTES);
            return this;
        }

        /**
         * Sets before which nothing is proposed, as a rule now and some notice.
         *
         * @param moment the first moment at which a session may begin
         * @return this builder
         */
        public Builder notBefore(Instant moment) {
            notBefore = requireNonNull(moment, "moment");
            return this;
        }

        /**
         * Sets how many have to come for a session to be held; 1 unless set.
         *
         * @param least 1 or more
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder quorum(int least) {
            if (least < 1) {
                throw new IllegalArgumentException("Somebody has to come; found a quorum of " + least);
            }
            quorum = least;
            return this;
        }

        /**
         * Sets the burden of having to miss a session; 8 points unless set, as a session in the night. It decides who stays
         * away only between hours at which as many can come.
         *
         * @param burden from 0 to {@link InconvenienceScale#MOST}
         * @return this builder
         * @throws IllegalArgumentException if it is out of range
         */
        public Builder missing(int burden) {
            if (burden < 0 || burden > InconvenienceScale.MOST) {
                throw new IllegalArgumentException(
                        "A burden is from 0 to " + InconvenienceScale.MOST + " points; found " + burden);
            }
            missing = burden;
            return this;
        }

        /**
         * Sets how many partial plans the search keeps for a session; {@link #USUAL_LIMIT} unless set. Beyond it the plan
         * comes with a bound in place of a proof.
         *
         * @param most 1 or more
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder limit(int most) {
            if (most < 1) {
                throw new IllegalArgumentException("The search keeps at least one partial plan; found " + most);
            }
            limit = most;
            return this;
        }

        /**
         * Makes the request.
         *
         * @return the request
         * @throws IllegalArgumentException if nobody is asked, there is no session, or the quorum is more than are asked
         */
        public MeetingRequest build() {
            if (attendees.isEmpty() || sessions.isEmpty()) {
                throw new IllegalArgumentException("A request names who is asked and the days of a session; found "
                        + attendees.size() + " attendees and " + sessions.size() + " sessions");
            }
            if (quorum > attendees.size()) {
                throw new IllegalArgumentException(
                        "A quorum is at most all who are asked; found " + quorum + " of " + attendees.size());
            }
            return new MeetingRequest(this);
        }
    }
}
