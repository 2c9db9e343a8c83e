package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.publication.protection.ReleaseHistory;
import io.github.diasporaskills.core.reason.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** What the commands on tables of counts ask of their options. */
final class CountOptions {

    private CountOptions() {}

    /** A file to write, or to write anew; not a folder, and none of those that are read. */
    static Path target(String option, String named, List<Path> others, Surroundings around, CommandSpec spec) {
        if (named.isBlank()) {
            throw new WrongUsageException(
                    spec.commandLine(),
                    Reason.of(Said.USAGE_NO_VALUE).with("name", option).with("expected", "FILE"));
        }
        Path file = around.directory().resolve(named);
        if (Files.isDirectory(file)) {
            throw new WrongUsageException(
                    spec.commandLine(),
                    Reason.of(Said.INPUT_IS_FOLDER).with("name", option).with("folder", named));
        }
        Path plain = file.toAbsolutePath().normalize();
        if (others.stream().anyMatch(other -> other.toAbsolutePath().normalize().equals(plain))) {
            throw new WrongUsageException(
                    spec.commandLine(),
                    Reason.of(Said.PROTECT_SAME_FILE).with("name", option).with("file", named));
        }
        return file;
    }

    static void inRange(String option, int found, int least, int most, CommandSpec spec) {
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

    /** Today, or a day after everything released if that is later. */
    static LocalDate nextDay(ReleaseHistory before, @Nullable LocalDate after, Clock clock) {
        LocalDate day = LocalDate.now(clock);
        if (after != null && !after.isBefore(day)) {
            day = after.plusDays(1);
        }
        for (var release : before.releases()) {
            if (!release.span().until().isBefore(day)) {
                day = release.span().until().plusDays(1);
            }
        }
        return day;
    }
}
