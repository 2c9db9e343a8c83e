package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import java.util.List;

/**
 * What the host shall be able to do when the member has gone, and who learns it. Immutable and thread-safe.
 *
 * @param counterpart the pseudonym of the colleague at the host who works beside the member
 * @param goals what is to be learned, at least one, none blank
 */
public record LearningPlan(ActorId counterpart, List<String> goals) {

    /**
     * Copies the goals.
     *
     * @throws IllegalArgumentException if there is no goal, or a blank one
     */
    public LearningPlan {
        requireNonNull(counterpart, "counterpart");
        goals = List.copyOf(goals);
        if (goals.isEmpty() || goals.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "A learning plan names its goals, none of them blank; found " + goals.size());
        }
    }
}
