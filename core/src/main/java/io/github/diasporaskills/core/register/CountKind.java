package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.campaign.BeneficiaryId;
import io.github.diasporaskills.core.campaign.Campaign;
import io.github.diasporaskills.core.campaign.CampaignSession;
import io.github.diasporaskills.core.campaign.ServiceRendered;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.contribution.Contribution;
import io.github.diasporaskills.core.contribution.ContributionState;
import io.github.diasporaskills.core.contribution.InvestmentProject;
import io.github.diasporaskills.core.contribution.InvestmentState;
import io.github.diasporaskills.core.engagement.Application;
import io.github.diasporaskills.core.engagement.CapacityActivity;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.Relationship;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.Partnership;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.programme.ModelState;
import io.github.diasporaskills.core.programme.OperatingModel;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import io.github.diasporaskills.core.referral.ReferralCase;
import io.github.diasporaskills.core.referral.ReferralState;
import io.github.diasporaskills.core.register.Subject.OnDuty;
import io.github.diasporaskills.core.teleexpertise.ClinicalReview;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseState;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a register counts, with the type of the number: one constant for each {@link RegisterMeasure}. Immutable and
 * thread-safe; kinds are the same only if they are the same object.
 *
 * <p>To count something more: give it a {@link RegisterMeasure}, declare a constant here and list it in {@link #all()}.
 * What tells its numbers apart stands in {@code Subject}.
 *
 * @param <C> the type of the number
 */
public final class CountKind<C extends Count> {

    /** See {@link RegisterMeasure#REGISTERED_MEMBERS}. */
    public static final CountKind<PersonCount> REGISTERED_MEMBERS = new CountKind<>(
            RegisterMeasure.REGISTERED_MEMBERS,
            Subject.MEMBER,
            asOf -> Counted.things(
                    Subject.MEMBER,
                    asOf.register().members().stream().map(DiasporaMember::id).toList(),
                    some -> new PersonCount(RegisterMeasure.REGISTERED_MEMBERS, asOf.day(), some)));

    /** See {@link RegisterMeasure#ENGAGED_MEMBERS}. */
    public static final CountKind<PersonCount> ENGAGED_MEMBERS = new CountKind<>(
            RegisterMeasure.ENGAGED_MEMBERS,
            Subject.ENGAGED,
            asOf -> Counted.members(
                    Subject.ENGAGED,
                    asOf.begunByMember(),
                    some -> new PersonCount(RegisterMeasure.ENGAGED_MEMBERS, asOf.day(), some)));

    /** See {@link RegisterMeasure#ENGAGEMENTS}. */
    public static final CountKind<EngagementCount> ENGAGEMENTS = new CountKind<>(
            RegisterMeasure.ENGAGEMENTS,
            Subject.ENGAGEMENT,
            asOf -> Counted.things(
                    Subject.ENGAGEMENT, asOf.begun(), some -> new EngagementCount(some.size(), asOf.day())));

    /** See {@link RegisterMeasure#PLANNED_ENGAGEMENTS}. */
    public static final CountKind<PlannedEngagementCount> PLANNED_ENGAGEMENTS = new CountKind<>(
            RegisterMeasure.PLANNED_ENGAGEMENTS,
            Subject.ENGAGEMENT,
            asOf -> Counted.things(
                    Subject.ENGAGEMENT, asOf.planned(), some -> new PlannedEngagementCount(some.size(), asOf.day())));

    /** See {@link RegisterMeasure#REPEAT_MEMBERS}. */
    public static final CountKind<RepeaterCount> REPEAT_MEMBERS = new CountKind<>(
            RegisterMeasure.REPEAT_MEMBERS,
            Subject.ENGAGED,
            asOf -> Counted.members(
                    Subject.ENGAGED,
                    asOf.begunByMember().repeated(),
                    some -> new RepeaterCount(some.size(), asOf.day())));

    /** See {@link RegisterMeasure#LEADING_MEMBERS}. */
    public static final CountKind<PersonCount> LEADING_MEMBERS = new CountKind<>(
            RegisterMeasure.LEADING_MEMBERS,
            Subject.ENGAGED,
            asOf -> Counted.members(
                    Subject.ENGAGED,
                    Owned.of(Counting.led(asOf), Engagement::member),
                    some -> new PersonCount(RegisterMeasure.LEADING_MEMBERS, asOf.day(), some)));

    /** See {@link RegisterMeasure#ENROLLED_SITES}. */
    public static final CountKind<OrganisationCount> ENROLLED_SITES =
            organisations(RegisterMeasure.ENROLLED_SITES, Counting::enrolledSites);

    /** See {@link RegisterMeasure#FIELD_VISITS}. */
    public static final CountKind<VisitCount> FIELD_VISITS = new CountKind<>(
            RegisterMeasure.FIELD_VISITS,
            Subject.VISIT,
            asOf -> Counted.things(
                    Subject.VISIT,
                    asOf.register().all(RecordKind.VISIT),
                    some -> new VisitCount(some.size(), asOf.day())));

    /** See {@link RegisterMeasure#APPROVED_NEEDS}. */
    public static final CountKind<CountOf<Need>> APPROVED_NEEDS =
            things(RegisterMeasure.APPROVED_NEEDS, Need.class, Subject.NEED, Counting::approvedNeeds);

    /** See {@link RegisterMeasure#OPEN_NEEDS}. */
    public static final CountKind<CountOf<Need>> OPEN_NEEDS = things(
            RegisterMeasure.OPEN_NEEDS,
            Need.class,
            Subject.NEED,
            asOf -> asOf.register().openNeeds());

    /** See {@link RegisterMeasure#APPLICATIONS}. */
    public static final CountKind<CountOf<Application>> APPLICATIONS = things(
            RegisterMeasure.APPLICATIONS,
            Application.class,
            Subject.APPLICATION,
            asOf -> asOf.begunOf(RecordKind.APPLICATION, Application::history));

    /** See {@link RegisterMeasure#CAPACITY_ACTIVITIES}. */
    public static final CountKind<CountOf<CapacityActivity>> CAPACITY_ACTIVITIES =
            things(RegisterMeasure.CAPACITY_ACTIVITIES, CapacityActivity.class, Subject.ACTIVITY, Counting::delivered);

    /** See {@link RegisterMeasure#TRAINED_PERSONS}. */
    public static final CountKind<DistinctCount<ActorId>> TRAINED_PERSONS = distinct(
            RegisterMeasure.TRAINED_PERSONS,
            Subject.ATTENDED,
            Counting::attended,
            attended -> attended.participant().person());

    /** See {@link RegisterMeasure#RELATIONSHIPS}. */
    public static final CountKind<CountOf<Relationship>> RELATIONSHIPS = things(
            RegisterMeasure.RELATIONSHIPS,
            Relationship.class,
            Subject.RELATIONSHIP,
            asOf -> asOf.register().all(RecordKind.RELATIONSHIP));

    /** See {@link RegisterMeasure#CONSENTS_IN_FORCE}. */
    public static final CountKind<CountOf<Consent>> CONSENTS_IN_FORCE =
            things(RegisterMeasure.CONSENTS_IN_FORCE, Consent.class, Subject.CONSENT, Counting::consentsInForce);

    /** See {@link RegisterMeasure#REQUESTS}. */
    public static final CountKind<CountOf<TeleExpertiseRequest>> REQUESTS =
            things(RegisterMeasure.REQUESTS, TeleExpertiseRequest.class, Subject.REQUEST, Counting::submitted);

    /** See {@link RegisterMeasure#OPEN_REQUESTS}. */
    public static final CountKind<CountOf<TeleExpertiseRequest>> OPEN_REQUESTS =
            things(RegisterMeasure.OPEN_REQUESTS, TeleExpertiseRequest.class, Subject.REQUEST, Counting::underWay);

    /** See {@link RegisterMeasure#ANSWERED_REQUESTS}. */
    public static final CountKind<CountOf<TeleExpertiseRequest>> ANSWERED_REQUESTS = things(
            RegisterMeasure.ANSWERED_REQUESTS,
            TeleExpertiseRequest.class,
            Subject.REQUEST,
            asOf -> Counting.requests(asOf, Counting.ANSWERED));

    /** See {@link RegisterMeasure#FOLLOW_UPS_DUE}. */
    public static final CountKind<CountOf<TeleExpertiseRequest>> FOLLOW_UPS_DUE =
            things(RegisterMeasure.FOLLOW_UPS_DUE, TeleExpertiseRequest.class, Subject.REQUEST, Counting::followUpsDue);

    /** See {@link RegisterMeasure#FOLLOWED_UP_REQUESTS}. */
    public static final CountKind<CountOf<TeleExpertiseRequest>> FOLLOWED_UP_REQUESTS = things(
            RegisterMeasure.FOLLOWED_UP_REQUESTS,
            TeleExpertiseRequest.class,
            Subject.REQUEST,
            asOf -> Counting.requests(asOf, Set.of(TeleExpertiseState.CLOSED)).stream()
                    .filter(request -> request.report().isPresent())
                    .toList());

    /** See {@link RegisterMeasure#CLINICAL_REVIEWS}. */
    public static final CountKind<CountOf<ClinicalReview>> CLINICAL_REVIEWS =
            things(RegisterMeasure.CLINICAL_REVIEWS, ClinicalReview.class, Subject.REVIEW, Counting::reviews);

    /** See {@link RegisterMeasure#REFERRALS}. */
    public static final CountKind<CountOf<ReferralCase>> REFERRALS = things(
            RegisterMeasure.REFERRALS,
            ReferralCase.class,
            Subject.REFERRAL,
            asOf -> asOf.begunOf(RecordKind.REFERRAL, ReferralCase::history));

    /** See {@link RegisterMeasure#COMPLETED_REFERRALS}. */
    public static final CountKind<CountOf<ReferralCase>> COMPLETED_REFERRALS = things(
            RegisterMeasure.COMPLETED_REFERRALS,
            ReferralCase.class,
            Subject.REFERRAL,
            asOf -> asOf.reached(
                    RecordKind.REFERRAL, ReferralCase::history, Set.of(ReferralState.COMPLETED, ReferralState.CLOSED)));

    /** See {@link RegisterMeasure#REFUSED_REFERRALS}. */
    public static final CountKind<CountOf<ReferralCase>> REFUSED_REFERRALS = things(
            RegisterMeasure.REFUSED_REFERRALS,
            ReferralCase.class,
            Subject.REFERRAL,
            asOf -> asOf.reached(RecordKind.REFERRAL, ReferralCase::history, Set.of(ReferralState.CONSENT_REFUSED)));

    /** See {@link RegisterMeasure#ADOPTED_MODELS}. */
    public static final CountKind<CountOf<OperatingModel>> ADOPTED_MODELS = things(
            RegisterMeasure.ADOPTED_MODELS,
            OperatingModel.class,
            Subject.MODEL,
            asOf -> asOf.reached(RecordKind.OPERATING_MODEL, OperatingModel::history, Set.of(ModelState.ADOPTED)));

    /** See {@link RegisterMeasure#CAMPAIGNS}. */
    public static final CountKind<CountOf<Campaign>> CAMPAIGNS =
            things(RegisterMeasure.CAMPAIGNS, Campaign.class, Subject.CAMPAIGN, Counting::campaigns);

    /** See {@link RegisterMeasure#CAMPAIGN_SESSIONS}. */
    public static final CountKind<CountOf<CampaignSession>> CAMPAIGN_SESSIONS =
            things(RegisterMeasure.CAMPAIGN_SESSIONS, CampaignSession.class, Subject.SESSION, Counting::sessions);

    /** See {@link RegisterMeasure#SERVICES}. */
    public static final CountKind<CountOf<ServiceRendered>> SERVICES =
            things(RegisterMeasure.SERVICES, ServiceRendered.class, Subject.SERVICE, Counting::services);

    /** See {@link RegisterMeasure#BENEFICIARIES}. */
    public static final CountKind<DistinctCount<BeneficiaryId>> BENEFICIARIES = distinct(
            RegisterMeasure.BENEFICIARIES,
            Subject.BENEFICIARY,
            Counting::registered,
            came -> came.beneficiary().id());

    /** See {@link RegisterMeasure#SERVED_BENEFICIARIES}. */
    public static final CountKind<DistinctCount<BeneficiaryId>> SERVED_BENEFICIARIES = distinct(
            RegisterMeasure.SERVED_BENEFICIARIES,
            Subject.SERVICE,
            Counting::services,
            served -> served.service().beneficiary());

    /** See {@link RegisterMeasure#CAMPAIGN_SPECIALISTS}. */
    public static final CountKind<PersonCount> CAMPAIGN_SPECIALISTS = new CountKind<>(
            RegisterMeasure.CAMPAIGN_SPECIALISTS,
            Subject.ON_DUTY,
            asOf -> Counted.members(
                    Subject.ON_DUTY,
                    Owned.<OnDuty, PersonId>of(
                            Counting.onDuty(asOf), onDuty -> onDuty.shift().specialist()),
                    some -> new PersonCount(RegisterMeasure.CAMPAIGN_SPECIALISTS, asOf.day(), some)));

    /** See {@link RegisterMeasure#CONTRIBUTIONS}. */
    public static final CountKind<CountOf<Contribution>> CONTRIBUTIONS = things(
            RegisterMeasure.CONTRIBUTIONS,
            Contribution.class,
            Subject.CONTRIBUTION,
            asOf -> asOf.begunOf(RecordKind.CONTRIBUTION, Contribution::history));

    /** See {@link RegisterMeasure#VALUED_CONTRIBUTIONS}. */
    public static final CountKind<CountOf<Contribution>> VALUED_CONTRIBUTIONS = things(
            RegisterMeasure.VALUED_CONTRIBUTIONS,
            Contribution.class,
            Subject.CONTRIBUTION,
            asOf -> asOf.reached(
                    RecordKind.CONTRIBUTION,
                    Contribution::history,
                    Set.of(ContributionState.VALUED, ContributionState.ACKNOWLEDGED)));

    /** See {@link RegisterMeasure#ACKNOWLEDGED_CONTRIBUTIONS}. */
    public static final CountKind<CountOf<Contribution>> ACKNOWLEDGED_CONTRIBUTIONS = things(
            RegisterMeasure.ACKNOWLEDGED_CONTRIBUTIONS,
            Contribution.class,
            Subject.CONTRIBUTION,
            asOf -> asOf.reached(
                    RecordKind.CONTRIBUTION, Contribution::history, Set.of(ContributionState.ACKNOWLEDGED)));

    /** See {@link RegisterMeasure#INVESTMENT_PROJECTS}. */
    public static final CountKind<CountOf<InvestmentProject>> INVESTMENT_PROJECTS = things(
            RegisterMeasure.INVESTMENT_PROJECTS,
            InvestmentProject.class,
            Subject.PROJECT,
            asOf -> asOf.begunOf(RecordKind.INVESTMENT_PROJECT, InvestmentProject::history));

    /** See {@link RegisterMeasure#OPERATING_PROJECTS}. */
    public static final CountKind<CountOf<InvestmentProject>> OPERATING_PROJECTS = things(
            RegisterMeasure.OPERATING_PROJECTS,
            InvestmentProject.class,
            Subject.PROJECT,
            asOf -> asOf.known(RecordKind.INVESTMENT_PROJECT).stream()
                    .filter(project -> asOf.stood(project.history(), InvestmentState.OPERATING))
                    .toList());

    /** See {@link RegisterMeasure#PARTNERSHIPS_IN_FORCE}. */
    public static final CountKind<CountOf<Partnership>> PARTNERSHIPS_IN_FORCE = things(
            RegisterMeasure.PARTNERSHIPS_IN_FORCE,
            Partnership.class,
            Subject.PARTNERSHIP,
            Counting::partnershipsInForce);

    /** See {@link RegisterMeasure#NETWORKS}. */
    public static final CountKind<OrganisationCount> NETWORKS =
            organisations(RegisterMeasure.NETWORKS, Counting::networks);

    private static final List<CountKind<?>> ALL = List.of(
            REGISTERED_MEMBERS,
            ENGAGED_MEMBERS,
            ENGAGEMENTS,
            PLANNED_ENGAGEMENTS,
            REPEAT_MEMBERS,
            LEADING_MEMBERS,
            ENROLLED_SITES,
            FIELD_VISITS,
            APPROVED_NEEDS,
            OPEN_NEEDS,
            APPLICATIONS,
            CAPACITY_ACTIVITIES,
            TRAINED_PERSONS,
            RELATIONSHIPS,
            CONSENTS_IN_FORCE,
            REQUESTS,
            OPEN_REQUESTS,
            ANSWERED_REQUESTS,
            FOLLOW_UPS_DUE,
            FOLLOWED_UP_REQUESTS,
            CLINICAL_REVIEWS,
            REFERRALS,
            COMPLETED_REFERRALS,
            REFUSED_REFERRALS,
            ADOPTED_MODELS,
            CAMPAIGNS,
            CAMPAIGN_SESSIONS,
            SERVICES,
            BENEFICIARIES,
            SERVED_BENEFICIARIES,
            CAMPAIGN_SPECIALISTS,
            CONTRIBUTIONS,
            VALUED_CONTRIBUTIONS,
            ACKNOWLEDGED_CONTRIBUTIONS,
            INVESTMENT_PROJECTS,
            OPERATING_PROJECTS,
            PARTNERSHIPS_IN_FORCE,
            NETWORKS);

    private static final Map<RegisterMeasure, CountKind<?>> BY_MEASURE = byMeasure();

    private final RegisterMeasure measure;
    private final Subject<?> subject;
    private final Function<AsOf, Counted<?, ?, C>> counter;

    private CountKind(RegisterMeasure measure, Subject<?> subject, Function<AsOf, Counted<?, ?, C>> counter) {
        this.measure = measure;
        this.subject = subject;
        this.counter = counter;
    }

    private static Map<RegisterMeasure, CountKind<?>> byMeasure() {
        Map<RegisterMeasure, CountKind<?>> kinds = new EnumMap<>(RegisterMeasure.class);
        ALL.forEach(kind -> kinds.put(kind.measure, kind));
        return Map.copyOf(kinds);
    }

    private static <A, T> CountKind<CountOf<T>> things(
            RegisterMeasure measure, Class<T> type, Subject<A> subject, Function<AsOf, List<A>> counted) {
        return new CountKind<>(measure, subject, asOf -> {
            @Nullable LocalDate day = asOf.day();
            return Counted.things(subject, counted.apply(asOf), some -> new CountOf<>(measure, type, some.size(), day));
        });
    }

    private static <A, I extends Comparable<I>> CountKind<DistinctCount<I>> distinct(
            RegisterMeasure measure, Subject<A> subject, Function<AsOf, List<A>> counted, Function<A, I> whose) {
        return new CountKind<>(measure, subject, asOf -> {
            @Nullable LocalDate day = asOf.day();
            return Counted.distinct(
                    subject, Owned.of(counted.apply(asOf), whose), some -> new DistinctCount<>(measure, day, some));
        });
    }

    private static CountKind<OrganisationCount> organisations(
            RegisterMeasure measure, Function<AsOf, List<OrganisationId>> some) {
        return new CountKind<>(measure, Subject.ORGANISATION, asOf -> {
            @Nullable LocalDate day = asOf.day();
            return Counted.things(
                    Subject.ORGANISATION, some.apply(asOf), each -> new OrganisationCount(measure, each.size(), day));
        });
    }

    /**
     * All kinds.
     *
     * @return in the order of the measures
     */
    public static List<CountKind<?>> all() {
        return ALL;
    }

    /**
     * The kind of a measure.
     *
     * @param measure what an indicator counts
     * @return the kind
     */
    public static CountKind<?> of(RegisterMeasure measure) {
        return requireNonNull(BY_MEASURE.get(requireNonNull(measure, "measure")), "a kind for each measure");
    }

    /**
     * What it counts.
     *
     * @return the measure
     */
    public RegisterMeasure measure() {
        return measure;
    }

    Subject<?> subject() {
        return subject;
    }

    Counted<?, ?, C> count(AsOf asOf) {
        return counter.apply(asOf);
    }

    /**
     * The measure.
     *
     * @return for example {@code SERVICES}
     */
    @Override
    public String toString() {
        return measure.name();
    }
}
