package io.github.diasporaskills.core.consent;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of the gate: to hand some data of a case to a recipient for one purpose at an instant. Immutable
 * and thread-safe.
 */
public final class DisclosureRequest {

    private final Actor by;
    private final Instant at;
    private final CaseKey caseKey;
    private final Purpose purpose;
    private final Recipient recipient;
    private final Set<DataCategory> categories;
    private final @Nullable ExemptionClaim exemption;

    private DisclosureRequest(
            Actor by,
            Instant at,
            CaseKey caseKey,
            Purpose purpose,
            Recipient recipient,
            Set<DataCategory> categories,
            @Nullable ExemptionClaim exemption) {
        this.by = requireNonNull(by, "by");
        this.at = requireNonNull(at, "at");
        this.caseKey = requireNonNull(caseKey, "caseKey");
        this.purpose = requireNonNull(purpose, "purpose");
        this.recipient = requireNonNull(recipient, "recipient");
        if (categories.isEmpty()) {
            throw new IllegalArgumentException("A request names the categories of data that it asks for; found none");
        }
        this.categories = Collections.unmodifiableSet(EnumSet.copyOf(categories));
        this.exemption = exemption;
    }

    /**
     * A request.
     *
     * @param by who hands over
     * @param at when
     * @param caseKey the case
     * @param purpose what for
     * @param recipient to whom
     * @param categories which data, at least one
     * @return the request
     * @throws IllegalArgumentException if there is no category
     */
    public static DisclosureRequest of(
            Actor by, Instant at, CaseKey caseKey, Purpose purpose, Recipient recipient, Set<DataCategory> categories) {
        return new DisclosureRequest(by, at, caseKey, purpose, recipient, categories, null);
    }

    /**
     * This request without a consent, under an exemption that the country's pack names.
     *
     * @param claim which exemption, and why it applies
     * @return a new request
     */
    public DisclosureRequest under(ExemptionClaim claim) {
        return new DisclosureRequest(by, at, caseKey, purpose, recipient, categories, requireNonNull(claim, "claim"));
    }

    /**
     * Who hands over.
     *
     * @return the actor
     */
    public Actor by() {
        return by;
    }

    /**
     * When.
     *
     * @return the instant at which everything has to hold
     */
    public Instant at() {
        return at;
    }

    /**
     * The case.
     *
     * @return its key
     */
    public CaseKey caseKey() {
        return caseKey;
    }

    /**
     * What for.
     *
     * @return the purpose
     */
    public Purpose purpose() {
        return purpose;
    }

    /**
     * To whom.
     *
     * @return the recipient
     */
    public Recipient recipient() {
        return recipient;
    }

    /**
     * Which data.
     *
     * @return the categories in their order, at least one
     */
    public Set<DataCategory> categories() {
        return categories;
    }

    /**
     * The exemption claimed in place of a consent.
     *
     * @return empty if a consent is needed
     */
    public Optional<ExemptionClaim> exemption() {
        return Optional.ofNullable(exemption);
    }

    /**
     * Purpose, recipient's function and case.
     *
     * @return for example {@code TELE_EXPERTISE for expert of TE-2025-0042}
     */
    @Override
    public String toString() {
        return purpose + " for " + recipient.role() + " of " + caseKey;
    }
}
