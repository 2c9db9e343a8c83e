package io.github.diasporaskills.matching.simulation;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.consent.ConsentGate;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.teleexpertise.AllocationId;
import io.github.diasporaskills.core.teleexpertise.AllocationState;
import io.github.diasporaskills.core.teleexpertise.ExpertEvidence;
import io.github.diasporaskills.core.teleexpertise.Handover;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseState;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.matching.dispatch.DispatchCase;
import io.github.diasporaskills.matching.dispatch.DispatchDecision;
import io.github.diasporaskills.matching.dispatch.DispatchDesk;
import io.github.diasporaskills.matching.dispatch.DispatchNetwork;
import io.github.diasporaskills.matching.dispatch.DispatchNote;
import io.github.diasporaskills.matching.dispatch.DispatchOutcome;
import io.github.diasporaskills.matching.dispatch.Escalation;
import io.github.diasporaskills.matching.dispatch.ExpertPreference;
import io.github.diasporaskills.matching.dispatch.NoteKind;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One run: events in the order of time, each of which is a step of a request or a decision about it. What may happen and
 * what does is up to the router and the life cycle; here is only who replies when. Not thread-safe.
 */
final class Play {

    private static final Actor CLOCK = Actor.of("clock", Role.SYSTEM);
    private static final int HOUR = 3600;
    private static final int DAY = 24 * HOUR;
    private static final int WEEK = 7 * DAY;
    private static final int MOST_TURNS = 50;

    /** The roster learns every hour who has how many cases. */
    private static final Duration ROSTER_BEHIND = Duration.ofHours(1);

    /** After so many offers in a row without a word, a coordinator calls. */
    private static final int SILENT_OFFERS = 3;

    /** For so long after the last day that counts, cases that came on days that count are played to their end. */
    private static final int DAYS_AFTER = 90;

    private final Simulation setup;
    private final Scenario scenario;
    private final InventedNetwork people;
    private final InventedCases files;
    private final CaseMix mix;
    private final Volunteers volunteers;
    private final TriageDesk desk;
    private final Arrivals arrivals;
    private final CaseWatch watch;
    private final RunRecord record;
    private final Agenda agenda = new Agenda();
    private final WaitingRoom waiting;
    private final OtherOrder order;
    private final Set<SimulatedCase> open = new LinkedHashSet<>();
    private final Hands hands = new Hands();
    private final long seed;
    private final long start;
    private final long from;
    private final long until;
    private DispatchNetwork network;
    private long now;
    private int cases;
    private int countedOpen;
    private int experts;

    Play(Simulation setup, long seed) {
        this.setup = setup;
        this.seed = seed;
        this.scenario = setup.scenario();
        Instant first = setup.begin();
        this.start = first.getEpochSecond();
        this.from = start + scenario.count(ScenarioSetting.WARM_UP_WEEKS) * (long) WEEK;
        this.until = from + scenario.count(ScenarioSetting.WEEKS) * (long) WEEK;
        this.now = start;
        this.people = new InventedNetwork(scenario, setup.pack().country(), seed);
        this.files = new InventedCases(scenario, setup.pack(), setup.policy());
        this.mix = new CaseMix(scenario, setup.policy().urgencies().size());
        this.volunteers = new Volunteers(scenario, people, seed);
        this.desk = new TriageDesk(scenario, setup.pack());
        this.arrivals = new Arrivals(
                scenario, setup.pack().zone(), start, new SplittableRandom(Seeds.of(seed, Seeds.ARRIVALS, 0)));
        this.watch = new CaseWatch(
                setup.policy(), setup.rule(), scenario.longestRest().plus(ROSTER_BEHIND));
        this.record = new RunRecord(from, until);
        this.experts = scenario.count(ScenarioSetting.EXPERTS);
        this.network = DispatchNetwork.empty(
                        setup.policy(), setup.rule().withSeed(Seeds.of(seed, Seeds.ROUTER, 0)), first)
                .withAll(people.members(experts));
        for (int expert = 0; expert < experts; expert++) {
            volunteers.join(expert, start);
        }
        this.waiting = new WaitingRoom(scenario.specialties().size());
        this.order = new OtherOrder(setup.order(), people, seed);
    }

