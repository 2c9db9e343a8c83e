package io.github.diasporaskills.core.calendar;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** On which days of a year a holiday falls. Every kind is immutable and thread-safe. */
public sealed interface HolidayRule {

    /**
     * The days of one year, in order.
     *
     * @param year a year of the ISO calendar
     * @return the days that lie in that year, perhaps none
     */
    List<LocalDate> datesIn(int year);

    /**
     * The same day each year; 29 February only in leap years.
     *
     * @param day the day of the year
     */
    record EveryYear(MonthDay day) implements HolidayRule {
        /** Checks that the day is there. */
        public EveryYear {
            requireNonNull(day, "day");
        }

        @Override
        public List<LocalDate> datesIn(int year) {
            return day.isValidYear(year) ? List.of(day.atYear(year)) : List.of();
        }
    }

    /**
     * Several days in a row each year, for example a week of mourning.
     *
     * @param first the first day
     * @param length how many days, 1 to 60
     */
    record DaysFrom(MonthDay first, int length) implements HolidayRule {

        private static final int LONGEST = 60;

        /**
         * Checks the length.
         *
         * @throws IllegalArgumentException if the length is not 1 to 60
         */
        public DaysFrom {
            requireNonNull(first, "first");
            if (length < 1 || length > LONGEST) {
                throw new IllegalArgumentException("A row of holidays has 1 to 60 days; found " + length);
            }
        }

        @Override
        public List<LocalDate> datesIn(int year) {
            List<LocalDate> dates = new ArrayList<>();
            for (int start = year - 1; start <= year; start++) {
                LocalDate from = first.atYear(start);
                for (int i = 0; i < length; i++) {
                    if (from.plusDays(i).getYear() == year) {
                        dates.add(from.plusDays(i));
                    }
                }
            }
            return dates;
        }
    }

    /**
     * The n-th or the n-th last day of the week of a month, for example the first Friday of August, in one or more
     * months.
     *
     * @param months the months, at least one
     * @param nth 1 to 5 from the beginning of the month, -1 to -5 from its end; a month without a fifth has none
     * @param day the day of the week
     */
    record NthWeekday(Set<Month> months, int nth, DayOfWeek day) implements HolidayRule {

        private static final int MOST = 5;

        /**
         * Copies the months and checks the number.
         *
         * @throws IllegalArgumentException if there is no month, or the number is not 1 to 5 or -1 to -5
         */
        public NthWeekday {
            requireNonNull(day, "day");
            if (months.isEmpty()) {
                throw new IllegalArgumentException("A rule such as the first Friday needs a month; found none");
            }
            if (nth == 0 || Math.abs(nth) > MOST) {
                throw new IllegalArgumentException("A rule such as the first Friday counts 1 to 5, or -1 to -5 from"
                        + " the end of the month; found " + nth);
            }
            months = Collections.unmodifiableSet(EnumSet.copyOf(months));
        }

        @Override
        public List<LocalDate> datesIn(int year) {
            List<LocalDate> dates = new ArrayList<>();
            for (Month month : months) {
                LocalDate date = YearMonth.of(year, month).atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, day));
                if (date.getMonth() == month) {
                    dates.add(date);
                }
            }
            return dates;
        }
    }

    /**
     * A number of days before or after Easter Sunday of the western churches.
     *
     * @param days days after Easter Sunday, negative before it: Good Friday is -2, Easter Monday 1; -100 to 100
     */
    record Easter(int days) implements HolidayRule {

        private static final int FARTHEST = 100;

        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if the number is not -100 to 100
         */
        public Easter {
            if (Math.abs(days) > FARTHEST) {
                throw new IllegalArgumentException("An Easter holiday lies within 100 days of Easter; found " + days);
            }
        }

        @Override
        public List<LocalDate> datesIn(int year) {
            return List.of(sunday(year).plusDays(days));
        }

        /**
         * Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher; J. Meeus, Astronomical Algorithms,
         * 2nd ed. 1998, chapter 8).
         */
        private static LocalDate sunday(int year) {
            int golden = year % 19;
            int century = year / 100;
            int inCentury = year % 100;
            int correction = (century + 8) / 25;
            int epact = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30;
            int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
            int shift = (golden + 11 * epact + 22 * weekday) / 451;
            int days = epact + weekday - 7 * shift + 114;
            return LocalDate.of(year, days / 31, days % 31 + 1);
        }
    }

    /**
     * The days that were announced, decreed or reckoned one by one: lunar feasts, days off by decree.
     *
     * @param dates the days, at least one
     */
    record OnDates(SortedSet<LocalDate> dates) implements HolidayRule {

        /**
         * Copies the days.
         *
         * @throws IllegalArgumentException if there is no day
         */
        public OnDates {
            if (dates.isEmpty()) {
                throw new IllegalArgumentException("An announced holiday needs a day; found none");
            }
            dates = Collections.unmodifiableSortedSet(new TreeSet<>(dates));
        }

        @Override
        public List<LocalDate> datesIn(int year) {
            NavigableSet<LocalDate> all = new TreeSet<>(dates);
            return List.copyOf(all.subSet(LocalDate.of(year, 1, 1), true, LocalDate.of(year, 12, 31), true));
        }
    }

    /**
     * The same day each year.
     *
     * @param month the month
     * @param day the day of the month
     * @return the rule
     */
    static HolidayRule everyYear(Month month, int day) {
        return new EveryYear(MonthDay.of(month, day));
    }

    /**
     * Announced days.
     *
     * @param dates one or more days
     * @return the rule
     * @throws IllegalArgumentException if there is no day
     */
    static HolidayRule on(LocalDate... dates) {
        return new OnDates(new TreeSet<>(Set.of(dates)));
    }

    /**
     * Handles every kind of rule.
     *
     * @param <R> the result
     * @param everyYear for the same day each year
     * @param daysFrom for days in a row
     * @param nthWeekday for the n-th day of the week
     * @param easter for days counted from Easter
     * @param onDates for announced days
     * @return what the matching function returned
     */
    default <R> R fold(
            Function<? super EveryYear, ? extends R> everyYear,
            Function<? super DaysFrom, ? extends R> daysFrom,
            Function<? super NthWeekday, ? extends R> nthWeekday,
            Function<? super Easter, ? extends R> easter,
            Function<? super OnDates, ? extends R> onDates) {
        if (this instanceof EveryYear rule) {
            return everyYear.apply(rule);
        } else if (this instanceof DaysFrom rule) {
            return daysFrom.apply(rule);
        } else if (this instanceof NthWeekday rule) {
            return nthWeekday.apply(rule);
        } else if (this instanceof Easter rule) {
            return easter.apply(rule);
        }
        return onDates.apply((OnDates) this);
    }
}
