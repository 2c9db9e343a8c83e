package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.register.RecordLookup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The records of a folder that is only checked: members, needs and engagements as far as they were noted, the few others
 * that rules ask for as values, and behind them those of the register onto which the folder is read. Not thread-safe.
 *
 * <p>Ids are noted as hashes. What a rule can compare is named by the record at hand, so the ids that it names are given
 * in full and all others by one that nobody has.
 */
final class CheckedRecords implements RecordLookup {

    private static final String NOBODY = "-noted-";

    private final ImportTables tables;
    private final @Nullable ProgrammeRegister register;
    private final Map<RecordKind<?>, Map<String, Object>> kept = new HashMap<>();
    private final Map<Long, String> named = new HashMap<>();

    CheckedRecords(ImportTables tables, @Nullable ProgrammeRegister register) {
        this.tables = tables;
        this.register = register == null ? null : register.current();
    }

    /** Turns to the record that is examined next. */
    <V> void turnTo(RecordKind<V> kind, V value) {
        named.clear();
        kind.idsNamed(value).forEach(id -> named.put(IdTable.hash(id), id));
    }

    /** Keeps a record that was found sound; of those of many rows notes are taken elsewhere. */
    <V> void keep(RecordKind<V> kind, String id, V value) {
        if (kind == RecordKind.NEED || kind == RecordKind.ENGAGEMENT) {
            return;
        }
        kept.computeIfAbsent(kind, of -> new HashMap<>()).put(id, value);
    }

    @Override
    public <V> Optional<V> find(RecordKind<V> kind, String id) {
        @Nullable Object noted = null;
        if (kind == RecordKind.MEMBER) {
            noted = noted(tables.members, id, number -> tables.memberNotes.find(number, PersonId.of(id)));
        } else if (kind == RecordKind.NEED) {
            noted = noted(
                    tables.needs,
                    id,
                    number -> tables.needNotes.find(
                            number, NeedId.of(id), OrganisationId.of(told(tables.host(number))), this::person));
        } else if (kind == RecordKind.ENGAGEMENT) {
            noted = noted(
                    tables.engagements,
                    id,
                    number -> tables.engagementNotes.find(number, EngagementId.of(id), this::person));
        } else {
            noted = kept.getOrDefault(kind, Map.of()).get(id);
        }
        return noted != null
                ? Optional.of(kind.type().cast(noted))
                : register == null ? Optional.empty() : register.find(kind, id);
    }

    /** What was noted of a row of this folder; null if there is none, or the register has what stands there. */
    private static @Nullable Object noted(IdTable table, String id, Function<Integer, @Nullable Object> notes) {
        int number = table.find(IdTable.hash(id));
        return number != IdTable.ABSENT && table.isAccepted(number) && table.line(number) > 0
                ? notes.apply(number)
                : null;
    }

    private PersonId person(long hash) {
        return PersonId.of(told(hash));
    }

    private String told(long hash) {
        return requireNonNull(named.getOrDefault(hash, NOBODY));
    }

    @Override
    public <V> List<V> naming(RecordKind<V> kind, RecordKind<?> of, String id) {
        return register == null ? List.of() : register.naming(kind, of, id);
    }
}
