package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Role;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can happen to a complaint, with the states in which and the roles by which it may: steps, which lead
 * to another state and whose rules stand in {@link GrievanceLifeCycle}, and facets, which leave the state as it is.
 * Whether one particular person may act on one particular case is a further question, asked each time.
 */
public enum CaseAction {
    /** It is taken in. Begins a case, and happens to none that is there. */
    RECEIVE("received"),
    /** Who complains, beside {@link #RECEIVE}. */
    IDENTIFY("identified"),
    /** What is counted about the complainant, beside {@link #RECEIVE}. */
    DESCRIBE("described"),
    /** A first reader says that it was read. */
    ACKNOWLEDGE("acknowledged", GrievanceState.ACKNOWLEDGED),
    /** A category and a handler are chosen. */
    TAKE_UP("taken-up", GrievanceState.IN_HANDLING),
    /** It leaves the programme's record. */
    TRANSFER("transferred", GrievanceState.TRANSFERRED),
    /** The restricted record of a sensitive case begins to be handled. */
    ROUTE("routed", GrievanceState.SENSITIVE_ROUTE),
    /** The complainant is told who can help instead. */
    REFER_OUT("referred-out", GrievanceState.OUT_OF_SCOPE_REFERRED),
    /** An answer is released. */
    RESPOND("responded", GrievanceState.RESPONDED),
    /** The case is done. */
    CLOSE("closed", GrievanceState.CLOSED),
    /** The complainant is not content. */
    REOPEN("reopened", GrievanceState.REOPENED),
    /** The complainant wants somebody else to decide. */
    APPEAL("appealed", GrievanceState.APPEALED),

    /** A message to or from the complainant; possible after the end, too. */
    WRITE("message", States.HERE, Roles.DIALOGUE),
    /** An answer is drafted. */
    PROPOSE(
            "proposed",
            EnumSet.of(GrievanceState.IN_HANDLING, GrievanceState.SENSITIVE_ROUTE, GrievanceState.APPEALED),
            Roles.CASE),
    /** Another handler. */
    REASSIGN("reassigned", EnumSet.of(GrievanceState.IN_HANDLING), Roles.ASSIGN),
    /** Somebody turns out to be concerned, and loses sight of the case at once. */
    NAME_CONCERNED("concerned-named", States.HERE, Roles.STAFF),
    /** Somebody steps back. */
    RECUSE("recused", States.HERE, Roles.STAFF),
    /** The clocks stand while the complainant is asked. */
    PAUSE("paused", EnumSet.of(GrievanceState.IN_HANDLING), EnumSet.of(Role.GRIEVANCE_HANDLER)),
    /** The clocks run again. */
    RESUME(
            "resumed",
            EnumSet.of(GrievanceState.IN_HANDLING),
            EnumSet.of(Role.GRIEVANCE_HANDLER, Role.GRIEVANCE_APPROVER, Role.COMPLAINANT, Role.SYSTEM)),
    /** It is about the same matter as another case; both stay. */
    LINK("linked", States.HERE, Roles.STAFF),
    /** A time ran out, and somebody is told, or nobody could be. */
    ESCALATE("escalated", States.RUNNING, EnumSet.of(Role.SYSTEM)),
    /** A deadline moved because the calendar did. */
    RECOMPUTE("deadline-recomputed", States.RUNNING, EnumSet.of(Role.SYSTEM)),
    /** Nothing may be erased for now. */
    PLACE_LEGAL_HOLD("legal-hold-placed", States.HERE, Roles.DECIDE),
    /** Erasure is possible again. */
    RELEASE_LEGAL_HOLD("legal-hold-released", States.HERE, Roles.DECIDE),
    /** Help is offered to a survivor. */
    OFFER_ASSISTANCE("assistance-offered", States.SENSITIVE, EnumSet.of(Role.SENSITIVE_CASE_RECIPIENT)),
    /** The survivor accepted or declined. */
    ANSWER_ASSISTANCE(
            "assistance-answered", States.SENSITIVE, EnumSet.of(Role.SENSITIVE_CASE_RECIPIENT, Role.COMPLAINANT)),
    /** Somebody asks to see who complains, and why. */
    REQUEST_IDENTITY("identity-requested", States.HERE, Roles.CASE),
    /** The custodian agrees, for a time. */
    GRANT_IDENTITY("identity-granted", States.HERE, EnumSet.of(Role.IDENTITY_CUSTODIAN)),
    /** The custodian declines. */
    DENY_IDENTITY("identity-denied", States.HERE, EnumSet.of(Role.IDENTITY_CUSTODIAN)),
    /** The identity was shown. */
    REVEAL_IDENTITY("identity-revealed", States.HERE, Roles.CASE),
    /** The complainant says how content he or she is. */
    RATE("rated", EnumSet.of(GrievanceState.RESPONDED, GrievanceState.CLOSED), EnumSet.of(Role.COMPLAINANT)),
    /** What should be done better is written down. */
    LEARN("lesson", EnumSet.of(GrievanceState.RESPONDED, GrievanceState.CLOSED), Roles.CASE),
    /** The name and the contact are erased. */
    ERASE_IDENTITY("identity-erased", States.HERE, EnumSet.of(Role.IDENTITY_CUSTODIAN, Role.SYSTEM)),
    /** All that was said is erased. */
    ERASE(
            "erased",
            EnumSet.of(GrievanceState.CLOSED, GrievanceState.OUT_OF_SCOPE_REFERRED),
            EnumSet.of(Role.IDENTITY_CUSTODIAN, Role.SYSTEM));

