package io.github.diasporaskills.matching;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.people.PersonId;
import java.util.function.Function;

/** Whom or what a verdict is about. Immutable and thread-safe. */
public sealed interface Subject {

    /**
     * A member.
     *
     * @param id the pseudonym
     */
    record OfMember(PersonId id) implements Subject {
        /** Checks that the id is there. */
        public OfMember {
            requireNonNull(id, "id");
        }

        @Override
        public String toString() {
            return id.value();
        }
    }

    /**
     * A need.
     *
     * @param id its id
     */
    record OfNeed(NeedId id) implements Subject {
        /** Checks that the id is there. */
        public OfNeed {
            requireNonNull(id, "id");
        }

        @Override
        public String toString() {
            return id.value();
        }
    }

    /**
     * Handles both kinds.
     *
     * @param <R> the result
     * @param member for a member
     * @param need for a need
     * @return what the matching function returned
     */
    default <R> R fold(Function<? super PersonId, ? extends R> member, Function<? super NeedId, ? extends R> need) {
        return this instanceof OfMember m ? member.apply(m.id()) : need.apply(((OfNeed) this).id());
    }
}
