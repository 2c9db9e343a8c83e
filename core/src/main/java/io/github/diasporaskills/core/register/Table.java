package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.register.OrderedMap.Maker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * All versions of the records of one kind, by id, with an index by each kind of record that they name. Persistent
 * like {@link OrderedMap}.
 */
final class Table<V> {

    private final RecordKind<V> kind;
    private final OrderedMap<String, Version<V>> rows;
    private final OrderedMap<Origin, String> origins;

    /** One for each of the kind's namings, in their order. */
    private final List<Index> indexes;

    /** By the case that a record is about, for kinds that are looked up by it. */
    private final Index cases;

    private Table(
            RecordKind<V> kind,
            OrderedMap<String, Version<V>> rows,
            OrderedMap<Origin, String> origins,
            List<Index> indexes,
            Index cases) {
        this.kind = kind;
        this.rows = rows;
        this.origins = origins;
        this.indexes = indexes;
        this.cases = cases;
    }

    static <V> Table<V> empty(RecordKind<V> kind) {
        List<Index> indexes = Collections.nCopies(kind.namings().size(), Index.empty());
        return new Table<>(kind, OrderedMap.empty(), OrderedMap.empty(), indexes, Index.empty());
    }

    RecordKind<V> kind() {
        return kind;
    }

    @Nullable
    Version<V> newest(String id) {
        return rows.get(id);
    }

    @Nullable
    String idOf(Origin origin) {
        return origins.get(origin);
    }

    /** The version of a record that was known at an instant; null if there was none, or it withdraws the record. */
    @Nullable
    Version<V> known(String id, @Nullable Instant knownAt) {
        @Nullable Version<V> version = Version.knownAt(rows.get(id), knownAt);
        return version == null || version.value() == null ? null : version;
    }

    @Nullable
    V at(String id, @Nullable Instant knownAt) {
        @Nullable Version<V> version = known(id, knownAt);
        return version == null ? null : version.value();
    }

    /** Hands on the version of each record that was known at an instant, but none that withdraws it. */
    void forEach(@Nullable Instant knownAt, Consumer<? super Version<V>> action) {
        rows.forEach((id, newest) -> {
            @Nullable Version<V> version = Version.knownAt(newest, knownAt);
            if (version != null && version.value() != null) {
                action.accept(version);
            }
        });
    }

    /** Hands on every version of every record, each with its number. */
    void forEachVersion(ObjLongConsumer<? super RecordVersion> action) {
        rows.forEach((id, newest) -> {
            for (@Nullable Version<V> version = newest; version != null; version = version.previous()) {
                action.accept(version.of(kind, id), version.number());
            }
        });
    }

    /** The records that name another, by id. */
    List<V> naming(RecordKind<?> other, String named, @Nullable Instant knownAt) {
        List<V> found = new ArrayList<>();
        forEachNaming(other, named, knownAt, version -> found.add(requireNonNull(version.value(), "value")));
        return found;
    }

    /** Hands on the versions known at an instant of the records that name another, by id. */
    void forEachNaming(
            RecordKind<?> other, String named, @Nullable Instant knownAt, Consumer<? super Version<V>> action) {
        for (String id : idsThatEverNamed(other, named)) {
            @Nullable Version<V> version = known(id, knownAt);
            @Nullable V value = version == null ? null : version.value();
            if (version != null && value != null && kind.names(value, other, named)) {
                action.accept(version);
            }
        }
    }

    /** The first id by order whose newest content names another record; null if none does. */
    @Nullable
    String firstNaming(RecordKind<?> other, String named) {
        for (String id : idsThatEverNamed(other, named)) {
            @Nullable V value = at(id, null);
            if (value != null && kind.names(value, other, named)) {
                return id;
            }
        }
        return null;
    }

    /** The records that are about a case, by id. */
    List<V> ofCase(String about) {
        List<V> found = new ArrayList<>();
        for (String id : cases.of(about)) {
            @Nullable V value = at(id, null);
            if (value != null && about.equals(kind.caseOf(value))) {
                found.add(value);
            }
        }
        return found;
    }

    private List<String> idsThatEverNamed(RecordKind<?> other, String named) {
        for (int i = 0; i < indexes.size(); i++) {
            if (kind.namings().get(i).kind() == other) {
                return indexes.get(i).of(named);
            }
        }
        return List.of();
    }

    Table<V> with(String id, V value, Origin origin, Recording recording, long number, Maker maker) {
        List<Index> next = new ArrayList<>(indexes);
        for (int i = 0; i < next.size(); i++) {
            for (String named : kind.namings().get(i).ids().apply(value)) {
                next.set(i, next.get(i).with(named, id, maker));
            }
        }
        @Nullable String about = kind.caseOf(value);
        Index of = about == null ? cases : cases.with(about, id, maker);
        return new Table<>(
                kind, next(id, value, origin, recording, number, maker), origins.with(origin, id, maker), next, of);
    }

    /** Withdraws a record that is there; its versions stay. */
    Table<V> without(String id, Recording recording, long number, Maker maker) {
        return without(id, requireNonNull(rows.get(id), "a record to withdraw").origin(), recording, number, maker);
    }

    Table<V> without(String id, Origin origin, Recording recording, long number, Maker maker) {
        return new Table<>(
                kind,
                next(id, null, origin, recording, number, maker),
                origins.with(origin, id, maker),
                indexes,
                cases);
    }

    private OrderedMap<String, Version<V>> next(
            String id, @Nullable V value, Origin origin, Recording recording, long number, Maker maker) {
        return rows.with(id, new Version<>(value, origin, recording, number, rows.get(id)), maker);
    }
}
