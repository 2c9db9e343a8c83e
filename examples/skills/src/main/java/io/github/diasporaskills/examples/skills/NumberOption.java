package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.reason.Reason;
import picocli.CommandLine.Model.CommandSpec;

/** Whole numbers that options give. */
final class NumberOption {

    private NumberOption() {}

    /** Refuses a number that is less or more than the command can do with. */
    static void check(String option, int found, int least, int most, CommandSpec spec) {
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