    RunFigures run() {
        agenda.add(arrivals.next(), Agenda.Kind.ARRIVAL, null, 0);
        agenda.add(start + HOUR, Agenda.Kind.HOUR, null, 0);
        join();
        long end = until + (long) ((scenario.value(ScenarioSetting.PATIENCE_DAYS) + DAYS_AFTER) * DAY);
        for (Agenda.@Nullable Entry next = agenda.next(); next != null; next = agenda.next()) {
            if (next.at() >= until && (countedOpen == 0 || next.at() >= end)) {
                break;
            }
            record.open(open.size(), next.at());
            now = next.at();
            network = network.at(at());
            happen(next);
            settle();
        }
        record.open(open.size(), until);
        return record.figures(experts, scenario.count(ScenarioSetting.COORDINATORS), watch);
    }

    private Instant at() {
        return Instant.ofEpochSecond(now);
    }

    private void happen(Agenda.Entry entry) {
        SimulatedCase of = entry.of();
        if (of == null) {
            happenToAll(entry);
        } else if (!of.over) {
            happen(entry, of);
        } else if (entry.kind() == Agenda.Kind.FOLLOW_UP) {
            followUp(of);
        } else if (isReply(entry)) {
            record.lateReply();
        }
    }

    private static boolean isReply(Agenda.Entry entry) {
        return entry.kind() == Agenda.Kind.ACCEPT || entry.kind() == Agenda.Kind.ANSWER;
    }

    private void happenToAll(Agenda.Entry entry) {
        switch (entry.kind()) {
            case ARRIVAL -> {
                arrive();
                agenda.add(arrivals.next(), Agenda.Kind.ARRIVAL, null, 0);
            }
            case HOUR -> {
                hour();
                agenda.add(now + HOUR, Agenda.Kind.HOUR, null, 0);
            }
            case JOIN -> {
                network = network.with(people.member(experts, DateRange.always()));
                volunteers.join(experts, now);
                waiting.freed(people.specialtyOf(experts));
                experts++;
                join();
            }
            case WAKE -> waiting.freedAll();
            case DUTY -> triage();
            default -> throw new IllegalStateException("Nothing of that kind happens to all: " + entry.kind());
        }
    }

    private void happen(Agenda.Entry entry, SimulatedCase of) {
        watch.standing(of.dispatched, at());
        switch (entry.kind()) {
            case TRIAGED -> triaged(of);
            case LOOK -> {
                if (entry.number() == of.looks) {
                    look(of);
                }
            }
            case DECLINE, ACCEPT, ANSWER -> reply(entry, of);
            case PATIENT -> {
                boolean keeps = new SplittableRandom(Seeds.of(seed, Seeds.CASE, -1L - of.number)).nextDouble()
                        < scenario.share(ScenarioSetting.KEEPS_WISH_PERCENT);
                of.dispatched = of.dispatched.with(DispatchNote.of(
                        keeps ? NoteKind.WISH_KEPT : NoteKind.ANYONE_WILL_DO,
                        at(),
                        of.dispatched.request().requester()));
                look(of);
            }
            default -> throw new IllegalStateException("Nothing of that kind happens to a case: " + entry.kind());
        }
    }

    // Cases come, and are looked through.

    private void arrive() {
        int number = ++cases;
        SplittableRandom random = new SplittableRandom(Seeds.of(seed, Seeds.CASE, number));
        int specialty = mix.specialty(random);
        int site = random.nextInt(scenario.count(ScenarioSetting.SITES));
        int urgency = mix.urgency(random);
        boolean wish = random.nextDouble() < scenario.share(ScenarioSetting.WISH_PERCENT);
        ConsentGate gate = files.gate(number, site, at());
        Handover handover = files.handover(number, gate);
        TeleExpertiseRequest request = files.submitted(
                number,
                site,
                people.questions().get(specialty),
                handover,
                desk.receiver(at()).id(),
                at());
        DispatchCase dispatched = DispatchCase.of(request, files.countries());
        SimulatedCase of = new SimulatedCase(
                number,
                record.counts(now),
                specialty,
                urgency,
                site,
                now,
                gate,
                handover,
                wish ? dispatched.preferring(ExpertPreference.WOMAN) : dispatched);
        open.add(of);
        if (of.counted) {
            countedOpen++;
            record.came();
        }
        desk.enqueue(of);
        look(of);
        triage();
    }

