package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an import does with a record that is on the register already, with other content: refuse it as a conflict, or
 * take it as a correction, for which somebody answers with a reason. Records with the same content change nothing
 * under either policy. Immutable and thread-safe.
 */
public final class ImportPolicy {

    private static final ImportPolicy REFUSE = new ImportPolicy(null, null);

    private final @Nullable Actor by;
    private final @Nullable String why;

    private ImportPolicy(@Nullable Actor by, @Nullable String why) {
        this.by = by;
        this.why = why;
    }

    /**
     * Changed content is a conflict and is refused.
     *
     * @return the careful policy
     */
    public static ImportPolicy refusingChanges() {
        return REFUSE;
    }

    /**
     * Changed content is recorded as a correction; the earlier content stays on record.
     *
     * @param by who corrects
     * @param why the reason, not blank
     * @return the policy
     * @throws IllegalArgumentException if the reason is blank
     */
    public static ImportPolicy correcting(Actor by, String why) {
        if (requireNonNull(why, "why").isBlank()) {
            throw new IllegalArgumentException("A correction has a reason; found blank");
        }
        return new ImportPolicy(requireNonNull(by, "by"), why);
    }

    /**
     * Whether changed content is taken as a correction.
     *
     * @return false if it is refused
     */
    public boolean corrects() {
        return by != null;
    }

    /**
     * Who answers for corrections.
     *
     * @return the actor, or empty if changes are refused
     */
    public Optional<Actor> by() {
        return Optional.ofNullable(by);
    }

    /**
     * Why corrections are made.
     *
     * @return the reason, or empty if changes are refused
     */
    public Optional<String> why() {
        return Optional.ofNullable(why);
    }

    @Override
    public String toString() {
        return by == null ? "ImportPolicy refusing changes" : "ImportPolicy correcting, by " + by;
    }
}
