package io.github.diasporaskills.examples.skills;

/** What a command tells the shell. */
final class ExitCode {

    /** All went well; rejected rows may have been reported. */
    static final int FINE = 0;

    /** There are problems in the data, or there is no answer. */
    static final int PROBLEMS = 1;

    /** The command was not understood. */
    static final int USAGE = 2;

    private ExitCode() {}
}
