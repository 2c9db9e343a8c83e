package io.github.diasporaskills.matching.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Sums of numbers as large as a long holds, against those of big integers. */
class ExactSumTest {

    private static final int SUMS = 20 * Integer.getInteger("checks.percent", 1) + 200;

    private static long number(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextBoolean() ? Long.MAX_VALUE : Long.MIN_VALUE;
            case 1 -> random.nextInt(-3, 4);
            case 2 -> random.nextLong() >> random.nextInt(64);
            default -> random.nextLong();
        };
    }

    @Test
    void a_sum_of_numbers_and_products_is_exact_whatever_their_size() {
        SplittableRandom random = new SplittableRandom(20_261_122);
        for (int round = 0; round < SUMS; round++) {
            ExactSum sum = new ExactSum();
            BigInteger expected = BigInteger.ZERO;
            for (int i = 0; i < 30; i++) {
                long one = number(random);
                long other = number(random);
                if (random.nextBoolean()) {
                    sum.add(one);
                    expected = expected.add(BigInteger.valueOf(one));
                } else {
                    sum.addProduct(one, other);
                    expected = expected.add(BigInteger.valueOf(one).multiply(BigInteger.valueOf(other)));
                }
                assertThat(sum.value()).isEqualTo(expected);
            }
        }
    }

    @Test
    void the_ends_of_the_range_do_not_wrap() {
        ExactSum most = new ExactSum();
        most.add(Long.MAX_VALUE);
        most.add(1);
        assertThat(most.value()).isEqualTo(BigInteger.ONE.shiftLeft(63));
        ExactSum least = new ExactSum();
        least.add(Long.MIN_VALUE);
        least.add(-1);
        assertThat(least.value())
                .isEqualTo(BigInteger.ONE.shiftLeft(63).negate().subtract(BigInteger.ONE));
        ExactSum product = new ExactSum();
        product.addProduct(Long.MIN_VALUE, -1);
        assertThat(product.value()).isEqualTo(BigInteger.ONE.shiftLeft(63));
    }
}
