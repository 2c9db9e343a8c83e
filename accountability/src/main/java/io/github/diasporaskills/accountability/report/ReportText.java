package io.github.diasporaskills.accountability.report;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.ReasonCode;

/** The fixed words of a report. */
enum ReportText implements ReasonCode {
    TITLE("report.title"),
    SKIP("report.skip"),
    SYNTHETIC("report.synthetic"),
    SYNTHETIC_SHORT("report.synthetic-short"),
    INTERNAL("report.internal"),
    EVIDENCE("report.evidence"),
    KICKER("report.kicker"),
    CONTENTS("report.contents"),
    PERIOD("report.period"),
    FROM_TO("report.from-to"),
    AS_OF("report.as-of"),
    COUNTRY("report.country"),
    TERM("report.term"),
    SUMMARY("report.summary"),
    SUMMARY_LEAD("report.summary.lead"),
    REACHED_COUNT("report.summary.reached"),
    BELOW_COUNT("report.summary.below"),
    MISSED_COUNT("report.summary.missed"),
    OPEN_COUNT("report.summary.open"),
    NO_TARGET_COUNT("report.summary.no-target"),
    NO_VALUE_COUNT("report.summary.no-value"),
    OF_TARGET("report.of-target"),
    READ("report.read"),
    READ_LEAD("report.read.lead"),
    READ_CAPTION("report.read.caption"),
    FILE("report.read.file"),
    ROWS("report.read.rows"),
    ACCEPTED("report.read.accepted"),
    REJECTED("report.read.rejected"),
    CAUSES_CAPTION("report.read.causes"),
    CAUSE("report.read.cause"),
    TOTAL("report.total"),
    NUMBER("report.number"),
    SHARE("report.share"),
    RESULTS("report.results"),
    RESULTS_LEAD("report.results.lead"),
    RESULTS_CAPTION("report.results.caption"),
    INDICATOR("report.indicator"),
    BASELINE("report.baseline"),
    TARGET("report.target"),
    ACTUAL("report.actual"),
    IN_PERIOD("report.in-period"),
    IN_PERIOD_LEAD("report.in-period.lead"),
    IN_PERIOD_ACTIVE("report.in-period.active"),
    PERCENT_OF_TARGET("report.percent-of-target"),
    BY_DAY("report.by-day"),
    NONE("report.none"),
    REACHED("report.status.reached"),
    BELOW("report.status.below"),
    MISSED("report.status.missed"),
    OPEN("report.status.open"),
    NUMBER_OF_UNIT("report.number-of-unit"),
    BY_DIMENSION("report.by"),
    BY_LEAD("report.by.lead"),
    BY_CAPTION("report.by.caption"),
    TOTAL_ONLY("report.by.total-only"),
    SHARES_DESCRIPTION("report.shares.description"),
    PART("report.shares.part"),
    PROGRESS("report.progress"),
    PROGRESS_LEAD("report.progress.lead"),
    PROGRESS_LEGEND_ACTUAL("report.progress.legend.actual"),
    PROGRESS_LEGEND_TARGET("report.progress.legend.target"),
    PROGRESS_LEGEND_PACE("report.progress.legend.pace"),
    PROGRESS_CAPTION("report.progress.caption"),
    PROGRESS_DESCRIPTION("report.progress.description"),
    PROGRESS_TARGET("report.progress.target"),
    NOTES("report.notes"),
    NOTES_GENERAL("report.notes.general"),
    MOBILISED("report.mobilised"),
    UNITS("report.units"),
    PROTECTION("report.protection"),
    SCHEME_IOM_PROJECT("report.scheme.iom-project"),
    LEVEL_OBJECTIVE("report.level.objective"),
    LEVEL_OUTCOME("report.level.outcome"),
    LEVEL_OUTPUT("report.level.output"),
    LEVEL_ACTIVITY("report.level.activity"),
    MONTH_1("report.month.1"),
    MONTH_2("report.month.2"),
    MONTH_3("report.month.3"),
    MONTH_4("report.month.4"),
    MONTH_5("report.month.5"),
    MONTH_6("report.month.6"),
    MONTH_7("report.month.7"),
    MONTH_8("report.month.8"),
    MONTH_9("report.month.9"),
    MONTH_10("report.month.10"),
    MONTH_11("report.month.11"),
    MONTH_12("report.month.12"),
    FOOTER("report.footer");

    private final String id;

    ReportText(String id) {
        this.id = requireNonNull(id, "id");
    }

    @Override
    public String id() {
        return id;
    }
}
