package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.campaign.Beneficiary;
import io.github.diasporaskills.core.campaign.BeneficiaryId;
import io.github.diasporaskills.core.campaign.Campaign;
import io.github.diasporaskills.core.campaign.CampaignState;
import io.github.diasporaskills.core.campaign.ServiceRendered;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.consent.ConsentState;
import io.github.diasporaskills.core.engagement.CapacityActivity;
import io.github.diasporaskills.core.engagement.CapacityState;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.Leadership;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.ParticipantState;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.OrganisationKind;
import io.github.diasporaskills.core.organisation.Partnership;
import io.github.diasporaskills.core.register.Subject.Attended;
import io.github.diasporaskills.core.register.Subject.Came;
import io.github.diasporaskills.core.register.Subject.Held;
import io.github.diasporaskills.core.register.Subject.OnDuty;
import io.github.diasporaskills.core.register.Subject.Served;
import io.github.diasporaskills.core.teleexpertise.ClinicalReview;
import io.github.diasporaskills.core.teleexpertise.ClinicalReviewState;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is counted of each kind of record, from its history. Each method takes one pass. Stateless. */
final class Counting {

    /** What a request reaches only with an opinion. */
    static final Set<TeleExpertiseState> ANSWERED = Collections.unmodifiableSet(EnumSet.of(
            TeleExpertiseState.ANSWERED,
            TeleExpertiseState.CONVERTED,
            TeleExpertiseState.FOLLOW_UP_DUE,
            TeleExpertiseState.CLOSED));

    /** What a request reaches without having been handed in. */
    private static final Set<TeleExpertiseState> NOT_SUBMITTED =
            Set.of(TeleExpertiseState.DRAFT, TeleExpertiseState.CANCELLED, TeleExpertiseState.ENTERED_IN_ERROR);

    /** In what a request is over. */
    private static final Set<TeleExpertiseState> OVER = Set.of(
            TeleExpertiseState.REJECTED,
            TeleExpertiseState.UNANSWERED,
            TeleExpertiseState.CONVERTED,
            TeleExpertiseState.CLOSED,
            TeleExpertiseState.CANCELLED,
            TeleExpertiseState.ENTERED_IN_ERROR);

    private static final Set<CampaignState> BEGUN =
            Set.of(CampaignState.RUNNING, CampaignState.COMPLETED, CampaignState.REPORTED);
    private static final Set<CapacityState> DELIVERED =
            Set.of(CapacityState.DELIVERED, CapacityState.ASSESSED, CapacityState.CERTIFIED);

    private Counting() {}

    // People and places.

    /** The begun engagements in which the member leads. */
    static List<Engagement> led(AsOf asOf) {
        return asOf.begun().stream()
                .filter(engagement ->
                        engagement.leadership().filter(Leadership.LEADS::equals).isPresent())
                .toList();
    }

    /** On the as-of day; without one, all that ever were. */
    static List<OrganisationId> enrolledSites(AsOf asOf) {
        @Nullable LocalDate day = asOf.day();
        Set<OrganisationId> sites = new TreeSet<>();
        asOf.register().enrolments().stream()
                .filter(enrolment -> day == null || enrolment.coversOn(day))
                .forEach(enrolment -> sites.add(enrolment.site()));
        return List.copyOf(sites);
    }

    static List<OrganisationId> networks(AsOf asOf) {
        return asOf.known(RecordKind.ORGANISATION).stream()
                .filter(organisation -> organisation.kind() == OrganisationKind.NETWORK)
                .map(Organisation::id)
                .toList();
    }

    static List<Need> approvedNeeds(AsOf asOf) {
        return asOf.known(RecordKind.NEED).stream()
                .filter(need -> need.approvedOn().filter(asOf::came).isPresent())
                .toList();
    }

    /** On the as-of day; without one, those that ever were or are to be. */
    static List<Partnership> partnershipsInForce(AsOf asOf) {
        @Nullable LocalDate day = asOf.day();
        return asOf.register().programme().partnerships().stream()
                .filter(partnership -> day == null ? partnership.inForceFrom().isPresent() : partnership.inForceOn(day))
                .toList();
    }

    // Capacity.

    static List<CapacityActivity> delivered(AsOf asOf) {
        return asOf.reached(RecordKind.CAPACITY_ACTIVITY, CapacityActivity::history, DELIVERED);
    }

