package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.campaign.Beneficiary;
import io.github.diasporaskills.core.campaign.Campaign;
import io.github.diasporaskills.core.campaign.CampaignSession;
import io.github.diasporaskills.core.campaign.ServiceRendered;
import io.github.diasporaskills.core.campaign.Shift;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.contribution.Contribution;
import io.github.diasporaskills.core.contribution.InvestmentProject;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.engagement.Application;
import io.github.diasporaskills.core.engagement.CapacityActivity;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.FieldVisit;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.engagement.Participant;
import io.github.diasporaskills.core.engagement.Relationship;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.Partnership;
import io.github.diasporaskills.core.people.AgeBand;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.programme.OperatingModel;
import io.github.diasporaskills.core.referral.ReferralCase;
import io.github.diasporaskills.core.teleexpertise.ClinicalReview;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A type of things that are counted, and by which groupings they can be told apart. One constant for each; to let things
 * be told apart by one more grouping, add a line to their declaration. Immutable.
 *
 * @param <A> the things
 */
final class Subject<A> {

    /** A member as such. */
    static final Subject<PersonId> MEMBER = Subject.<PersonId>declared()
            .by(Grouping.GENDER, (person, asOf) -> gender(person, asOf))
            .by(Grouping.DISABILITY, (person, asOf) -> member(person, asOf, member -> Set.of(member.disability())))
            .by(Grouping.AGE_BAND, (person, asOf) -> member(person, asOf, member -> ageBand(member, asOf)))
            .by(
                    Grouping.RESIDENCE,
                    (person, asOf) -> member(
                            person,
                            asOf,
                            member -> setOf(member.residenceOn(asOf.register().day()))))
            .by(Grouping.PROFESSION, (person, asOf) -> member(person, asOf, DiasporaMember::professions));

    /** An engagement. */
    static final Subject<Engagement> ENGAGEMENT = ofEngagements((engagement, asOf) -> need(engagement.need(), asOf)
            .map(need -> Set.of(need.profession()))
            .orElseGet(() -> member(engagement.member(), asOf, DiasporaMember::professions)));

    /** An engagement of a member who is counted: the professions are the member's, whatever was done. */
    static final Subject<Engagement> ENGAGED =
            ofEngagements((engagement, asOf) -> member(engagement.member(), asOf, DiasporaMember::professions));

    /** A site or other organisation. */
    static final Subject<OrganisationId> ORGANISATION =
            Subject.<OrganisationId>declared().at(Function.identity());

    /** A visit of staff. */
    static final Subject<FieldVisit> VISIT = Subject.<FieldVisit>declared().at(FieldVisit::host);

    /** A need. */
    static final Subject<Need> NEED = Subject.<Need>declared()
            .at(Need::host)
            .by(Grouping.PROFESSION, (need, asOf) -> Set.of(need.profession()))
            .by(Grouping.SPECIALTY, (need, asOf) -> setOf(need.specialty()))
            .by(Grouping.MODALITY, (need, asOf) -> Set.of(need.modality()));

    /** An application. */
    static final Subject<Application> APPLICATION = Subject.<Application>declared()
            .of(Application::member)
            .by(
                    Grouping.PROFESSION,
                    (application, asOf) ->
                            setOf(need(Optional.of(application.need()), asOf).map(Need::profession)))
            .by(Grouping.MODALITY, (application, asOf) -> Set.of(application.modality()));

    /** A training, course or mentoring. */
    static final Subject<CapacityActivity> ACTIVITY = Subject.<CapacityActivity>declared()
            .by(Grouping.CAPACITY_KIND, (activity, asOf) -> Set.of(activity.kind()));

    /** That somebody attended an activity. */
    static final Subject<Attended> ATTENDED = Subject.<Attended>declared()
            .at(attended -> attended.participant().institution())
            .by(
                    Grouping.GENDER,
                    (attended, asOf) -> Set.of(attended.participant().gender()))
            .by(
                    Grouping.CAPACITY_KIND,
                    (attended, asOf) -> Set.of(attended.activity().kind()));

    /** A relationship. */
    static final Subject<Relationship> RELATIONSHIP =
            Subject.<Relationship>declared().of(Relationship::member);

    /** A consent; it may be for several purposes. */
    static final Subject<Consent> CONSENT = Subject.<Consent>declared()
            .by(Grouping.PURPOSE, (consent, asOf) -> consent.scope().purposes());

