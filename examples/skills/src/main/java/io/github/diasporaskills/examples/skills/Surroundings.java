package io.github.diasporaskills.examples.skills;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;

/**
 * The machine around a command, handed in so that tests can stand in for it.
 *
 * @param out where answers go
 * @param err where complaints and progress go
 * @param terminal whether a person looks at both
 * @param colour whether colour is wanted on a terminal (NO_COLOR unset, TERM not dumb)
 * @param locale the language of the person
 * @param clock today, and how long work takes
 * @param directory what relative paths start from
 * @param entry what a person or a script hands in beside the arguments
 */
record Surroundings(
        PrintWriter out,
        PrintWriter err,
        boolean terminal,
        boolean colour,
        Locale locale,
        Clock clock,
        Path directory,
        Entry entry) {

    /** The same for a person of another language. */
    Surroundings speaking(Locale other) {
        return new Surroundings(out, err, terminal, colour, other, clock, directory, entry);
    }

    static Surroundings ofThisProcess() {
        boolean terminal = isTerminal();
        boolean colour = System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
        return new Surroundings(
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                terminal,
                colour,
                language(),
                Clock.systemUTC(),
                Path.of(""),
                Entry.ofThisProcess());
    }

    // From Java 22 on a console is there even without a terminal, and knows whether it has one.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static PrintWriter writer(FileDescriptor to) {
        return new PrintWriter(new FileOutputStream(to), true, StandardCharsets.UTF_8);
    }

    private static Locale language() {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = System.getenv(name);
            if (value != null && !value.isEmpty()) {
                return spoken(value);
            }
        }
        return spoken(Locale.getDefault().getLanguage());
    }

    /** The language of a value such as {@code ar_MA.UTF-8}, if the program speaks it. */
    private static Locale spoken(String value) {
        if (value.startsWith("ar")) {
            return Skills.ARABIC;
        }
        return value.startsWith("fr") ? Locale.FRENCH : Locale.ENGLISH;
    }
}
