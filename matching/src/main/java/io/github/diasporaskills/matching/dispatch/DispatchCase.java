package io.github.diasporaskills.matching.dispatch;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.teleexpertise.Allocation;
import io.github.diasporaskills.core.teleexpertise.AllocationState;
import io.github.diasporaskills.core.teleexpertise.Handover;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A case as a router sees it: the request with its history, and what the request does not hold. It says nothing of the
 * patient but the wish for a woman or a man as expert, so {@code toString} shows the request only. Immutable and
 * thread-safe.
 */
public final class DispatchCase {

    private static final Actor NOBODY = Actor.of("expert-not-chosen", Role.SYSTEM);

    private final TeleExpertiseRequest request;
    private final Set<CountryCode> countries;
    private final ExpertPreference stated;
    private final boolean emergency;
    private final @Nullable ActorId coordinator;
    private final Set<PersonId> earlier;
    private final List<DispatchNote> notes;

    private DispatchCase(
            TeleExpertiseRequest request,
            Set<CountryCode> countries,
            ExpertPreference stated,
            boolean emergency,
            @Nullable ActorId coordinator,
            Set<PersonId> earlier,
            List<DispatchNote> notes) {
        this.request = request;
        this.countries = countries;
        this.stated = stated;
        this.emergency = emergency;
        this.coordinator = coordinator;
        this.earlier = earlier;
        this.notes = notes;
    }

    /**
     * A case of which nothing else is known.
     *
     * @param request the request
     * @param countries into which the patient's consent, the basis of transfer and the protocol let it go; in none it is
     *     offered to nobody
     * @return the case; the patient stated no wish
     */
    public static DispatchCase of(TeleExpertiseRequest request, Set<CountryCode> countries) {
        return new DispatchCase(
                requireNonNull(request, "request"),
                sorted(countries),
                ExpertPreference.ANYONE,
                false,
                null,
                Set.of(),
                List.of());
    }

    private static <T extends Comparable<T>> Set<T> sorted(Collection<T> values) {
        return Collections.unmodifiableSet(new TreeSet<>(values));
    }

    /**
     * The countries into which a case may go: those for which the gate would open. Nothing is disclosed or recorded.
     *
     * @param handover the text of the case
     * @param among the countries in question, as a rule those where experts live
     * @param at the instant
     * @return the countries, sorted
     */
    public static Set<CountryCode> countriesCovered(Handover handover, Collection<CountryCode> among, Instant at) {
        StepCall call = StepCall.of(NOBODY, requireNonNull(at, "at"), "countries-covered");
        return sorted(among.stream()
                .filter(country -> handover.obstacles(call, RecipientClass.EXPERT, NOBODY.id(), country)
                        .isEmpty())
                .toList());
    }

    /**
     * This case after a step of its request.
     *
     * @param after the request
     * @return a new case
     * @throws IllegalArgumentException if it is another request
     */
    public DispatchCase with(TeleExpertiseRequest after) {
        if (!after.id().equals(request.id())) {
            throw new IllegalArgumentException(
                    "A step leads from a request to itself; found " + request.id() + " and " + after.id());
        }
        return new DispatchCase(after, countries, stated, emergency, coordinator, earlier, notes);
    }

    /**
     * This case with other countries, for example after consent was given for one more.
     *
     * @param where into which the case may go
     * @return a new case
     */
    public DispatchCase in(Set<CountryCode> where) {
        return new DispatchCase(request, sorted(where), stated, emergency, coordinator, earlier, notes);
    }

    /**
     * This case with what the patient said about the expert.
     *
     * @param wish the wish
     * @return a new case
     */
    public DispatchCase preferring(ExpertPreference wish) {
        return new DispatchCase(
                request, countries, requireNonNull(wish, "wish"), emergency, coordinator, earlier, notes);
    }

    /**
     * This case as an emergency: it is not offered to anybody abroad.
     *
     * @return a new case
     */
    public DispatchCase asEmergency() {
        return new DispatchCase(request, countries, stated, true, coordinator, earlier, notes);
    }

    /**
     * This case in the hands of a coordinator.
     *
     * @param who the coordinator
     * @return a new case
     */
    public DispatchCase handledBy(ActorId who) {
        return new DispatchCase(request, countries, stated, emergency, requireNonNull(who, "who"), earlier, notes);
    }

