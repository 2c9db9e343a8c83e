package io.github.diasporaskills.core.country;

import io.github.diasporaskills.core.reason.ReasonCode;

/** Why something in a country pack, or something asked of it, does not do. */
public enum CountryReason implements ReasonCode {
    /** The pack, or one of its files, is not there. */
    NO_FILE("country.pack.no-file"),
    /** No pack of this name is shipped. Argument: known. */
    UNKNOWN_PACK("country.pack.unknown"),
    /** A file is not listed among the sections. */
    UNLISTED_FILE("country.pack.unlisted-file"),
    /** A section is listed under another name than its file has. Arguments: file, other. */
    MISNAMED_SECTION("country.pack.misnamed-section"),
    /** A file has another name than it is listed under. Argument: file. */
    MISNAMED_FILE("country.pack.misnamed-file"),
    /** A section that every pack needs is not listed. */
    SECTION_REQUIRED("country.pack.section-required"),
    /** A section was asked for that the pack does not have. */
    NO_SECTION("country.pack.no-section"),
    /** A fact names no source. */
    NO_SOURCE("country.source.missing"),
    /** A source is named that the document does not list. */
    UNKNOWN_SOURCE("country.source.unknown"),
    /** A source is listed that no fact names. */
    UNUSED_SOURCE("country.source.unused"),
    /** ISO 3166-1 gives this code to no country. */
    UNKNOWN_COUNTRY("country.code.no-country"),
    /** ISO 639 gives this code to no language, or has a shorter one. */
    UNKNOWN_LANGUAGE("country.code.no-language"),
    /** A language code of three letters that this platform has no name for. */
    LANGUAGE_TO_LOOK_UP("country.code.language-to-look-up"),
    /** A currency that is neither a code nor an alias of the pack. */
    UNKNOWN_CURRENCY("country.currency.unknown"),
    /** A currency with another number of decimals than ISO 4217 gives it. Argument: decimals. */
    CURRENCY_DECIMALS("country.currency.decimals"),
    /** A language that is written from right to left, as its pack does not say. */
    WRITTEN_RIGHT_TO_LEFT("country.language.right-to-left"),
    /** A language that is written from left to right, as its pack does not say. */
    WRITTEN_LEFT_TO_RIGHT("country.language.left-to-right"),
    /** No scheme of regions has this id. */
    UNKNOWN_SCHEME("country.scheme.unknown"),
    /** The scheme of regions is not in use on the day. */
    SCHEME_NOT_IN_USE("country.scheme.not-in-use"),
    /** Several regions have this code or name. */
    AMBIGUOUS_REGION("country.region.ambiguous"),
    /** No region has this code or name. */
    UNKNOWN_REGION("country.region.unknown"),
    /** It is a region, but of another scheme. */
    REGION_OF_OTHER_SCHEME("country.region.other-scheme"),
    /** It is a region of an older scheme, which went into others. Arguments: scheme, others, successors. */
    REGION_OF_OLDER_SCHEME("country.region.older-scheme"),
    /** Its scheme is not in use on the day; it went into others. Arguments: scheme, term, day, successors. */
    REGION_NO_LONGER_IN_USE("country.region.no-longer-in-use"),
    /** The scheme has no region of this code. */
    NOT_IN_SCHEME("country.region.not-in-scheme"),
    /** Several subdivisions have this code or name. */
    AMBIGUOUS_SUBDIVISION("country.subdivision.ambiguous"),
    /** No subdivision has this code or name. */
    UNKNOWN_SUBDIVISION("country.subdivision.unknown"),
    /** Several groups of regions have this name. */
    AMBIGUOUS_GROUP("country.group.ambiguous"),
    /** No group of regions has this name. */
    UNKNOWN_GROUP("country.group.unknown"),
    /** Several professions have this code or name. */
    AMBIGUOUS_PROFESSION("country.profession.ambiguous"),
    /** No profession has this code or name. */
    UNKNOWN_PROFESSION("country.profession.unknown"),
    /** No profession has this code, where a name will not do. */
    UNKNOWN_PROFESSION_CODE("country.profession.unknown-code"),
    /** Several specialties have this name. */
    AMBIGUOUS_SPECIALTY("country.specialty.ambiguous"),
    /** No specialty has this code or name. */
    UNKNOWN_SPECIALTY("country.specialty.unknown"),
    /** It is a specialty, but not one of this profession. */
    SPECIALTY_OF_OTHER_PROFESSION("country.specialty.other-profession"),
    /** No council has this code. */
    UNKNOWN_COUNCIL("country.council.unknown"),
    /** The council does not register this profession; another one does. */
    WRONG_COUNCIL("country.council.wrong"),
    /** The council does not register this profession, and none is known that does. */
    NO_COUNCIL_KNOWN("country.council.none-known"),
    /** A checklist for sites has no item of some kinds. Argument: kinds. */
    CHECKLIST_LACKS_KINDS("country.checklist.lacks-kinds"),
    /** Several institutions have this name. */
    AMBIGUOUS_INSTITUTION("country.institution.ambiguous"),
    /** No institution has this id or name. */
    UNKNOWN_INSTITUTION("country.institution.unknown");

    private final String id;

    CountryReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
