package io.github.diasporaskills.examples.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.io.CheckReport;
import io.github.diasporaskills.core.io.ProgrammeFiles;
import io.github.diasporaskills.core.io.TableCount;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Checking a programme folder of a million experts, beside a bare FastCSV read of the same file. Both run in turn in
 * the same process, so that they meet the same machine; the least time of each counts. The goal: at least 0.3 of the
 * bare reader's speed with all checks on, within 256 MB of heap.
 */
final class ImportBenchmark implements Benchmark {

    private static final int ROWS = Integer.getInteger("rows", 1_000_000);
    private static final int ROUNDS = 6;
    private static final long SEED = 20_260_101;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public void run(Path scratch, PrintStream out) throws IOException {
        Path folder = scratch.resolve("programme");
        int broken = ExpertFile.write(folder, ROWS, SEED);
        Path experts = folder.resolve("experts.csv");
        CountryPack morocco = CountryPack.load("MA");
        out.printf("experts.csv: %,d rows, %,d of them broken, %,d bytes%n", ROWS, broken, Files.size(experts));
        long bare = Long.MAX_VALUE;
        long checked = Long.MAX_VALUE;
        for (int round = 1; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            long cells = bareRead(experts);
            long between = System.nanoTime();
            Heap.reset();
            CheckReport report = ProgrammeFiles.check(folder, morocco);
            long end = System.nanoTime();
            bare = Math.min(bare, between - start);
            checked = Math.min(checked, end - between);
            TableCount table = report.table("experts.csv").orElseThrow();
            if (cells != 35L * (ROWS + 1) || table.rows() != ROWS || table.rejected() != broken) {
                throw new IllegalStateException(
                        "The rows read are not the rows written: " + cells + " cells, " + table);
            }
            out.printf(
                    "round %d: bare %.3f s, check %.3f s, %d rejected, %d likely duplicates, peak heap %d MB%n",
                    round,
                    (between - start) / 1e9,
                    (end - between) / 1e9,
                    table.rejected(),
                    report.duplicateCount(),
                    Heap.peak());
        }
        out.printf(
                "least: bare %.3f s (%,.0f rows/s), check %.3f s (%,.0f rows/s), ratio %.2f; heap limit %d MB%n",
                bare / 1e9,
                ROWS / (bare / 1e9),
                checked / 1e9,
                ROWS / (checked / 1e9),
                (double) bare / checked,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static long bareRead(Path file) throws IOException {
        long cells = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord row : reader) {
                cells += row.getFieldCount();
            }
        }
        return cells;
    }
}
