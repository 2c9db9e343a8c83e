package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.campaign.Campaign;
import io.github.diasporaskills.core.campaign.CampaignLifeCycle;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.consent.ConsentLifeCycle;
import io.github.diasporaskills.core.consent.DataSharingProtocol;
import io.github.diasporaskills.core.contribution.Contribution;
import io.github.diasporaskills.core.contribution.ContributionLifeCycle;
import io.github.diasporaskills.core.contribution.ContributionProof;
import io.github.diasporaskills.core.contribution.InvestmentLifeCycle;
import io.github.diasporaskills.core.contribution.InvestmentProject;
import io.github.diasporaskills.core.engagement.Application;
import io.github.diasporaskills.core.engagement.ApplicationLifeCycle;
import io.github.diasporaskills.core.engagement.CapacityActivity;
import io.github.diasporaskills.core.engagement.CapacityLifeCycle;
import io.github.diasporaskills.core.engagement.CapacityProof;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.EngagementLifeCycle;
import io.github.diasporaskills.core.engagement.FieldVisit;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.engagement.NeedLifeCycle;
import io.github.diasporaskills.core.engagement.NeedProof;
import io.github.diasporaskills.core.engagement.Participant;
import io.github.diasporaskills.core.engagement.Relationship;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import io.github.diasporaskills.core.lifecycle.RecordFault;
import io.github.diasporaskills.core.organisation.EnrolmentPeriod;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.SiteEnrolment;
import io.github.diasporaskills.core.organisation.SiteLifeCycle;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.programme.ModelProof;
import io.github.diasporaskills.core.programme.OperatingModel;
import io.github.diasporaskills.core.programme.OperatingModelLifeCycle;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.referral.ChainPost;
import io.github.diasporaskills.core.referral.ReferralCase;
import io.github.diasporaskills.core.referral.ReferralLifeCycle;
import io.github.diasporaskills.core.teleexpertise.Allocation;
import io.github.diasporaskills.core.teleexpertise.ClinicalReview;
import io.github.diasporaskills.core.teleexpertise.ClinicalReviewLifeCycle;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseLifeCycle;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What kind of thing a record on the register is about. Immutable and thread-safe; kinds are the same only if they are
 * the same object.
 *
 * <p>All that the register has to know of a kind stands here, in one declaration: the type of its records, their id,
 * from which day on a record is in sight, which records of other kinds it names, its life cycle, and the rules it has
 * to fit. From this follow storing and versions, the refusal of records that name what is not there, looking up by what
 * is named, the refusal to withdraw what others name, and the record's form in JSON.
 *
 * <p>A record is in sight from a day on: a day that it states itself, such as that of registration, or else the day of
 * the first entry of its history. A step happens at an instant, and its day is that instant's day in UTC, whatever the
 * zone of the country: a history opened at 23:30 UTC is in sight from that UTC day, though Kigali writes the next.
 *
 * <p>To add a kind: declare a constant below, after the kinds that it names, and list it in {@link #all()}. A kind that
 * others name has a {@link RegisterReason} for the case that it is missing. Rules beyond references go to
 * {@code RecordRules}. {@link ProgrammeRegister#all(RecordKind)} and {@link ProgrammeRegister#find(RecordKind, String)}
 * then read it. For what it counts see {@link RegisterCounts}.
 *
 * @param <V> the type of its records
 */
public final class RecordKind<V> {

    /** A host, ministry, council, network or agency. Always in sight. */
    public static final RecordKind<Organisation> ORGANISATION = RecordKind.<Organisation>of(
                    "organisation",
                    Organisation.class,
                    organisation -> organisation.id().value())
            .missing(RegisterReason.ORGANISATION_UNKNOWN)
            .fitting(RecordRules::ofOrganisation)
            .declared();

    /** The enrolment of a site, in sight from its first day. */
    public static final RecordKind<EnrolmentPeriod> ENROLMENT = RecordKind.<EnrolmentPeriod>of(
                    "enrolment", EnrolmentPeriod.class, RecordKind::idOf)
            .idMadeOfContent()
            .since(enrolment -> enrolment.during().first())
            .namingOne(ORGANISATION, enrolment -> enrolment.site().value())
            .declared();

    /** A member of the diaspora, in sight from the day of registration. */
    public static final RecordKind<DiasporaMember> MEMBER = RecordKind.<DiasporaMember>of(
                    "member", DiasporaMember.class, member -> member.id().value())
            .since(DiasporaMember::registeredOn)
            .missing(RegisterReason.MEMBER_UNKNOWN)
            .naming(ORGANISATION, member -> member.conflicts().stream().map(OrganisationId::value))
            .fitting(RecordRules::ofMember)
            .declared();

    /** A need of a host, in sight from its approval; when a draft was begun is not recorded, so drafts always are. */
    public static final RecordKind<Need> NEED = RecordKind.<Need>of(
                    "need", Need.class, need -> need.id().value())
            .since(need -> need.approvedOn().orElse(LocalDate.MIN))
            .livingIfKnown(NeedLifeCycle.TABLE, Need::history, Need::asOf)
            .guarded(new StepGuard<>(NeedLifeCycle.TABLE, Need::history, (need, setting) -> new NeedProof(need)))
            .missing(RegisterReason.NEED_UNKNOWN)
            .namingOne(ORGANISATION, need -> need.host().value())
            .naming(MEMBER, need -> need.requester().stream().map(PersonId::value))
            .fitting(RecordRules::ofNeed)
            .declared();

    /** An engagement, planned, begun or called off, in sight from the day on which it was proposed. */
    public static final RecordKind<Engagement> ENGAGEMENT = RecordKind.<Engagement>of(
                    "engagement",
                    Engagement.class,
                    engagement -> engagement.id().value())
            .since(Engagement::proposedOn)
            .living(EngagementLifeCycle.TABLE, Engagement::history, Engagement::asOf)
            .guarded(new EngagementGuard())
            .missing(RegisterReason.ENGAGEMENT_UNKNOWN)
            .namingOne(ORGANISATION, engagement -> engagement.host().value())
            .namingOne(MEMBER, engagement -> engagement.member().value())
            .naming(NEED, engagement -> engagement.need().stream().map(NeedId::value))
            .fitting(RecordRules::ofEngagement)
            .declared();

    /** A visit of staff to a host, in sight from the day on which it was made. */
    public static final RecordKind<FieldVisit> VISIT = RecordKind.<FieldVisit>of(
                    "visit", FieldVisit.class, FieldVisit::id)
            .since(FieldVisit::on)
            .naming(
                    ORGANISATION,
                    visit -> Stream.concat(Stream.of(visit.host()), visit.visitors().stream())
                            .map(OrganisationId::value))
            .naming(ENGAGEMENT, visit -> visit.engagements().stream().map(EngagementId::value))
            .declared();

    /** A member's offer to meet a need. */
    public static final RecordKind<Application> APPLICATION = RecordKind.<Application>of(
                    "application",
                    Application.class,
                    application -> application.id().value())
            .since(application -> dayOf(application.history()))
            .living(ApplicationLifeCycle.TABLE, Application::history, Application::asOf)
            .proven(ApplicationLifeCycle.TABLE, Application::history, RecordRules::ofSteps)
            .fitting(RecordRules::ofApplication)
            .namingOne(MEMBER, application -> application.member().value())
            .namingOne(NEED, application -> application.need().value())
            .naming(ORGANISATION, application -> application.host().stream().map(OrganisationId::value))
            .declared();

    /** A training, course or mentoring, in sight from the day on which it was planned. */
    public static final RecordKind<CapacityActivity> CAPACITY_ACTIVITY = RecordKind.<CapacityActivity>of(
                    "capacity-activity",
                    CapacityActivity.class,
                    activity -> activity.id().value())
            .since(activity -> dayOf(activity.history()))
            .living(CapacityLifeCycle.TABLE, CapacityActivity::history, CapacityActivity::asOf)
            .proven(
                    CapacityLifeCycle.TABLE,
                    CapacityActivity::history,
                    (activity, setting) -> new CapacityProof(activity))
            .fitting(RecordRules::ofActivity)
            .naming(
                    ORGANISATION,
                    activity -> Stream.concat(
                                    Stream.of(activity.provider()),
                                    activity.participants().stream().map(Participant::institution))
                            .map(OrganisationId::value)
                            .distinct())
            .naming(ENGAGEMENT, activity -> activity.engagements().stream().map(EngagementId::value))
            .declared();

    /** What remains between a member and those whom an engagement brought together, in sight from its end. */
    public static final RecordKind<Relationship> RELATIONSHIP = RecordKind.<Relationship>of(
                    "relationship",
                    Relationship.class,
                    relationship -> relationship.id().value())
            .since(Relationship::from)
            .fitting(RecordRules::ofRelationship)
            .namingOne(MEMBER, relationship -> relationship.member().value())
            .namingOne(ENGAGEMENT, relationship -> relationship.engagement().value())
            .naming(
                    ORGANISATION,
                    relationship -> relationship
                            .partner()
                            .fold(
                                    institution -> Stream.of(institution.id().value()),
                                    community -> Stream.<String>of(),
                                    counterpart ->
                                            Stream.of(counterpart.institution().value())))
            .declared();

    /** What somebody agreed to, or did not; it holds no content of a file. In sight from the day it was drafted. */
    public static final RecordKind<Consent> CONSENT = RecordKind.<Consent>of(
                    "consent", Consent.class, consent -> consent.id().value())
            .since(consent -> dayOf(consent.history()))
            .living(ConsentLifeCycle.TABLE, Consent::history, Consent::asOf)
            .ofCase(consent -> consent.caseKey().value())
            .guarded(CaseRules::ofConsent)
            .declared();

    /** An agreement on who sees what. Always in sight. */
    public static final RecordKind<DataSharingProtocol> PROTOCOL = RecordKind.<DataSharingProtocol>of(
                    "data-sharing-protocol", DataSharingProtocol.class, DataSharingProtocol::reference)
            .naming(
                    ORGANISATION,
                    protocol -> protocol.parties().stream()
                            .map(party -> party.organisation().value())
                            .distinct())
            .declared();

    /** Who holds a function of a chain of referrals, in sight from the first day. */
    public static final RecordKind<ChainPost> CHAIN_POST = RecordKind.<ChainPost>of(
                    "chain-post", ChainPost.class, RecordKind::idOf)
            .idMadeOfContent()
            .since(post -> post.during().first())
            .namingOne(ORGANISATION, post -> post.organisation().value())
            .declared();

    /** A question to remote experts, with its allocations; it refers to the texts and holds none. In sight from its draft. */
    public static final RecordKind<TeleExpertiseRequest> TELE_EXPERTISE_REQUEST = RecordKind.<TeleExpertiseRequest>of(
                    "tele-expertise-request",
                    TeleExpertiseRequest.class,
                    request -> request.id().value())
            .since(request -> dayOf(request.history()))
            .missing(RegisterReason.REQUEST_UNKNOWN)
            .living(TeleExpertiseLifeCycle.TABLE, TeleExpertiseRequest::history, TeleExpertiseRequest::asOf)
            .namingOne(ORGANISATION, request -> request.site().value())
            .naming(
                    MEMBER,
                    request -> request.allocations().stream()
                            .map(Allocation::expert)
                            .map(PersonId::value)
                            .distinct())
            .guarded(CaseRules::ofRequest)
            .declared();

    /** The review of a case in which harm is suspected, by somebody uninvolved. In sight from its opening. */
    public static final RecordKind<ClinicalReview> CLINICAL_REVIEW = RecordKind.<ClinicalReview>of(
                    "clinical-review",
                    ClinicalReview.class,
                    review -> review.request().value())
            .since(review -> dayOf(review.history()))
            .living(ClinicalReviewLifeCycle.TABLE, ClinicalReview::history, ClinicalReview::asOf)
            .namingOne(TELE_EXPERTISE_REQUEST, review -> review.request().value())
            .guarded(CaseRules::ofReview)
            .declared();

    /** A patient passed along a chain of functions; it refers to the file and holds none. In sight from its beginning. */
    public static final RecordKind<ReferralCase> REFERRAL = RecordKind.<ReferralCase>of(
                    "referral", ReferralCase.class, referral -> referral.id().value())
            .since(referral -> dayOf(referral.history()))
            .living(ReferralLifeCycle.TABLE, ReferralCase::history, ReferralCase::asOf)
            .guarded(CaseRules::ofReferral)
            .declared();

    /** How a hospital joins, with what it shows for it. In sight from the proposal. */
    public static final RecordKind<SiteEnrolment> SITE_ENROLMENT = RecordKind.<SiteEnrolment>of(
                    "site-enrolment",
                    SiteEnrolment.class,
                    enrolment -> enrolment.id().value())
            .since(enrolment -> dayOf(enrolment.history()))
            .living(SiteLifeCycle.TABLE, SiteEnrolment::history, SiteEnrolment::asOf)
            .proven(SiteLifeCycle.TABLE, SiteEnrolment::history, RecordRules::siteProof)
            .namingOne(ORGANISATION, enrolment -> enrolment.site().value())
            .declared();

    /** The model after which the work is done, with its editions. In sight from its first draft. */
    public static final RecordKind<OperatingModel> OPERATING_MODEL = RecordKind.<OperatingModel>of(
                    "operating-model", OperatingModel.class, OperatingModel::id)
            .since(model -> dayOf(model.history()))
            .living(OperatingModelLifeCycle.TABLE, OperatingModel::history, OperatingModel::asOf)
            .proven(OperatingModelLifeCycle.TABLE, OperatingModel::history, (model, setting) -> new ModelProof(model))
            .declared();

    /** An open day or other dated event, with its shifts and services. In sight from its planning. */
    public static final RecordKind<Campaign> CAMPAIGN = RecordKind.<Campaign>of(
                    "campaign", Campaign.class, campaign -> campaign.id().value())
            .since(campaign -> dayOf(campaign.history()))
            .living(CampaignLifeCycle.TABLE, Campaign::history, Campaign::asOf)
            .proven(CampaignLifeCycle.TABLE, Campaign::history, RecordRules::campaignProof)
            .fitting(RecordRules::ofCampaign)
            .namingOne(ORGANISATION, campaign -> campaign.host().value())
            .declared();

    /** A gift of time, service, goods, a facility or money. In sight from its pledge. */
    public static final RecordKind<Contribution> CONTRIBUTION = RecordKind.<Contribution>of(
                    "contribution",
                    Contribution.class,
                    contribution -> contribution.id().value())
            .since(contribution -> dayOf(contribution.history()))
            .living(ContributionLifeCycle.TABLE, Contribution::history, Contribution::asOf)
            .proven(
                    ContributionLifeCycle.TABLE,
                    Contribution::history,
                    (contribution, setting) -> new ContributionProof(contribution))
            .namingOne(ORGANISATION, contribution -> contribution.recipient().value())
            .declared();

    /** A venture of the diaspora in a region. In sight from the idea. */
    public static final RecordKind<InvestmentProject> INVESTMENT_PROJECT = RecordKind.<InvestmentProject>of(
                    "investment-project",
                    InvestmentProject.class,
                    project -> project.id().value())
            .since(project -> dayOf(project.history()))
            .living(InvestmentLifeCycle.TABLE, InvestmentProject::history, InvestmentProject::asOf)
            .proven(InvestmentLifeCycle.TABLE, InvestmentProject::history, RecordRules::investmentProof)
            .fitting(RecordRules::ofProject)
            .naming(MEMBER, project -> project.promoters().stream().map(PersonId::value))
            .declared();

    /** A value of an indicator entered by hand, in sight from the day for which it holds. */
    public static final RecordKind<IndicatorValue> INDICATOR_VALUE = RecordKind.<IndicatorValue>of(
                    "indicator-value", IndicatorValue.class, value -> value.indicator() + " as of " + value.asOf())
            .idMadeOfContent()
            .since(IndicatorValue::asOf)
            .fitting(RecordRules::ofIndicatorValue)
            .declared();

    private static final List<RecordKind<?>> ALL = List.of(
            ORGANISATION,
            ENROLMENT,
            MEMBER,
            NEED,
            ENGAGEMENT,
            VISIT,
            APPLICATION,
            CAPACITY_ACTIVITY,
            RELATIONSHIP,
            CONSENT,
            PROTOCOL,
            CHAIN_POST,
            TELE_EXPERTISE_REQUEST,
            CLINICAL_REVIEW,
            REFERRAL,
            SITE_ENROLMENT,
            OPERATING_MODEL,
            CAMPAIGN,
            CONTRIBUTION,
            INVESTMENT_PROJECT,
            INDICATOR_VALUE);

    private static final Map<RecordKind<?>, Integer> PLACES =
            IntStream.range(0, ALL.size()).boxed().collect(Collectors.toUnmodifiableMap(ALL::get, place -> place));

    private final String code;
    private final Class<V> type;
    private final Function<? super V, String> id;
    private final boolean idMadeOfContent;
    private final Function<? super V, LocalDate> since;
    private final @Nullable RegisterReason missing;
    private final List<Naming<V>> namings;
    private final RecordRules.Rule<? super V> rule;
    private final RecordRules.@Nullable Guard<? super V> guard;
    private final @Nullable Function<? super V, String> caseKey;
    private final @Nullable Living<V, ?> living;

    RecordKind(RecordKindDeclaration<V> declaration) {
        this.code = declaration.code;
        this.type = declaration.type;
        this.id = declaration.id;
        this.idMadeOfContent = declaration.idMadeOfContent;
        this.since = declaration.since;
        this.missing = declaration.missing;
        this.namings = List.copyOf(declaration.namings);
        this.rule = declaration.rule;
        this.guard = declaration.guard;
        this.caseKey = declaration.caseKey;
        this.living = declaration.living;
    }

    private static String idOf(EnrolmentPeriod value) {
        String from = value.during().hasFirst() ? value.during().first().toString() : "..";
        return value.site().value() + " from " + from;
    }

    private static String idOf(ChainPost post) {
        String from = post.during().hasFirst() ? post.during().first().toString() : "..";
        return post.role().value() + " of " + post.organisation().value() + " by "
                + post.person().value() + " from " + from;
    }

    private static LocalDate dayOf(History<?> history) {
        return history.first().at().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /**
     * All kinds.
     *
     * @return each after the kinds that it names, the order in which records are read
     */
    public static List<RecordKind<?>> all() {
        return ALL;
    }

    /**
     * The kind as a code.
     *
     * @return for example {@code member} or {@code indicator-value}
     */
    public String code() {
        return code;
    }

    /** The kind as an argument of a reason. */
    Argument.Term term() {
        return term(code);
    }

    /** A kind, or something that is to become a record, as an argument of a reason. */
    static Argument.Term term(String code) {
        return new Argument.Term("record-kind", code);
    }

    /**
     * The type of its records.
     *
     * @return for example {@code DiasporaMember.class}
     */
    public Class<V> type() {
        return type;
    }

    /**
     * The machine of its records.
     *
     * @return empty for a kind without a life cycle
     */
    public Optional<LifeCycle<?>> lifeCycle() {
        return Optional.ofNullable(living).map(Living::table);
    }

    /** Its machine with the type of its states. */
    <S extends Enum<S>> Living<V, S> living(LifeCycle<S> machine) {
        if (living == null || !living.table().equals(machine)) {
            throw new IllegalArgumentException("The records of a kind have one machine; found "
                    + requireNonNull(machine, "machine").name() + " for " + this + ", whose machine is "
                    + lifeCycle().map(LifeCycle::name).orElse("none"));
        }
        // The machine is this one, so its states are those of the machine.
        @SuppressWarnings("unchecked")
        Living<V, S> own = (Living<V, S>) living;
        return own;
    }

    /** Its place among all kinds, found in O(1). */
    int place() {
        return requireNonNull(PLACES.get(this), "the place of a kind that is listed");
    }

    String id(V value) {
        return id.apply(value);
    }

    /** Whether the id is made of the content, so that a correction may change it. */
    boolean hasDerivedId() {
        return idMadeOfContent;
    }

    /** From which day on a record is in sight. */
    LocalDate since(V value) {
        return since.apply(value);
    }

    /** What is said of a record that names one of this kind that is not there. */
    RegisterReason missing() {
        return requireNonNull(missing, "a reason for a kind that others name");
    }

    /**
     * The ids of the records that a record names.
     *
     * @param value a record
     * @return of any kind, in the order of the kinds that it names
     */
    public Stream<String> idsNamed(V value) {
        return namings.stream().flatMap(naming -> naming.ids().apply(value).stream());
    }

    List<Naming<V>> namings() {
        return namings;
    }

    RecordRules.Rule<? super V> rule() {
        return rule;
    }

    /** What a record has to prove beside what is on the register of it; empty if nothing stands against it. */
    List<RecordFault> unproven(V value, String recordId, RecordRules.Setting setting) {
        return guard == null ? List.of() : guard.faults(value, setting.find(this, recordId), setting);
    }

    /** The case by which a record is looked up; null if records of the kind are not. */
    @Nullable
    String caseOf(V value) {
        return caseKey == null ? null : caseKey.apply(value);
    }

    /** The steps of a record's history that its machine does not allow; none for a kind without a life cycle. */
    List<Reason> faults(V value) {
        return living == null ? List.of() : living.faults(value);
    }

    /** The content of the time at the end of a day, of what is known of a record; null if it cannot be told. */
    @Nullable
    V asOf(Version<V> known, LocalDate day) {
        return living == null ? known.value() : living.asOf(known, day);
    }

    /** Whether the history of one value goes on from that of another, or there are no histories. */
    boolean goesOn(V before, V after) {
        return living == null || living.goesOn(before, after);
    }

    /** Whether a record names another. */
    boolean names(V value, RecordKind<?> kind, String other) {
        return namings.stream()
                .anyMatch(naming ->
                        naming.kind() == kind && naming.ids().apply(value).contains(other));
    }

    /**
     * The code.
     *
     * @return the code
     */
    @Override
    public String toString() {
        return code;
    }

    private static <V> RecordKindDeclaration<V> of(String code, Class<V> type, Function<? super V, String> id) {
        return new RecordKindDeclaration<>(code, type, id);
    }

    /** Which records of one kind a record names, by their ids. */
    record Naming<V>(RecordKind<?> kind, Function<? super V, List<String>> ids) {}
}
