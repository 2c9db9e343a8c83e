package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.io.ImportReason;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.WrittenNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads counts of tables; what is not one is told with what it can be read as. */
final class WholeNumbers {

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
                    .readAs(readings(text, most)));
        }
        return null;
    }

    /** The counts as which a number with signs for thousands or decimals can be read; one with a fraction is none. */
    private static List<String> readings(String text, long most) {
        Parsed<BigDecimal> number = WrittenNumber.tryParse(text);
        Stream<BigDecimal> readings = number.value()
                .map(Stream::of)
                .orElseGet(() -> number.readings().stream().map(BigDecimal::new));
        return readings.filter(each -> each.stripTrailingZeros().scale() <= 0)
                .filter(each -> each.signum() >= 0 && each.compareTo(BigDecimal.valueOf(most)) <= 0)
                .sorted()
                .map(each -> each.toBigInteger().toString())
                .toList();
    }
}
