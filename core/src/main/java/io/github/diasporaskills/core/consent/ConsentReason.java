package io.github.diasporaskills.core.consent;

import io.github.diasporaskills.core.reason.ReasonCode;

/** Why content stays sealed, or a word is no consent. None of them says anything about the patient. */
public enum ConsentReason implements ReasonCode {
    /** The content belongs to another case than the request. */
    WRONG_CASE("consent.content.other-case"),
    /** The content does not hold some categories asked for. Argument: categories. */
    CATEGORIES_NOT_THERE("consent.content.categories-not-there"),
    /** The content goes as a whole, and the request does not ask for all of it. Argument: categories. */
    NOT_DIVISIBLE("consent.content.not-divisible"),
    /** Nothing of this case goes to this recipient or destination. */
    DESTINATION_BARRED("consent.destination.barred"),
    /** The recipient is not available. */
    RECIPIENT_UNAVAILABLE("consent.recipient.unavailable"),
    /** No consent of this case is on record. */
    NO_CONSENT("consent.record.none"),
    /** No consent of this case is active. Argument: state. */
    NOT_ACTIVE("consent.record.not-active"),
    /** Consent was given after the instant of the request. Argument: given. */
    GIVEN_LATER("consent.record.given-later"),
    /** The consent does not cover the purpose. Argument: purpose. */
    PURPOSE_NOT_COVERED("consent.scope.purpose"),
    /** The consent does not cover the recipient. Arguments: role, organisation. */
    RECIPIENT_NOT_COVERED("consent.scope.recipient"),
    /** The consent does not cover some categories. Argument: categories. */
    CATEGORIES_NOT_COVERED("consent.scope.categories"),
    /** The consent does not cover the country. Argument: country. */
    COUNTRY_NOT_COVERED("consent.scope.country"),
    /** The day lies outside the period of the consent. Arguments: on, period. */
    OUTSIDE_PERIOD("consent.scope.period"),
    /** Data would cross a border without a ground on file. Argument: country. */
    NO_TRANSFER_BASIS("consent.transfer.no-basis"),
    /** The ground on file is none of the country's law. Arguments: country, ground. */
    UNKNOWN_GROUND("consent.transfer.unknown-ground"),
    /** No protocol in force has the organisation as a party. Argument: organisation. */
    NO_PROTOCOL("consent.protocol.none"),
    /** The party does not receive data in this country. Arguments: protocol, country. */
    PROTOCOL_COUNTRY("consent.protocol.country"),
    /** The function sees nothing under the protocol. Arguments: protocol, role. */
    PROTOCOL_ROLE("consent.protocol.role"),
    /** The protocol does not let the function use data for this purpose. Arguments: protocol, role, purpose. */
    PROTOCOL_PURPOSE("consent.protocol.purpose"),
    /** The protocol does not let the function see some categories. Arguments: protocol, role, categories. */
    PROTOCOL_CATEGORIES("consent.protocol.categories"),
    /** The country's pack names no such exemption. Argument: exemption. */
    EXEMPTION_UNKNOWN("consent.exemption.unknown"),
    /** The exemption is not for this purpose. Argument: exemption. */
    EXEMPTION_NOT_APPLICABLE("consent.exemption.not-applicable"),
    /** The exemption does not cover all of these data. Arguments: exemption, categories, covered. */
    EXEMPTION_CATEGORIES("consent.exemption.categories-not-covered"),
    /** The exemption needs a record that the person cannot decide. Argument: exemption. */
    EXEMPTION_NEEDS_INCAPACITY("consent.exemption.needs-incapacity"),
    /** The person refused or took back a consent for this purpose. Argument: exemption. */
    EXEMPTION_AGAINST_REFUSAL("consent.exemption.against-refusal"),
    /** The exemption is claimed by somebody who may not. Arguments: exemption, role. */
    EXEMPTION_ROLE("consent.exemption.role-not-allowed"),
    /** The review is done by whom it is about, or by software. */
    REVIEWER_NOT_INDEPENDENT("consent.review.not-independent"),
    /** The words were replaced by a later version. Argument: newest. */
    TEXT_REPLACED("consent.text.replaced"),
    /** Somebody else decided for a competent adult. Argument: relation. */
    ADULT_DECIDES_ALONE("consent.giver.adult-decides-alone"),
    /** An adult was found unable to decide, and no proxy did. */
    SUBJECT_INCAPABLE("consent.giver.incapable"),
    /** Somebody decided for an adult before the incapacity was on record. */
    INCAPACITY_NOT_ON_RECORD("consent.giver.incapacity-not-on-record"),
    /** No parent or guardian decided for a minor. Arguments: ageOfConsent, relation. */
    MINOR_WITHOUT_GUARDIAN("consent.giver.minor-without-guardian"),
    /** The only witness is whoever recorded the consent. */
    WITNESS_IS_RECORDER("consent.form.witness-is-recorder"),
    /** Nothing is recorded of what the minor said. */
    ASSENT_NOT_RECORDED("consent.assent.missing"),
    /** The minor said no, at an age at which that counts. Argument: assentFrom. */
    MINOR_DISAGREES("consent.assent.disagreed");

    private final String id;

    ConsentReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
