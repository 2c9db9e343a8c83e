package io.github.diasporaskills.core.lifecycle;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.document.DocumentNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads a history from a document: a list of entries {@code from} (left out by the opening), {@code to}, {@code by}
 * (with {@code id} and {@code role}), {@code at} and {@code why} (with {@code code} and, if need be, {@code note} or
 * {@code erased}). Stateless and thread-safe.
 */
public final class HistoryDocument {

    private HistoryDocument() {}

    /**
     * Reads the entries of a history. Every mistake is reported at its place; whether the entries follow one another
     * is for {@link History#of(List)} to say.
     *
     * @param <S> the states
     * @param node the list
     * @param states the enum of the states
     * @return the entries, with stand-ins where something was reported
     */
    public static <S extends Enum<S>> List<Step<S>> steps(DocumentNode node, Class<S> states) {
        return node.asList(each -> step(each, states));
    }

    private static <S extends Enum<S>> Step<S> step(DocumentNode node, Class<S> states) {
        Optional<S> from = node.optionalOneOf("from", states);
        S to = node.oneOf("to", states);
        DocumentNode by = node.get("by");
        Actor actor = new Actor(
                by.value("id", "an id of 1 to 64 characters", ActorId::of).orElseGet(() -> ActorId.of("?")),
                by.oneOf("role", Role.class));
        Instant at = node.value("at", "an instant such as 2025-03-01T12:00:00Z", Instant::parse)
                .orElse(Instant.EPOCH);
        StepCall call = new StepCall(actor, at, reason(node.get("why")));
        return from.isPresent() ? Step.between(from.get(), to, call) : Step.opening(to, call);
    }

    private static StepReason reason(DocumentNode node) {
        StepReason bare = node.value("code", "lower-case words joined by hyphens", StepReason::of)
                .orElseGet(() -> StepReason.of("unknown"));
        Optional<String> note = node.optionalText("note");
        boolean erased = node.optionalFlag("erased").orElse(false);
        if (erased && note.isPresent()) {
            throw new IllegalArgumentException("A note that was erased has no words; found some");
        }
        return erased
                ? StepReason.ofErased(bare.code())
                : note.map(bare::withNote).orElse(bare);
    }
}
