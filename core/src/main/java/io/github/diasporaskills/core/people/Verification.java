package io.github.diasporaskills.core.people;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Who checked a credential, how, when, and when it has to be checked again. Immutable and thread-safe.
 *
 * @param method how
 * @param verifier the office or role that checked, not blank; not a person's name
 * @param verifiedOn the day of the check
 * @param recheckOn the first day on which the check no longer counts, after the day of the check
 */
public record Verification(VerificationMethod method, String verifier, LocalDate verifiedOn, LocalDate recheckOn) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the verifier is blank or the re-check is not after the check
     */
    public Verification {
        requireNonNull(method, "method");
        requireNonNull(verifier, "verifier");
        requireNonNull(verifiedOn, "verifiedOn");
        requireNonNull(recheckOn, "recheckOn");
        if (verifier.isBlank()) {
            throw new IllegalArgumentException("A verification names who verified; found blank");
        }
        if (!recheckOn.isAfter(verifiedOn)) {
            throw new IllegalArgumentException(
                    "A verification is checked again after the day it was made; found it on" + " that day or before");
        }
    }

    /**
     * Whether the check counts on a day.
     *
     * @param day the day
     * @return true from the day of the check to the day before the re-check
     */
    public boolean countsOn(LocalDate day) {
        return !day.isBefore(verifiedOn) && day.isBefore(recheckOn);
    }

    /**
     * Whether somebody is told to have checked an own credential.
     *
     * @param holder whose credential it is
     * @return true if the verifier is written with the id of the holder
     */
    public boolean isBy(PersonId holder) {
        return verifier.strip().equalsIgnoreCase(holder.value());
    }

    /** Shows the method only: people write names where an office belongs. */
    @Override
    public String toString() {
        return "Verification by " + method;
    }
}
