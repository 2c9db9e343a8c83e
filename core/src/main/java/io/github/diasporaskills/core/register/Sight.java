package io.github.diasporaskills.core.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What of the tables is seen as of a day, known at an instant; null shows everything. Immutable. */
record Sight(
        Tables tables, @Nullable LocalDate asOf, @Nullable Instant knownAt) {

    boolean isWhole() {
        return asOf == null && knownAt == null;
    }

    /** The as-of day, or the last day there is. */
    LocalDate day() {
        return asOf == null ? LocalDate.MAX : asOf;
    }

    /** The records of a kind in sight, by id. */
    <V> List<V> all(RecordKind<V> kind) {
        return list(action -> tables.of(kind).forEach(knownAt, version -> action.accept(seen(kind, version))));
    }

    /** The records of a kind that are known, whether or not their day had come, by id. */
    <V> List<V> known(RecordKind<V> kind) {
        return list(action -> tables.of(kind).forEach(knownAt, version -> action.accept(version.value())));
    }

    private static <V> List<V> list(Consumer<Consumer<@Nullable V>> source) {
        List<V> found = new ArrayList<>();
        source.accept(value -> {
            if (value != null) {
                found.add(value);
            }
        });
        return List.copyOf(found);
    }

    <V> Optional<V> find(RecordKind<V> kind, String id) {
        @Nullable Version<V> version = tables.of(kind).known(id, knownAt);
        return version == null ? Optional.empty() : Optional.ofNullable(seen(kind, version));
    }

    /** A record that is known, whether or not its day had come. */
    <V> Optional<V> known(RecordKind<V> kind, String id) {
        return Optional.ofNullable(tables.of(kind).at(id, knownAt));
    }

    /** The records of a kind in sight that name another record, by id. */
    <V> List<V> naming(RecordKind<V> kind, RecordKind<?> named, String id) {
        return list(action ->
                tables.of(kind).forEachNaming(named, id, knownAt, version -> action.accept(seen(kind, version))));
    }

    <V> List<V> knownNaming(RecordKind<V> kind, RecordKind<?> named, String id) {
        return tables.of(kind).naming(named, id, knownAt);
    }

    /** A record as it stood on the as-of day; null if it is not in sight. */
    private <V> @Nullable V seen(RecordKind<V> kind, Version<V> known) {
        if (asOf == null) {
            return known.value();
        }
        @Nullable V then = kind.asOf(known, asOf);
        return then == null || kind.since(then).isAfter(asOf) ? null : then;
    }

    <V> List<RecordVersion> history(RecordKind<V> kind, String id) {
        List<RecordVersion> versions = new ArrayList<>();
        for (@Nullable Version<V> version = tables.of(kind).newest(id); version != null; version = version.previous()) {
            versions.add(0, version.of(kind, id));
        }
        return List.copyOf(versions);
    }

    /** Every version of every record, in the order in which they were recorded. */
    List<RecordVersion> versions() {
        RecordVersion[] byNumber = new RecordVersion[Math.toIntExact(tables.versions())];
        RecordKind.all()
                .forEach(kind -> tables.of(kind).forEachVersion((version, number) -> byNumber[(int) number] = version));
        return List.of(byNumber);
    }
}
