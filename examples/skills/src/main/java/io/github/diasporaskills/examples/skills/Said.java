package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.reason.ReasonCode;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the program itself says; the words stand in {@code wording.properties} and {@code wording_fr.properties}. */
enum Said implements ReasonCode {
    USAGE_MISSING,
    USAGE_UNKNOWN,
    USAGE_VALUE,
    USAGE_INVALID,
    USAGE_ONE_OF,
    USAGE_EXCLUSIVE,
    USAGE_TWICE,
    USAGE_NO_VALUE,
    USAGE_NOTHING,
    USAGE_LINE,
    USAGE_HELP,
    FOLDER_MISSING,
    FOLDER_IS_FILE,
    FILE_MISSING,
    FILE_DENIED,
    FILE_UNREADABLE,
    SYNTHETIC,
    READ_HEADING,
    READ_PACK,
    READ_FILE,
    READ_FILE_UNREAD,
    READ_FILE_REPEATED,
    READ_PROGRESS,
    CAUSE,
    CAUSE_NOT_LISTED,
    CAUSE_LANGUAGE_LEVEL,
    CAUSE_MISSING_CELLS,
    REJECTED_HEADING,
    REJECTED_MORE,
    WARNINGS_HEADING,
    DUPLICATES_HEADING,
    DUPLICATE,
    NOTHING_WRONG,
    VALIDATE_TOTAL,
    VALIDATE_NOTHING_READ,
    PLAN_HEADING,
    PLAN_TOTAL,
    PLAN_PROVEN,
    PLAN_EXAMPLES,
    PLAN_MORE_LINES,
    PLAN_UNMATCHED_NEEDS,
    RESULTS_HEADING,
    RESULTS_INDICATOR,
    RESULTS_UNIT,
    RESULTS_BASELINE,
    RESULTS_TARGET,
    RESULTS_ACTUAL,
    RESULTS_TOTAL_ONLY,
    RESULTS_NONE,
    WRITTEN_HEADING,
    NOT_YET,
    DEFECT,
    THRESHOLD,
    MAPPING_MISSING,
    REGISTER_TITLE,
    REGISTER_REGISTERED,
    REGISTER_ENGAGED,
    REGISTER_ENGAGEMENTS,
    REGISTER_REPEATERS,
    REGISTER_PLANNED,
    PERSONAL_DATA,
    REJECTED_KEPT,
    WARNINGS_MORE,
    MENDED,
    MENDED_HINT,
    MENDED_HEADINGS,
    MENDED_MISSING,
    MENDED_IS_PROGRAMME,
    OUT_IS_FILE,
    OUT_IS_PROGRAMME,
    UNKNOWN_EXPERT,
    UNKNOWN_NEED,
    REJECTED_EXPERT,
    REJECTED_NEED,
    NO_REGISTER,
    PACK_MISSING,
    PACK_IS_FILE,
    COUNTRY_FINE,
    COUNTRY_BROKEN,
    COUNTRY_SECTIONS,
    COUNTRY_UNVERIFIED,
    COUNTRY_ZONE_FINE,
    COUNTRY_ZONE_STALE,
    COUNTRY_WRITTEN,
    COUNTRY_NOT_EMPTY,
    COUNTRY_IS_FILE,
    STABLE_HEADING,
    STABLE_TOTAL,
    STABLE_LOTTERY,
    STABLE_CAPS_LEFT_OUT,
    STABLE_NOT_FEWEST,
    STABLE_VERDICTS,
    STABLE_NO_INSTANCE,
    STABLE_MORE_WARNINGS,
    DAYS_RANGE,
    NO_SUCH_HOST,
    TODAY_HEADING,
    TODAY_NOTHING,
    TODAY_NO_ZONE,
    TODAY_OVERDUE,
    TODAY_REJECTED,
    REPORT_PLAN_TITLE,
    REPORT_PLAN_WORDS,
    REPORT_PLAN_PLACES,
    REPORT_PLAN_MEMBERS,
    REPORT_PLAN_UNFILLED;

    @Override
    public String id() {
        return "skills." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Opens the words for the columns of tables, by the name that a bundle of words usually has. */
    static @Nullable InputStream openFields(String name) {
        return open(name.replaceFirst("^wording", "fields"));
    }

    /** Opens the program's own words. */
    static @Nullable InputStream open(String name) {
        return Said.class.getResourceAsStream(name);
    }
}
