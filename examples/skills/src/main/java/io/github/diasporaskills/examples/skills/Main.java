package io.github.diasporaskills.examples.skills;

/** The command line application. */
public final class Main {

    private Main() {}

    /**
     * Runs a command.
     *
     * @param args its words
     */
    public static void main(String[] args) {
        System.out.println("skills");
    }
}
