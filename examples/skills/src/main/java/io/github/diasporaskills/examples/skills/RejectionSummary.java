package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.report.ReadSummary;
import io.github.diasporaskills.core.io.ImportReport;
import io.github.diasporaskills.core.io.RejectedRow;
import io.github.diasporaskills.core.io.TableCount;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What was read and why rows were rejected, for a report that strangers may see: causes without the days, numbers and
 * lines of single rows.
 */
final class RejectionSummary {

    private static final Argument LEFT_OUT = new Argument.Text("…");

    private static final Pattern TABLE = Pattern.compile("[a-z]+\\.csv");

    /** A colon or bracket after which only left-out values come, joined by signs or one short word. */
    private static final Pattern ENDING = Pattern.compile(
            "[\\s\\u00a0\\u202f]*[:(،؛][^…:]{0,3}…(\\P{L}*\\p{L}{0,3}\\P{L}*…)*[\\s)\\u2066-\\u2069]*$");

    private RejectionSummary() {}

    static ReadSummary of(ImportReport<?> report, Console console) {
        ReadSummary summary = ReadSummary.empty();
        for (TableCount table : report.tables()) {
            summary = summary.file(table.file(), table.accepted(), table.rejected());
        }
        Map<String, Long> causes = new TreeMap<>();
        for (RejectedRow row : report.rejected()) {
            Problem first = row.problems().get(0);
            String cause =
                    first.location().field() + " – " + told(console.wording().say(general(first.reason())));
            causes.merge(cause, 1L, Long::sum);
        }
        for (Map.Entry<String, Long> cause : causes.entrySet()) {
            summary = summary.cause(cause.getKey(), cause.getValue());
        }
        return summary;
    }

    /** The words without an end in which nothing but left-out values stood. */
    private static String told(String words) {
        return ENDING.matcher(words).replaceFirst("");
    }

    /** The reason without what belongs to one row; lists of what is expected and names of tables stay. */
    private static Reason general(Reason reason) {
        Reason general = reason;
        for (Map.Entry<String, Argument> argument : reason.arguments().entrySet()) {
            boolean kept = argument.getValue() instanceof Argument.Items
                    || TABLE.matcher(argument.getValue().words(Locale.ROOT)).matches();
            if (!kept) {
                general = general.with(argument.getKey(), LEFT_OUT);
            }
        }
        return general;
    }
}
