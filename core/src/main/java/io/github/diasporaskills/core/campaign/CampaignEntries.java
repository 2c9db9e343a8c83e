package io.github.diasporaskills.core.campaign;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.referral.ReferralCase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What is entered into a campaign: shifts, beneficiaries, services, findings and what followed from them. Every service and
 * every finding names a registered beneficiary and a specialist on duty; nothing else is entered. Only a {@link Campaign}
 * has these methods; it is immutable and thread-safe, and each gives a new one or the reason why not. Entering takes
 * O(log n) for n entries, a shift O(shifts).
 */
public sealed interface CampaignEntries permits Campaign {

    /**
     * Gives a specialist a shift. Nobody has one without code of conduct, protection briefing, good standing and
     * declaration on misconduct, a credential of that specialty verified by more than a copy, and a right to act on
     * patients, all on the day of the session.
     *
     * @param shift session, specialist and specialty
     * @param papers what the specialist brings
     * @param zone the zone of the country
     * @param now the instant at which the shift is given
     * @return the campaign, or all that the specialist lacks
     */
    default Parsed<Campaign> assign(Shift shift, ShiftPapers papers, PackZone zone, Instant now) {
        Optional<Reason> not = not(CampaignRoll.SHIFTS_CHANGE).or(() -> unknown(shift.session()));
        if (not.isPresent()) {
            return Parsed.refused(not.get());
        }
        if (!papers.specialist().id().equals(shift.specialist())) {
            return Parsed.refused(Reason.of(CampaignReason.SPECIALIST_IS_ANOTHER));
        }
        if (self().roll().duty().has(shift.session(), shift.specialist())) {
            return Parsed.refused(Reason.of(CampaignReason.SHIFT_STANDS_OTHERWISE)
                    .with("session", shift.session().value()));
        }
        LocalDate day = self().session(shift.session()).orElseThrow().opens().toLocalDate();
        List<Enum<?>> missing = papers.missing(shift, day, zone.at(now).toLocalDate(), now);
        if (!missing.isEmpty()) {
            return Parsed.refused(
                    Reason.of(CampaignReason.SPECIALIST_NOT_CLEARED).with("missing", Argument.Terms.of(missing)));
        }
        return enter(Optional.empty(), roll -> roll.with(roll.duty().with(shift)));
    }

    /**
     * Takes a shift back. A shift in which something was done stays.
     *
     * @param session the session
     * @param specialist the specialist
     * @return the campaign, or why not
     */
    default Parsed<Campaign> release(SessionId session, PersonId specialist) {
        requireNonNull(specialist, "specialist");
        Optional<Reason> not = not(CampaignRoll.SHIFTS_CHANGE).or(() -> unknown(session));
        if (not.isPresent()) {
            return Parsed.refused(not.get());
        }
        CampaignRoll entered = self().roll();
        if (entered.isUsed(session, specialist) || !entered.duty().has(session, specialist)) {
            return Parsed.refused(
                    Reason.of(CampaignReason.SHIFT_STANDS_OTHERWISE).with("session", session.value()));
        }
        return enter(Optional.empty(), roll -> roll.with(roll.duty().without(session, specialist)));
    }

    /**
     * Registers a beneficiary.
     *
     * @param beneficiary by pseudonym
     * @return the campaign, or why not
     */
    default Parsed<Campaign> register(Beneficiary beneficiary) {
        Optional<Reason> not = not(CampaignRoll.PEOPLE_COME)
                .or(() -> twice(self().roll().isRegistered(beneficiary.id()), "beneficiary"));
        return enter(not, roll -> roll.with(beneficiary));
    }

    /**
     * Enters a service.
     *
     * @param service names a registered beneficiary and a specialist on duty
     * @param zone the zone of the country
     * @return the campaign, or why not
     */
    default Parsed<Campaign> serve(ServiceRendered service, PackZone zone) {
        requireNonNull(zone, "zone");
        Optional<Reason> not = not(CampaignRoll.THINGS_HAPPENED)
                .or(() -> twice(
                        self().roll().hasService(service.id()), service.id().value()))
                .or(() -> CampaignRules.outside(self(), service.shift(), service.beneficiary(), service.at(), zone));
        return enter(not, roll -> roll.with(service));
    }

