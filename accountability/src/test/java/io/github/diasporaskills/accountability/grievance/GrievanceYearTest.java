package io.github.diasporaskills.accountability.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.ledger.StateQuery;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.actor.Tie;
import io.github.diasporaskills.core.actor.TieKind;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A year of a bureau that is slow, careless and curious, hour by hour: 10,000 complaints in the full build. Every hour
 * somebody acts or reads who may or may not, and every hour everything that is overdue has been told to somebody.
 */
class GrievanceYearTest {

    private static final int CASES = 100 * Integer.getInteger("checks.percent", 1);
    private static final int HOURS = 365 * 24;
    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
    private static final DateRange ALWAYS = DateRange.of(LocalDate.of(2020, 1, 1), LocalDate.of(2040, 1, 1));
    private static final ActorId EXPERT = Bureau.id("E-7");
    private static final List<String> CATEGORIES = List.of(
            "waiting-time", "care-quality", "other", "sexual-harassment", "fraud-corruption", "not-this-programme");
    private static final List<Actor> STAFF = List.of(
            Bureau.TRIAGE,
            Bureau.HANDLER,
            Bureau.HANDLER_2,
            Bureau.HANDLER_3,
            Bureau.APPROVER,
            Bureau.APPROVER_2,
            Bureau.RECIPIENT,
            Bureau.RECIPIENT_2,
            Bureau.SENSITIVE_FALLBACK,
            Bureau.CUSTODIAN,
            Bureau.AUDITOR,
            Bureau.OVERSEER,
            Actor.of("E-7", Role.MEMBER),
            Actor.of("chief-1", Role.HOST));

    /** What the test knows of a case. */
    private static final class Known {
        GrievanceId id;
        String receipt;
        boolean sensitive;
        boolean left;
        final Set<ActorId> concerned = new HashSet<>();
    }

