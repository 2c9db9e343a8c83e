package io.github.diasporaskills.accountability.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.accountability.Pilot;
import io.github.diasporaskills.accountability.Placements;
import io.github.diasporaskills.accountability.publication.PublicationGuard;
import io.github.diasporaskills.accountability.publication.PublishedIndicator;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementBuilder;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.EngagementState;
import io.github.diasporaskills.core.engagement.FieldVisit;
import io.github.diasporaskills.core.organisation.EnrolmentPeriod;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.OrganisationKind;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.Origin;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RegisterBuilder;
import io.github.diasporaskills.core.register.RegisterRecord;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.core.time.ReportedCount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodCountsTest {

    private static final LocalDate BEGINNING = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 1096;
    private static final List<Gender> GENDERS = List.of(Gender.values());
    private static final Instant RECORDED = Instant.parse("2027-01-01T00:00:00Z");
    private static final Programme PROGRAMME = Pilot.programme(Pilot.output(
            "1.3",
            "Placements",
            "Placements",
            Pilot.counted("e", RegisterMeasure.ENGAGED_MEMBERS, 20, 30),
            Pilot.counted("g", RegisterMeasure.ENGAGEMENTS, 20, 36),
            Pilot.counted("p", RegisterMeasure.PLANNED_ENGAGEMENTS, 5, 5),
            Pilot.counted("r", RegisterMeasure.REPEAT_MEMBERS, 2, 2),
            Pilot.counted("m", RegisterMeasure.REGISTERED_MEMBERS, 20, 20),
            Pilot.counted("s", RegisterMeasure.ENROLLED_SITES, 1, 1),
            Pilot.counted("v", RegisterMeasure.FIELD_VISITS, 1, 1)));

    /** The kinds of number whose sum over consecutive periods is the number of all of them together. */
    private static final List<ToLongFunction<PeriodCounts>> ADDING = List.of(
            counts -> counts.registeredMembers().number(),
            counts -> counts.newlyEngagedMembers().number(),
            counts -> counts.engagementsBegun().number(),
            counts -> counts.newRepeaters().number(),
            counts -> counts.newSites().number(),
            counts -> counts.visits().number());

    @Test
    void rwanda_placed_eleven_members_thirteen_times_in_two_quarters() {
        ProgrammeRegister rwanda = Placements.ofRwanda(PROGRAMME);
        PeriodCounts second = PeriodCounts.of(rwanda, ReportingPeriod.quarter(2023, 2));
        PeriodCounts third = PeriodCounts.of(rwanda, ReportingPeriod.quarter(2023, 3));

        assertThat(second.newlyEngagedMembers()).isEqualTo(Amount.of(CountingUnit.DISTINCT_PERSON, 11));
        assertThat(second.engagementsBegun()).isEqualTo(Amount.of(CountingUnit.ENGAGEMENT, 11));
        assertThat(third.newlyEngagedMembers().number()).isZero();
        assertThat(third.engagementsBegun().number()).isEqualTo(2);
        assertThat(third.engagedMembers().number()).isEqualTo(2);
        assertThat(third.newRepeaters().number()).isEqualTo(2);
        assertThat(third.addedByGender(RegisterMeasure.ENGAGEMENTS)
                        .orElseThrow()
                        .cells()
                        .values())
                .containsExactly(1L, 1L, 0L, 0L, 0L, 0L);
        assertThat(third.added(RegisterMeasure.PLANNED_ENGAGEMENTS)).isEmpty();
        assertThat(third.addedByGender(RegisterMeasure.PLANNED_ENGAGEMENTS)).isEmpty();
        assertThat(third).hasToString("PeriodCounts[2023-07-01 to 2023-09-30]");
    }

    @Test
    void whoever_is_engaged_across_new_year_is_in_both_years_and_new_in_one() {
        Facts facts = new Facts();
        facts.person(Gender.WOMAN, 0, stay(300, 400));
        ProgrammeRegister register = facts.register();
        PeriodCounts first = PeriodCounts.of(register, ReportingPeriod.year(2024));
        PeriodCounts second = PeriodCounts.of(register, ReportingPeriod.year(2025));

        assertThat(first.engagedMembers().number()).isEqualTo(1);
        assertThat(second.engagedMembers().number()).isEqualTo(1);
        assertThat(second.newlyEngagedMembers().number()).isZero();
        assertThat(PeriodCounts.of(register, ReportingPeriod.year(2026))
                        .engagedMembers()
                        .number())
                .isZero();
        assertThat(first.engagedMembers()).isInstanceOf(Amount.Distinct.class);
    }

    @Test
    void in_random_registers_each_number_is_that_of_a_recount_of_the_facts() {
        for (long seed = 0; seed < 30L * percent(); seed++) {
            Random random = new Random(seed);
            Facts facts = Facts.any(random);
            ProgrammeRegister register = facts.register();
            for (int i = 0; i < 6; i++) {
                LocalDate one = BEGINNING.plusDays(random.nextInt(DAYS));
                LocalDate other = BEGINNING.plusDays(random.nextInt(DAYS));
                ReportingPeriod period =
                        one.isBefore(other) ? ReportingPeriod.of(one, other) : ReportingPeriod.of(other, one);
                PeriodCounts counts = PeriodCounts.of(register, period);
                DateRange days = period.range();

                assertThat(counts.period()).isEqualTo(period);
                assertThat(counts.registeredMembers().number())
                        .isEqualTo(facts.count(p -> days.contains(p.registered) ? 1 : 0));
                assertThat(counts.engagementsBegun().number())
                        .isEqualTo(facts.count(p -> p.stays.stream()
                                .filter(s -> days.contains(s.first))
                                .count()));
                assertThat(counts.engagedMembers().number())
                        .isEqualTo(facts.count(p -> p.stays.stream().anyMatch(s -> s.touches(period)) ? 1 : 0));
                assertThat(counts.newlyEngagedMembers().number())
                        .isEqualTo(facts.count(p -> days.contains(p.begun(1)) ? 1 : 0));
                assertThat(counts.newRepeaters().number())
                        .isEqualTo(facts.count(p -> days.contains(p.begun(2)) ? 1 : 0));
                assertThat(counts.newSites().number()).isEqualTo(facts.newSites(days));
                assertThat(counts.visits().number())
                        .isEqualTo(facts.visits.stream().filter(days::contains).count());
                Map<String, Long> women = new HashMap<>();
                counts.addedByGender(RegisterMeasure.ENGAGED_MEMBERS)
                        .orElseThrow()
                        .cells()
                        .forEach((group, number) -> women.put(group.get(0).code(), number));
                for (Gender gender : Gender.values()) {
                    assertThat(women.get(gender.name()))
                            .isEqualTo(facts.count(p -> p.gender == gender && days.contains(p.begun(1)) ? 1 : 0));
                }
            }
        }
    }

    @Test
    void what_is_new_adds_up_over_consecutive_periods_to_the_cumulative_number_and_who_takes_part_does_not() {
        boolean[] exceeded = new boolean[1];
        for (long seed = 100; seed < 100 + 10L * percent(); seed++) {
            Random random = new Random(seed);
            ProgrammeRegister register = Facts.any(random).register();
            List<ReportingPeriod> parts = new ArrayList<>();
            LocalDate first = BEGINNING;
            LocalDate end = BEGINNING.plusDays(DAYS);
            while (!first.isAfter(end)) {
                LocalDate last = first.plusDays(random.nextInt(200));
                last = last.isAfter(end) ? end : last;
                parts.add(ReportingPeriod.of(first, last));
                first = last.plusDays(1);
            }
            PeriodCounts whole = PeriodCounts.of(register, ReportingPeriod.of(BEGINNING, end));
            for (ToLongFunction<PeriodCounts> kind : ADDING) {
                assertThat(parts.stream()
                                .mapToLong(part -> kind.applyAsLong(PeriodCounts.of(register, part)))
                                .sum())
                        .isEqualTo(kind.applyAsLong(whole));
            }
            assertThat(whole.newlyEngagedMembers().number())
                    .isEqualTo(register.asOf(end).counts().engagedMembers().value())
                    .isEqualTo(whole.engagedMembers().number());
            List<Amount.Distinct> numbers = parts.stream()
                    .map(part ->
                            (Amount.Distinct) PeriodCounts.of(register, part).engagedMembers())
                    .toList();
            Amount.Bounds bounds = Amount.Distinct.together(numbers);
            assertThat(whole.engagedMembers().number()).isBetween(bounds.least(), bounds.most());
            exceeded[0] |= bounds.most() > whole.engagedMembers().number();
        }
        assertThat(exceeded[0])
                .as("persons of several periods exceed the persons")
                .isTrue();
    }

    @Test
    void a_report_has_what_the_period_added_beside_every_cumulative_value() {
        ProgrammeRegister register = Facts.any(new Random(7)).register();
        ReportingPeriod year = ReportingPeriod.year(2025);
        IndicatorReport report = IndicatorReport.of(register, year);
        IndicatorReport earlier = IndicatorReport.of(register, ReportingPeriod.year(2024));
        PeriodCounts counts = PeriodCounts.of(register, year);

        for (String code : List.of("e", "g", "r", "m", "v")) {
            PeriodValue value = report.result(code).orElseThrow().inPeriod().orElseThrow();
            assertThat(value.added().number()).isEqualTo(number(report, code) - number(earlier, code));
            assertThat(value.toString()).doesNotContainPattern("\\d");
            assertThat(value.active().isPresent()).isEqualTo(code.equals("e"));
        }
        assertThat(report.result("e").orElseThrow().inPeriod())
                .contains(PeriodValue.of(counts.newlyEngagedMembers()).withActive(counts.engagedMembers()));
        assertThat(report.result("s").orElseThrow().inPeriod()).contains(PeriodValue.of(counts.newSites()));
        assertThat(report.result("p").orElseThrow().inPeriod()).isEmpty();
    }

    @Test
    void what_is_observed_one_by_one_is_new_once() {
        List<Observation> seen = List.of(
                Observation.of("a", LocalDate.of(2024, 5, 1)),
                Observation.of("a", LocalDate.of(2025, 5, 1)),
                Observation.of("b", LocalDate.of(2025, 1, 1)),
                Observation.of("b", LocalDate.of(2025, 2, 1)),
                Observation.of("c", LocalDate.of(2026, 1, 1)));
        IndicatorResult result = IndicatorReport.of(
                        Pilot.programme(),
                        Pilot.YEAR,
                        List.of(Pilot.source("1.4.a", Observed.counted("complaints", seen, Set.of()))))
                .result("1.4.a")
                .orElseThrow();

        assertThat(result.value().orElseThrow().count().number()).isEqualTo(2);
        assertThat(result.inPeriod()).contains(PeriodValue.of(Amount.of(CountingUnit.COMPLAINT, 1)));
    }

    @Test
    void a_value_entered_by_hand_is_seen_against_the_one_of_the_eve_of_the_period() {
        IndicatorValue in2024 = entered(2024, ReportedCount.exactly(12));
        IndicatorValue in2025 = entered(2025, ReportedCount.exactly(20));

        assertThat(added(in2024, in2025)).contains(8L);
        assertThat(added(in2024)).as("nothing was entered in the period").isEmpty();
        assertThat(added(entered(2024, ReportedCount.moreThan(12)), in2025)).isEmpty();
        assertThat(added(in2024, entered(2025, ReportedCount.moreThan(20)))).isEmpty();
        assertThat(added(in2024, entered(2024, ReportedCount.exactly(13)), in2025))
                .as("contradicted")
                .isEmpty();
        IndicatorResult fallen = result(in2024, entered(2025, ReportedCount.exactly(11)));
        assertThat(fallen.inPeriod()).isEmpty();
        assertThat(fallen.value()).isPresent();
        assertThat(fallen.notes()).anyMatch(note -> note.is(IndicatorReason.LOWER_THAN_BEFORE));
    }

    @Test
    void what_the_period_added_is_not_known_without_a_value_or_a_baseline_of_its_eve() {
        IndicatorValue october =
                IndicatorValue.of("1.1.a", LocalDate.of(2024, 10, 31), ReportedCount.exactly(12), "list of October");
        IndicatorValue in2025 = entered(2025, ReportedCount.exactly(20));

        for (List<IndicatorValue> values : List.of(
                List.of(in2025),
                List.of(october, in2025),
                List.of(entered(2024, ReportedCount.moreThan(12)), in2025))) {
            IndicatorResult result = result(values.toArray(IndicatorValue[]::new));
            assertThat(result.inPeriod()).isEmpty();
            assertThat(result.value().orElseThrow().count().number()).isEqualTo(20);
            assertThat(result.notes())
                    .contains(Reason.of(IndicatorReason.START_NOT_KNOWN).with("day", LocalDate.of(2024, 12, 31)));
        }
        assertThat(result(entered(2024, ReportedCount.exactly(12)), in2025).notes())
                .noneMatch(note -> note.is(IndicatorReason.START_NOT_KNOWN));
    }

    @Test
    void the_baseline_stands_before_a_period_that_begins_on_its_day_or_the_day_after() {
        IndicatorValue value = entered(2025, ReportedCount.exactly(20));
        for (LocalDate first : List.of(Pilot.START, Pilot.START.plusDays(1))) {
            IndicatorResult result = result(ReportingPeriod.of(first, LocalDate.of(2025, 12, 31)), value);
            assertThat(result.inPeriod().orElseThrow().added().number()).isEqualTo(20);
            assertThat(result.notes()).noneMatch(note -> note.is(IndicatorReason.START_NOT_KNOWN));
        }
        for (LocalDate first : List.of(Pilot.START.minusDays(1), Pilot.START.plusDays(2))) {
            assertThat(result(ReportingPeriod.of(first, LocalDate.of(2025, 12, 31)), value)
                            .inPeriod())
                    .as("from %s", first)
                    .isEmpty();
        }
    }

    @Test
    void a_publication_shows_the_period_unless_it_or_the_rest_is_a_small_total_to_be_hidden() {
        assertThat(published(30, 10).inPeriod()).isPresent();
        assertThat(published(30, 3).inPeriod()).isEmpty();
        assertThat(published(30, 27).inPeriod()).as("3 before the period").isEmpty();
        assertThat(published(30, 30).inPeriod()).isPresent();
        assertThat(published(30, 0).inPeriod()).isPresent();
        assertThat(published(3, 3).inPeriod()).isEmpty();
        assertThat(PublicationGuard.withThreshold(5)
                        .publish(report(30, 3))
                        .indicator("1.3.b")
                        .orElseThrow()
                        .inPeriod())
                .as("totals are results")
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "2025, 2025-01-01, 2025-12-31",
        "2025-Q3, 2025-07-01, 2025-09-30",
        "' 2024Q1 ', 2024-01-01, 2024-03-31",
        "2025-01-15/2025-02-03, 2025-01-15, 2025-02-03"
    })
    void a_period_is_read(String text, LocalDate first, LocalDate last) {
        assertThat(ReportingPeriod.parse(text)).isEqualTo(ReportingPeriod.of(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "25", "2025-Q5", "2025-01", "2025-01-01", "2025-02-30/2025-03-01", "a/b", "2025-01-01/"})
    void what_is_no_period_is_refused_with_the_forms(String text) {
        assertThatThrownBy(() -> ReportingPeriod.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A period is written 2025, 2025-Q3 or 2025-01-01/2025-06-30; found \"" + text + "\"");
    }

    @Test
    void a_source_cannot_add_more_than_there_is() {
        Tallied three = Observed.tallied("members", 3, d -> Optional.empty());

        assertThatThrownBy(() -> three.inPeriod(PeriodValue.of(Amount.of(CountingUnit.DISTINCT_PERSON, 4))))
                .hasMessage("A period adds at most the whole; found more for members");
    }

    private static PublishedIndicator published(long total, long added) {
        return PublicationGuard.withThreshold(5)
                .hidingSmallTotals()
                .publish(report(total, added))
                .indicator("1.3.b")
                .orElseThrow();
    }

    private static IndicatorReport report(long total, long added) {
        Tallied tallied = Observed.tallied("members", total, d -> Optional.empty())
                .inPeriod(PeriodValue.of(Amount.of(CountingUnit.ENGAGEMENT, added)));
        return IndicatorReport.of(Pilot.programme(), Pilot.YEAR, List.of(Pilot.source("1.3.b", tallied)));
    }

    private static IndicatorValue entered(int year, ReportedCount count) {
        return IndicatorValue.of("1.1.a", LocalDate.of(year, 12, 31), count, "list");
    }

    private static Optional<Long> added(IndicatorValue... values) {
        return result(values).inPeriod().map(value -> value.added().number());
    }

    private static IndicatorResult result(IndicatorValue... values) {
        return result(Pilot.YEAR, values);
    }

    private static IndicatorResult result(ReportingPeriod period, IndicatorValue... values) {
        return IndicatorReport.of(Pilot.programme(), period, List.of(EnteredValues.of(List.of(values))))
                .result("1.1.a")
                .orElseThrow();
    }

    private static long number(IndicatorReport report, String code) {
        return report.result(code).orElseThrow().value().orElseThrow().count().number();
    }

    private static int percent() {
        return Integer.getInteger("checks.percent", 1);
    }

    private static Stay stay(int from, int until) {
        return new Stay(BEGINNING.plusDays(from), BEGINNING.plusDays(until));
    }

    /** From the first day to the last; a last day after everything means that it goes on. */
    private record Stay(LocalDate first, LocalDate last) {

        boolean touches(ReportingPeriod period) {
            return !first.isAfter(period.last()) && !last.isBefore(period.first());
        }

        boolean isOpen() {
            return last.isAfter(BEGINNING.plusDays(DAYS));
        }
    }

    private record Person(Gender gender, LocalDate registered, List<Stay> stays) {

        /** When the n-th engagement began; never is long ago. */
        LocalDate begun(int n) {
            return stays.stream()
                    .map(Stay::first)
                    .sorted()
                    .skip(n - 1L)
                    .findFirst()
                    .orElse(LocalDate.MIN);
        }
    }

    /** What happened, kept apart from the register that is made of it. */
    private static final class Facts {

        private final List<Person> persons = new ArrayList<>();
        private final List<LocalDate> visits = new ArrayList<>();
        private final List<EnrolmentPeriod> enrolments = new ArrayList<>();

        static Facts any(Random random) {
            Facts facts = new Facts();
            for (int i = 0; i < 25; i++) {
                Stay[] stays = new Stay[random.nextInt(4)];
                for (int s = 0; s < stays.length; s++) {
                    int from = random.nextInt(DAYS);
                    stays[s] = stay(from, random.nextInt(5) == 0 ? 2 * DAYS : from + random.nextInt(120));
                }
                facts.person(GENDERS.get(random.nextInt(GENDERS.size())), random.nextInt(DAYS), stays);
            }
            for (int i = 0; i < 8; i++) {
                facts.visits.add(BEGINNING.plusDays(random.nextInt(DAYS)));
                LocalDate first = BEGINNING.plusDays(random.nextInt(DAYS));
                EnrolmentPeriod enrolment = new EnrolmentPeriod(
                        site(random.nextInt(5)), DateRange.of(first, first.plusDays(random.nextInt(300))));
                // Site and first day are an enrolment's id.
                if (facts.enrolments.stream()
                        .noneMatch(other -> other.site().equals(enrolment.site())
                                && other.during().first().equals(first))) {
                    facts.enrolments.add(enrolment);
                }
            }
            return facts;
        }

        private static OrganisationId site(int number) {
            return OrganisationId.of("S-" + number);
        }

        void person(Gender gender, int registered, Stay... stays) {
            persons.add(new Person(gender, BEGINNING.plusDays(registered), List.of(stays)));
        }

        long count(ToLongFunction<Person> of) {
            return persons.stream().mapToLong(of).sum();
        }

        long newSites(DateRange days) {
            Map<OrganisationId, LocalDate> since = new TreeMap<>();
            for (EnrolmentPeriod enrolment : enrolments) {
                since.merge(enrolment.site(), enrolment.during().first(), (a, b) -> a.isBefore(b) ? a : b);
            }
            return since.values().stream().filter(days::contains).count();
        }

        ProgrammeRegister register() {
            RegisterBuilder builder = ProgrammeRegister.builder(PROGRAMME);
            for (int i = 0; i < 5; i++) {
                add(
                        builder,
                        RegisterRecord.of(Organisation.of(
                                site(i), "Site " + i, OrganisationKind.HOSPITAL, CountryCode.of("MA"))));
            }
            new HashSet<>(enrolments).forEach(enrolment -> add(builder, RegisterRecord.of(enrolment)));
            for (int p = 0; p < persons.size(); p++) {
                Person person = persons.get(p);
                PersonId id = PersonId.of("P-" + (100 + p));
                add(
                        builder,
                        RegisterRecord.of(
                                Placements.clear(DiasporaMember.builder(id, CountryCode.of("MA"), person.registered))
                                        .gender(person.gender)
                                        .build()));
                for (int s = 0; s < person.stays.size(); s++) {
                    Stay stay = person.stays.get(s);
                    EngagementBuilder engagement = Engagement.builder(
                                    EngagementId.of("G-" + p + "-" + s),
                                    id,
                                    site(s),
                                    stay.first.minusDays(20),
                                    DateRange.of(stay.first, stay.first.plusDays(30)))
                            .startedOn(stay.first)
                            .outsideTermReason("for tests");
                    add(
                            builder,
                            RegisterRecord.of(
                                    stay.isOpen()
                                            ? engagement
                                                    .state(EngagementState.ACTIVE)
                                                    .build()
                                            : engagement
                                                    .state(EngagementState.COMPLETED)
                                                    .endedOn(stay.last)
                                                    .build()));
                }
            }
            for (int v = 0; v < visits.size(); v++) {
                add(
                        builder,
                        RegisterRecord.of(new FieldVisit("V-" + v, visits.get(v), site(0), Set.of(site(1)), Set.of())));
            }
            return builder.build();
        }

        private static void add(RegisterBuilder builder, RegisterRecord record) {
            var outcome = builder.add(record, Origin.of("tests", record.toString()), RECORDED);
            if (outcome.isRefused()) {
                throw new IllegalStateException(outcome.reason().toString());
            }
        }
    }
}
