package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.ConflictOfInterest;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.lifecycle.Attempt;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a host asks for, before anybody is selected: its terms of reference. Immutable and thread-safe.
 *
 * <p>A file tells the state of a need and not since when; such a need has no history before its first step here,
 * which then begins with the state that the file told.
 */
public final class Need {

    private final NeedId id;
    private final OrganisationId host;
    private final String title;
    private final ProfessionCode profession;
    private final @Nullable SpecialtyCode specialty;
    private final List<LanguageSkill> languages;
    private final Modality modality;
    private final DateRange period;
    private final int places;
    private final boolean patientWork;
    private final NeedState state;
    private final @Nullable History<NeedState> history;
    private final @Nullable LocalDate approvedOn;
    private final @Nullable PersonId requester;

    Need(NeedBuilder from) {
        this.id = from.id;
        this.host = from.host;
        this.title = from.title;
        this.profession = from.profession;
        this.specialty = from.specialty;
        this.languages = List.copyOf(from.languages);
        this.modality = from.modality;
        this.period = from.period;
        this.places = from.places;
        this.patientWork = from.patientWork;
        this.state = from.state;
        this.history = from.history;
        this.approvedOn = from.approvedOn;
        this.requester = from.requester;
    }

    /**
     * Starts a need with what every need has. It is remote, for one place, with patient work, and a
     * {@link NeedState#DRAFT} until set.
     *
     * @param id its id
     * @param host who asks
     * @param title what is asked for, in the host's words, not blank
     * @param profession the occupation asked for
     * @param period the days on which help is wanted, with first and last day
     * @return a builder
     * @throws IllegalArgumentException if the title is blank or the period is open
     */
    public static NeedBuilder builder(
            NeedId id, OrganisationId host, String title, ProfessionCode profession, DateRange period) {
        return new NeedBuilder(id, host, title, profession, period);
    }

    /**
     * A builder that starts with everything known of this need.
     *
     * @return a builder, independent of this value
     */
    public NeedBuilder toBuilder() {
        return new NeedBuilder(this);
    }

    /**
     * Its id.
     *
     * @return unique in the programme
     */
    public NeedId id() {
        return id;
    }

    /**
     * Who asks.
     *
     * @return the host institution
     */
    public OrganisationId host() {
        return host;
    }

    /**
     * What is asked for, in the host's words.
     *
     * @return not blank
     */
    public String title() {
        return title;
    }

    /**
     * The occupation asked for.
     *
     * @return the profession
     */
    public ProfessionCode profession() {
        return profession;
    }

    /**
     * The branch asked for.
     *
     * @return the specialty, or empty if any will do
     */
    public Optional<SpecialtyCode> specialty() {
        return Optional.ofNullable(specialty);
    }

    /**
     * The languages that are needed, all of them, and how well.
     *
     * @return possibly empty
     */
    public List<LanguageSkill> languages() {
        return languages;
    }

    /**
     * How the skills shall reach the host.
     *
     * @return the modality
     */
    public Modality modality() {
        return modality;
    }

    /**
     * When help is wanted.
     *
     * @return with first and last day
     */
    public DateRange period() {
        return period;
    }

    /**
     * How many members are wanted.
     *
     * @return 0 or more; 0 means that the need is on hold
     */
    public int places() {
        return places;
    }

    /**
     * Whether the work touches patients or their data.
     *
     * @return true unless the host says otherwise
     */
    public boolean isPatientWork() {
        return patientWork;
    }

    /**
     * Where it stands.
     *
     * @return the state
     */
    public NeedState state() {
        return state;
    }

    /**
     * When it was approved.
     *
     * @return the day, or empty if it was not
     */
    public Optional<LocalDate> approvedOn() {
        return Optional.ofNullable(approvedOn);
    }

    /**
     * The member on the register who wrote the request, if it was one: nobody serves their own request.
     *
     * @return the member, or empty if the requester is not on the register
     */
    public Optional<PersonId> requester() {
        return Optional.ofNullable(requester);
    }

    /**
     * What happened to it.
     *
     * @return the opening and every step, or empty if a file told its state and nothing has happened since
     */
    public Optional<History<NeedState>> history() {
        return Optional.ofNullable(history);
    }

    /**
     * The host hands it in, for the first time or with the changes asked for.
     *
     * @param call by the host
     * @return the need {@link NeedState#SUBMITTED}, or why not
     */
    public StepResult<Need, NeedState> submit(StepCall call) {
        return to(NeedState.SUBMITTED, call).take(this::after);
    }

    /**
     * It goes back to the host.
     *
     * @param call by a coordinator or the programme manager
     * @return the need {@link NeedState#CHANGES_REQUESTED}, or why not
     */
    public StepResult<Need, NeedState> requestChanges(StepCall call) {
        return to(NeedState.CHANGES_REQUESTED, call).take(this::after);
    }

