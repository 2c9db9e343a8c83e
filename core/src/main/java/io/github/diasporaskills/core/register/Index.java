package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.register.OrderedMap.Maker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ids of records by the id of another record that any version of them names; readers look at the version they see.
 * Persistent like {@link OrderedMap}.
 */
final class Index {

    private static final Index EMPTY = new Index(OrderedMap.empty());

    private final OrderedMap<String, OrderedMap<String, Boolean>> ids;

    private Index(OrderedMap<String, OrderedMap<String, Boolean>> ids) {
        this.ids = ids;
    }

    static Index empty() {
        return EMPTY;
    }

    /** In their order. */
    List<String> of(String key) {
        @Nullable OrderedMap<String, Boolean> found = ids.get(key);
        return found == null ? List.of() : found.keys();
    }

    Index with(String key, String id, Maker maker) {
        @Nullable OrderedMap<String, Boolean> found = ids.get(key);
        OrderedMap<String, Boolean> known = found == null ? OrderedMap.empty() : found;
        if (known.get(id) != null) {
            return this;
        }
        OrderedMap<String, Boolean> more = known.with(id, true, maker);
        if (more == known) {
            return this;
        }
        OrderedMap<String, OrderedMap<String, Boolean>> next = ids.with(key, more, maker);
        return next == ids ? this : new Index(next);
    }
}
