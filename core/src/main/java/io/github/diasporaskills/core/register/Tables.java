package io.github.diasporaskills.core.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything recorded: one table for each {@link RecordKind}. Persistent: a change shares all other tables. */
final class Tables implements RecordLookup {

    private static final Tables EMPTY =
            new Tables(RecordKind.all().stream().<Table<?>>map(Table::empty).toList(), 0);

    private final List<Table<?>> byPlace;
    private final long versions;

    private Tables(List<Table<?>> byPlace, long versions) {
        this.byPlace = byPlace;
        this.versions = versions;
    }

    static Tables empty() {
        return EMPTY;
    }

    // The table at the place of a kind was made of that kind, see EMPTY and with.
    @SuppressWarnings("unchecked")
    <V> Table<V> of(RecordKind<V> kind) {
        return (Table<V>) byPlace.get(kind.place());
    }

    @Override
    public <V> Optional<V> find(RecordKind<V> kind, String id) {
        return Optional.ofNullable(of(kind).at(id, null));
    }

    @Override
    public <V> List<V> naming(RecordKind<V> kind, RecordKind<?> named, String id) {
        return of(kind).naming(named, id, null);
    }

    /** How many versions were recorded, which is the number of the next. */
    long versions() {
        return versions;
    }

    /** These tables with one changed by some more versions. */
    Tables with(Table<?> changed, int more) {
        List<Table<?>> next = new ArrayList<>(byPlace);
        next.set(changed.kind().place(), changed);
        return new Tables(next, versions + more);
    }

    /** One record that names the given one, as kind and id; null if none does. */
    @Nullable
    String firstNaming(RecordKind<?> kind, String id) {
        for (Table<?> table : byPlace) {
            @Nullable String found = table.firstNaming(kind, id);
            if (found != null) {
                return table.kind().code() + " " + found;
            }
        }
        return null;
    }
}
