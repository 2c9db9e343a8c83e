package io.github.diasporaskills.core.referral;

import static io.github.diasporaskills.core.referral.ReferralState.ACCEPTED;
import static io.github.diasporaskills.core.referral.ReferralState.CANCELLED;
import static io.github.diasporaskills.core.referral.ReferralState.CLOSED;
import static io.github.diasporaskills.core.referral.ReferralState.COMPLETED;
import static io.github.diasporaskills.core.referral.ReferralState.CONSENTED;
import static io.github.diasporaskills.core.referral.ReferralState.CONSENT_REFUSED;
import static io.github.diasporaskills.core.referral.ReferralState.CONSENT_SOUGHT;
import static io.github.diasporaskills.core.referral.ReferralState.CONSENT_WITHDRAWN;
import static io.github.diasporaskills.core.referral.ReferralState.IDENTIFIED;
import static io.github.diasporaskills.core.referral.ReferralState.IN_CARE;
import static io.github.diasporaskills.core.referral.ReferralState.NO_PROVIDER;
import static io.github.diasporaskills.core.referral.ReferralState.PROVIDER_OFFERED;
import static io.github.diasporaskills.core.referral.ReferralState.SCHEDULED;
import static io.github.diasporaskills.core.referral.ReferralState.WITH_FOCAL_POINT;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import java.util.EnumSet;
import java.util.Set;

/**
 * The machine of a referral. One state stands for every contact of a chain, and the hop says which, so that a longer
 * chain is data.
 *
 * <p>Added to the published table, which has at least one contact between file and provider: where a chain has none, the
 * holder of the file offers the case to a provider, takes it back if the provider declines, or finds none, all from
 * {@link ReferralState#CONSENTED}. The reviews that an exemption owes are looked at before a referral is closed.
 *
 * <p>Once care has begun, a withdrawal is between patient and clinician: it is recorded with the consent, the gate lets
 * nothing more out, and the referral goes on. Stateless and thread-safe.
 */
public final class ReferralLifeCycle {

    private static final Set<Role> HOLDERS = Set.of(Role.FOCAL_POINT, Role.CLINICIAN, Role.REQUESTER);
    private static final Set<Role> RECORDS = Set.of(Role.FOCAL_POINT, Role.CLINICIAN, Role.REQUESTER, Role.SUBJECT);
    private static final Set<Role> PROVIDERS = Set.of(Role.CLINICIAN, Role.HOST, Role.MEMBER);
    private static final Set<Role> DECLINERS =
            Set.of(Role.CLINICIAN, Role.HOST, Role.MEMBER, Role.FOCAL_POINT, Role.REQUESTER);
    private static final Set<Role> ENDERS =
            Set.of(Role.FOCAL_POINT, Role.CLINICIAN, Role.REQUESTER, Role.COORDINATOR, Role.SUBJECT);
    private static final Set<Role> CLOSERS = Set.of(Role.FOCAL_POINT, Role.COORDINATOR);

    /** The table. */
    public static final LifeCycle<ReferralState> TABLE = LifeCycle.startingAt("referral", IDENTIFIED)
            .allow(
                    IDENTIFIED,
                    CONSENT_SOUGHT,
                    HOLDERS,
                    ReferralCondition.PARTNERSHIP_IN_FORCE,
                    ReferralCondition.SUBSIDIARY)
            .allow(CONSENT_SOUGHT, CONSENTED, RECORDS, ReferralCondition.CONSENT_ACTIVE)
            .allow(CONSENT_SOUGHT, CONSENT_REFUSED, RECORDS, ReferralCondition.REFUSAL_ON_RECORD)
            .allow(
                    EnumSet.of(CONSENTED, WITH_FOCAL_POINT),
                    WITH_FOCAL_POINT,
                    HOLDERS,
                    ReferralCondition.NEXT_IN_CHAIN,
                    ReferralCondition.ACTOR_HOLDS_ROLE,
                    ReferralCondition.RECIPIENT_HOLDS_ROLE,
                    ReferralCondition.GATE_OPEN)
            .allow(
                    EnumSet.of(CONSENTED, WITH_FOCAL_POINT),
                    PROVIDER_OFFERED,
                    HOLDERS,
                    ReferralCondition.NEXT_IN_CHAIN,
                    ReferralCondition.ACTOR_HOLDS_ROLE,
                    ReferralCondition.RECIPIENT_HOLDS_ROLE,
                    ReferralCondition.GATE_OPEN)
            .allow(
                    EnumSet.of(CONSENTED, WITH_FOCAL_POINT),
                    NO_PROVIDER,
                    HOLDERS,
                    ReferralCondition.LAST_BEFORE_PROVIDER,
                    ReferralCondition.ACTOR_HOLDS_ROLE)
            .allow(PROVIDER_OFFERED, ACCEPTED, PROVIDERS, ReferralCondition.ACTOR_HOLDS_ROLE)
            .allow(PROVIDER_OFFERED, WITH_FOCAL_POINT, DECLINERS, ReferralCondition.ACTOR_HOLDS_ROLE)
            .allow(PROVIDER_OFFERED, CONSENTED, DECLINERS, ReferralCondition.ACTOR_HOLDS_ROLE)
            .allow(ACCEPTED, SCHEDULED, DECLINERS)
            .allow(SCHEDULED, IN_CARE, PROVIDERS, ReferralCondition.ACTOR_HOLDS_ROLE)
            .allow(IN_CARE, COMPLETED, PROVIDERS, ReferralCondition.ACTOR_HOLDS_ROLE)
            .allow(COMPLETED, CLOSED, CLOSERS, ReferralCondition.REVIEWS_DONE)
            .allow(EnumSet.range(IDENTIFIED, CONSENTED), CANCELLED, ENDERS)
            .allow(EnumSet.of(WITH_FOCAL_POINT, PROVIDER_OFFERED, ACCEPTED, SCHEDULED), CANCELLED, ENDERS)
            .allow(
                    EnumSet.of(CONSENTED, WITH_FOCAL_POINT, PROVIDER_OFFERED, ACCEPTED, SCHEDULED),
                    CONSENT_WITHDRAWN,
                    ENDERS,
                    ReferralCondition.WITHDRAWAL_ON_RECORD)
            .build();

    private ReferralLifeCycle() {}
}
