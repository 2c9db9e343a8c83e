package io.github.diasporaskills.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.campaign.BeneficiaryId;
import io.github.diasporaskills.core.campaign.Campaign;
import io.github.diasporaskills.core.contribution.Contribution;
import io.github.diasporaskills.core.engagement.CapacityActivity;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random registers, recounted from every version of every record with nothing but loops. */
class RecountTest {

    private static final List<Play<?, ?>> PLAYS = World.plays();

    /** What was recorded by an instant, and which of its steps had happened by the end of a day. */
    private record Raw(List<RecordVersion> versions, LocalDate day, Instant knownAt) {

        <V> List<V> all(RecordKind<V> kind) {
            Map<String, V> newest = new TreeMap<>();
            for (RecordVersion version : versions) {
                if (version.kind() == kind && !version.recordedAt().isAfter(knownAt)) {
                    version.content()
                            .flatMap(record -> record.as(kind))
                            .ifPresentOrElse(
                                    value -> newest.put(version.id(), value), () -> newest.remove(version.id()));
                }
            }
            return List.copyOf(newest.values());
        }

        boolean by(Instant at) {
            return !at.atOffset(ZoneOffset.UTC).toLocalDate().isAfter(day);
        }

        /** The states that were reached by the day, the last of them last. */
        List<String> states(History<?> history) {
            List<String> states = new ArrayList<>();
            history.steps().forEach(step -> {
                if (by(step.at())) {
                    states.add(step.to().name());
                }
            });
            return states;
        }

        <V> long count(RecordKind<V> kind, Function<V, History<?>> history, Predicate<List<String>> wanted) {
            return all(kind).stream()
                    .filter(value -> !history.apply(value).state().name().equals("ENTERED_IN_ERROR"))
                    .filter(value -> wanted.test(states(history.apply(value))))
                    .count();
        }
    }

    private static Predicate<List<String>> any(String... wanted) {
        return states -> states.stream().anyMatch(Set.of(wanted)::contains);
    }

    private static Predicate<List<String>> now(String... wanted) {
        return states -> !states.isEmpty() && Set.of(wanted).contains(states.get(states.size() - 1));
    }

    private static ProgrammeRegister random(long seed) {
        World world = new World(PLAYS, new Random(seed));
        for (int i = 0; i < 2_500; i++) {
            world.act();
        }
        return world.register();
    }

    @Test
    @Tag("I1")
    @Tag("I14")
    @DisplayName("I1 I14 every number of every kind is what a recount of all histories gives, as of any day")
    void every_number_is_what_a_recount_of_all_histories_gives() {
        for (int seed = 0; seed < 2 * Integer.getInteger("checks.percent", 1); seed++) {
            ProgrammeRegister register = random(seed);
            Random random = new Random(seed);
            List<RecordVersion> versions = register.versions();
            for (int view = 0; view < 8; view++) {
                RecordVersion some = versions.get(random.nextInt(versions.size()));
                RecordVersion other = versions.get(random.nextInt(versions.size()));
                LocalDate day = some.recordedAt().atOffset(ZoneOffset.UTC).toLocalDate();
                Instant knownAt = view == 0 ? Instant.MAX : other.recordedAt();
                ProgrammeRegister seen = register.asOf(day).knownAt(knownAt);
                compare(seen, new Raw(versions, day, knownAt));
            }
        }
    }

    private static void compare(ProgrammeRegister seen, Raw raw) {
        Map<RegisterMeasure, Long> expected = new EnumMap<>(RegisterMeasure.class);
        records(raw, expected);
        campaigns(raw, expected);
        expected.forEach((measure, number) -> {
            Count count = seen.counts().of(measure);
            assertThat(count.value()).as("%s as of %s", measure, raw.day()).isEqualTo(number);
            assertThat(count.asOf()).hasValue(raw.day());
            for (Grouping<?> grouping : Grouping.all()) {
                if (grouping.appliesTo(measure)) {
                    addsUp(seen.counts().by(grouping).of(measure), number);
                }
            }
        });
        assertThat(expected).hasSizeGreaterThan(20);
        cells(seen, raw);
    }

    private static void addsUp(GroupedCount<?, ? extends Count> cells, long total) {
        long sum = cells.cells().values().stream().mapToLong(Count::value).sum();
        assertThat(sum + cells.notKnown().value() - cells.overlap())
                .as("%s", cells)
                .isEqualTo(total);
    }

