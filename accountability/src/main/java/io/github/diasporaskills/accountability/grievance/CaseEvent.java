package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepReason;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a complaint: the truth from which the case is worked out. The codes stay in the clear and
 * for good, so they hold nothing of what was said; the content is encrypted, and may be erased. {@code toString} shows
 * no content. Immutable and thread-safe.
 */
public final class CaseEvent {

    private static final String WHY = "why";
    private static final String NOTE = "note";

    private final CaseAction action;
    private final Actor by;
    private final Instant at;
    private final SortedMap<String, String> codes;
    private final @Nullable SortedMap<String, String> content;

    private CaseEvent(
            CaseAction action,
            Actor by,
            Instant at,
            SortedMap<String, String> codes,
            @Nullable SortedMap<String, String> content) {
        this.action = requireNonNull(action, "action");
        this.by = requireNonNull(by, "by");
        this.at = requireNonNull(at, "at");
        this.codes = codes;
        this.content = content;
    }

    /** What a call makes of an action; a note in its reason is content. */
    static CaseEvent of(CaseAction action, StepCall call) {
        CaseEvent event = new CaseEvent(action, call.by(), call.at(), none(), none())
                .withCode(WHY, call.why().code());
        return call.why().note().map(note -> event.withContent(NOTE, note)).orElse(event);
    }

    /**
     * An event as it was stored.
     *
     * @param action what happened
     * @param by who did it
     * @param at when
     * @param codes what stands in the clear
     * @param content what was encrypted; null if it was erased
     * @return the event
     */
    static CaseEvent stored(
            CaseAction action, Actor by, Instant at, Map<String, String> codes, @Nullable Map<String, String> content) {
        return new CaseEvent(
                action,
                by,
                at,
                Collections.unmodifiableSortedMap(new TreeMap<>(codes)),
                content == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(content)));
    }

    private static SortedMap<String, String> none() {
        return Collections.unmodifiableSortedMap(new TreeMap<>());
    }

    CaseEvent withCode(String name, String code) {
        return new CaseEvent(action, by, at, and(codes, name, code), content);
    }

    CaseEvent withContent(String name, String words) {
        return new CaseEvent(action, by, at, codes, and(requireNonNull(content, "content"), name, words));
    }

    CaseEvent withContent(Map<String, String> more) {
        CaseEvent event = this;
        for (Map.Entry<String, String> entry : more.entrySet()) {
            event = event.withContent(entry.getKey(), entry.getValue());
        }
        return event;
    }

    private static SortedMap<String, String> and(SortedMap<String, String> map, String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(map);
        more.put(name, value);
        return Collections.unmodifiableSortedMap(more);
    }

    /**
     * What happened.
     *
     * @return the action
     */
    public CaseAction action() {
        return action;
    }

    /**
     * Who did it.
     *
     * @return the actor, under a pseudonym
     */
    public Actor by() {
        return by;
    }

    /**
     * When.
     *
     * @return the instant
     */
    public Instant at() {
        return at;
    }

    /**
     * What stands in the clear.
     *
     * @return codes by name
     */
    public Map<String, String> codes() {
        return codes;
    }

    /**
     * Whether its content was erased.
     *
     * @return true after an erasure
     */
    public boolean isErased() {
        return content == null;
    }

    /** The content; empty if it was erased or there is none. */
    Map<String, String> content() {
        return content == null ? none() : content;
    }

    Optional<String> code(String name) {
        return Optional.ofNullable(codes.get(name));
    }

    Optional<String> content(String name) {
        return Optional.ofNullable(content().get(name));
    }

    /** The call that made it. */
    StepCall call() {
        String code = codes.getOrDefault(WHY, "unstated");
        StepReason why = content == null ? StepReason.ofErased(code) : StepReason.of(code);
        String note = content().get(NOTE);
        return new StepCall(by, at, note == null ? why : why.withNote(note));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CaseEvent e
                && action == e.action
                && by.equals(e.by)
                && at.equals(e.at)
                && codes.equals(e.codes)
                && Objects.equals(content, e.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(action, by, at, codes);
    }

    /**
     * The action and the instant.
     *
     * @return for example {@code ACKNOWLEDGE at 2026-03-02T09:00:00Z}
     */
    @Override
    public String toString() {
        return action + " at " + at;
    }
}
