package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.lifecycle.Attempt;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A member's offer to meet a need. When it is selected, {@link #proposal()} is what the register makes an engagement
 * of. Immutable and thread-safe.
 */
public final class Application {

    private final ApplicationId id;
    private final PersonId member;
    private final NeedId need;
    private final Modality modality;
    private final DateRange period;
    private final Map<String, Integer> scores;
    private final @Nullable OrganisationId host;
    private final History<ApplicationState> history;

    private Application(
            ApplicationId id,
            PersonId member,
            NeedId need,
            Modality modality,
            DateRange period,
            Map<String, Integer> scores,
            @Nullable OrganisationId host,
            History<ApplicationState> history) {
        this.id = requireNonNull(id, "id");
        this.member = requireNonNull(member, "member");
        this.need = requireNonNull(need, "need");
        this.modality = requireNonNull(modality, "modality");
        this.period = requireNonNull(period, "period");
        this.scores = Collections.unmodifiableMap(new TreeMap<>(scores));
        this.host = host;
        this.history = requireNonNull(history, "history");
        if (!period.hasFirst() || !period.hasLast()) {
            throw new IllegalArgumentException(
                    "A member applies from a first to a last day; found " + period + " for " + id);
        }
        this.scores.forEach((criterion, score) -> {
            if (criterion.isBlank() || score < 0 || score > 100) {
                throw new IllegalArgumentException("An assessment gives 0 to 100 by criterion; found " + score
                        + " for \"" + criterion + "\" of " + id);
            }
        });
        if ((history.state() == ApplicationState.SELECTED) && host == null) {
            throw new IllegalArgumentException("Who is selected is selected for a host; found none for " + id);
        }
    }

    /**
     * An application as it is handed in.
     *
     * @param call by whom, as a rule the member, and when
     * @param id its id
     * @param member who offers to help
     * @param need what he or she offers to meet
     * @param modality how
     * @param period when, with first and last day
     * @return an application that is {@link ApplicationState#SUBMITTED}
     * @throws IllegalArgumentException if the period is open
     */
    public static Application submitted(
            StepCall call, ApplicationId id, PersonId member, NeedId need, Modality modality, DateRange period) {
        return new Application(
                id, member, need, modality, period, Map.of(), null, ApplicationLifeCycle.TABLE.open(call));
    }

    /**
     * An application that was written down.
     *
     * @param submitted the application as in {@link #submitted}
     * @param scores the marks of the assessment, 0 to 100 by criterion, possibly none
     * @param host the host for which the member was selected, or null if that has not happened
     * @param history what happened to it
     * @return the application
     * @throws IllegalArgumentException if a mark is out of range, or it is selected for no host
     */
    public static Application recorded(
            Application submitted,
            Map<String, Integer> scores,
            @Nullable OrganisationId host,
            History<ApplicationState> history) {
        return new Application(
                submitted.id,
                submitted.member,
                submitted.need,
                submitted.modality,
                submitted.period,
                scores,
                host,
                history);
    }

    /**
     * It is fit to be looked at.
     *
     * @param call by the host, a coordinator or the programme manager
     * @return the application {@link ApplicationState#LONGLISTED}, or why not
     */
    public StepResult<Application, ApplicationState> longlist(StepCall call) {
        return to(ApplicationState.LONGLISTED, call).take(this::after);
    }

    /**
     * It is among the few.
     *
     * @param call by the host, a coordinator or the programme manager
     * @return the application {@link ApplicationState#SHORTLISTED}, or why not
     */
    public StepResult<Application, ApplicationState> shortlist(StepCall call) {
        return to(ApplicationState.SHORTLISTED, call).take(this::after);
    }

    /**
     * The member was interviewed or tested.
     *
     * @param call by the host, a coordinator or the programme manager
     * @param marks 0 to 100 by criterion
     * @param ties who is bound to whom
     * @return the application {@link ApplicationState#ASSESSED}, or why not
     * @throws IllegalArgumentException if a mark is out of range
     */
    public StepResult<Application, ApplicationState> assess(StepCall call, Map<String, Integer> marks, Ties ties) {
        Application marked = new Application(id, member, need, modality, period, marks, host, history);
        return to(ApplicationState.ASSESSED, call)
                .examine(ApplicationCondition.SELECTOR_UNCONFLICTED, () -> Selection.conflicts(member, ties, call))
                .take(marked::after);
    }

