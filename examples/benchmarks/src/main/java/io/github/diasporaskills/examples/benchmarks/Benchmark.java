package io.github.diasporaskills.examples.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** One comparison. */
public interface Benchmark {

    /**
     * What it is called on the command line.
     *
     * @return for example {@code import}
     */
    String name();

    /**
     * Measures and prints.
     *
     * @param scratch an empty folder for files, removed by the caller
     * @param out where the figures go
     * @throws IOException if a file cannot be read or written
     */
    void run(Path scratch, PrintStream out) throws IOException;
}
