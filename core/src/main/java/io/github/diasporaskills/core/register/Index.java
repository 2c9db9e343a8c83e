package io.github.diasporaskills.core.register;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * Ids of records by the id of another record that any version of them names; readers look at the version they see.
 * Persistent like {@link Table}.
 */
final class Index {

    private static final Index EMPTY = new Index(TreePMap.empty());

    private final TreePMap<String, TreePSet<String>> ids;

    private Index(TreePMap<String, TreePSet<String>> ids) {
        this.ids = ids;
    }

    static Index empty() {
        return EMPTY;
    }

    Set<String> of(String key) {
        @Nullable TreePSet<String> found = ids.get(key);
        return found == null ? Set.of() : found;
    }

    Index with(String key, String id) {
        @Nullable TreePSet<String> known = ids.get(key);
        if (known == null) {
            return new Index(ids.plus(key, TreePSet.singleton(id)));
        }
        TreePSet<String> more = known.plus(id);
        return more.size() == known.size() ? this : new Index(ids.plus(key, more));
    }
}
