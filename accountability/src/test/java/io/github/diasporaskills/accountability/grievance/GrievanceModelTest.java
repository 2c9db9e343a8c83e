package io.github.diasporaskills.accountability.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.actor.Tie;
import io.github.diasporaskills.core.actor.TieKind;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Random sequences of everything by everybody, beside a plain model: a million in the full build. */
class GrievanceModelTest {

    private static final int SEQUENCES = 10_000 * Integer.getInteger("checks.percent", 1);
    private static final int LONGEST = 24;
    private static final Map<GrievanceState, Map<CaseAction, Set<Role>>> TABLE = GrievanceTableTest.expected();
    private static final List<String> CATEGORIES =
            List.of("waiting-time", "care-quality", "sexual-harassment", "not-this-programme", "no-such");
    private static final CaseAction[] ACTIONS = CaseAction.values();

    private static final DateRange ALWAYS = DateRange.of(LocalDate.of(2020, 1, 1), LocalDate.of(2040, 1, 1));
    private static final ActorId EXPERT = Bureau.id("E-7");
    private static final GrievanceSetting AROUND = Bureau.SETTING.with(Ties.of(List.of(
            Tie.of(EXPERT, Bureau.HANDLER_3.id(), TieKind.KIN, ALWAYS),
            Tie.of(EXPERT, Bureau.RECIPIENT.id(), TieKind.LINE_MANAGEMENT, ALWAYS),
            Tie.of(Bureau.HANDLER.id(), Bureau.APPROVER_2.id(), TieKind.LINE_MANAGEMENT, ALWAYS))));

    private static final List<Actor> ACTORS = List.of(
            Bureau.TRIAGE,
            Bureau.HANDLER,
            Bureau.HANDLER_2,
            Bureau.HANDLER_3,
            Bureau.APPROVER,
            Bureau.APPROVER_2,
            Bureau.RECIPIENT,
            Bureau.RECIPIENT_2,
            Bureau.CUSTODIAN,
            Bureau.CLERK,
            Bureau.OVERSEER,
            Bureau.AUDITOR,
            ReceiptCounter.complainant());

    /** What is so, written down without events, results or histories. */
    private static final class Model {
        GrievanceState state = GrievanceState.RECEIVED;
        boolean restricted;
        String category = "";
        ActorId handler;
        ActorId proposer;
        boolean proposed;
        boolean offered;
        boolean paused;
        boolean linked;
        boolean appealed;
        boolean erased;
        boolean identityErased;
        int reopened;
        ActorId holder;
        Instant closed;
        final Set<ActorId> concerned = new HashSet<>();
        final Set<ActorId> recused = new HashSet<>();
        final Set<ActorId> deciders = new HashSet<>();
        final List<ActorId> askers = new ArrayList<>();
        final List<Instant> granted = new ArrayList<>();
        final List<Boolean> decided = new ArrayList<>();

        boolean conflict(ActorId who) {
            boolean tied = concerned.contains(EXPERT)
                    && (who.equals(Bureau.HANDLER_3.id()) || who.equals(Bureau.RECIPIENT.id()));
            // Ties have no direction.
            tied |= who.equals(EXPERT)
                    && (concerned.contains(Bureau.HANDLER_3.id()) || concerned.contains(Bureau.RECIPIENT.id()));
            tied |= who.equals(Bureau.HANDLER.id()) && concerned.contains(Bureau.APPROVER_2.id());
            tied |= who.equals(Bureau.APPROVER_2.id()) && concerned.contains(Bureau.HANDLER.id());
            boolean earlier = appealed
                    && (deciders.contains(who)
                            || (who.equals(Bureau.APPROVER_2.id()) && deciders.contains(Bureau.HANDLER.id()))
                            || (who.equals(Bureau.HANDLER.id()) && deciders.contains(Bureau.APPROVER_2.id()))
                            || (who.equals(Bureau.RECIPIENT.id()) && deciders.contains(EXPERT)));
            return concerned.contains(who) || tied || recused.contains(who) || earlier;
        }

        boolean open(Actor who) {
            Role role = who.role();
            if (role == Role.COMPLAINANT || role == Role.SYSTEM) {
                return true;
            }
            boolean here;
            if (!restricted) {
                here = state != GrievanceState.TRANSFERRED
                        && (role == Role.GRIEVANCE_TRIAGE
                                || role == Role.GRIEVANCE_HANDLER
                                || role == Role.GRIEVANCE_APPROVER
                                || role == Role.IDENTITY_CUSTODIAN
                                || role == Role.AUDITOR);
            } else if (state == GrievanceState.OUT_OF_SCOPE_REFERRED) {
                here = role == Role.GRIEVANCE_TRIAGE || role == Role.IDENTITY_CUSTODIAN;
            } else {
                here = role == Role.SENSITIVE_CASE_RECIPIENT || role == Role.IDENTITY_CUSTODIAN;
            }
            boolean his = role != Role.GRIEVANCE_HANDLER || who.id().equals(handler);
            return here && his && !conflict(who.id());
        }

