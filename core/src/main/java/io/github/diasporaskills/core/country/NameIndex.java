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
    private final Function<T, String> name;
    private final Function<T, String> code;

    /** Two threads that both make them make the same. */
    private volatile @Nullable Keys<T> keys;

    /** An index of things that are shown, written and suggested in the same way, which only one of them has. */
    NameIndex(Function<T, String> code) {
        this(code, code, code);
    }

    /** An index that shows a thing in the given way, and suggests its name, or its code where several have that name. */
    NameIndex(Function<T, String> shown, Function<T, String> name, Function<T, String> code) {
        this.shown = shown;
        this.name = name;
        this.code = code;
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

    /** The closest thing by name, as it is written; none if nothing is close. */
    List<String> closest(String written) {
        Map<String, T> byName = keys().byName;
        return ClosestName.to(written, byName.keySet())
                .map(known -> List.of(written(requireNonNull(byName.get(known)))))
                .orElse(List.of());
    }

    /** What somebody writes to get this thing and no other. */
    String written(T thing) {
        return all(name.apply(thing)).equals(Set.of(thing)) ? name.apply(thing) : code.apply(thing);
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
