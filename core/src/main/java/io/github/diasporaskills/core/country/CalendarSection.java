package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.calendar.CalendarReason;
import io.github.diasporaskills.core.calendar.Closure;
import io.github.diasporaskills.core.calendar.DayHours;
import io.github.diasporaskills.core.calendar.Holiday;
import io.github.diasporaskills.core.calendar.HolidayRule;
import io.github.diasporaskills.core.calendar.HoursChange;
import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.calendar.Provenance;
import io.github.diasporaskills.core.calendar.TimeSpan;
import io.github.diasporaskills.core.calendar.WeeklyHours;
import io.github.diasporaskills.core.calendar.WorkingCalendar;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.DocumentReason;
import io.github.diasporaskills.core.document.SchemaVersion;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The office hours and holidays of a country. Immutable and thread-safe.
 *
 * <p>{@code calendar.json} holds, besides {@code schema} and {@code sources}:
 *
 * <ul>
 *   <li>{@code hours}: the usual week, {@code "MONDAY": "08:30-12:00, 14:00-18:00"} and so on; a day left out is closed,
 *       {@code 24:00} is the end of a day, hours over midnight are given on both days.
 *   <li>{@code changes}: other hours for some days, such as Ramadan hours: {@code name}, {@code from}, {@code until}
 *       (left out: for good), {@code hours} as above. Of two for the same day the later entry holds.
 *   <li>{@code holidays}: each with a {@code name} and exactly one rule: {@code "everyYear": "07-30"};
 *       {@code "dates": ["2026-03-20"]}; {@code "weekday": {"nth": -1, "day": "SATURDAY", "months": ["MAY"]}}, counted
 *       from the end if negative, in every month if {@code months} is left out; {@code "easter": -2}, days after
 *       western Easter Sunday; {@code "row": {"first": "04-07", "days": 7}}. It {@code closes} the {@code DAY} unless it
 *       says a part such as {@code 00:00-12:00}, or {@code NOTHING}. With {@code "substituted": true} the next working
 *       day is off when it falls on a rest day or on another such holiday. {@code validFrom} and {@code validUntil} limit
 *       its rule to some years.
 * </ul>
 *
 * <p>A change or holiday may say when it was {@code published}: an instant, or a day, which means the end of that day in
 * UTC; without it, it was always known. {@code "expected": true} marks dates that were reckoned and not announced.
 */
public final class CalendarSection implements PackSection {

    /** Reads {@code calendar.json}. */
    public static final SectionReader<CalendarSection> READER = new Reader();

    private static final String SPANS = "hours such as 08:30-12:00, 14:00-18:00";
    private static final String YEAR_DAY = "a month and a day such as 07-30";
    private static final String MOMENT = "a day such as 2026-03-18 or an instant in UTC such as 2026-03-18T18:00:00Z";
    private static final int FARTHEST_FROM_EASTER = 100;
    private static final int LONGEST_ROW = 60;

    private final WeeklyHours hours;
    private final List<HoursChange> changes;
    private final List<Holiday> holidays;

    private CalendarSection(WeeklyHours hours, List<HoursChange> changes, List<Holiday> holidays) {
        this.hours = hours;
        this.changes = List.copyOf(changes);
        this.holidays = List.copyOf(holidays);
    }

    /**
     * The usual office hours.
     *
     * @return the week
     */
    public WeeklyHours hours() {
        return hours;
    }

    /**
     * Dated changes of office hours, such as Ramadan hours; a later one stands above an earlier one.
     *
     * @return the changes in the order of the pack
     */
    public List<HoursChange> changes() {
        return changes;
    }

    /**
     * The holidays.
     *
     * @return the holidays in the order of the pack
     */
    public List<Holiday> holidays() {
        return holidays;
    }

    /**
     * The working calendar that the section and a zone make.
     *
     * @param country whose calendar it is
     * @param zone where its local times are
     * @return the calendar
     */
    public WorkingCalendar calendar(CountryCode country, PackZone zone) {
        requireNonNull(country, "country");
        WorkingCalendar.Builder builder = WorkingCalendar.builder(country.value(), zone, hours);
        changes.forEach(builder::change);
        holidays.forEach(builder::holiday);
        return builder.build();
    }

    private static final class Reader implements SectionReader<CalendarSection> {

        @Override
        public String name() {
            return "calendar";
        }

        @Override
        public Class<CalendarSection> type() {
            return CalendarSection.class;
        }

        @Override
        public SchemaVersion schema() {
            return SchemaVersion.of(1, 0);
        }

        @Override
        public CalendarSection read(DocumentNode root) {
            Optional<WeeklyHours> hours = root.object("hours", node -> {
                WeeklyHours week = week(node);
                Source.of(node);
                if (!week.isOpen()) {
                    node.error(Reason.of(CalendarReason.PACK_NEVER_OPEN));
                }
                return week;
            });
            List<HoursChange> changes = root.optionalList("changes", Reader::change);
            List<Holiday> holidays = root.list("holidays", Reader::holiday);
            return new CalendarSection(hours.orElseThrow(), changes, holidays);
        }

        @Override
        public void check(CalendarSection section, DocumentNode root, SectionLookup others) {
            if (others.lacks(ZoneSection.class)) {
                root.error(Reason.of(CalendarReason.PACK_NO_ZONE));
            }
        }

