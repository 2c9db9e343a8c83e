package io.github.diasporaskills.core.consent;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person, or somebody who may decide for that person, said to the use of data of one case: which words were
 * read, what they reach, who gave it and how, and what became of it. It is personal data: {@code toString} shows id and
 * state only. Immutable and thread-safe; each step gives a new value.
 */
public final class Consent {

    private final ConsentId id;
    private final CaseKey caseKey;
    private final ConsentTextReference text;
    private final ConsentScope scope;
    private final @Nullable ConsentGiving giving;
    private final @Nullable SubjectStanding standing;
    private final @Nullable LocalCarePath localCare;
    private final History<ConsentState> history;

    private Consent(
            ConsentId id,
            CaseKey caseKey,
            ConsentTextReference text,
            ConsentScope scope,
            @Nullable ConsentGiving giving,
            @Nullable SubjectStanding standing,
            @Nullable LocalCarePath localCare,
            History<ConsentState> history) {
        this.id = requireNonNull(id, "id");
        this.caseKey = requireNonNull(caseKey, "caseKey");
        this.text = requireNonNull(text, "text");
        this.scope = requireNonNull(scope, "scope");
        this.giving = giving;
        this.standing = standing;
        this.localCare = localCare;
        this.history = requireNonNull(history, "history");
    }

    /**
     * A consent in preparation.
     *
     * @param call who prepares it, when and why
     * @param id unique in the programme
     * @param caseKey the case
     * @param text the words that will be read
     * @param scope what it reaches
     * @return a consent that nobody was asked for yet
     */
    public static Consent draft(
            StepCall call, ConsentId id, CaseKey caseKey, ConsentTextReference text, ConsentScope scope) {
        return new Consent(id, caseKey, text, scope, null, null, null, ConsentLifeCycle.TABLE.open(call));
    }

    /**
     * A consent that was written down, with everything that was recorded of it.
     *
     * @param id unique in the programme
     * @param caseKey the case
     * @param text the words that were read
     * @param scope what it reaches
     * @param history what happened to it
     * @param giving who gave it and how, null unless it once was active
     * @param standing whether the person decided alone, null unless it once was active
     * @param localCare where the person is cared for after a refusal or withdrawal, null if neither happened
     * @return the consent
     * @throws IllegalArgumentException if it once was active and not all of that is there, or it never was and some is,
     *     or the giver may not decide for somebody of that standing
     */
    public static Consent recorded(
            ConsentId id,
            CaseKey caseKey,
            ConsentTextReference text,
            ConsentScope scope,
            History<ConsentState> history,
            @Nullable ConsentGiving giving,
            @Nullable SubjectStanding standing,
            @Nullable LocalCarePath localCare) {
        boolean given = history.firstReached(ConsentState.ACTIVE).isPresent();
        if (given != (giving != null) || given != (standing != null)) {
            throw new IllegalArgumentException("A consent says who gave it if and only if it was given; found "
                    + (giving == null ? "no giver" : "a giver") + " and a history that "
                    + (given ? "was" : "was never") + " active");
        }
        if (giving != null && standing != null && !giving.mayDecideFor(standing)) {
            throw new IllegalArgumentException("A consent is given by the person, or by who may decide for a minor or"
                    + " for an adult unable to decide; found " + giving.relation() + " for " + standing);
        }
        boolean declined = history.firstReached(ConsentState.REFUSED).isPresent()
                || history.firstReached(ConsentState.WITHDRAWN).isPresent();
        if (declined != (localCare != null)) {
            throw new IllegalArgumentException("A consent names the care in its place if and only if it was refused or"
                    + " withdrawn; found " + (declined ? "a refusal" : "no refusal") + " and "
                    + (localCare == null ? "no care" : "care"));
        }
        return new Consent(id, caseKey, text, scope, giving, standing, localCare, history);
    }

    /**
     * Asks the person, in the words that are read now: a version that a later one of the pack replaced is asked for no
     * more, while consents that were given to it stand.
     *
     * @param call who asks, when and why
     * @param rules the country's section on consent, which has the words
     * @return a consent that waits for an answer, or a refusal
     */
    public StepResult<Consent, ConsentState> propose(StepCall call, ConsentSection rules) {
        requireNonNull(rules, "rules");
        return ConsentLifeCycle.TABLE
                .attempt(history, ConsentState.PROPOSED, call)
                .examine(ConsentCondition.TEXT_IN_PACK, () -> againstAsking(rules))
                .take(after -> with(after, giving, standing, localCare));
    }

