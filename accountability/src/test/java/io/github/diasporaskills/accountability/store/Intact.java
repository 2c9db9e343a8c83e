package io.github.diasporaskills.accountability.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.ledger.Digest;
import io.github.diasporaskills.accountability.ledger.Ledger;
import io.github.diasporaskills.accountability.ledger.LedgerEntry;
import io.github.diasporaskills.accountability.ledger.MerkleTree;
import io.github.diasporaskills.accountability.ledger.PositionedEntry;
import io.github.diasporaskills.accountability.ledger.StreamKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a ledger that went through something is as it should be. */
final class Intact {

    private Intact() {}

    /**
     * All acknowledged events of {@link KillWriter} are there; of those that were not, none or all; every chain holds; the
     * projection stands where the streams stand; the tree over all is the right one.
     */
    static void require(JdbcLedgerStore store, Collection<Long> acknowledged) {
        Ledger ledger = new Sealer().ledger(store);
        List<LedgerEntry> all = new ArrayList<>();
        for (int i = 0; i < KillWriter.STREAMS; i++) {
            StreamKey stream = Events.stream(i);
            List<LedgerEntry> entries = ledger.entries(stream); // Checks place, digest and link of each.
            all.addAll(entries);
            assertThat(store.state(stream).map(state -> state.sequence()).orElse(0L))
                    .isEqualTo(entries.size());
            if (!entries.isEmpty()) {
                LedgerEntry last = entries.get(entries.size() - 1);
                assertThat(store.state(stream).orElseThrow().index())
                        .containsEntry("number", last.event().header().get("number"));
            }
        }
        Set<Long> numbers = all.stream()
                .map(entry -> Long.valueOf(entry.event().header().get("number")))
                .collect(Collectors.toSet());
        assertThat(numbers).hasSize(all.size()).containsAll(acknowledged);

        long positioned = store.size();
        requireTree(store, positioned);
        ledger.sequence();
        assertThat(store.size()).isEqualTo(all.size());
        requireTree(store, store.size());
    }

    private static void requireTree(JdbcLedgerStore store, long size) {
        List<Digest> leaves = new ArrayList<>();
        List<PositionedEntry> page;
        do {
            page = store.entries(leaves.size(), 1_000);
            for (PositionedEntry each : page) {
                assertThat(each.position()).isEqualTo(leaves.size());
                leaves.add(MerkleTree.leaf(each.entry().digest()));
            }
        } while (!page.isEmpty());
        assertThat(leaves).hasSize((int) size);
        if (size > 0) {
            assertThat(MerkleTree.root(size, store)).isEqualTo(root(leaves));
        }
    }

    /** The root, worked out from the leaves alone. */
    static Digest root(List<Digest> leaves) {
        List<Digest> row = new ArrayList<>(leaves);
        while (row.size() > 1) {
            List<Digest> above = new ArrayList<>();
            for (int i = 0; i < row.size(); i += 2) {
                above.add(i + 1 < row.size() ? MerkleTree.parent(row.get(i), row.get(i + 1)) : row.get(i));
            }
            row = above;
        }
        return row.get(0);
    }
}
