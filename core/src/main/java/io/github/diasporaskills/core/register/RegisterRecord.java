package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.FieldVisit;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.SiteEnrolment;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.programme.IndicatorValue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Anything that can be put on a register: one type for a stream of mixed records. Immutable and thread-safe.
 *
 * <p>It may hold personal data; {@code toString} shows kind and id only.
 */
public final class RegisterRecord {

    private final RecordKind kind;
    private final String id;
    private final Object value;

    private RegisterRecord(RecordKind kind, String id, Object value) {
        this.kind = kind;
        this.id = id;
        this.value = value;
    }

    /**
     * An organisation as a record.
     *
     * @param value the organisation
     * @return its record
     */
    public static RegisterRecord of(Organisation value) {
        return new RegisterRecord(RecordKind.ORGANISATION, value.id().value(), value);
    }

    /**
     * An enrolment as a record. Its id is made of the site and the first day.
     *
     * @param value the enrolment
     * @return its record
     */
    public static RegisterRecord of(SiteEnrolment value) {
        String from = value.during().hasFirst() ? value.during().first().toString() : "..";
        return new RegisterRecord(RecordKind.ENROLMENT, value.site().value() + " from " + from, value);
    }

    /**
     * A member as a record.
     *
     * @param value the member
     * @return the record
     */
    public static RegisterRecord of(DiasporaMember value) {
        return new RegisterRecord(RecordKind.MEMBER, value.id().value(), value);
    }

    /**
     * A need as a record.
     *
     * @param value the need
     * @return its record
     */
    public static RegisterRecord of(Need value) {
        return new RegisterRecord(RecordKind.NEED, value.id().value(), value);
    }

    /**
     * An engagement as a record.
     *
     * @param value the engagement
     * @return its record
     */
    public static RegisterRecord of(Engagement value) {
        return new RegisterRecord(RecordKind.ENGAGEMENT, value.id().value(), value);
    }

    /**
     * A visit as a record.
     *
     * @param value the visit
     * @return its record
     */
    public static RegisterRecord of(FieldVisit value) {
        return new RegisterRecord(RecordKind.VISIT, value.id(), value);
    }

    /**
     * A value of an indicator as a record. Its id is made of the indicator's code and the as-of day.
     *
     * @param value the value entered by hand
     * @return its record
     */
    public static RegisterRecord of(IndicatorValue value) {
        return new RegisterRecord(RecordKind.INDICATOR_VALUE, value.indicator() + " as of " + value.asOf(), value);
    }

    /**
     * What it is about.
     *
     * @return the kind
     */
    public RecordKind kind() {
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
     * Handles every kind of record.
     *
     * @param <R> the result
     * @param organisation for organisations
     * @param enrolment for enrolments
     * @param member for members
     * @param need for needs
     * @param engagement for engagements
     * @param visit for visits
     * @param indicatorValue for values entered by hand
     * @return what the matching function returned
     */
    public <R> R fold(
            Function<? super Organisation, ? extends R> organisation,
            Function<? super SiteEnrolment, ? extends R> enrolment,
            Function<? super DiasporaMember, ? extends R> member,
            Function<? super Need, ? extends R> need,
            Function<? super Engagement, ? extends R> engagement,
            Function<? super FieldVisit, ? extends R> visit,
            Function<? super IndicatorValue, ? extends R> indicatorValue) {
        return switch (kind) {
            case ORGANISATION -> organisation.apply((Organisation) value);
            case ENROLMENT -> enrolment.apply((SiteEnrolment) value);
            case MEMBER -> member.apply((DiasporaMember) value);
            case NEED -> need.apply((Need) value);
            case ENGAGEMENT -> engagement.apply((Engagement) value);
            case VISIT -> visit.apply((FieldVisit) value);
            case INDICATOR_VALUE -> indicatorValue.apply((IndicatorValue) value);
        };
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
