package io.github.diasporaskills.core.engagement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How many relationships are alive after some months, with how many were due and how many of those were asked about:
 * a share of the few who answered says little about all. Immutable and thread-safe.
 *
 * @param due how many had lasted those months
 * @param asked of how many of them somebody asked since
 * @param active how many of those were alive
 */
public record RelationshipShare(int due, int asked, int active) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if they are negative or do not lie within each other
     */
    public RelationshipShare {
        if (active < 0 || active > asked || asked > due) {
            throw new IllegalArgumentException("Of those due some are asked about and of those some are active; found "
                    + due + ", " + asked + " and " + active);
        }
    }

    /**
     * Counts relationships.
     *
     * @param months 0 or more; the usual question is 12
     * @param relationships each once
     * @param asOf the day
     * @return the three numbers
     */
    public static RelationshipShare after(int months, Collection<Relationship> relationships, LocalDate asOf) {
        int due = 0;
        int asked = 0;
        int active = 0;
        for (Relationship relationship : relationships) {
            if (!relationship.dueAfter(months).isAfter(asOf)) {
                Optional<RelationshipObservation> answer = relationship.answerAfter(months, asOf);
                due++;
                asked += answer.isPresent() ? 1 : 0;
                active += answer.filter(RelationshipObservation::active).isPresent() ? 1 : 0;
            }
        }
        return new RelationshipShare(due, asked, active);
    }

    /**
     * The share that is alive.
     *
     * @return 0 to 1 of those asked about, or empty if nobody asked
     */
    public OptionalDouble share() {
        return asked == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) active / asked);
    }
}
