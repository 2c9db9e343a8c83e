package io.github.diasporaskills.core.campaign;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.people.Gender;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person registered for a campaign, known by a pseudonym only. It holds personal data; {@code toString} shows the
 * pseudonym. Immutable and thread-safe.
 */
public final class Beneficiary {

    private final BeneficiaryId id;
    private final Gender gender;
    private final Instant registeredAt;

    private Beneficiary(BeneficiaryId id, Gender gender, Instant registeredAt) {
        this.id = requireNonNull(id, "id");
        this.gender = requireNonNull(gender, "gender");
        this.registeredAt = requireNonNull(registeredAt, "registeredAt");
    }

    /**
     * A beneficiary.
     *
     * @param id the pseudonym
     * @param gender as the person states it
     * @param registeredAt when the person was registered
     * @return the beneficiary
     */
    public static Beneficiary of(BeneficiaryId id, Gender gender, Instant registeredAt) {
        return new Beneficiary(id, gender, registeredAt);
    }

    /**
     * The pseudonym.
     *
     * @return unique in the programme, so that somebody who comes again is the same beneficiary
     */
    public BeneficiaryId id() {
        return id;
    }

    /**
     * The person's own statement of gender.
     *
     * @return never inferred
     */
    public Gender gender() {
        return gender;
    }

    /**
     * When the person was registered.
     *
     * @return the instant
     */
    public Instant registeredAt() {
        return registeredAt;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Beneficiary b
                && id.equals(b.id)
                && gender == b.gender
                && registeredAt.equals(b.registeredAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, gender, registeredAt);
    }

    /**
     * The pseudonym only.
     *
     * @return for example {@code Beneficiary B-0042}
     */
    @Override
    public String toString() {
        return "Beneficiary " + id;
    }
}
