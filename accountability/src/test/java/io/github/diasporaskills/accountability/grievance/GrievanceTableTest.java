package io.github.diasporaskills.accountability.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.StepCall;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** All states, everything that can happen, all roles: the table is written down here a second time. */
class GrievanceTableTest {

    /** State, then action: roles; C complainant, T first reader, H handler, A approver, R recipient, K custodian, S software. */
    private static final String TABLE = """
            RECEIVED > ACKNOWLEDGE:T TRANSFER:T,H,A,S ROUTE:T,H,A,S REFER_OUT:T,H,A,S
            ACKNOWLEDGED > TAKE_UP:T,A TRANSFER:T,H,A,S
            IN_HANDLING > RESPOND:H,A TRANSFER:T,H,A,S PROPOSE:H,A,R REASSIGN:T,A PAUSE:H RESUME:H,A,C,S
            SENSITIVE_ROUTE > RESPOND:R PROPOSE:H,A,R OFFER_ASSISTANCE:R ANSWER_ASSISTANCE:R,C
            OUT_OF_SCOPE_REFERRED > ERASE:K,S
            RESPONDED > CLOSE:H,A,R,C,S TRANSFER:T,H,A,S OFFER_ASSISTANCE:R ANSWER_ASSISTANCE:R,C RATE:C LEARN:H,A,R
            CLOSED > REOPEN:C APPEAL:C TRANSFER:T,H,A,S OFFER_ASSISTANCE:R ANSWER_ASSISTANCE:R,C RATE:C LEARN:H,A,R ERASE:K,S
            REOPENED > TAKE_UP:T,A ROUTE:R TRANSFER:T,H,A,S OFFER_ASSISTANCE:R ANSWER_ASSISTANCE:R,C
            APPEALED > RESPOND:A,R TRANSFER:T,H,A,S PROPOSE:H,A,R OFFER_ASSISTANCE:R ANSWER_ASSISTANCE:R,C
            TRANSFERRED >
            """;

    /** What may happen wherever there is something in the record. */
    private static final String HERE = "WRITE:C,T,H,A,R NAME_CONCERNED:T,H,A,R RECUSE:T,H,A,R LINK:T,H,A,R"
            + " PLACE_LEGAL_HOLD:A,R RELEASE_LEGAL_HOLD:A,R REQUEST_IDENTITY:H,A,R GRANT_IDENTITY:K DENY_IDENTITY:K"
            + " REVEAL_IDENTITY:H,A,R ERASE_IDENTITY:K,S";

    /** What may happen while a clock may run. */
    private static final String RUNNING = "ESCALATE:S RECOMPUTE:S";

    private static final Map<String, Role> LETTERS = Map.of(
            "C", Role.COMPLAINANT,
            "T", Role.GRIEVANCE_TRIAGE,
            "H", Role.GRIEVANCE_HANDLER,
            "A", Role.GRIEVANCE_APPROVER,
            "R", Role.SENSITIVE_CASE_RECIPIENT,
            "K", Role.IDENTITY_CUSTODIAN,
            "S", Role.SYSTEM);

    private static final Instant LATE = Instant.parse("2026-10-07T09:00:00Z");

    /** The table as it is written down here. */
    static Map<GrievanceState, Map<CaseAction, Set<Role>>> expected() {
        Map<GrievanceState, Map<CaseAction, Set<Role>>> table = new EnumMap<>(GrievanceState.class);
        TABLE.lines().forEach(line -> {
            String[] parts = line.strip().split("\\s*>\\s*", 2);
            GrievanceState state =
                    GrievanceState.valueOf(parts[0].replace(" >", "").strip());
            Map<CaseAction, Set<Role>> actions = table.computeIfAbsent(state, s -> new EnumMap<>(CaseAction.class));
            String all = parts.length > 1 ? parts[1] : "";
            if (state != GrievanceState.TRANSFERRED) {
                all = all + " " + HERE;
                boolean over = state == GrievanceState.CLOSED || state == GrievanceState.OUT_OF_SCOPE_REFERRED;
                all = over ? all : all + " " + RUNNING;
            }
            for (String entry : all.strip().split("\\s+", -1)) {
                if (!entry.isEmpty()) {
                    String[] action = entry.split(":", -1);
                    actions.put(
                            CaseAction.valueOf(action[0]),
                            List.of(action[1].split(",")).stream()
                                    .map(LETTERS::get)
                                    .collect(Collectors.toSet()));
                }
            }
        });
        return table;
    }