    private static void records(Raw raw, Map<RegisterMeasure, Long> expected) {
        expected.put(
                RegisterMeasure.APPLICATIONS,
                raw.count(RecordKind.APPLICATION, value -> value.history(), states -> !states.isEmpty()));
        expected.put(
                RegisterMeasure.CAPACITY_ACTIVITIES,
                raw.count(RecordKind.CAPACITY_ACTIVITY, value -> value.history(), any("DELIVERED")));
        expected.put(
                RegisterMeasure.CONSENTS_IN_FORCE,
                raw.all(RecordKind.CONSENT).stream()
                        .filter(consent -> !consent.state().name().equals("ENTERED_IN_ERROR"))
                        .filter(consent -> now("ACTIVE").test(raw.states(consent.history())))
                        .filter(consent -> consent.scope().period().contains(raw.day()))
                        .count());
        String[] over = {"DRAFT", "REJECTED", "UNANSWERED", "CONVERTED", "CLOSED", "CANCELLED"};
        expected.put(
                RegisterMeasure.REQUESTS,
                raw.count(RecordKind.TELE_EXPERTISE_REQUEST, TeleExpertiseRequest::history, any("SUBMITTED")));
        expected.put(
                RegisterMeasure.OPEN_REQUESTS,
                raw.count(
                        RecordKind.TELE_EXPERTISE_REQUEST,
                        TeleExpertiseRequest::history,
                        any("SUBMITTED").and(now(over).negate())));
        expected.put(
                RegisterMeasure.ANSWERED_REQUESTS,
                raw.count(RecordKind.TELE_EXPERTISE_REQUEST, TeleExpertiseRequest::history, any("ANSWERED")));
        expected.put(
                RegisterMeasure.FOLLOWED_UP_REQUESTS,
                raw.all(RecordKind.TELE_EXPERTISE_REQUEST).stream()
                        .filter(request -> request.state().name().equals("CLOSED"))
                        .filter(request -> request.report().isPresent())
                        .filter(request -> any("CLOSED").test(raw.states(request.history())))
                        .count());
        expected.put(
                RegisterMeasure.REFERRALS,
                raw.count(RecordKind.REFERRAL, value -> value.history(), states -> !states.isEmpty()));
        expected.put(
                RegisterMeasure.COMPLETED_REFERRALS,
                raw.count(RecordKind.REFERRAL, value -> value.history(), any("COMPLETED")));
        expected.put(
                RegisterMeasure.REFUSED_REFERRALS,
                raw.count(RecordKind.REFERRAL, value -> value.history(), any("CONSENT_REFUSED")));
        expected.put(
                RegisterMeasure.ADOPTED_MODELS,
                raw.count(RecordKind.OPERATING_MODEL, value -> value.history(), any("ADOPTED")));
        Set<String> sites = new HashSet<>();
        raw.all(RecordKind.SITE_ENROLMENT).stream()
                .filter(site -> now("ENROLLED").test(raw.states(site.history())))
                .forEach(site -> sites.add(site.site().value()));
        expected.put(RegisterMeasure.ENROLLED_SITES, (long) sites.size());
        expected.put(
                RegisterMeasure.OPEN_NEEDS,
                raw.all(RecordKind.NEED).stream()
                        .filter(need -> isOpen(need, raw))
                        .filter(need -> !need.period().last().isBefore(raw.day()))
                        .count());
        expected.put(
                RegisterMeasure.CONTRIBUTIONS,
                raw.count(RecordKind.CONTRIBUTION, Contribution::history, states -> !states.isEmpty()));
        expected.put(
                RegisterMeasure.VALUED_CONTRIBUTIONS,
                raw.count(RecordKind.CONTRIBUTION, Contribution::history, any("VALUED")));
        expected.put(
                RegisterMeasure.ACKNOWLEDGED_CONTRIBUTIONS,
                raw.count(RecordKind.CONTRIBUTION, Contribution::history, any("ACKNOWLEDGED")));
        expected.put(
                RegisterMeasure.INVESTMENT_PROJECTS,
                raw.count(RecordKind.INVESTMENT_PROJECT, value -> value.history(), states -> !states.isEmpty()));
        expected.put(
                RegisterMeasure.OPERATING_PROJECTS,
                raw.count(RecordKind.INVESTMENT_PROJECT, value -> value.history(), now("OPERATING")));
        Set<ActorId> trained = new HashSet<>();
        for (CapacityActivity activity : raw.all(RecordKind.CAPACITY_ACTIVITY)) {
            if (any("DELIVERED").test(raw.states(activity.history()))) {
                activity.participants().stream()
                        .filter(one -> any("ATTENDED").test(raw.states(one.history())))
                        .forEach(one -> trained.add(one.person()));
            }
        }
        expected.put(RegisterMeasure.TRAINED_PERSONS, (long) trained.size());
    }

