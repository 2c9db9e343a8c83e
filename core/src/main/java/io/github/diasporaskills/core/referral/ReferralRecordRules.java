package io.github.diasporaskills.core.referral;

import io.github.diasporaskills.core.consent.RecordedGate;
import io.github.diasporaskills.core.lifecycle.RecordFault;
import io.github.diasporaskills.core.organisation.Partnership;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a referral that was written down has to prove, as its steps do: a partnership in force and a look at public care
 * before consent is sought, a consent or a claimed exemption, and for each hop its handover, in the order of the chain,
 * with no more than the function needs, through the gate as it stood at that instant. A history that does not begin
 * with the need owes what had to be so by its first state, and the handovers that led there.
 *
 * <p>Not examined is who held which function: a register keeps no list of contacts, so only their roles are looked at.
 * Stateless and thread-safe.
 */
public final class ReferralRecordRules {

    private ReferralRecordRules() {}

    /**
     * What stands against a referral.
     *
     * @param referral as it was written down
     * @param before what was on record of it before, which was examined then; null if it is new
     * @param gate the records there are and the rules of the country
     * @param partnerships those of the programme
     * @return the reasons for which the steps would have been refused; empty if nothing stands against it
     */
    public static List<RecordFault> faults(
            ReferralCase referral,
            @Nullable ReferralCase before,
            RecordedGate gate,
            Collection<Partnership> partnerships) {
        return RecordedReferral.faults(referral, before, gate, partnerships);
    }
}
