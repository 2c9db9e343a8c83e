package io.github.diasporaskills.matching.score;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.matching.rule.Candidacy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The criteria that count, and the most points that each can add. Immutable and thread-safe.
 *
 * <p>Weights are whole numbers of points, 0 to 1,000,000. With the defaults a score is 0 to 100 points.
 */
public final class Criteria {

    private static final int LARGEST_WEIGHT = 1_000_000;

    private static final Criteria STANDARD = new Criteria(Map.of())
            .with(StandardCriterion.SPECIALTY, 25)
            .with(StandardCriterion.LANGUAGE, 20)
            .with(StandardCriterion.AVAILABILITY, 25)
            .with(StandardCriterion.VALIDITY, 10)
            .with(StandardCriterion.CONTINUITY, 10)
            .with(StandardCriterion.LOAD, 10);

    private final Map<Criterion, Integer> weights;

    private Criteria(Map<Criterion, Integer> weights) {
        this.weights = weights;
    }

    /**
     * What counts where a pack says nothing: specialty 25, language 20, availability 25, validity 10, continuity 10,
     * load 10.
     *
     * @return the defaults
     */
    public static Criteria standard() {
        return STANDARD;
    }

    /**
     * These criteria with another weight for one, or with one more.
     *
     * @param criterion the criterion; it takes the place of one with the same id
     * @param weight the most points that it can add, 0 to 1,000,000
     * @return new criteria
     * @throws IllegalArgumentException if the weight is out of range
     */
    public Criteria with(Criterion criterion, int weight) {
        requireNonNull(criterion, "criterion");
        if (weight < 0 || weight > LARGEST_WEIGHT) {
            throw new IllegalArgumentException(
                    "A weight is 0 to 1,000,000 points; found " + weight + " for " + criterion.id());
        }
        Map<Criterion, Integer> changed = new LinkedHashMap<>();
        boolean[] replaced = {false};
        weights.forEach((known, points) -> {
            boolean same = known.id().equals(criterion.id());
            changed.put(same ? criterion : known, same ? weight : points);
            replaced[0] |= same;
        });
        if (!replaced[0]) {
            changed.put(criterion, weight);
        }
        return new Criteria(Collections.unmodifiableMap(changed));
    }

    /**
     * The criteria with their weights.
     *
     * @return in order
     */
    public Map<Criterion, Integer> weights() {
        return weights;
    }

    /**
     * The score of an eligible candidate.
     *
     * @param candidacy a member and a need for which the member is eligible
     * @return with the contribution of each criterion whose weight is above 0
     */
    public Score score(Candidacy candidacy) {
        requireNonNull(candidacy, "candidacy");
        List<Contribution> contributions = new ArrayList<>(weights.size());
        weights.forEach((criterion, weight) -> {
            if (weight > 0) {
                contributions.add(
                        new Contribution(criterion.id(), criterion.code(), weight, criterion.share(candidacy)));
            }
        });
        return new Score(contributions);
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        weights.forEach((criterion, weight) -> parts.add(criterion.id() + " " + weight));
        return String.join(", ", parts);
    }
}