        boolean may(CaseAction action, Actor who, Instant at, String wanted, ActorId other, int number) {
            if (!TABLE.get(state).getOrDefault(action, Set.of()).contains(who.role()) || !open(who)) {
                return false;
            }
            boolean here = wanted.equals("waiting-time") || wanted.equals("care-quality");
            boolean away = wanted.equals("sexual-harassment") || wanted.equals("not-this-programme");
            boolean two = state == GrievanceState.APPEALED || restricted || category.equals("care-quality");
            return switch (action) {
                case TAKE_UP -> here && !restricted && !conflict(other);
                case TRANSFER -> away && !restricted && !erased;
                case ROUTE -> restricted && state == GrievanceState.REOPENED;
                case RESPOND ->
                    proposed
                            && (!two || !who.id().equals(proposer))
                            && (state != GrievanceState.SENSITIVE_ROUTE || offered);
                case REOPEN -> !erased && reopened == 0 && !at.isAfter(closed.plus(Duration.ofDays(30)));
                case APPEAL -> !erased && !appealed && !at.isAfter(closed.plus(Duration.ofDays(30)));
                case WRITE, NAME_CONCERNED, OFFER_ASSISTANCE, RATE, LEARN -> !erased;
                case REASSIGN -> !conflict(other);
                case PAUSE -> !paused;
                case RESUME -> paused;
                case LINK -> !linked;
                case PLACE_LEGAL_HOLD -> holder == null && !erased;
                case RELEASE_LEGAL_HOLD -> holder != null && !holder.equals(who.id());
                case ANSWER_ASSISTANCE -> offered && !erased;
                case REQUEST_IDENTITY -> !identityErased;
                case GRANT_IDENTITY, DENY_IDENTITY -> number <= askers.size() && !decided.get(number - 1);
                case REVEAL_IDENTITY ->
                    !identityErased
                            && number <= askers.size()
                            && askers.get(number - 1).equals(who.id())
                            && at.isBefore(granted.get(number - 1));
                case ERASE_IDENTITY -> holder == null && !identityErased;
                case ERASE -> holder == null && !erased;
                default -> true;
            };
        }

        void happens(CaseAction action, Actor who, Instant at, String wanted, ActorId other, int number) {
            switch (action) {
                case TAKE_UP -> {
                    category = wanted;
                    handler = other;
                }
                case REASSIGN -> handler = other;
                case TRANSFER -> forget();
                case PROPOSE -> {
                    proposed = true;
                    proposer = who.id();
                    decides(who.id());
                }
                case RESPOND -> {
                    proposed = false;
                    proposer = null;
                    paused = false;
                    decides(who.id());
                    decides(handler);
                }
                case CLOSE -> closed = at;
                case REOPEN -> reopened++;
                case APPEAL -> {
                    decides(handler);
                    appealed = true;
                    handler = null;
                    proposed = false;
                    proposer = null;
                }
                case WRITE -> paused &= who.role() != Role.COMPLAINANT;
                case NAME_CONCERNED -> concerned.add(other);
                case RECUSE -> recused.add(who.id());
                case PAUSE -> paused = true;
                case RESUME -> paused = false;
                case LINK -> linked = true;
                case PLACE_LEGAL_HOLD -> holder = who.id();
                case RELEASE_LEGAL_HOLD -> holder = null;
                case OFFER_ASSISTANCE -> offered = true;
                case REQUEST_IDENTITY -> {
                    askers.add(who.id());
                    granted.add(Instant.MIN);
                    decided.add(false);
                }
                case GRANT_IDENTITY -> {
                    granted.set(number - 1, at.plus(Duration.ofDays(1)));
                    decided.set(number - 1, true);
                }
                case DENY_IDENTITY -> decided.set(number - 1, true);
                case ERASE_IDENTITY -> identityErased = true;
                case ERASE -> forget();
                default -> {
                    // Changes nothing that the model knows.
                }
            }
            state = action.leadsTo().orElse(state);
        }

        private void decides(ActorId who) {
            if (who != null && !appealed) {
                deciders.add(who);
            }
        }

        private void forget() {
            erased = true;
            identityErased = true;
            concerned.clear();
            offered = false;
        }
    }

