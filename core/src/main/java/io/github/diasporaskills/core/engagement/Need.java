package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a host asks for, before anybody is selected: its terms of reference. Immutable and thread-safe. */
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
    private final @Nullable LocalDate approvedOn;
    private final @Nullable PersonId requester;

    private Need(Builder from) {
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
        this.approvedOn = from.approvedOn;
        this.requester = from.requester;
        if (state.wasApproved() && approvedOn == null) {
            throw new IllegalArgumentException(
                    "A need that is " + state + " has the day of its approval; found none for " + id);
        }
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
    public static Builder builder(
            NeedId id, OrganisationId host, String title, ProfessionCode profession, DateRange period) {
        return new Builder(id, host, title, profession, period);
    }

    /**
     * A builder that starts with everything known of this need.
     *
     * @return a builder, independent of this value
     */
    public Builder toBuilder() {
        Builder copy = new Builder(id, host, title, profession, period);
        copy.specialty = specialty;
        copy.languages.addAll(languages);
        copy.modality = modality;
        copy.places = places;
        copy.patientWork = patientWork;
        copy.state = state;
        copy.approvedOn = approvedOn;
        copy.requester = requester;
        return copy;
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

    /** Collects what is known of a need. Not thread-safe. */
    public static final class Builder {

        private final NeedId id;
        private final OrganisationId host;
        private final String title;
        private final ProfessionCode profession;
        private final DateRange period;
        private @Nullable SpecialtyCode specialty;
        private final List<LanguageSkill> languages = new ArrayList<>(2);
        private Modality modality = Modality.REMOTE;
        private int places = 1;
        private boolean patientWork = true;
        private NeedState state = NeedState.DRAFT;
        private @Nullable LocalDate approvedOn;
        private @Nullable PersonId requester;

        private Builder(NeedId id, OrganisationId host, String title, ProfessionCode profession, DateRange period) {
            this.id = requireNonNull(id, "id");
            this.host = requireNonNull(host, "host");
            this.title = requireNonNull(title, "title");
            this.profession = requireNonNull(profession, "profession");
            this.period = requireNonNull(period, "period");
            if (title.isBlank()) {
                throw new IllegalArgumentException("A need has a title; found blank for " + id);
            }
            if (!period.hasFirst() || !period.hasLast()) {
                throw new IllegalArgumentException("A need has a first and a last day; found " + period + " for " + id);
            }
        }

        /**
         * Sets the branch asked for.
         *
         * @param value the specialty
         * @return this builder
         */
        public Builder specialty(SpecialtyCode value) {
            specialty = requireNonNull(value, "value");
            return this;
        }

        /**
         * Adds a language that is needed.
         *
         * @param value language and lowest level
         * @return this builder
         */
        public Builder language(LanguageSkill value) {
            languages.add(requireNonNull(value, "value"));
            return this;
        }

        /**
         * Sets how the skills shall reach the host.
         *
         * @param value the modality
         * @return this builder
         */
        public Builder modality(Modality value) {
            modality = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets how many members are wanted.
         *
         * @param value 0 to 1000
         * @return this builder
         * @throws IllegalArgumentException if it is out of range
         */
        public Builder places(int value) {
            if (value < 0 || value > 1000) {
                throw new IllegalArgumentException("A need has 0 to 1000 places; found " + value + " for " + id);
            }
            places = value;
            return this;
        }

        /**
         * Sets whether the work touches patients or their data.
         *
         * @param value false for teaching without patients, for example
         * @return this builder
         */
        public Builder patientWork(boolean value) {
            patientWork = value;
            return this;
        }

        /**
         * Sets where it stands.
         *
         * @param value the state
         * @return this builder
         */
        public Builder state(NeedState value) {
            state = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets when it was approved.
         *
         * @param value the day
         * @return this builder
         */
        public Builder approvedOn(LocalDate value) {
            approvedOn = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the member on the register who wrote the request.
         *
         * @param value the member
         * @return this builder
         */
        public Builder requester(PersonId value) {
            requester = requireNonNull(value, "value");
            return this;
        }

        /**
         * The need.
         *
         * @return an immutable value
         * @throws IllegalArgumentException if the state says it was approved and the day is missing
         */
        public Need build() {
            return new Need(this);
        }
    }
}
