package io.github.diasporaskills.core.teleexpertise;

import static java.util.Objects.requireNonNull;

import java.util.function.Predicate;

/** Something that follow-up reports tell and that can be counted. */
public enum FollowUpMeasure {
    /** The advice could be carried out, at least in part. */
    ADVICE_FEASIBLE(report -> report.feasible() == Extent.FULLY || report.feasible() == Extent.PARTLY),
    /** The advice was followed, at least in part. */
    ADVICE_FOLLOWED(report -> report.followed() == Extent.FULLY || report.followed() == Extent.PARTLY),
    /** The opinion changed the diagnosis. */
    DIAGNOSIS_CHANGED(report -> report.diagnosisChanged() == Answer.YES),
    /** The opinion changed what was done. */
    MANAGEMENT_CHANGED(report -> report.managementChanged() == Answer.YES),
    /** The opinion made a transfer needless. */
    TRANSFER_AVOIDED(report -> report.transferAvoided() == Answer.YES),
    /** The patient is better. */
    PATIENT_BETTER(report -> report.outcome() == PatientOutcome.BETTER),
    /** The patient is as before. */
    PATIENT_SAME(report -> report.outcome() == PatientOutcome.SAME),
    /** The patient is worse. */
    PATIENT_WORSE(report -> report.outcome() == PatientOutcome.WORSE),
    /** The patient died. */
    PATIENT_DIED(report -> report.outcome() == PatientOutcome.DIED),
    /** Somebody suspects harm. */
    HARM_SUSPECTED(FollowUpReport::isHarmSuspected);

    // One of the constants' own functions of a report; none keeps anything.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Predicate<FollowUpReport> told;

    FollowUpMeasure(Predicate<FollowUpReport> told) {
        this.told = told;
    }

    /**
     * Whether a report says so.
     *
     * @param report a report
     * @return false if it says no, or nothing
     */
    public boolean isToldBy(FollowUpReport report) {
        return told.test(requireNonNull(report, "report"));
    }
}
