package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.report.ReadSummary;
import io.github.diasporaskills.core.io.ImportReport;
import io.github.diasporaskills.core.io.RejectedRow;
import io.github.diasporaskills.core.io.TableCount;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was read and why rows were rejected, for a report that strangers may see: causes without the days, numbers and
 * lines of single rows.
 */
final class RejectionSummary {

    private static final Argument LEFT_OUT = new Argument.Text("…");

    private RejectionSummary() {}

    static ReadSummary of(ImportReport<?> report, Console console) {
        ReadSummary summary = ReadSummary.empty();
        for (TableCount table : report.tables()) {
            summary = summary.file(table.file(), table.accepted(), table.rejected());
        }
        Map<String, Long> causes = new TreeMap<>();
        for (RejectedRow row : report.rejected()) {
            Problem first = row.problems().get(0);
            String cause = first.location().field() + ": " + console.wording().say(general(first.reason()));
            causes.merge(cause, 1L, Long::sum);
        }
        for (Map.Entry<String, Long> cause : causes.entrySet()) {
            summary = summary.cause(cause.getKey(), cause.getValue());
        }
        return summary;
    }

    /** The reason without what belongs to one row; lists of what is expected stay. */
    private static Reason general(Reason reason) {
        Reason general = reason;
        for (Map.Entry<String, Argument> argument : reason.arguments().entrySet()) {
            if (!(argument.getValue() instanceof Argument.Items)) {
                general = general.with(argument.getKey(), LEFT_OUT);
            }
        }
        return general;
    }
}
