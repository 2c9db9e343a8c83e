package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.FieldVisit;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.engagement.NeedState;
import io.github.diasporaskills.core.engagement.PlannedEngagement;
import io.github.diasporaskills.core.organisation.EnrolmentPeriod;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.SiteEnrolment;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.PersonId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is asked of a register by name: organisations and who takes part, members, needs, engagements and visits, as they
 * stood on its as-of day and were known at its instant. Only a {@link ProgrammeRegister} answers; it is immutable and
 * thread-safe. Lists are ordered by id. Looking a record up takes O(log n), listing O(n).
 */
public sealed interface RegisterLookUp permits ProgrammeRegister {

    /** {@return the organisations on the register, by id} */
    default List<Organisation> organisations() {
        return self().all(RecordKind.ORGANISATION);
    }

    /**
     * An organisation.
     *
     * @param id its id
     * @return the organisation, or empty if it is not on the register
     */
    default Optional<Organisation> organisation(OrganisationId id) {
        return self().find(RecordKind.ORGANISATION, id.value());
    }

    /**
     * Whether a site is enrolled on a day, by a time recorded as such or by having joined step by step.
     *
     * @param site the organisation
     * @param day any day
     * @return true if an enrolment on record covers the day
     */
    default boolean isEnrolled(OrganisationId site, LocalDate day) {
        requireNonNull(day, "day");
        return enrolments(
                        self().sight().knownNaming(RecordKind.ENROLMENT, RecordKind.ORGANISATION, site.value()),
                        self().sight().knownNaming(RecordKind.SITE_ENROLMENT, RecordKind.ORGANISATION, site.value()))
                .anyMatch(enrolment -> enrolment.coversOn(day));
    }

    /**
     * The times in which sites take part: those recorded as such, and those of sites that joined step by step. A time
     * that begins only after the as-of day is left out.
     *
     * @return in no particular order; a site may have several
     */
    default List<EnrolmentPeriod> enrolments() {
        return enrolments(self().known(RecordKind.ENROLMENT), self().known(RecordKind.SITE_ENROLMENT))
                .filter(enrolment -> !enrolment.during().first().isAfter(self().day()))
                .toList();
    }

    /** {@return the members who had registered, by id} */
    default List<DiasporaMember> members() {
        return self().all(RecordKind.MEMBER);
    }

    /**
     * A member.
     *
     * @param id the pseudonym
     * @return the member, or empty if nobody of that id had registered
     */
    default Optional<DiasporaMember> member(PersonId id) {
        return self().find(RecordKind.MEMBER, id.value());
    }

    /**
     * The needs on the register. A need that was approved only after the as-of day is left out; when a draft was
     * begun is not recorded, so drafts are always shown.
     *
     * @return by id
     */
    default List<Need> needs() {
        return self().all(RecordKind.NEED);
    }

    /**
     * A need.
     *
     * @param id its id
     * @return the need, or empty if it is not in sight
     */
    default Optional<Need> need(NeedId id) {
        return self().find(RecordKind.NEED, id.value());
    }

    /**
     * The needs for which members are looked for: open, and not past on the as-of day. All places may be taken by
     * now, see {@link Commitments#remainingPlaces(Need)}.
     *
     * @return by id
     */
    default List<Need> openNeeds() {
        AsOf then = new AsOf(self());
        return needs().stream()
                .filter(need -> isOpen(need, then))
                .filter(need -> self().asOf()
                        .map(day -> !need.period().last().isBefore(day))
                        .orElse(true))
                .toList();
    }

    /**
     * The engagements that had begun, as they stood on the as-of day: one that ended only later is under way, see
     * {@link Engagement#begunBy(LocalDate)}. What is only planned is not among them; {@link RecordKind#ENGAGEMENT} has
     * every state, those called off included.
     *
     * @return by id
     */
    default List<Engagement> engagements() {
        return self().commitments().begun();
    }

    /** {@return the engagements that were planned: proposed, not begun and not called off; by id} */
    default List<PlannedEngagement> plannedEngagements() {
        return self().commitments().planned();
    }

    /**
     * An engagement in whatever state.
     *
     * @param id its id
     * @return the engagement, or empty if none of that id had been proposed
     */
    default Optional<Engagement> engagement(EngagementId id) {
        return self().find(RecordKind.ENGAGEMENT, id.value());
    }

    /**
     * The visits that saw an engagement.
     *
     * @param engagement the engagement
     * @return by id
     */
    default List<FieldVisit> visitsOf(EngagementId engagement) {
        return self().sight().naming(RecordKind.VISIT, RecordKind.ENGAGEMENT, engagement.value());
    }

    private static Stream<EnrolmentPeriod> enrolments(List<EnrolmentPeriod> recorded, List<SiteEnrolment> joined) {
        PackZone days = PackZone.fixed("UTC", ZoneOffset.UTC);
        return Stream.concat(recorded.stream(), joined.stream().flatMap(site -> site.periods(days).stream()));
    }

    /** As its history has it; what a file told of the state holds on every day. */
    private static boolean isOpen(Need need, AsOf then) {
        return need.history()
                .map(history -> then.stood(history, NeedState.OPEN))
                .orElseGet(() -> need.state().isOpen());
    }

    private ProgrammeRegister self() {
        return (ProgrammeRegister) this;
    }
}
