package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.lifecycle.Merge;
import io.github.diasporaskills.core.lifecycle.RecordFault;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.OrderedMap.Maker;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes a stream of records into a register, one by one, and says of each what became of it. Not thread-safe.
 *
 * <p>A record that names another comes after it, as in the order of {@link RecordKind#all()}: organisations, then
 * enrolments and members, needs, engagements, visits. A refused record changes nothing. Adding takes O(log n) time.
 */
public final class RegisterBuilder {

    private final Programme programme;
    private final @Nullable CountryPack pack;
    private final ImportPolicy policy;
    private Tables tables;

    /** How the last record was signed: those of a batch share it. */
    private @Nullable Recording last;

    /** Made {@link #tables} since the last register was built of them. */
    private Maker maker = new Maker();

    RegisterBuilder(Programme programme, @Nullable CountryPack pack, Tables start, ImportPolicy policy) {
        this.programme = programme;
        this.pack = pack;
        this.policy = policy;
        this.tables = start;
    }

    /**
     * Hands in a record of an import.
     *
     * <p>The origin decides whether the record is there already: the same origin with the same content changes
     * nothing; with other content it is a conflict or a correction, as the {@link ImportPolicy} says.
     *
     * @param record the record
     * @param origin where it came from
     * @param recordedAt when it was recorded, not before the version that it corrects
     * @return added, corrected, unchanged, or refused with the reason
     */
    public RecordOutcome add(RegisterRecord record, Origin origin, Instant recordedAt) {
        requireNonNull(record, "record");
        requireNonNull(origin, "origin");
        Recording first = new Recording(requireNonNull(recordedAt, "recordedAt"), null, null);
        Recording later =
                new Recording(recordedAt, policy.by().orElse(null), policy.why().orElse(null));
        return put(new Entry(record, origin, policy.corrects(), first, later));
    }

    /**
     * Makes a change.
     *
     * @param change what somebody records, corrects or withdraws
     * @return what became of it
     */
    public RecordOutcome apply(RegisterChange change) {
        requireNonNull(change, "change");
        Optional<RegisterRecord> record = change.record();
        if (record.isEmpty()) {
            return withdraw(change);
        }
        if (change.kind() == RegisterChange.Kind.RECORD) {
            Origin origin = change.origin().orElseThrow();
            return put(new Entry(record.get(), origin, false, change.recording(), change.recording()));
        }
        @Nullable Version<?> newest = tables.of(change.recordKind()).newest(change.id());
        if (newest == null || newest.value() == null) {
            return RecordOutcome.refused(absent(change));
        }
        @Nullable
        Reason behind = change.before()
                .map(before -> outrun(change.recordKind(), before, record.get(), newest))
                .orElse(null);
        if (behind != null) {
            return RecordOutcome.refused(behind);
        }
        return put(new Entry(record.get(), newest.origin(), true, change.recording(), change.recording()));
    }

    /**
     * Why a step does not lead on from what is on the register; null if it does.
     *
     * <p>Who brings the step says from which content it was taken, so the register asks for that very content, and only
     * then for the history. A {@link Merge} has no such content and nothing but the histories of two copies to go by;
     * here it would take a step from before a correction and undo the correction.
     */
    private static <V> @Nullable Reason outrun(
            RecordKind<V> kind, RegisterRecord before, RegisterRecord after, Version<?> newest) {
        V was = before.as(kind).orElseThrow();
        V is = after.as(kind).orElseThrow();
        if (is.equals(newest.value())) {
            return null;
        }
        if (!was.equals(newest.value())) {
            return RecordRules.reason(RegisterReason.STALE, kind, before.id())
                    .with("at", newest.recording().at());
        }
        return kind.goesOn(was, is) ? null : RecordRules.reason(RegisterReason.HISTORY_REWRITTEN, kind, before.id());
    }

    /**
     * Puts a version back as it was recorded, with its origin, instant and actor: for a register that was written down
     * version by version, see {@link ProgrammeRegister#versions()}. The version has to fit what was put back before
     * it, as it did when it was recorded.
     *
     * @param version the next version
     * @return added, corrected or withdrawn, or refused with the reason
     */
    public RecordOutcome restore(RecordVersion version) {
        return restore(version.kind(), version);
    }

    private <V> RecordOutcome restore(RecordKind<V> kind, RecordVersion version) {
        Table<V> table = tables.of(kind);
        String id = version.id();
        @Nullable Version<V> newest = table.newest(id);
        boolean there = newest != null && newest.value() != null;
        @Nullable V value = version.content().flatMap(record -> record.as(kind)).orElse(null);
        @Nullable
        Reason refusal = newest == null
                ? null
                : outOfOrder(RecordRules.reason(RegisterReason.OUT_OF_ORDER, kind, id), version.recordedAt(), newest);
        if (refusal == null && value == null) {
            @Nullable String by = tables.firstNaming(kind, id);
            refusal = !there
                    ? RecordRules.reason(RegisterReason.ABSENT, kind, id)
                    : by == null
                            ? null
                            : RecordRules.reason(RegisterReason.STILL_NAMED, kind, id)
                                    .with("by", by);
        } else if (refusal == null) {
            List<RecordFault> faults = setting().faults(kind, id, requireNonNull(value));
            if (!faults.isEmpty()) {
                return RecordOutcome.refused(faults);
            }
        }
        if (refusal != null) {
            return RecordOutcome.refused(refusal);
        }
        long number = tables.versions();
        tables = tables.with(
                value == null
                        ? table.without(id, version.origin(), shared(version.recording()), number, maker)
                        : table.with(id, value, version.origin(), shared(version.recording()), number, maker),
                1);
        return value == null ? RecordOutcome.withdrawn() : there ? RecordOutcome.corrected() : RecordOutcome.added();
    }

    /**
     * The register as it stands now. The builder can go on; what it adds later is not in this register.
     *
     * @return an immutable register
     */
    public ProgrammeRegister build() {
        maker = new Maker();
        return new ProgrammeRegister(programme, pack, new Sight(tables, null, null));
    }

    /** Whether no version of any record has the id. */
    boolean neverUsed(RecordKind<?> kind, String id) {
        return tables.of(kind).newest(id) == null;
    }

    private RecordRules.Setting setting() {
        return new RecordRules.Setting(tables, programme, pack);
    }

    private Recording shared(Recording recording) {
        Recording known = recording.equals(last) ? requireNonNull(last) : recording;
        last = known;
        return known;
    }

    private RecordOutcome put(Entry entry) {
        return put(entry.record().kind(), entry);
    }

    private <V> RecordOutcome put(RecordKind<V> kind, Entry entry) {
        V value = entry.record().as(kind).orElseThrow();
        Table<V> table = tables.of(kind);
        @Nullable String known = table.idOf(entry.origin());
        @Nullable Version<V> newest = table.newest(known != null ? known : entry.id());
        boolean there = newest != null && newest.value() != null;
        if (there
                && isRecordedAlready(
                        requireNonNull(newest), value, entry.later().at())) {
            return RecordOutcome.unchanged();
        }
        @Nullable Reason refusal = refusal(entry, known, newest);
        if (refusal == null && known != null && !known.equals(entry.id())) {
            refusal = refusal(entry, null, table.newest(entry.id()));
        }
        List<RecordFault> faults =
                refusal == null ? setting().faults(kind, entry.id(), value) : List.of(RecordFault.of(refusal));
        if (!faults.isEmpty()) {
            return RecordOutcome.refused(faults);
        }
        Recording recording = shared(there ? entry.later() : entry.first());
        long number = tables.versions();
        int more = 1;
        if (known != null && !known.equals(entry.id())) {
            table = table.without(known, entry.origin(), recording, number, maker);
            more = 2;
        }
        table = table.with(entry.id(), value, entry.origin(), recording, number + more - 1, maker);
        tables = tables.with(table, more);
        return there ? RecordOutcome.corrected() : RecordOutcome.added();
    }

    private static <V> boolean isRecordedAlready(Version<V> newest, V value, Instant at) {
        if (value.equals(newest.value())) {
            return true;
        }
        for (@Nullable Version<V> old = newest.previous(); old != null; old = old.previous()) {
            if (old.recording().at().equals(at) && Objects.equals(old.value(), value)) {
                return true;
            }
        }
        return false;
    }

    private static <V> @Nullable Reason refusal(Entry entry, @Nullable String known, @Nullable Version<V> newest) {
        if (newest == null) {
            return null;
        }
        boolean there = newest.value() != null;
        String source = entry.origin().source();
        if (there && known == null) {
            return entry.reason(RegisterReason.ID_TAKEN)
                    .with("source", source)
                    .with("other", newest.origin().source());
        }
        boolean renamed = known != null && !known.equals(entry.id());
        if (renamed && !entry.record().kind().hasDerivedId()) {
            return entry.reason(RegisterReason.ID_CHANGED)
                    .with("was", requireNonNull(known))
                    .with("source", source);
        }
        if (there && !entry.mayCorrect()) {
            return entry.reason(RegisterReason.CHANGED).with("source", source);
        }
        return outOfOrder(
                entry.reason(RegisterReason.OUT_OF_ORDER), entry.later().at(), newest);
    }

    private static @Nullable Reason outOfOrder(Reason reason, Instant at, Version<?> newest) {
        return at.isBefore(newest.recording().at())
                ? reason.with("at", at).with("last", newest.recording().at())
                : null;
    }

    private RecordOutcome withdraw(RegisterChange change) {
        @Nullable Version<?> newest = tables.of(change.recordKind()).newest(change.id());
        if (newest == null) {
            return RecordOutcome.refused(absent(change));
        }
        if (newest.value() == null) {
            return RecordOutcome.unchanged();
        }
        @Nullable String by = tables.firstNaming(change.recordKind(), change.id());
        if (by != null) {
            return RecordOutcome.refused(
                    reason(RegisterReason.STILL_NAMED, change).with("by", by));
        }
        @Nullable Reason late = outOfOrder(reason(RegisterReason.OUT_OF_ORDER, change), change.at(), newest);
        if (late != null) {
            return RecordOutcome.refused(late);
        }
        tables = tables.with(
                tables.of(change.recordKind()).without(change.id(), change.recording(), tables.versions(), maker), 1);
        return RecordOutcome.withdrawn();
    }

    private static Reason absent(RegisterChange change) {
        return reason(RegisterReason.ABSENT, change);
    }

    private static Reason reason(RegisterReason code, RegisterChange change) {
        return RecordRules.reason(code, change.recordKind(), change.id());
    }

    /** A record on its way in, and how it will be signed if it is the first of its id or replaces another. */
    private record Entry(RegisterRecord record, Origin origin, boolean mayCorrect, Recording first, Recording later) {

        String id() {
            return record.id();
        }

        Reason reason(RegisterReason code) {
            return RecordRules.reason(code, record.kind(), record.id());
        }
    }
}
