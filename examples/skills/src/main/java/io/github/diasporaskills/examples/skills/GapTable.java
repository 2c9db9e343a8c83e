package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.gender.GapCounts;
import io.github.diasporaskills.accountability.gender.GapCountsBuilder;
import io.github.diasporaskills.accountability.gender.Proportion;
import io.github.diasporaskills.core.io.ImportReason;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts as a table: in each stratum, how many of each group and how many of them succeeded. A row that does not do is
 * rejected with its place, and no gap is told without it: one missing row could turn it round.
 */
final class GapTable {

    private static final List<String> COLUMNS = List.of("stratum", "group", "successes", "total");

    private final List<Problem> problems = new ArrayList<>();
    private final GapCountsBuilder counts = GapCounts.builder();
    private final Map<List<String>, Integer> lines = new HashMap<>();
    private final Map<String, String> spellings = new HashMap<>();
    private long persons;

    void read(Path file) throws IOException {
        NamedColumns.read(file, COLUMNS, problems::add, this::row);
    }

    List<Problem> problems() {
        return problems;
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    GapCounts counts() {
        return counts.build();
    }

    private void row(Location at, List<String> cells) {
        String stratum = cells.get(0).strip();
        String group = cells.get(1).strip();
        boolean placed = named(at, "stratum", stratum);
        boolean named = named(at, "group", group) && spelt(at, group) && placed;
        @Nullable Long successes = count(at.at("successes"), cells.get(2).strip());
        @Nullable Long total = count(at.at("total"), cells.get(3).strip());
        if (!named || successes == null || total == null) {
            return;
        }
        if (successes > total) {
            problems.add(Problem.error(
                            at.at("successes"),
                            Reason.of(Said.GAP_MORE_THAN_TOTAL).with("least", 0).with("most", total))
                    .finding(cells.get(2)));
            return;
        }
        @Nullable Integer before = lines.putIfAbsent(List.of(stratum, group), at.line());
        if (before != null) {
            problems.add(Problem.error(at, Reason.of(Said.GAP_CELL_TWICE).with("line", before)));
            return;
        }
        persons += total;
        if (persons > Proportion.MOST) {
            problems.add(
                    Problem.error(at.at("total"), Reason.of(Said.GAP_TOO_MANY).with("most", Proportion.MOST)));
            return;
        }
        counts.add(stratum, group, Proportion.of(successes, total));
    }

    private boolean named(Location at, String column, String name) {
        if (name.isEmpty()) {
            problems.add(Problem.error(at.at(column), Reason.of(ImportReason.CELL_MISSING)));
        }
        return !name.isEmpty();
    }

    /** One group has one spelling: Woman and WOMAN would be two groups, and each of them too small. */
    private boolean spelt(Location at, String group) {
        @Nullable String known = spellings.putIfAbsent(GroupSpelling.key(group), group);
        if (known != null && !known.equals(group)) {
            problems.add(Problem.error(at.at("group"), Reason.of(Said.GAP_SPELT))
                    .finding(group)
                    .readAs(List.of(known)));
            return false;
        }
        return true;
    }

    private @Nullable Long count(Location at, String text) {
        if (text.isEmpty()) {
            problems.add(Problem.error(at, Reason.of(ImportReason.CELL_MISSING)));
            return null;
        }
        return WholeNumbers.read(at, text, Proportion.MOST, problems::add);
    }
}