    private void triage() {
        for (SimulatedCase next = desk.takeUp(now); next != null; next = desk.takeUp(now)) {
            Actor coordinator = desk.actor(next.coordinator);
            step(next, request -> request.startTriage(call(coordinator, "on-duty")));
            SplittableRandom random = new SplittableRandom(Seeds.ofOffer(seed, next.number, 0));
            long done = now + seconds(scenario.triage().draw(random));
            long free = now + seconds(scenario.value(ScenarioSetting.TRIAGE_WORK_MINUTES) / 60);
            desk.busy(next.coordinator, Math.min(done, free));
            if (done == now) {
                triaged(next);
            } else {
                agenda.add(done, Agenda.Kind.TRIAGED, next, 0);
                agenda.add(Math.min(done, free), Agenda.Kind.DUTY, null, 0);
                look(next);
            }
        }
        if (desk.waiting() > 0) {
            desk.nextDuty(now).ifPresent(duty -> agenda.add(second(duty), Agenda.Kind.DUTY, null, 0));
        }
    }

    private void triaged(SimulatedCase of) {
        Actor coordinator = desk.actor(of.coordinator);
        DispatchCase handled = of.dispatched.handledBy(coordinator.id());
        took(
                of,
                handled.with(handled.request()
                        .makeReady(
                                call(coordinator, "complete"),
                                setup.policy().urgencies().get(of.urgency),
                                setup.policy())
                        .orThrow()));
        look(of);
    }

    // What the router decides.