    /**
     * Records that consent was given.
     *
     * @param call who records it, when and why
     * @param how who gave it, in which form, and what a minor said to it
     * @param capacity the age of the person and, if somebody decides for an adult, the record of the incapacity
     * @param rules the country's section on consent
     * @param on the day of the step where the person is
     * @return an active consent, or a refusal
     */
    public StepResult<Consent, ConsentState> give(
            StepCall call, ConsentGiving how, Capacity capacity, ConsentSection rules, LocalDate on) {
        requireNonNull(how, "how");
        requireNonNull(capacity, "capacity");
        requireNonNull(on, "on");
        return ConsentLifeCycle.TABLE
                .attempt(history, ConsentState.ACTIVE, call)
                .examine(ConsentCondition.GIVER_ENTITLED, () -> how.againstGiver(capacity, rules, call.at()))
                .examine(
                        ConsentCondition.FORM_PROVEN,
                        () -> how.againstForm(call.by().id()))
                .examine(ConsentCondition.ASSENT_RECORDED, () -> how.againstAssent(capacity.standing(rules), rules))
                .examine(ConsentCondition.PERIOD_NOT_OVER, () -> againstBegin(on))
                .take(after -> with(after, how, capacity.standing(rules), localCare));
    }

    /**
     * Records that the person said no. It is counted and stands against nobody.
     *
     * @param call who records it, when and why
     * @param path where the person is cared for instead
     * @return a consent that was refused, or a refusal of the step
     */
    public StepResult<Consent, ConsentState> refuse(StepCall call, LocalCarePath path) {
        requireNonNull(path, "path");
        return ConsentLifeCycle.TABLE
                .attempt(history, ConsentState.REFUSED, call)
                .take(after -> with(after, giving, standing, path));
    }

    /**
     * Records that the person took the consent back. From then on the gate lets nothing more out; who holds data
     * already is told, see {@link HolderNotice}.
     *
     * @param call who records it, when and why
     * @param path where the person is cared for instead
     * @return a consent that is withdrawn, or a refusal of the step
     */
    public StepResult<Consent, ConsentState> withdraw(StepCall call, LocalCarePath path) {
        requireNonNull(path, "path");
        return ConsentLifeCycle.TABLE
                .attempt(history, ConsentState.WITHDRAWN, call)
                .take(after -> with(after, giving, standing, path));
    }

    /**
     * Notices that the period is over. The gate does not wait for it.
     *
     * @param call who notices it, when and why
     * @param on the day of the step where the person is
     * @return a consent that is marked as expired, or a refusal of the step
     */
    public StepResult<Consent, ConsentState> expire(StepCall call, LocalDate on) {
        requireNonNull(on, "on");
        return ConsentLifeCycle.TABLE
                .attempt(history, ConsentState.EXPIRED, call)
                .examine(ConsentCondition.PERIOD_OVER, () -> againstEnd(on))
                .take(after -> with(after, giving, standing, localCare));
    }

    /**
     * Puts a newer consent in the place of this one.
     *
     * @param call who does it, when and why
     * @param successor an active consent of the same case
     * @return a consent that permits nothing any more, or a refusal of the step
     */
    public StepResult<Consent, ConsentState> supersede(StepCall call, Consent successor) {
        requireNonNull(successor, "successor");
        return ConsentLifeCycle.TABLE
                .attempt(history, ConsentState.SUPERSEDED, call)
                .require(
                        ConsentCondition.SUCCESSOR_ACTIVE,
                        () -> !successor.id.equals(id)
                                && successor.caseKey.equals(caseKey)
                                && successor.state() == ConsentState.ACTIVE)
                .take(after -> with(after, giving, standing, localCare));
    }

    /**
     * Says that this never was a consent.
     *
     * @param call who says it, when and why
     * @return a consent that permits nothing and never did, or a refusal of the step
     */
    public StepResult<Consent, ConsentState> enteredInError(StepCall call) {
        return ConsentLifeCycle.TABLE
                .attempt(history, ConsentState.ENTERED_IN_ERROR, call)
                .take(after -> with(after, giving, standing, localCare));
    }

    /** Why the words were not those of the country for these purposes; empty if they were. */
    List<Reason> againstText(ConsentSection rules) {
        boolean known = rules.text(text)
                .filter(found -> found.purposes().containsAll(scope.purposes()))
                .isPresent();
        return known ? List.of() : List.of(Reason.of(ConsentCondition.TEXT_IN_PACK));
    }

