package io.github.diasporaskills.core.consent;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.organisation.OrganisationId;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A party of a data-sharing protocol. Immutable and thread-safe.
 *
 * @param organisation the party
 * @param countries where its people receive data, at least one
 * @param authorityOf the state of which it is an authority, wherever it has its seat: an embassy is one of the state that
 *     sends it; null if it is none
 */
public record ProtocolParty(
        OrganisationId organisation,
        Set<CountryCode> countries,
        @Nullable CountryCode authorityOf) {

    /**
     * Copies the countries.
     *
     * @throws IllegalArgumentException if there is no country
     */
    public ProtocolParty {
        requireNonNull(organisation, "organisation");
        if (countries.isEmpty()) {
            throw new IllegalArgumentException("A party receives data in at least one country; found none");
        }
        countries = Collections.unmodifiableSet(new TreeSet<>(countries));
    }

    /**
     * A party that is no authority of a state.
     *
     * @param organisation the party
     * @param first a country in which its people receive data
     * @param more further ones
     * @return the party
     */
    public static ProtocolParty of(OrganisationId organisation, CountryCode first, CountryCode... more) {
        Set<CountryCode> countries = new TreeSet<>(Set.of(first));
        Collections.addAll(countries, more);
        return new ProtocolParty(organisation, countries, null);
    }

    /**
     * This party as an authority.
     *
     * @param state of which state
     * @return a new value
     */
    public ProtocolParty asAuthorityOf(CountryCode state) {
        return new ProtocolParty(organisation, countries, requireNonNull(state, "state"));
    }

    /**
     * The state of which it is an authority.
     *
     * @return empty if it is none
     */
    public Optional<CountryCode> state() {
        return Optional.ofNullable(authorityOf);
    }
}
