package io.github.diasporaskills.core.organisation;

import io.github.diasporaskills.core.lifecycle.Condition;

/** What a step of an agreement needs. */
public enum PartnershipCondition implements Condition {
    /** Who signs is a party. Arguments: party, parties. */
    SIGNER_IS_A_PARTY("organisation.partnership.not-a-party"),
    /** Who signs has not signed before. Arguments: party, day. */
    SIGNS_FOR_THE_FIRST_TIME("organisation.partnership.signed-already"),
    /** A signature is not of a later day than the step. Arguments: party, signed, today. */
    SIGNATURE_DAY_HAS_COME("organisation.partnership.signed-later"),
    /** The day on which it takes effect is agreed and has come. Argument: today. */
    EFFECTIVE_DAY_HAS_COME("organisation.partnership.not-effective"),
    /** The term is not over. Arguments: today, lastDay. */
    TERM_RUNS("organisation.partnership.term-is-over"),
    /** The term is over. Argument: today. */
    TERM_IS_OVER("organisation.partnership.term-runs"),
    /** The term has an end that can be put off. */
    TERM_HAS_AN_END("organisation.partnership.open-ended"),
    /** A renewal is agreed before the term ends. Arguments: agreed, lastDay. */
    RENEWED_IN_TIME("organisation.partnership.renewed-late"),
    /** A renewal is not agreed on a later day than that of the step. Arguments: agreed, today. */
    RENEWAL_DAY_HAS_COME("organisation.partnership.renewed-later"),
    /** A renewal makes the term longer. Arguments: lastDay, wanted. */
    TERM_GROWS("organisation.partnership.term-not-longer");

    private final String id;

    PartnershipCondition(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
