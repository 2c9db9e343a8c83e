package io.github.diasporaskills.core.country;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an office does, minute by minute, in the plainest way: it walks over the minutes of UTC from 2024 to 2031, turns
 * each into local time by a table of its own, and asks a list of dates of its own whether the office is open. It
 * shares nothing with the calendar it judges.
 */
final class MinuteOracle {

    /** The first minute the oracle knows, in minutes since 1970. */
    static final long FIRST = minute("2024-01-01T00:00:00Z");

    /** The first minute it knows no more. */
    static final long END = minute("2031-01-01T00:00:00Z");

    private static final int DAY = 1440;

    private final boolean[] open = new boolean[(int) (END - FIRST)];
    private final int[] dates = new int[(int) (END - FIRST)];

    /** A host's own opening hours of a day of the week (0 is Monday), instead of the country's; null for none. */
    record Host(long firstDay, long lastDay, List<int[]> hours, boolean onHolidays) {}

    /** The facts of one country, written down by hand. */
    record Country(
            Map<String, Integer> offsets,
            int opens,
            int closes,
            List<String[]> ramadans,
            int ramadanOpens,
            int ramadanCloses,
            Set<String> daysOff,
            Set<String> substitutes,
            boolean lastSaturdayMorningOff) {}

    MinuteOracle(Country country, List<Host> hosts) {
        TreeMap<Long, Integer> changes = new TreeMap<>();
        country.offsets().forEach((instant, offset) -> changes.put(minute(instant), offset));
        int offset = 0;
        int date = Integer.MIN_VALUE;
        boolean[] day = new boolean[DAY];
        for (long minute = FIRST; minute < END; minute++) {
            if (!changes.isEmpty() && changes.firstKey() == minute) {
                offset = changes.pollFirstEntry().getValue();
            }
            long local = minute + offset;
            if (date != Math.floorDiv(local, DAY)) {
                date = (int) Math.floorDiv(local, DAY);
                day = day(country, hosts, date);
            }
            dates[(int) (minute - FIRST)] = date;
            open[(int) (minute - FIRST)] = day[Math.floorMod(local, DAY)];
        }
    }

    static long minute(String instant) {
        return Instant.parse(instant).getEpochSecond() / 60;
    }

    /** Which minutes of a local day are open. */
    private static boolean[] day(Country country, List<Host> hosts, int epochDay) {
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        int weekday = date.getDayOfWeek().getValue() - 1;
        boolean[] minutes = new boolean[DAY];
        boolean ramadan = false;
        for (String[] range : country.ramadans()) {
            ramadan |=
                    date.toString().compareTo(range[0]) >= 0 && date.toString().compareTo(range[1]) <= 0;
        }
        Host host = null;
        for (Host candidate : hosts) {
            if (epochDay >= candidate.firstDay() && epochDay <= candidate.lastDay()) {
                host = candidate;
            }
        }
        boolean off = isDayOff(country, date);
        boolean morningOff = country.lastSaturdayMorningOff()
                && weekday == 5
                && date.plusDays(7).getMonthValue() != date.getMonthValue();
        for (int minute = 0; minute < DAY; minute++) {
            boolean holiday = off || (morningOff && minute < 720);
            if (host != null) {
                int[] hours = host.hours().get(weekday);
                minutes[minute] = minute >= hours[0] && minute < hours[1] && (host.onHolidays() || !holiday);
            } else {
                int opens = ramadan ? country.ramadanOpens() : country.opens();
                int closes = ramadan ? country.ramadanCloses() : country.closes();
                minutes[minute] = weekday < 5 && minute >= opens && minute < closes && !holiday;
            }
        }
        return minutes;
    }

    private static boolean isDayOff(Country country, LocalDate date) {
        String day = date.toString();
        return country.daysOff().contains(day)
                || country.substitutes().contains(day)
                || country.daysOff().contains(day.substring(4));
    }

    boolean isOpen(long minute) {
        return open[(int) (minute - FIRST)];
    }

    /** When so many open minutes have passed that lie in no pause; -1 if the oracle's time ends before. */
    long dueAfterMinutes(long start, long minutes, List<long[]> pauses) {
        long left = minutes;
        for (long minute = start; minute < END; minute++) {
            if (isOpen(minute) && !paused(minute, pauses)) {
                left--;
                if (left == 0) {
                    return minute + 1;
                }
            }
        }
        return -1;
    }

    /** When the n-th working day after the day of the first open minute closes; -1 if the oracle's time ends before. */
    long dueAfterDays(long start, int days, List<long[]> pauses) {
        long minute = start;
        while (minute < END && !isOpen(minute)) {
            minute++;
        }
        if (minute == END) {
            return -1;
        }
        int startDate = dates[(int) (minute - FIRST)];
        int left = days;
        // The last day of the oracle's time may be cut off, so it closes nothing.
        for (; minute < END - DAY; minute++) {
            if (isOpen(minute) && dates[(int) (minute - FIRST)] != startDate && isLastOfItsDate(minute)) {
                if (!paused(minute, pauses)) {
                    left--;
                    if (left == 0) {
                        return minute + 1;
                    }
                }
            }
        }
        return -1;
    }

