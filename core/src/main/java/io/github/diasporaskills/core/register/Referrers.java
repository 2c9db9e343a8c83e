package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.FieldVisit;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.people.DiasporaMember;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which record names another, so that none is withdrawn that others stand on. */
final class Referrers {

    private final Tables tables;
    private @Nullable String found;

    private Referrers(Tables tables) {
        this.tables = tables;
    }

    /** One record that names the given one; null if none does. */
    static @Nullable String firstOf(RecordKind kind, String id, Tables tables) {
        Referrers search = new Referrers(tables);
        switch (kind) {
            case ORGANISATION -> search.organisation(id);
            case MEMBER -> search.member(id);
            case NEED ->
                search.engagements(engagement -> engagement
                        .need()
                        .filter(need -> need.value().equals(id))
                        .isPresent());
            case ENGAGEMENT ->
                search.visits(visit -> visit.engagements().stream()
                        .anyMatch(seen -> seen.value().equals(id)));
            case ENROLMENT, VISIT, INDICATOR_VALUE -> {
                // Nothing names them.
            }
        }
        return search.found;
    }

    private void organisation(String id) {
        search(
                tables.enrolments(),
                RecordKind.ENROLMENT,
                enrolment -> enrolment.site().value().equals(id));
        search(tables.needs(), RecordKind.NEED, need -> need.host().value().equals(id));
        engagements(engagement -> engagement.host().value().equals(id));
        visits(visit -> visit.host().value().equals(id)
                || visit.visitors().stream().anyMatch(visitor -> visitor.value().equals(id)));
        search(
                tables.members(),
                RecordKind.MEMBER,
                (DiasporaMember member) -> member.conflicts().stream()
                        .anyMatch(conflict -> conflict.value().equals(id)));
    }

    private void member(String id) {
        engagements(engagement -> engagement.member().value().equals(id));
        search(
                tables.needs(),
                RecordKind.NEED,
                (Need need) -> need.requester()
                        .filter(requester -> requester.value().equals(id))
                        .isPresent());
    }

    private void engagements(Predicate<Engagement> names) {
        search(tables.engagements(), RecordKind.ENGAGEMENT, names);
    }

    private void visits(Predicate<FieldVisit> names) {
        search(tables.visits(), RecordKind.VISIT, names);
    }

    private <V> void search(Table<V> table, RecordKind kind, Predicate<? super V> names) {
        if (found == null) {
            @Nullable String id = table.firstId(names);
            found = id == null ? null : kind.code() + " " + id;
        }
    }
}
