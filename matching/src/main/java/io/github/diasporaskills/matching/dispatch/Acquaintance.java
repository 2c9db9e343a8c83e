package io.github.diasporaskills.matching.dispatch;

import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.PersonId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;

/** Who lately answered which institution in which field; the last few only, so that asking takes O(1). Immutable. */
final class Acquaintance {

    static final Acquaintance NONE = new Acquaintance(HashTreePMap.empty());

    private static final int REMEMBERED = 8;

    private final HashPMap<Door, List<PersonId>> known;

    private Acquaintance(HashPMap<Door, List<PersonId>> known) {
        this.known = known;
    }

    private record Door(OrganisationId site, Field field) {}

    /** The last ones first. */
    List<PersonId> of(OrganisationId site, Field field) {
        @Nullable List<PersonId> experts = known.get(new Door(site, field));
        return experts == null ? List.of() : experts;
    }

    Acquaintance with(OrganisationId site, Field field, PersonId expert) {
        List<PersonId> before = of(site, field);
        if (!before.isEmpty() && before.get(0).equals(expert)) {
            return this;
        }
        List<PersonId> after = new ArrayList<>(REMEMBERED);
        after.add(expert);
        for (PersonId each : before) {
            if (!each.equals(expert) && after.size() < REMEMBERED) {
                after.add(each);
            }
        }
        return new Acquaintance(known.plus(new Door(site, field), List.copyOf(after)));
    }
}
