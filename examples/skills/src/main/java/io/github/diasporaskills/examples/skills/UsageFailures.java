package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.Wording;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the person's language what was wrong with a command line, and what may have been meant. */
final class UsageFailures {

    private UsageFailures() {}

    static void tell(Surroundings around, Locale locale, boolean json, ParameterException failure) {
        Wording words = Words.in(locale);
        Reason said = reason(failure);
        List<String> near =
                failure instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        if (json) {
            around.out()
                    .print(PlanFiles.text(ProblemJson.failure(
                            ExitCode.USAGE, said, near.isEmpty() ? null : String.join(", ", near), words)));
            return;
        }
        around.err().println(words.say(said));
        if (!near.isEmpty()) {
            around.err().println(words.label("reason.maybe").orElse("Maybe") + " " + String.join(", ", near));
        }
        CommandLine command = failure.getCommandLine();
        command.usage(around.err(), command.getColorScheme());
    }

    private static Reason reason(ParameterException failure) {
        if (failure instanceof MissingParameterException missing) {
            List<String> names =
                    missing.getMissing().stream().map(UsageFailures::name).toList();
            return Reason.of(Said.USAGE_MISSING).with("names", names);
        }
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return Reason.of(Said.USAGE_UNKNOWN).with("names", unmatched.getUnmatched());
        }
        if (failure instanceof WrongUsageException missing) {
            return missing.reason();
        }
        if (failure.getArgSpec() != null && failure.getValue() != null) {
            return Reason.of(Said.USAGE_VALUE)
                    .with("name", name(failure.getArgSpec()))
                    .with("found", failure.getValue())
                    .with("expected", failure.getArgSpec().paramLabel());
        }
        return Reason.of(Said.USAGE_INVALID).with("message", String.valueOf(failure.getMessage()));
    }

    private static String name(CommandLine.Model.ArgSpec spec) {
        return spec instanceof CommandLine.Model.OptionSpec option ? option.longestName() : spec.paramLabel();
    }
}