    private static boolean isOpen(Need need, Raw raw) {
        return need.approvedOn().filter(day -> !day.isAfter(raw.day())).isPresent()
                && need.history()
                        .map(history -> now("OPEN").test(raw.states(history)))
                        .orElse(need.state().isOpen());
    }

    private static void campaigns(Raw raw, Map<RegisterMeasure, Long> expected) {
        Set<BeneficiaryId> came = new HashSet<>();
        Set<BeneficiaryId> served = new HashSet<>();
        Set<PersonId> onDuty = new HashSet<>();
        long begun = 0;
        long sessions = 0;
        long services = 0;
        for (Campaign campaign : raw.all(RecordKind.CAMPAIGN)) {
            if (any("RUNNING").test(raw.states(campaign.history()))) {
                begun++;
                sessions += campaign.sessions().stream()
                        .filter(session -> !session.opens().toLocalDate().isAfter(raw.day()))
                        .count();
                campaign.beneficiaries().stream()
                        .filter(one -> raw.by(one.registeredAt()))
                        .forEach(one -> came.add(one.id()));
                services += campaign.services().stream()
                        .filter(one -> raw.by(one.at()))
                        .peek(one -> served.add(one.beneficiary()))
                        .count();
                campaign.shifts().forEach(shift -> onDuty.add(shift.specialist()));
            }
        }
        expected.put(RegisterMeasure.CAMPAIGNS, begun);
        expected.put(RegisterMeasure.CAMPAIGN_SESSIONS, sessions);
        expected.put(RegisterMeasure.SERVICES, services);
        expected.put(RegisterMeasure.BENEFICIARIES, (long) came.size());
        expected.put(RegisterMeasure.SERVED_BENEFICIARIES, (long) served.size());
        expected.put(RegisterMeasure.CAMPAIGN_SPECIALISTS, (long) onDuty.size());
    }

    private static void cells(ProgrammeRegister seen, Raw raw) {
        GroupedCount<Gender, CountOf<TeleExpertiseRequest>> byGender =
                seen.counts().by(Grouping.GENDER).of(CountKind.REQUESTS);
        for (Gender gender : Gender.values()) {
            assertThat(byGender.cells().get(gender).value())
                    .as("requests of %s", gender)
                    .isEqualTo(raw.all(RecordKind.TELE_EXPERTISE_REQUEST).stream()
                            .filter(request -> request.patientGender() == gender)
                            .filter(request -> !request.state().name().equals("ENTERED_IN_ERROR"))
                            .filter(request -> any("SUBMITTED").test(raw.states(request.history())))
                            .count());
        }
        seen.counts()
                .by(Grouping.CONTRIBUTION_KIND)
                .of(CountKind.CONTRIBUTIONS)
                .cells()
                .forEach((kind, cell) -> assertThat(cell.value())
                        .as("gifts of %s", kind)
                        .isEqualTo(raw.all(RecordKind.CONTRIBUTION).stream()
                                .filter(gift -> gift.kind() == kind)
                                .filter(gift -> !raw.states(gift.history()).isEmpty())
                                .count()));
        seen.counts()
                .by(Grouping.HOST_REGION)
                .of(CountKind.INVESTMENT_PROJECTS)
                .cells()
                .forEach((region, cell) -> assertThat(cell.value())
                        .as("ventures in %s", region)
                        .isEqualTo(raw.all(RecordKind.INVESTMENT_PROJECT).stream()
                                .filter(project -> project.region().equals(region))
                                .filter(project ->
                                        !raw.states(project.history()).isEmpty())
                                .count()));
        assertThat(seen.counts()
                        .by(Grouping.URGENCY)
                        .of(CountKind.REQUESTS)
                        .cell("URGENT")
                        .map(Count::value)
                        .orElse(0L))
                .isEqualTo(raw.all(RecordKind.TELE_EXPERTISE_REQUEST).stream()
                        .filter(request -> !request.state().name().equals("ENTERED_IN_ERROR"))
                        .filter(request -> any("READY").test(raw.states(request.history())))
                        .count());
    }

    @Test
    void a_measure_has_one_kind_and_a_kind_one_measure() {
        assertThat(CountKind.all()).extracting(CountKind::measure).containsExactly(RegisterMeasure.values());
        for (CountKind<?> kind : CountKind.all()) {
            assertThat(CountKind.of(kind.measure())).isSameAs(kind);
            assertThat(Grouping.GENDER.appliesTo(kind.measure()))
                    .as("%s", kind)
                    .isEqualTo(kind.measure().countsPeopleOrTheirEngagements());
        }
    }