    private static CaseResult ask(
            GrievanceCase of, CaseAction action, StepCall call, String category, ActorId other, int number) {
        return switch (action) {
            case ACKNOWLEDGE -> of.acknowledge(call, AROUND);
            case TAKE_UP -> of.takeUp(call, category, other, AROUND);
            case TRANSFER -> of.transfer(call, category, AROUND);
            case ROUTE -> of.routeAgain(call, AROUND);
            case RESPOND -> of.respond(call, AROUND);
            case CLOSE -> of.close(call, AROUND);
            case REOPEN -> of.reopen(call, "no", AROUND);
            case APPEAL -> of.appeal(call, "no", AROUND);
            case WRITE -> of.write(call, "words", AROUND);
            case PROPOSE -> of.propose(call, "words", AROUND);
            case REASSIGN -> of.reassign(call, other, AROUND);
            case NAME_CONCERNED -> of.nameConcerned(call, other, AROUND);
            case RECUSE -> of.recuse(call, AROUND);
            case PAUSE -> of.pause(call, AROUND);
            case RESUME -> of.resume(call, AROUND);
            case LINK -> of.link(call, GrievanceId.of("GR-OTHER"), AROUND);
            case ESCALATE ->
                of.escalate(call, new Escalated(ClockKind.RESPOND, call.at(), call.at(), 1, null, call.at()), AROUND);
            case RECOMPUTE -> of.recompute(call, ClockKind.RESPOND, null, call.at(), "v", AROUND);
            case PLACE_LEGAL_HOLD -> of.placeLegalHold(call, call.day().plusDays(1), AROUND);
            case RELEASE_LEGAL_HOLD -> of.releaseLegalHold(call, AROUND);
            case OFFER_ASSISTANCE -> of.offerAssistance(call, AROUND);
            case ANSWER_ASSISTANCE -> of.answerAssistance(call, true, AROUND);
            case REQUEST_IDENTITY -> of.requestIdentity(call, AROUND);
            case GRANT_IDENTITY -> of.grantIdentity(call, number, Duration.ofDays(1), AROUND);
            case DENY_IDENTITY -> of.denyIdentity(call, number, AROUND);
            case REVEAL_IDENTITY -> of.revealIdentity(call, number, AROUND);
            case RATE -> of.rate(call, 3, AROUND);
            case LEARN -> of.learn(call, "words", AROUND);
            case ERASE_IDENTITY -> of.eraseIdentity(call, AROUND);
            case ERASE -> of.erase(call, AROUND);
            default -> throw new IllegalArgumentException(action + " is not asked of a case");
        };
    }