    /**
     * It is approved by somebody who did not write it.
     *
     * @param call by a coordinator or the programme manager; its day is the day of approval
     * @param ties who is bound to whom: nobody approves what kin or the own line asked for
     * @return the need {@link NeedState#APPROVED}, or why not
     */
    public StepResult<Need, NeedState> approve(StepCall call, Ties ties) {
        return to(NeedState.APPROVED, call)
                .examine(
                        NeedCondition.APPROVER_UNCONFLICTED,
                        () -> ConflictOfInterest.of(call.by(), concerned(), ties, call.day()))
                .take(now -> toBuilder().history(now).approvedOn(call.day()).build());
    }

    /**
     * It is turned down.
     *
     * @param call by a coordinator or the programme manager
     * @return the need {@link NeedState#REJECTED}, or why not
     */
    public StepResult<Need, NeedState> reject(StepCall call) {
        return to(NeedState.REJECTED, call).take(this::after);
    }

    /**
     * Members are looked for: for the first time, or again because nobody serves the need any more, and nobody has
     * served it to the end.
     *
     * @param call by a coordinator or the programme manager; a rule may open it again
     * @param engagements those for this need, none the first time; others are left aside
     * @return the need {@link NeedState#OPEN}, or how many engagements stand
     */
    public StepResult<Need, NeedState> open(StepCall call, Collection<Engagement> engagements) {
        Attempt<NeedState> attempt = to(NeedState.OPEN, call);
        if (state == NeedState.FILLED) {
            attempt.examine(NeedCondition.NOBODY_SERVES, () -> {
                long taken = taken(engagements);
                return taken == 0
                        ? List.of()
                        : List.of(Reason.of(NeedCondition.NOBODY_SERVES).with("taken", taken));
            });
        }
        return attempt.take(this::after);
    }

    /**
     * All its places are taken.
     *
     * @param call by a coordinator, the programme manager or a rule
     * @param engagements those for this need; others are left aside
     * @return the need {@link NeedState#FILLED}, or how many places are left
     */
    public StepResult<Need, NeedState> fill(StepCall call, Collection<Engagement> engagements) {
        return to(NeedState.FILLED, call)
                .examine(NeedCondition.ALL_PLACES_TAKEN, () -> {
                    long taken = taken(engagements);
                    return taken >= places
                            ? List.of()
                            : List.of(Reason.of(NeedCondition.ALL_PLACES_TAKEN)
                                    .with("taken", taken)
                                    .with("places", places));
                })
                .take(this::after);
    }

    /**
     * It is closed before all places were taken.
     *
     * @param call by a coordinator or the programme manager
     * @return the need {@link NeedState#CLOSED_UNFILLED}, or why not
     */
    public StepResult<Need, NeedState> closeUnfilled(StepCall call) {
        return to(NeedState.CLOSED_UNFILLED, call).take(this::after);
    }

    /**
     * It is called off.
     *
     * @param call by the host, a coordinator or the programme manager
     * @return the need {@link NeedState#CANCELLED}, or why not
     */
    public StepResult<Need, NeedState> cancel(StepCall call) {
        return to(NeedState.CANCELLED, call).take(this::after);
    }

    /** Who asked, as somebody who acts. */
    List<ActorId> concerned() {
        return requester == null ? List.of() : List.of(ActorId.of(requester.value()));
    }

    private long taken(Collection<Engagement> engagements) {
        return engagements.stream()
                .filter(engagement -> engagement.need().filter(id::equals).isPresent()
                        && engagement.state().holdsPlace())
                .map(Engagement::id)
                .distinct()
                .count();
    }

    private Attempt<NeedState> to(NeedState wanted, StepCall call) {
        History<NeedState> sofar = history != null ? history : History.opened(state, StepCall.readFromFile(call.at()));
        return NeedLifeCycle.TABLE.attempt(sofar, wanted, call);
    }

    private Need after(History<NeedState> now) {
        return toBuilder().history(now).build();
    }

    /**
     * This need as it stood at the end of a day in UTC, with nothing that came later.
     *
     * <p>What a file told of its state without a history holds on every day.
     *
     * @param day any day
     * @return itself if nothing came later; empty if it had not begun by then
     */
    public Optional<Need> asOf(LocalDate day) {
        requireNonNull(day, "day");
        History<NeedState> whole = history;
        return whole == null
                ? Optional.of(this)
                : whole.asOf(day)
                        .map(then -> then.equals(whole)
                                ? this
                                : toBuilder().asItStood(whole, then).build());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Need n
                && id.equals(n.id)
                && host.equals(n.host)
                && title.equals(n.title)
                && profession.equals(n.profession)
                && Objects.equals(specialty, n.specialty)
                && languages.equals(n.languages)
                && modality == n.modality
                && period.equals(n.period)
                && places == n.places
                && patientWork == n.patientWork
                && state == n.state
                && Objects.equals(history, n.history)
                && Objects.equals(approvedOn, n.approvedOn)
                && Objects.equals(requester, n.requester);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, host, profession, specialty, modality, period, places, state);
    }

    @Override
    public String toString() {
        return "Need " + id + " of " + host + ": " + profession + (specialty == null ? "" : " " + specialty) + ", "
                + period + ", " + state;
    }
}
