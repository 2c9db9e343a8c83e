package io.github.diasporaskills.core.campaign;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.people.PersonId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One consultation, exam, treatment or operation that a specialist gave a beneficiary. It says something of the health
 * of a person, if only by pseudonym; {@code toString} shows its id only. Immutable and thread-safe.
 */
public final class ServiceRendered {

    private final ServiceId id;
    private final Shift shift;
    private final BeneficiaryId beneficiary;
    private final ServiceKind kind;
    private final Instant at;

    private ServiceRendered(ServiceId id, Shift shift, BeneficiaryId beneficiary, ServiceKind kind, Instant at) {
        this.id = requireNonNull(id, "id");
        this.shift = requireNonNull(shift, "shift");
        this.beneficiary = requireNonNull(beneficiary, "beneficiary");
        this.kind = requireNonNull(kind, "kind");
        this.at = requireNonNull(at, "at");
    }

    /**
     * A service.
     *
     * @param id unique in the campaign
     * @param shift in which session, by whom and of which specialty
     * @param beneficiary for whom
     * @param kind what was done
     * @param at when
     * @return the service
     */
    public static ServiceRendered of(
            ServiceId id, Shift shift, BeneficiaryId beneficiary, ServiceKind kind, Instant at) {
        return new ServiceRendered(id, shift, beneficiary, kind, at);
    }

    /**
     * Its id.
     *
     * @return unique in the campaign
     */
    public ServiceId id() {
        return id;
    }

    /**
     * The shift in which it was given.
     *
     * @return session, specialist and specialty
     */
    public Shift shift() {
        return shift;
    }

    /**
     * In which session.
     *
     * @return the session of the shift
     */
    public SessionId session() {
        return shift.session();
    }

    /**
     * By whom.
     *
     * @return the pseudonym of a specialist on duty
     */
    public PersonId specialist() {
        return shift.specialist();
    }

    /**
     * Of which specialty.
     *
     * @return the specialty of the shift
     */
    public SpecialtyCode specialty() {
        return shift.specialty();
    }

    /**
     * For whom.
     *
     * @return the pseudonym of a registered beneficiary
     */
    public BeneficiaryId beneficiary() {
        return beneficiary;
    }

    /**
     * What was done.
     *
     * @return the kind
     */
    public ServiceKind kind() {
        return kind;
    }

    /**
     * When.
     *
     * @return the instant
     */
    public Instant at() {
        return at;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ServiceRendered s
                && id.equals(s.id)
                && shift.equals(s.shift)
                && beneficiary.equals(s.beneficiary)
                && kind == s.kind
                && at.equals(s.at);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, shift, beneficiary, kind, at);
    }

    /**
     * The id only.
     *
     * @return for example {@code ServiceRendered SRV-0001}
     */
    @Override
    public String toString() {
        return "ServiceRendered " + id;
    }
}
