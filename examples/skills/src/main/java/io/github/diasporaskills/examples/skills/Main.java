package io.github.diasporaskills.examples.skills;

/** Where the process begins: the only place that looks at the machine around it. */
public final class Main {

    private Main() {}

    /**
     * Runs a command and ends the process with its exit code: 0 fine, 1 problems in the data or no answer, 2 wrong
     * usage.
     *
     * @param args the command and its options
     */
    public static void main(String[] args) {
        int code = Skills.execute(Surroundings.ofThisProcess(), args);
        if (code != ExitCode.FINE) {
            System.exit(code);
        }
    }
}
