package io.github.diasporaskills.examples.benchmarks.inner;

import io.github.diasporaskills.examples.benchmarks.Benchmark;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The parts of an optimal plan, by JMH in a Java of its own, each beside one pass over the edges. */
public final class PartsBenchmark implements Benchmark {

    /** For the service loader. */
    public PartsBenchmark() {}

    @Override
    public String name() {
        return "parts";
    }

    @Override
    public void run(Path scratch, PrintStream out) throws IOException {
        Collection<RunResult> results;
        try {
            results = new Runner(new OptionsBuilder()
                            .include(PlanParts.class.getSimpleName())
                            .verbosity(VerboseMode.SILENT)
                            .shouldFailOnError(true)
                            .build())
                    .run();
        } catch (RunnerException e) {
            throw new IOException("JMH could not run", e);
        }
        List<RunResult> sorted = results.stream()
                .sorted(Comparator.comparing(
                                (RunResult result) -> result.getParams().getParam("algorithm"))
                        .thenComparing(
                                result -> Integer.valueOf(result.getParams().getParam("edges"))))
                .toList();
        for (RunResult result : sorted) {
            String algorithm = result.getParams().getParam("algorithm");
            String edges = result.getParams().getParam("edges");
            double pass = sorted.stream()
                    .filter(each -> each.getParams().getParam("algorithm").equals(algorithm)
                            && each.getParams().getParam("edges").equals(edges)
                            && each.getPrimaryResult().getLabel().equals("pass"))
                    .findFirst()
                    .orElseThrow()
                    .getPrimaryResult()
                    .getScore();
            double score = result.getPrimaryResult().getScore();
            out.printf(
                    "%-16s %,9d edges: %-6s %,12.1f µs ± %,.1f, %,.1f passes%n",
                    algorithm,
                    Integer.valueOf(edges),
                    result.getPrimaryResult().getLabel(),
                    score,
                    result.getPrimaryResult().getScoreError(),
                    score / pass);
        }
    }
}
