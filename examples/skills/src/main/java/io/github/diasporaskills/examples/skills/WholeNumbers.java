package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.io.ImportReason;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads counts of tables; what is not one is told with what it can be read as. */
final class WholeNumbers {

    private static final Pattern SPACED = Pattern.compile("[\\s\u00a0\u202f'’.,]");
    private static final Pattern WHOLE_WITH_ZEROS = Pattern.compile("(\\d+)[.,]0+");

    private WholeNumbers() {}

    /** A count from 0 to the most, or null where a problem was told. */
    static @Nullable Long read(Location at, String text, long most, Consumer<Problem> problems) {
        try {
            long count = Long.parseLong(text);
            if (count >= 0 && count <= most) {
                return count;
            }
            problems.accept(Problem.error(
                            at,
                            Reason.of(ImportReason.CELL_OUT_OF_RANGE)
                                    .with("least", 0)
                                    .with("most", most))
                    .finding(text));
        } catch (NumberFormatException e) {
            problems.accept(Problem.error(at, Reason.of(ImportReason.CELL_NOT_WHOLE))
                    .finding(text)
                    .readAs(readings(text)));
        }
        return null;
    }

    /** What a number with separators or decimals of zero can be read as. */
    private static List<String> readings(String text) {
        List<String> readings = new ArrayList<>();
        var zeros = WHOLE_WITH_ZEROS.matcher(text);
        if (zeros.matches()) {
            readings.add(zeros.group(1));
        }
        String bare = SPACED.matcher(text).replaceAll("");
        if (bare.matches("\\d{1,9}") && !readings.contains(bare)) {
            readings.add(bare);
        }
        return readings;
    }
}
