package io.github.diasporaskills.core.programme;

/**
 * What a number counts. Numbers of different units are never added: 11 persons and 5 planned engagements make
 * neither 16 persons nor 16 engagements.
 */
public enum CountingUnit {
    /** A person, once however often he or she took part. */
    DISTINCT_PERSON(false),
    /** An agreed participation that has begun. */
    ENGAGEMENT(true),
    /** An agreed participation that has not begun. */
    PLANNED_ENGAGEMENT(true),
    /** A person who was engaged twice or more. */
    REPEATER(false),
    /** A site, hospital or other organisation, once. */
    ORGANISATION(false),
    /** A case of tele-expertise or referral. */
    CASE(true),
    /** A consultation, examination, treatment or operation. */
    SERVICE(true),
    /** A visit of staff to a host. */
    VISIT(true),
    /** A complaint. */
    COMPLAINT(true),
    /** A document, procedure, article or another thing that is counted one by one. */
    ITEM(true);

    private final boolean additive;

    CountingUnit(boolean additive) {
        this.additive = additive;
    }

    /**
     * Whether numbers of successive periods add up.
     *
     * @return false for units in which the same one may be counted in both periods
     */
    public boolean isAdditive() {
        return additive;
    }
}
