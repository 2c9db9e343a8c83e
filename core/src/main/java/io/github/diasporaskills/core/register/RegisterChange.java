package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.organisation.EnrolmentPeriod;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change that somebody makes to a register: with actor and instant and, where something recorded turns out wrong,
 * the reason. Immutable and thread-safe.
 */
public final class RegisterChange {

    /** The source of records that were made on the register itself. */
    static final String SOURCE = "register";

    /** The kinds of change. */
    public enum Kind {
        /** Something new is put on record. */
        RECORD,
        /** Something on record gets other content. */
        CORRECT,
        /** Something was entered in error. */
        WITHDRAW,
        /** A record takes a step in its life. */
        ADVANCE
    }

    private final Kind kind;
    private final RecordKind<?> recordKind;
    private final String id;
    private final @Nullable RegisterRecord before;
    private final @Nullable RegisterRecord record;
    private final @Nullable Origin origin;
    private final Actor by;
    private final Instant at;
    private final @Nullable String why;

    private RegisterChange(
            Kind kind,
            RecordKind<?> recordKind,
            String id,
            @Nullable RegisterRecord before,
            @Nullable RegisterRecord record,
            @Nullable Origin origin,
            Actor by,
            Instant at,
            @Nullable String why) {
        this.kind = kind;
        this.recordKind = recordKind;
        this.id = id;
        this.before = before;
        this.record = record;
        this.origin = origin;
        this.by = requireNonNull(by, "by");
        this.at = requireNonNull(at, "at");
        this.why = why;
        if (why != null && why.isBlank()) {
            throw new IllegalArgumentException("A correction has a reason; found blank for " + recordKind.code());
        }
    }

    /**
     * Puts something new on record. The same content again changes nothing; other content under the same id is
     * refused.
     *
     * @param record what
     * @param by who records it
     * @param at when
     * @return the change
     */
    public static RegisterChange record(RegisterRecord record, Actor by, Instant at) {
        return record(record, Origin.of(SOURCE + "/" + record.kind().code(), record.id()), by, at);
    }

    /**
     * Puts something new on record that another system knows under an id of its own.
     *
     * @param record what
     * @param origin where it came from
     * @param by who records it
     * @param at when
     * @return the change
     */
    public static RegisterChange record(RegisterRecord record, Origin origin, Actor by, Instant at) {
        return new RegisterChange(
                Kind.RECORD, record.kind(), record.id(), null, record, requireNonNull(origin, "origin"), by, at, null);
    }

    /**
     * Gives something on record other content: it went on, or was wrong. The earlier content stays on record.
     *
     * @param record the new content, under the id that is on record
     * @param by who corrects
     * @param at when, not before the content was recorded that it replaces
     * @param why the reason, not blank
     * @return the change
     * @throws IllegalArgumentException if the reason is blank
     */
    public static RegisterChange correct(RegisterRecord record, Actor by, Instant at, String why) {
        return new RegisterChange(
                Kind.CORRECT, record.kind(), record.id(), null, record, null, by, at, requireNonNull(why, "why"));
    }

    /**
     * A record takes a step in its life, or several. The change is refused as stale if the register holds other content
     * than the one from which the step was taken: then somebody else was faster.
     *
     * @param <V> the type of the kind's records
     * @param kind what kind of record
     * @param before the content from which the step was taken
     * @param after the content after it, of the same id
     * @param by who records it
     * @param at when it is recorded
     * @return the change
     * @throws IllegalArgumentException if both are of different ids
     */
    public static <V> RegisterChange advance(RecordKind<V> kind, V before, V after, Actor by, Instant at) {
        RegisterRecord was = RegisterRecord.of(kind, before);
        RegisterRecord is = RegisterRecord.of(kind, after);
        if (!was.id().equals(is.id())) {
            throw new IllegalArgumentException("A step leads from a record to itself; found " + was + " and " + is);
        }
        return new RegisterChange(Kind.ADVANCE, kind, is.id(), was, is, null, by, at, null);
    }

    /**
     * Takes something off that was entered in error. What was recorded stays on record for earlier instants. It is
     * refused as long as other records name it.
     *
     * @param kind what kind of record
     * @param id its id
     * @param by who withdraws it
     * @param at when
     * @param why the reason, not blank
     * @return the change
     * @throws IllegalArgumentException if the reason is blank
     */
    public static RegisterChange withdraw(RecordKind<?> kind, String id, Actor by, Instant at, String why) {
        return new RegisterChange(
                Kind.WITHDRAW,
                requireNonNull(kind, "kind"),
                requireNonNull(id, "id"),
                null,
                null,
                null,
                by,
                at,
                requireNonNull(why, "why"));
    }

    /**
     * Enrols a site. It is data only: nothing else has to change for one more hospital.
     *
     * @param site an organisation on the register
     * @param during the days on which it may take part
     * @param by who enrols it
     * @param at when
     * @return the change
     */
    public static RegisterChange enrol(OrganisationId site, DateRange during, Actor by, Instant at) {
        return record(RegisterRecord.of(new EnrolmentPeriod(site, during)), by, at);
    }

    /**
     * What kind of change it is.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * What kind of record it changes.
     *
     * @return the kind
     */
    public RecordKind<?> recordKind() {
        return recordKind;
    }

    /**
     * Which record it changes.
     *
     * @return its id
     */
    public String id() {
        return id;
    }

    /**
     * The content that it puts on record.
     *
     * @return the record, or empty if one is withdrawn
     */
    public Optional<RegisterRecord> record() {
        return Optional.ofNullable(record);
    }

    /**
     * Who makes it.
     *
     * @return the actor
     */
    public Actor by() {
        return by;
    }

    /**
     * When it is made.
     *
     * @return the instant
     */
    public Instant at() {
        return at;
    }

    /**
     * Why it is made.
     *
     * @return the reason, or empty if something new is recorded
     */
    public Optional<String> why() {
        return Optional.ofNullable(why);
    }

    /** Where a new record came from; a corrected one keeps its origin. */
    Optional<RegisterRecord> before() {
        return Optional.ofNullable(before);
    }

    Optional<Origin> origin() {
        return Optional.ofNullable(origin);
    }

    Recording recording() {
        return new Recording(at, by, why);
    }

    /**
     * Kind and id, no content.
     *
     * @return for example {@code CORRECT member E-0042 at 2025-03-01T08:00:00Z}
     */
    @Override
    public String toString() {
        return kind + " " + recordKind.code() + " " + id + " at " + at;
    }
}
