package io.github.diasporaskills.matching.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;

/**
 * Groups of experts by field and profile. Immutable: a change copies the groups' references of one field, of which there
 * are as many as profiles, and the path to one expert.
 */
final class ExpertIndex {

    static final ExpertIndex EMPTY = new ExpertIndex(HashTreePMap.empty());

    private final HashPMap<Field, Shelf> shelves;

    private ExpertIndex(HashPMap<Field, Shelf> shelves) {
        this.shelves = shelves;
    }

    /** The groups of one field. The map is never changed after it was made; each place in it holds one group. */
    private record Shelf(Map<Profile, Integer> places, List<Group> groups) {

        static final Shelf EMPTY = new Shelf(Map.of(), List.of());

        Group group(Profile profile) {
            @Nullable Integer place = places.get(profile);
            return place == null ? Group.empty(profile) : groups.get(place);
        }

        Shelf with(Group group) {
            @Nullable Integer place = places.get(group.profile());
            List<Group> changed = new ArrayList<>(groups);
            if (place != null) {
                changed.set(place, group);
                return new Shelf(places, changed);
            }
            Map<Profile, Integer> more = new HashMap<>(places);
            more.put(group.profile(), changed.size());
            changed.add(group);
            return new Shelf(more, changed);
        }
    }

    /** The groups of a field; some may have lost all members. */
    List<Group> groups(Field field) {
        @Nullable Shelf shelf = shelves.get(field);
        return shelf == null ? List.of() : shelf.groups();
    }

    Iterable<List<Group>> all() {
        return () -> shelves.values().stream().map(Shelf::groups).iterator();
    }

    ExpertIndex replace(List<Filing> before, List<Filing> after) {
        if (before.equals(after)) {
            return this;
        }
        HashPMap<Field, Shelf> changed = shelves;
        for (Filing filing : before) {
            Shelf shelf = shelf(changed, filing.field());
            changed = changed.plus(
                    filing.field(), shelf.with(shelf.group(filing.profile()).minus(filing.rank())));
        }
        for (Filing filing : after) {
            Shelf shelf = shelf(changed, filing.field());
            changed = changed.plus(
                    filing.field(), shelf.with(shelf.group(filing.profile()).plus(filing.rank())));
        }
        return new ExpertIndex(changed);
    }

    private static Shelf shelf(HashPMap<Field, Shelf> among, Field field) {
        @Nullable Shelf shelf = among.get(field);
        return shelf == null ? Shelf.EMPTY : shelf;
    }
}
