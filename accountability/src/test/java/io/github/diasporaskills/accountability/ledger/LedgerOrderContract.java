package io.github.diasporaskills.accountability.ledger;

import static io.github.diasporaskills.accountability.ledger.Drafts.NOW;
import static io.github.diasporaskills.accountability.ledger.Drafts.PROGRAMME;
import static io.github.diasporaskills.accountability.ledger.Drafts.event;
import static io.github.diasporaskills.accountability.ledger.Drafts.key;
import static io.github.diasporaskills.accountability.ledger.Drafts.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diasporaskills.core.programme.ProgrammeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In which order a store gives what it has: states, positions, nodes of the tree and heads. */
abstract class LedgerOrderContract {

    protected static final LedgerId LEDGER = LedgerId.of("ma-programme");

    protected LedgerStore store;
    protected Ledger ledger;

    /** An empty store of the ledger {@link #LEDGER}; asked once for each test. */
    protected abstract LedgerStore open();

    /** The same store as a process sees it that starts now; by default the same object. */
    protected LedgerStore reopen(LedgerStore before) {
        return before;
    }

    @BeforeEach
    void open_a_store() {
        store = open();
        ledger = Ledger.of(store, MemoryKeys.of(7), MemoryKeys.seeded(7));
    }

    @Test
    void states_are_found_by_programme_kind_state_due_date_and_codes_page_by_page() {
        ProgrammeId other = ProgrammeId.of("rw-pilot");
        List<StreamState> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            StreamKey stream = StreamKey.of(
                    i % 4 == 0 ? other : PROGRAMME, i % 5 == 0 ? "engagement" : "grievance", "G-" + (100 + i));
            StreamState state = StreamState.of(stream, 1, i % 2 == 0 ? "RECEIVED" : "IN_HANDLING")
                    .with("host", i % 3 == 0 ? "CHU" : "HOP");
            state = i % 7 == 0 ? state : state.dueAt(NOW.plusSeconds(i));
            all.add(state);
            ledger.append(BatchDraft.of(event(stream, 0, i)).withState(state));
        }
        StateQuery grievances = StateQuery.of(PROGRAMME, "grievance");
        List<StateQuery> queries = List.of(
                grievances,
                StateQuery.of(other, "grievance"),
                StateQuery.of(PROGRAMME, "engagement"),
                grievances.in(Set.of("RECEIVED")),
                grievances.in(Set.of("RECEIVED", "IN_HANDLING")),
                grievances.in(Set.of("CLOSED")),
                grievances.dueBefore(NOW.plusSeconds(20)),
                grievances.where("host", "CHU"),
                grievances.where("host", "CHU").where("category", "none"),
                grievances.where("host", "HOP").in(Set.of("IN_HANDLING")).dueBefore(NOW.plusSeconds(30)));

