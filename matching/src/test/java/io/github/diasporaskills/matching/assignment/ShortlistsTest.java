package io.github.diasporaskills.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.matching.graph.CandidateGraph;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A shortlist has the entries of its row that cost least, and knows below what none of the others is. */
class ShortlistsTest {

    private static final int LENGTH = 5;

    @Test
    void a_list_has_what_sorting_the_row_puts_first_and_the_next_as_its_bound() {
        int[][] sizes = {{30, 200, 80}, {30, 40, 40}, {40, 30, 7}, {40, 12, 5}, {30, 60, 10}, {30, 60, 11}};
        for (int[] size : sizes) {
            for (int range : new int[] {1, 4, 100_000}) {
                for (boolean maximise : new boolean[] {false, true}) {
                    Random random = new Random(size[1] + range);
                    CandidateGraph graph = graph(random, size, range);
                    Shortlists.Unit unit =
                            range == 4 ? new Shortlists.Unit(maximise ? -3 : 1, 10) : Shortlists.Unit.SAME;
                    long[] prices = random.longs(size[1], 0, 2L * range).toArray();
                    Shortlists lists = new Shortlists(graph, maximise, unit, prices, LENGTH);
                    for (int round = 0; round < 3; round++) {
                        for (int left = 0; left < size[0]; left++) {
                            lists.renew(left);
                            assertIsShortest(graph, maximise, unit, prices, lists, left);
                        }
                        for (int right = 0; right < prices.length; right++) {
                            prices[right] += random.nextInt(range) * (round + 1L);
                        }
                    }
                }
            }
        }
    }

    private static CandidateGraph graph(Random random, int[] size, int range) {
        int[] offsets =
                IntStream.rangeClosed(0, size[0]).map(left -> left * size[2]).toArray();
        int[] rights = IntStream.range(0, size[0])
                .flatMap(left ->
                        random.ints(0, size[1]).distinct().limit(size[2]).sorted())
                .toArray();
        return CandidateGraph.ofRows(
                size[1], offsets, rights, random.ints(rights.length, 0, range).toArray());
    }

    private static void assertIsShortest(
            CandidateGraph graph, boolean maximise, Shortlists.Unit unit, long[] prices, Shortlists lists, int left) {
        long[] keys = IntStream.range(graph.firstEdge(left), graph.firstEdge(left + 1))
                .mapToLong(edge -> cost(graph, edge, maximise, unit) + prices[graph.rightOf(edge)])
                .sorted()
                .toArray();
        int from = left * LENGTH;
        int size = Math.min(LENGTH, keys.length);
        assertThat(lists.sizes[left]).isEqualTo(size);
        assertThat(Arrays.copyOfRange(lists.keys, from, from + size)).isEqualTo(Arrays.copyOf(keys, size));
        for (int at = from; at < from + size; at++) {
            int edge = graph.edge(left, lists.columns[at]).orElseThrow();
            assertThat(lists.costs[at]).isEqualTo(cost(graph, edge, maximise, unit));
            assertThat(lists.keys[at]).isEqualTo(lists.costs[at] + prices[lists.columns[at]]);
        }
        assertThat(Arrays.stream(lists.columns, from, from + size).distinct().count())
                .isEqualTo(size);
        assertThat(lists.bounds[left]).isEqualTo(keys.length > LENGTH ? keys[LENGTH] : Shortlists.NOTHING_BEYOND);
    }

    private static long cost(CandidateGraph graph, int edge, boolean maximise, Shortlists.Unit unit) {
        long value = maximise ? -graph.valueOf(edge) : graph.valueOf(edge);
        return (value - unit.base()) * unit.factor();
    }
}
