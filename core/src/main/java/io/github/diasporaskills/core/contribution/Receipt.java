package io.github.diasporaskills.core.contribution;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** That something arrived. Immutable and thread-safe. */
public sealed interface Receipt {

    /**
     * When it arrived.
     *
     * @return the day
     */
    LocalDate on();

    /**
     * What shows that it arrived.
     *
     * @return a document, not blank
     */
    String evidence();

    /**
     * Cash that arrived.
     *
     * @param amount how much, above zero
     * @param on the day
     * @param evidence a bank statement or receipt, not blank
     */
    record Cash(Money amount, LocalDate on, String evidence) implements Receipt {

        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if it is nothing or nothing shows it
         */
        public Cash {
            requireNonNull(on, "on");
            if (amount.isZero() || evidence.isBlank()) {
                throw new IllegalArgumentException(
                        "A receipt is of something and a document shows it; found " + amount + " on " + on);
            }
        }
    }

    /**
     * Something in kind that arrived or was done.
     *
     * @param quantity how much, in the unit of the pledge; above zero
     * @param on the day
     * @param evidence a delivery note, time sheet or list, not blank
     * @param medicines the batches, for medicines
     * @param devices the devices, for equipment
     */
    record InKind(BigDecimal quantity, LocalDate on, String evidence, List<MedicineLot> medicines, List<Device> devices)
            implements Receipt {

        /**
         * Copies the lists.
         *
         * @throws IllegalArgumentException if it is nothing or nothing shows it
         */
        public InKind {
            requireNonNull(on, "on");
            medicines = List.copyOf(medicines);
            devices = List.copyOf(devices);
            if (quantity.signum() <= 0 || evidence.isBlank()) {
                throw new IllegalArgumentException(
                        "A receipt is of something and a document shows it; found " + quantity + " on " + on);
            }
        }
    }
}
