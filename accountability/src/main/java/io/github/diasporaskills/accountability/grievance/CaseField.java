package io.github.diasporaskills.accountability.grievance;

import io.github.diasporaskills.core.actor.Role;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A part of a case, with the roles that see it if the case is open to them. Whoever is not named sees nothing. */
public enum CaseField {
    /** Where it stands and since when. */
    STATE(Readers.ALL),
    /** Until when something has to be done, and who was told that it was not. */
    DEADLINES(Readers.ALL),
    /** What it is about, by category. */
    CATEGORY(Readers.CASE_AND_AUDIT),
    /** Who handles it. */
    HANDLER(Readers.CASE_AND_AUDIT),
    /** What was said. */
    STATEMENT(Readers.CASE),
    /** Whom it is about. */
    CONCERNED(Readers.CASE),
    /** What was written to and by the complainant. */
    DIALOGUE(Readers.CASE_AND_COMPLAINANT),
    /** An answer that is not released yet. */
    PROPOSAL(Readers.CASE),
    /** What is counted about the complainant. */
    FACTS(Readers.CASE),
    /** Whether help was offered and accepted. */
    ASSISTANCE(EnumSet.of(Role.SENSITIVE_CASE_RECIPIENT, Role.COMPLAINANT)),
    /** How content the complainant was. Not for who handled the case. */
    RATING(EnumSet.of(Role.GRIEVANCE_APPROVER, Role.SENSITIVE_CASE_RECIPIENT, Role.COMPLAINANT)),
    /** What should be done better. */
    LESSONS(Readers.CASE_AND_AUDIT),
    /** Cases about the same matter. */
    LINKS(Readers.CASE),
    /** Who asked to see the identity, with which motive, and what was decided. */
    IDENTITY_REQUESTS(EnumSet.of(
            Role.GRIEVANCE_HANDLER,
            Role.GRIEVANCE_APPROVER,
            Role.SENSITIVE_CASE_RECIPIENT,
            Role.IDENTITY_CUSTODIAN,
            Role.AUDITOR));

    /** The roles that see it, each between commas. */
    private final String readers;

    CaseField(Set<Role> readers) {
        this.readers = readers.stream().map(Role::name).collect(Collectors.joining(",", ",", ","));
    }

    /**
     * Whether a role sees this part of a case that is open to it.
     *
     * @param role the role
     * @return false for every role that is not named
     */
    public boolean isShownTo(Role role) {
        return readers.contains("," + role.name() + ",");
    }

    /**
     * The parts that a role sees.
     *
     * @param role the role
     * @return in their order, perhaps none
     */
    public static Set<CaseField> shownTo(Role role) {
        EnumSet<CaseField> shown = EnumSet.noneOf(CaseField.class);
        for (CaseField field : values()) {
            if (field.isShownTo(role)) {
                shown.add(field);
            }
        }
        return Collections.unmodifiableSet(shown);
    }

    private static final class Readers {
        private static final Set<Role> CASE = Collections.unmodifiableSet(EnumSet.of(
                Role.GRIEVANCE_TRIAGE, Role.GRIEVANCE_HANDLER, Role.GRIEVANCE_APPROVER, Role.SENSITIVE_CASE_RECIPIENT));

        private static final Set<Role> CASE_AND_COMPLAINANT = Collections.unmodifiableSet(EnumSet.of(
                Role.GRIEVANCE_TRIAGE,
                Role.GRIEVANCE_HANDLER,
                Role.GRIEVANCE_APPROVER,
                Role.SENSITIVE_CASE_RECIPIENT,
                Role.COMPLAINANT));

        private static final Set<Role> CASE_AND_AUDIT = Collections.unmodifiableSet(EnumSet.of(
                Role.GRIEVANCE_TRIAGE,
                Role.GRIEVANCE_HANDLER,
                Role.GRIEVANCE_APPROVER,
                Role.SENSITIVE_CASE_RECIPIENT,
                Role.AUDITOR));

        private static final Set<Role> ALL = Collections.unmodifiableSet(EnumSet.of(
                Role.GRIEVANCE_TRIAGE,
                Role.GRIEVANCE_HANDLER,
                Role.GRIEVANCE_APPROVER,
                Role.SENSITIVE_CASE_RECIPIENT,
                Role.COMPLAINANT,
                Role.IDENTITY_CUSTODIAN,
                Role.AUDITOR));
    }
}
