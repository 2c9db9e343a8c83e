package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.calendar.LocalResolution;
import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.engagement.CapacityActivity;
import io.github.diasporaskills.core.engagement.CapacityState;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.FieldVisit;
import io.github.diasporaskills.core.people.Availability;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.matching.scheduling.Attendee;
import io.github.diasporaskills.matching.scheduling.MeetingRequest;
import io.github.diasporaskills.matching.scheduling.MeetingSearch;
import io.github.diasporaskills.matching.scheduling.MeetingSeries;
import io.github.diasporaskills.matching.scheduling.SeriesPlan;
import io.github.diasporaskills.matching.scheduling.ZoneTable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Proposes hours for what a programme folder plans. Members come remotely, from where they live. */
final class SessionsPlan {

    /** What is proposed for one training, visit or meeting. */
    record Proposed(String id, String title, Locale language, SeriesPlan plan) {}

    /** A series is no longer than this. */
    private static final int MOST_WEEKS = 104;

    private final ProgrammeRegister register;
    private final CountryPack pack;
    private final ZoneTable table;
    private final Map<String, String> chosenZones;
    private final Duration length;
    private final LocalDate today;
    private final List<Proposed> proposed = new ArrayList<>();
    private final Map<PersonId, Reason> leftAside = new LinkedHashMap<>();
    private final Map<String, PackZone> zones = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();

    SessionsPlan(
            ProgrammeRegister register,
            CountryPack pack,
            ZoneTable table,
            Map<String, String> chosenZones,
            Duration length,
            LocalDate today) {
        this.register = register;
        this.pack = pack;
        this.table = table;
        this.chosenZones = chosenZones;
        this.length = length;
        this.today = today;
        zones.put(pack.zone().id(), pack.zone());
    }

    List<Proposed> proposed() {
        return List.copyOf(proposed);
    }

    /** Who cannot be asked, and why. */
    Map<PersonId, Reason> leftAside() {
        return new LinkedHashMap<>(leftAside);
    }

    /** Who takes part in anything, those who cannot be asked included. */
    Set<String> asked() {
        return new TreeSet<>(asked);
    }

    /** Where those who meet are. */
    Collection<PackZone> zones() {
        return List.copyOf(zones.values());
    }

    /** Trainings and visits to come. */
    void proposeWhatIsPlanned(Console console) {
        for (CapacityActivity each : register.all(RecordKind.CAPACITY_ACTIVITY)) {
            boolean open = each.state() == CapacityState.PLANNED || each.state() == CapacityState.SCHEDULED;
            if (open && each.days().last().isAfter(today)) {
                propose(
                        each.id().value(),
                        each.title().in(console.locale()),
                        Locale.forLanguageTag(each.title().languageIn(console.locale())),
                        membersOf(each.engagements()),
                        byWeek(each.days()));
            }
        }
        List<FieldVisit> visits = new ArrayList<>(register.all(RecordKind.VISIT));
        visits.sort(Comparator.comparing(FieldVisit::on).thenComparing(FieldVisit::id));
        for (FieldVisit each : visits) {
            if (each.on().isAfter(today)) {
                propose(
                        each.id(),
                        console.say(Reason.of(Said.SESSIONS_VISIT)
                                .with("id", each.id())
                                .with("host", each.host().value())),
                        console.locale(),
                        membersOf(each.engagements()),
                        Map.of("day", DateRange.of(each.on(), each.on())));
            }
        }
    }

    /** A meeting every week, from the next Monday on. */
    void proposeMeeting(Optional<String> name, List<PersonId> members, int weeks, Console console) {
        Map<String, DateRange> sessions = new LinkedHashMap<>();
        LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        for (int i = 0; i < weeks; i++) {
            LocalDate first = monday.plusWeeks(i);
            sessions.put(first.toString(), DateRange.of(first, first.plusDays(6)));
        }
        String programme = register.programme().title().in(console.locale());
        String title = name.map(each -> programme + " (" + each + ")").orElse(programme);
        propose(
                name.orElse("meeting"),
                console.say(Reason.of(Said.SESSIONS_MEETING).with("title", title)),
                console.locale(),
                new TreeSet<>(members),
                sessions);
    }

    /** A session for each week of the days, keyed from their beginning, so that keys stay as time goes by. */
    private Map<String, DateRange> byWeek(DateRange days) {
        Map<String, DateRange> sessions = new LinkedHashMap<>();
        LocalDate first = days.first();
        for (int i = 1; i <= MOST_WEEKS && !first.isAfter(days.last()); i++) {
            LocalDate last = first.plusDays(6);
            DateRange week = DateRange.of(first, last.isAfter(days.last()) ? days.last() : last);
            if (week.last().isAfter(today)) {
                sessions.put("week-" + i, week);
            }
            first = first.plusWeeks(1);
        }
        return sessions;
    }

