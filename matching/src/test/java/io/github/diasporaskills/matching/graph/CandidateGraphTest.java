package io.github.diasporaskills.matching.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CandidateGraphTest {

    @Test
    void edges_are_numbered_by_their_elements_whatever_the_order_of_adding() {
        CandidateGraph one =
                sides().edge("a", "x", 1).edge("a", "y", 2).edge("b", "x", 3).build();
        CandidateGraph other =
                sides().edge("b", "x", 3).edge("a", "y", 2).edge("a", "x", 1).build();

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.edge(0, 1)).hasValue(1);
        assertThat(one.valueOf(1)).isEqualTo(2);
        assertThat(one.leftOf(2)).isEqualTo(1);
        assertThat(one.firstEdge(1)).isEqualTo(2);
        assertThat(one.edge(1, 1)).isEmpty();
        assertThat(one.left("b")).hasValue(1);
        assertThat(one.right("z")).isEmpty();
        assertThat(one).hasToString("2 × 2, 3 candidate pairs");
    }

    @Test
    void a_pair_twice_is_refused_by_name() {
        assertThatThrownBy(() -> sides().edge("b", "y", 1).edge("b", "y", 1).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("b and y");
    }

    @Test
    void unknown_blank_and_repeated_ids_are_refused() {
        assertThatThrownBy(() -> sides().edge("c", "y", 1)).hasMessageContaining("Maybe add it first");
        assertThatThrownBy(() -> sides().edge(0, 2, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> sides().left("a")).hasMessageContaining("twice");
        assertThatThrownBy(() -> sides().right(" ")).hasMessageContaining("blank");
    }

    @Test
    void a_hundred_thousand_edges_keep_their_values() {
        CandidateGraph.Builder builder = CandidateGraph.builder();
        for (int i = 0; i < 1000; i++) {
            builder.left("l" + i).right("r" + i);
        }
        for (int right = 0; right < 1000; right++) {
            for (int left = 0; left < 1000; left += 10) {
                builder.edge(left, right, 1000L * left + right);
            }
        }
        CandidateGraph graph = builder.build();
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            assertThat(graph.valueOf(edge)).isEqualTo(1000L * graph.leftOf(edge) + graph.rightOf(edge));
        }
        assertThat(graph.edgeCount()).isEqualTo(100_000);
    }

    private static CandidateGraph.Builder sides() {
        return CandidateGraph.builder().left("a").left("b").right("x").right("y");
    }
}
