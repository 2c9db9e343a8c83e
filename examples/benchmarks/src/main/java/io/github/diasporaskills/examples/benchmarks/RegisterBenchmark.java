package io.github.diasporaskills.examples.benchmarks;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.json.RegisterFile;
import io.github.diasporaskills.core.register.Grouping;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RegisterCounts;
import io.github.diasporaskills.core.register.RegisterRecord;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A register of 100,000 members and 200,000 engagements with 1,000,000 entries in their histories: its records taken in,
 * written down, read back, and counted as of a day by gender and by region. Ten registers of a tenth go before it in each
 * round, all held at once, so that both warm up alike and leave the same to the garbage collector; the first round does
 * not count, of the others the least time. The goal: ten times the data in at most twelve times the time.
 */
final class RegisterBenchmark implements Benchmark {

    private static final int MEMBERS = Integer.getInteger("members", 100_000);
    private static final int TIMES = 10;
    private static final int ROUNDS = 4;

    /** By {@code -Dclock=cpu}, for busy machines; without the work of the garbage collector, which is printed apart. */
    private static final boolean CPU = "cpu".equals(System.getProperty("clock"));

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    @Override
    public String name() {
        return "register";
    }

    @Override
    public void run(Path scratch, PrintStream out) throws IOException {
        CountryPack pack = CountryPack.load("MA");
        Pass small = new Pass(MEMBERS / TIMES, TIMES, pack, scratch);
        Pass large = new Pass(MEMBERS, 1, pack, scratch);
        for (int round = 0; round <= ROUNDS; round++) {
            boolean counts = round > 0;
            small.run(counts);
            large.run(counts);
        }
        out.printf(
                "%,d members, %,d engagements, %,d entries; file %,d bytes; heap limit %d MB, peak %d MB;"
                        + " a register alone %d MB as taken in, %d MB as read back%n",
                MEMBERS,
                2 * MEMBERS,
                10 * MEMBERS,
                Files.size(large.file(0)),
                Runtime.getRuntime().maxMemory() >> 20,
                large.peak,
                large.takenIn >> 20,
                large.readBack >> 20);
        for (Phase phase : Phase.values()) {
            Time one = large.least(phase);
            Time ten = small.least(phase);
            out.printf(
                    "%-9s %7.3f s (%.3f s collecting), ten of a tenth %7.3f s (%.3f), growth %.1f;"
                            + " the quickest of the ten %7.4f s, growth %.1f%n",
                    phase,
                    one.together / 1e9,
                    one.collecting / 1e3,
                    ten.together / 1e9,
                    ten.collecting / 1e3,
                    (double) TIMES * one.together / ten.together,
                    ten.quickest / 1e9,
                    (double) one.together / ten.quickest);
        }
    }

    /**
     * How long a phase took.
     *
     * @param together all registers of a pass, in nanoseconds
     * @param collecting of these, for how many milliseconds the garbage collector held it up
     * @param quickest the quickest of the registers alone
     */
    private record Time(long together, long collecting, long quickest) {

        /** The pass that took least, and the quickest register of both. */
        Time least(Time other) {
            Time less = together <= other.together ? this : other;
            return new Time(less.together, less.collecting, Math.min(quickest, other.quickest));
        }
    }

    private enum Phase {
        TAKE_IN,
        WRITE,
        READ_BACK,
        COUNT
    }

    /** One or several registers of one size, and the least times that they took. */
    private static final class Pass {

        private final int members;
        private final int registers;
        private final CountryPack pack;
        private final Path scratch;
        private final Map<Phase, Time> least = new EnumMap<>(Phase.class);
        private final List<ProgrammeRegister> held = new ArrayList<>();
        private long peak;
        private long takenIn;
        private long readBack;

        Pass(int members, int registers, CountryPack pack, Path scratch) {
            this.members = members;
            this.registers = registers;
            this.pack = pack;
            this.scratch = scratch;
        }

        Time least(Phase phase) {
            return Objects.requireNonNull(least.get(phase));
        }

        Path file(int register) {
            return scratch.resolve(members + "-" + register + ".jsonl");
        }

        void run(boolean counts) throws IOException {
            Heap.reset();
            long before = Heap.retained();
            takeIn(counts);
            takenIn = (Heap.retained() - before) / registers;
            time(Phase.WRITE, counts, i -> {
                try (Writer writer = Files.newBufferedWriter(file(i))) {
                    RegisterFile.write(held.get(i), writer);
                }
            });
            List<String> written = held.stream().map(Pass::counted).toList();
            held.clear();
            time(Phase.READ_BACK, counts, i -> {
                try (Reader reader = Files.newBufferedReader(file(i))) {
                    held.add(RegisterFile.read("register.jsonl", reader, pack).orThrow("the register"));
                }
            });
            readBack = (Heap.retained() - before) / registers;
            List<String> read = new ArrayList<>();
            time(Phase.COUNT, counts, i -> read.add(counted(held.get(i))));
            if (!read.equals(written)) {
                throw new IllegalStateException("A register read back counts otherwise than the one written");
            }
            held.clear();
            peak = Math.max(peak, Heap.peak());
        }

        private void takeIn(boolean counts) throws IOException {
            List<List<RegisterRecord>> records = new ArrayList<>();
            for (int i = 0; i < registers; i++) {
                records.add(LargeRegister.records(members));
            }
            time(Phase.TAKE_IN, counts, i -> held.add(LargeRegister.of(records.get(i), pack)));
        }

        private void time(Phase phase, boolean counts, Task task) throws IOException {
            Heap.retained();
            long collecting = Heap.collecting();
            long together = 0;
            long quickest = Long.MAX_VALUE;
            for (int i = 0; i < registers; i++) {
                long start = now();
                task.run(i);
                long took = now() - start;
                together += took;
                quickest = Math.min(quickest, took);
            }
            if (counts) {
                least.merge(phase, new Time(together, Heap.collecting() - collecting, quickest), Time::least);
            }
        }

        private static long now() {
            return CPU ? ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() : System.nanoTime();
        }

        private static String counted(ProgrammeRegister register) {
            RegisterCounts counts = register.asOf(DAY).counts();
            return counts + " " + counts.by(Grouping.GENDER).engagedMembers()
                    + counts.by(Grouping.HOST_REGION).engagements();
        }
    }

    /** What is done to the register of a number. */
    private interface Task {
        void run(int register) throws IOException;
    }
}
