package io.github.diasporaskills.matching.rule;

import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Availability;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.programme.EligibilityPolicy;
import io.github.diasporaskills.core.programme.TermClass;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What rules and criteria know besides member and need: the day, the programme, the country. Immutable. */
public interface Circumstances {

    /**
     * The day for which is matched: credentials, declarations and enrolments are looked at as of this day.
     *
     * @return the day
     */
    LocalDate on();

    /**
     * The hash of the country pack behind these circumstances; it stands on every verdict.
     *
     * @return as given by the pack
     */
    String packHash();

    /**
     * Who may take part in the programme at all.
     *
     * @return the programme's policy
     */
    EligibilityPolicy eligibility();

    /**
     * The thresholds of the country.
     *
     * @return from the pack, or the defaults
     */
    RuleSettings settings();

    /**
     * Whether an engagement of these days is short or long.
     *
     * @param period with first and last day
     * @return the class by the threshold of the programme or, where it has none, of the pack
     */
    TermClass termClassOf(DateRange period);

    /**
     * Whether a site is enrolled in the programme.
     *
     * @param site the site
     * @param day the day
     * @return true if an enrolment covers the day
     */
    boolean isEnrolled(OrganisationId site, LocalDate day);

    /**
     * The councils of the country served that answer for a profession.
     *
     * @param profession the profession
     * @return their codes; empty if the pack names none, and then any is accepted
     */
    Set<CouncilCode> councilsOf(ProfessionCode profession);

    /**
     * Whether a council is one of the country served, as the pack knows it.
     *
     * @param council a council at home or abroad
     * @return true if the pack names it for some profession
     */
    boolean isCouncilOfCountry(CouncilCode council);

    /**
     * The engagements of a member as known on the day, whatever their state.
     *
     * @param member the member
     * @return by id, possibly empty
     */
    List<Engagement> engagementsOf(PersonId member);

    /**
     * The times in which a member may be proposed. Where somebody must not be proposed on some days, for a cause that
     * nobody may learn from a plan, these days are left out here and nowhere else: verdicts, explanations, scores and
     * counts of whoever may not be proposed are then those of a member who is not free, because they are made in the
     * same way. A rule of its own for such a cause would give it away.
     *
     * @param member the member
     * @return what the member offers, unless overridden
     */
    default List<Availability> availabilityOf(DiasporaMember member) {
        return member.availability();
    }

    /**
     * How many more engagements the member takes in a period: the quota less the engagements, planned or begun, that
     * share a day with it.
     *
     * @param member the member
     * @param period the days looked at
     * @return 0 or more
     */
    int remainingQuota(DiasporaMember member, DateRange period);

    /**
     * How many places of a need are still to be filled: its places less the engagements for it that were not called
     * off before they began.
     *
     * @param need the need
     * @return 0 or more
     */
    int openPlaces(Need need);

    /**
     * The region of a host, for caps on regions.
     *
     * @param host an organisation
     * @return empty unless overridden, or where it is not known
     */
    default Optional<RegionCode> regionOf(OrganisationId host) {
        return Optional.empty();
    }
}
