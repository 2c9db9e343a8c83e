package io.github.diasporaskills.core.organisation;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.IdForm;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepReason;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An agreement of two or more parties for a term. Immutable and thread-safe.
 *
 * <p>The days of signature and the day on which it takes effect are different facts, each with its source. It is in
 * force on a day only if every party had signed by then, the day is not before the effective one nor after the
 * last, and the agreement neither rests nor was terminated. That is computed from these facts; a recorded step only
 * says who noticed or decided what.
 *
 * <p>An agreement written in a programme's document may have facts and no history. Its first step then opens one, in
 * the state that the facts show on the day of the step in UTC.
 */
public final class Partnership {

    private static final StepReason AS_WRITTEN = StepReason.of("as-written-in-the-agreement");

    private final String id;
    private final LocalText title;
    private final Set<OrganisationId> parties;
    private final Map<OrganisationId, SourcedDate> signatures;
    private final @Nullable SourcedDate effective;
    private final @Nullable LocalDate firstTerm;
    private final List<Renewal> renewals;
    private final List<Suspension> suspensions;
    private final @Nullable SourcedDate terminated;
    private final @Nullable History<PartnershipState> history;

    private Partnership(Draft from) {
        this.id = from.id;
        this.title = from.title;
        this.parties = from.parties;
        this.signatures = from.signatures;
        this.effective = from.effective;
        this.firstTerm = from.firstTerm;
        this.renewals = List.copyOf(from.renewals);
        this.suspensions = List.copyOf(from.suspensions);
        this.terminated = from.terminated;
        this.history = from.history;
    }

    /** The parts of an agreement while a new value is made of them. */
    private static final class Draft {

        private final String id;
        private final LocalText title;
        private final Set<OrganisationId> parties;
        private Map<OrganisationId, SourcedDate> signatures = Map.of();
        private @Nullable SourcedDate effective;
        private @Nullable LocalDate firstTerm;
        private List<Renewal> renewals = new ArrayList<>();
        private List<Suspension> suspensions = new ArrayList<>();
        private @Nullable SourcedDate terminated;
        private @Nullable History<PartnershipState> history;

        Draft(String id, LocalText title, Set<OrganisationId> parties) {
            this.id = id;
            this.title = title;
            this.parties = parties;
        }

        Draft(Partnership from) {
            this(from.id, from.title, from.parties);
            signatures = from.signatures;
            effective = from.effective;
            firstTerm = from.firstTerm;
            renewals = new ArrayList<>(from.renewals);
            suspensions = new ArrayList<>(from.suspensions);
            terminated = from.terminated;
            history = from.history;
        }

        Draft signed(OrganisationId party, SourcedDate on) {
            Map<OrganisationId, SourcedDate> more = new TreeMap<>(signatures);
            more.put(party, on);
            signatures = Collections.unmodifiableMap(more);
            return this;
        }

        Draft resumed(LocalDate on) {
            suspensions.replaceAll(rest -> rest.resumedOn() != null
                    ? rest
                    : new Suspension(
                            rest.from(),
                            on.isBefore(rest.from().day()) ? rest.from().day() : on));
            return this;
        }

        Partnership after(History<PartnershipState> steps) {
            history = steps;
            return new Partnership(this);
        }
    }

    /**
     * An agreement that nobody has signed yet.
     *
     * @param id unique in the programme, of the form of {@link IdForm}
     * @param title what it is called
     * @param parties two or more different organisations; a network can be one
     * @return the partnership, not in force
     * @throws IllegalArgumentException if there are fewer than two parties or the id is none
     */
    public static Partnership between(String id, LocalText title, Collection<OrganisationId> parties) {
        requireNonNull(title, "title");
        IdForm.require(requireNonNull(id, "id"), "MOU-1");
        Set<OrganisationId> distinct = Collections.unmodifiableSet(new LinkedHashSet<>(parties));
        if (distinct.size() < 2) {
            throw new IllegalArgumentException(
                    "A partnership has two or more parties; found " + distinct + " for " + id);
        }
        return new Partnership(new Draft(id, title, distinct));
    }