    private void look(SimulatedCase of) {
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            DispatchDecision decision = desk.dispatcher().decide(network, of.dispatched, at());
            record.decided();
            if (decision instanceof DispatchDecision.Wait wait) {
                of.looks++;
                agenda.add(second(wait.until()), Agenda.Kind.LOOK, of, of.looks);
                waiting.set(of, of.waitsForExpert());
                return;
            } else if (decision instanceof DispatchDecision.Nothing) {
                of.looks++;
                waiting.set(of, false);
                return;
            }
            act(decision, of);
            if (of.over) {
                return;
            }
        }
        throw new IllegalStateException("The router comes to no end with " + of.dispatched);
    }

    private void act(DispatchDecision decision, SimulatedCase of) {
        DispatchCase before = of.dispatched;
        Optional<PersonId> other = decision instanceof DispatchDecision.Offer
                ? order.choose(network, desk.dispatcher(), before, of)
                : Optional.empty();
        if (other.isPresent()) {
            offer(of, other.get());
            return;
        }
        DispatchOutcome outcome = DispatchDesk.apply(decision, before, network, by(decision, of), at(), of.handover);
        outcome.<Boolean>fold(
                stepped -> {
                    took(of, stepped.after());
                    return true;
                },
                noted -> {
                    of.dispatched = noted.after();
                    react(decision, of);
                    return true;
                },
                unchanged -> false,
                refused -> {
                    throw new IllegalStateException("The life cycle refuses what the router decides: "
                            + decision.getClass().getSimpleName() + ", " + refused.why());
                });
        if (decision instanceof DispatchDecision.Offer) {
            offered(of);
        } else if (decision instanceof DispatchDecision.TakeBack back) {
            takenBack(before.request()
                    .allocation(back.offer())
                    .map(each -> InventedNetwork.number(each.expert()))
                    .orElseThrow());
        }
    }

    /** What only a coordinator may do, the one who is named does, or else whoever has the case. */
    private Actor by(DispatchDecision decision, SimulatedCase of) {
        @Nullable
        ActorId named = decision.<@Nullable ActorId>fold(
                offer -> offer.coordinator(),
                back -> null,
                wait -> null,
                asked -> null,
                others -> others.coordinator() == null
                        ? desk.actor(of.coordinator).id()
                        : others.coordinator(),
                emergency -> null,
                told -> null,
                nothing -> null);
        return named == null ? CLOCK : new Actor(named, Role.COORDINATOR);
    }

    private void offer(SimulatedCase of, PersonId expert) {
        ExpertEvidence evidence = network.evidence(expert).orElseThrow();
        step(of, request -> request.offer(call(CLOCK, "first-by-rule"), evidence, of.handover, setup.policy()));
        offered(of);
    }

    /** Follows a step, and has it looked at. */
    private void took(SimulatedCase of, DispatchCase after) {
        DispatchCase before = of.dispatched;
        boolean offered = after.request().allocations().size()
                > before.request().allocations().size();
        Optional<DiasporaMember> asked = offered
                ? network.member(after.request().activeAllocations().get(0).expert())
                : Optional.empty();
        watch.stepped(before, after, asked, at());
        network = network.follow(before, after);
        of.dispatched = after;
        int freed = hands.pass(of);
        if (freed != SimulatedCase.NOBODY) {
            waiting.freed(people.specialtyOf(freed));
        }
    }

    /** A step of the request that cannot be refused, for the router asked for it or it was open to whoever takes it. */
    private void step(
            SimulatedCase of,
            Function<TeleExpertiseRequest, StepResult<TeleExpertiseRequest, TeleExpertiseState>> how) {
        took(of, of.dispatched.with(how.apply(of.dispatched.request()).orThrow()));
    }

    private void react(DispatchDecision decision, SimulatedCase of) {
        if (decision instanceof DispatchDecision.AskPatient) {
            double hours = scenario.value(ScenarioSetting.PATIENT_HOURS);
            SplittableRandom random = new SplittableRandom(Seeds.of(seed, Seeds.CASE, -of.number));
            double after = FittedTime.logNormal(hours / 2, hours, hours * 2).draw(random);
            agenda.add(now + 1 + seconds(after), Agenda.Kind.PATIENT, of, 0);
        } else if (decision instanceof DispatchDecision.ToCoordinator told) {
            record.escalated();
            if (told.why() == Escalation.OPINION_OVERDUE) {
                call(of.expert);
            } else if (told.why() == Escalation.OTHER_NETWORKS_SILENT
                    && now - of.submitted >= scenario.value(ScenarioSetting.PATIENCE_DAYS) * DAY) {
                step(of, request -> request.leaveUnanswered(call(desk.actor(of.coordinator), "nobody-found")));
                close(of);
            }
        }
    }

    /** A coordinator calls an expert; whoever has gone is noted as not available, and the router takes the cases back. */
    private void call(int expert) {
        if (volunteers.isQuiet(expert, now)) {
            network = network.with(people.member(
                    expert, DateRange.until(setup.policy().dayOf(at()).minusDays(1))));
            for (SimulatedCase each : hands.of(expert)) {
                agenda.add(now, Agenda.Kind.LOOK, each, ++each.looks);
            }
        }
        hands.heardOf(expert);
    }

    // What experts do.

    private void offered(SimulatedCase of) {
        if (!of.offeredOnce) {
            of.offeredOnce = true;
            if (of.counted) {
                record.allocated((now - of.submitted) / (double) HOUR);
            }
        }
        int offer = of.offers();
        Volunteers.Reply reply = volunteers.reply(of.expert, of.number, offer);
        switch (reply.kind()) {
            case NEVER -> {}
            case DECLINE -> agenda.add(now + seconds(reply.after()), Agenda.Kind.DECLINE, of, offer);
            case ANSWER -> {
                long answer = now + seconds(reply.after());
                long taken = Math.min(answer, now + seconds(reply.takenAfter()));
                agenda.add(taken, Agenda.Kind.ACCEPT, of, offer);
                agenda.add(answer, Agenda.Kind.ANSWER, of, offer);
            }
        }
    }

    private void reply(Agenda.Entry entry, SimulatedCase of) {
        AllocationState stands = of.offer(entry.number()).state();
        PersonId expert = of.offer(entry.number()).expert();
        boolean fits = entry.kind() == Agenda.Kind.ANSWER
                ? stands == AllocationState.ACCEPTED
                : stands == AllocationState.OFFERED;
        if (!fits || volunteers.isQuiet(InventedNetwork.number(expert), now)) {
            if (entry.kind() == Agenda.Kind.ACCEPT) {
                record.lateReply();
            }
            return;
        }
        hands.heardOf(InventedNetwork.number(expert));
        Actor actor = Actor.of(expert.value(), Role.MEMBER);
        AllocationId offer = of.offer(entry.number()).id();
        ExpertEvidence evidence = network.evidenceBesideOwnCase(expert).orElseThrow();
        switch (entry.kind()) {
            case DECLINE -> step(of, request -> request.decline(call(actor, "no-time"), offer));
            case ACCEPT -> step(of, request -> request.accept(call(actor, "mine"), offer, evidence, setup.policy()));
            default -> {
                step(
                        of,
                        request -> request.answer(
                                call(actor, "opinion-given"),
                                files.opinion(of.number),
                                evidence,
                                of.gate,
                                setup.policy()));
                answered(of, entry.number(), InventedNetwork.number(expert));
                return;
            }
        }
        look(of);
    }

    private void takenBack(int expert) {
        if (hands.silent(expert) >= SILENT_OFFERS) {
            call(expert);
        }
    }

    private void answered(SimulatedCase of, int stage, int expert) {
        if (of.counted) {
            boolean within = setup.policy()
                    .answerTime(setup.policy().urgencies().get(of.urgency))
                    .flatMap(time -> setup.policy().calendar().due(Instant.ofEpochSecond(of.submitted), time))
                    .filter(due -> !at().isAfter(due))
                    .isPresent();
            record.answered((now - of.submitted) / (double) HOUR, within, stage);
        }
        if (record.counts(now)) {
            record.took(expert, people.isWoman(expert));
        }
        close(of);
        if (scenario.value(ScenarioSetting.FOLLOW_UP_PERCENT) > 0) {
            of.dispatched
                    .request()
                    .followUp()
                    .flatMap(due -> due.due())
                    .ifPresent(due -> agenda.add(Math.max(now, second(due)), Agenda.Kind.FOLLOW_UP, of, 0));
        }
    }

    private void close(SimulatedCase of) {
        if (of.counted) {
            countedOpen--;
            if (of.state() == TeleExpertiseState.UNANSWERED) {
                record.leftUnanswered((now - of.submitted) / (double) HOUR);
            }
        }
        of.over = true;
        open.remove(of);
        waiting.set(of, false);
        desk.closed(of);
    }

    private void followUp(SimulatedCase of) {
        boolean reports = new SplittableRandom(Seeds.of(seed, Seeds.CASE, Long.MIN_VALUE + of.number)).nextDouble()
                < scenario.share(ScenarioSetting.FOLLOW_UP_PERCENT);
        TeleExpertiseRequest due = of.dispatched
                .request()
                .noteFollowUpDue(call(CLOCK, "follow-up-due"))
                .orThrow();
        TeleExpertiseRequest closed = reports
                ? due.close(call(files.requester(of.site), "reported"), InventedCases.report())
                        .orThrow()
                : due.closeWithoutReport(call(CLOCK, "no-report")).orThrow();
        of.dispatched = of.dispatched.with(closed);
        if (of.counted) {
            record.followedUp(reports);
        }
    }

    // Time.

    private void join() {
        int perYear = scenario.count(ScenarioSetting.EXPERTS_PER_YEAR);
        if (perYear > 0) {
            long joined = experts - scenario.count(ScenarioSetting.EXPERTS) + 1L;
            long when = start + (long) (joined * Arrivals.HOURS_OF_A_YEAR * HOUR / perYear);
            agenda.add(when, Agenda.Kind.JOIN, null, 0);
        }
    }

    private void hour() {
        desk.bringUpToDate();
        if ((now - start) % DAY == 0) {
            open.forEach(each -> watch.standing(each.dispatched, at()));
        }
        if (now > from && now <= until && (now - from) % WEEK == 0) {
            record.week(open.size());
        }
    }

    /** Offers that became possible, in the order of those who wait. */
    private void settle() {
        waiting.settle(this::look);
        if (setup.rule().mostCases() > 0 && waiting.size() > 0) {
            network.nextChange().ifPresent(next -> {
                if (waiting.isToWake(second(next))) {
                    agenda.add(Math.max(now, second(next)), Agenda.Kind.WAKE, null, 0);
                }
            });
        }
    }

    private StepCall call(Actor by, String why) {
        return StepCall.of(by, at(), why);
    }

    /** The first whole second that is not before an instant. */
    private static long second(Instant at) {
        return at.getNano() == 0 ? at.getEpochSecond() : at.getEpochSecond() + 1;
    }

    private static long seconds(double hours) {
        return Math.round(Math.min(hours, 1e6) * HOUR);
    }
}
