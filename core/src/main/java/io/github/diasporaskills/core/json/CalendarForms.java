package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.calendar.Allowance;
import io.github.diasporaskills.core.calendar.Closure;
import io.github.diasporaskills.core.calendar.DayHours;
import io.github.diasporaskills.core.calendar.Deadline;
import io.github.diasporaskills.core.calendar.DeadlineStep;
import io.github.diasporaskills.core.calendar.Holiday;
import io.github.diasporaskills.core.calendar.HostHours;
import io.github.diasporaskills.core.calendar.HoursChange;
import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.calendar.Pause;
import io.github.diasporaskills.core.calendar.TimeSpan;
import io.github.diasporaskills.core.calendar.WeeklyHours;
import io.github.diasporaskills.core.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.EnumMap;
import java.util.Map;

/** The forms of calendars, deadlines and zones. */
final class CalendarForms {

    private static final String WHOLE_DAY = "wholeDay";
    private static final String OBSERVED = "observed";

    private CalendarForms() {}

    static void addTo(Forms.Registry registry) {
        registry.addRecord(Holiday.class, "published");
        registry.addRecord(HoursChange.class, "published");
        registry.addRecord(Pause.class, "until");
        registry.add(TimeSpan.class, new TextForm<>("", TimeSpan::parse, TimeSpan::toString));
        registry.add(DayHours.class, new TextForm<>("", DayHours::parse, DayHours::toString));
        registry.add(WeeklyHours.class, weeklyHours(registry.forms()));
        registry.addUnion(
                Allowance.class,
                new TextForm<>("", Allowance::parse, Allowance::toString),
                Allowance.WorkingTime.class,
                Allowance.WorkingDays.class,
                Allowance.Elapsed.class);
        registry.addUnion(
                Closure.class,
                new TextForm<>(
                        "wholeDay, observed, or the time that is closed such as 08:00-12:00",
                        CalendarForms::closure,
                        CalendarForms::text),
                Closure.WholeDay.class,
                Closure.Part.class,
                Closure.Observed.class);
        registry.add(PackZone.class, zone(registry.forms()));
        registry.add(WorkingCalendar.class, calendar(registry.forms()));
        registry.add(Deadline.class, deadline(registry.forms()));
    }

    private static String text(Closure closure) {
        return closure.fold(() -> WHOLE_DAY, TimeSpan::toString, () -> OBSERVED);
    }

    private static Closure closure(String text) {
        return switch (text) {
            case WHOLE_DAY -> Closure.wholeDay();
            case OBSERVED -> Closure.observed();
            default -> Closure.during(TimeSpan.parse(text));
        };
    }

    /** Seven fields, one for each day; a day without hours is {@code closed}. */
    private static Form<WeeklyHours> weeklyHours(Forms forms) {
        ObjectForm.Outline<WeeklyHours> of = ObjectForm.outline();
        Map<DayOfWeek, ObjectForm.Field<WeeklyHours, DayHours>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, of.required(day.name(), forms.later(DayHours.class), week -> week.on(day)));
        }
        return of.made(in -> {
            Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
            days.forEach((day, field) -> week.put(day, in.get(field)));
            return new WeeklyHours(week);
        });
    }

    private static Form<ZoneOffsetTransition> clockChange(Forms forms) {
        ObjectForm.Outline<ZoneOffsetTransition> of = ObjectForm.outline();
        var at = of.required("at", forms.later(LocalDateTime.class), ZoneOffsetTransition::getDateTimeBefore);
        var from = of.required("from", forms.later(ZoneOffset.class), ZoneOffsetTransition::getOffsetBefore);
        var to = of.required("to", forms.later(ZoneOffset.class), ZoneOffsetTransition::getOffsetAfter);
        return of.made(in -> ZoneOffsetTransition.of(in.get(at), in.get(from), in.get(to)));
    }

    private static Form<PackZone> zone(Forms forms) {
        ObjectForm.Outline<PackZone> of = ObjectForm.outline();
        var id = of.required("id", Scalars.TEXT, PackZone::id);
        var first = of.required("firstOffset", forms.later(ZoneOffset.class), PackZone::firstOffset);
        var changes = of.required("changes", new CollectionForms.OfList<>(clockChange(forms)), PackZone::changes);
        return of.made(in -> PackZone.of(in.get(id), in.get(first), in.get(changes)));
    }

    private static Form<WorkingCalendar> calendar(Forms forms) {
        ObjectForm.Outline<WorkingCalendar> of = ObjectForm.outline();
        var name = of.required("name", Scalars.TEXT, WorkingCalendar::name);
        var zone = of.required("zone", forms.later(PackZone.class), WorkingCalendar::zone);
        var hours = of.required("hours", forms.later(WeeklyHours.class), WorkingCalendar::hours);
        var changes = of.required(
                "changes", new CollectionForms.OfList<>(forms.later(HoursChange.class)), WorkingCalendar::changes);
        var holidays = of.required(
                "holidays", new CollectionForms.OfList<>(forms.later(Holiday.class)), WorkingCalendar::holidays);
        var hostHours = of.required(
                "hostHours", new CollectionForms.OfList<>(forms.later(HostHours.class)), WorkingCalendar::hostHours);
        return of.made(in -> {
            WorkingCalendar.Builder made = WorkingCalendar.builder(in.get(name), in.get(zone), in.get(hours));
            in.get(changes).forEach(made::change);
            in.get(holidays).forEach(made::holiday);
            return made.build().forHost(in.get(hostHours));
        });
    }

    private static Form<Deadline> deadline(Forms forms) {
        ObjectForm.Outline<Deadline> of = ObjectForm.outline();
        var start = of.required("start", forms.later(Instant.class), Deadline::start);
        var allowance = of.required("allowance", forms.later(Allowance.class), Deadline::allowance);
        var pauses = of.required("pauses", new CollectionForms.OfList<>(forms.later(Pause.class)), Deadline::pauses);
        var version = of.required("calendarVersion", Scalars.TEXT, Deadline::calendarVersion);
        var due = of.optional("due", forms.later(Instant.class), Deadline::due);
        var explanation = of.required(
                "explanation", new CollectionForms.OfList<>(forms.later(DeadlineStep.class)), Deadline::explanation);
        return of.made(in -> Deadline.restored(
                in.get(start),
                in.get(allowance),
                in.get(pauses),
                in.get(version),
                in.orNull(due),
                in.get(explanation)));
    }
}
