package io.github.diasporaskills.core.money;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What several gifts in kind are worth, each currency apart and apart from all cash. Immutable and thread-safe.
 *
 * @param valuations what is summed, in the order given
 */
public record InKindTotal(List<Valuation> valuations) {

    /** Copies the list. */
    public InKindTotal {
        valuations = List.copyOf(valuations);
    }

    /**
     * The total of some valuations.
     *
     * @param valuations of any currencies
     * @return the total
     */
    public static InKindTotal of(Collection<Valuation> valuations) {
        return new InKindTotal(List.copyOf(valuations));
    }

    /**
     * The currencies that something was valued in.
     *
     * @return sorted by code
     */
    public List<Currency> currencies() {
        return List.copyOf(sums().keySet());
    }

    /**
     * What the gifts valued in one currency are worth.
     *
     * @param currency the currency
     * @return the sum with the currency's decimals, zero if none was valued in it
     */
    public BigDecimal worthIn(Currency currency) {
        requireNonNull(currency, "currency");
        return sums().getOrDefault(currency, BigDecimal.ZERO.setScale(Decimals.of(currency)));
    }

    private TreeMap<Currency, BigDecimal> sums() {
        TreeMap<Currency, BigDecimal> sums = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        valuations.forEach(v -> sums.merge(v.currency(), v.amount(), BigDecimal::add));
        return sums;
    }

    /**
     * The sums, marked as in kind.
     *
     * @return for example {@code 50000.00 USD in kind}, or {@code nothing in kind}
     */
    @Override
    public String toString() {
        String words = sums().entrySet().stream()
                .map(sum -> sum.getValue().toPlainString() + " " + sum.getKey().getCurrencyCode())
                .collect(Collectors.joining(" + "));
        return (words.isEmpty() ? "nothing" : words) + " in kind";
    }
}
