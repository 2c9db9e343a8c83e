package io.github.diasporaskills.accountability.exchange;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.ReasonCode;

/** What a format cannot say, what it asks for and does not get, and what of a document cannot be taken in. */
public enum ExchangeReason implements ReasonCode {
    /** A bound such as "over 200" of the indicator {@code code} is no number. */
    BOUND_LEFT_OUT("exchange.loss.bound"),
    /** A number of {@code code} of {@code day}, before the programme's first day. */
    BEFORE_FIRST_DAY("exchange.loss.before-first-day"),
    /** The total of {@code code} is withheld. */
    TOTAL_WITHHELD("exchange.loss.total-withheld"),
    /** Cells of {@code code} by {@code dimensions} are withheld. */
    SPLIT_WITHHELD("exchange.loss.split-withheld"),
    /** The result {@code result} is an activity, and the format knows only other results. */
    LEVEL_COARSER("exchange.loss.level-coarser"),
    /** The result {@code result} has no indicator, and the format has no place for it. */
    RESULT_WITHOUT_INDICATOR("exchange.loss.result-without-indicator"),
    /** Who took baselines and set targets. */
    SOURCES_LEFT_OUT("exchange.loss.sources"),
    /** How many took part in the period of {@code code}. */
    TAKING_PART_LEFT_OUT("exchange.loss.taking-part"),
    /** How indicators are measured and to be read, in the programme's words. */
    SHEETS_LEFT_OUT("exchange.loss.sheets"),
    /** What an application added to the results: {@code count} sections. */
    SECTIONS_LEFT_OUT("exchange.loss.sections"),
    /** A budget of more than a year, which nobody split. */
    BUDGET_LEFT_OUT("exchange.loss.budget"),
    /** The budgets of the years are not the whole: {@code total}, {@code currency}. */
    BUDGET_DIFFERS("exchange.loss.budget-differs"),
    /** The scope in the donor's words. */
    SCOPE_LEFT_OUT("exchange.loss.scope"),
    /** The type in the donor's words. */
    TYPE_LEFT_OUT("exchange.loss.type"),
    /** Agreements: {@code count}. */
    PARTNERSHIPS_LEFT_OUT("exchange.loss.partnerships"),
    /** Numbers that others published: {@code count}. */
    FIGURES_LEFT_OUT("exchange.loss.figures"),
    /** Nobody screened the programme for gender equality. */
    GENDER_NOT_SCREENED("exchange.loss.gender-not-screened"),
    /** Regions stand by name, as the format has no list with their codes. */
    REGION_WITHOUT_CODE("exchange.loss.region-code"),
    /** The settings name an indicator {@code code} that the results do not have. */
    INDICATOR_UNKNOWN("exchange.loss.indicator-unknown"),
    /** There is no such number of {@code code}. */
    NO_NUMBER("exchange.loss.no-number"),
    /** The value of {@code code} is of {@code day}, before the period's last. */
    OLDER_THAN_PERIOD("exchange.loss.older-than-period"),
    /** The receiver has no code for {@code group} of {@code dimension}, in {@code code}. */
    GROUP_WITHOUT_CODE("exchange.loss.group-without-code"),
    /** Indicators without a data element: {@code codes}. */
    WITHOUT_ELEMENT("exchange.loss.without-element"),
    /** The split of {@code code} by {@code dimensions} is shown, and the settings map it to nothing. */
    SPLIT_NOT_SENT("exchange.loss.split-not-sent"),
    /** What was reached in all by {@code codes} stands under the receiver's period {@code period} alone. */
    REACHED_UNDER_PERIOD("exchange.loss.reached-under-period"),
    /** What was reached in all by {@code codes} stands under the report's days {@code period}, which are fewer. */
    REACHED_UNDER_REPORT("exchange.loss.reached-under-report"),
    /** Baselines and targets. */
    TARGETS_LEFT_OUT("exchange.loss.targets"),
    /** Titles, units, remarks and what the protection promises. */
    WORDS_LEFT_OUT("exchange.loss.words"),
    /** Numbers of people are rounded to a {@code multiple}, which the format cannot say. */
    ROUNDING_UNSAID("exchange.loss.rounding"),
    /** Titles and remarks in other languages than that of the file are left out. */
    LANGUAGES_LEFT_OUT("exchange.loss.languages"),
    /** Of several targets only the one that counts on the day is there. */
    OTHER_TARGETS_LEFT_OUT("exchange.loss.other-targets"),
    /** That the data are invented cannot be said. */
    SYNTHETIC_LEFT_OUT("exchange.loss.synthetic"),
    /** What was added in {@code first} to {@code last} is not that of the receiver's period {@code period}. */
    ADDED_OF_OTHER_DAYS("exchange.loss.added-of-other-days"),
    /** What is counted, and by which rule: {@code unit}, {@code rule}. */
    COUNTED_IN("exchange.text.counted-in"),
    /** What a period added, beside values since the beginning. */
    ADDED_IN_PERIOD("exchange.text.added-in-period"),
    /** A split that is not shown: {@code dimensions}, {@code why}. */
    SPLIT_NOT_SHOWN("exchange.text.split-not-shown"),
    /** IATI wants a first day, and the programme has none. */
    IATI_NO_FIRST_DAY("exchange.iati.no-first-day"),
    /** IATI wants a description, and there is neither one nor a result. */
    IATI_NO_DESCRIPTION("exchange.iati.no-description"),
    /** The activity's identifier does not begin with that of {@code organisation}. */
    IATI_ACTIVITY_OF_ANOTHER("exchange.iati.activity-of-another"),
    /** No organisation takes part. */
    IATI_NOBODY_TAKES_PART("exchange.iati.nobody-takes-part"),
    /** The sectors' percentages sum to {@code sum}, or one stands twice. */
    IATI_SECTORS_NOT_WHOLE("exchange.iati.sectors-not-whole"),
    /** A percentage is not above 0 and up to 100. */
    IATI_PERCENTAGE("exchange.iati.percentage"),
    /** A budget is for more than a year. */
    IATI_BUDGET_TOO_LONG("exchange.iati.budget-too-long"),
    /** No number is left to send. */
    NOTHING_TO_SEND("exchange.send.nothing"),
    /** The results end on {@code day}, within the receiver's period {@code period}, which ends on {@code last}. */
    PERIOD_NOT_OVER("exchange.send.period-not-over"),
    /** There is no data element. */
    NO_ELEMENTS("exchange.send.no-elements"),
    /** A figure that receivers of aggregate data do not take. */
    FIGURE_NOT_SENT("exchange.send.figure"),
    /** A data element holds two different numbers. */
    ELEMENT_TWICE("exchange.send.element-twice"),
    /** A dimension has no category; there are {@code known}. */
    CATEGORY_MISSING("exchange.send.category-missing"),
    /** Two groups have one code. */
    CODE_TWICE("exchange.send.code-twice"),
    /** Groups are not written as they should be. */
    GROUPS_UNREADABLE("exchange.send.groups"),
    /** The same number as in {@code line}. */
    NUMBER_TWICE("exchange.send.number-twice"),
    /** The same data element and combination as in {@code line}. */
    COMBO_TWICE("exchange.send.combo-twice"),
    /** The programme has no indicator of this code. */
    INDICATOR_NOT_THERE("exchange.send.indicator-not-there"),
    /** A value of the kind {@code kind} that does not have its form. */
    JSON_UNREADABLE("exchange.json.unreadable"),
    /** The name of a sheet. */
    SHEET_RESULTS("exchange.sheet.results"),
    /** The name of a sheet. */
    SHEET_GROUPS("exchange.sheet.groups"),
    /** The name of a sheet. */
    SHEET_NOTES("exchange.sheet.notes"),
    /** The heading of a column. */
    COLUMN_RESULT("exchange.column.result"),
    /** The heading of a column. */
    COLUMN_CODE("exchange.column.code"),
    /** The heading of a column. */
    COLUMN_INDICATOR("exchange.column.indicator"),
    /** The heading of a column. */
    COLUMN_UNIT("exchange.column.unit"),
    /** The heading of a column. */
    COLUMN_BASELINE("exchange.column.baseline"),
    /** The heading of a column. */
    COLUMN_BASELINE_ON("exchange.column.baseline-on"),
    /** The heading of a column. */
    COLUMN_TARGET("exchange.column.target"),
    /** The heading of a column. */
    COLUMN_TARGET_BY("exchange.column.target-by"),
    /** The heading of a column. */
    COLUMN_REACHED("exchange.column.reached"),
    /** The heading of a column. */
    COLUMN_AS_OF("exchange.column.as-of"),
    /** The heading of a column. */
    COLUMN_OF_TARGET("exchange.column.of-target"),
    /** The heading of a column. */
    COLUMN_ADDED("exchange.column.added"),
    /** The heading of a column. */
    COLUMN_GROUP("exchange.column.group"),
    /** The heading of a column. */
    COLUMN_NUMBER("exchange.column.number"),
    /** The heading of a column. */
    COLUMN_SHARE("exchange.column.share"),
    /** The heading of a column. */
    COLUMN_REMARK("exchange.column.remark"),
    /** A document that is not well-formed XML. */
    XML_BROKEN("exchange.xml.broken"),
    /** A document type, which is refused. */
    XML_DOCTYPE("exchange.xml.doctype"),
    /** A document that is larger than {@code limit} megabytes. */
    XML_TOO_LARGE("exchange.xml.too-large"),
    /** Another kind of document than {@code expected}. */
    XML_OTHER_ROOT("exchange.xml.other-root"),
    /** A version that is not {@code expected}. */
    XML_OTHER_VERSION("exchange.xml.other-version"),
    /** A part without {@code name}. */
    XML_MISSING("exchange.xml.missing"),
    /** A value without its form: {@code expected}. */
    XML_UNREADABLE("exchange.xml.unreadable");

    private final String id;

    ExchangeReason(String id) {
        this.id = requireNonNull(id, "id");
    }

    @Override
    public String id() {
        return id;
    }
}