    /** Whether something may happen. */
    public enum Answer {
        /** It may, if the case and the person allow it. */
        ALLOWED,
        /** Not in this state, by nobody. */
        NOT_IN_STATE,
        /** Not by this role. */
        NOT_FOR_ROLE
    }

    private final String code;
    private final @Nullable GrievanceState leadsTo;
    /** The states in which a facet may happen, each between commas. */
    private final String states;

    /** The roles by which a facet may happen, each between commas. */
    private final String roles;

    CaseAction(String code) {
        this(code, null, Set.of(), Set.of());
    }

    CaseAction(String code, GrievanceState leadsTo) {
        this(code, requireNonNull(leadsTo, "leadsTo"), Set.of(), Set.of());
    }

    CaseAction(String code, Set<GrievanceState> states, Set<Role> roles) {
        this(code, null, states, roles);
    }

    CaseAction(String code, @Nullable GrievanceState leadsTo, Set<GrievanceState> states, Set<Role> roles) {
        this.code = code;
        this.leadsTo = leadsTo;
        this.states = names(states);
        this.roles = names(roles);
    }

    private static String names(Set<? extends Enum<?>> constants) {
        return constants.stream().map(one -> one.name()).collect(Collectors.joining(",", ",", ","));
    }

    private static boolean has(String names, Enum<?> constant) {
        return names.contains("," + constant.name() + ",");
    }

    /**
     * The code under which a ledger keeps it.
     *
     * @return lower-case words joined by hyphens
     */
    public String code() {
        return code;
    }

    /**
     * The state to which a step leads.
     *
     * @return empty for what leaves the state as it is
     */
    public Optional<GrievanceState> leadsTo() {
        return Optional.ofNullable(leadsTo);
    }

    /**
     * The action of a code.
     *
     * @param code as {@link #code()} gives it
     * @return empty if no action has it
     */
    public static Optional<CaseAction> ofCode(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code.equals(requireNonNull(code, "code")))
                .findFirst();
    }

    /**
     * Whether this may happen in a state by a role, the case and the person aside.
     *
     * @param state where the case stands
     * @param role in which role somebody acts
     * @return the answer of the table
     */
    public Answer answer(GrievanceState state, Role role) {
        if (leadsTo == null) {
            return !has(states, state) ? Answer.NOT_IN_STATE : has(roles, role) ? Answer.ALLOWED : Answer.NOT_FOR_ROLE;
        }
        return GrievanceLifeCycle.TABLE
                .transition(state, leadsTo)
                .map(step -> step.roles().contains(role) ? Answer.ALLOWED : Answer.NOT_FOR_ROLE)
                .orElse(Answer.NOT_IN_STATE);
    }

    /** States that facets share; nested, because an enum's constants come before its own constants. */
    private static final class States {
        /** Wherever there is still something in the record. */
        private static final Set<GrievanceState> HERE =
                Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(GrievanceState.TRANSFERRED)));

        /** While a clock may run. */
        private static final Set<GrievanceState> RUNNING = Collections.unmodifiableSet(EnumSet.complementOf(
                EnumSet.of(GrievanceState.TRANSFERRED, GrievanceState.CLOSED, GrievanceState.OUT_OF_SCOPE_REFERRED)));

        private static final Set<GrievanceState> SENSITIVE = Collections.unmodifiableSet(EnumSet.of(
                GrievanceState.SENSITIVE_ROUTE,
                GrievanceState.RESPONDED,
                GrievanceState.CLOSED,
                GrievanceState.REOPENED,
                GrievanceState.APPEALED));
    }

    private static final class Roles {
        private static final Set<Role> CASE = Collections.unmodifiableSet(
                EnumSet.of(Role.GRIEVANCE_HANDLER, Role.GRIEVANCE_APPROVER, Role.SENSITIVE_CASE_RECIPIENT));

        private static final Set<Role> STAFF = Collections.unmodifiableSet(EnumSet.of(
                Role.GRIEVANCE_TRIAGE, Role.GRIEVANCE_HANDLER, Role.GRIEVANCE_APPROVER, Role.SENSITIVE_CASE_RECIPIENT));

        private static final Set<Role> DIALOGUE = Collections.unmodifiableSet(EnumSet.of(
                Role.COMPLAINANT,
                Role.GRIEVANCE_TRIAGE,
                Role.GRIEVANCE_HANDLER,
                Role.GRIEVANCE_APPROVER,
                Role.SENSITIVE_CASE_RECIPIENT));

        private static final Set<Role> ASSIGN =
                Collections.unmodifiableSet(EnumSet.of(Role.GRIEVANCE_TRIAGE, Role.GRIEVANCE_APPROVER));

        private static final Set<Role> DECIDE =
                Collections.unmodifiableSet(EnumSet.of(Role.GRIEVANCE_APPROVER, Role.SENSITIVE_CASE_RECIPIENT));
    }
}