    private boolean isLastOfItsDate(long minute) {
        int date = dates[(int) (minute - FIRST)];
        for (long later = minute + 1; later < END && dates[(int) (later - FIRST)] == date; later++) {
            if (isOpen(later)) {
                return false;
            }
        }
        return true;
    }

    private static boolean paused(long minute, List<long[]> pauses) {
        for (long[] pause : pauses) {
            if (minute >= pause[0] && minute < pause[1]) {
                return true;
            }
        }
        return false;
    }

    static Country morocco(boolean asKnownEarlyIn2024) {
        Set<String> off = new HashSet<>(Set.of(
                "-01-01", "-01-11", "-01-14", "-05-01", "-07-30", "-08-14", "-08-20", "-08-21", "-11-06", "-11-18"));
        off.addAll(dates("2024-04-10 2024-04-11 2024-06-17 2024-06-18"));
        off.addAll(dates("2025-03-31 2025-04-01 2025-06-07 2025-06-08 2025-06-27 2025-09-05 2025-09-06"));
        off.addAll(dates("2026-03-20 2026-03-21 2026-03-23 2026-05-27 2026-05-28 2026-06-17 2026-08-26 2026-08-27"));
        off.addAll(dates("2027-03-09 2027-03-10 2027-05-16 2027-05-17 2027-06-06 2027-08-14 2027-08-15"));
        off.addAll(dates("2028-02-26 2028-02-27 2028-05-05 2028-05-06 2028-05-25 2028-08-03 2028-08-04"));
        off.addAll(dates("2029-02-14 2029-02-15 2029-04-24 2029-04-25 2029-05-14 2029-07-24 2029-07-25"));
        off.addAll(dates("2030-02-04 2030-02-05 2030-04-13 2030-04-14 2030-05-04 2030-07-13 2030-07-14"));
        List<String[]> ramadans = new java.util.ArrayList<>(List.of(
                new String[] {"2027-02-08", "2027-03-08"},
                new String[] {"2028-01-28", "2028-02-25"},
                new String[] {"2029-01-16", "2029-02-13"},
                new String[] {"2030-01-05", "2030-02-03"},
                new String[] {"2030-12-26", "2031-01-23"}));
        if (!asKnownEarlyIn2024) {
            off.addAll(dates("2024-04-12 2024-07-07 2024-09-16 2024-09-17 2025-06-09"));
            off.addAll(dates("2026-10-31 2027-10-31 2028-10-31 2029-10-31 2030-10-31"));
            ramadans.add(new String[] {"2024-03-12", "2024-04-09"});
            ramadans.add(new String[] {"2025-03-02", "2025-03-30"});
            ramadans.add(new String[] {"2026-02-19", "2026-03-19"});
        }
        Map<String, Integer> offsets = Map.of(
                "2024-01-01T00:00:00Z", 60,
                "2024-03-10T02:00:00Z", 0,
                "2024-04-14T02:00:00Z", 60,
                "2025-02-23T02:00:00Z", 0,
                "2025-04-06T02:00:00Z", 60,
                "2026-02-15T02:00:00Z", 0,
                "2026-03-22T02:00:00Z", 60,
                "2026-09-20T01:00:00Z", 0);
        return new Country(offsets, 8 * 60 + 30, 16 * 60 + 30, ramadans, 9 * 60, 15 * 60, off, Set.of(), false);
    }

    static Country rwanda() {
        Set<String> off = new HashSet<>(Set.of(
                "-01-01", "-01-02", "-02-01", "-04-07", "-05-01", "-07-01", "-07-04", "-08-15", "-12-25", "-12-26"));
        off.addAll(dates("2024-03-29 2024-04-01 2024-04-10 2024-06-16 2024-08-02"));
        off.addAll(dates("2025-04-18 2025-04-21 2025-03-31 2025-06-06 2025-08-01"));
        off.addAll(dates("2026-04-03 2026-04-06 2026-03-20 2026-05-27 2026-08-07"));
        off.addAll(dates("2027-03-26 2027-03-29 2027-03-09 2027-05-16 2027-08-06"));
        off.addAll(dates("2028-04-14 2028-04-17 2028-02-26 2028-05-05 2028-08-04"));
        off.addAll(dates("2029-03-30 2029-04-02 2029-02-14 2029-04-24 2029-08-03"));
        off.addAll(dates("2030-04-19 2030-04-22 2030-02-04 2030-04-13 2030-08-02"));
        Set<String> substitutes = dates("2024-06-17 2025-02-03 2026-02-02 2026-07-06 2026-08-17 2026-12-28"
                + " 2027-01-04 2027-05-03 2027-05-17 2027-07-05 2027-08-16 2027-12-27 2028-01-03 2028-02-28"
                + " 2028-07-03 2029-07-02 2030-04-15");
        return new Country(
                Map.of("2024-01-01T00:00:00Z", 120), 9 * 60, 17 * 60, List.of(), 0, 0, off, substitutes, true);
    }

    private static Set<String> dates(String list) {
        return new HashSet<>(List.of(list.split(" ")));
    }
}
