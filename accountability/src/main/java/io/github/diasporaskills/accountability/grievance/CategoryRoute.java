package io.github.diasporaskills.accountability.grievance;

/** Where complaints of a category go. */
public enum CategoryRoute {
    /** The programme handles them. */
    PROGRAMME,
    /** They go to the recipients of sensitive cases and to nobody else. */
    SENSITIVE,
    /** They are not the programme's; the complainant is told who can help. */
    ELSEWHERE;

    /**
     * Whether such a complaint leaves the programme's record.
     *
     * @return true unless the programme handles it
     */
    public boolean leavesProgramme() {
        return this != PROGRAMME;
    }
}
