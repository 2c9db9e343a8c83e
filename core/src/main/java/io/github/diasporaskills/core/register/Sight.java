package io.github.diasporaskills.core.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
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
        return asOf == null ? known(kind) : known(kind, value -> isInSight(kind, value));
    }

    /** The records of a kind that are known, whether or not their day had come, by id. */
    <V> List<V> known(RecordKind<V> kind) {
        return known(kind, value -> true);
    }

    private <V> List<V> known(RecordKind<V> kind, Predicate<? super V> passes) {
        List<V> found = new ArrayList<>();
        tables.of(kind).forEach(knownAt, value -> {
            if (passes.test(value)) {
                found.add(value);
            }
        });
        return List.copyOf(found);
    }

    <V> Optional<V> find(RecordKind<V> kind, String id) {
        return known(kind, id).filter(value -> isInSight(kind, value));
    }

    /** A record that is known, whether or not its day had come. */
    <V> Optional<V> known(RecordKind<V> kind, String id) {
        return Optional.ofNullable(tables.of(kind).at(id, knownAt));
    }

    /** The records of a kind in sight that name another record, by id. */
    <V> List<V> naming(RecordKind<V> kind, RecordKind<?> named, String id) {
        return knownNaming(kind, named, id).stream()
                .filter(value -> isInSight(kind, value))
                .toList();
    }

    <V> List<V> knownNaming(RecordKind<V> kind, RecordKind<?> named, String id) {
        return tables.of(kind).naming(named, id, knownAt);
    }

    private <V> boolean isInSight(RecordKind<V> kind, V value) {
        return asOf == null || !kind.since(value).isAfter(asOf);
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
        TreeMap<Long, RecordVersion> byNumber = new TreeMap<>();
        RecordKind.all()
                .forEach(kind -> tables.of(kind).forEachVersion((version, number) -> byNumber.put(number, version)));
        return List.copyOf(byNumber.values());
    }
}