        private static HoursChange change(DocumentNode node) {
            String name = node.text("name");
            LocalDate from = node.date("from");
            LocalDate until = node.optionalDate("until").orElse(LocalDate.MAX);
            Optional<WeeklyHours> hours = node.object("hours", Reader::week);
            Optional<Instant> published = published(node);
            Provenance provenance = provenance(node);
            HoursChange change = HoursChange.of(name, DateRange.of(from, until), hours.orElseThrow(), provenance);
            return published.map(change::publishedAt).orElse(change);
        }

        private static WeeklyHours week(DocumentNode node) {
            Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
            for (DayOfWeek day : DayOfWeek.values()) {
                node.optionalValue(day.name(), SPANS, DayHours::parse).ifPresent(hours -> week.put(day, hours));
            }
            return new WeeklyHours(week);
        }

        private static Holiday holiday(DocumentNode node) {
            String name = node.text("name");
            @Nullable HolidayRule rule = rule(node);
            Optional<Closure> closure = node.optionalValue(
                    "closes", "DAY, NOTHING, or a part of the day such as 00:00-12:00", Reader::closure);
            boolean substituted = node.optionalFlag("substituted").orElse(false);
            LocalDate from = node.optionalDate("validFrom").orElse(LocalDate.MIN);
            LocalDate until = node.optionalDate("validUntil").orElse(LocalDate.MAX);
            Optional<Instant> published = published(node);
            Provenance provenance = provenance(node);
            if (rule == null) {
                throw new IllegalArgumentException("A holiday without days");
            }
            Holiday holiday = new Holiday(
                    name,
                    rule,
                    closure.orElseGet(Closure::wholeDay),
                    substituted,
                    DateRange.of(from, until),
                    null,
                    provenance);
            return published.map(holiday::publishedAt).orElse(holiday);
        }

        /** The one rule that the holiday has; null, and reported, if it has none, several or a wrong one. */
        private static @Nullable HolidayRule rule(DocumentNode node) {
            Map<String, Optional<HolidayRule>> found = new LinkedHashMap<>();
            node.find("everyYear")
                    .ifPresent(at -> found.put(
                            "everyYear", at.asValue(YEAR_DAY, Reader::yearDay).map(HolidayRule.EveryYear::new)));
            node.find("dates").ifPresent(at -> found.put("dates", at.as(Reader::dates)));
            node.find("weekday").ifPresent(at -> found.put("weekday", at.as(Reader::weekday)));
            node.find("easter")
                    .ifPresent(at -> found.put(
                            "easter",
                            at.as(days -> new HolidayRule.Easter(
                                    days.asWholeNumber(-FARTHEST_FROM_EASTER, FARTHEST_FROM_EASTER)))));
            node.find("row").ifPresent(at -> found.put("row", at.as(Reader::row)));
            if (found.size() != 1) {
                node.error(Reason.of(CalendarReason.PACK_ONE_RULE).with("found", found.size()));
                return null;
            }
            return found.values().iterator().next().orElse(null);
        }

        private static HolidayRule dates(DocumentNode node) {
            Set<LocalDate> dates = new TreeSet<>();
            for (DocumentNode element : node.elements()) {
                LocalDate date = element.asDate();
                if (!dates.add(date)) {
                    element.error(Reason.of(DocumentReason.REPEATED).with("name", date.toString()));
                }
            }
            return new HolidayRule.OnDates(new TreeSet<>(dates));
        }

        private static HolidayRule weekday(DocumentNode node) {
            int nth = node.wholeNumber("nth", -5, 5);
            DayOfWeek day = node.oneOf("day", DayOfWeek.class);
            List<Month> months = new ArrayList<>(EnumSet.allOf(Month.class));
            if (node.find("months").isPresent()) {
                months = node.list("months", month -> month.asOneOf(Month.class));
            }
            return new HolidayRule.NthWeekday(Set.copyOf(months), nth, day);
        }

        private static HolidayRule row(DocumentNode node) {
            Optional<MonthDay> first = node.value("first", YEAR_DAY, Reader::yearDay);
            int days = node.wholeNumber("days", 1, LONGEST_ROW);
            return new HolidayRule.DaysFrom(first.orElseThrow(), days);
        }

        private static MonthDay yearDay(String text) {
            return MonthDay.parse("--" + text);
        }

        private static Closure closure(String text) {
            return switch (text) {
                case "DAY" -> Closure.wholeDay();
                case "NOTHING" -> Closure.observed();
                default -> Closure.during(TimeSpan.parse(text));
            };
        }

        private static Optional<Instant> published(DocumentNode node) {
            return node.optionalValue("published", MOMENT, Reader::moment);
        }

        /** An instant, or a day: what was published on a day is taken as known from the end of that day, UTC, on. */
        private static Instant moment(String text) {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        }

        private static Provenance provenance(DocumentNode node) {
            boolean expected = node.optionalFlag("expected").orElse(false);
            Source source = Source.of(node);
            if (expected) {
                return Provenance.expected(source.text());
            }
            return source.isVerified() ? Provenance.verified(source.text()) : Provenance.unverified(source.text());
        }
    }
}
