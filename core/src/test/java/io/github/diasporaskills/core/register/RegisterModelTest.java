package io.github.diasporaskills.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementBuilder;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.EngagementState;
import io.github.diasporaskills.core.engagement.FieldVisit;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedBuilder;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.engagement.NeedState;
import io.github.diasporaskills.core.json.RegisterFile;
import io.github.diasporaskills.core.organisation.EnrolmentPeriod;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.OrganisationKind;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.people.Residence;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import io.github.diasporaskills.core.time.DateRange;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random changes to a register against a list of everything that was recorded, searched from end to end. Earlier
 * registers are kept and checked at the end: no change may reach them.
 */
class RegisterModelTest {

    private static final Actor DESK = Actor.of("desk", Role.PROGRAMME_MANAGER);
    private static final Instant START = Instant.parse("2023-01-01T00:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 6, 1);

    static Stream<Long> seeds() {
        int percent = Integer.getInteger("checks.percent", 1);
        return Stream.iterate(1L, seed -> seed + 1).limit(Math.max(10, 10L * percent));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_register_answers_like_a_list_of_all_that_was_recorded(long seed) {
        Random random = new Random(seed);
        Ledger ledger = new Ledger(List.of());
        ProgrammeRegister register = ProgrammeRegister.empty(Rwanda.programme());
        List<Runnable> checksOfEarlier = new ArrayList<>();
        for (int step = 0; step < 150; step++) {
            Instant at = START.plusSeconds(60L * (step / 2));
            RegisterChange change = change(random, at);
            RegisterUpdate update = register.apply(change);
            if (update.changedTheRegister()) {
                ledger = ledger.and(change);
            } else {
                assertThat(update.register()).isSameAs(register);
            }
            register = update.register();
            if (step % 30 == 29) {
                ProgrammeRegister now = register;
                Ledger then = ledger;
                long viewSeed = random.nextLong();
                checksOfEarlier.add(() -> compare(now, then, new Random(viewSeed)));
                compare(now, then, new Random(viewSeed));
            }
        }
        checksOfEarlier.forEach(Runnable::run);
        ProgrammeRegister readBack = writtenAndRead(register);
        assertThat(readBack.versions()).isEqualTo(register.versions());
        compare(readBack, ledger, new Random(seed));
    }

    private static ProgrammeRegister writtenAndRead(ProgrammeRegister register) {
        StringWriter text = new StringWriter();
        try {
            RegisterFile.write(register, text);
            return RegisterFile.read("register.jsonl", new StringReader(text.toString()))
                    .orThrow("the register");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compare(ProgrammeRegister register, Ledger ledger, Random random) {
        for (int view = 0; view < 6; view++) {
            LocalDate day = view == 0 ? LocalDate.MAX : FIRST_DAY.plusDays(random.nextInt(800));
            Instant instant = view % 3 == 1 ? START.plusSeconds(60L * random.nextInt(80)) : Instant.MAX;
            ProgrammeRegister seen = view == 0 ? register : register.asOf(day);
            seen = instant.equals(Instant.MAX) ? seen : seen.knownAt(instant);
            new Comparison(seen, ledger, day, instant).run(random);
        }
    }

    private record Comparison(ProgrammeRegister seen, Ledger ledger, LocalDate day, Instant instant) {

        void run(Random random) {
            List<DiasporaMember> members = all(RecordKind.MEMBER).stream()
                    .filter(member -> !member.registeredOn().isAfter(day))
                    .toList();
            List<Engagement> engagements = all(RecordKind.ENGAGEMENT);
            List<Engagement> begun = engagements.stream()
                    .filter(e -> e.startedOn().filter(on -> !on.isAfter(day)).isPresent())
                    .toList();
            List<Engagement> planned = engagements.stream()
                    .filter(e -> !e.proposedOn().isAfter(day))
                    .filter(e -> e.startedOn().isEmpty() || e.startedOn().get().isAfter(day))
                    .filter(e -> e.startedOn().isPresent()
                            || e.endedOn().filter(on -> !on.isAfter(day)).isEmpty())
                    .toList();
            assertThat(seen.members()).isEqualTo(members);
            assertThat(seen.engagements())
                    .extracting(Engagement::id)
                    .isEqualTo(begun.stream().map(Engagement::id).toList());
            assertThat(seen.plannedEngagements())
                    .extracting(plan -> plan.id())
                    .isEqualTo(planned.stream().map(Engagement::id).toList());
            assertThat(seen.organisations()).isEqualTo(all(RecordKind.ORGANISATION));
            assertThat(seen.needs())
                    .isEqualTo(all(RecordKind.NEED).stream()
                            .filter(n -> n.approvedOn().isEmpty()
                                    || !n.approvedOn().get().isAfter(day))
                            .toList());
            compareLookUps(random, engagements, begun, planned);
            compareCounts(members, begun, planned);
        }

        private void compareLookUps(
                Random random, List<Engagement> engagements, List<Engagement> begun, List<Engagement> planned) {
            PersonId person = PersonId.of("E-" + random.nextInt(6));
            assertThat(seen.commitments().of(person))
                    .isEqualTo(engagements.stream()
                            .filter(e ->
                                    e.member().equals(person) && !e.proposedOn().isAfter(day))
                            .map(this::asItStood)
                            .toList());
            EngagementId engagement = EngagementId.of("G-" + random.nextInt(9));
            assertThat(seen.visitsOf(engagement))
                    .isEqualTo(all(RecordKind.VISIT).stream()
                            .filter(visit -> visit.engagements().contains(engagement)
                                    && !visit.on().isAfter(day))
                            .toList());
            OrganisationId site = OrganisationId.of("H-" + random.nextInt(4));
            LocalDate other = FIRST_DAY.plusDays(random.nextInt(800));
            assertThat(seen.isEnrolled(site, other))
                    .isEqualTo(all(RecordKind.ENROLMENT).stream()
                            .anyMatch(e -> e.site().equals(site) && e.during().contains(other)));
            List<Engagement> live =
                    Stream.concat(begun.stream(), planned.stream()).toList();
            for (Need need : seen.openNeeds()) {
                long taken = live.stream()
                        .filter(e -> e.need().filter(need.id()::equals).isPresent())
                        .filter(e -> e.state() != EngagementState.ENDED_EARLY
                                || e.endedOn().orElseThrow().isAfter(day))
                        .count();
                assertThat(seen.commitments().remainingPlaces(need))
                        .isEqualTo((int) Math.max(0, need.places() - taken));
            }
            DateRange period = DateRange.of(other, other.plusDays(20));
            for (DiasporaMember member : seen.members()) {
                long taken = live.stream()
                        .filter(e -> e.member().equals(member.id())
                                && asItStood(e).period().overlaps(period))
                        .count();
                assertThat(seen.commitments().remainingQuota(member, period))
                        .isEqualTo((int) Math.max(0, member.quota() - taken));
            }
        }

        /** These engagements tell their state by days alone. */
        private Engagement asItStood(Engagement e) {
            boolean begun = e.startedOn().filter(on -> !on.isAfter(day)).isPresent();
            if (e.endedOn().orElse(LocalDate.MIN).isAfter(day)
                    || (!begun && e.startedOn().isPresent())) {
                EngagementBuilder then = Engagement.builder(e.id(), e.member(), e.host(), e.proposedOn(), e.planned())
                        .modality(e.modality())
                        .state(begun ? EngagementState.ACTIVE : EngagementState.PROPOSED);
                e.need().ifPresent(then::need);
                e.startedOn().filter(on -> begun).ifPresent(then::startedOn);
                return then.build();
            }
            return e;
        }

        private void compareCounts(List<DiasporaMember> members, List<Engagement> begun, List<Engagement> planned) {
            Map<PersonId, Long> times =
                    begun.stream().collect(Collectors.groupingBy(Engagement::member, Collectors.counting()));
            Map<PersonId, DiasporaMember> people =
                    all(RecordKind.MEMBER).stream().collect(Collectors.toMap(DiasporaMember::id, member -> member));
            RegisterCounts counts = seen.counts();
            assertThat(counts.registeredMembers().value()).isEqualTo(members.size());
            assertThat(counts.engagedMembers().value()).isEqualTo(times.size());
            assertThat(counts.repeaters().value())
                    .isEqualTo(times.values().stream().filter(n -> n > 1).count());
            assertThat(counts.engagements().value()).isEqualTo(begun.size());
            assertThat(counts.plannedEngagements().value()).isEqualTo(planned.size());

            Function<PersonId, Gender> gender = id -> people.get(id).gender();
            assertCells(RegisterMeasure.ENGAGED_MEMBERS, times.keySet().stream().map(gender));
            assertCells(RegisterMeasure.ENGAGEMENTS, begun.stream().map(e -> gender.apply(e.member())));
            assertCells(RegisterMeasure.PLANNED_ENGAGEMENTS, planned.stream().map(e -> gender.apply(e.member())));
            assertCells(RegisterMeasure.REGISTERED_MEMBERS, members.stream().map(DiasporaMember::gender));
            assertHosts(begun);
        }

        private void assertCells(RegisterMeasure measure, Stream<Gender> genders) {
            Map<Gender, Long> expected = genders.collect(Collectors.groupingBy(g -> g, Collectors.counting()));
            GroupedCount<Gender, ? extends Count> cells =
                    seen.counts().by(Grouping.GENDER).of(measure);
            cells.cells()
                    .forEach((gender, cell) -> assertThat(cell.value()).isEqualTo(expected.getOrDefault(gender, 0L)));
            assertThat(cells.addsUp()).isTrue();
        }

        private void assertHosts(List<Engagement> begun) {
            Map<OrganisationId, Set<PersonId>> expected = new TreeMap<>();
            begun.forEach(e ->
                    expected.computeIfAbsent(e.host(), h -> new TreeSet<>()).add(e.member()));
            GroupedCount<OrganisationId, PersonCount> byHost =
                    seen.counts().by(Grouping.HOST).engagedMembers();
            assertThat(byHost.cells().keySet()).isEqualTo(expected.keySet());
            PersonCount union = byHost.notKnown();
            for (Map.Entry<OrganisationId, PersonCount> cell : byHost.cells().entrySet()) {
                assertThat(cell.getValue().value())
                        .isEqualTo(expected.get(cell.getKey()).size());
                union = union.union(cell.getValue());
            }
            assertThat(union).isEqualTo(byHost.total());
        }

        private <T> List<T> all(RecordKind<T> kind) {
            return ledger.visible(kind, instant).values().stream()
                    .map(record -> record.as(kind).orElseThrow())
                    .toList();
        }
    }

    /** Everything recorded, one after the other. */
    private record Ledger(List<RegisterChange> changes) {

        Ledger and(RegisterChange change) {
            List<RegisterChange> more = new ArrayList<>(changes);
            more.add(change);
            return new Ledger(more);
        }

        Map<String, RegisterRecord> visible(RecordKind<?> kind, Instant instant) {
            Map<String, RegisterRecord> visible = new LinkedHashMap<>();
            for (RegisterChange change : changes) {
                if (change.recordKind() == kind && !change.at().isAfter(instant)) {
                    visible.remove(change.id());
                    change.record().ifPresent(record -> visible.put(record.id(), record));
                }
            }
            return new TreeMap<>(visible);
        }
    }

    private static RegisterChange change(Random random, Instant at) {
        RegisterRecord record = record(random);
        return switch (random.nextInt(8)) {
            case 0 -> RegisterChange.withdraw(record.kind(), record.id(), DESK, at, "entered in error");
            case 1, 2, 3 -> RegisterChange.correct(record, DESK, at, "typing error");
            default -> RegisterChange.record(record, DESK, at);
        };
    }

    private static RegisterRecord record(Random random) {
        OrganisationId host = OrganisationId.of("H-" + random.nextInt(4));
        PersonId person = PersonId.of("E-" + random.nextInt(6));
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(700));
        return switch (random.nextInt(9)) {
            case 0 ->
                RegisterRecord.of(Organisation.of(
                                host, "Hospital " + random.nextInt(3), OrganisationKind.HOSPITAL, CountryCode.of("RW"))
                        .in(RegionCode.of("RW-2006", "RW-0" + (1 + random.nextInt(5)))));
            case 1 -> RegisterRecord.of(new EnrolmentPeriod(host, DateRange.of(day, day.plusDays(random.nextInt(90)))));
            case 2, 3 -> RegisterRecord.of(member(random, person, day));
            case 4 -> RegisterRecord.of(need(random, host, day));
            case 5 ->
                RegisterRecord.of(new FieldVisit(
                        "V-" + random.nextInt(4),
                        day,
                        host,
                        Set.of(OrganisationId.of("H-" + random.nextInt(4))),
                        Set.of(EngagementId.of("G-" + random.nextInt(9)))));
            default -> RegisterRecord.of(engagement(random, person, host, day));
        };
    }

    private static DiasporaMember member(Random random, PersonId id, LocalDate day) {
        return Rwanda.cleared(DiasporaMember.builder(id, CountryCode.of("RW"), day))
                .gender(any(random, Gender.values()))
                .residence(new Residence(CountryCode.of(random.nextBoolean() ? "BE" : "DE"), DateRange.from(day)))
                .credential(Rwanda.verified(random.nextBoolean() ? "nurse" : "psychologist"))
                .quota(random.nextInt(4))
                .build();
    }

    private static Need need(Random random, OrganisationId host, LocalDate day) {
        NeedState state = any(random, NeedState.values());
        NeedBuilder need = Need.builder(
                        NeedId.of("N-" + random.nextInt(4)),
                        host,
                        "Help",
                        ProfessionCode.of("nurse"),
                        DateRange.of(day, day.plusDays(60)))
                .places(random.nextInt(3))
                .state(random.nextBoolean() ? NeedState.OPEN : state);
        return need.approvedOn(day.minusDays(random.nextInt(40))).build();
    }

    private static Engagement engagement(Random random, PersonId member, OrganisationId host, LocalDate day) {
        EngagementState state = any(random, EngagementState.values());
        LocalDate start = day.plusDays(10);
        EngagementBuilder engagement = Engagement.builder(
                        EngagementId.of("G-" + random.nextInt(9)),
                        member,
                        host,
                        day,
                        DateRange.of(start, start.plusDays(random.nextInt(60))))
                .state(state);
        if (random.nextInt(3) == 0) {
            engagement.need(NeedId.of("N-" + random.nextInt(4)));
        }
        if (state.hasBegun()) {
            engagement.startedOn(start);
        }
        if (state.isOver()) {
            engagement.endedOn(start.plusDays(random.nextInt(30)));
        }
        return engagement.build();
    }

    private static <T> T any(Random random, T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }
}