    /** A request for tele-expertise. Its gender is that of the patient. */
    static final Subject<TeleExpertiseRequest> REQUEST = Subject.<TeleExpertiseRequest>declared()
            .at(TeleExpertiseRequest::site)
            .by(Grouping.GENDER, (request, asOf) -> Set.of(request.patientGender()))
            .by(
                    Grouping.PROFESSION,
                    (request, asOf) -> Set.of(request.question().profession()))
            .by(Grouping.SPECIALTY, (request, asOf) -> Set.of(request.question().specialty()))
            .by(
                    Grouping.URGENCY,
                    (request, asOf) -> asOf.reached(request.history(), TeleExpertiseState.READY)
                            ? setOf(request.urgency())
                            : Set.of());

    /** A review of a case. */
    static final Subject<ClinicalReview> REVIEW = Subject.<ClinicalReview>declared()
            .by(Grouping.GENDER, (review, asOf) -> reviewed(REQUEST, Grouping.GENDER, review, asOf))
            .by(Grouping.HOST, (review, asOf) -> reviewed(REQUEST, Grouping.HOST, review, asOf))
            .by(Grouping.HOST_REGION, (review, asOf) -> reviewed(REQUEST, Grouping.HOST_REGION, review, asOf))
            .by(Grouping.SPECIALTY, (review, asOf) -> reviewed(REQUEST, Grouping.SPECIALTY, review, asOf));

    /** A referral. Its gender is that of the patient, its host whoever holds the file. */
    static final Subject<ReferralCase> REFERRAL = Subject.<ReferralCase>declared()
            .at(referral -> referral.opening().organisation())
            .by(Grouping.GENDER, (referral, asOf) -> Set.of(referral.opening().gender()))
            .by(
                    Grouping.SPECIALTY,
                    (referral, asOf) -> Set.of(referral.opening().specialty()));

    /** An operating model. */
    static final Subject<OperatingModel> MODEL = Subject.declared();

    /** A campaign. */
    static final Subject<Campaign> CAMPAIGN = Subject.<Campaign>declared().during(Function.identity());

    /** A session of a campaign. */
    static final Subject<Held> SESSION = Subject.<Held>declared().during(Held::campaign);

    /** A service in a campaign. Its gender is that of the person served. */
    static final Subject<Served> SERVICE = Subject.<Served>declared()
            .during(Served::campaign)
            .by(Grouping.GENDER, (served, asOf) -> served.gender() == null ? Set.of() : Set.of(served.gender()))
            .by(Grouping.SPECIALTY, (served, asOf) -> Set.of(served.service().specialty()))
            .by(Grouping.SERVICE_KIND, (served, asOf) -> Set.of(served.service().kind()));

    /** That somebody was registered in a campaign. */
    static final Subject<Came> BENEFICIARY = Subject.<Came>declared()
            .during(Came::campaign)
            .by(Grouping.GENDER, (came, asOf) -> Set.of(came.beneficiary().gender()));

    /** That a specialist is on duty in a campaign. */
    static final Subject<OnDuty> ON_DUTY = Subject.<OnDuty>declared()
            .during(OnDuty::campaign)
            .of(onDuty -> onDuty.shift().specialist())
            .by(Grouping.SPECIALTY, (onDuty, asOf) -> Set.of(onDuty.shift().specialty()));

    /** A gift; its host is the recipient. */
    static final Subject<Contribution> CONTRIBUTION = Subject.<Contribution>declared()
            .at(Contribution::recipient)
            .by(Grouping.CONTRIBUTION_KIND, (contribution, asOf) -> Set.of(contribution.kind()));

    /** A venture, in its region. */
    static final Subject<InvestmentProject> PROJECT =
            Subject.<InvestmentProject>declared().by(Grouping.HOST_REGION, (project, asOf) -> Set.of(project.region()));

    /** A partnership. */
    static final Subject<Partnership> PARTNERSHIP = Subject.declared();

    private final Map<Grouping<?>, Keys<A, ?>> keys;

    private Subject(Map<Grouping<?>, Keys<A, ?>> keys) {
        this.keys = Map.copyOf(keys);
    }

    /** The cells in which a thing belongs; none if that is not known. */
    @FunctionalInterface
    interface Keys<A, K> {
        Set<K> of(A thing, AsOf asOf);
    }

    /** A session of a campaign. */
    record Held(Campaign campaign, CampaignSession session) {}

    /** A service of a campaign, and the gender of the person served as far as it is known. */
    record Served(
            Campaign campaign,
            ServiceRendered service,
            @Nullable Gender gender) {}

    /** Somebody registered in a campaign. */
    record Came(Campaign campaign, Beneficiary beneficiary) {}

    /** A shift in a campaign. */
    record OnDuty(Campaign campaign, Shift shift) {}

    /** Somebody who attended an activity. */
    record Attended(CapacityActivity activity, Participant participant) {}

    boolean has(Grouping<?> grouping) {
        return keys.containsKey(grouping);
    }

