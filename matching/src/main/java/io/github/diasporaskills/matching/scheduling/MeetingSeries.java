package io.github.diasporaskills.matching.scheduling;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.IdForm;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The published sessions of a meeting or training, with what calendars need to follow changes: an identity that stays,
 * and a number that grows with every change (RFC 5545, 3.8.4.7 and 3.8.7.4). Immutable and thread-safe.
 *
 * <p>A session that was published is never forgotten: it is moved or cancelled, so that it moves or disappears in the
 * calendars of others too.
 */
public final class MeetingSeries {

    private final String id;
    private final String title;
    private final @Nullable Locale language;
    private final Map<String, ScheduledSession> sessions;

    private MeetingSeries(String id, String title, @Nullable Locale language, Map<String, ScheduledSession> sessions) {
        this.id = id;
        this.title = title;
        this.language = language;
        this.sessions = sessions;
    }

    /**
     * A series without sessions, in a language that is not told.
     *
     * @param id tells it apart from every other series anywhere, for example an id of the programme and one of the
     *     training, {@code MA10P0577.T-01}; of the form of {@link IdForm}
     * @param title what stands in calendars; no personal data, not blank
     * @return the series
     * @throws IllegalArgumentException if the id is none or the title is blank
     */
    public static MeetingSeries of(String id, String title) {
        IdForm.require(id, "MA10P0577.T-01");
        if (title.isBlank()) {
            throw new IllegalArgumentException("A series has a title; found blank for " + id);
        }
        return new MeetingSeries(id, title, null, Map.of());
    }

    /** A series as it was written down. */
    static MeetingSeries recorded(String id, String title, @Nullable Locale language, List<ScheduledSession> sessions) {
        Map<String, ScheduledSession> byKey = new LinkedHashMap<>();
        sessions.forEach(each -> byKey.put(each.key(), each));
        return new MeetingSeries(id, title, language, byKey);
    }

    /**
     * This series with the language of its title, so that a calendar can read the title out as it is meant.
     *
     * @param tongue the language of the title, whatever that of the rest of a file
     * @return a new series
     */
    public MeetingSeries titledIn(Locale tongue) {
        return new MeetingSeries(id, title, requireNonNull(tongue, "tongue"), sessions);
    }

    /**
     * This series with a session at an hour: a new one, or one that was known and is moved or takes place after all.
     *
     * @param key the session
     * @param start when it begins
     * @param length how long it takes
     * @param at when this is decided
     * @return a new series in which the number of a session that changed is one more; this one if nothing changes
     * @throws IllegalArgumentException as {@link ScheduledSession}; parts of a second of {@code at} are left out
     */
    public MeetingSeries schedule(String key, Instant start, Duration length, Instant at) {
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        @Nullable ScheduledSession known = sessions.get(requireNonNull(key, "key"));
        if (known == null) {
            return with(new ScheduledSession(key, start, length, 0, SessionState.CONFIRMED, second));
        }
        boolean same =
                known.isOn() && known.start().equals(start) && known.length().equals(length);
        return same ? this : with(known.moved(start, length, second));
    }

    /**
     * This series with a session called off.
     *
     * @param key the session
     * @param at when this is decided
     * @return a new series; this one if the session is called off already
     * @throws IllegalArgumentException if there is no such session
     */
    public MeetingSeries cancel(String key, Instant at) {
        ScheduledSession known = session(key)
                .orElseThrow(() -> new IllegalArgumentException(
                        "A session that was published is called off; found none of " + key));
        return known.isOn() ? with(known.cancelled(at.truncatedTo(ChronoUnit.SECONDS))) : this;
    }

    /**
     * This series with the hours of a plan. What the plan has no hour for is called off if it was published; so is what
     * it does not know and has not begun by then. What has begun stays as it was.
     *
     * @param plan the hours, with the same keys
     * @param at when this is decided
     * @return a new series; this one if nothing changes
     */
    public MeetingSeries follow(SeriesPlan plan, Instant at) {
        MeetingSeries changed = this;
        for (ScheduledSession known : sessions.values()) {
            boolean planned =
                    plan.session(known.key()).flatMap(SessionProposal::slot).isPresent();
            if (!planned && known.start().isAfter(at)) {
                changed = changed.cancel(known.key(), at);
            }
        }
        for (SessionProposal proposal : plan.sessions()) {
            boolean begun = session(proposal.key())
                    .filter(known -> known.isOn() && !known.start().isAfter(at))
                    .isPresent();
            if (proposal.slot().isPresent() && !begun) {
                MeetingSlot slot = proposal.slot().get();
                changed = changed.schedule(proposal.key(), slot.begins(), slot.length(), at);
            }
        }
        return changed;
    }

    private MeetingSeries with(ScheduledSession session) {
        Map<String, ScheduledSession> more = new LinkedHashMap<>(sessions);
        more.put(session.key(), session);
        return new MeetingSeries(id, title, language, more);
    }

    /**
     * Which series.
     *
     * @return its id
     */
    public String id() {
        return id;
    }

    /**
     * What it is called.
     *
     * @return the title
     */
    public String title() {
        return title;
    }

    /**
     * In which language the title is.
     *
     * @return empty if that was not told
     */
    public Optional<Locale> language() {
        return Optional.ofNullable(language);
    }

    /**
     * Its sessions, those called off included.
     *
     * @return in the order in which they were published
     */
    public List<ScheduledSession> sessions() {
        return List.copyOf(new ArrayList<>(sessions.values()));
    }

    /**
     * One session.
     *
     * @param key its key
     * @return empty if none of that key was published
     */
    public Optional<ScheduledSession> session(String key) {
        return Optional.ofNullable(sessions.get(requireNonNull(key, "key")));
    }

    /**
     * The identity of a session in calendars: a UUID made of the ids of series and session alone (RFC 4122, version 3; as
     * RFC 7986, 5.3, has it, without a name of a machine), so that it is the same for every change, on any machine.
     *
     * @param key the session
     * @return for example {@code 0b1f62c2-…}
     */
    public String uid(String key) {
        String name = "diaspora-skills/" + id.length() + "/" + id + "/" + requireNonNull(key, "key");
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MeetingSeries series
                && id.equals(series.id)
                && title.equals(series.title)
                && Objects.equals(language, series.language)
                && sessions().equals(series.sessions());
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + sessions.hashCode();
    }

    /**
     * Which series, and how many sessions it has.
     *
     * @return for example {@code MeetingSeries MA10P0577.T-01 of 8 sessions}
     */
    @Override
    public String toString() {
        return "MeetingSeries " + id + " of " + sessions.size() + " sessions";
    }
}