    @Test
    void the_table_answers_every_state_action_and_role_as_written_down() {
        Map<GrievanceState, Map<CaseAction, Set<Role>>> expected = expected();
        int asked = 0;
        for (GrievanceState state : GrievanceState.values()) {
            for (CaseAction action : CaseAction.values()) {
                Set<Role> may = expected.get(state).getOrDefault(action, Set.of());
                for (Role role : Role.values()) {
                    CaseAction.Answer answer = may.contains(role)
                            ? CaseAction.Answer.ALLOWED
                            : may.isEmpty() ? CaseAction.Answer.NOT_IN_STATE : CaseAction.Answer.NOT_FOR_ROLE;
                    assertThat(action.answer(state, role))
                            .as("%s in %s by %s", action, state, role)
                            .isEqualTo(answer);
                    asked++;
                }
            }
        }
        assertThat(asked).isEqualTo(10 * 34 * 19);
    }

    /** A case in each state that can be, in each of its records. */
    private static List<GrievanceCase> cases() {
        Intake.Builder intake = Bureau.intake("text").named("Somebody");
        GrievanceCase received = Bureau.received(intake);
        GrievanceCase acknowledged =
                received.acknowledge(at(Bureau.TRIAGE), Bureau.SETTING).orThrow();
        GrievanceCase handled = acknowledged
                .takeUp(at(Bureau.TRIAGE), "waiting-time", Bureau.HANDLER.id(), Bureau.SETTING)
                .orThrow();
        GrievanceCase responded = handled.propose(at(Bureau.HANDLER), "words", Bureau.SETTING)
                .orThrow()
                .respond(at(Bureau.HANDLER), Bureau.SETTING)
                .orThrow();
        GrievanceCase closed =
                responded.close(at(Bureau.HANDLER), Bureau.SETTING).orThrow();
        GrievanceCase sensitive = Bureau.sensitive(intake);
        GrievanceCase sensitiveClosed = sensitive
                .offerAssistance(at(Bureau.RECIPIENT), Bureau.SETTING)
                .orThrow()
                .propose(at(Bureau.RECIPIENT), "words", Bureau.SETTING)
                .orThrow()
                .respond(at(Bureau.RECIPIENT_2), Bureau.SETTING)
                .orThrow()
                .close(at(Bureau.RECIPIENT_2), Bureau.SETTING)
                .orThrow();
        List<GrievanceCase> all = new ArrayList<>(List.of(received, acknowledged, handled, responded, closed));
        for (GrievanceCase end : List.of(closed, sensitiveClosed)) {
            all.add(end.reopen(at(ReceiptCounter.complainant()), "no", Bureau.SETTING)
                    .orThrow());
            all.add(end.appeal(at(ReceiptCounter.complainant()), "no", Bureau.SETTING)
                    .orThrow());
        }
        all.addAll(List.of(sensitive, sensitiveClosed));
        all.add(received.transfer(at(Bureau.TRIAGE), "sexual-harassment", Bureau.SETTING)
                .orThrow());
        all.add(received.moved(at(Bureau.TRIAGE), "not-this-programme", Bureau.SETTING)
                .orThrow());
        return all;
    }

    private static StepCall at(Actor by) {
        return Bureau.call(by, LATE);
    }

