package io.github.diasporaskills.matching.scheduling;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.country.CountryCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/** Makes the zones of {@code zones.txt}, of which each line has an id, a country, the offset in winter and a rule. */
final class ShippedZones {

    /** Summer time that comes back every year. */
    private enum SummerTime {
        /** None. */
        NONE,
        /** Last Sundays of March and October, 01:00 UTC: directive 2000/84/EC, articles 2 and 3. */
        EU,
        /** Second Sunday of March, first Sunday of November, 02:00: 15 U.S.C. 260a as amended in 2005. */
        US,
        /** First Sundays of October and April, 02:00 standard time: Daylight Saving Act 2007 (New South Wales). */
        AU;

        LocalDateTime forward(int year, ZoneOffset winter) {
            return switch (this) {
                case EU ->
                    utc(
                            LocalDate.of(year, Month.MARCH, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY)),
                            winter);
                case US -> nth(year, Month.MARCH, 2);
                default -> nth(year, Month.OCTOBER, 1);
            };
        }

        /** By the clock in winter. */
        LocalDateTime back(int year, ZoneOffset winter) {
            return switch (this) {
                case EU ->
                    utc(
                            LocalDate.of(year, Month.OCTOBER, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY)),
                            winter);
                case US -> nth(year, Month.NOVEMBER, 1).minusHours(1);
                default -> nth(year, Month.APRIL, 1);
            };
        }

        private static LocalDateTime utc(LocalDate day, ZoneOffset winter) {
            return day.atTime(1, 0).plusSeconds(winter.getTotalSeconds());
        }

        private static LocalDateTime nth(int year, Month month, int number) {
            return LocalDate.of(year, month, 1)
                    .with(TemporalAdjusters.dayOfWeekInMonth(number, DayOfWeek.SUNDAY))
                    .atTime(LocalTime.of(2, 0));
        }
    }

    private ShippedZones() {}

    static ZoneTable read() {
        ZoneTable table = ZoneTable.empty();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                requireNonNull(ShippedZones.class.getResourceAsStream("zones.txt"), "zones.txt"),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split(" +", -1);
                    table = table.with(
                            CountryCode.of(parts[1]),
                            zone(parts[0], ZoneOffset.of(parts[2]), SummerTime.valueOf(parts[3])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private static PackZone zone(String id, ZoneOffset winter, SummerTime rule) {
        if (rule == SummerTime.NONE) {
            return PackZone.fixed(id, winter);
        }
        ZoneOffset summer = ZoneOffset.ofTotalSeconds(winter.getTotalSeconds() + 3600);
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        for (int year = ZoneTable.FIRST_YEAR - 1; year <= ZoneTable.LAST_YEAR + 1; year++) {
            ZoneOffsetTransition forward = ZoneOffsetTransition.of(rule.forward(year, winter), winter, summer);
            ZoneOffsetTransition back =
                    ZoneOffsetTransition.of(rule.back(year, winter).plusHours(1), summer, winter);
            if (forward.getInstant().isBefore(back.getInstant())) {
                changes.add(forward);
                changes.add(back);
            } else {
                if (!changes.isEmpty()) {
                    changes.add(back);
                }
                changes.add(forward);
            }
        }
        return PackZone.of(id, winter, changes);
    }
}
