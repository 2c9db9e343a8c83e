package io.github.diasporaskills.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.campaign.CampaignPlays;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.consent.ConsentPlays;
import io.github.diasporaskills.core.contribution.GivingPlays;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.engagement.PlacementPlays;
import io.github.diasporaskills.core.engagement.PlacementSetting;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.OrganisationKind;
import io.github.diasporaskills.core.organisation.SitePlays;
import io.github.diasporaskills.core.programme.ModelPlays;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.programme.ProgrammeState;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.PlainWords;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.referral.ReferralPlays;
import io.github.diasporaskills.core.teleexpertise.CasePlays;
import io.github.diasporaskills.core.teleexpertise.ReviewPlays;
import io.github.diasporaskills.core.teleexpertise.SampleCases;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** A register on which anybody tries anything, beside a plain list of what must have come of it. */
final class World {

    private static final Actor DESK = Actor.of("desk", Role.PROGRAMME_MANAGER);
    private static final Instant BEFORE = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant IN_THE_FIELD = Instant.parse("2025-03-01T08:00:00Z");
    private static final List<Role> ROLES = List.of(Role.values());
    private static final Map<Role, List<String>> NAMES = names();

    private final Random random;
    private final List<Play<?, ?>> plays;
    private final List<Known<?, ?>> known = new ArrayList<>();
    private final Fieldwork fieldwork;
    private ProgrammeRegister register;
    private int actions;
    private int taken;
    private int stale;
    private int late;
    private int refused;
    private int begun;
    private final List<String> unproven = new ArrayList<>();
    private final boolean proving;
    private final Set<String> reached = new HashSet<>();

    /** A world without a country, so that no record has to prove anything beside itself. */
    World(List<Play<?, ?>> plays, Random random) {
        this(plays, random, setting());
    }

    private World(List<Play<?, ?>> plays, Random random, ProgrammeRegister register) {
        this.plays = plays;
        this.random = random;
        this.fieldwork = new Fieldwork(random);
        this.register = register;
        this.proving = register.pack().isPresent();
        for (Play<?, ?> play : plays) {
            if (play.kind() == RecordKind.TELE_EXPERTISE_REQUEST) {
                ReviewPlays.reviewed().forEach(request -> enter(play, request, play.start()));
            }
            if (proving && play.kind() == RecordKind.CONSENT) {
                Consent consent = SampleCases.consent();
                enter(play, consent, consent.history().last().at());
            }
        }
    }

    /** A world under the rules of a country, in which few of the papers are that cases have to be proven by. */
    static World under(CountryPack pack, List<Play<?, ?>> plays, Random random) {
        return new World(plays, random, setting(pack));
    }

    static List<Play<?, ?>> plays() {
        return List.of(
                PlacementPlays.needs(),
                PlacementPlays.applications(),
                PlacementPlays.engagements(),
                PlacementPlays.activities(),
                ConsentPlays.consents(),
                CasePlays.requests(),
                ReviewPlays.reviews(),
                ReferralPlays.referrals(),
                SitePlays.sites(),
                ModelPlays.models(),
                CampaignPlays.campaigns(),
                GivingPlays.gifts(),
                GivingPlays.ventures());
    }