    private final Bureau bureau = new Bureau();
    private final Map<GrievanceId, Known> known = new LinkedHashMap<>();
    private final List<Known> all = new ArrayList<>();
    private final Map<String, Integer> done = new HashMap<>();
    private final Random random = new Random(20261122L);
    private final GrievanceSetting around = Bureau.SETTING
            .with(Ties.of(List.of(
                    Tie.of(EXPERT, Bureau.HANDLER_3.id(), TieKind.KIN, ALWAYS),
                    Tie.of(EXPERT, Bureau.APPROVER.id(), TieKind.LINE_MANAGEMENT, ALWAYS),
                    Tie.of(EXPERT, Bureau.RECIPIENT.id(), TieKind.KIN, ALWAYS))))
            .with(Bureau.roster(Bureau.OFFICERS.stream()
                    .map(officer -> officer.level() == 1
                            ? officer.away(DateRange.of(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 8, 31)))
                            : officer)
                    .toList()));
    private final GrievanceDesk desk = bureau.desk(around);

    private boolean isInConflict(Known of, ActorId who) {
        Set<ActorId> kinOfExpert = Set.of(Bureau.HANDLER_3.id(), Bureau.APPROVER.id(), Bureau.RECIPIENT.id());
        return of.concerned.contains(who)
                || (of.concerned.contains(EXPERT) && kinOfExpert.contains(who))
                || (who.equals(EXPERT) && of.concerned.stream().anyMatch(kinOfExpert::contains));
    }

    @Test
    void in_a_year_nothing_is_overdue_in_silence_and_nobody_in_conflict_acts_or_reads() {
        for (int hour = 0; hour < HOURS; hour++) {
            Instant now = START.plus(Duration.ofHours(hour));
            while (all.size() < (long) CASES * (hour + 1) / (HOURS - 24 * 60) && all.size() < CASES) {
                submit(now);
            }
            // About twenty things happen to each case.
            long happened = 20L * CASES * hour / HOURS;
            for (long due = 20L * CASES * (hour + 1L) / HOURS; happened < due && !all.isEmpty(); happened++) {
                somethingHappens(now);
            }
            desk.watch().escalate(bureau.key(), now);
            assertNothingIsOverdueInSilence(now);
            if (hour % 24 == 0) {
                desk.watch().endPauses(bureau.key(), now);
            }
            if (hour % (24 * 60) == 0) {
                assertListsShowWhatTheyMay(now);
            }
        }
        assertThat(all).hasSize(CASES);
        assertThat(done.keySet())
                .contains("acted", "kept out", "read", "not shown", "told nobody less", "moved", "escalated");
    }

    private void submit(Instant now) {
        Known one = new Known();
        int kind = random.nextInt(10);
        Intake.Builder words = Bureau.intake("text " + all.size());
        words.complainant(ComplainantKind.PATIENT, random.nextBoolean() ? Gender.WOMAN : Gender.MAN);
        if (kind < 4) {
            ActorId about = kind < 2 ? EXPERT : STAFF.get(random.nextInt(9)).id();
            words.about(about);
            one.concerned.add(about);
        }
        if (kind == 9) {
            words.category("sexual-exploitation-abuse");
            one.sensitive = true;
            one.left = true;
        }
        Submitted submitted = desk.submit(bureau.key(), Bureau.call(Bureau.CLERK, now), words.build())
                .orThrow();
        one.id = submitted.id();
        one.receipt = submitted.receipt().text();
        known.put(one.id, one);
        all.add(one);
    }

    private void somethingHappens(Instant now) {
        Known of = all.get(random.nextInt(all.size()));
        Actor who = STAFF.get(random.nextInt(STAFF.size()));
        if (random.nextInt(3) == 0) {
            read(of, who, now);
        }
        if (random.nextInt(12) == 0) {
            complain(of, now);
        }
        CaseRecord record = of.left ? CaseRecord.RESTRICTED : CaseRecord.PROGRAMME;
        GrievanceCase is = desk.keeper(record).find(of.id).orElseThrow();
        if (random.nextInt(4) > 0) {
            who = theRightOne(is, who);
        }
        if ((is.state() == GrievanceState.ACKNOWLEDGED && random.nextInt(2) == 0)
                || (is.state() == GrievanceState.RECEIVED && !of.left && random.nextInt(8) == 0)) {
            String category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
            if (around.section().category(category).orElseThrow().route().leavesProgramme()) {
                move(of, who, is, category, now);
                return;
            }
        }
        act(of, who, is, now);
    }

    /** Mostly whoever could do the next step, conflicts aside. */
    private Actor theRightOne(GrievanceCase is, Actor otherwise) {
        return switch (is.state()) {
            case RECEIVED, ACKNOWLEDGED, REOPENED ->
                is.record() == CaseRecord.PROGRAMME ? Bureau.TRIAGE : STAFF.get(6 + random.nextInt(3));
            case IN_HANDLING ->
                random.nextInt(3) == 0
                        ? STAFF.get(4 + random.nextInt(2))
                        : is.handler()
                                .map(id -> new Actor(id, Role.GRIEVANCE_HANDLER))
                                .orElse(otherwise);
            case APPEALED, RESPONDED ->
                is.record() == CaseRecord.PROGRAMME
                        ? STAFF.get(4 + random.nextInt(2))
                        : STAFF.get(6 + random.nextInt(3));
            case SENSITIVE_ROUTE -> STAFF.get(6 + random.nextInt(3));
            default -> otherwise;
        };
    }

    private void read(Known of, Actor who, Instant now) {
        DeskResult<CaseView> seen = desk.read(bureau.key(), who, of.id, "looking", now);
        if (seen.isDone()) {
            assertThat(isInConflict(of, who.id())).as("%s read %s", who, of.id).isFalse();
            if (of.left && of.sensitive) {
                assertThat(who.role()).isIn(Role.SENSITIVE_CASE_RECIPIENT, Role.IDENTITY_CUSTODIAN);
            }
        }
        count(seen.isDone() ? "read" : "not shown");
    }

    private void complain(Known of, Instant now) {
        desk.counter().write(bureau.key(), of.receipt, "anything new?", now);
        if (random.nextInt(3) == 0) {
            desk.counter().reopen(bureau.key(), of.receipt, "not done", now);
        } else if (random.nextInt(3) == 0) {
            desk.counter().appeal(bureau.key(), of.receipt, "not right", now);
        }
        GrievanceState state = desk.counter().status(of.receipt).orThrow().state();
        assertThat(state == GrievanceState.TRANSFERRED).isEqualTo(of.left);
        count("told nobody less");
    }

    private void move(Known of, Actor who, GrievanceCase is, String category, Instant now) {
        DeskResult<Acted> moved = desk.transfer(bureau.key(), Bureau.call(who, now), of.id, is.version(), category);
        if (moved.isDone()) {
            assertThat(isInConflict(of, who.id())).as("%s moved %s", who, of.id).isFalse();
            of.left = true;
            of.sensitive = !category.equals("not-this-programme");
            count("moved");
        }
    }

    private void act(Known of, Actor who, GrievanceCase is, Instant now) {
        List<ActorId> handlers = List.of(Bureau.HANDLER.id(), Bureau.HANDLER_2.id(), Bureau.HANDLER_3.id());
        ActorId handler = handlers.get(random.nextInt(3));
        var call = Bureau.call(who, now);
        CaseCommand command = switch (is.state()) {
            case RECEIVED -> (c, s) -> c.acknowledge(call, s);
            case ACKNOWLEDGED -> (c, s) -> c.takeUp(call, "waiting-time", handler, s);
            case REOPENED ->
                is.record() == CaseRecord.PROGRAMME
                        ? (c, s) -> c.takeUp(call, "care-quality", handler, s)
                        : (c, s) -> c.routeAgain(call, s);
            case IN_HANDLING ->
                random.nextInt(4) == 0
                        ? (c, s) -> c.pause(call, s)
                        : is.proposal().isPresent()
                                ? (c, s) -> c.respond(call, s)
                                : (c, s) -> c.propose(call, "words", s);
            case SENSITIVE_ROUTE ->
                is.assistance() == AssistanceState.NOT_OFFERED
                        ? (c, s) -> c.offerAssistance(call, s)
                        : is.proposal().isPresent()
                                ? (c, s) -> c.respond(call, s)
                                : (c, s) -> c.propose(call, "words", s);
            case APPEALED ->
                is.proposal().isPresent() ? (c, s) -> c.respond(call, s) : (c, s) -> c.propose(call, "words", s);
            case RESPONDED -> (c, s) -> c.close(call, s);
            default -> (c, s) -> c.learn(call, "words", s);
        };
        DeskResult<Acted> acted = desk.act(bureau.key(), who, of.id, is.version(), command);
        if (acted.isDone()) {
            assertThat(isInConflict(of, who.id()))
                    .as("%s acted on %s", who, of.id)
                    .isFalse();
            GrievanceCase after = desk.keeper(is.record()).find(of.id).orElseThrow();
            after.handler()
                    .ifPresent(his -> assertThat(isInConflict(of, his))
                            .as("%s handles %s", his, of.id)
                            .isFalse());
        }
        count(acted.isDone() ? "acted" : "kept out");
    }

    private void assertNothingIsOverdueInSilence(Instant now) {
        for (CaseRecord record : CaseRecord.values()) {
            CaseKeeper keeper = desk.keeper(record);
            // What is kept beside every case says so each hour; once a week each overdue case is worked out anew.
            boolean whole = Duration.between(START, now).toHours() % (24 * 7) == 0;
            keeper.each(StateQuery.of(Bureau.PROGRAMME, "grievance").dueBefore(now), state -> {
                assertThat(CaseKeeper.isToBeTold(state, now)).as("%s", state).isFalse();
                if (whole) {
                    GrievanceId id = GrievanceId.of(state.stream().id());
                    assertTold(known.get(id), keeper.find(id).orElseThrow(), now);
                }
            });
        }
        if (all.isEmpty()) {
            return;
        }
        Known of = all.get(random.nextInt(all.size()));
        for (CaseRecord record : CaseRecord.values()) {
            desk.keeper(record).find(of.id).ifPresent(found -> assertTold(of, found, now));
        }
    }

    private void assertTold(Known of, GrievanceCase found, Instant now) {
        for (ServiceDeadline clock : ServiceClock.of(found, around)) {
            if (clock.isOverdue(now)) {
                assertThat(found.escalations())
                        .as("%s of %s", clock.clock(), found)
                        .anyMatch(told -> told.clock() == clock.clock()
                                && told.start().equals(clock.deadline().start()));
                count("escalated");
            }
        }
        found.escalations()
                .forEach(told -> told.told()
                        .ifPresent(officer -> assertThat(isInConflict(of, officer) && !found.isErased())
                                .as("%s was told of %s", officer, of.id)
                                .isFalse()));
    }

    private void assertListsShowWhatTheyMay(Instant now) {
        for (Actor reader : STAFF) {
            for (InboxLine line : desk.watch().inbox(bureau.key(), reader, now).orThrow()) {
                Known of = known.get(line.id());
                if (of.left && reader.role() == Role.PROGRAMME_MANAGER) {
                    assertThat(line.state()).isEqualTo(GrievanceState.TRANSFERRED);
                    assertThat(line.nextDue()).isEmpty();
                } else {
                    assertThat(isInConflict(of, reader.id()))
                            .as("%s lists %s", reader, of.id)
                            .isFalse();
                    assertThat(of.left && of.sensitive)
                            .as("%s lists %s", reader, of.id)
                            .isEqualTo(reader.role() == Role.SENSITIVE_CASE_RECIPIENT);
                }
            }
        }
    }

    private void count(String what) {
        done.merge(what, 1, Integer::sum);
    }
}
