package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is known of a need, as asked for or as it was written down. It takes no step: for that, use the methods
 * of {@link Need}. Not thread-safe.
 */
public final class NeedBuilder {

    final NeedId id;
    final OrganisationId host;
    final String title;
    final ProfessionCode profession;
    final DateRange period;
    final List<LanguageSkill> languages = new ArrayList<>(2);
    Modality modality = Modality.REMOTE;
    int places = 1;
    boolean patientWork = true;
    NeedState state = NeedState.DRAFT;

    @Nullable
    SpecialtyCode specialty;

    @Nullable
    History<NeedState> history;

    @Nullable
    LocalDate approvedOn;

    @Nullable
    PersonId requester;

    NeedBuilder(NeedId id, OrganisationId host, String title, ProfessionCode profession, DateRange period) {
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

    /** Everything of a need. */
    NeedBuilder(Need from) {
        this(from.id(), from.host(), from.title(), from.profession(), from.period());
        specialty = from.specialty().orElse(null);
        languages.addAll(from.languages());
        modality = from.modality();
        places = from.places();
        patientWork = from.isPatientWork();
        state = from.state();
        history = from.history().orElse(null);
        approvedOn = from.approvedOn().orElse(null);
        requester = from.requester().orElse(null);
    }

    NeedBuilder asItStood(History<NeedState> whole, History<NeedState> then) {
        approvedOn = whole.reachesAfter(then, NeedState.APPROVED) ? null : approvedOn;
        return history(then);
    }

    /**
     * Sets the branch asked for.
     *
     * @param value the specialty
     * @return this builder
     */
    public NeedBuilder specialty(SpecialtyCode value) {
        specialty = requireNonNull(value, "value");
        return this;
    }

    /**
     * Adds a language that is needed.
     *
     * @param value language and lowest level
     * @return this builder
     */
    public NeedBuilder language(LanguageSkill value) {
        languages.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Sets how the skills shall reach the host.
     *
     * @param value the modality
     * @return this builder
     */
    public NeedBuilder modality(Modality value) {
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
    public NeedBuilder places(int value) {
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
    public NeedBuilder patientWork(boolean value) {
        patientWork = value;
        return this;
    }

    /**
     * Sets the state that a file tells; a history that says otherwise is dropped. To take a step, use the methods
     * of the need.
     *
     * @param value the state
     * @return this builder
     */
    public NeedBuilder state(NeedState value) {
        history = value == state ? history : null;
        state = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets what has happened, and with it the state.
     *
     * @param value the history
     * @return this builder
     */
    public NeedBuilder history(History<NeedState> value) {
        history = requireNonNull(value, "value");
        state = value.state();
        return this;
    }

    /**
     * Sets when it was approved.
     *
     * @param value the day
     * @return this builder
     */
    public NeedBuilder approvedOn(LocalDate value) {
        approvedOn = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets the member on the register who wrote the request.
     *
     * @param value the member
     * @return this builder
     */
    public NeedBuilder requester(PersonId value) {
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
        if (state.wasApproved() && approvedOn == null) {
            throw new IllegalArgumentException(
                    "A need that is " + state + " has the day of its approval; found none for " + id);
        }
        return new Need(this);
    }
}
