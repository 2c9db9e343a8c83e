package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.reason.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** What stands on the command line, where the type of an option does not say what may stand there. */
final class GivenOptions {

    private GivenOptions() {}

    /**
     * Refuses a key that is given more than once, as in {@code --set a=1 --set a=2} or {@code --zone a=1,a=2}: nobody
     * knows which is meant.
     */
    static void checkKeys(String option, CommandSpec spec) {
        Set<String> seen = new HashSet<>();
        String between = spec.findOption(option).splitRegex();
        for (String each : given(option, spec).stream()
                .flatMap(given -> between.isEmpty() ? Stream.of(given) : Stream.of(given.split(between, -1)))
                .toList()) {
            String key = each.substring(0, Math.max(0, each.indexOf('='))).strip();
            if (!seen.add(key)) {
                throw new WrongUsageException(
                        spec.commandLine(), Reason.of(Said.USAGE_TWICE).with("name", option + " " + key));
            }
        }
    }

    /** Whether the option stands on the command line. */
    static boolean isGiven(String option, CommandSpec spec) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    /** What stands on the command line after the option, each time it does. */
    static List<String> given(String option, CommandSpec spec) {
        return isGiven(option, spec)
                ? spec.commandLine().getParseResult().matchedOption(option).originalStringValues()
                : List.of();
    }

    /** Refuses a number that is less or more than the command can do with. */
    static void checkRange(String option, int found, int least, int most, CommandSpec spec) {
        if (found < least || found > most) {
            throw new WrongUsageException(
                    spec.commandLine(),
                    Reason.of(Said.USAGE_RANGE)
                            .with("name", option)
                            .with("least", least)
                            .with("most", most)
                            .with("found", found));
        }
    }
}