    /**
     * Enters a finding. One that needs care asks for a referral, see {@link Campaign#referralsNeeded()}.
     *
     * @param finding names a registered beneficiary and a specialist on duty
     * @param zone the zone of the country
     * @return the campaign, or why not
     */
    default Parsed<Campaign> find(Finding finding, PackZone zone) {
        requireNonNull(zone, "zone");
        Optional<Reason> not = not(CampaignRoll.THINGS_HAPPENED)
                .or(() -> twice(
                        self().roll().finding(finding.id()).isPresent(),
                        finding.id().value()))
                .or(() -> CampaignRules.outside(self(), finding.shift(), finding.beneficiary(), finding.at(), zone));
        return enter(not, roll -> roll.with(finding));
    }

    /**
     * Enters that a referral was opened for a finding. The case is one that was begun with what
     * {@link ReferralNeeded#opening} gives, so that a consent from before the finding does not cover it; coming to the
     * campaign is no consent to a referral.
     *
     * @param found a finding that needs care
     * @param opened the case, whatever became of it since
     * @return the campaign, or why not
     */
    default Parsed<Campaign> refer(FindingId found, ReferralCase opened) {
        Campaign campaign = self();
        String name = found.value();
        Optional<Finding> finding = campaign.roll().finding(found).filter(Finding::needsCare);
        Optional<Reason> not = not(CampaignRoll.THINGS_HAPPENED);
        if (not.isEmpty()) {
            not = finding.isEmpty()
                    ? Optional.of(Reason.of(CampaignReason.NO_CARE_NEEDED).with("finding", name))
                    : otherCase(finding.get(), opened)
                            .or(() -> twice(campaign.roll().isReferred(found), name));
        }
        return enter(not, roll -> roll.with(ReferralOpened.of(found, opened)));
    }

    private static Optional<Reason> otherCase(Finding finding, ReferralCase opened) {
        String name = finding.id().value();
        Optional<Reason> early =
                CampaignRules.tooEarly(finding, opened.history().first().at());
        if (early.isPresent()) {
            return early;
        }
        boolean begunForIt = opened.opening().specialty().equals(finding.sought())
                && opened.opening().consentNotBefore().equals(Optional.of(finding.at()));
        return begunForIt
                ? Optional.empty()
                : Optional.of(Reason.of(CampaignReason.REFERRAL_OF_ANOTHER).with("finding", name));
    }

    private Parsed<Campaign> enter(Optional<Reason> not, UnaryOperator<CampaignRoll> entry) {
        if (not.isPresent()) {
            return Parsed.refused(not.get());
        }
        CampaignDraft changed = self().draft();
        changed.roll = entry.apply(changed.roll);
        return Parsed.of(new Campaign(changed));
    }

    private Optional<Reason> not(Set<CampaignState> allowed) {
        CampaignState state = self().state();
        return allowed.contains(state)
                ? Optional.empty()
                : Optional.of(Reason.of(CampaignReason.NOT_NOW)
                        .with("state", state)
                        .with(
                                "allowed",
                                Argument.Terms.of(allowed.stream().sorted().toList())));
    }

    private Optional<Reason> unknown(SessionId session) {
        return self().session(session).isPresent()
                ? Optional.empty()
                : Optional.of(Reason.of(CampaignReason.SESSION_UNKNOWN)
                        .with("session", session.value())
                        .with(
                                "known",
                                self().sessions().stream()
                                        .map(known -> known.id().value())
                                        .toList()));
    }

    private static Optional<Reason> twice(boolean there, String name) {
        return there ? Optional.of(Reason.of(CampaignReason.ENTERED_BEFORE).with("id", name)) : Optional.empty();
    }

    private Campaign self() {
        return (Campaign) this;
    }
}
