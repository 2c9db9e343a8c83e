package io.github.diasporaskills.core.consent;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * On which ground of the country's law data may go to another country, and the proof that is on file. Whether the proof
 * suffices is for a lawyer to say. Immutable and thread-safe.
 *
 * @param groundId the id of a transfer ground of the country's pack, for example {@code authority-authorisation}
 * @param destination the country in which the data arrive
 * @param evidence where the proof is kept, of the form of a {@link CaseKey}
 * @param validity on which days it holds
 * @param caseKey the one case for which it holds, or null if it holds for all
 */
public record TransferBasis(
        String groundId,
        CountryCode destination,
        String evidence,
        DateRange validity,
        @Nullable CaseKey caseKey) {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the ground is blank or the evidence is not named by a key
     */
    public TransferBasis {
        requireNonNull(destination, "destination");
        requireNonNull(validity, "validity");
        Codes.requireKey(requireNonNull(evidence, "evidence"), "evidence of a transfer basis");
        if (requireNonNull(groundId, "groundId").isBlank()) {
            throw new IllegalArgumentException("A transfer rests on a ground of the country's pack; found blank");
        }
    }

    /**
     * A basis for all cases.
     *
     * @param groundId the id of a transfer ground of the country's pack
     * @param destination the country in which the data arrive
     * @param evidence where the proof is kept
     * @param validity on which days it holds
     * @return the basis
     * @throws IllegalArgumentException if the ground is blank or the evidence is not named by a key
     */
    public static TransferBasis of(String groundId, CountryCode destination, String evidence, DateRange validity) {
        return new TransferBasis(groundId, destination, evidence, validity, null);
    }

    /**
     * This basis for one case only.
     *
     * @param key the case
     * @return a new basis
     */
    public TransferBasis onlyFor(CaseKey key) {
        return new TransferBasis(groundId, destination, evidence, validity, requireNonNull(key, "key"));
    }

    /**
     * The one case for which it holds.
     *
     * @return empty if it holds for all
     */
    public Optional<CaseKey> restrictedTo() {
        return Optional.ofNullable(caseKey);
    }

    /**
     * Whether it lets data of a case go to a country on a day.
     *
     * @param to the country in which the data arrive
     * @param key the case
     * @param on the day
     * @return true if it does
     */
    public boolean covers(CountryCode to, CaseKey key, LocalDate on) {
        return destination.equals(to) && validity.contains(on) && (caseKey == null || caseKey.equals(key));
    }
}
