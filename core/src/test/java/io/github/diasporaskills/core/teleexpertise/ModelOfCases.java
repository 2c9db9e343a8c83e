package io.github.diasporaskills.core.teleexpertise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What should become of a case, written down a second time in plain words and numbers. Minutes count from the start;
 * experts have these numbers: 0 fit, 1 fit until the fourth day, 2 without authorisation, 3 the requester, 4 held from
 * some minute on, 5 without declarations.
 */
final class ModelOfCases {

    static final int DAY = 24 * 60;
    private static final Set<String> RUNNING = Set.of(
            "SUBMITTED",
            "TRIAGE",
            "INFO_REQUESTED",
            "READY",
            "CLEARING_HOUSE",
            "ALLOCATED",
            "ACCEPTED",
            "CLARIFYING",
            "ANSWERED",
            "FOLLOW_UP_DUE");

    /** An offer. */
    static final class Offer {
        final int expert;
        final int due;
        String state = "OFFERED";

        Offer(int expert, int due) {
            this.expert = expert;
            this.due = due;
        }
    }

    /** Somebody asks for something. */
    record Action(
            String verb, String role, String who, int minute, int expert, int offer, boolean flag, String urgency) {}

    final boolean enrolled;
    final int most;
    final int heldFrom;
    final int withdrawnFrom;
    String state = "DRAFT";
    String entry = "";
    String asker = "";
    int hours;
    int submitted = -1;
    int last;
    final List<Offer> offers = new ArrayList<>();

    ModelOfCases(boolean enrolled, int most, int heldFrom, int withdrawnFrom) {
        this.enrolled = enrolled;
        this.most = most;
        this.heldFrom = heldFrom;
        this.withdrawnFrom = withdrawnFrom;
    }

    static String name(int expert) {
        return expert == 3 ? "doctor-1" : "E-" + expert;
    }

    /** Whether the action is taken; if so, what follows has happened. */
    boolean take(Action a) {
        if (a.minute < last || !possible(a)) {
            return false;
        }
        last = a.minute;
        follow(a);
        return true;
    }

    private boolean possible(Action a) {
        boolean duty = a.role.equals("COORDINATOR") || a.role.equals("SYSTEM");
        boolean coordinator = a.role.equals("COORDINATOR");
        boolean requester = a.role.equals("REQUESTER") && a.who.equals("doctor-1");
        boolean consent = a.minute < withdrawnFrom;
        return switch (a.verb) {
            case "submit" ->
                requester && consent && (state.equals("INFO_REQUESTED") || (state.equals("DRAFT") && enrolled));
            case "startTriage" -> duty && state.equals("SUBMITTED");
            case "askForInformation", "reject" -> coordinator && state.equals("TRIAGE");
            case "makeReady" -> coordinator && state.equals("TRIAGE") && !a.urgency.equals("NEVER");
            case "askOtherNetworks" -> coordinator && state.equals("READY");
            case "leaveUnanswered" -> coordinator && state.equals("CLEARING_HOUSE");
            case "offer" ->
                duty
                        && consent
                        && Set.of("READY", "CLEARING_HOUSE", "ALLOCATED").contains(state)
                        && active() < most
                        && !hasIt(a.expert)
                        && fit(a);
            case "accept" ->
                state.equals("ALLOCATED")
                        && byExpert(a, "OFFERED")
                        && a.minute <= offers.get(a.offer).due
                        && a.expert != 5
                        && fit(a);
            case "decline" -> byExpert(a, "OFFERED") && state.equals("ALLOCATED");
            case "lapse" -> duty && is(a, "OFFERED") && a.minute > offers.get(a.offer).due;
            case "recall" ->
                duty
                        && (is(a, "OFFERED")
                                || (is(a, "ACCEPTED") && offers.get(a.offer).expert == 4 && a.minute >= heldFrom));
            case "giveBack" -> a.role.equals("MEMBER") && a.who.equals(expertIn("ACCEPTED"));
            case "ask" -> (state.equals("ACCEPTED") || state.equals("ANSWERED")) && party(a);
            case "reply" -> state.equals("CLARIFYING") && party(a) && !a.who.equals(asker);
            case "endClarification" -> state.equals("CLARIFYING") && (coordinator || party(a));
            case "answer" ->
                state.equals("ACCEPTED")
                        && a.role.equals("MEMBER")
                        && a.who.equals(expertIn("ACCEPTED"))
                        && name(a.expert).equals(a.who)
                        && qualified(a)
                        && consent;
            case "convert" -> state.equals("ANSWERED") && (requester || coordinator) && a.flag;
            case "noteFollowUpDue" -> duty && state.equals("ANSWERED") && a.minute >= submitted + 21 * DAY;
            case "close" -> state.equals("FOLLOW_UP_DUE") && (requester || duty);
            case "closeWithoutReport" -> state.equals("FOLLOW_UP_DUE") && duty;
            case "suspend" ->
                RUNNING.contains(state)
                        && !consent
                        && Set.of("REQUESTER", "COORDINATOR", "SYSTEM", "SUBJECT")
                                .contains(a.role);
            case "cancel" ->
                ((RUNNING.contains(state) || state.equals("DRAFT")) && requester)
                        || (state.equals("SUSPENDED") && (requester || coordinator));
            case "markEnteredInError" ->
                !state.equals("ENTERED_IN_ERROR") && (coordinator || a.role.equals("PROGRAMME_MANAGER"));
            default -> throw new AssertionError(a.verb);
        };
    }

