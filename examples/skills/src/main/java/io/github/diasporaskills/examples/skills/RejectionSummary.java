package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.report.ReadSummary;
import io.github.diasporaskills.core.io.ImportReason;
import io.github.diasporaskills.core.io.ImportReport;
import io.github.diasporaskills.core.io.RejectedRow;
import io.github.diasporaskills.core.io.TableCount;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was read and why rows were rejected, for a report that strangers may see: causes without the days, numbers and
 * lines of single rows, and columns by words instead of their headings.
 */
final class RejectionSummary {

    private static final Argument LEFT_OUT = new Argument.Text("…");

    private static final Pattern TABLE = Pattern.compile("[a-z-]+\\.(csv|json)");

    /**
     * A colon or bracket after which only left-out values come, joined by signs or one short word; or a last sentence
     * that ends with one.
     */
    private static final Pattern ENDING =
            Pattern.compile("[\\s\\u00a0\\u202f]*[:(،؛][^…:]{0,3}…(\\P{L}*\\p{L}{0,3}\\P{L}*…)*[\\s)\\u2066-\\u2069]*$"
                    + "|\\.\\s[^.…]*…[\\u2066-\\u2069]*$");

    private final Wording wording;

    private RejectionSummary(Wording wording) {
        this.wording = wording;
    }

    static ReadSummary of(ImportReport<?> report, Console console) {
        ReadSummary summary = ReadSummary.empty();
        for (TableCount table : report.tables()) {
            summary = summary.file(table.file(), table.accepted(), table.rejected());
        }
        RejectionSummary words = new RejectionSummary(console.wording());
        Map<String, Long> causes = new TreeMap<>();
        for (RejectedRow row : report.rejected()) {
            causes.merge(words.cause(row.problems().get(0)), 1L, Long::sum);
        }
        for (Map.Entry<String, Long> cause : causes.entrySet()) {
            summary = summary.cause(cause.getKey(), cause.getValue());
        }
        return summary;
    }

    private String cause(Problem problem) {
        Location at = problem.location();
        return wording.say(Reason.of(Said.CAUSE)
                .with("field", wording.label("skills.field." + at.field()).orElse(at.file()))
                .with("cause", told(wording.say(general(problem.reason())))));
    }

    /** The words without an end in which nothing but left-out values stood. */
    private static String told(String words) {
        return ENDING.matcher(words).replaceFirst("");
    }

    /** The reason without what belongs to one row, and without codes; names of tables stay. */
    private Reason general(Reason reason) {
        if (reason.is(ImportReason.CELL_NOT_LISTED) || reason.is(ImportReason.MAPPING_MEANS)) {
            return Reason.of(Said.CAUSE_NOT_LISTED);
        } else if (reason.is(ImportReason.LANGUAGE_LEVEL)) {
            return Reason.of(Said.CAUSE_LANGUAGE_LEVEL);
        } else if (reason.is(ImportReason.VERIFICATION_INCOMPLETE)
                || reason.is(ImportReason.AUTHORISATION_INCOMPLETE)) {
            return Reason.of(Said.CAUSE_MISSING_CELLS)
                    .with("missing", columns(reason.arguments().get("missing")));
        }
        Reason general = reason;
        for (Map.Entry<String, Argument> argument : reason.arguments().entrySet()) {
            if (!TABLE.matcher(argument.getValue().words(Locale.ROOT)).matches()) {
                general = general.with(argument.getKey(), LEFT_OUT);
            }
        }
        return general;
    }

    private List<String> columns(@Nullable Argument missing) {
        return missing instanceof Argument.Items items
                ? items.values().stream()
                        .map(field -> wording.label("skills.field." + field).orElse("…"))
                        .toList()
                : List.of("…");
    }
}
