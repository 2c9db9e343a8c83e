package io.github.diasporaskills.core.contribution;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.reason.LocalText;
import java.math.BigDecimal;

/** What somebody promised to give. Immutable and thread-safe. */
public sealed interface Pledge {

    /**
     * Cash.
     *
     * @param amount how much, above zero
     * @return the pledge
     * @throws IllegalArgumentException if it is nothing
     */
    static Pledge of(Money amount) {
        return new Cash(amount);
    }

    /**
     * Something in kind.
     *
     * @param kind any kind but money
     * @param quantity how much, above zero
     * @param unit of what, such as {@code hour}, {@code act}, {@code box}; not blank
     * @param what what it is
     * @return the pledge
     * @throws IllegalArgumentException if the kind is money, the quantity is not above zero or the unit is blank
     */
    static Pledge of(ContributionKind kind, BigDecimal quantity, String unit, LocalText what) {
        return new InKind(kind, quantity, unit, what);
    }

    /**
     * What kind it is.
     *
     * @return {@link ContributionKind#MONEY} for cash
     */
    ContributionKind kind();

    /**
     * Whether what arrived can be what was promised. How much arrived does not matter.
     *
     * @param receipt what arrived
     * @return true for cash in the currency that was promised, and for something in kind that lists medicines and
     *     devices only where they were promised
     */
    boolean admits(Receipt receipt);

    /**
     * Cash.
     *
     * @param amount how much, above zero
     */
    record Cash(Money amount) implements Pledge {

        /**
         * Checks the amount.
         *
         * @throws IllegalArgumentException if it is nothing
         */
        public Cash {
            if (amount.isZero()) {
                throw new IllegalArgumentException("A pledge is of something; found " + amount);
            }
        }

        @Override
        public ContributionKind kind() {
            return ContributionKind.MONEY;
        }

        @Override
        public boolean admits(Receipt receipt) {
            return receipt instanceof Receipt.Cash arrived
                    && arrived.amount().currency().equals(amount.currency());
        }
    }

    /**
     * Something in kind.
     *
     * @param kind any kind but money
     * @param quantity how much, above zero
     * @param unit of what, not blank
     * @param what what it is
     */
    record InKind(ContributionKind kind, BigDecimal quantity, String unit, LocalText what) implements Pledge {

        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if the kind is money, the quantity is not above zero or the unit is blank
         */
        public InKind {
            requireNonNull(kind, "kind");
            requireNonNull(unit, "unit");
            requireNonNull(what, "what");
            if (!kind.isInKind() || quantity.signum() <= 0 || unit.isBlank()) {
                throw new IllegalArgumentException("What is pledged in kind is more than nothing of a unit, and not"
                        + " money; found " + kind + ", " + quantity + " " + unit);
            }
        }

        @Override
        public boolean admits(Receipt receipt) {
            return receipt instanceof Receipt.InKind arrived
                    && (kind == ContributionKind.MEDICINE || arrived.medicines().isEmpty())
                    && (kind == ContributionKind.EQUIPMENT || arrived.devices().isEmpty());
        }
    }
}
