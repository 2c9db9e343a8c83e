package io.github.diasporaskills.examples.architecture.offending.core.time;

import java.io.IOException;

/** Talks to the console. */
final class Console {
    void out() {
        System.out.println("x");
    }

    void err() {
        System.err.println("x");
    }

    int in() throws IOException {
        return System.in.read();
    }

    void trace(IOException e) {
        e.printStackTrace();
    }
}
