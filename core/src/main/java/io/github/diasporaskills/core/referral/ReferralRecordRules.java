package io.github.diasporaskills.core.referral;

import io.github.diasporaskills.core.consent.RecordedGate;
import io.github.diasporaskills.core.lifecycle.RecordFault;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.Partnership;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a referral that was written down has to prove, as its steps do: a partnership in force and a look at public care
 * before consent is sought, a consent or a claimed exemption, and for each hop its handover, in the order of the chain,
 * with no more than the function needs, through the gate as it stood at that instant. A history that does not begin
 * with the need owes what had to be so by its first state, and the handovers that led there.
 *
 * <p>Who passed a case on and who got it held the function, for the organisation that had the case, on that day in the
 * country: where posts of that function are on record for that organisation. Of an organisation that names nobody for it
 * only the roles are looked at. Stateless and thread-safe.
 */
public final class ReferralRecordRules {

    private ReferralRecordRules() {}

    /** What the records of a programme say about referrals, beside consents and protocols. */
    public interface Records {

        /**
         * A partnership of the programme.
         *
         * @param id its id
         * @return it, or empty if there is none
         */
        Optional<Partnership> partnership(String id);

        /**
         * Who holds or held which function.
         *
         * @param organisation for whom
         * @return all posts of this organisation on record, of any day
         */
        Collection<ChainPost> posts(OrganisationId organisation);
    }

    /**
     * What stands against a referral.
     *
     * @param referral as it was written down
     * @param before what was on record of it before, which was examined then; null if it is new
     * @param gate the records there are and the rules of the country
     * @param records partnerships and posts of the programme
     * @return the reasons for which the steps would have been refused; empty if nothing stands against it
     */
    public static List<RecordFault> faults(
            ReferralCase referral, @Nullable ReferralCase before, RecordedGate gate, Records records) {
        return RecordedReferral.faults(referral, before, gate, records);
    }
}
