package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepReason;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.teleexpertise.AllocationLifeCycle;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code steps.csv}: what happened to a record, one step a row. The first step in time opens its history. The
 * state, the actor and the reason of every step are there; from them follows the state of the record at any instant.
 */
final class StepRows extends PartRows<StepBook.Entry> {

    static final String FILE = "steps.csv";

    static final Columns COLUMNS =
            new Columns(FILE, List.of("id", "kind", "state", "at", "by", "role", "reason"), List.of("note"));

    private final Map<String, String> files;
    private final Vocabulary<String> kinds;
    private final Map<String, Vocabulary<Enum<?>>> states = new HashMap<>();
    private final Vocabulary<Role> roles = Codebook.constants(Role.class);
    private final Vocabulary<StepReason> reasons = made(StepReason::of);

    /** Actors seen before, so that each is held once. */
    private final Map<String, Actor> actors = new HashMap<>();

    /**
     * @param files the tables of the kinds that take steps, by the codes of the kinds
     */
    StepRows(StepBook steps, Map<String, String> files) {
        super(COLUMNS, steps.parts());
        this.files = files;
        List<String> known = List.copyOf(files.keySet());
        this.kinds =
                new Vocabulary<>(text -> files.containsKey(text) ? Parsed.of(text) : Codebook.unlisted(text, known));
        for (RecordKind<?> kind : RecordKind.all()) {
            kind.lifeCycle().ifPresent(table -> states.put(kind.code(), statesOf(table)));
        }
        states.put(AllocationRows.STEPS, statesOf(AllocationLifeCycle.TABLE));
    }

    private static Vocabulary<Enum<?>> statesOf(LifeCycle<?> table) {
        Map<String, Enum<?>> known = new LinkedHashMap<>();
        table.states().forEach(state -> known.put(state.name(), state));
        return Codebook.oneOf(known);
    }

    @Override
    String owner() {
        return text("kind") + '/' + cells.text(0);
    }

    @Override
    String key() {
        return text("state") + '|' + text("at");
    }

    @Override
    String ownerFile(String owner) {
        return requireNonNull(files.getOrDefault(owner.substring(0, owner.indexOf('/')), FILE));
    }

    @Override
    StepBook.@Nullable Entry make() {
        @Nullable String kind = neededCode("kind", kinds);
        @Nullable Enum<?> state = kind == null ? null : neededCode("state", requireNonNull(states.get(kind)));
        @Nullable Instant at = neededInstant("at");
        String by = neededPseudonym("by");
        @Nullable Role role = neededCode("role", roles);
        @Nullable StepReason why = neededCode("reason", reasons);
        if (has("note") && cells.to - cells.from > StepReason.LONGEST_NOTE) {
            error("note", Reason.of(ImportReason.CELL_TOO_WORDY).with("limit", StepReason.LONGEST_NOTE));
        }
        if (cells.hasErrors() || state == null || at == null || role == null || why == null) {
            return null;
        }
        StepReason reason = has("note") ? why.withNote(cells.text()) : why;
        Actor actor = actors.computeIfAbsent(by + ' ' + role, id -> new Actor(ActorId.of(by), role));
        return new StepBook.Entry(state, new StepCall(actor, at, reason));
    }
}
