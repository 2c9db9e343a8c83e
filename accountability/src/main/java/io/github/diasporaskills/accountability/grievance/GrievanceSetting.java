package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.calendar.WorkingCalendar;

/**
 * Everything around a complaint on which decisions about it rest, as it is now: what the country says, office hours, who
 * deals with complaints, and who is bound to whom. {@code toString} shows nothing of the ties. Immutable and
 * thread-safe.
 */
public final class GrievanceSetting {

    private final GrievanceSection section;
    private final WorkingCalendar calendar;
    private final Roster roster;
    private final Ties ties;

    private GrievanceSetting(GrievanceSection section, WorkingCalendar calendar, Roster roster, Ties ties) {
        this.section = requireNonNull(section, "section");
        this.calendar = requireNonNull(calendar, "calendar");
        this.roster = requireNonNull(roster, "roster");
        this.ties = requireNonNull(ties, "ties");
    }

    /**
     * A setting.
     *
     * @param section what the country says about complaints
     * @param calendar the office hours by which the programme's clocks run
     * @param roster who deals with complaints
     * @param ties who is bound to whom
     * @return the setting
     */
    public static GrievanceSetting of(GrievanceSection section, WorkingCalendar calendar, Roster roster, Ties ties) {
        return new GrievanceSetting(section, calendar, roster, ties);
    }

    /**
     * The same with another calendar, for example after a late decree.
     *
     * @param now the calendar
     * @return a new setting
     */
    public GrievanceSetting with(WorkingCalendar now) {
        return new GrievanceSetting(section, now, roster, ties);
    }

    /**
     * The same with another roster.
     *
     * @param now the roster
     * @return a new setting
     */
    public GrievanceSetting with(Roster now) {
        return new GrievanceSetting(section, calendar, now, ties);
    }

    /**
     * The same with other ties.
     *
     * @param now the ties
     * @return a new setting
     */
    public GrievanceSetting with(Ties now) {
        return new GrievanceSetting(section, calendar, roster, now);
    }

    /**
     * What the country says.
     *
     * @return the section
     */
    public GrievanceSection section() {
        return section;
    }

    /**
     * The office hours.
     *
     * @return the calendar
     */
    public WorkingCalendar calendar() {
        return calendar;
    }

    /**
     * Who deals with complaints.
     *
     * @return the roster
     */
    public Roster roster() {
        return roster;
    }

    /**
     * Who is bound to whom.
     *
     * @return the ties
     */
    public Ties ties() {
        return ties;
    }

    @Override
    public String toString() {
        return "setting with a " + roster + " and the calendar " + calendar;
    }
}
