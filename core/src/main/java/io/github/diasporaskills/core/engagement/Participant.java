package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Gender;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in a capacity activity, as a rule staff of a host, under a pseudonym. It holds personal
 * data; its {@code toString} shows the state only. Immutable and thread-safe.
 */
public final class Participant {

    private final ActorId person;
    private final Gender gender;
    private final OrganisationId institution;
    private final @Nullable TestScores scores;
    private final History<ParticipantState> history;

    private Participant(
            ActorId person,
            Gender gender,
            OrganisationId institution,
            @Nullable TestScores scores,
            History<ParticipantState> history) {
        this.person = requireNonNull(person, "person");
        this.gender = requireNonNull(gender, "gender");
        this.institution = requireNonNull(institution, "institution");
        this.scores = scores;
        this.history = requireNonNull(history, "history");
        if (scores != null && history.state() != ParticipantState.ATTENDED) {
            throw new IllegalArgumentException(
                    "Who attended has scores; found some of somebody who is " + history.state());
        }
    }

    /**
     * Somebody who is expected.
     *
     * @param call who registered him or her, and when
     * @param person a pseudonym
     * @param gender as stated by the person
     * @param institution whose staff he or she is
     * @return a participant who is {@link ParticipantState#REGISTERED}
     */
    public static Participant registered(StepCall call, ActorId person, Gender gender, OrganisationId institution) {
        return new Participant(person, gender, institution, null, CapacityLifeCycle.PARTICIPANTS.open(call));
    }

    /**
     * A participant who was written down.
     *
     * @param registered the participant as in {@link #registered}
     * @param scores both scores, or null if they are not known
     * @param history what happened
     * @return the participant
     * @throws IllegalArgumentException if there are scores of somebody who did not attend
     */
    public static Participant recorded(
            Participant registered, @Nullable TestScores scores, History<ParticipantState> history) {
        return new Participant(registered.person, registered.gender, registered.institution, scores, history);
    }

    Participant after(History<ParticipantState> now) {
        return recorded(this, scores, now);
    }

    Participant scoring(TestScores value) {
        return recorded(this, value, history);
    }

    boolean attended() {
        return state() == ParticipantState.ATTENDED;
    }

    /**
     * Who.
     *
     * @return a pseudonym
     */
    public ActorId person() {
        return person;
    }

    /**
     * The person's own statement of gender.
     *
     * @return never null
     */
    public Gender gender() {
        return gender;
    }

    /**
     * Whose staff.
     *
     * @return the institution
     */
    public OrganisationId institution() {
        return institution;
    }

    /**
     * What he or she scored.
     *
     * @return both scores, or empty if they are not known
     */
    public Optional<TestScores> scores() {
        return Optional.ofNullable(scores);
    }

    /**
     * The state now.
     *
     * @return the last state of the history
     */
    public ParticipantState state() {
        return history.state();
    }

    /**
     * What happened.
     *
     * @return the opening and every step
     */
    public History<ParticipantState> history() {
        return history;
    }

    /** As it stood at the end of a day, with the scores if those had been given. */
    Optional<Participant> asOf(LocalDate day, boolean scored) {
        return history.asOf(day)
                .map(then -> recorded(this, scored && then.state() == ParticipantState.ATTENDED ? scores : null, then));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Participant p
                && person.equals(p.person)
                && gender == p.gender
                && institution.equals(p.institution)
                && Objects.equals(scores, p.scores)
                && history.equals(p.history);
    }

    @Override
    public int hashCode() {
        return Objects.hash(person, gender, institution, scores, history);
    }

    /**
     * The state only.
     *
     * @return for example {@code Participant, ATTENDED}
     */
    @Override
    public String toString() {
        return "Participant, " + state();
    }
}
