package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.ClosestName;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds things by any of their names without case, diacritics, spaces and punctuation. Immutable once built;
 * a lookup by a known name is O(length), fastest as the pack writes it; one that needs a suggestion compares with every
 * name.
 */
final class NameIndex<T> {

    private final Map<String, Set<T>> byKey = new HashMap<>();
    private final Map<String, T> byName = new LinkedHashMap<>();
    private final Map<String, Set<T>> asWritten = new HashMap<>();
    private final Function<T, String> shown;

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
        byKey.computeIfAbsent(ClosestName.key(name), key -> new LinkedHashSet<>())
                .add(thing);
        byName.putIfAbsent(name, thing);
    }

    /** Everything that has this name. */
    Set<T> all(String written) {
        Set<T> exactly = asWritten.get(written);
        return exactly != null ? exactly : byKey.getOrDefault(ClosestName.key(written), Set.of());
    }

    /** The closest thing by name, as it is shown; none if nothing is close. */
    List<String> closest(String written) {
        return ClosestName.to(written, byName.keySet())
                .map(name -> List.of(shown.apply(requireNonNull(byName.get(name)))))
                .orElse(List.of());
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
}