    private Set<PersonId> membersOf(Set<EngagementId> engagements) {
        Set<PersonId> members = new TreeSet<>();
        for (EngagementId id : engagements) {
            Optional<Engagement> engagement = register.engagement(id);
            engagement.filter(each -> !each.state().isOver()).ifPresent(each -> members.add(each.member()));
        }
        return members;
    }

    private void propose(
            String id, String title, Locale language, Set<PersonId> members, Map<String, DateRange> sessions) {
        MeetingRequest.Builder request =
                MeetingRequest.builder(pack.calendar(), length).notBefore(startOf(today.plusDays(1), pack.zone()));
        boolean any = false;
        for (PersonId member : members) {
            asked.add(member.value());
            Optional<Attendee> attendee = register.member(member).flatMap(this::attendee);
            attendee.ifPresent(request::attendee);
            any |= attendee.isPresent();
        }
        if (any && !sessions.isEmpty()) {
            sessions.forEach(request::session);
            proposed.add(new Proposed(
                    register.programme().id().value() + "." + id,
                    title,
                    language,
                    MeetingSearch.of(request.build()).series()));
        }
    }

    private Optional<Attendee> attendee(DiasporaMember member) {
        Optional<PackZone> zone = zone(member);
        List<DateRange> days = member.availability().stream()
                .filter(each -> each.offers(Modality.REMOTE))
                .map(Availability::during)
                .sorted(Comparator.comparing(DateRange::first))
                .toList();
        if (zone.isEmpty()) {
            return Optional.empty();
        }
        if (days.isEmpty()) {
            leftAside.put(
                    member.id(),
                    Reason.of(Said.SESSIONS_NOT_REMOTE)
                            .with("member", member.id().value()));
            return Optional.empty();
        }
        zones.put(zone.get().id(), zone.get());
        LocalDate last = days.stream()
                .map(DateRange::last)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Attendee attendee = Attendee.of(ActorId.of(member.id().value()), zone.get())
                .available(DateRange.of(days.get(0).first(), last));
        LocalDate free = days.get(0).last();
        for (DateRange each : days) {
            if (free.isBefore(LocalDate.MAX) && each.first().isAfter(free.plusDays(1))) {
                attendee = attendee.busy(startOf(free.plusDays(1), zone.get()), startOf(each.first(), zone.get()));
            }
            free = each.last().isAfter(free) ? each.last() : free;
        }
        return Optional.of(attendee);
    }

    /** The zone said for the member, or the one of the country of residence if it has one only. */
    private Optional<PackZone> zone(DiasporaMember member) {
        String id = member.id().value();
        String chosen = chosenZones.get(id);
        if (chosen != null) {
            return table.zone(chosen);
        }
        Optional<CountryCode> country = member.residenceOn(today);
        List<PackZone> known = country.map(table::in).orElse(List.of());
        if (known.size() == 1) {
            return Optional.of(known.get(0));
        }
        Reason why = Reason.of(known.isEmpty() ? Said.SESSIONS_ZONE_MISSING : Said.SESSIONS_ZONE_OPEN)
                .with("member", id)
                .with("country", country.map(CountryCode::value).orElse("–"));
        leftAside.put(
                member.id(),
                known.isEmpty()
                        ? why
                        : why.with("zones", known.stream().map(PackZone::id).toList()));
        return Optional.empty();
    }

    private static Instant startOf(LocalDate day, PackZone zone) {
        return zone.resolve(day.atStartOfDay())
                .fold(LocalResolution.Once::moment, LocalResolution.Twice::earlier, LocalResolution.Never::change)
                .toInstant();
    }

    /** The series of a file, moved to the proposed hours, and new ones; what is not proposed now stays. */
    List<MeetingSeries> following(List<MeetingSeries> known, Instant now) {
        Map<String, MeetingSeries> series = new LinkedHashMap<>();
        known.forEach(each -> series.put(each.id(), each));
        for (Proposed each : proposed) {
            MeetingSeries before = series.getOrDefault(
                    each.id(), MeetingSeries.of(each.id(), each.title()).titledIn(each.language()));
            series.put(each.id(), before.follow(each.plan(), now));
        }
        return series.values().stream()
                .filter(each -> !each.sessions().isEmpty())
                .toList();
    }
}
