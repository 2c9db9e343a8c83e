package io.github.diasporaskills.accountability.publication.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Few numbers within limits and equations with any factors, attacked and counted through. */
class RandomEquationsTest {

    private static final int RUNS = 5 * Integer.getInteger("checks.percent", 1);
    private static final int CELLS = 6;

    @Test
    void what_is_worked_out_of_equations_is_what_counting_through_all_numbers_shows() {
        Random random = new Random(20261123);
        int ranges = 0;
        int tight = 0;
        for (int run = 0; run < RUNS; run++) {
            long[] truth = random.longs(CELLS, 0, 12).toArray();
            long[] least =
                    Arrays.stream(truth).map(count -> count - random.nextInt(4)).toArray();
            long[] most =
                    Arrays.stream(truth).map(count -> count + random.nextInt(4)).toArray();
            long[][] factors = new long[1 + random.nextInt(4)][CELLS];
            for (long[] line : factors) {
                Arrays.setAll(line, cell -> random.nextInt(3) == 0 ? 0 : random.nextInt(13) - 6);
            }
            long[][] counted = new long[][] {truth.clone(), truth.clone()};
            count(least, most, factors, sums(factors, truth), new long[CELLS], 0, counted);

            Attack attack = Attack.on(view(least, most, factors, sums(factors, truth)), run)
                    .orElseThrow();
            for (int cell = 0; cell < CELLS; cell++) {
                CellRange range = attack.range(cell);
                assertThat(range.low()).isGreaterThanOrEqualTo(counted[0][cell]);
                assertThat(range.high()).isLessThanOrEqualTo(counted[1][cell]);
                if (range.tight()) {
                    tight++;
                    assertThat(range).isEqualTo(new CellRange(counted[0][cell], counted[1][cell], true));
                }
                ranges++;
            }
        }
        assertThat(tight).as("of %s", ranges).isGreaterThan(ranges / 2);
    }

    /** The limits of one number are met just by the last one that can move, up to what a sum of fractions is off by. */
    @Test
    void numbers_that_just_fit_are_not_said_to_contradict_one_another() {
        long[][] factors = {{2, 0, 0, 6, -5, 0}, {0, -6, 0, -5, 3, 4}, {-5, -5, 0, 0, -6, 0}, {0, 0, 5, 0, 2, 1}};
        long[] truth = {11, 8, 2, 2, 5, 2};
        OutsideView view =
                view(new long[] {8, 5, 2, -1, 3, -1}, new long[] {11, 10, 4, 3, 6, 5}, factors, sums(factors, truth));

        assertThat(Attack.on(view, 1)).isPresent();
    }

    @Test
    void a_line_has_each_of_its_cells_once_with_a_factor() {
        OutsideView.Builder view = OutsideView.builder();
        int cell = view.hidden("cell");
        int other = view.hidden("other");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> view.equation(new int[] {cell, other}, new long[] {1, 0}))
                .withMessage("A factor of 0 stands for no cell. Maybe leave out cell 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> view.equation(new int[] {cell}, new long[] {1, 1}))
                .withMessage("A line has one factor for each cell; found 2 for 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> view.equation(new int[] {cell, cell}, new long[] {1, -1}))
                .withMessage("A cell stands once in a line");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> view.line(cell, 7))
                .withMessage("There is no cell 7");
    }

    private static long[] sums(long[][] factors, long... counts) {
        return Arrays.stream(factors)
                .mapToLong(line -> IntStream.range(0, CELLS)
                        .mapToLong(cell -> line[cell] * counts[cell])
                        .sum())
                .toArray();
    }

    /** Widens the ranges by every choice of numbers that fulfils the equations. */
    private static void count(
            long[] least, long[] most, long[][] factors, long[] sums, long[] counts, int cell, long[][] ranges) {
        if (cell == CELLS) {
            if (Arrays.equals(sums(factors, counts), sums)) {
                for (int each = 0; each < CELLS; each++) {
                    ranges[0][each] = Math.min(ranges[0][each], counts[each]);
                    ranges[1][each] = Math.max(ranges[1][each], counts[each]);
                }
            }
            return;
        }
        for (counts[cell] = least[cell]; counts[cell] <= most[cell]; counts[cell]++) {
            count(least, most, factors, sums, counts, cell + 1, ranges);
        }
    }

    private static OutsideView view(long[] least, long[] most, long[][] factors, long... sums) {
        OutsideView.Builder view = OutsideView.builder();
        for (int cell = 0; cell < CELLS; cell++) {
            view.between("cell " + cell, least[cell], most[cell]);
        }
        for (int line = 0; line < factors.length; line++) {
            int sum = view.between("sum " + line, sums[line], sums[line]);
            long[] all = Arrays.copyOf(factors[line], CELLS);
            int[] cells =
                    IntStream.range(0, CELLS).filter(cell -> all[cell] != 0).toArray();
            view.equation(
                    IntStream.concat(Arrays.stream(cells), IntStream.of(sum)).toArray(),
                    LongStream.concat(Arrays.stream(cells).mapToLong(cell -> all[cell]), LongStream.of(-1))
                            .toArray());
        }
        return view.build();
    }
}
