package io.github.diasporaskills.matching.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class GraphFromArraysTest {

    private static final int[] OFFSETS = {0, 2, 2, 3};
    private static final int[] RIGHTS = {0, 2, 1};

    @Test
    void rows_edges_in_any_order_and_named_elements_make_the_same_graph() {
        CandidateGraph rows = CandidateGraph.ofRows(3, OFFSETS, RIGHTS, new int[] {5, 6, 7});
        CandidateGraph wide = CandidateGraph.ofRows(3, OFFSETS, RIGHTS, new long[] {5, 6, 7});
        CandidateGraph shuffled = CandidateGraph.ofRows(3, OFFSETS, new int[] {2, 0, 1}, new int[] {6, 5, 7});
        CandidateGraph edges = CandidateGraph.of(3, 3, new int[] {2, 0, 0}, new int[] {1, 2, 0}, new long[] {7, 6, 5});
        CandidateGraph.Builder built = CandidateGraph.builder();
        for (String id : List.of("0", "1", "2")) {
            built.left(id).right(id);
        }

        assertThat(List.of(
                        wide,
                        shuffled,
                        edges,
                        built.edge("0", "2", 6)
                                .edge("2", "1", 7)
                                .edge("0", "0", 5)
                                .build()))
                .containsOnly(rows);
        assertThat(rows).hasSameHashCodeAs(shuffled).hasToString("3 × 3, 3 candidate pairs");
        assertThat(rows.leftOf(2)).isEqualTo(2);
        assertThat(rows.edge(0, 2)).hasValue(1);
        assertThat(rows.isDense()).isFalse();
        assertThat(List.of(rows.lowestValue(), rows.highestValue())).containsExactly(5L, 7L);
    }

    @Test
    void a_complete_graph_needs_values_only() {
        CandidateGraph dense = CandidateGraph.dense(2, 3, new int[] {1, 2, 3, 4, 5, -6});

        assertThat(dense.isDense()).isTrue();
        assertThat(dense.edgeCount()).isEqualTo(6);
        assertThat(dense.firstEdge(1)).isEqualTo(3);
        assertThat(dense.leftOf(4)).isEqualTo(1);
        assertThat(dense.rightOf(4)).isEqualTo(1);
        assertThat(dense.valueOf(5)).isEqualTo(-6);
        assertThat(dense.edge(1, 2)).hasValue(5);
        assertThat(dense.edge(1, 3)).isEmpty();
        assertThat(dense).isEqualTo(CandidateGraph.dense(2, 3, new long[] {1, 2, 3, 4, 5, -6}));
        assertThat(dense)
                .isEqualTo(CandidateGraph.ofRows(
                        3, new int[] {0, 3, 6}, new int[] {0, 1, 2, 0, 1, 2}, new int[] {1, 2, 3, 4, 5, -6}))
                .isNotEqualTo(CandidateGraph.dense(3, 2, new int[] {1, 2, 3, 4, 5, -6}))
                .isNotEqualTo(CandidateGraph.dense(2, 3, new int[] {1, 2, 3, 4, 5, 6}));
        assertThatThrownBy(() -> dense.leftOf(6)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> dense.firstEdge(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void elements_without_a_name_are_found_by_their_number() {
        CandidateGraph dense = CandidateGraph.dense(2, 1, new int[] {1, 2});

        assertThat(dense.leftIds()).containsExactly("0", "1");
        assertThat(dense.left("1")).isEqualTo(OptionalInt.of(1));
        for (String unknown : List.of("2", "-1", "01", "", "one", "99999999999")) {
            assertThat(dense.left(unknown)).as(unknown).isEmpty();
        }
    }

    @Test
    void names_can_be_given_later_and_share_the_edges() {
        CandidateGraph named =
                CandidateGraph.dense(2, 1, new int[] {1, 2}).named(List.of("amina", "bakary"), List.of("rabat"));

        assertThat(named.left("bakary")).hasValue(1);
        assertThat(named.valueOf(1)).isEqualTo(2);
        assertThatThrownBy(() -> named.named(List.of("a"), List.of("b"))).hasMessageContaining("found 1 and 1");
        assertThatThrownBy(() -> named.named(List.of("a", "a"), List.of("b"))).hasMessageContaining("places 0 and 1");
        assertThatThrownBy(() -> named.named(List.of("a", " "), List.of("b"))).hasMessageContaining("blank at place 1");
    }

    @Test
    void empty_sides_are_graphs_too() {
        assertThat(CandidateGraph.dense(0, 3, new int[0]).edgeCount()).isZero();
        assertThat(CandidateGraph.dense(3, 0, new int[0]).firstEdge(3)).isZero();
        assertThat(CandidateGraph.ofRows(0, new int[] {0}, new int[0], new int[0]))
                .isEqualTo(CandidateGraph.builder().build());
        assertThat(CandidateGraph.of(0, 0, new int[0], new int[0], new long[0]).lowestValue())
                .isZero();
    }

    @Test
    void what_is_wrong_with_an_array_is_said_with_its_place() {
        int[] three = {1, 2, 3};
        assertThatThrownBy(() -> CandidateGraph.dense(2, 2, three)).hasMessageContaining("has 4 values; found 3");
        assertThatThrownBy(() -> CandidateGraph.dense(-1, 2, three)).hasMessageContaining("found -1");
        assertThatThrownBy(() -> CandidateGraph.dense(100_000, 100_000, three)).hasMessageContaining("10000000000");
        assertThatThrownBy(() -> CandidateGraph.ofRows(3, new int[0], RIGHTS, three))
                .hasMessageContaining("found none");
        assertThatThrownBy(() -> CandidateGraph.ofRows(3, new int[] {0, 2}, RIGHTS, three))
                .hasMessageContaining("0 and 2");
        assertThatThrownBy(() -> CandidateGraph.ofRows(3, new int[] {0, 9, 3}, RIGHTS, three))
                .hasMessageContaining("left element 0");
        assertThatThrownBy(() -> CandidateGraph.ofRows(3, OFFSETS, RIGHTS, new int[] {1}))
                .hasMessageContaining("3 edges and 1 values");
        assertThatThrownBy(() -> CandidateGraph.ofRows(2, OFFSETS, RIGHTS, three))
                .hasMessageContaining("edge 1 names right element 2 of 2");
        assertThatThrownBy(() -> CandidateGraph.ofRows(3, OFFSETS, new int[] {1, 1, 0}, three))
                .hasMessageContaining("twice: 0 and 1 as edges 0 and 1");
        assertThatThrownBy(() -> CandidateGraph.of(1, 1, new int[] {0}, new int[] {0}, new long[0]))
                .hasMessageContaining("found 1, 1 and 0");
        assertThatThrownBy(() -> CandidateGraph.of(1, 1, new int[] {-1}, new int[] {0}, new long[1]))
                .hasMessageContaining("edge 0 names left element -1 of 1");
    }

    @Test
    void decimals_become_whole_numbers_exactly_or_not_at_all() {
        Scale scale = Scale.decimals(3);

        assertThat(scale.of(0.1)).isEqualTo(100);
        assertThat(scale.of(new double[] {0.125, -2, 1e3})).containsExactly(125, -2000, 1_000_000);
        assertThat(scale.of(new BigDecimal("0E+40"))).isZero();
        assertThat(scale.decimal(1250)).isEqualByComparingTo("1.25");
        assertThatThrownBy(() -> scale.of(0.00015)).hasMessageContaining("Scale.decimals(5)");
        assertThatThrownBy(() -> scale.of(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> scale.of(new double[] {1, Double.POSITIVE_INFINITY}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Value 1: ")
                .hasMessageContaining("Infinity");
        for (String large : List.of("9223372036854775.808", "1E+17", "1E+2000000000", "-1E+16")) {
            assertThatThrownBy(() -> scale.of(new BigDecimal(large)))
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessageContaining("64 bits");
        }
        assertThat(scale.of(new BigDecimal("9223372036854775.807"))).isEqualTo(Long.MAX_VALUE);
        assertThatThrownBy(() -> Scale.decimals(19)).hasMessageContaining("0 to 18");
    }
}
