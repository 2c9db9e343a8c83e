package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.ClosestName;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds things by any of their names without case, diacritics, spaces and punctuation. Filled by one thread and then
 * never changed; after that thread-safe. The keys are made at the first search. A search by a known name is O(length),
 * fastest as the pack writes it; one that needs a suggestion compares with every name.
 */
final class NameIndex<T> {

    private final List<Entry<T>> entries = new ArrayList<>();
    private final Function<T, String> shown;

    /** Two threads that both make them make the same. */
    private volatile @Nullable Keys<T> keys;

    /** An index that shows a thing in the given way. */
    NameIndex(Function<T, String> shown) {
        this.shown = shown;
    }

    void add(T thing, String code, LocalText names, Collection<String> aliases) {
        add(thing, code);
        names.byLanguage().values().forEach(name -> add(thing, name));
        aliases.forEach(alias -> add(thing, alias));
    }

    void add(T thing, String name) {
        entries.add(new Entry<>(thing, name));
    }

    /** Everything that has this name. */
    Set<T> all(String written) {
        Keys<T> made = keys();
        @Nullable Set<T> exactly = made.asWritten.get(written);
        return exactly != null ? exactly : made.byKey.getOrDefault(ClosestName.key(written), Set.of());
    }

    /** The closest thing by name, as it is shown; none if nothing is close. */
    List<String> closest(String written) {
        Map<String, T> byName = keys().byName;
        return ClosestName.to(written, byName.keySet())
                .map(name -> List.of(shown.apply(requireNonNull(byName.get(name)))))
                .orElse(List.of());
    }

    private Keys<T> keys() {
        Keys<T> made = keys;
        if (made == null) {
            made = new Keys<>(entries);
            keys = made;
        }
        return made;
    }

    List<String> shown(Collection<T> things) {
        return things.stream().map(shown).toList();
    }

    Lookup<T> find(String written, CountryReason ambiguous, CountryReason unknown) {
        requireNonNull(written, "written");
        Set<T> found = all(written);
        if (found.size() == 1) {
            return new Lookup.Found<>(found.iterator().next());
        } else if (found.size() > 1) {
            return new Lookup.Ambiguous<>(
                    List.copyOf(found), Reason.of(ambiguous).with("candidates", shown(found)));
        }
        return new Lookup.Unknown<>(Reason.of(unknown), closest(written));
    }

    private record Entry<T>(T thing, String name) {}

    private static final class Keys<T> {

        private final Map<String, Set<T>> byKey = new HashMap<>();
        private final Map<String, T> byName = new LinkedHashMap<>();

        /** The sets of {@link #byKey}, under each name as it was written. */
        private final Map<String, Set<T>> asWritten = new HashMap<>();

        Keys(List<Entry<T>> entries) {
            for (Entry<T> entry : entries) {
                Set<T> same = byKey.computeIfAbsent(ClosestName.key(entry.name()), key -> new LinkedHashSet<>());
                same.add(entry.thing());
                asWritten.put(entry.name(), same);
                byName.putIfAbsent(entry.name(), entry.thing());
            }
        }
    }
}