    static List<Attended> attended(AsOf asOf) {
        List<Attended> all = new ArrayList<>();
        for (CapacityActivity activity : delivered(asOf)) {
            activity.participants().stream()
                    .filter(participant -> asOf.reached(participant.history(), ParticipantState.ATTENDED))
                    .forEach(participant -> all.add(new Attended(activity, participant)));
        }
        return all;
    }

    // Care.

    /** Given by then, not ended by then, and on a day of its period. */
    static List<Consent> consentsInForce(AsOf asOf) {
        @Nullable LocalDate day = asOf.day();
        return asOf.known(RecordKind.CONSENT).stream()
                .filter(consent -> consent.state() != ConsentState.ENTERED_IN_ERROR)
                .filter(consent -> asOf.stood(consent.history(), ConsentState.ACTIVE))
                .filter(consent -> day == null || consent.scope().period().contains(day))
                .toList();
    }

    static List<TeleExpertiseRequest> submitted(AsOf asOf) {
        return requests(asOf, EnumSet.complementOf(EnumSet.copyOf(NOT_SUBMITTED)));
    }

    static List<TeleExpertiseRequest> underWay(AsOf asOf) {
        return submitted(asOf).stream()
                .filter(request -> request.history()
                        .stateAt(asOf.end())
                        .filter(state -> !OVER.contains(state))
                        .isPresent())
                .toList();
    }

    static List<TeleExpertiseRequest> followUpsDue(AsOf asOf) {
        return requests(asOf, ANSWERED).stream()
                .filter(request -> request.isFollowUpDueAt(asOf.end()))
                .toList();
    }

    /** Requests that reached one of the states, unless they were entered in error. */
    static List<TeleExpertiseRequest> requests(AsOf asOf, Set<TeleExpertiseState> states) {
        return asOf.reached(RecordKind.TELE_EXPERTISE_REQUEST, TeleExpertiseRequest::history, states).stream()
                .filter(request -> request.state() != TeleExpertiseState.ENTERED_IN_ERROR)
                .toList();
    }

    static List<ClinicalReview> reviews(AsOf asOf) {
        return asOf.begunOf(RecordKind.CLINICAL_REVIEW, ClinicalReview::history).stream()
                .filter(review -> review.state() != ClinicalReviewState.ENTERED_IN_ERROR)
                .toList();
    }

    // Campaigns. One that had not begun counts nothing: what is planned has not happened.

    static List<Campaign> campaigns(AsOf asOf) {
        return asOf.reached(RecordKind.CAMPAIGN, Campaign::history, BEGUN);
    }

    static List<Held> sessions(AsOf asOf) {
        List<Held> all = new ArrayList<>();
        for (Campaign campaign : campaigns(asOf)) {
            campaign.sessions().stream()
                    .filter(session -> asOf.came(session.opens().toLocalDate()))
                    .forEach(session -> all.add(new Held(campaign, session)));
        }
        return all;
    }

    static List<Served> services(AsOf asOf) {
        List<Served> all = new ArrayList<>();
        for (Campaign campaign : campaigns(asOf)) {
            Map<BeneficiaryId, Beneficiary> registered = new HashMap<>();
            campaign.beneficiaries().forEach(beneficiary -> registered.put(beneficiary.id(), beneficiary));
            for (ServiceRendered service : campaign.services()) {
                if (asOf.happened(service.at())) {
                    @Nullable Beneficiary served = registered.get(service.beneficiary());
                    all.add(new Served(campaign, service, served == null ? null : served.gender()));
                }
            }
        }
        return all;
    }

    static List<Came> registered(AsOf asOf) {
        List<Came> all = new ArrayList<>();
        for (Campaign campaign : campaigns(asOf)) {
            campaign.beneficiaries().stream()
                    .filter(beneficiary -> asOf.happened(beneficiary.registeredAt()))
                    .forEach(beneficiary -> all.add(new Came(campaign, beneficiary)));
        }
        return all;
    }

    static List<OnDuty> onDuty(AsOf asOf) {
        List<OnDuty> all = new ArrayList<>();
        for (Campaign campaign : campaigns(asOf)) {
            campaign.shifts().forEach(shift -> all.add(new OnDuty(campaign, shift)));
        }
        return all;
    }
}
