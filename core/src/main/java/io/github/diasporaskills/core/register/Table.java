package io.github.diasporaskills.core.register;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * All versions of the records of one kind, by id. Persistent: a change copies O(log n) nodes and shares the rest.
 */
final class Table<V> {

    private final TreePMap<String, Version<V>> rows;
    private final TreePMap<Origin, String> origins;

    private Table(TreePMap<String, Version<V>> rows, TreePMap<Origin, String> origins) {
        this.rows = rows;
        this.origins = origins;
    }

    static <V> Table<V> empty() {
        return new Table<>(TreePMap.empty(), TreePMap.empty());
    }

    @Nullable
    Version<V> newest(String id) {
        return rows.get(id);
    }

    @Nullable
    String idOf(Origin origin) {
        return origins.get(origin);
    }

    @Nullable
    V at(String id, @Nullable Instant knownAt) {
        @Nullable Version<V> version = Version.knownAt(rows.get(id), knownAt);
        return version == null ? null : version.value();
    }

    void forEach(@Nullable Instant knownAt, Consumer<? super V> action) {
        for (Version<V> newest : rows.values()) {
            @Nullable Version<V> version = Version.knownAt(newest, knownAt);
            @Nullable V value = version == null ? null : version.value();
            if (value != null) {
                action.accept(value);
            }
        }
    }

    /** The first id by order whose newest content passes; null if none does. */
    @Nullable
    String firstId(Predicate<? super V> passes) {
        for (Map.Entry<String, Version<V>> row : rows.entrySet()) {
            @Nullable V value = row.getValue().value();
            if (value != null && passes.test(value)) {
                return row.getKey();
            }
        }
        return null;
    }

    Table<V> with(String id, @Nullable V value, Origin origin, Recording recording) {
        Version<V> next = new Version<>(value, origin, recording, rows.get(id));
        return new Table<>(rows.plus(id, next), origins.plus(origin, id));
    }
}
