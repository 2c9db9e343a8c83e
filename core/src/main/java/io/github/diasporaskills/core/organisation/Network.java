package io.github.diasporaskills.core.organisation;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Members of the diaspora who have organised themselves. Its id is that of an organisation, so that it can be a party
 * to a {@link Partnership}. Immutable and thread-safe; it names no people.
 *
 * @param id its id
 * @param name its name, not blank
 * @param residences the countries in which its members live, at least one
 * @param professions the professions of its members; nurses and technicians are members like physicians; empty if not
 *     known
 */
public record Network(OrganisationId id, String name, Set<CountryCode> residences, Set<ProfessionCode> professions) {

    /**
     * Copies the sets, sorted.
     *
     * @throws IllegalArgumentException if the name is blank or no country is given
     */
    public Network {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        residences = Collections.unmodifiableSet(new TreeSet<>(residences));
        professions = Collections.unmodifiableSet(new TreeSet<>(professions));
        if (name.isBlank() || residences.isEmpty()) {
            throw new IllegalArgumentException("A network has a name and a country in which its members live; found "
                    + (name.isBlank() ? "a blank name" : "no country") + " for " + id);
        }
    }

    /**
     * A network.
     *
     * @param id its id
     * @param name its name, not blank
     * @param residences the countries in which its members live, at least one
     * @return the network, with professions that are not known
     * @throws IllegalArgumentException if the name is blank or no country is given
     */
    public static Network of(OrganisationId id, String name, Set<CountryCode> residences) {
        return new Network(id, name, residences, Set.of());
    }

    /**
     * The same network with the professions of its members.
     *
     * @param all the professions
     * @return a new value
     */
    public Network withProfessions(Set<ProfessionCode> all) {
        return new Network(id, name, residences, all);
    }

    /**
     * The network as an organisation of a programme.
     *
     * @param seat the country in which it is registered
     * @return an organisation of the kind {@link OrganisationKind#NETWORK} with the same id
     */
    public Organisation asOrganisation(CountryCode seat) {
        return Organisation.of(id, name, OrganisationKind.NETWORK, seat);
    }
}
