package io.github.diasporaskills.core.campaign;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.SpecialtyCode;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a specialist on duty found something in a beneficiary. What it is stands in the case file, not here: only
 * whether it needs care, and of which specialty. {@code toString} shows its id only. Immutable and thread-safe.
 */
public final class Finding {

    private final FindingId id;
    private final Shift shift;
    private final BeneficiaryId beneficiary;
    private final SpecialtyCode sought;
    private final boolean needsCare;
    private final boolean urgent;
    private final Instant at;

    private Finding(
            FindingId id,
            Shift shift,
            BeneficiaryId beneficiary,
            SpecialtyCode sought,
            boolean needsCare,
            boolean urgent,
            Instant at) {
        this.id = requireNonNull(id, "id");
        this.shift = requireNonNull(shift, "shift");
        this.beneficiary = requireNonNull(beneficiary, "beneficiary");
        this.sought = requireNonNull(sought, "sought");
        this.needsCare = needsCare;
        this.urgent = urgent;
        this.at = requireNonNull(at, "at");
    }

    /**
     * A finding that needs no care beyond the campaign.
     *
     * @param id unique in the campaign
     * @param shift in which session and by whom
     * @param beneficiary in whom
     * @param sought the specialty that it belongs to
     * @param at when
     * @return the finding
     */
    public static Finding of(FindingId id, Shift shift, BeneficiaryId beneficiary, SpecialtyCode sought, Instant at) {
        return new Finding(id, shift, beneficiary, sought, false, false, at);
    }

    /**
     * The same finding, which needs care after the campaign.
     *
     * @return a new value
     */
    public Finding needingCare() {
        return new Finding(id, shift, beneficiary, sought, true, false, at);
    }

    /**
     * The same finding, which needs care soon.
     *
     * @return a new value that needs care
     */
    public Finding needingCareUrgently() {
        return new Finding(id, shift, beneficiary, sought, true, true, at);
    }

    /**
     * Its id.
     *
     * @return unique in the campaign
     */
    public FindingId id() {
        return id;
    }

    /**
     * The shift in which it was found.
     *
     * @return session, specialist and specialty
     */
    public Shift shift() {
        return shift;
    }

    /**
     * In whom.
     *
     * @return the pseudonym of a registered beneficiary
     */
    public BeneficiaryId beneficiary() {
        return beneficiary;
    }

    /**
     * Which specialty it belongs to.
     *
     * @return the specialty
     */
    public SpecialtyCode sought() {
        return sought;
    }

    /**
     * Whether it needs care after the campaign.
     *
     * @return true if a referral has to be opened
     */
    public boolean needsCare() {
        return needsCare;
    }

    /**
     * Whether the care is needed soon.
     *
     * @return true only if it needs care
     */
    public boolean isUrgent() {
        return urgent;
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
        return other instanceof Finding f
                && id.equals(f.id)
                && shift.equals(f.shift)
                && beneficiary.equals(f.beneficiary)
                && sought.equals(f.sought)
                && needsCare == f.needsCare
                && urgent == f.urgent
                && at.equals(f.at);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, shift, beneficiary, sought, needsCare, urgent, at);
    }

    /**
     * The id only.
     *
     * @return for example {@code Finding FND-0001}
     */
    @Override
    public String toString() {
        return "Finding " + id;
    }
}
