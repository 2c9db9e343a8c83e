package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.FieldVisit;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.organisation.EnrolmentPeriod;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.programme.IndicatorValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Anything that can be put on a register: one type for a stream of mixed records. Immutable and thread-safe.
 * {@link #of(RecordKind, Object)} takes every kind; the kinds that most programmes handle have a shorter factory.
 *
 * <p>It may hold personal data; {@code toString} shows kind and id only.
 */
public final class RegisterRecord {

    private final RecordKind<?> kind;
    private final String id;
    private final Object value;

    private RegisterRecord(RecordKind<?> kind, String id, Object value) {
        this.kind = kind;
        this.id = id;
        this.value = value;
    }

    /**
     * A value as a record of a kind.
     *
     * @param <V> the type of the kind's records
     * @param kind what it is about
     * @param value the content
     * @return its record
     */
    public static <V> RegisterRecord of(RecordKind<V> kind, V value) {
        return new RegisterRecord(kind, kind.id(value), value);
    }

    /**
     * An organisation as a record.
     *
     * @param value the organisation
     * @return its record
     */
    public static RegisterRecord of(Organisation value) {
        return of(RecordKind.ORGANISATION, value);
    }

    /**
     * An enrolment as a record. Its id is made of the site and the first day.
     *
     * @param value the enrolment
     * @return its record
     */
    public static RegisterRecord of(EnrolmentPeriod value) {
        return of(RecordKind.ENROLMENT, value);
    }

    /**
     * A member as a record.
     *
     * @param value the member
     * @return the record
     */
    public static RegisterRecord of(DiasporaMember value) {
        return of(RecordKind.MEMBER, value);
    }

    /**
     * A need as a record.
     *
     * @param value the need
     * @return its record
     */
    public static RegisterRecord of(Need value) {
        return of(RecordKind.NEED, value);
    }

    /**
     * An engagement as a record.
     *
     * @param value the engagement
     * @return its record
     */
    public static RegisterRecord of(Engagement value) {
        return of(RecordKind.ENGAGEMENT, value);
    }

    /**
     * A visit as a record.
     *
     * @param value the visit
     * @return its record
     */
    public static RegisterRecord of(FieldVisit value) {
        return of(RecordKind.VISIT, value);
    }

    /**
     * A value of an indicator as a record. Its id is made of the indicator's code and the as-of day.
     *
     * @param value the value entered by hand
     * @return its record
     */
    public static RegisterRecord of(IndicatorValue value) {
        return of(RecordKind.INDICATOR_VALUE, value);
    }

    /**
     * What it is about.
     *
     * @return the kind
     */
    public RecordKind<?> kind() {
        return kind;
    }

    /**
     * Its id among the records of its kind.
     *
     * @return not blank
     */
    public String id() {
        return id;
    }

    /**
     * What was recorded, if it is of a kind.
     *
     * @param <V> the type of the kind's records
     * @param wanted a kind
     * @return the content, or empty if this record is of another kind
     */
    public <V> Optional<V> as(RecordKind<V> wanted) {
        return wanted == kind ? Optional.of(wanted.type().cast(value)) : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RegisterRecord r && kind == r.kind && value.equals(r.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /**
     * Kind and id only.
     *
     * @return for example {@code member E-0042}
     */
    @Override
    public String toString() {
        return kind.code() + " " + id;
    }
}