    /**
     * This case with experts who know it from before, for example because they answered an earlier request about the
     * same patient.
     *
     * @param experts pseudonyms
     * @return a new case
     */
    public DispatchCase knownTo(Set<PersonId> experts) {
        return new DispatchCase(request, countries, stated, emergency, coordinator, sorted(experts), notes);
    }

    /**
     * This case with one more note.
     *
     * @param note what happened, not before the note before
     * @return a new case
     * @throws IllegalArgumentException if the note lies before the last one
     */
    public DispatchCase with(DispatchNote note) {
        if (!notes.isEmpty() && note.at().isBefore(notes.get(notes.size() - 1).at())) {
            throw new IllegalArgumentException("Notes go forward in time; found " + note.at() + " after "
                    + notes.get(notes.size() - 1).at());
        }
        List<DispatchNote> more = new ArrayList<>(notes);
        more.add(note);
        return new DispatchCase(
                request, countries, stated, emergency, coordinator, earlier, Collections.unmodifiableList(more));
    }

    /**
     * The request.
     *
     * @return with its history
     */
    public TeleExpertiseRequest request() {
        return request;
    }

    /**
     * Into which countries it may go.
     *
     * @return sorted
     */
    public Set<CountryCode> countries() {
        return countries;
    }

    /**
     * What the patient wishes now. Only the patient's own word changes it: a note that anyone will do, made after the
     * wish was stated.
     *
     * @return the wish that holds
     */
    public ExpertPreference preference() {
        return lastOf(NoteKind.WISH_KEPT, NoteKind.ANYONE_WILL_DO)
                .filter(note -> note.kind() == NoteKind.ANYONE_WILL_DO)
                .map(note -> ExpertPreference.ANYONE)
                .orElse(stated);
    }

    /**
     * What the patient said at first.
     *
     * @return the wish as stated, whatever the patient said later
     */
    public ExpertPreference statedPreference() {
        return stated;
    }

    /**
     * Whether it is an emergency.
     *
     * @return true if somebody said so
     */
    public boolean isEmergency() {
        return emergency;
    }

    /**
     * Who handles it.
     *
     * @return the coordinator, or empty if nobody does yet
     */
    public Optional<ActorId> coordinator() {
        return Optional.ofNullable(coordinator);
    }

    /**
     * Who knows it from before.
     *
     * @return pseudonyms, sorted
     */
    public Set<PersonId> knownTo() {
        return earlier;
    }

    /**
     * What happened besides the steps of the request.
     *
     * @return in the order of time
     */
    public List<DispatchNote> notes() {
        return notes;
    }

    /**
     * The experts who are not asked again: they declined, let the time run out, or gave the case back.
     *
     * @return pseudonyms, sorted
     */
    public Set<PersonId> notAskedAgain() {
        Set<PersonId> gone = new TreeSet<>();
        for (Allocation offer : request.allocations()) {
            AllocationState state = offer.state();
            boolean byBackup = state == AllocationState.RECALLED
                    && offer.history().last().why().code().equals(Tally.BACKUP);
            if (byBackup
                    || state == AllocationState.DECLINED
                    || state == AllocationState.LAPSED
                    || state == AllocationState.WITHDRAWN) {
                gone.add(offer.expert());
            }
        }
        return gone;
    }

    Optional<DispatchNote> lastOf(NoteKind... kinds) {
        List<NoteKind> wanted = List.of(kinds);
        for (int place = notes.size() - 1; place >= 0; place--) {
            if (wanted.contains(notes.get(place).kind())) {
                return Optional.of(notes.get(place));
            }
        }
        return Optional.empty();
    }

    /** When somebody was told last, for one reason, since an instant. */
    Optional<Instant> toldSince(Escalation why, Instant since) {
        return notes.stream()
                .filter(note -> note.why() == why && !note.at().isBefore(since))
                .map(DispatchNote::at)
                .reduce((one, later) -> later);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DispatchCase c
                && request.equals(c.request)
                && countries.equals(c.countries)
                && stated == c.stated
                && emergency == c.emergency
                && Objects.equals(coordinator, c.coordinator)
                && earlier.equals(c.earlier)
                && notes.equals(c.notes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(request, stated, notes);
    }

    @Override
    public String toString() {
        return request.toString();
    }
}