    private static Map<CaseAction, Function<GrievanceCase, CaseResult>> commands(StepCall call) {
        GrievanceSetting around = Bureau.SETTING;
        Map<CaseAction, Function<GrievanceCase, CaseResult>> all = new HashMap<>();
        all.put(CaseAction.ACKNOWLEDGE, of -> of.acknowledge(call, around));
        all.put(CaseAction.TAKE_UP, of -> of.takeUp(call, "waiting-time", Bureau.HANDLER.id(), around));
        all.put(CaseAction.TRANSFER, of -> of.transfer(call, "fraud-corruption", around));
        all.put(CaseAction.ROUTE, of -> of.routeAgain(call, around));
        all.put(CaseAction.RESPOND, of -> of.respond(call, around));
        all.put(CaseAction.CLOSE, of -> of.close(call, around));
        all.put(CaseAction.REOPEN, of -> of.reopen(call, "no", around));
        all.put(CaseAction.APPEAL, of -> of.appeal(call, "no", around));
        all.put(CaseAction.WRITE, of -> of.write(call, "words", around));
        all.put(CaseAction.PROPOSE, of -> of.propose(call, "words", around));
        all.put(CaseAction.REASSIGN, of -> of.reassign(call, Bureau.HANDLER_2.id(), around));
        all.put(CaseAction.NAME_CONCERNED, of -> of.nameConcerned(call, Bureau.id("E-1"), around));
        all.put(CaseAction.RECUSE, of -> of.recuse(call, around));
        all.put(CaseAction.PAUSE, of -> of.pause(call, around));
        all.put(CaseAction.RESUME, of -> of.resume(call, around));
        all.put(CaseAction.LINK, of -> of.link(call, GrievanceId.of("GR-OTHER"), around));
        all.put(
                CaseAction.ESCALATE,
                of -> of.escalate(call, new Escalated(ClockKind.RESPOND, LATE, LATE, 1, null, LATE), around));
        all.put(CaseAction.RECOMPUTE, of -> of.recompute(call, ClockKind.RESPOND, null, LATE, "v", around));
        all.put(CaseAction.PLACE_LEGAL_HOLD, of -> of.placeLegalHold(call, LocalDate.of(2027, 1, 1), around));
        all.put(CaseAction.RELEASE_LEGAL_HOLD, of -> of.releaseLegalHold(call, around));
        all.put(CaseAction.OFFER_ASSISTANCE, of -> of.offerAssistance(call, around));
        all.put(CaseAction.ANSWER_ASSISTANCE, of -> of.answerAssistance(call, true, around));
        all.put(CaseAction.REQUEST_IDENTITY, of -> of.requestIdentity(call, around));
        all.put(CaseAction.GRANT_IDENTITY, of -> of.grantIdentity(call, 1, Duration.ofDays(1), around));
        all.put(CaseAction.DENY_IDENTITY, of -> of.denyIdentity(call, 1, around));
        all.put(CaseAction.REVEAL_IDENTITY, of -> of.revealIdentity(call, 1, around));
        all.put(CaseAction.RATE, of -> of.rate(call, 3, around));
        all.put(CaseAction.LEARN, of -> of.learn(call, "words", around));
        all.put(CaseAction.ERASE_IDENTITY, of -> of.eraseIdentity(call, around));
        all.put(CaseAction.ERASE, of -> of.erase(call, around));
        return all;
    }

    @Test
    void cases_keep_to_the_table_whoever_asks_for_whatever() {
        Set<GrievanceState> seen = new TreeSet<>();
        int taken = 0;
        for (GrievanceCase of : cases()) {
            seen.add(of.state());
            for (Role role : Role.values()) {
                Actor actor = Bureau.ROSTER.inRole(role).stream()
                        .filter(officer -> CaseAccess.conflicts(
                                        new Actor(officer.id(), role), of, Bureau.SETTING, LocalDate.of(2026, 10, 7))
                                .isEmpty())
                        .findFirst()
                        .map(officer -> new Actor(officer.id(), role))
                        .orElse(Actor.of("somebody", role));
                for (var command : commands(at(actor)).entrySet()) {
                    CaseResult result = command.getValue().apply(of);
                    CaseAction.Answer answer = command.getKey().answer(of.state(), role);
                    String what = command.getKey() + " of " + of + " in " + of.record() + " by " + role;
                    if (answer != CaseAction.Answer.ALLOWED) {
                        assertThat(result.isDecided()).as(what).isFalse();
                    }
                    result.refusal().ifPresent(refusal -> {
                        assertThat(refusal.action()).as(what).isEqualTo(command.getKey());
                        assertThat(refusal.state()).as(what).isEqualTo(of.state());
                        assertThat(refusal.missing()).as(what).isNotEmpty();
                        Set<String> table = Set.of(
                                "grievance.action.not-in-state",
                                "grievance.action.not-for-role",
                                "lifecycle.step.not-allowed",
                                "lifecycle.step.ended",
                                "lifecycle.role.not-allowed");
                        assertThat(refusal.missing().stream().anyMatch(why -> table.contains(why.code())))
                                .as(what)
                                .isEqualTo(answer != CaseAction.Answer.ALLOWED);
                    });
                    if (result.isDecided()) {
                        taken++;
                        CaseResult.Decided decided = (CaseResult.Decided) result;
                        assertThat(decided.orThrow().version())
                                .as(what)
                                .isEqualTo(of.version() + decided.events().size());
                        GrievanceState after = command.getKey().leadsTo().orElse(of.state());
                        assertThat(decided.orThrow().state()).as(what).isEqualTo(after);
                    }
                }
            }
        }
        assertThat(seen).containsExactly(GrievanceState.values());
        assertThat(taken).isGreaterThan(150);
    }
}
