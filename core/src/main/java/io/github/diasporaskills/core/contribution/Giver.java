package io.github.diasporaskills.core.contribution;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.PersonId;

/** Who gives. Immutable and thread-safe. */
public sealed interface Giver {

    /**
     * A member of the diaspora.
     *
     * @param id a pseudonym
     * @return the giver
     */
    static Giver member(PersonId id) {
        return new Member(id);
    }

    /**
     * An organisation or a network.
     *
     * @param id its id
     * @return the giver
     */
    static Giver organisation(OrganisationId id) {
        return new Institution(id);
    }

    /**
     * A member of the diaspora who gives.
     *
     * @param id a pseudonym
     */
    record Member(PersonId id) implements Giver {
        /** Checks that the id is there. */
        public Member {
            requireNonNull(id, "id");
        }
    }

    /**
     * An organisation or a network that gives.
     *
     * @param id its id
     */
    record Institution(OrganisationId id) implements Giver {
        /** Checks that the id is there. */
        public Institution {
            requireNonNull(id, "id");
        }
    }
}
