package io.github.diasporaskills.core.consent;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryCode;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether the person behind some content is protected from a state. Data of a refugee never go to the country of origin
 * or to its authorities anywhere, whatever was consented to and whatever the emergency. Whoever seals content has to say
 * one or the other, so that it cannot be forgotten. It is personal data: {@code toString} shows nothing. Immutable and
 * thread-safe.
 */
public final class SubjectProtection {

    private static final SubjectProtection NONE = new SubjectProtection(Set.of());

    private final Set<CountryCode> from;

    private SubjectProtection(Set<CountryCode> from) {
        this.from = from;
    }

    /**
     * The person is not known to need protection from a state.
     *
     * @return no destination is barred for this reason
     */
    public static SubjectProtection notNeeded() {
        return NONE;
    }

    /**
     * The person is a refugee or seeks asylum.
     *
     * @param origin the country of origin, or of former residence of a stateless person
     * @param more further countries from which the person is protected
     * @return these countries and their authorities get nothing
     */
    public static SubjectProtection from(CountryCode origin, CountryCode... more) {
        Set<CountryCode> countries = new TreeSet<>(Set.of(requireNonNull(origin, "origin")));
        Collections.addAll(countries, more);
        return new SubjectProtection(Collections.unmodifiableSet(countries));
    }

    boolean bars(CountryCode country) {
        return from.contains(country);
    }

    /**
     * The word only.
     *
     * @return {@code protection}
     */
    @Override
    public String toString() {
        return "protection";
    }
}