    @Test
    void a_case_does_what_the_plain_model_says_whatever_is_asked_by_whomever() {
        Map<CaseAction, Integer> taken = new TreeMap<>();
        Set<GrievanceState> seen = new HashSet<>();
        int refused = 0;
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            Random random = new Random(20261122L + sequence);
            Model model = new Model();
            Intake.Builder intake = Bureau.intake("text").named("Somebody");
            if (random.nextInt(3) == 0) {
                ActorId about = random.nextBoolean()
                        ? EXPERT
                        : ACTORS.get(random.nextInt(8)).id();
                intake.about(about);
                model.concerned.add(about);
            }
            List<CaseEvent> events = new ArrayList<>();
            CaseResult.Decided first = GrievanceCase.receive(
                    Bureau.call(Bureau.CLERK, Bureau.MONDAY), GrievanceId.of("GR-MODEL"), intake.build());
            events.addAll(first.events());
            GrievanceCase of = first.orThrow();
            Instant at = Bureau.MONDAY;
            if (random.nextInt(4) == 0) {
                // A third of those that leave are not sensitive.
                String category = random.nextInt(3) == 0 ? "not-this-programme" : "sexual-harassment";
                CaseResult moved = of.moved(Bureau.call(Bureau.TRIAGE, at), category, AROUND);
                if (moved instanceof CaseResult.Decided there) {
                    of = there.orThrow();
                    events = new ArrayList<>(there.events());
                    model.restricted = true;
                    model.category = category;
                    model.state = of.state();
                }
            }
            int length = 4 + random.nextInt(LONGEST - 4);
            for (int step = 0; step < length; step++) {
                at = at.plus(Duration.ofHours(random.nextInt(20) == 0 ? 24L * random.nextInt(35) : random.nextInt(6)));
                CaseAction action = likely(of, random);
                Actor who = likely(of, action, random);
                String category = CATEGORIES.get(random.nextInt(random.nextInt(4) == 0 ? 5 : 2));
                ActorId other = ACTORS.get(1 + random.nextInt(action == CaseAction.NAME_CONCERNED ? 7 : 3))
                        .id();
                int number = 1 + random.nextInt(2);
                boolean may = model.may(action, who, at, category, other, number);
                CaseResult result = ask(of, action, StepCall.of(who, at, "tried"), category, other, number);
                if (result.isDecided() != may) {
                    assertThat(result.isDecided())
                            .as("sequence %s, step %s: %s of %s by %s", sequence, step, action, of, who)
                            .isEqualTo(may);
                }
                if (result instanceof CaseResult.Decided decided) {
                    model.happens(action, who, at, category, other, number);
                    events.addAll(decided.events());
                    of = decided.orThrow();
                    taken.merge(action, 1, Integer::sum);
                } else {
                    refused++;
                }
                seen.add(of.state());
            }
            assertThat(of.state()).isEqualTo(model.state);
            assertThat(of.isErased()).isEqualTo(model.erased);
            assertThat(of.isPaused() && !model.erased).isEqualTo(model.paused && !model.erased);
            if (sequence % 10 == 0) {
                GrievanceCase folded = GrievanceCase.of(of.id(), events);
                assertThat(folded.version()).isEqualTo(of.version()).isEqualTo(events.size());
                assertThat(folded.course()).isEqualTo(of.course());
                assertThat(folded.concerned()).isEqualTo(of.concerned());
                assertThat(folded.dialogue()).isEqualTo(of.dialogue());
                assertThat(folded.identityRequests()).isEqualTo(of.identityRequests());
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(GrievanceState.values());
        Set<CaseAction> never = EnumSet.complementOf(EnumSet.copyOf(taken.keySet()));
        assertThat(never)
                .containsExactlyInAnyOrder(
                        CaseAction.RECEIVE, CaseAction.IDENTIFY, CaseAction.DESCRIBE, CaseAction.REFER_OUT);
        assertThat(refused).isPositive();
    }

    /** Mostly something that the table knows for the state, else anything. */
    private static CaseAction likely(GrievanceCase of, Random random) {
        if (!of.identityRequests().isEmpty() && random.nextInt(3) == 0) {
            return of.identityRequests().get(0).isOpen() ? CaseAction.GRANT_IDENTITY : CaseAction.REVEAL_IDENTITY;
        }
        if (random.nextInt(5) > 0) {
            List<CaseAction> known = List.copyOf(TABLE.get(of.state()).keySet());
            List<CaseAction> steps = known.stream()
                    .filter(action -> action.leadsTo().isPresent()
                            || action == CaseAction.PROPOSE
                            || action == CaseAction.OFFER_ASSISTANCE)
                    .toList();
            List<CaseAction> some = random.nextInt(3) > 0 && !steps.isEmpty() ? steps : known;
            if (!some.isEmpty()) {
                CaseAction action = some.get(random.nextInt(some.size()));
                boolean leaves = action == CaseAction.TRANSFER && random.nextInt(4) > 0;
                return action == CaseAction.REFER_OUT || leaves ? CaseAction.WRITE : action;
            }
        }
        CaseAction action;
        do {
            action = ACTIONS[random.nextInt(ACTIONS.length)];
        } while (action == CaseAction.RECEIVE
                || action == CaseAction.IDENTIFY
                || action == CaseAction.DESCRIBE
                || action == CaseAction.REFER_OUT);
        return action == CaseAction.ROUTE && of.state() == GrievanceState.RECEIVED ? CaseAction.WRITE : action;
    }

    /** Mostly somebody of a role that may, else anybody. */
    private static Actor likely(GrievanceCase of, CaseAction action, Random random) {
        Set<Role> roles = TABLE.get(of.state()).getOrDefault(action, Set.of());
        if (action == CaseAction.REVEAL_IDENTITY
                && random.nextBoolean()
                && !of.identityRequests().isEmpty()) {
            ActorId asked = of.identityRequests().get(0).by();
            return ACTORS.stream()
                    .filter(actor -> actor.id().equals(asked))
                    .findFirst()
                    .orElseThrow();
        }
        if (random.nextInt(5) > 0 && !roles.isEmpty()) {
            List<Actor> some = ACTORS.stream()
                    .filter(actor -> roles.contains(actor.role()))
                    .filter(actor -> actor.role() != Role.GRIEVANCE_HANDLER
                            || of.handler().filter(actor.id()::equals).isPresent())
                    .toList();
            if (!some.isEmpty()) {
                return some.get(random.nextInt(some.size()));
            }
        }
        return ACTORS.get(random.nextInt(ACTORS.size()));
    }
}
