package io.github.diasporaskills.core.worklist;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do, by a day. It names records by their ids, and holds no name and no clinical content. Immutable and
 * thread-safe.
 */
public final class WorkItem {

    private final WorkKind kind;
    private final String subject;
    private final LocalDate day;
    private final boolean overdue;
    private final Reason reason;
    private final @Nullable Instant at;
    private final @Nullable OrganisationId site;

    private WorkItem(
            WorkKind kind,
            String subject,
            LocalDate day,
            boolean overdue,
            Reason reason,
            @Nullable Instant at,
            @Nullable OrganisationId site) {
        this.kind = kind;
        this.subject = subject;
        this.day = day;
        this.overdue = overdue;
        this.reason = reason;
        this.at = at;
        this.site = site;
    }

    static WorkItem by(WorkKind kind, String subject, LocalDate day, boolean overdue, Reason more) {
        return new WorkItem(kind, subject, day, overdue, more.with("subject", subject), null, null);
    }

    static WorkItem by(WorkKind kind, String subject, LocalDate day, Instant at, boolean overdue, Reason more) {
        return new WorkItem(kind, subject, day, overdue, more.with("subject", subject), at, null);
    }

    WorkItem at(OrganisationId where) {
        return new WorkItem(kind, subject, day, overdue, reason, at, requireNonNull(where, "where"));
    }

    /**
     * What kind of work it is.
     *
     * @return the kind
     */
    public WorkKind kind() {
        return kind;
    }

    /**
     * The record it is about: a request, a member, an engagement, a consent.
     *
     * @return its id
     */
    public String subject() {
        return subject;
    }

    /**
     * The last day for it, where the programme's host country is.
     *
     * @return the day
     */
    public LocalDate day() {
        return day;
    }

    /**
     * The instant by which it is due.
     *
     * @return empty if it is due in the course of {@link #day()}
     */
    public Optional<Instant> at() {
        return Optional.ofNullable(at);
    }

    /**
     * Whether the time for it has passed.
     *
     * @return true if it has
     */
    public boolean isOverdue() {
        return overdue;
    }

    /**
     * The hospital whose work it is.
     *
     * @return empty if it is nobody's in particular
     */
    public Optional<OrganisationId> site() {
        return Optional.ofNullable(site);
    }

    /**
     * What is to be done.
     *
     * @return the kind with its arguments
     */
    public Reason reason() {
        return reason;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WorkItem w
                && reason.equals(w.reason)
                && day.equals(w.day)
                && overdue == w.overdue
                && Objects.equals(at, w.at)
                && Objects.equals(site, w.site);
    }

    @Override
    public int hashCode() {
        return Objects.hash(reason, day);
    }

    /**
     * Kind, record and day.
     *
     * @return for example {@code FOLLOW_UP R-12 by 2026-03-02}
     */
    @Override
    public String toString() {
        return kind + " " + subject + " by " + day + (overdue ? ", overdue" : "");
    }
}
