package io.github.diasporaskills.examples.skills;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/** A shell for tests: runs a command and keeps what it printed. */
final class Shell {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Path directory;
    private final Locale locale;
    private final boolean terminal;

    Shell(Path directory) {
        this(directory, Locale.ENGLISH, false);
    }

    Shell(Path directory, Locale locale, boolean terminal) {
        this.directory = directory;
        this.locale = locale;
        this.terminal = terminal;
    }

    int run(String... args) {
        return Skills.execute(
                new Surroundings(
                        new PrintWriter(out),
                        new PrintWriter(err),
                        terminal,
                        true,
                        locale,
                        Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC),
                        directory),
                args);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
