package io.github.diasporaskills.core.organisation;

import io.github.diasporaskills.core.reason.ReasonCode;

/** What a site lacks of the pack's checklist. */
public enum SiteReason implements ReasonCode {
    /** The pack has no checklist, so no site is found ready. */
    NO_CHECKLIST("organisation.site.no-checklist"),
    /** Nothing shows an item. Argument: item. */
    ITEM_NOT_SHOWN("organisation.site.item-not-shown"),
    /** What shows an item is too old. Arguments: item, on, days. */
    ITEM_TOO_OLD("organisation.site.item-too-old"),
    /** Nobody is named for an item. Argument: item. */
    NOBODY_NAMED("organisation.site.nobody-named"),
    /** Too little time is set aside. Arguments: item, hours, least. */
    TOO_LITTLE_TIME("organisation.site.too-little-time"),
    /** An item is not there in some languages. Arguments: item, languages. */
    LANGUAGES_LACKING("organisation.site.languages-lacking");

    private final String id;

    SiteReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
