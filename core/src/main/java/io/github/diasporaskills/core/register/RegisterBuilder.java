package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.FieldVisit;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.SiteEnrolment;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.util.Objects;
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
    private final ImportPolicy policy;
    private Table<Organisation> organisations;
    private Table<SiteEnrolment> enrolments;
    private Table<DiasporaMember> members;
    private Table<Need> needs;
    private Table<Engagement> engagements;
    private Table<FieldVisit> visits;
    private Index enrolmentsBySite;
    private Index engagementsByMember;
    private Index engagementsByNeed;
    private Index visitsByEngagement;

    RegisterBuilder(Programme programme, Tables start, ImportPolicy policy) {
        this.programme = programme;
        this.policy = policy;
        this.organisations = start.organisations();
        this.enrolments = start.enrolments();
        this.members = start.members();
        this.needs = start.needs();
        this.engagements = start.engagements();
        this.visits = start.visits();
        this.enrolmentsBySite = start.enrolmentsBySite();
        this.engagementsByMember = start.engagementsByMember();
        this.engagementsByNeed = start.engagementsByNeed();
        this.visitsByEngagement = start.visitsByEngagement();
    }

    /**
     * Hands in a record.
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
        requireNonNull(recordedAt, "recordedAt");
        Entry entry = new Entry(record, origin, recordedAt);
        return record.fold(
                value -> put(entry, value, organisations, table -> organisations = table),
                value -> put(entry, value, enrolments, table -> {
                    enrolments = table;
                    enrolmentsBySite = enrolmentsBySite.with(value.site().value(), record.id());
                }),
                value -> put(entry, value, members, table -> members = table),
                value -> put(entry, value, needs, table -> needs = table),
                value -> put(entry, value, engagements, table -> {
                    engagements = table;
                    engagementsByMember =
                            engagementsByMember.with(value.member().value(), record.id());
                    value.need()
                            .ifPresent(need -> engagementsByNeed = engagementsByNeed.with(need.value(), record.id()));
                }),
                value -> put(entry, value, visits, table -> {
                    visits = table;
                    value.engagements()
                            .forEach(seen -> visitsByEngagement = visitsByEngagement.with(seen.value(), record.id()));
                }));
    }

    /**
     * The register as it stands now. The builder can go on; what it adds later is not in this register.
     *
     * @return an immutable register
     */
    public ProgrammeRegister build() {
        return new ProgrammeRegister(programme, tables(), null, null);
    }

    Tables tables() {
        return new Tables(
                organisations,
                enrolments,
                members,
                needs,
                engagements,
                visits,
                enrolmentsBySite,
                engagementsByMember,
                engagementsByNeed,
                visitsByEngagement);
    }

    private <V> RecordOutcome put(Entry entry, V value, Table<V> table, Consumer<Table<V>> store) {
        @Nullable String known = table.idOf(entry.origin());
        @Nullable Version<V> newest = table.newest(known != null ? known : entry.id());
        boolean there = newest != null && newest.value() != null;
        if (there && isRecordedAlready(requireNonNull(newest), value, entry.at())) {
            return RecordOutcome.unchanged();
        }
        @Nullable Reason refusal = refusal(entry, known, newest);
        if (refusal == null) {
            refusal = References.missing(entry.record(), tables(), programme);
        }
        if (refusal != null) {
            return RecordOutcome.refused(refusal);
        }
        Recording recording = there
                ? new Recording(
                        entry.at(), policy.by().orElse(null), policy.why().orElse(null))
                : new Recording(entry.at(), null, null);
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

    private <V> @Nullable Reason refusal(Entry entry, @Nullable String known, @Nullable Version<V> newest) {
        if (newest == null) {
            return null;
        }
        boolean there = newest.value() != null;
        if (there && known == null) {
            return entry.reason(RegisterReason.ID_TAKEN)
                    .with("source", entry.origin().source())
                    .with("other", newest.origin().source());
        }
        boolean renamed = known != null && !known.equals(entry.id());
        if (renamed && entry.record().kind() != RecordKind.ENROLMENT) {
            return entry.reason(RegisterReason.ID_CHANGED)
                    .with("was", requireNonNull(known))
                    .with("source", entry.origin().source());
        }
        if (there && !policy.corrects()) {
            return entry.reason(RegisterReason.CHANGED)
                    .with("source", entry.origin().source());
        }
        if (entry.at().isBefore(newest.recording().at())) {
            return entry.reason(RegisterReason.OUT_OF_ORDER)
                    .with("at", entry.at())
                    .with("last", newest.recording().at());
        }
        return null;
    }

    /** A record on its way in. */
    private record Entry(RegisterRecord record, Origin origin, Instant at) {

        String id() {
            return record.id();
        }

        Reason reason(RegisterReason code) {
            return Reason.of(code).with("kind", record.kind().code()).with("id", record.id());
        }
    }
}
