package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.Wording;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says in the person's language what was wrong with a command line, what may have been meant, how the command is used
 * in one line, and where to read more.
 */
final class UsageFailures {

    /** What has the form of a day, and is none if it was not understood. */
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(/\\d{4}-\\d{2}-\\d{2})?");

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");

    /** What has the form of an option. */
    private static final Pattern OPTION = Pattern.compile("--?[a-z][a-z-]{0,30}(=.*)?", Pattern.DOTALL);

    private UsageFailures() {}

    static void tell(Surroundings around, Locale locale, boolean json, ParameterException failure) {
        Wording words = Words.in(locale);
        Reason said = reason(failure);
        List<String> near = near(failure);
        if (json) {
            around.out()
                    .print(PlanFiles.text(ProblemJson.failure(
                            ExitCode.USAGE, said, near.isEmpty() ? null : String.join(", ", near), words)));
            return;
        }
        PrintWriter err = around.err();
        err.println(Console.harmless(words.say(said)));
        if (!near.isEmpty()) {
            err.println(words.label("reason.maybe").orElse("Maybe") + " " + String.join(", ", near));
        }
        CommandLine command = failure.getCommandLine();
        command.getCommandSpec().usageMessage().abbreviateSynopsis(true).synopsisHeading("");
        err.println(words.say(Reason.of(Said.USAGE_LINE).with("usage", usage(command))));
        err.println(words.say(Reason.of(Said.USAGE_HELP)
                .with("command", command.getCommandSpec().qualifiedName() + " --help")));
    }

    /** What may have been meant. */
    private static List<String> near(ParameterException failure) {
        if (failure instanceof WrongUsageException wrong) {
            return wrong.near();
        }
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return unmatched.getSuggestions();
        }
        @Nullable ArgSpec at = failure.getArgSpec();
        return at != null && isNumber(at) && at.defaultValue() != null && failure.getValue() != null
                ? List.of(name(at) + " " + at.defaultValue())
                : List.of();
    }

    /** The command in one line, with what it demands. */
    private static String usage(CommandLine command) {
        StringBuilder line = new StringBuilder(command.getHelp().synopsis(0).strip());
        for (ArgGroupSpec group : command.getCommandSpec().argGroups()) {
            if (group.multiplicity().min() > 0) {
                line.append(group.args().stream()
                        .map(arg -> name(arg) + "=" + arg.paramLabel())
                        .collect(Collectors.joining(" | ", " (", ")")));
            }
        }
        return line.toString();
    }

    private static Reason reason(ParameterException failure) {
        if (failure instanceof WrongUsageException wrong) {
            return wrong.reason();
        }
        if (failure instanceof MissingParameterException missing) {
            return missing(missing.getMissing());
        }
        boolean confidential = failure.getCommandLine().getCommandSpec().userObject() instanceof Confidential;
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return confidential
                    ? withheld(unmatched.getUnmatched())
                    : Reason.of(Said.USAGE_UNKNOWN).with("found", unmatched.getUnmatched());
        }
        if (failure instanceof MutuallyExclusiveArgsException) {
            return Reason.of(Said.USAGE_EXCLUSIVE).with("names", exclusive(failure.getCommandLine()));
        }
        @Nullable
        ArgSpec at =
                failure instanceof OverwrittenOptionException twice ? twice.getOverwritten() : failure.getArgSpec();
        if (failure instanceof OverwrittenOptionException && at != null) {
            return Reason.of(Said.USAGE_TWICE).with("name", name(at));
        }
        if (at == null) {
            return Reason.of(Said.USAGE_INVALID);
        }
        @Nullable String value = failure.getValue();
        if (confidential && value != null && !value.isBlank()) {
            return Reason.of(Said.USAGE_WITHHELD).with("name", name(at)).with("expected", at.paramLabel());
        }
        return value == null ? Reason.of(Said.USAGE_UNKNOWN).with("found", name(at)) : wrongValue(at, value);
    }

    /** What was not understood of a line about a complaint: options by their names, and of words only how many. */
    private static Reason withheld(List<String> unmatched) {
        List<String> options = unmatched.stream()
                .filter(each -> OPTION.matcher(each).matches())
                .map(each -> each.replaceFirst("=.*", ""))
                .toList();
        return options.isEmpty()
                ? Reason.of(Said.USAGE_WORDS).with("count", unmatched.size())
                : Reason.of(Said.USAGE_UNKNOWN).with("found", options);
    }

    private static Reason missing(List<ArgSpec> missing) {
        List<String> names = missing.stream().map(UsageFailures::name).toList();
        if (missing.size() == 1 && missing.get(0) instanceof OptionSpec option && option.group() == null) {
            return noValue(option);
        }
        boolean either = !missing.isEmpty()
                && missing.stream()
                        .allMatch(arg -> arg.group() != null && arg.group().exclusive());
        return either
                ? Reason.of(Said.USAGE_ONE_OF).with("names", names)
                : Reason.of(Said.USAGE_MISSING).with("names", names);
    }

    private static Reason wrongValue(ArgSpec at, String value) {
        if (value.isBlank()) {
            return at instanceof OptionSpec
                    ? noValue(at)
                    : Reason.of(Said.USAGE_MISSING).with("names", name(at));
        }
        if (at.arity().max() == 0) {
            return Reason.of(Said.USAGE_NOTHING).with("name", name(at)).with("found", value);
        }
        switch (name(at)) {
            case "--threshold" -> {
                return ResultsOptions.outOfRange(value);
            }
            case "--days" -> {
                return TodayCommand.outOfRange(value);
            }
            case "--encoding" -> {
                return about(Said.USAGE_VALUE, at, value).with("expected", ReadOptions.ENCODINGS);
            }
            default -> {
                if (isNumber(at)) {
                    return WHOLE.matcher(value.strip()).matches()
                            ? tooLarge(at, value)
                            : about(Said.USAGE_NUMBER, at, value);
                }
                Said said = isSwapped(value)
                        ? Said.USAGE_SWAPPED
                        : DAY.matcher(value).matches() ? Said.USAGE_DAY : Said.USAGE_VALUE;
                return about(said, at, value).with("expected", at.paramLabel());
            }
        }
    }

    private static boolean isNumber(ArgSpec at) {
        return isLong(at) || at.type() == int.class || at.type() == Integer.class;
    }

    private static boolean isLong(ArgSpec at) {
        return at.type() == long.class || at.type() == Long.class;
    }

    /** A whole number that is none of the computer's. */
    private static Reason tooLarge(ArgSpec at, String value) {
        return about(Said.USAGE_RANGE, at, value)
                .with("least", isLong(at) ? Long.MIN_VALUE : Integer.MIN_VALUE)
                .with("most", isLong(at) ? Long.MAX_VALUE : Integer.MAX_VALUE);
    }

    private static Reason about(Said said, ArgSpec at, String value) {
        return Reason.of(said).with("name", name(at)).with("found", value);
    }

    /** Whether these are two days of which the second is before the first. */
    private static boolean isSwapped(String value) {
        String[] days = value.strip().split("/", -1);
        try {
            return days.length == 2 && LocalDate.parse(days[1]).isBefore(LocalDate.parse(days[0]));
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    static Reason noValue(ArgSpec at) {
        return Reason.of(Said.USAGE_NO_VALUE).with("name", name(at)).with("expected", at.paramLabel());
    }

    private static List<String> exclusive(CommandLine command) {
        return command.getCommandSpec().argGroups().stream()
                .filter(ArgGroupSpec::exclusive)
                .flatMap(group -> group.args().stream())
                .map(UsageFailures::name)
                .toList();
    }

    private static String name(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }
}