    private static Map<Role, List<String>> names() {
        Map<Role, List<String>> names = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            names.put(role, List.of(role.name().toLowerCase(Locale.ROOT) + "-1"));
        }
        names.put(Role.REQUESTER, List.of("doctor-1", "doctor-1", "doctor-2"));
        names.put(Role.MEMBER, List.of("E-1", "E-1", "E-2"));
        names.put(Role.FOCAL_POINT, List.of("person-0", "person-1", "person-2"));
        names.put(Role.CLINICIAN, List.of("person-3", "person-3", "person-0"));
        return names;
    }

    private static ProgrammeRegister setting() {
        return set(ProgrammeRegister.empty(programme(CountryCode.of("RW"))));
    }

    private static ProgrammeRegister setting(CountryPack pack) {
        List<RegisterChange> papers = SampleCases.papers().stream()
                .filter(paper -> paper.kind() != RecordKind.CONSENT) // It is played like those of the world.
                .map(paper -> RegisterChange.record(paper, DESK, BEFORE))
                .toList();
        RegisterUpdate update =
                set(ProgrammeRegister.empty(programme(pack.country()), pack)).apply(papers);
        assertThat(update.refusals()).isEmpty();
        return update.register();
    }

    private static Programme programme(CountryCode country) {
        return Programme.builder(
                        ProgrammeId.of("model"),
                        LocalText.of("en", "Model"),
                        country,
                        ProgrammeState.ACTIVE,
                        DateRange.of(LocalDate.of(2019, 1, 1), LocalDate.of(2027, 12, 31)))
                .build();
    }

    private static ProgrammeRegister set(ProgrammeRegister empty) {
        List<RegisterChange> all = new ArrayList<>();
        for (String id : List.of("HUYE", "UNHCR", "CHU-RABAT", "CHU-FES", "AMMS")) {
            all.add(RegisterChange.record(
                    RegisterRecord.of(Organisation.of(
                            OrganisationId.of(id), id, OrganisationKind.HOSPITAL, CountryCode.of("RW"))),
                    DESK,
                    BEFORE));
        }
        all.add(RegisterChange.record(RegisterRecord.of(PlacementSetting.nurse()), DESK, BEFORE));
        all.add(RegisterChange.record(RegisterRecord.of(PlacementSetting.need()), DESK, BEFORE));
        RegisterUpdate update = empty.apply(all);
        assertThat(update.refusals()).isEmpty();
        return update.register();
    }

    /** A record as a plain list of the contents that were recorded, each with its instant. */
    private static final class Known<V, S extends Enum<S>> {
        private final Play<V, S> play;
        private final String id;
        private final List<V> versions = new ArrayList<>();
        private final List<Instant> recordedAt = new ArrayList<>();
        private final List<Instant> happenedAt = new ArrayList<>();
        private final List<List<Mark>> marks = new ArrayList<>();

        Known(Play<V, S> play, String id) {
            this.play = play;
            this.id = id;
        }

        V newest() {
            return versions.get(versions.size() - 1);
        }

        List<Mark> newestMarks() {
            return marks.get(marks.size() - 1);
        }

        Instant last() {
            return recordedAt.get(recordedAt.size() - 1);
        }

        void put(V version, Instant happened, Instant recorded, List<Mark> history) {
            versions.add(version);
            happenedAt.add(happened);
            recordedAt.add(recorded);
            marks.add(history);
        }

        /** What the changes of before an instant make, played one by one; empty if later ones came between. */
        Optional<V> played(Instant end, Instant knownAt) {
            int count = 0;
            while (count < versions.size() && happenedAt.get(count).isBefore(end)) {
                count++;
            }
            for (int i = count; i < versions.size(); i++) {
                if (happenedAt.get(i).isBefore(end)) {
                    return Optional.empty();
                }
            }
            while (count > 0 && recordedAt.get(count - 1).isAfter(knownAt)) {
                count--;
            }
            return count == 0 ? Optional.empty() : Optional.of(versions.get(count - 1));
        }
    }

    /** That a state was reached. */
    record Mark(Instant at, String state) {}

    /** One thing that somebody tries. */
    void act() {
        actions++;
        if (random.nextInt(25) == 0) {
            register = fieldwork.act(register, IN_THE_FIELD.plusSeconds(3600L * actions));
        } else if (begun < plays.size() || random.nextInt(50) == 0) {
            begin(plays.get(begun % plays.size()));
        } else {
            int young = Math.min(known.size(), random.nextInt(5) == 0 ? known.size() : plays.size());
            tryOn(known.get(known.size() - 1 - random.nextInt(young)));
        }
    }

    private <V, S extends Enum<S>> void begin(Play<V, S> play) {
        Instant at = play.start().plusSeconds(random.nextInt(3600));
        enter(play, play.begin(actions, trial(at, true)), at);
    }

    /** Records something that has begun. */
    private <V, S extends Enum<S>> void enter(Play<V, S> play, Object begunValue, Instant at) {
        V value = play.kind().type().cast(begunValue);
        String id = play.kind().id(value);
        RegisterUpdate update = register.apply(RegisterChange.record(RegisterRecord.of(play.kind(), value), DESK, at));
        begun++;
        if (proving && !update.refusals().isEmpty()) {
            checkUnproven(update);
            return;
        }
        assertThat(update.refusals()).as("%s", value).isEmpty();
        register = update.register();
        Known<V, S> begun = new Known<>(play, id);
        List<Mark> marks = new ArrayList<>();
        play.history(value)
                .steps()
                .forEach(step -> marks.add(new Mark(step.at(), step.to().name())));
        begun.put(value, at, at, List.copyOf(marks));
        known.add(begun);
        taken++;
        play.check(value);
    }

    private Play.Trial trial(Instant at, boolean good) {
        Role role = ROLES.get(random.nextInt(ROLES.size()));
        return trial(at, good, role);
    }

    private Play.Trial trial(Instant at, boolean good, Role role) {
        List<String> names = Objects.requireNonNull(NAMES.get(role));
        return new Play.Trial(random, Actor.of(names.get(random.nextInt(names.size())), role), at, good);
    }

    private Instant when(Instant last) {
        int luck = random.nextInt(40);
        if (luck == 0) {
            return last.minusSeconds(1 + random.nextInt(90_000));
        }
        Duration wait = luck <= 3
                ? Duration.ofDays(23)
                : luck <= 9 ? Duration.ofDays(1) : Duration.ofMinutes(random.nextInt(300));
        return last.plus(wait);
    }

    private <V, S extends Enum<S>> void tryOn(Known<V, S> one) {
        int version = random.nextInt(8) == 0 ? random.nextInt(one.versions.size()) : one.versions.size() - 1;
        V before = one.versions.get(version);
        List<Mark> past = one.marks.get(version);
        Mark last = past.get(past.size() - 1);
        Play.Verb<V> verb = one.play.choose(before, random);
        List<Role> able = List.copyOf(verb.roles());
        boolean good = random.nextInt(8) > 0;
        Instant at = when(last.at());
        Play.Trial trial =
                random.nextInt(6) > 0 ? trial(at, good, able.get(random.nextInt(able.size()))) : trial(at, good);
        Play.Outcome<V> outcome = verb.act().apply(before, trial);

        String wanted = verb.to();
        boolean possible = one.play.leads(last.state(), wanted)
                && verb.roles().contains(trial.by().role())
                && !at.isBefore(last.at());
        String what = one.play + " " + verb.name() + " by " + trial.by() + " at " + at + " good " + good + " on "
                + before + " after " + last + ": " + outcome;
        if (verb.certain()) {
            assertThat(outcome.after().isPresent())
                    .as(what)
                    .isEqualTo(possible && verb.fits().test(before, trial));
        }
        assertThat(outcome.explained()).as(what).isTrue();
        if (outcome.after().isEmpty()) {
            refused++;
            return;
        }
        V after = outcome.after().get();
        List<Mark> now = marks(one.play, verb, past, after, trial, what);
        one.play.check(after);
        record(one, before, after, now, trial);
    }

    /** The plain list after a step: one mark more, and all others as they were. */
    private <V, S extends Enum<S>> List<Mark> marks(
            Play<V, S> play, Play.Verb<V> verb, List<Mark> past, V after, Play.Trial trial, String what) {
        if (verb.isEdit()) {
            assertThat(play.history(after).steps()).as(what).hasSize(past.size());
            return past;
        }
        String state = play.history(after).state().name();
        Mark last = past.get(past.size() - 1);
        assertThat(play.leads(last.state(), state)).as(what).isTrue();
        assertThat(verb.roles()).as(what).contains(trial.by().role());
        assertThat(trial.at()).as(what).isAfterOrEqualTo(last.at());
        if (verb.certain()) {
            assertThat(state).as(what).isEqualTo(verb.to());
        }
        List<Mark> now = new ArrayList<>(past);
        now.add(new Mark(trial.at(), state));
        assertThat(play.history(after).steps()).as("I9 %s", what).hasSize(now.size());
        assertThat(play.history(after).last().by()).as("I9").isEqualTo(trial.by());
        assertThat(play.history(after).last().at()).as("I20").isEqualTo(trial.at());
        reached.add(play + " " + state);
        return List.copyOf(now);
    }

    private <V, S extends Enum<S>> void record(Known<V, S> one, V before, V after, List<Mark> now, Play.Trial trial) {
        Instant at = random.nextInt(20) == 0
                ? one.last().minusSeconds(1 + random.nextInt(1000))
                : trial.at().isAfter(one.last()) ? trial.at() : one.last();
        RegisterUpdate update = register.apply(RegisterChange.advance(one.play.kind(), before, after, trial.by(), at));
        List<String> codes = update.refusals().stream().map(Reason::code).toList();
        if (after.equals(one.newest()) || recordedThen(one, after, at)) {
            assertThat(update.register()).as("nothing new").isSameAs(register);
            assertThat(codes).isSubsetOf("register.record.stale");
        } else if (!before.equals(one.newest())) {
            assertThat(codes).as("a stale copy").containsExactly("register.record.stale");
            stale++;
        } else if (at.isBefore(one.last())) {
            assertThat(codes).as("recorded too early").containsExactly("register.record.out-of-order");
            late++;
        } else if (proving && !codes.isEmpty()) {
            checkUnproven(update);
        } else {
            assertThat(codes).as("%s", after).isEmpty();
            register = update.register();
            one.put(after, trial.at(), at, now);
            taken++;
            return;
        }
        assertThat(update.register()).isSameAs(register);
    }

    /** Under the rules of a country a register asks for more than the step did, and says in words for what. */
    private void checkUnproven(RegisterUpdate update) {
        update.refusals().forEach(reason -> unproven.add(reason.code()));
        assertThat(PlainWords.raw(update.refusals())).isEmpty();
        assertThat(update.register()).isSameAs(register);
    }

    private static <V, S extends Enum<S>> boolean recordedThen(Known<V, S> one, V after, Instant at) {
        for (int i = 0; i < one.versions.size(); i++) {
            if (one.recordedAt.get(i).equals(at) && one.versions.get(i).equals(after)) {
                return true;
            }
        }
        return false;
    }

    /** Looks at everything as of a day, as known at an instant, and compares it with the plain lists. */
    void compare() {
        Known<?, ?> some = known.get(random.nextInt(known.size()));
        Instant instant = some.recordedAt.get(random.nextInt(some.recordedAt.size()));
        LocalDate day = some.newestMarks()
                .get(random.nextInt(some.newestMarks().size()))
                .at()
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
        ProgrammeRegister seen = register.asOf(day).knownAt(instant);
        for (Play<?, ?> play : plays) {
            compare(play, seen, day, instant);
        }
        fieldwork.compare(seen, day, instant);
        fieldwork.compare(register.asOf(LocalDate.MAX), LocalDate.MAX, Instant.MAX);
        known.forEach(one -> compareNow(one));
    }

    private <V, S extends Enum<S>> void compareNow(Known<V, S> one) {
        assertThat(register.find(one.play.kind(), one.id)).hasValue(one.newest());
        assertThat(register.state(one.play.kind(), one.play.machine(), one.id))
                .map(Enum::name)
                .hasValue(one.newestMarks().get(one.newestMarks().size() - 1).state());
    }

    private <V, S extends Enum<S>> void compare(
            Play<V, S> play, ProgrammeRegister seen, LocalDate day, Instant instant) {
        Instant end = day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        Map<String, Long> expected = new TreeMap<>();
        for (Known<?, ?> one : known) {
            if (one.play == play) {
                String state = stateAt(one, end, instant);
                assertThat(seen.state(play.kind(), play.machine(), one.id)
                                .map(Enum::name)
                                .orElse(""))
                        .as("%s %s as of %s known at %s", play, one.id, day, instant)
                        .isEqualTo(state);
                if (!state.isEmpty() && !state.equals("ENTERED_IN_ERROR")) {
                    compareContent(one, seen, day, instant);
                }
                if (!state.isEmpty()) {
                    expected.merge(state, 1L, Long::sum);
                }
            }
        }
        StateCounts<S> counted = seen.counts().states(play.kind(), play.machine());
        Map<String, Long> found = new TreeMap<>();
        counted.cells().forEach((state, count) -> {
            if (count > 0) {
                found.put(state.name(), count);
            }
        });
        assertThat(found).as("%s as of %s known at %s", play, day, instant).isEqualTo(expected);
    }

    /** What is seen is what was recorded by then, one change after the other; and so is the last content, cut. */
    private <V, S extends Enum<S>> void compareContent(
            Known<V, S> one, ProgrammeRegister seen, LocalDate day, Instant instant) {
        Instant end = day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        String what = one.play + " " + one.id + " as of " + day + " known at " + instant;
        one.played(end, instant)
                .ifPresent(then ->
                        assertThat(seen.find(one.play.kind(), one.id)).as(what).hasValue(then));
        one.played(end, Instant.MAX)
                .filter(then -> one.play.kind() != RecordKind.CAMPAIGN) // Shifts bear no day.
                .ifPresent(then -> assertThat(
                                one.play.kind().living(one.play.machine()).cut().apply(one.newest(), day))
                        .as("cut " + what)
                        .isIn(Optional.empty(), Optional.of(then)));
    }

    /** The state before an instant in the content recorded by another; empty if there was none. */
    private static String stateAt(Known<?, ?> one, Instant end, Instant knownAt) {
        List<Mark> content = List.of();
        for (int i = 0; i < one.recordedAt.size(); i++) {
            if (!one.recordedAt.get(i).isAfter(knownAt)) {
                content = one.marks.get(i);
            }
        }
        String state = "";
        for (Mark mark : content) {
            if (mark.at().isBefore(end)) {
                state = mark.state();
            }
        }
        boolean mistake =
                !content.isEmpty() && content.get(content.size() - 1).state().equals("ENTERED_IN_ERROR");
        return mistake ? "ENTERED_IN_ERROR" : state;
    }

    ProgrammeRegister register() {
        return register;
    }

    Fieldwork fieldwork() {
        return fieldwork;
    }

    Set<String> reached() {
        return reached;
    }

    /** For what a register asked that was not on it. */
    List<String> unproven() {
        return unproven;
    }

    int actions() {
        return actions;
    }

    /** What came of the actions, to see that enough of each happened. */
    int[] tally() {
        return new int[] {taken, refused, stale, late};
    }
}
