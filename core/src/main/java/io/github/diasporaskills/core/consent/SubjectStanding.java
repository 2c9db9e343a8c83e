package io.github.diasporaskills.core.consent;

/** Whether somebody decides alone. What follows from age and assessment is kept, not the age. */
public enum SubjectStanding {
    /** An adult who is not known to be unable to decide. */
    ADULT,
    /** A minor old enough for the own no to count. */
    MINOR_WHO_ASSENTS,
    /** A minor too young for that. */
    YOUNG_MINOR,
    /** An adult who was found unable to decide, which is on record. */
    INCAPABLE_ADULT
}
