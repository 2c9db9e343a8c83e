package io.github.diasporaskills.matching.dispatch;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.people.PersonId;
import java.util.Comparator;
import java.util.List;

/**
 * An expert who may be offered a case, and what speaks for him or her. The order is: more points first, then the lower
 * number in the draw, then the id. Immutable and thread-safe.
 *
 * @param expert the pseudonym
 * @param country where the expert lives, and where the case would go
 * @param parts what each criterion gives
 * @param draw the number that the seed of the country gave this expert; the lower goes first where points are equal
 */
public record RankedExpert(PersonId expert, CountryCode country, List<ScorePart> parts, int draw)
        implements Comparable<RankedExpert> {

    private static final Comparator<RankedExpert> ORDER = Comparator.comparingLong(RankedExpert::points)
            .reversed()
            .thenComparingInt(RankedExpert::draw)
            .thenComparing(RankedExpert::expert);

    /** Copies the parts. */
    public RankedExpert {
        requireNonNull(expert, "expert");
        requireNonNull(country, "country");
        parts = List.copyOf(parts);
    }

    /**
     * The sum of the parts.
     *
     * @return the points
     */
    public long points() {
        long sum = 0;
        for (ScorePart part : parts) {
            sum += part.points();
        }
        return sum;
    }

    @Override
    public int compareTo(RankedExpert other) {
        return ORDER.compare(this, other);
    }
}
