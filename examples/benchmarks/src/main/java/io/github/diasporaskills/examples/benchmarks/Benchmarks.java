package io.github.diasporaskills.examples.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Runs comparisons by name: {@code mvn -q compile exec:exec -Pbenchmarks -Dbenchmark=import}. */
public final class Benchmarks {

    private Benchmarks() {}

    /** Those that need other libraries are there with the profile only. */
    private static List<Benchmark> all() {
        List<Benchmark> all = new ArrayList<>(List.of(
                new ImportBenchmark(),
                new RegisterBenchmark(),
                new StableBenchmark(),
                new GrowthBenchmark(),
                new PlanningBenchmark(),
                new DispatchBenchmark(),
                new ProtectionBenchmark(),
                new AggregationBenchmark(),
                new SimulationBenchmark(),
                new ValidationBenchmark()));
        ServiceLoader.load(Benchmark.class, Benchmarks.class.getClassLoader()).forEach(all::add);
        return List.copyOf(all);
    }

    /**
     * Runs the benchmarks named, or lists what there is.
     *
     * @param args names of benchmarks
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        out.printf(
                "Java %s on %s, %d processors, heap up to %d MiB%n",
                Runtime.version(),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() / (1024 * 1024));
        List<String> wanted = List.of(args);
        for (Benchmark benchmark : all()) {
            if (wanted.contains(benchmark.name())) {
                out.println("== " + benchmark.name());
                runInScratch(benchmark, out);
            } else {
                out.println("-- " + benchmark.name() + " (not asked for)");
            }
        }
    }

    private static void runInScratch(Benchmark benchmark, PrintStream out) throws IOException {
        Path scratch = Files.createTempDirectory("benchmark");
        try {
            benchmark.run(scratch, out);
        } finally {
            try (Stream<Path> files = Files.walk(scratch)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
