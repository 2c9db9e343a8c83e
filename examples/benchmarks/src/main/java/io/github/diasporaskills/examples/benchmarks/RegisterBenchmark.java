package io.github.diasporaskills.examples.benchmarks;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.json.RegisterFile;
import io.github.diasporaskills.core.register.Grouping;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RegisterCounts;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A register of 100,000 members and 200,000 engagements with 1,000,000 entries in their histories: taken in, written
 * down, read back, and counted as of a day by gender and by region. A tenth of it goes first in each round, so that
 * the growth can be seen; the least time of each counts. The goal: ten times the data in at most twelve times the time.
 */
final class RegisterBenchmark implements Benchmark {

    private static final int MEMBERS = Integer.getInteger("members", 100_000);
    private static final int ROUNDS = 3;
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    @Override
    public String name() {
        return "register";
    }

    @Override
    public void run(Path scratch, PrintStream out) throws IOException {
        CountryPack pack = CountryPack.load("MA");
        Times small = new Times();
        Times large = new Times();
        for (int round = 1; round <= ROUNDS; round++) {
            measure(MEMBERS / 10, pack, scratch.resolve("small.jsonl"), small);
            measure(MEMBERS, pack, scratch.resolve("large.jsonl"), large);
        }
        out.printf(
                "%,d members, %,d engagements, %,d entries; file %,d bytes; heap limit %d MB, peak %d MB%n",
                MEMBERS,
                2 * MEMBERS,
                10 * MEMBERS,
                Files.size(scratch.resolve("large.jsonl")),
                Runtime.getRuntime().maxMemory() >> 20,
                large.peak);
        for (int i = 0; i < Times.WHAT.length; i++) {
            out.printf(
                    "%-28s %8.3f s, for a tenth %8.3f s, growth %.1f%n",
                    Times.WHAT[i],
                    large.least[i] / 1e9,
                    small.least[i] / 1e9,
                    (double) large.least[i] / small.least[i]);
        }
    }

    private static void measure(int members, CountryPack pack, Path file, Times times) throws IOException {
        Heap.reset();
        long start = System.nanoTime();
        ProgrammeRegister register = LargeRegister.of(members, pack);
        long made = System.nanoTime();
        try (Writer writer = Files.newBufferedWriter(file)) {
            RegisterFile.write(register, writer);
        }
        long written = System.nanoTime();
        ProgrammeRegister readBack;
        try (Reader reader = Files.newBufferedReader(file)) {
            readBack = RegisterFile.read("register.jsonl", reader, pack).orThrow("the register");
        }
        long read = System.nanoTime();
        String counted = counts(readBack);
        long end = System.nanoTime();
        if (!counted.equals(counts(register))) {
            throw new IllegalStateException("The register read back counts otherwise than the one written");
        }
        times.keep(made - start, written - made, read - written, end - read);
        times.peak = Math.max(times.peak, Heap.peak());
    }

    private static String counts(ProgrammeRegister register) {
        RegisterCounts counts = register.asOf(DAY).counts();
        return counts + " " + counts.by(Grouping.GENDER).engagedMembers()
                + counts.by(Grouping.HOST_REGION).engagements();
    }

    /** The least times of one size, and the greatest heap. */
    private static final class Times {

        private static final String[] WHAT = {"take in", "write", "read back", "count by gender and region"};

        private final long[] least = {Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE};
        private long peak;

        void keep(long... times) {
            for (int i = 0; i < least.length; i++) {
                least[i] = Math.min(least[i], times[i]);
            }
        }
    }
}
