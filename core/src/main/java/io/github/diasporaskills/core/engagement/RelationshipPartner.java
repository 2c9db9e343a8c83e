package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.organisation.OrganisationId;
import java.util.function.Function;

/** With whom a member stays in touch. Immutable and thread-safe. */
public sealed interface RelationshipPartner {

    /**
     * Handles each kind of partner.
     *
     * @param <R> the result
     * @param institution for an institution
     * @param community for a community
     * @param counterpart for a colleague
     * @return what the matching function returned
     */
    <R> R fold(
            Function<? super Institution, ? extends R> institution,
            Function<? super Community, ? extends R> community,
            Function<? super Counterpart, ? extends R> counterpart);

    /**
     * A hospital, ministry or school. Immutable and thread-safe.
     *
     * @param id its id
     */
    record Institution(OrganisationId id) implements RelationshipPartner {

        /** Checks that the id is there. */
        public Institution {
            requireNonNull(id, "id");
        }

        @Override
        public <R> R fold(
                Function<? super Institution, ? extends R> institution,
                Function<? super Community, ? extends R> community,
                Function<? super Counterpart, ? extends R> counterpart) {
            return institution.apply(this);
        }
    }

    /**
     * A community, by the organisation that speaks for it. Immutable and thread-safe.
     *
     * @param id its id
     */
    record Community(OrganisationId id) implements RelationshipPartner {

        /** Checks that the id is there. */
        public Community {
            requireNonNull(id, "id");
        }

        @Override
        public <R> R fold(
                Function<? super Institution, ? extends R> institution,
                Function<? super Community, ? extends R> community,
                Function<? super Counterpart, ? extends R> counterpart) {
            return community.apply(this);
        }
    }

    /**
     * A colleague at a host. Immutable and thread-safe.
     *
     * @param person a pseudonym
     * @param institution where he or she works
     */
    record Counterpart(ActorId person, OrganisationId institution) implements RelationshipPartner {

        /** Checks that both are there. */
        public Counterpart {
            requireNonNull(person, "person");
            requireNonNull(institution, "institution");
        }

        @Override
        public <R> R fold(
                Function<? super Institution, ? extends R> institution,
                Function<? super Community, ? extends R> community,
                Function<? super Counterpart, ? extends R> counterpart) {
            return counterpart.apply(this);
        }
    }
}