    /**
     * An agreement that somebody begins to write.
     *
     * @param id unique in the programme, of the form of {@link IdForm}
     * @param title what it is called
     * @param parties two or more different organisations; a network can be one
     * @param call who, when and why
     * @return the partnership in the state {@link PartnershipState#DRAFT}
     * @throws IllegalArgumentException if there are fewer than two parties or the id is none
     */
    public static Partnership drafted(String id, LocalText title, Collection<OrganisationId> parties, StepCall call) {
        return between(id, title, parties).recordedAs(PartnershipLifeCycle.TABLE.open(call));
    }

    /**
     * The same agreement with one more signature.
     *
     * @param party a party that has not signed yet
     * @param signed the day, and who says so
     * @return a new value
     * @throws IllegalArgumentException if the organisation is no party or has signed already
     */
    public Partnership signedBy(OrganisationId party, SourcedDate signed) {
        requireNonNull(signed, "signed");
        if (!parties.contains(requireNonNull(party, "party"))) {
            throw new IllegalArgumentException(party + " is no party to " + id + "; the parties are " + parties);
        }
        if (signatures.containsKey(party)) {
            throw new IllegalArgumentException(party + " signed " + id + " already, on "
                    + signatures.get(party).day());
        }
        return new Partnership(new Draft(this).signed(party, signed));
    }

    /**
     * The same agreement with the day on which it takes effect.
     *
     * @param from the day, and who says so
     * @return a new value
     * @throws IllegalArgumentException if the term would end before that day
     */
    public Partnership effectiveFrom(SourcedDate from) {
        checkTerm(from.day(), firstTerm);
        Draft changed = new Draft(this);
        changed.effective = from;
        return new Partnership(changed);
    }

    /**
     * The same agreement with its last day, renewals aside.
     *
     * @param last the last day on which it is in force
     * @return a new value
     * @throws IllegalArgumentException if that is before the effective day
     */
    public Partnership lasting(LocalDate last) {
        checkTerm(effective == null ? null : effective.day(), requireNonNull(last, "last"));
        Draft changed = new Draft(this);
        changed.firstTerm = last;
        return new Partnership(changed);
    }

    /**
     * The same agreement with a renewal that is a fact already. Who renews takes {@link #renew} instead.
     *
     * @param renewal what the parties agreed on
     * @return a new value
     */
    public Partnership renewedBy(Renewal renewal) {
        Draft changed = new Draft(this);
        changed.renewals.add(requireNonNull(renewal, "renewal"));
        return new Partnership(changed);
    }

    /**
     * The same agreement with a time in which it rested or rests. Who suspends takes {@link #suspend} instead.
     *
     * @param suspension the time
     * @return a new value
     */
    public Partnership restingIn(Suspension suspension) {
        Draft changed = new Draft(this);
        changed.suspensions.add(requireNonNull(suspension, "suspension"));
        return new Partnership(changed);
    }

    /**
     * The same agreement, ended before its term. Who terminates takes {@link #terminate} instead.
     *
     * @param from the first day on which it no longer binds, and who says so
     * @return a new value
     */
    public Partnership terminatedFrom(SourcedDate from) {
        Draft changed = new Draft(this);
        changed.terminated = requireNonNull(from, "from");
        return new Partnership(changed);
    }

    /**
     * The same agreement with what happened to it, as it was written down.
     *
     * @param steps the history
     * @return a new value
     */
    public Partnership recordedAs(History<PartnershipState> steps) {
        return new Draft(this).after(requireNonNull(steps, "steps"));
    }

    private void checkTerm(@Nullable LocalDate from, @Nullable LocalDate last) {
        if (from != null && last != null && last.isBefore(from)) {
            throw new IllegalArgumentException(
                    "A term ends on or after its first day; found " + from + " to " + last + " for " + id);
        }
    }

    /**
     * Its id.
     *
     * @return unique in the programme
     */
    public String id() {
        return id;
    }

    /**
     * What it is called.
     *
     * @return the title
     */
    public LocalText title() {
        return title;
    }

    /**
     * Who the agreement is between.
     *
     * @return two or more, in the order given
     */
    public Set<OrganisationId> parties() {
        return parties;
    }