    @Test
    @DisplayName("What only grows never falls from one day to the next")
    void what_only_grows_never_falls() {
        ProgrammeRegister register = random(7);
        LocalDate first = LocalDate.of(2021, 6, 1);
        for (CountKind<?> kind : CountKind.all()) {
            if (kind.measure().isCumulative()) {
                long before = 0;
                for (LocalDate day = first; day.getYear() < 2027; day = day.plusDays(45)) {
                    long now = register.asOf(day).counts().of(kind).value();
                    assertThat(now).as("%s as of %s", kind, day).isGreaterThanOrEqualTo(before);
                    before = now;
                }
            }
        }
    }

    @Test
    @Tag("bad-input-7")
    @DisplayName("bad input 7: services, beneficiaries, persons and gifts do not add up to one another")
    void numbers_of_different_units_do_not_add_up() {
        RegisterCounts counts = random(3).counts();

        assertThat(CountingRule.refusal(counts.of(CountKind.SERVICES), counts.of(CountKind.BENEFICIARIES)))
                .hasValueSatisfying(
                        why -> assertThat(why.is(RegisterReason.MIXED_UNITS)).isTrue());
        assertThat(CountingRule.refusal(counts.of(CountKind.REQUESTS), counts.of(CountKind.REFERRALS)))
                .isPresent();
        assertThat(CountingRule.refusal(counts.of(CountKind.BENEFICIARIES), counts.of(CountKind.BENEFICIARIES)))
                .hasValueSatisfying(
                        why -> assertThat(why.is(RegisterReason.NOT_ADDITIVE)).isTrue());
        DistinctCount<BeneficiaryId> came = counts.of(CountKind.BENEFICIARIES);
        DistinctCount<BeneficiaryId> served = counts.of(CountKind.SERVED_BENEFICIARIES);
        assertThat(came.union(came)).isEqualTo(came);
        assertThat(came.value()).isGreaterThanOrEqualTo(served.value());
        assertThatThrownBy(() -> came.union(served)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("A19")
    @Tag("A29")
    @Tag("I11")
    @Tag("I22")
    @DisplayName("A19 A29 I22 what gifts are worth is told by kind and currency, in kind never as cash")
    void worth_is_told_apart_by_kind_and_currency() {
        LocalDate day = LocalDate.of(2026, 12, 31);
        ProgrammeRegister register = LongStream.range(0, 100)
                .mapToObj(RecountTest::random)
                .filter(one -> hasGiftsOfBothKinds(one.figures(day)))
                .findFirst()
                .orElseThrow();
        RegisterFigures figures = register.figures(day);
        assertThat(figures)
                .hasToString("RegisterFigures of " + register.programme().id() + " as of " + day);

        assertThat(figures.worth().cash().amounts())
                .extracting(money -> money.currency().getCurrencyCode())
                .containsOnly("MAD");
        assertThat(figures.worth().inKind().currencies())
                .extracting(currency -> currency.getCurrencyCode())
                .containsOnly("USD");
        assertThat(figures.worthByKind().values().stream()
                        .mapToInt(total -> total.inKind().valuations().size())
                        .sum())
                .isEqualTo(figures.worth().inKind().valuations().size());
        assertThat(figures.committed().amounts()).isNotEmpty();
        assertThat(figures.jobs()).containsOnlyKeys(Gender.values());
        assertThat(figures.asOf()).isEqualTo(day);
    }

    /** Gifts are few among everything that is played. */
    private static boolean hasGiftsOfBothKinds(RegisterFigures figures) {
        return !figures.worth().cash().amounts().isEmpty()
                && !figures.worth().inKind().currencies().isEmpty()
                && !figures.committed().amounts().isEmpty();
    }

    @Test
    void counts_of_several_programmes_add_up_only_where_things_belong_to_one() {
        ProgrammeRegister one = random(1);
        PortfolioCounts alone = PortfolioCounts.of(List.of(one));

        assertThat(alone.sum(CountKind.SERVICES))
                .isEqualTo(one.counts().of(CountKind.SERVICES).value());
        assertThat(alone.distinct(CountKind.BENEFICIARIES))
                .isEqualTo(one.counts().of(CountKind.BENEFICIARIES));
        assertThat(alone.persons(CountKind.REGISTERED_MEMBERS))
                .isEqualTo(one.counts().registeredMembers());
        assertThatThrownBy(() -> alone.sum(CountKind.BENEFICIARIES)).hasMessageContaining("two programmes");
        assertThatThrownBy(() -> PortfolioCounts.of(List.of(one, one))).hasMessageContaining("one register");
        assertThat(Optional.of(alone.toString()))
                .hasValueSatisfying(text -> assertThat(text).startsWith("model: "));
    }
}
