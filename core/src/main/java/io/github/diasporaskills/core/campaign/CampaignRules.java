package io.github.diasporaskills.core.campaign;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the steps and entries of a campaign are examined by, when they are made and when they were written down. */
final class CampaignRules {

    private CampaignRules() {}

    static List<Reason> unclear(Campaign campaign, PackZone zone) {
        List<String> unclear = campaign.sessions().stream()
                .filter(session -> !session.isClear(zone))
                .map(session -> session.id().value())
                .toList();
        return !campaign.sessions().isEmpty() && unclear.isEmpty()
                ? List.of()
                : List.of(Reason.of(CampaignCondition.SESSIONS_ARE_CLEAR).with("sessions", unclear));
    }

    static List<Reason> understaffed(Campaign campaign, Instant at, Holds holds) {
        List<Reason> lacking = new ArrayList<>();
        for (StaffMinimum minimum : campaign.minimumStaff()) {
            int found = campaign.roll()
                    .duty()
                    .count(minimum.specialty(), person -> !holds.stops(ActorId.of(person.value()), at));
            if (found < minimum.least()) {
                lacking.add(Reason.of(CampaignCondition.MINIMUM_STAFF_IS_THERE)
                        .with("specialty", minimum.specialty().term())
                        .with("least", minimum.least())
                        .with("found", found));
            }
        }
        return lacking;
    }

    static boolean hasOpened(Campaign campaign, Instant at, PackZone zone) {
        return campaign.sessions().stream()
                .flatMap(session -> session.opening(zone).stream())
                .map(OffsetDateTime::toInstant)
                .anyMatch(opening -> !opening.isAfter(at));
    }

    static boolean isOver(Campaign campaign, Instant at, PackZone zone) {
        return campaign.sessions().stream()
                .allMatch(session -> session.closing(zone)
                        .filter(closing -> !closing.toInstant().isAfter(at))
                        .isPresent());
    }

    static List<Reason> unfollowed(Campaign campaign) {
        List<String> open = campaign.referralsNeeded().stream()
                .map(needed -> needed.finding().value())
                .toList();
        return open.isEmpty()
                ? List.of()
                : List.of(Reason.of(CampaignCondition.FINDINGS_ARE_FOLLOWED).with("findings", open));
    }

    /** Something is done or found for somebody registered, by a specialist on duty, while the session is on. */
    static Optional<Reason> outside(Campaign campaign, Shift shift, BeneficiaryId whom, Instant at, PackZone zone) {
        String session = shift.session().value();
        if (!campaign.roll().isRegisteredAt(whom, at)) {
            return Optional.of(Reason.of(CampaignReason.BENEFICIARY_NOT_REGISTERED));
        }
        if (!campaign.roll().duty().has(shift)) {
            return Optional.of(Reason.of(CampaignReason.NOT_ON_DUTY)
                    .with("session", session)
                    .with("specialty", shift.specialty().term()));
        }
        boolean covered = campaign.session(shift.session())
                .filter(known -> known.covers(at, zone))
                .isPresent();
        return covered
                ? Optional.empty()
                : Optional.of(Reason.of(CampaignReason.OUTSIDE_SESSION).with("session", session));
    }

    /** A referral follows from a finding, and so it is opened after it. */
    static Optional<Reason> tooEarly(Finding finding, Instant opened) {
        return opened.isBefore(finding.at())
                ? Optional.of(Reason.of(CampaignReason.REFERRAL_TOO_EARLY)
                        .with("finding", finding.id().value()))
                : Optional.empty();
    }
}
