package io.github.diasporaskills.core.teleexpertise;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A round of clarification: a question, and its reply if there was one. Immutable and thread-safe.
 *
 * @param entry where the request stood when the question was asked, and stands again afterwards: accepted or answered
 * @param question the question
 * @param reply the reply, or null if there is none, or none yet
 */
public record Clarification(
        TeleExpertiseState entry,
        Message question,
        @Nullable Message reply) {

    /**
     * Checks the state.
     *
     * @throws IllegalArgumentException if no question can be asked there
     */
    public Clarification {
        requireNonNull(entry, "entry");
        requireNonNull(question, "question");
        if (entry != TeleExpertiseState.ACCEPTED && entry != TeleExpertiseState.ANSWERED) {
            throw new IllegalArgumentException(
                    "Requester and expert ask each other in the states ACCEPTED and ANSWERED; found " + entry);
        }
    }

    /**
     * The reply.
     *
     * @return empty if there is none, or none yet
     */
    public Optional<Message> answer() {
        return Optional.ofNullable(reply);
    }

    /** As it stood at an instant; null if nothing had been asked. */
    @Nullable
    Clarification before(Instant end) {
        boolean asked = !question.at().isAfter(end);
        return asked
                ? new Clarification(entry, question, reply == null || reply.at().isAfter(end) ? null : reply)
                : null;
    }

    Clarification answered(Message by) {
        return new Clarification(entry, question, by);
    }
}
