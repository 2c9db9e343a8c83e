package io.github.diasporaskills.core.campaign;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.country.AuthorisationsSection;
import io.github.diasporaskills.core.lifecycle.Condition;
import io.github.diasporaskills.core.lifecycle.Proof;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the steps of a campaign that was written down were allowed, and what was entered into it. Its own sessions,
 * shifts, findings and report show it, read in the zone of the country.
 *
 * <p>Nothing can show afterwards whether a specialist was stopped by a hold or offered the time; nor how many were on
 * duty when it was staffed or began ({@link CampaignCondition#MINIMUM_STAFF_IS_THERE}), as whoever is released leaves no
 * trace; nor which sessions and shifts there were before a campaign was planned anew: steps before its last planning are
 * asked for nothing that hangs on them. Without a zone nothing is asked that hangs on times. Immutable and thread-safe.
 */
public final class CampaignProof implements Proof<CampaignState> {

    private final Campaign campaign;
    private final @Nullable PackZone zone;

    /**
     * What can be shown of a campaign.
     *
     * @param campaign the campaign
     * @param zone the zone of the country, or null if its rules are not at hand
     */
    public CampaignProof(Campaign campaign, @Nullable PackZone zone) {
        this.campaign = requireNonNull(campaign, "campaign");
        this.zone = zone;
    }

    @Override
    public List<Reason> missing(Condition condition, Step<CampaignState> step) {
        CampaignCondition asked = (CampaignCondition) condition;
        if (isBeforeReplanning(step)) {
            return List.of();
        }
        return switch (asked) {
            case MINIMUM_STAFF_IS_THERE -> List.of();
            case SESSIONS_ARE_CLEAR -> zone == null ? List.of() : CampaignRules.unclear(campaign, zone);
            case FIRST_SESSION_HAS_OPENED ->
                Proof.unless(zone == null || CampaignRules.hasOpened(campaign, step.at(), zone), condition);
            case LAST_SESSION_IS_OVER ->
                Proof.unless(zone == null || CampaignRules.isOver(campaign, step.at(), zone), condition);
            case REPORT_IS_AT_HAND -> Proof.unless(campaign.report().isPresent(), condition);
            case FINDINGS_ARE_FOLLOWED -> CampaignRules.unfollowed(campaign);
        };
    }

    private boolean isBeforeReplanning(Step<CampaignState> step) {
        return campaign.history()
                .lastReached(CampaignState.PLANNED)
                .filter(planned -> step.at().isBefore(planned))
                .isPresent();
    }

    /**
     * What stands against a shift of somebody who is a member on record. Of specialists who are none, nothing is.
     *
     * @param shift a shift of the campaign
     * @param specialist who is on duty, as on record
     * @param accepted what the country served accepts as a right to act
     * @return the reason with which the shift would not be given, time offered and holds aside; empty if all is well
     */
    public Optional<Reason> against(Shift shift, DiasporaMember specialist, AuthorisationsSection accepted) {
        LocalDate day = dayOf(shift);
        LocalDate planned = campaign.history().first().call().day();
        List<Enum<?>> missing = ShiftPapers.of(specialist, accepted, Holds.none())
                .neverHad(shift, planned.isBefore(day) ? planned : day, day);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Reason.of(CampaignReason.SPECIALIST_NOT_CLEARED).with("missing", Argument.Terms.of(missing)));
    }

    private LocalDate dayOf(Shift shift) {
        return campaign.session(shift.session()).orElseThrow().opens().toLocalDate();
    }

    /**
     * What stands against something that was done.
     *
     * @param service a service of the campaign
     * @return the reason with which it would not be entered: the beneficiary was not registered by then, the specialist
     *     had another shift, or the session was not on; empty if all is well
     */
    public Optional<Reason> against(ServiceRendered service) {
        return outside(service.shift(), service.beneficiary(), service.at());
    }

    /**
     * What stands against something that was found.
     *
     * @param finding a finding of the campaign
     * @return the reason with which it would not be entered, or with which the referral that followed would not; empty
     *     if all is well
     */
    public Optional<Reason> against(Finding finding) {
        return outside(finding.shift(), finding.beneficiary(), finding.at())
                .or(() -> campaign.referrals().stream()
                        .filter(opened -> opened.finding().equals(finding.id()))
                        .findFirst()
                        .flatMap(opened -> CampaignRules.tooEarly(finding, opened.at())));
    }

    private Optional<Reason> outside(Shift shift, BeneficiaryId whom, Instant at) {
        return zone == null ? Optional.empty() : CampaignRules.outside(campaign, shift, whom, at, zone);
    }

    /**
     * What stands against what was entered.
     *
     * @return the first of the reasons of {@link #against(ServiceRendered)} and {@link #against(Finding)}, by id
     */
    public Optional<Reason> ofEntries() {
        return campaign.services().stream()
                .flatMap(service -> against(service).stream())
                .findFirst()
                .or(() -> campaign.findings().stream()
                        .flatMap(finding -> against(finding).stream())
                        .findFirst());
    }
}