    private void follow(Action a) {
        switch (a.verb) {
            case "submit" -> {
                submitted = submitted < 0 ? a.minute : submitted;
                state = "SUBMITTED";
            }
            case "startTriage" -> {
                state = "TRIAGE";
            }
            case "askForInformation" -> {
                state = "INFO_REQUESTED";
            }
            case "reject" -> {
                state = "REJECTED";
            }
            case "makeReady" -> {
                hours = a.urgency.equals("URGENT") ? 24 : 72;
                state = "READY";
            }
            case "askOtherNetworks" -> {
                state = "CLEARING_HOUSE";
            }
            case "leaveUnanswered" -> {
                state = "UNANSWERED";
            }
            case "offer" -> {
                offers.add(new Offer(a.expert, a.minute + hours * 60));
                state = "ALLOCATED";
            }
            case "accept" -> {
                recallAll();
                offers.get(a.offer).state = "ACCEPTED";
                state = "ACCEPTED";
            }
            case "decline" -> {
                end(a.offer, "DECLINED");
            }
            case "lapse" -> {
                end(a.offer, "LAPSED");
            }
            case "recall" -> {
                end(a.offer, "RECALLED");
            }
            case "giveBack" -> {
                for (int i = 0; i < offers.size(); i++) {
                    if (offers.get(i).state.equals("ACCEPTED")) {
                        end(i, "WITHDRAWN");
                    }
                }
            }
            case "ask" -> {
                entry = state;
                asker = a.who;
                state = "CLARIFYING";
            }
            case "reply", "endClarification" -> {
                state = entry;
            }
            case "answer" -> {
                offers.forEach(offer -> offer.state = offer.state.equals("ACCEPTED") ? "FULFILLED" : offer.state);
                state = "ANSWERED";
            }
            case "convert" -> {
                state = "CONVERTED";
            }
            case "noteFollowUpDue" -> {
                state = "FOLLOW_UP_DUE";
            }
            case "close", "closeWithoutReport" -> {
                state = "CLOSED";
            }
            default -> {
                recallAll();
                state = a.verb.equals("suspend")
                        ? "SUSPENDED"
                        : a.verb.equals("cancel") ? "CANCELLED" : "ENTERED_IN_ERROR";
            }
        }
    }

    private void end(int offer, String how) {
        offers.get(offer).state = how;
        state = active() > 0 ? "ALLOCATED" : "READY";
    }

    private void recallAll() {
        offers.forEach(offer -> offer.state =
                offer.state.equals("OFFERED") || offer.state.equals("ACCEPTED") ? "RECALLED" : offer.state);
    }

    long active() {
        return offers.stream()
                .filter(offer -> offer.state.equals("OFFERED") || offer.state.equals("ACCEPTED"))
                .count();
    }

    private boolean hasIt(int expert) {
        return offers.stream().anyMatch(offer -> offer.expert == expert && offer.state.equals("OFFERED"));
    }

    private boolean is(Action a, String wanted) {
        return a.offer < offers.size() && offers.get(a.offer).state.equals(wanted);
    }

    private boolean byExpert(Action a, String wanted) {
        return is(a, wanted) && a.role.equals("MEMBER") && a.who.equals(name(offers.get(a.offer).expert));
    }

    private String expertIn(String wanted) {
        return offers.stream()
                .filter(offer -> offer.state.equals(wanted))
                .map(offer -> name(offer.expert))
                .findFirst()
                .orElse("nobody");
    }

    private boolean party(Action a) {
        return a.role.equals("REQUESTER")
                ? a.who.equals("doctor-1")
                : a.role.equals("MEMBER")
                        && (a.who.equals(expertIn("ACCEPTED")) || a.who.equals(expertIn("FULFILLED")));
    }

    /** The flag says that the expert has another case, which is one too many. */
    private boolean fit(Action a) {
        return a.expert != 3 && !a.flag && qualified(a);
    }

    boolean qualified(Action a) {
        int day = (9 * 60 + a.minute) / DAY;
        return a.expert != 2 && !(a.expert == 1 && day > 3) && !(a.expert == 4 && a.minute >= heldFrom);
    }
}