    <K extends Comparable<K>> Set<K> keysOf(Grouping<K> grouping, A thing, AsOf asOf) {
        @Nullable Keys<A, ?> known = keys.get(grouping);
        if (known == null) {
            throw new IllegalArgumentException("These things cannot be told apart by " + grouping);
        }
        // What stands under a grouping was declared for it, see by.
        @SuppressWarnings("unchecked")
        Keys<A, K> own = (Keys<A, K>) known;
        return own.of(thing, asOf);
    }

    private static <A> Subject<A> declared() {
        return new Subject<>(Map.of());
    }

    private <K extends Comparable<K>> Subject<A> by(Grouping<K> grouping, Keys<A, K> own) {
        Map<Grouping<?>, Keys<A, ?>> more = new HashMap<>(keys);
        more.put(grouping, own);
        return new Subject<>(more);
    }

    /** Things that happen at an organisation. */
    private Subject<A> at(Function<? super A, OrganisationId> host) {
        return by(Grouping.HOST, (thing, asOf) -> Set.of(host.apply(thing)))
                .by(Grouping.HOST_REGION, (thing, asOf) -> region(host.apply(thing), asOf));
    }

    /** Things of a member. */
    private Subject<A> of(Function<? super A, PersonId> whose) {
        return by(Grouping.GENDER, (thing, asOf) -> MEMBER.keysOf(Grouping.GENDER, whose.apply(thing), asOf))
                .by(Grouping.DISABILITY, (thing, asOf) -> MEMBER.keysOf(Grouping.DISABILITY, whose.apply(thing), asOf))
                .by(Grouping.AGE_BAND, (thing, asOf) -> MEMBER.keysOf(Grouping.AGE_BAND, whose.apply(thing), asOf))
                .by(Grouping.RESIDENCE, (thing, asOf) -> MEMBER.keysOf(Grouping.RESIDENCE, whose.apply(thing), asOf))
                .by(Grouping.PROFESSION, (thing, asOf) -> MEMBER.keysOf(Grouping.PROFESSION, whose.apply(thing), asOf));
    }

    /** Things in a campaign, which may have a region of its own. */
    private Subject<A> during(Function<? super A, Campaign> campaign) {
        return by(Grouping.HOST, (thing, asOf) -> Set.of(campaign.apply(thing).host()))
                .by(
                        Grouping.HOST_REGION,
                        (thing, asOf) -> campaign.apply(thing)
                                .region()
                                .map(Set::of)
                                .orElseGet(() -> region(campaign.apply(thing).host(), asOf)));
    }

    private static Set<AgeBand> ageBand(DiasporaMember member, AsOf asOf) {
        int year = asOf.register().day().getYear();
        OptionalInt born = member.birthYear();
        return born.isPresent() && born.getAsInt() <= year ? Set.of(AgeBand.in(year, born.getAsInt())) : Set.of();
    }

    private static Subject<Engagement> ofEngagements(Keys<Engagement, ProfessionCode> professions) {
        return Subject.<Engagement>declared()
                .at(Engagement::host)
                .of(Engagement::member)
                .by(Grouping.PROFESSION, professions)
                .by(
                        Grouping.SPECIALTY,
                        (engagement, asOf) ->
                                setOf(need(engagement.need(), asOf).flatMap(Need::specialty)))
                .by(Grouping.MODALITY, (engagement, asOf) -> Set.of(engagement.modality()))
                .by(
                        Grouping.TERM,
                        (engagement, asOf) -> setOf(asOf.register()
                                .termThreshold()
                                .map(threshold -> threshold.classOf(engagement.period()))));
    }

    private static <K extends Comparable<K>> Set<K> reviewed(
            Subject<TeleExpertiseRequest> subject, Grouping<K> grouping, ClinicalReview review, AsOf asOf) {
        return asOf.register()
                .known(RecordKind.TELE_EXPERTISE_REQUEST, review.request().value())
                .map(request -> subject.keysOf(grouping, request, asOf))
                .orElseGet(Set::of);
    }

    private static Set<Gender> gender(PersonId person, AsOf asOf) {
        return member(person, asOf, member -> Set.of(member.gender()));
    }

    private static <K> Set<K> member(PersonId person, AsOf asOf, Function<DiasporaMember, Set<K>> keys) {
        return asOf.member(person).map(keys).orElseGet(Set::of);
    }

    private static Optional<Need> need(Optional<NeedId> need, AsOf asOf) {
        return need.flatMap(id -> asOf.register().known(RecordKind.NEED, id.value()));
    }

    private static Set<RegionCode> region(OrganisationId host, AsOf asOf) {
        return asOf.region(host);
    }

    private static <T> Set<T> setOf(Optional<T> value) {
        return value.map(Set::of).orElseGet(Set::of);
    }
}
