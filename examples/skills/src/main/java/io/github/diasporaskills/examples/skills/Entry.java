package io.github.diasporaskills.examples.skills;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;

/**
 * What comes in beside the arguments, handed in so that tests can stand in for it.
 *
 * @param in standard input
 * @param environment the value of an environment variable
 * @param secret asks a person for something that the terminal does not show; empty where nobody can be asked
 */
record Entry(
        InputStream in, Function<String, Optional<String>> environment, Function<String, Optional<char[]>> secret) {

    static Entry ofThisProcess() {
        return new Entry(
                new FileInputStream(FileDescriptor.in), name -> Optional.ofNullable(System.getenv(name)), Entry::ask);
    }

    // Asked on a terminal only, which Surroundings knows; without one there is no console before Java 22.
    @SuppressWarnings("SystemConsoleNull")
    private static Optional<char[]> ask(String words) {
        Console console = System.console();
        return console == null ? Optional.empty() : Optional.ofNullable(console.readPassword("%s ", words));
    }
}