    /**
     * Who has signed, when, and who says so.
     *
     * @return by party
     */
    public Map<OrganisationId, SourcedDate> signatures() {
        return signatures;
    }

    /**
     * The parties whose signature is missing.
     *
     * @return sorted; empty if all have signed
     */
    public Set<OrganisationId> unsigned() {
        Set<OrganisationId> missing = new TreeSet<>(parties);
        missing.removeAll(signatures.keySet());
        return Collections.unmodifiableSet(missing);
    }

    /**
     * The day of the last signature.
     *
     * @return the day, or empty as long as a party has not signed
     */
    public Optional<LocalDate> signedOn() {
        if (!unsigned().isEmpty()) {
            return Optional.empty();
        }
        return signatures.values().stream().map(SourcedDate::day).max(LocalDate::compareTo);
    }

    /**
     * The day on which it takes effect, and who says so.
     *
     * @return the day, or empty if it is not agreed
     */
    public Optional<SourcedDate> effective() {
        return Optional.ofNullable(effective);
    }

    /**
     * The last day of the first term, renewals aside.
     *
     * @return the day, or empty if it is open
     */
    public Optional<LocalDate> firstTerm() {
        return Optional.ofNullable(firstTerm);
    }

    /**
     * The last day on which it is in force, renewals included.
     *
     * @return the day, or empty if it is open
     */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(lastDayKnownOn(LocalDate.MAX));
    }

    /** The last day as the parties had agreed by a day: a renewal counts from the day on which it was agreed. */
    private @Nullable LocalDate lastDayKnownOn(LocalDate day) {
        LocalDate last = firstTerm;
        for (Renewal renewal : renewals) {
            if (last != null
                    && !renewal.agreed().day().isAfter(day)
                    && renewal.lastDay().isAfter(last)) {
                last = renewal.lastDay();
            }
        }
        return last;
    }

    /**
     * How often its term was made longer.
     *
     * @return in the order in which the parties agreed
     */
    public List<Renewal> renewals() {
        return renewals;
    }

    /**
     * When it rested.
     *
     * @return in the order in which it was suspended
     */
    public List<Suspension> suspensions() {
        return suspensions;
    }

    /**
     * The first day on which it no longer binds because it was ended before its term.
     *
     * @return the day, or empty if it was not
     */
    public Optional<SourcedDate> terminated() {
        return Optional.ofNullable(terminated);
    }

    /**
     * What happened to it.
     *
     * @return the history, or empty if only its facts are written down
     */
    public Optional<History<PartnershipState>> history() {
        return Optional.ofNullable(history);
    }

    /**
     * The state on record.
     *
     * @return the state after the last step, or empty if only the facts are written down; see
     *     {@link #stateOn(LocalDate)}
     */
    public Optional<PartnershipState> state() {
        return history().map(History::state);
    }

    /**
     * Whether it binds on a day.
     *
     * @param day the day
     * @return true if every party had signed by then, the day lies in the term as renewed by then, and the agreement
     *     neither rests nor was terminated
     */
    public boolean inForceOn(LocalDate day) {
        return stateOn(day) == PartnershipState.IN_FORCE;
    }

    /**
     * The state that the facts show on a day, whatever steps were recorded.
     *
     * @param day the day
     * @return never {@link PartnershipState#RENEWED}: a renewed agreement is in force
     */
    public PartnershipState stateOn(LocalDate day) {
        requireNonNull(day, "day");
        if (terminated != null && !day.isBefore(terminated.day())) {
            return PartnershipState.TERMINATED;
        }
        if (!signedOn().map(signed -> !signed.isAfter(day)).orElse(false)) {
            return unsignedStateOn(day);
        }
        if (effective == null || day.isBefore(effective.day())) {
            return PartnershipState.SIGNED;
        }
        LocalDate last = lastDayKnownOn(day);
        if (last != null && day.isAfter(last)) {
            return PartnershipState.EXPIRED;
        }
        return suspensions.stream().anyMatch(rest -> rest.covers(day))
                ? PartnershipState.SUSPENDED
                : PartnershipState.IN_FORCE;
    }

    private PartnershipState unsignedStateOn(LocalDate day) {
        if (signatures.values().stream().anyMatch(signed -> !signed.day().isAfter(day))) {
            return PartnershipState.PARTLY_SIGNED;
        }
        return history == null || history.state() == PartnershipState.DRAFT
                ? PartnershipState.DRAFT
                : PartnershipState.NEGOTIATING;
    }

    /**
     * The parties begin to talk.
     *
     * @param call who, when and why
     * @return the agreement, or why not
     */
    public StepResult<Partnership, PartnershipState> negotiate(StepCall call) {
        return PartnershipLifeCycle.TABLE
                .attempt(historyAt(call), PartnershipState.NEGOTIATING, call)
                .take(after -> new Draft(this).after(after));
    }

    /**
     * A party signs.
     *
     * @param call who, when and why
     * @param party a party that has not signed yet
     * @param signed the day, and who says so
     * @return the agreement, signed by all if this was the last signature, or why not
     */
    public StepResult<Partnership, PartnershipState> sign(StepCall call, OrganisationId party, SourcedDate signed) {
        requireNonNull(party, "party");
        requireNonNull(signed, "signed");
        boolean last = unsigned().equals(Set.of(party));
        return PartnershipLifeCycle.TABLE
                .attempt(historyAt(call), last ? PartnershipState.SIGNED : PartnershipState.PARTLY_SIGNED, call)
                .examine(
                        PartnershipCondition.SIGNER_IS_A_PARTY,
                        () -> lacking(
                                parties.contains(party),
                                Reason.of(PartnershipCondition.SIGNER_IS_A_PARTY)
                                        .with("party", party.value())
                                        .with("parties", values(parties))))
                .examine(PartnershipCondition.SIGNS_FOR_THE_FIRST_TIME, () -> {
                    @Nullable SourcedDate before = signatures.get(party);
                    return before == null
                            ? List.of()
                            : List.of(Reason.of(PartnershipCondition.SIGNS_FOR_THE_FIRST_TIME)
                                    .with("party", party.value())
                                    .with("day", before.day()));
                })
                .take(after -> new Draft(this).signed(party, signed).after(after));
    }

    /**
     * The agreement begins to bind, or goes on in its longer term.
     *
     * @param call who, when and why
     * @param today the day on which it binds
     * @return the agreement in force, or why not
     */
    public StepResult<Partnership, PartnershipState> takeEffect(StepCall call, LocalDate today) {
        requireNonNull(today, "today");
        return PartnershipLifeCycle.TABLE
                .attempt(historyAt(call), PartnershipState.IN_FORCE, call)
                .examine(
                        PartnershipCondition.EFFECTIVE_DAY_HAS_COME,
                        () -> lacking(
                                effective != null && !today.isBefore(effective.day()),
                                Reason.of(PartnershipCondition.EFFECTIVE_DAY_HAS_COME)
                                        .with("today", today)))
                .examine(PartnershipCondition.TERM_RUNS, () -> {
                    @Nullable LocalDate last = lastDayKnownOn(today);
                    return last == null || !today.isAfter(last)
                            ? List.of()
                            : List.of(Reason.of(PartnershipCondition.TERM_RUNS)
                                    .with("today", today)
                                    .with("lastDay", last));
                })
                .take(after -> new Draft(this).resumed(today).after(after));
    }

    /**
     * The agreement binds again after it rested.
     *
     * @param call who, when and why
     * @param today the first day on which it binds again
     * @return the agreement in force, or why not
     */
    public StepResult<Partnership, PartnershipState> resume(StepCall call, LocalDate today) {
        return takeEffect(call, today);
    }

    /**
     * The parties make the term longer, before it ends. {@link #takeEffect} follows.
     *
     * @param call who, when and why
     * @param renewal what they agreed on
     * @return the agreement, renewed, or why not
     */
    public StepResult<Partnership, PartnershipState> renew(StepCall call, Renewal renewal) {
        requireNonNull(renewal, "renewal");
        LocalDate agreed = renewal.agreed().day();
        LocalDate last = lastDay().orElse(LocalDate.MIN);
        boolean ends = lastDay().isPresent();
        return PartnershipLifeCycle.TABLE
                .attempt(historyAt(call), PartnershipState.RENEWED, call)
                .require(PartnershipCondition.TERM_HAS_AN_END, () -> ends)
                .examine(
                        PartnershipCondition.RENEWED_IN_TIME,
                        () -> lacking(
                                !ends || !agreed.isAfter(last),
                                Reason.of(PartnershipCondition.RENEWED_IN_TIME)
                                        .with("agreed", agreed)
                                        .with("lastDay", last)))
                .examine(
                        PartnershipCondition.TERM_GROWS,
                        () -> lacking(
                                !ends || renewal.lastDay().isAfter(last),
                                Reason.of(PartnershipCondition.TERM_GROWS)
                                        .with("lastDay", last)
                                        .with("wanted", renewal.lastDay())))
                .take(after -> {
                    Draft changed = new Draft(this);
                    changed.renewals.add(renewal);
                    return changed.after(after);
                });
    }

    /**
     * The agreement rests until it is resumed.
     *
     * @param call who, when and why
     * @param from the first day on which it rests, and who says so
     * @return the agreement, or why not
     */
    public StepResult<Partnership, PartnershipState> suspend(StepCall call, SourcedDate from) {
        requireNonNull(from, "from");
        return PartnershipLifeCycle.TABLE
                .attempt(historyAt(call), PartnershipState.SUSPENDED, call)
                .take(after -> {
                    Draft changed = new Draft(this);
                    changed.suspensions.add(new Suspension(from, null));
                    return changed.after(after);
                });
    }

    /**
     * The agreement ends before its term.
     *
     * @param call who, when and why
     * @param from the first day on which it no longer binds, and who says so
     * @return the agreement, or why not
     */
    public StepResult<Partnership, PartnershipState> terminate(StepCall call, SourcedDate from) {
        requireNonNull(from, "from");
        return PartnershipLifeCycle.TABLE
                .attempt(historyAt(call), PartnershipState.TERMINATED, call)
                .take(after -> {
                    Draft changed = new Draft(this);
                    changed.terminated = from;
                    return changed.after(after);
                });
    }

    /**
     * Somebody notices that the term is over. Nothing depends on it: {@link #inForceOn(LocalDate)} knows.
     *
     * @param call who, when and why
     * @param today a day after the last one
     * @return the agreement, or why not
     */
    public StepResult<Partnership, PartnershipState> expire(StepCall call, LocalDate today) {
        requireNonNull(today, "today");
        return PartnershipLifeCycle.TABLE
                .attempt(historyAt(call), PartnershipState.EXPIRED, call)
                .examine(PartnershipCondition.TERM_IS_OVER, () -> {
                    @Nullable LocalDate last = lastDayKnownOn(today);
                    return lacking(
                            last != null && today.isAfter(last),
                            Reason.of(PartnershipCondition.TERM_IS_OVER).with("today", today));
                })
                .take(after -> new Draft(this).after(after));
    }

    private History<PartnershipState> historyAt(StepCall call) {
        return history != null
                ? history
                : History.opened(
                        stateOn(call.at().atOffset(ZoneOffset.UTC).toLocalDate()),
                        new StepCall(call.by(), call.at(), AS_WRITTEN));
    }

    private static List<Reason> lacking(boolean met, Reason otherwise) {
        return met ? List.of() : List.of(otherwise);
    }

    private static List<String> values(Collection<OrganisationId> ids) {
        return ids.stream().map(OrganisationId::value).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Partnership p
                && id.equals(p.id)
                && title.equals(p.title)
                && parties.equals(p.parties)
                && signatures.equals(p.signatures)
                && Objects.equals(effective, p.effective)
                && Objects.equals(firstTerm, p.firstTerm)
                && renewals.equals(p.renewals)
                && suspensions.equals(p.suspensions)
                && Objects.equals(terminated, p.terminated)
                && Objects.equals(history, p.history);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, title, parties, signatures, effective, firstTerm, renewals, terminated);
    }

    @Override
    public String toString() {
        return "Partnership " + id + " of " + parties + ", unsigned " + unsigned();
    }
}