    /** Why the words are not read to anybody now; empty if they are. */
    private List<Reason> againstAsking(ConsentSection rules) {
        List<Reason> against = againstText(rules);
        return against.isEmpty()
                ? rules
                        .newestOf(text.id())
                        .filter(newest -> !newest.version().equals(text.version()))
                        .map(newest -> Reason.of(ConsentReason.TEXT_REPLACED).with("newest", newest.version()))
                        .stream()
                        .toList()
                : against;
    }

    /** Why it cannot be given any more on a day; empty if it can. */
    List<Reason> againstBegin(LocalDate on) {
        LocalDate last = scope.period().last();
        return on.isAfter(last)
                ? List.of(Reason.of(ConsentCondition.PERIOD_NOT_OVER).with("last", last))
                : List.of();
    }

    /** Why it has not run out by a day; empty if it has. */
    List<Reason> againstEnd(LocalDate on) {
        LocalDate last = scope.period().last();
        return on.isAfter(last)
                ? List.of()
                : List.of(Reason.of(ConsentCondition.PERIOD_OVER).with("last", last));
    }

    /** What it was at an instant; empty if it had not begun. */
    Optional<Consent> asAt(Instant at) {
        return history.before(at).map(then -> new Consent(id, caseKey, text, scope, giving, standing, localCare, then));
    }

    private Consent with(
            History<ConsentState> after,
            @Nullable ConsentGiving how,
            @Nullable SubjectStanding who,
            @Nullable LocalCarePath path) {
        return new Consent(id, caseKey, text, scope, how, who, path, after);
    }

    /**
     * Whether it permits anything at an instant: given by then, its period running, and nothing on record that ended
     * it, not even after that instant. A consent that was taken back is not brought to life by an earlier date.
     *
     * @param at the instant
     * @param on the day of that instant where the person is
     * @return true if it is in force
     */
    public boolean isInForceAt(Instant at, LocalDate on) {
        requireNonNull(at, "at");
        requireNonNull(on, "on");
        return state() == ConsentState.ACTIVE
                && history.stateAt(at).equals(Optional.of(ConsentState.ACTIVE))
                && scope.period().contains(on);
    }

    /**
     * The id.
     *
     * @return unique in the programme
     */
    public ConsentId id() {
        return id;
    }

    /**
     * The case.
     *
     * @return its key
     */
    public CaseKey caseKey() {
        return caseKey;
    }

    /**
     * The words that are read.
     *
     * @return text, version, language and digest
     */
    public ConsentTextReference text() {
        return text;
    }

    /**
     * What it reaches.
     *
     * @return the scope
     */
    public ConsentScope scope() {
        return scope;
    }

    /**
     * Who gave it and how.
     *
     * @return empty if it was never given
     */
    public Optional<ConsentGiving> giving() {
        return Optional.ofNullable(giving);
    }

    /**
     * Whether the person decided alone.
     *
     * @return empty if it was never given
     */
    public Optional<SubjectStanding> standing() {
        return Optional.ofNullable(standing);
    }

    /**
     * Where the person is cared for after a refusal or withdrawal.
     *
     * @return empty if neither happened
     */
    public Optional<LocalCarePath> localCare() {
        return Optional.ofNullable(localCare);
    }

    /**
     * Where it stands.
     *
     * @return the state after the last step
     */
    public ConsentState state() {
        return history.state();
    }

    /**
     * What happened to it.
     *
     * @return the opening and the steps
     */
    public History<ConsentState> history() {
        return history;
    }

    /**
     * This consent as it stood at the end of a day in UTC, with nothing that came later.
     *
     * @param day any day
     * @return itself if nothing came later; empty if it had not begun by then
     */
    public Optional<Consent> asOf(LocalDate day) {
        return history.asOf(day).map(then -> {
            boolean given = !history.reachesAfter(then, ConsentState.ACTIVE);
            boolean declined = !history.reachesAfter(then, ConsentState.REFUSED)
                    && !history.reachesAfter(then, ConsentState.WITHDRAWN);
            return with(then, given ? giving : null, given ? standing : null, declined ? localCare : null);
        });
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Consent c
                && id.equals(c.id)
                && caseKey.equals(c.caseKey)
                && text.equals(c.text)
                && scope.equals(c.scope)
                && Objects.equals(giving, c.giving)
                && standing == c.standing
                && Objects.equals(localCare, c.localCare)
                && history.equals(c.history);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, history);
    }

    /**
     * Id and state.
     *
     * @return for example {@code consent C-2025-0017, ACTIVE}
     */
    @Override
    public String toString() {
        return "consent " + id + ", " + state();
    }
}