        for (StateQuery query : queries) {
            List<StreamState> expected = all.stream()
                    .filter(query::covers)
                    .sorted(Comparator.comparing(StreamState::stream))
                    .toList();
            assertThat(store.states(query)).isEqualTo(expected);
            List<StreamState> paged = new ArrayList<>();
            StateQuery page = query.limit(3);
            for (List<StreamState> next = store.states(page); !next.isEmpty(); next = store.states(page)) {
                assertThat(next).hasSizeLessThanOrEqualTo(3);
                paged.addAll(next);
                page = page.after(next.get(next.size() - 1).stream());
            }
            assertThat(paged).isEqualTo(expected);
        }
    }

    @Test
    void streams_are_ordered_by_code_points() {
        StreamKey plain = StreamKey.of(PROGRAMME, "grievance", "G-1");
        StreamKey compatible = StreamKey.of(PROGRAMME, "grievance", "G-\uFF21");
        StreamKey beyond = StreamKey.of(PROGRAMME, "grievance", "G-\uD83E\uDE7A");
        int key = 0;
        for (StreamKey stream : List.of(beyond, compatible, plain)) {
            ledger.append(BatchDraft.of(event(stream, 0, ++key)).withState(StreamState.of(stream, 1, "RECEIVED")));
        }

        assertThat(store.states(StateQuery.of(PROGRAMME, "grievance")))
                .extracting(StreamState::stream)
                .containsExactly(plain, compatible, beyond);
    }

    @Test
    void positions_follow_the_writing_and_keep_the_order_of_each_stream() {
        for (int i = 0; i < 23; i++) {
            ledger.append(event(stream(i % 5), i / 5, i));
        }

        assertThat(store.size()).isZero();
        assertThat(store.position(stream(0), 1)).isEmpty();
        assertThat(store.sequence(10)).isEqualTo(10);
        assertThat(store.size()).isEqualTo(10);
        assertThat(store.sequence(10)).isEqualTo(10);
        assertThat(store.sequence(10)).isEqualTo(3);
        assertThat(store.sequence(10)).isZero();

        LedgerStore again = reopen(store);
        assertThat(again.size()).isEqualTo(23);
        List<PositionedEntry> entries = again.entries(0, 100);
        assertThat(entries).hasSize(23);
        Set<StreamKey> streams = new HashSet<>();
        for (int i = 0; i < 23; i++) {
            PositionedEntry entry = entries.get(i);
            assertThat(entry.position()).isEqualTo(i);
            StreamKey stream = entry.entry().stream();
            long before = entries.subList(0, i).stream()
                    .filter(each -> each.entry().stream().equals(stream))
                    .count();
            assertThat(entry.entry().sequence()).isEqualTo(before + 1);
            assertThat(again.position(stream, before + 1)).hasValue(i);
            streams.add(stream);
        }
        assertThat(streams).hasSize(5);
        assertThat(again.entries(20, 2)).isEqualTo(entries.subList(20, 22));
        assertThat(again.entries(23, 2)).isEmpty();
        assertThat(again.position(stream(0), 6)).isEmpty();
    }

    @Test
    void the_tree_grows_with_the_positions_whatever_the_steps() {
        List<Digest> leaves = new ArrayList<>();
        int written = 0;
        for (int step : new int[] {1, 2, 3, 1, 7, 16, 5}) {
            for (int i = 0; i < step; i++) {
                ledger.append(event(stream(1), written, written));
                written++;
            }
            assertThat(store.sequence(1000)).isEqualTo(step);
            store.entries(leaves.size(), step)
                    .forEach(entry -> leaves.add(MerkleTree.leaf(entry.entry().digest())));
            LedgerStore again = reopen(store);
            assertThat(MerkleTree.root(written, again)).isEqualTo(naive(leaves));
            for (int level = 0; written >> level > 0; level++) {
                for (int index = 0; index < written >> level; index++) {
                    assertThat(again.node(level, index))
                            .isEqualTo(naive(leaves.subList(index << level, (index + 1) << level)));
                }
                int missing = written >> level;
                int at = level;
                assertThatIllegalArgumentException().isThrownBy(() -> again.node(at, missing));
            }
        }
    }

    private static Digest naive(List<Digest> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return MerkleTree.parent(naive(leaves.subList(0, split)), naive(leaves.subList(split, leaves.size())));
    }

    @Test
    void heads_are_kept_in_order() {
        List<SignedTreeHead> heads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ledger.append(event(stream(1), i, i));
            store.sequence(10);
            TreeHead head = new TreeHead(LEDGER, i + 1, MerkleTree.root(i + 1, store), NOW.plusSeconds(i));
            SignedTreeHead signed = SignedTreeHead.of(head, "signer-1", new byte[64]);
            store.keep(signed);
            heads.add(signed);
        }

        assertThat(reopen(store).heads(10)).isEqualTo(heads);
        assertThat(store.heads(2)).isEqualTo(heads.subList(2, 4));
        TreeHead foreign = new TreeHead(LedgerId.of("other"), 0, Digest.ZERO, NOW);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.keep(SignedTreeHead.of(foreign, "signer-1", new byte[64])));
    }

    @Test
    void pages_begin_inside_and_hold_something() {
        assertThatIllegalArgumentException().isThrownBy(() -> store.stream(stream(1), 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> store.stream(stream(1), 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> store.entries(-1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> store.entries(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> store.sequence(0));
        assertThatIllegalArgumentException().isThrownBy(() -> store.heads(0));
        assertThatIllegalArgumentException().isThrownBy(() -> store.keysWrappedBy("memory-1", 0));
    }
}
