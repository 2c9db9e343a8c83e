package io.github.diasporaskills.core.calendar;

import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The days of one year of a calendar, worked out once. Immutable. */
final class YearPlan {

    private final CalendarDay[] days;

    private YearPlan(CalendarDay[] days) {
        this.days = days;
    }

    /** Works out a year: a pass over its holidays, one over its days. */
    static YearPlan of(WorkingCalendar calendar, int year) {
        Map<LocalDate, List<Holiday>> holidays = new HashMap<>();
        for (Holiday holiday : calendar.holidays()) {
            for (LocalDate date : holiday.datesIn(year)) {
                holidays.computeIfAbsent(date, d -> new ArrayList<>(2)).add(holiday);
            }
        }
        Map<LocalDate, Substitutes.Substitute> substitutes = Substitutes.in(calendar, year);
        CalendarDay[] days = new CalendarDay[Year.of(year).length()];
        for (int i = 0; i < days.length; i++) {
            LocalDate date = LocalDate.ofYearDay(year, i + 1);
            days[i] = day(calendar, date, holidays.getOrDefault(date, List.of()), substitutes.get(date));
        }
        return new YearPlan(days);
    }

    CalendarDay day(int dayOfYear) {
        return days[dayOfYear - 1];
    }

    /** The hours of the country on a date, before holidays. */
    static DayHours nationalHours(WorkingCalendar calendar, LocalDate date) {
        HoursChange change = changeOn(calendar, date);
        return (change == null ? calendar.hours() : change.hours()).on(date.getDayOfWeek());
    }

    private static CalendarDay day(
            WorkingCalendar calendar,
            LocalDate date,
            List<Holiday> holidays,
            Substitutes.@Nullable Substitute substitute) {
        List<Reason> reasons = new ArrayList<>(2);
        HostHours host = hostOn(calendar, date);
        DayHours hours;
        if (host == null) {
            hours = nationalHours(calendar, date);
            explainUsual(calendar, date, hours, reasons);
        } else {
            hours = host.hours().on(date.getDayOfWeek());
            reasons.add(Reason.of(CalendarReason.HOST_HOURS)
                    .with("name", host.name())
                    .with("hours", hours.toString()));
        }
        boolean worksAnyway = host != null && host.onHolidays();
        for (Holiday holiday : holidays) {
            hours = worksAnyway ? hours : closed(hours, holiday.closure());
            if (!worksAnyway || hours.isOpen()) {
                explain(holiday, worksAnyway, reasons);
            }
        }
        if (substitute != null && !worksAnyway) {
            hours = DayHours.closed();
            reasons.add(Reason.of(CalendarReason.SUBSTITUTE)
                    .with("name", substitute.holiday().name())
                    .with("fell", substitute.fell()));
            addSource(substitute.holiday(), reasons);
        }
        if (!calendar.covers(date)) {
            reasons.add(Reason.of(CalendarReason.YEAR_NOT_COVERED).with("year", Integer.toString(date.getYear())));
        }
        return new CalendarDay(date, hours, reasons);
    }

    private static void explainUsual(WorkingCalendar calendar, LocalDate date, DayHours hours, List<Reason> reasons) {
        HoursChange change = changeOn(calendar, date);
        if (!hours.isOpen()) {
            reasons.add(Reason.of(CalendarReason.REST_DAY));
        } else if (change == null) {
            reasons.add(Reason.of(CalendarReason.OFFICE_HOURS).with("hours", hours.toString()));
        } else {
            reasons.add(Reason.of(CalendarReason.SPECIAL_HOURS)
                    .with("name", change.name())
                    .with("hours", hours.toString()));
            addSource(change.name(), change.published(), change.provenance(), reasons);
        }
    }

    private static DayHours closed(DayHours hours, Closure closure) {
        return closure.fold(DayHours::closed, hours::without, () -> hours);
    }

    private static void explain(Holiday holiday, boolean worksAnyway, List<Reason> reasons) {
        String name = holiday.name();
        if (worksAnyway) {
            reasons.add(Reason.of(CalendarReason.HOST_WORKS).with("name", name));
        } else {
            reasons.add(holiday.closure()
                    .fold(
                            () -> Reason.of(CalendarReason.HOLIDAY).with("name", name),
                            span -> Reason.of(CalendarReason.HOLIDAY_PART)
                                    .with("name", name)
                                    .with("span", span.toString()),
                            () -> Reason.of(CalendarReason.OBSERVED).with("name", name)));
        }
        addSource(holiday, reasons);
    }

    private static void addSource(Holiday holiday, List<Reason> reasons) {
        addSource(holiday.name(), holiday.published(), holiday.provenance(), reasons);
    }

    private static void addSource(
            String name, @Nullable Instant published, Provenance provenance, List<Reason> reasons) {
        if (published != null) {
            reasons.add(Reason.of(CalendarReason.PUBLISHED).with("name", name).with("published", published));
        }
        if (provenance.status() == Provenance.Status.EXPECTED) {
            reasons.add(Reason.of(CalendarReason.EXPECTED).with("name", name));
        }
    }

    private static @Nullable HoursChange changeOn(WorkingCalendar calendar, LocalDate date) {
        List<HoursChange> changes = calendar.changes();
        for (int i = changes.size() - 1; i >= 0; i--) {
            if (changes.get(i).days().contains(date)) {
                return changes.get(i);
            }
        }
        return null;
    }

    private static @Nullable HostHours hostOn(WorkingCalendar calendar, LocalDate date) {
        List<HostHours> hosts = calendar.hostHours();
        for (int i = hosts.size() - 1; i >= 0; i--) {
            if (hosts.get(i).days().contains(date)) {
                return hosts.get(i);
            }
        }
        return null;
    }
}
