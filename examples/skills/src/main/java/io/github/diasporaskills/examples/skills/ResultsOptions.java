package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.indicator.ReportingPeriod;
import io.github.diasporaskills.accountability.publication.PublicationGuard;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Of which days results are wanted, and from which number on, or rounded to what, they are shown. */
final class ResultsOptions {

    /** As {@link PublicationGuard#withThreshold(int)} demands. */
    private static final int LEAST_THRESHOLD = 3;

    private static final String AS_OF = "--as-of";
    private static final String PERIOD = "--period";

    @Option(names = AS_OF, paramLabel = "yyyy-MM-dd", descriptionKey = "option.asof")
    private @Nullable LocalDate asOf;

    @Option(
            names = PERIOD,
            paramLabel = "2025|2025-Q3|2025-01-01/2025-06-30",
            descriptionKey = "option.period",
            converter = PeriodConverter.class)
    private @Nullable ReportingPeriod period;

    @Option(names = "--threshold", paramLabel = "N", defaultValue = "5", descriptionKey = "option.threshold")
    private int threshold;

    @Mixin
    private final KeyedRoundingOption rounding = new KeyedRoundingOption();

    /** Refuses what does not go together, and a threshold that protects nobody; the answer is the files it needs. */
    List<Path> check(Surroundings around, CommandSpec self) {
        if (asOf != null && period != null) {
            throw new WrongUsageException(
                    self.commandLine(), Reason.of(Said.USAGE_EXCLUSIVE).with("names", List.of(AS_OF, PERIOD)));
        }
        checkThreshold(threshold, self);
        return rounding.locate(around, self);
    }

    /** Refuses a key in the folder that an option names. */
    void keepKeyOutOf(String option, Path folder, CommandSpec self) throws IOException {
        rounding.keepOutOf(option, folder, self);
    }

    static void checkThreshold(int threshold, CommandSpec self) {
        if (threshold < LEAST_THRESHOLD) {
            throw new WrongUsageException(self.commandLine(), outOfRange(Integer.toString(threshold)));
        }
    }

    static Reason outOfRange(String threshold) {
        return Reason.of(Said.THRESHOLD)
                .with("name", "--threshold")
                .with("least", LEAST_THRESHOLD)
                .with("most", Integer.MAX_VALUE)
                .with("found", threshold);
    }

    /** Why there are no results: the period asked for has not begun. */
    Optional<Reason> toCome(LocalDate today) {
        return Optional.ofNullable(period)
                .filter(asked -> asked.first().isAfter(today))
                .map(asked -> Reason.of(Said.PERIOD_TO_COME)
                        .with("name", PERIOD)
                        .with("found", asked.first() + "/" + asked.last())
                        .with("asOf", today));
    }

    /** The days asked for: the period, or the term of the programme up to the day of results. */
    ResultsDays days(FolderOptions.Chosen chosen, LocalDate planDay, LocalDate today, Programme programme) {
        ReportingPeriod asked =
                period == null ? sinceTheBeginning(chosen.resultsDay(asOf, planDay), programme) : period;
        return ResultsDays.of(asked, today, chosen.shipped().isPresent());
    }

    static ReportingPeriod sinceTheBeginning(LocalDate day, Programme programme) {
        LocalDate first =
                programme.term().hasFirst() && !programme.term().first().isAfter(day)
                        ? programme.term().first()
                        : day.withDayOfYear(1);
        return ReportingPeriod.of(first, day);
    }

    PublicationGuard guard() {
        PublicationGuard guard = PublicationGuard.withThreshold(threshold);
        return rounding.keyed().map(guard::rounding).orElse(guard);
    }

    /** Reads a period; anything else is a mistake of usage. */
    static final class PeriodConverter implements ITypeConverter<ReportingPeriod> {

        @Override
        public ReportingPeriod convert(String value) {
            try {
                return ReportingPeriod.parse(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
