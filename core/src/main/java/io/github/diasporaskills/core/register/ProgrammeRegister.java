package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.PackSection;
import io.github.diasporaskills.core.country.ParametersSection;
import io.github.diasporaskills.core.country.ZoneSection;
import io.github.diasporaskills.core.engagement.ProposedEngagement;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.TermThreshold;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The data of one programme: organisations, enrolments, members, needs, engagements and visits, with every version
 * that was ever recorded. Immutable and thread-safe: a change makes a new register that shares what did not change.
 *
 * <p>It is seen along two axes of time. {@link #asOf(LocalDate)} shows what had happened by a day,
 * {@link #knownAt(Instant)} what was recorded by an instant; both combine. Without them everything recorded is shown,
 * future days included.
 *
 * <p>Lists are ordered by id. Looking a record up takes O(log n), listing O(n).
 *
 * <p>{@link #all(RecordKind)} and {@link #find(RecordKind, String)} read every kind of record; members, needs,
 * engagements and what goes with them can be asked for by name as well. A kind of which more is asked than a list and a
 * look-up gets a view of its own, made over what is in sight here.
 */
public final class ProgrammeRegister implements RegisterLookUp, RecordLookup {

    private static final Sight NOTHING = new Sight(Tables.empty(), null, null);

    private final Programme programme;
    private final @Nullable CountryPack pack;
    private final Sight sight;
    private final Commitments commitments;

    /** Made on demand; two threads that both make it make the same. */
    private volatile @Nullable RegisterCounts counts;

    ProgrammeRegister(Programme programme, @Nullable CountryPack pack, Sight sight) {
        this.programme = programme;
        this.pack = pack;
        this.sight = sight;
        this.commitments = new Commitments(sight);
    }

    /**
     * A register on which nothing is recorded.
     *
     * @param programme whose register it is
     * @return an empty register
     */
    public static ProgrammeRegister empty(Programme programme) {
        return new ProgrammeRegister(requireNonNull(programme, "programme"), null, NOTHING);
    }

    /**
     * A register on which nothing is recorded, under the rules of a country.
     *
     * @param programme whose register it is
     * @param pack the country's rules
     * @return an empty register
     * @throws IllegalArgumentException if the pack is of another country than the programme
     */
    public static ProgrammeRegister empty(Programme programme, CountryPack pack) {
        if (!pack.country().equals(programme.country())) {
            throw new IllegalArgumentException("A programme runs under the pack of its country; found the pack "
                    + pack.country() + " for the programme " + programme.id() + " in " + programme.country());
        }
        return new ProgrammeRegister(programme, pack, NOTHING);
    }

    /**
     * Starts a register that refuses changed content.
     *
     * @param programme whose register it is
     * @return a builder
     */
    public static RegisterBuilder builder(Programme programme) {
        return empty(programme).toBuilder(ImportPolicy.refusingChanges());
    }

    /**
     * Starts a register that refuses changed content, under the rules of a country.
     *
     * @param programme whose register it is
     * @param pack the country's rules
     * @return a builder
     * @throws IllegalArgumentException if the pack is of another country than the programme
     */
    public static RegisterBuilder builder(Programme programme, CountryPack pack) {
        return empty(programme, pack).toBuilder(ImportPolicy.refusingChanges());
    }

    /**
     * A builder that goes on from this register. It starts in O(1) and shares everything with it.
     *
     * @param policy what to do with changed content
     * @return a builder
     * @throws IllegalStateException if this register is seen as of a day or instant; use {@link #current()}
     */
    public RegisterBuilder toBuilder(ImportPolicy policy) {
        requireNonNull(policy, "policy");
        if (!sight.isWhole()) {
            throw new IllegalStateException(
                    "A register seen as of a day or instant cannot be changed. Maybe use current()");
        }
        return new RegisterBuilder(programme, pack, sight.tables(), policy);
    }

    /**
     * Makes changes, in order. Each takes O(log n); the records not touched are shared.
     *
     * @param changes what somebody records, corrects or withdraws
     * @return a new register, and what became of each change
     * @throws IllegalStateException if this register is seen as of a day or instant; use {@link #current()}
     */
    public RegisterUpdate apply(List<RegisterChange> changes) {
        RegisterBuilder builder = toBuilder(ImportPolicy.refusingChanges());
        List<RecordOutcome> outcomes = changes.stream().map(builder::apply).toList();
        boolean changed = outcomes.stream().anyMatch(RecordOutcome::changedTheRegister);
        return new RegisterUpdate(changed ? builder.build() : this, outcomes);
    }

    /**
     * Makes one change.
     *
     * @param change what somebody records, corrects or withdraws
     * @return a new register, and what became of the change
     * @throws IllegalStateException if this register is seen as of a day or instant; use {@link #current()}
     */
    public RegisterUpdate apply(RegisterChange change) {
        return apply(List.of(change));
    }

    /**
     * Takes proposals, as a rule those of a match plan, and makes of each an engagement in the state PROPOSED, which
     * is planned and not engaged. A proposal for which an engagement stands already changes nothing. One proposal
     * after the other takes its place and its share of the member's quota.
     *
     * @param proposals who shall help where
     * @param by who proposes: a coordinator, a programme manager, or software that applies a rule; from any other role
     *     each new proposal is refused
     * @param at when; the engagements bear the date of that instant in the zone of the pack, or in UTC without one
     * @return a new register, what was made, and what was refused with reasons
     * @throws IllegalStateException if this register is seen as of a day or instant; use {@link #current()}
     */
    public ProposalUpdate propose(Collection<ProposedEngagement> proposals, Actor by, Instant at) {
        requireNonNull(by, "by");
        LocalDate today = section(ZoneSection.class)
                .map(section -> section.zone().at(at))
                .orElseGet(() -> at.atOffset(ZoneOffset.UTC))
                .toLocalDate();
        return new Proposer(this, by, at, today).propose(proposals);
    }

    /**
     * This register as of a day: members who had registered, engagements as begun or planned then, sites enrolled,
     * visits made.
     *
     * <p>A record with a life cycle is given as it stood at the end of the day in UTC, never with later content: its
     * history is cut at the day, and with the history all that came by a later step or bears a later day. Where the
     * content was recorded while the history was that of the day, it is that content, with what was corrected since.
     * Where it was not, as with a file that tells a whole history, it is what is known now, cut at the day. Where even
     * that cannot be told, for instance the days for which a course was planned before it was scheduled for others, the
     * record is not given, while {@link #state} and the counts, which go by histories alone, tell of it. What was entered
     * in error was so on every day, and is given as it is.
     *
     * <p>Of a record without a life cycle, such as a member, the newest content known is given: it tells its days itself.
     *
     * @param day the day; it replaces an earlier one
     * @return a view of the same data, made in O(1)
     */
    public ProgrammeRegister asOf(LocalDate day) {
        return seenIn(new Sight(sight.tables(), requireNonNull(day, "day"), sight.knownAt()));
    }

    /**
     * This register as it was known at an instant: of each record the version that had been recorded by then. Rows of
     * files that were read without {@code ProgrammeFiles.recordedAt}
     * count as recorded at 1970-01-01T00:00:00Z, so they are in sight at every instant from then on.
     *
     * @param instant the instant; it replaces an earlier one
     * @return a view of the same data, made in O(1)
     */
    public ProgrammeRegister knownAt(Instant instant) {
        return seenIn(new Sight(sight.tables(), sight.asOf(), requireNonNull(instant, "instant")));
    }

    /**
     * This register with everything recorded in sight.
     *
     * @return the register without a day or instant
     */
    public ProgrammeRegister current() {
        return sight.isWhole() ? this : seenIn(new Sight(sight.tables(), null, null));
    }

    /** {@return the day as of which this register is seen, or empty if every day is in sight} */
    public Optional<LocalDate> asOf() {
        return Optional.ofNullable(sight.asOf());
    }

    /** {@return the instant at which it is seen, or empty if everything recorded is in sight} */
    public Optional<Instant> knownAt() {
        return Optional.ofNullable(sight.knownAt());
    }

    /** {@return whose register it is, as it is defined now; the definition has no earlier versions} */
    public Programme programme() {
        return programme;
    }

    /** {@return the rules of the country served, or empty if the register was made without them} */
    public Optional<CountryPack> pack() {
        return Optional.ofNullable(pack);
    }

    /**
     * The records of a kind in sight, as they stood on the as-of day, see {@link #asOf(LocalDate)}.
     *
     * @param <V> the type of the kind's records
     * @param kind what kind of record
     * @return by id
     */
    public <V> List<V> all(RecordKind<V> kind) {
        return sight.all(kind);
    }

    /**
     * A record in sight, as it stood on the as-of day, see {@link #asOf(LocalDate)}.
     *
     * @param <V> the type of the kind's records
     * @param kind what kind of record
     * @param id its id
     * @return the record, or empty if none of that id is in sight
     */
    @Override
    public <V> Optional<V> find(RecordKind<V> kind, String id) {
        return sight.find(kind, requireNonNull(id, "id"));
    }

    /**
     * The records in sight that name another, found without looking at all others.
     *
     * @param <V> the type of the kind's records
     * @param kind what kind of record
     * @param named the kind of the other, which records of this kind may name
     * @param id the id of the other
     * @return by id
     */
    @Override
    public <V> List<V> naming(RecordKind<V> kind, RecordKind<?> named, String id) {
        return sight.naming(kind, named, id);
    }

    /**
     * In which state a record stood at the end of the as-of day, as known at the instant at which this register is seen;
     * without them the last state recorded. What was entered in error was so on every day.
     *
     * @param <V> the type of the kind's records
     * @param <S> the states
     * @param kind what kind of record
     * @param machine the machine of the kind, for example {@code ReferralLifeCycle.TABLE}
     * @param id the record's id
     * @return the state, or empty if no such record had been opened, or a file told only a later state of it
     * @throws IllegalArgumentException if the machine is not that of the kind
     */
    public <V, S extends Enum<S>> Optional<S> state(RecordKind<V> kind, LifeCycle<S> machine, String id) {
        return known(kind, requireNonNull(id, "id")).flatMap(value -> new AsOf(this).state(kind, machine, value));
    }

    /** {@return who is bound to what, and what room that leaves} */
    public Commitments commitments() {
        return commitments;
    }

    /**
     * Every version of a record, whatever day or instant this register is seen at.
     *
     * @param kind what kind of record
     * @param id its id
     * @return oldest first; empty if there never was one
     */
    public List<RecordVersion> history(RecordKind<?> kind, String id) {
        return sight.history(kind, requireNonNull(id, "id"));
    }

    /**
     * Every version of every record, whatever day or instant this register is seen at: all there is to write down.
     * {@link RegisterBuilder#restore(RecordVersion)} makes the same register of them. Takes O(n log n).
     *
     * @return in the order in which they were recorded
     */
    public List<RecordVersion> versions() {
        return sight.versions();
    }

    /** {@return all counts, each number of its own type; they are made at the first call and kept} */
    public RegisterCounts counts() {
        RegisterCounts known = counts;
        if (known == null) {
            known = new RegisterCounts(this);
            counts = known;
        }
        return known;
    }

    /**
     * Results and worth as of a day.
     *
     * @param day the day
     * @return the figures, each made when it is asked for
     */
    public RegisterFigures figures(LocalDate day) {
        return new RegisterFigures(asOf(day), day);
    }

    /** What of the tables is seen. */
    Sight sight() {
        return sight;
    }

    /** A record, whether or not its day had come by the as-of day. */
    <V> Optional<V> known(RecordKind<V> kind, String id) {
        return sight.known(kind, id);
    }

    /** The records of a kind that are known, whether or not their day had come, by id. */
    <V> List<V> known(RecordKind<V> kind) {
        return sight.known(kind);
    }

    /** The as-of day, or the last day there is. */
    LocalDate day() {
        return sight.day();
    }

    private ProgrammeRegister seenIn(Sight other) {
        return new ProgrammeRegister(programme, pack, other);
    }

    private <T extends PackSection> Optional<T> section(Class<T> type) {
        return pack == null ? Optional.empty() : pack.find(type);
    }

    /** Up to how many days an engagement is short: as the programme says, else the pack. */
    Optional<TermThreshold> termThreshold() {
        return programme
                .termThreshold()
                .or(() -> section(ParametersSection.class)
                        .map(parameters ->
                                new TermThreshold(parameters.shortTermUpToDays().value())));
    }

    /**
     * Programme and view, no data.
     *
     * @return for example {@code ProgrammeRegister of ma-tele-expertise as of 2025-12-31}
     */
    @Override
    public String toString() {
        return "ProgrammeRegister of " + programme.id()
                + asOf().map(day -> " as of " + day).orElse("")
                + knownAt().map(instant -> " known at " + instant).orElse("");
    }
}
