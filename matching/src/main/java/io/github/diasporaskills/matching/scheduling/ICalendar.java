package io.github.diasporaskills.matching.scheduling;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.Wording;
import io.github.diasporaskills.matching.MatchingWording;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes series as an iCalendar file (RFC 5545) and reads back what it wrote. Immutable and thread-safe.
 *
 * <p>Every session is an event of its own. A rule that repeats an event in local time would be wrong for those in zones
 * whose clocks change on other days, and Outlook reads no list of dates. Times are in UTC unless a zone is
 * {@linkplain #inZone asked for}: then a program with old rules of a zone still has the right moment.
 *
 * <p>A file names nobody: who comes stands in it only if addresses are given to {@link #invitation}.
 */
public final class ICalendar {

    private static final String PRODUCT = "-//Diaspora Skills//Scheduling//EN";
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    private final List<MeetingSeries> series;
    private final Wording wording;
    private final List<PackZone> shown;
    private final @Nullable PackZone zone;
    private final @Nullable URI organiser;

    private ICalendar(
            List<MeetingSeries> series,
            Wording wording,
            List<PackZone> shown,
            @Nullable PackZone zone,
            @Nullable URI organiser) {
        this.series = series;
        this.wording = wording;
        this.shown = shown;
        this.zone = zone;
        this.organiser = organiser;
    }

    /**
     * A file with some series, times in UTC, words in English.
     *
     * @param series each of another id
     * @return the file
     * @throws IllegalArgumentException if two series have one id
     */
    public static ICalendar of(Collection<MeetingSeries> series) {
        Set<String> ids = new LinkedHashSet<>();
        for (MeetingSeries each : series) {
            if (!ids.add(each.id())) {
                throw new IllegalArgumentException("A file has a series once; found again " + each.id());
            }
        }
        return new ICalendar(List.copyOf(series), MatchingWording.in(Locale.ENGLISH), List.of(), null, null);
    }

    /**
     * A file with one series.
     *
     * @param series the series
     * @return the file
     */
    public static ICalendar of(MeetingSeries series) {
        return of(List.of(series));
    }

    /**
     * Whether there is nothing to write, as no series has a session.
     *
     * @return true if there is none, cancelled ones included
     */
    public boolean isEmpty() {
        return sessions().isEmpty();
    }

    /**
     * The same in local times of a zone, with the zone's changes in the file. A time that the clock shows twice stays in
     * UTC, as RFC 5545 has no way to say which of the two is meant.
     *
     * @param local the zone, as a rule the host's
     * @return a new file
     */
    public ICalendar inZone(PackZone local) {
        return new ICalendar(series, wording, shown, requireNonNull(local, "local"), organiser);
    }

    /**
     * The same with the hour in some zones in the description of each session, for people whose programs show another.
     *
     * @param zones of those who meet
     * @return a new file
     */
    public ICalendar showing(Collection<PackZone> zones) {
        return new ICalendar(series, wording, List.copyOf(zones), zone, organiser);
    }

    /**
     * The same in another language. Titles stay as they are.
     *
     * @param words for what this library says in the file
     * @return a new file
     */
    public ICalendar in(Wording words) {
        return new ICalendar(series, requireNonNull(words, "words"), shown, zone, organiser);
    }

    /**
     * The same as a publication (RFC 5546, 3.2.1) of somebody.
     *
     * @param address of the organiser, best of an office and not of a person, for example
     *     {@code mailto:programme@example.org}
     * @return a new file
     */
    public ICalendar publishedBy(URI address) {
        return new ICalendar(series, wording, shown, zone, requireNonNull(address, "address"));
    }

    /**
     * The file.
     *
     * @return lines ended by CR and LF, as they have to be; to be written in UTF-8
     * @throws IllegalStateException if no series has a session, see {@link #isEmpty}: a file without any is none (RFC
     *     5545, 3.4)
     */
    public String text() {
        if (isEmpty()) {
            throw new IllegalStateException("A calendar file has at least one session; found none");
        }
        ICalendarLines lines = new ICalendarLines();
        begin(lines, organiser == null ? null : "PUBLISH", sessions());
        for (MeetingSeries each : series) {
            each.sessions().forEach(session -> event(lines, each, session, organiser, List.of()));
        }
        lines.add("END", "VCALENDAR");
        return lines.toString();
    }

    /**
     * A message that asks people to one session, or tells them that it was called off or has moved (RFC 5546, 3.2.2 and
     * 3.2.5). Whoever reads it sees all addresses in it.
     *
     * @param id the series
     * @param key the session
     * @param from the organiser's address
     * @param to addresses of those who are asked
     * @return a file of its own
     * @throws IllegalArgumentException if there is no such session, or nobody is asked; the message shows no address
     */
    public String invitation(String id, String key, URI from, Collection<URI> to) {
        MeetingSeries asked = series.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The series stands in the file; found none of " + id));
        ScheduledSession session = asked.session(key)
                .orElseThrow(() -> new IllegalArgumentException("The session was published; found none of " + key));
        if (to.isEmpty()) {
            throw new IllegalArgumentException("Somebody is asked; found nobody for " + key);
        }
        ICalendarLines lines = new ICalendarLines();
        begin(lines, session.isOn() ? "REQUEST" : "CANCEL", List.of(session));
        event(lines, asked, session, requireNonNull(from, "from"), List.copyOf(to));
        lines.add("END", "VCALENDAR");
        return lines.toString();
    }

    /**
     * Reads a file that {@link #text()} wrote, so that a later plan can follow it with the same identities.
     *
     * @param file the text, its lines ended by CR and LF or LF alone
     * @return the series in the order of the file; or refused with {@link SchedulingReason#FILE_LINE},
     *     {@link SchedulingReason#FILE_PROPERTY} or {@link SchedulingReason#FILE_FOREIGN}
     */
    public static Parsed<List<MeetingSeries>> read(String file) {
        return new ICalendarReader().read(requireNonNull(file, "file"));
    }

    private List<ScheduledSession> sessions() {
        return series.stream().flatMap(each -> each.sessions().stream()).toList();
    }

    private void begin(ICalendarLines lines, @Nullable String method, List<ScheduledSession> sessions) {
        lines.add("BEGIN", "VCALENDAR");
        lines.add("VERSION", "2.0");
        lines.add("PRODID", PRODUCT);
        lines.add("CALSCALE", "GREGORIAN");
        if (method != null) {
            lines.add("METHOD", method);
        }
        if (zone != null && !sessions.isEmpty()) {
            Instant first = sessions.stream()
                    .map(ScheduledSession::start)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            Instant last = sessions.stream()
                    .map(ScheduledSession::end)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            new ZoneComponent(zone).write(lines, first, last);
        }
    }

    private void event(
            ICalendarLines lines, MeetingSeries of, ScheduledSession session, @Nullable URI from, List<URI> to) {
        lines.add("BEGIN", "VEVENT");
        lines.add("UID", of.uid(session.key()));
        lines.add("DTSTAMP", utc(session.changed()));
        lines.add("LAST-MODIFIED", utc(session.changed()));
        lines.add("SEQUENCE", Integer.toString(session.sequence()));
        lines.add("STATUS", session.isOn() ? "CONFIRMED" : "CANCELLED");
        time(lines, "DTSTART", session.start());
        time(lines, "DTEND", session.end());
        lines.addText("SUMMARY" + of.language().map(ICalendar::tag).orElse(""), of.title());
        if (!shown.isEmpty()) {
            lines.addText("DESCRIPTION" + tag(wording.locale()), hours(session.start()));
        }
        lines.add("TRANSP", session.isOn() ? "OPAQUE" : "TRANSPARENT");
        if (from != null) {
            lines.add("ORGANIZER", from.toASCIIString());
        }
        to.forEach(address -> lines.add(
                "ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=" + (session.isOn() ? "TRUE" : "FALSE"), address.toASCIIString()));
        lines.addText(ICalendarReader.SERIES, of.id());
        lines.addText(ICalendarReader.SESSION, session.key());
        lines.add("END", "VEVENT");
    }

    private static String tag(Locale language) {
        return ";LANGUAGE=" + language.toLanguageTag();
    }

    private void time(ICalendarLines lines, String name, Instant moment) {
        if (zone != null) {
            ZoneComponent local = new ZoneComponent(zone);
            if (local.showsOnce(moment)) {
                lines.add(name + ";TZID=" + local.name(), local.local(moment));
                return;
            }
        }
        lines.add(name, utc(moment));
    }

    private String hours(Instant start) {
        return shown.stream()
                .sorted(Comparator.comparingInt(
                                (PackZone each) -> each.offsetAt(start).getTotalSeconds())
                        .thenComparing(PackZone::id))
                .map(each -> wording.say(Reason.of(SchedulingReason.LOCAL_TIME)
                        .with("local", SlotWords.local(each.at(start)))
                        .with("zone", each.id())))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static String utc(Instant moment) {
        return UTC.format(moment.atOffset(ZoneOffset.UTC));
    }

    /**
     * How many series.
     *
     * @return for example {@code ICalendar of 2 series}
     */
    @Override
    public String toString() {
        return "ICalendar of " + new ArrayList<>(series).size() + " series";
    }
}
