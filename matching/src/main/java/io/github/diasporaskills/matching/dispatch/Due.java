package io.github.diasporaskills.matching.dispatch;

import io.github.diasporaskills.core.people.PersonId;
import java.time.Instant;

/** An instant at which an expert has to be looked at again: a term begins or ends, or a case stops counting as load. */
record Due(Instant at, PersonId expert) implements Comparable<Due> {

    @Override
    public int compareTo(Due other) {
        int byInstant = at.compareTo(other.at);
        return byInstant != 0 ? byInstant : expert.compareTo(other.expert);
    }
}
