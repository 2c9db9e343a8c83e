package io.github.diasporaskills.core.campaign;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.reason.LocalText;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is known of a campaign, as planned or as it was written down. Whether specialists were cleared is
 * decided when they are given a shift and is not examined again; that services and findings name registered
 * beneficiaries and specialists on duty is. Not thread-safe.
 */
public final class CampaignBuilder {

    private final CampaignDraft draft;
    private final List<LocalText> themes = new ArrayList<>();
    private final List<CampaignSession> sessions = new ArrayList<>();
    private final List<StaffMinimum> minimumStaff = new ArrayList<>();
    private final List<Shift> shifts = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<ServiceRendered> services = new ArrayList<>();
    private final List<ReferralOpened> referrals = new ArrayList<>();

    CampaignBuilder(CampaignDraft draft) {
        this.draft = draft;
    }

    /**
     * Sets the region in which it is held.
     *
     * @param value a region of a dated scheme
     * @return this builder
     */
    public CampaignBuilder region(RegionCode value) {
        draft.region = requireNonNull(value, "value");
        return this;
    }

    /**
     * Adds what it is about.
     *
     * @param value a theme
     * @return this builder
     */
    public CampaignBuilder theme(LocalText value) {
        themes.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Adds a session.
     *
     * @param value the session
     * @return this builder
     */
    public CampaignBuilder session(CampaignSession value) {
        sessions.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Adds how many specialists of a specialty it needs at least.
     *
     * @param value the minimum
     * @return this builder
     */
    public CampaignBuilder minimumStaff(StaffMinimum value) {
        minimumStaff.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Adds a shift that was given. Who gives one takes {@link Campaign#assign} instead.
     *
     * @param value the shift
     * @return this builder
     */
    public CampaignBuilder shift(Shift value) {
        shifts.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Adds somebody who is registered.
     *
     * @param value the beneficiary
     * @return this builder
     * @throws IllegalArgumentException if that pseudonym is registered already
     */
    public CampaignBuilder beneficiary(Beneficiary value) {
        if (draft.roll.isRegistered(value.id())) {
            throw twice("A beneficiary", value.id().value());
        }
        draft.roll = draft.roll.with(value);
        return this;
    }

    /**
     * Adds a service.
     *
     * @param value the service
     * @return this builder
     */
    public CampaignBuilder service(ServiceRendered value) {
        services.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Adds a finding.
     *
     * @param value the finding
     * @return this builder
     */
    public CampaignBuilder finding(Finding value) {
        findings.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Adds that a referral was opened.
     *
     * @param value finding and referral
     * @return this builder
     */
    public CampaignBuilder referral(ReferralOpened value) {
        referrals.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Sets where the report can be seen.
     *
     * @param value a document, not blank
     * @return this builder
     * @throws IllegalArgumentException if it is blank
     */
    public CampaignBuilder report(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A report is a document that can be found; found blank for " + draft.id);
        }
        draft.report = value;
        return this;
    }

    /**
     * The campaign.
     *
     * @return an immutable value
     * @throws IllegalArgumentException if ids stand twice, a shift names no session, or a service, finding or referral
     *     names nobody registered, nobody on duty or no finding that needs care
     */
    public Campaign build() {
        CampaignDraft.checkSessions(draft.id, sessions);
        draft.themes = List.copyOf(themes);
        draft.sessions = List.copyOf(sessions);
        draft.minimumStaff = List.copyOf(minimumStaff);
        CampaignRoll roll = draft.roll.with(duty());
        for (ServiceRendered service : services) {
            checkNames(
                    roll, service.shift(), service.beneficiary(), service.id().value());
            if (roll.hasService(service.id())) {
                throw twice("A service", service.id().value());
            }
            roll = roll.with(service);
        }
        for (Finding finding : findings) {
            checkNames(
                    roll, finding.shift(), finding.beneficiary(), finding.id().value());
            if (roll.finding(finding.id()).isPresent()) {
                throw twice("A finding", finding.id().value());
            }
            roll = roll.with(finding);
        }
        for (ReferralOpened referral : referrals) {
            if (roll.finding(referral.finding()).filter(Finding::needsCare).isEmpty()
                    || roll.isReferred(referral.finding())) {
                throw new IllegalArgumentException(
                        "One referral follows from a finding that needs care; found one for " + referral.finding());
            }
            roll = roll.with(referral);
        }
        return new Campaign(draft, roll);
    }

    private Duty duty() {
        Duty duty = Duty.nobody();
        for (Shift shift : shifts) {
            if (sessions.stream().noneMatch(session -> session.id().equals(shift.session()))
                    || duty.has(shift.session(), shift.specialist())) {
                throw new IllegalArgumentException("Somebody has one shift in a session of the campaign; found "
                        + shift.session() + " of " + draft.id + " otherwise");
            }
            duty = duty.with(shift);
        }
        return duty;
    }

    private static void checkNames(CampaignRoll roll, Shift shift, BeneficiaryId beneficiary, String what) {
        if (!roll.isRegistered(beneficiary) || !roll.duty().has(shift)) {
            throw new IllegalArgumentException("What is done or found names a registered beneficiary and a specialist"
                    + " on duty; found otherwise in " + what);
        }
    }

    private IllegalArgumentException twice(String what, String name) {
        return new IllegalArgumentException(what + " is entered once; found " + name + " twice in " + draft.id);
    }
}