    /**
     * The member is chosen.
     *
     * @param call by the host, a coordinator or the programme manager
     * @param evidence what lies on the table
     * @return the application {@link ApplicationState#SELECTED}, or all that is missing
     * @throws IllegalArgumentException if the evidence is about another member or need
     */
    public StepResult<Application, ApplicationState> select(StepCall call, Selection evidence) {
        evidence.requireFor(member, need);
        return to(ApplicationState.SELECTED, call)
                .examine(ApplicationCondition.SELECTOR_UNCONFLICTED, () -> evidence.conflicts(call))
                .examine(ApplicationCondition.NEED_OPEN, evidence::closed)
                .require(ApplicationCondition.NOT_OWN_REQUEST, () -> !evidence.isOwnRequest())
                .examine(ApplicationCondition.WITHIN_QUOTA, () -> evidence.overQuota(this))
                .require(ApplicationCondition.APPLICANT_AVAILABLE, () -> evidence.isAvailable(call, this))
                .take(now -> new Application(
                        id,
                        member,
                        need,
                        modality,
                        period,
                        scores,
                        evidence.proposal(this).host(),
                        now));
    }

    /**
     * The member is not chosen.
     *
     * @param call by the host, a coordinator or the programme manager
     * @return the application {@link ApplicationState#NOT_SELECTED}, or why not
     */
    public StepResult<Application, ApplicationState> turnDown(StepCall call) {
        return to(ApplicationState.NOT_SELECTED, call).take(this::after);
    }

    /**
     * The member takes it back.
     *
     * @param call by the member, or by a coordinator whom the member told
     * @return the application {@link ApplicationState#WITHDRAWN}, or why not
     */
    public StepResult<Application, ApplicationState> withdraw(StepCall call) {
        return to(ApplicationState.WITHDRAWN, call)
                .require(ApplicationCondition.OWN_APPLICATION, () -> isOwnOf(call.by()))
                .take(this::after);
    }

    /** Whether somebody may act as its member: another member may not, others act for whoever told them. */
    boolean isOwnOf(Actor actor) {
        return actor.role() != Role.MEMBER || actor.id().value().equals(member.value());
    }

    private Attempt<ApplicationState> to(ApplicationState wanted, StepCall call) {
        return ApplicationLifeCycle.TABLE.attempt(history, wanted, call);
    }

    private Application after(History<ApplicationState> now) {
        return new Application(id, member, need, modality, period, scores, host, now);
    }

    /**
     * What follows from a selection.
     *
     * @return the pairing to be proposed to the register, or empty if the member is not selected
     */
    public Optional<ProposedEngagement> proposal() {
        return state() == ApplicationState.SELECTED && host != null
                ? Optional.of(new ProposedEngagement(member, need, host, modality, period))
                : Optional.empty();
    }

    /**
     * Its id.
     *
     * @return unique in the programme
     */
    public ApplicationId id() {
        return id;
    }

    /**
     * Who offers to help.
     *
     * @return the member
     */
    public PersonId member() {
        return member;
    }

    /**
     * What he or she offers to meet.
     *
     * @return the need
     */
    public NeedId need() {
        return need;
    }

    /**
     * How.
     *
     * @return the modality
     */
    public Modality modality() {
        return modality;
    }

    /**
     * When.
     *
     * @return with first and last day
     */
    public DateRange period() {
        return period;
    }

    /**
     * The marks of the assessment.
     *
     * @return 0 to 100 by criterion; empty if there was none
     */
    public Map<String, Integer> scores() {
        return scores;
    }

    /**
     * The host for which the member was selected.
     *
     * @return the host, or empty if that has not happened
     */
    public Optional<OrganisationId> host() {
        return Optional.ofNullable(host);
    }

    /**
     * The state now.
     *
     * @return the last state of its history
     */
    public ApplicationState state() {
        return history.state();
    }

    /**
     * What happened to it.
     *
     * @return the opening and every step
     */
    public History<ApplicationState> history() {
        return history;
    }

    /**
     * This application as it stood at the end of a day in UTC, with nothing that came later.
     *
     * @param day any day
     * @return itself if nothing came later; empty if it had not begun by then
     */
    public Optional<Application> asOf(LocalDate day) {
        return history.asOf(day)
                .map(then -> new Application(
                        id,
                        member,
                        need,
                        modality,
                        period,
                        history.reachesAfter(then, ApplicationState.ASSESSED) ? Map.of() : scores,
                        history.reachesAfter(then, ApplicationState.SELECTED) ? null : host,
                        then));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Application a
                && id.equals(a.id)
                && member.equals(a.member)
                && need.equals(a.need)
                && modality == a.modality
                && period.equals(a.period)
                && scores.equals(a.scores)
                && Objects.equals(host, a.host)
                && history.equals(a.history);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, member, need, modality, period, history);
    }

    @Override
    public String toString() {
        return "Application " + id + " of " + member + " for " + need + ", " + state();
    }
}
