package io.github.diasporaskills.core.contribution;

import io.github.diasporaskills.core.reason.ReasonCode;

/** Why goods are not taken. */
public enum GoodsReason implements ReasonCode {
    /** Medicines or devices were pledged, and the receipt lists none. Argument: kind. */
    NOTHING_LISTED("contribution.goods.nothing-listed"),
    /** Medicines have no number of a batch. Argument: name. */
    NO_BATCH("contribution.medicine.no-batch"),
    /** Medicines were with patients before, or are free samples. Argument: name. */
    RETURNED_BY_PATIENTS("contribution.medicine.returned"),
    /** Medicines have expired. Arguments: name, expires. */
    EXPIRED("contribution.medicine.expired"),
    /** Medicines expire soon and nobody at the recipient took them knowing that. Arguments: name, expires, months. */
    EXPIRES_SOON("contribution.medicine.expires-soon"),
    /** The label is in no language understood there. Arguments: name, languages. */
    LABEL_NOT_UNDERSTOOD("contribution.medicine.label-not-understood"),
    /** A device does not work, or nobody tried. Argument: name. */
    DOES_NOT_WORK("contribution.device.does-not-work"),
    /** A device has no manual in a language understood there. Arguments: name, languages. */
    NO_MANUAL("contribution.device.no-manual"),
    /** Nobody keeps a device going. Argument: name. */
    NOBODY_KEEPS_IT("contribution.device.no-upkeep");

    private final String id;

    GoodsReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
