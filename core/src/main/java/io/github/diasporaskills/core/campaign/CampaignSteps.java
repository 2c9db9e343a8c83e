package io.github.diasporaskills.core.campaign;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import java.util.List;

/**
 * The steps of a campaign from a plan to a report. Only a {@link Campaign} has them; it is immutable and thread-safe, and
 * each step gives a new one or a refusal.
 */
public sealed interface CampaignSteps permits Campaign {

    /**
     * The programme wants the campaign.
     *
     * @param call who, when and why
     * @param zone the zone of the country
     * @return the campaign, or why not
     */
    default StepResult<Campaign, CampaignState> approve(StepCall call, PackZone zone) {
        Campaign campaign = self();
        requireNonNull(zone, "zone");
        return CampaignLifeCycle.TABLE
                .attempt(campaign.history(), CampaignState.APPROVED, call)
                .examine(CampaignCondition.SESSIONS_ARE_CLEAR, () -> CampaignRules.unclear(campaign, zone))
                .take(steps -> campaign.draft().after(steps));
    }

    /**
     * Beneficiaries and specialists can be registered.
     *
     * @param call who, when and why
     * @return the campaign, or why not
     */
    default StepResult<Campaign, CampaignState> openRegistration(StepCall call) {
        return step(CampaignState.REGISTERING, call);
    }

    /**
     * There are enough specialists.
     *
     * @param call who, when and why
     * @param holds who cannot be called upon
     * @return the campaign, or which specialty lacks somebody
     */
    default StepResult<Campaign, CampaignState> staff(StepCall call, Holds holds) {
        Campaign campaign = self();
        requireNonNull(holds, "holds");
        return CampaignLifeCycle.TABLE
                .attempt(campaign.history(), CampaignState.STAFFED, call)
                .examine(
                        CampaignCondition.MINIMUM_STAFF_IS_THERE,
                        () -> CampaignRules.understaffed(campaign, call.at(), holds))
                .take(steps -> campaign.draft().after(steps));
    }

    /**
     * The campaign begins.
     *
     * @param call who, when and why; not before the first session opens
     * @param zone the zone of the country
     * @param holds who cannot be called upon
     * @return the campaign, or why not
     */
    default StepResult<Campaign, CampaignState> start(StepCall call, PackZone zone, Holds holds) {
        Campaign campaign = self();
        requireNonNull(zone, "zone");
        requireNonNull(holds, "holds");
        return CampaignLifeCycle.TABLE
                .attempt(campaign.history(), CampaignState.RUNNING, call)
                .examine(
                        CampaignCondition.MINIMUM_STAFF_IS_THERE,
                        () -> CampaignRules.understaffed(campaign, call.at(), holds))
                .require(
                        CampaignCondition.FIRST_SESSION_HAS_OPENED,
                        () -> CampaignRules.hasOpened(campaign, call.at(), zone))
                .take(steps -> campaign.draft().after(steps));
    }

    /**
     * The campaign has taken place.
     *
     * @param call who, when and why; not before the last session is over
     * @param zone the zone of the country
     * @return the campaign, or why not
     */
    default StepResult<Campaign, CampaignState> complete(StepCall call, PackZone zone) {
        Campaign campaign = self();
        requireNonNull(zone, "zone");
        return CampaignLifeCycle.TABLE
                .attempt(campaign.history(), CampaignState.COMPLETED, call)
                .require(CampaignCondition.LAST_SESSION_IS_OVER, () -> CampaignRules.isOver(campaign, call.at(), zone))
                .take(steps -> campaign.draft().after(steps));
    }

    /**
     * What came of it is written down.
     *
     * @param call who, when and why
     * @param document where the report can be seen
     * @return the campaign, or why not; findings that need care and were not followed stand against it
     */
    default StepResult<Campaign, CampaignState> report(StepCall call, String document) {
        Campaign campaign = self();
        requireNonNull(document, "document");
        return CampaignLifeCycle.TABLE
                .attempt(campaign.history(), CampaignState.REPORTED, call)
                .require(CampaignCondition.REPORT_IS_AT_HAND, () -> !document.isBlank())
                .examine(CampaignCondition.FINDINGS_ARE_FOLLOWED, () -> CampaignRules.unfollowed(campaign))
                .take(steps -> {
                    CampaignDraft changed = campaign.draft();
                    changed.report = document;
                    return changed.after(steps);
                });
    }

    /**
     * The campaign takes place on other days, not yet known.
     *
     * @param call who, when and why
     * @return the campaign, or why not
     */
    default StepResult<Campaign, CampaignState> postpone(StepCall call) {
        return step(CampaignState.POSTPONED, call);
    }

    /**
     * The campaign has new days. Who is registered stays so; shifts are given anew, for nobody promised the new days.
     *
     * @param call who, when and why
     * @param again the new sessions
     * @return the campaign, or why not
     * @throws IllegalArgumentException if two sessions have one id
     */
    default StepResult<Campaign, CampaignState> replan(StepCall call, List<CampaignSession> again) {
        Campaign campaign = self();
        List<CampaignSession> copy = List.copyOf(again);
        CampaignDraft.checkSessions(campaign.id(), copy);
        return CampaignLifeCycle.TABLE
                .attempt(campaign.history(), CampaignState.PLANNED, call)
                .take(steps -> {
                    CampaignDraft changed = campaign.draft();
                    changed.sessions = copy;
                    changed.roll = changed.roll.with(Duty.nobody());
                    return changed.after(steps);
                });
    }

    /**
     * The campaign does not take place.
     *
     * @param call who, when and why
     * @return the campaign, or why not
     */
    default StepResult<Campaign, CampaignState> cancel(StepCall call) {
        return step(CampaignState.CANCELLED, call);
    }

    private StepResult<Campaign, CampaignState> step(CampaignState wanted, StepCall call) {
        Campaign campaign = self();
        return CampaignLifeCycle.TABLE
                .attempt(campaign.history(), wanted, call)
                .take(steps -> campaign.draft().after(steps));
    }

    private Campaign self() {
        return (Campaign) this;
    }
}
