package io.github.diasporaskills.core.teleexpertise;

import io.github.diasporaskills.core.consent.RecordedGate;
import io.github.diasporaskills.core.lifecycle.RecordFault;
import io.github.diasporaskills.core.organisation.EnrolmentPeriod;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a request for an opinion that was written down has to prove, as its steps do: an enrolled site, a disclosure
 * through the gate for whoever got to see the case, offers to experts who could take it, an opinion by the one who
 * accepted it and was qualified at that instant, under a consent that lasted until then, and a follow-up when the country
 * wants it. A history that does not begin with the draft owes what had to be so by its first state.
 *
 * <p>Not examined is what no record keeps: ties and holds, how many other cases an expert had then, and how many offers
 * the policy of then let stand at once. Stateless and thread-safe.
 */
public final class TeleExpertiseRecordRules {

    private TeleExpertiseRecordRules() {}

    /** The members and enrolments there are. */
    public interface Records {

        /**
         * A member.
         *
         * @param id the id
         * @return empty if nobody on record has it
         */
        Optional<DiasporaMember> member(PersonId id);

        /**
         * When a site took part.
         *
         * @param site the site
         * @return in any order
         */
        Collection<EnrolmentPeriod> enrolments(OrganisationId site);
    }

    /**
     * What stands against a request.
     *
     * @param request as it was written down
     * @param before what was on record of it before, which was examined then; null if it is new
     * @param gate the records there are and the rules of the country
     * @param records the members and enrolments there are
     * @return the reasons for which the steps would have been refused; empty if nothing stands against it
     */
    public static List<RecordFault> faults(
            TeleExpertiseRequest request, @Nullable TeleExpertiseRequest before, RecordedGate gate, Records records) {
        return RecordedRequest.faults(request, before, gate, records);
    }
}
