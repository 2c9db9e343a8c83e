package io.github.diasporaskills.core.consent;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How old somebody is on the day of a consent and, for an adult who cannot decide, the record of it. Evidence for a
 * step; only what follows from it is kept. It is personal data: {@code toString} shows nothing. Immutable and
 * thread-safe.
 */
public final class Capacity {

    private static final int OLDEST = 130;

    private final int years;
    private final @Nullable IncapacityRecord incapacity;

    private Capacity(int years, @Nullable IncapacityRecord incapacity) {
        this.years = years;
        this.incapacity = incapacity;
    }

    /**
     * Somebody of an age.
     *
     * @param years completed years of life, 0 to 130; an estimate by a clinician where no document says it
     * @return able to decide if old enough
     * @throws IllegalArgumentException if the age is out of its range
     */
    public static Capacity ofAge(int years) {
        if (years < 0 || years > OLDEST) {
            throw new IllegalArgumentException("An age is 0 to " + OLDEST + " completed years; found another number");
        }
        return new Capacity(years, null);
    }

    /**
     * The same person, found unable to decide.
     *
     * @param record who found that, when, and where it is written
     * @return new evidence
     */
    public Capacity incapable(IncapacityRecord record) {
        return new Capacity(years, requireNonNull(record, "record"));
    }

    SubjectStanding standing(ConsentSection rules) {
        if (years < rules.ageOfConsent().value()) {
            return years < rules.assentFrom().value() ? SubjectStanding.YOUNG_MINOR : SubjectStanding.MINOR_WHO_ASSENTS;
        }
        return incapacity == null ? SubjectStanding.ADULT : SubjectStanding.INCAPABLE_ADULT;
    }

    Optional<IncapacityRecord> incapacity() {
        return Optional.ofNullable(incapacity);
    }

    /**
     * The word only.
     *
     * @return {@code capacity}
     */
    @Override
    public String toString() {
        return "capacity";
    }
}
