package io.github.diasporaskills.core.money;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A total over several currencies, with what it was made of: it is never shown without its rates, their days and
 * sources. Immutable and thread-safe.
 *
 * @param total the sum in one currency
 * @param of the amounts before conversion
 * @param rates those used, in the order of the currency codes
 */
public record ConvertedTotal(Money total, MoneyBag of, List<ExchangeRate> rates) {

    /** Copies the list. */
    public ConvertedTotal {
        requireNonNull(total, "total");
        requireNonNull(of, "of");
        rates = List.copyOf(rates);
    }
}
