package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.FieldVisit;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.SiteEnrolment;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes a stream of records into a register, one by one, and says of each what became of it. Not thread-safe.
 *
 * <p>A record that refers to another comes after it: organisations, then enrolments and members, needs, engagements,
 * visits. A refused record changes nothing. Adding takes O(log n) time.
 */
public final class RegisterBuilder {

    private final Programme programme;
    private final @Nullable CountryPack pack;
    private final ImportPolicy policy;
    private Table<Organisation> organisations;
    private Table<SiteEnrolment> enrolments;
    private Table<DiasporaMember> members;
    private Table<Need> needs;
    private Table<Engagement> engagements;
    private Table<FieldVisit> visits;
    private Table<IndicatorValue> indicatorValues;
    private Index enrolmentsBySite;
    private Index engagementsByMember;
    private Index engagementsByNeed;
    private Index visitsByEngagement;

    RegisterBuilder(Programme programme, @Nullable CountryPack pack, Tables start, ImportPolicy policy) {
        this.programme = programme;
        this.pack = pack;
        this.policy = policy;
        this.organisations = start.organisations();
        this.enrolments = start.enrolments();
        this.members = start.members();
        this.needs = start.needs();
        this.engagements = start.engagements();
        this.visits = start.visits();
        this.indicatorValues = start.indicatorValues();
        this.enrolmentsBySite = start.enrolmentsBySite();
        this.engagementsByMember = start.engagementsByMember();
        this.engagementsByNeed = start.engagementsByNeed();
        this.visitsByEngagement = start.visitsByEngagement();
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
        @Nullable Version<?> newest = table(change.recordKind()).newest(change.id());
        if (newest == null || newest.value() == null) {
            return RecordOutcome.refused(absent(change));
        }
        return put(new Entry(record.get(), newest.origin(), true, change.recording(), change.recording()));
    }

    /**
     * The register as it stands now. The builder can go on; what it adds later is not in this register.
     *
     * @return an immutable register
     */
    public ProgrammeRegister build() {
        return new ProgrammeRegister(programme, pack, tables(), null, null);
    }

    /** Whether no version of any record has the id. */
    boolean neverUsed(RecordKind kind, String id) {
        return table(kind).newest(id) == null;
    }

    private Tables tables() {
        return new Tables(
                organisations,
                enrolments,
                members,
                needs,
                engagements,
                visits,
                indicatorValues,
                enrolmentsBySite,
                engagementsByMember,
                engagementsByNeed,
                visitsByEngagement);
    }

    private Table<?> table(RecordKind kind) {
        return switch (kind) {
            case ORGANISATION -> organisations;
            case ENROLMENT -> enrolments;
            case MEMBER -> members;
            case NEED -> needs;
            case ENGAGEMENT -> engagements;
            case VISIT -> visits;
            case INDICATOR_VALUE -> indicatorValues;
        };
    }

    private RecordOutcome put(Entry entry) {
        return entry.record()
                .fold(
                        value -> put(entry, value, organisations, table -> organisations = table),
                        value -> put(entry, value, enrolments, table -> {
                            enrolments = table;
                            enrolmentsBySite =
                                    enrolmentsBySite.with(value.site().value(), entry.id());
                        }),
                        value -> put(entry, value, members, table -> members = table),
                        value -> put(entry, value, needs, table -> needs = table),
                        value -> put(entry, value, engagements, table -> storeEngagement(table, value)),
                        value -> put(entry, value, visits, table -> {
                            visits = table;
                            value.engagements()
                                    .forEach(seen ->
                                            visitsByEngagement = visitsByEngagement.with(seen.value(), entry.id()));
                        }),
                        value -> put(entry, value, indicatorValues, table -> indicatorValues = table));
    }

    private void storeEngagement(Table<Engagement> table, Engagement value) {
        String id = value.id().value();
        engagements = table;
        engagementsByMember = engagementsByMember.with(value.member().value(), id);
        value.need().ifPresent(need -> engagementsByNeed = engagementsByNeed.with(need.value(), id));
    }

    private <V> RecordOutcome put(Entry entry, V value, Table<V> table, Consumer<Table<V>> store) {
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
        if (refusal == null) {
            refusal = References.missing(entry.record(), tables(), programme, pack);
        }
        if (refusal != null) {
            return RecordOutcome.refused(refusal);
        }
        Recording recording = there ? entry.later() : entry.first();
        Table<V> next = table;
        if (known != null && !known.equals(entry.id())) {
            next = next.with(known, null, entry.origin(), recording);
        }
        store.accept(next.with(entry.id(), value, entry.origin(), recording));
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
        @Nullable Version<?> newest = table(change.recordKind()).newest(change.id());
        if (newest == null) {
            return RecordOutcome.refused(absent(change));
        }
        if (newest.value() == null) {
            return RecordOutcome.unchanged();
        }
        @Nullable String by = Referrers.firstOf(change.recordKind(), change.id(), tables());
        if (by != null) {
            return RecordOutcome.refused(
                    reason(RegisterReason.STILL_NAMED, change).with("by", by));
        }
        @Nullable Reason late = outOfOrder(reason(RegisterReason.OUT_OF_ORDER, change), change.at(), newest);
        if (late != null) {
            return RecordOutcome.refused(late);
        }
        switch (change.recordKind()) {
            case ORGANISATION -> organisations = without(organisations, change);
            case ENROLMENT -> enrolments = without(enrolments, change);
            case MEMBER -> members = without(members, change);
            case NEED -> needs = without(needs, change);
            case ENGAGEMENT -> engagements = without(engagements, change);
            case VISIT -> visits = without(visits, change);
            case INDICATOR_VALUE -> indicatorValues = without(indicatorValues, change);
        }
        return RecordOutcome.withdrawn();
    }

    private static <V> Table<V> without(Table<V> table, RegisterChange change) {
        Version<V> newest = requireNonNull(table.newest(change.id()));
        return table.with(change.id(), null, newest.origin(), change.recording());
    }

    private static Reason absent(RegisterChange change) {
        return reason(RegisterReason.ABSENT, change);
    }

    private static Reason reason(RegisterReason code, RegisterChange change) {
        return Reason.of(code).with("kind", change.recordKind().code()).with("id", change.id());
    }

    /** A record on its way in, and how it will be signed if it is the first of its id or replaces another. */
    private record Entry(RegisterRecord record, Origin origin, boolean mayCorrect, Recording first, Recording later) {

        String id() {
            return record.id();
        }

        Reason reason(RegisterReason code) {
            return Reason.of(code).with("kind", record.kind().code()).with("id", record.id());
        }
    }
}
