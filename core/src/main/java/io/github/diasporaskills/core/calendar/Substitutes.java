package io.github.diasporaskills.core.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Days off in place of holidays. Holidays that fall on the rest days of one weekend are made up for by one day, the
 * next working day that is no holiday itself; so is the second of two holidays that fall on the same working day.
 */
final class Substitutes {

    /** How far ahead a day off is looked for; a country that rests longer gives none. */
    private static final int FARTHEST_DAYS = 31;

    private final WorkingCalendar calendar;
    private final TreeMap<LocalDate, List<Holiday>> holidays = new TreeMap<>();
    private final Set<LocalDate> daysOff = new HashSet<>();
    private final Map<LocalDate, Substitute> substitutes = new HashMap<>();

    private Substitutes(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** A day off: the holiday it stands for and the day on which that fell. */
    record Substitute(Holiday holiday, LocalDate fell) {}

    /** The days off that lie in a year. Those for holidays late in the year before are among them. */
    static Map<LocalDate, Substitute> in(WorkingCalendar calendar, int year) {
        if (calendar.holidays().stream().noneMatch(Holiday::substituted)) {
            return Map.of();
        }
        Substitutes found = new Substitutes(calendar);
        found.gather(LocalDate.of(year, 1, 1).minusDays(2L * FARTHEST_DAYS), LocalDate.of(year + 1, 2, 15));
        found.work();
        return found.substitutes;
    }

    private void gather(LocalDate from, LocalDate until) {
        for (Holiday holiday : calendar.holidays()) {
            for (int year = from.getYear(); year <= until.getYear(); year++) {
                for (LocalDate date : holiday.datesIn(year)) {
                    if (!date.isBefore(from) && !date.isAfter(until)) {
                        if (holiday.closure() instanceof Closure.WholeDay) {
                            daysOff.add(date);
                        }
                        if (holiday.substituted()) {
                            holidays.computeIfAbsent(date, d -> new ArrayList<>(1))
                                    .add(holiday);
                        }
                    }
                }
            }
        }
    }

    private void work() {
        @Nullable LocalDate madeUpFor = null; // the last rest day of the weekend that has its day off
        for (Map.Entry<LocalDate, List<Holiday>> entry : holidays.entrySet()) {
            LocalDate date = entry.getKey();
            List<Holiday> fallen = entry.getValue();
            if (isRest(date)) {
                if (madeUpFor == null || date.isAfter(madeUpFor)) {
                    LocalDate last = lastOfRest(date);
                    makeUp(fallen.get(0), date, last);
                    madeUpFor = last;
                }
            } else if (fallen.size() > 1) {
                makeUp(fallen.get(1), date, date);
            }
        }
    }

    private void makeUp(Holiday holiday, LocalDate fell, LocalDate after) {
        for (int i = 1; i <= FARTHEST_DAYS; i++) {
            LocalDate day = after.plusDays(i);
            if (!isRest(day) && daysOff.add(day)) {
                substitutes.put(day, new Substitute(holiday, fell));
                return;
            }
        }
    }

    private LocalDate lastOfRest(LocalDate date) {
        LocalDate last = date;
        for (int i = 0; i < FARTHEST_DAYS && isRest(last.plusDays(1)); i++) {
            last = last.plusDays(1);
        }
        return last;
    }

    private boolean isRest(LocalDate date) {
        return !YearPlan.nationalHours(calendar, date).isOpen();
    }
}
