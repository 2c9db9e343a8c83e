package io.github.diasporaskills.core.money;

import static java.util.Objects.requireNonNull;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Money of several currencies, one amount for each, never summed silently. Immutable and thread-safe.
 *
 * <p>A total needs an explicit {@link ExchangeRate} for each currency but the one wanted. Amounts of zero are not
 * kept. Currencies are sorted by their code.
 *
 * @param amounts one for each currency, above zero, sorted by code
 */
public record MoneyBag(List<Money> amounts) {

    private static final MoneyBag EMPTY = new MoneyBag(List.of());

    /** Adds amounts of one currency up, drops zeros and sorts by code. */
    public MoneyBag {
        TreeMap<Currency, Money> sums = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        for (Money money : amounts) {
            if (!requireNonNull(money, "money").isZero()) {
                sums.merge(money.currency(), money, Money::plus);
            }
        }
        amounts = List.copyOf(sums.values());
    }

    /**
     * A bag without money.
     *
     * @return the empty bag
     */
    public static MoneyBag empty() {
        return EMPTY;
    }

    /**
     * A bag of amounts.
     *
     * @param amounts of any currencies; those of one currency are added up
     * @return the bag
     */
    public static MoneyBag of(Money... amounts) {
        return new MoneyBag(Arrays.asList(amounts));
    }

    /**
     * A bag of amounts.
     *
     * @param amounts of any currencies; those of one currency are added up
     * @return the bag
     */
    public static MoneyBag of(Collection<Money> amounts) {
        return new MoneyBag(List.copyOf(amounts));
    }

    /**
     * This bag with one more amount.
     *
     * @param money of any currency
     * @return a new bag
     */
    public MoneyBag plus(Money money) {
        return plus(of(money));
    }

    /**
     * The money of both bags.
     *
     * @param other another bag
     * @return a new bag
     */
    public MoneyBag plus(MoneyBag other) {
        List<Money> both = new ArrayList<>(amounts);
        both.addAll(other.amounts);
        return new MoneyBag(both);
    }

    /**
     * The amount of one currency.
     *
     * @param currency the currency
     * @return zero of it if the bag has none
     */
    public Money in(Currency currency) {
        requireNonNull(currency, "currency");
        for (Money money : amounts) {
            if (money.currency().equals(currency)) {
                return money;
            }
        }
        return Money.zero(currency);
    }

    /**
     * The only amount, if the bag holds one currency.
     *
     * @return empty if the bag is empty or holds several currencies
     */
    public Optional<Money> only() {
        return amounts.size() == 1 ? Optional.of(amounts.get(0)) : Optional.empty();
    }

    /**
     * Whether the bag holds no money.
     *
     * @return true if it is empty
     */
    public boolean isEmpty() {
        return amounts.isEmpty();
    }

    /**
     * All money in one currency, by explicit rates. Each currency is rounded once, and then the sum is taken.
     *
     * @param currency the currency wanted
     * @param rates one for each other currency of the bag, to the currency wanted; further rates are not used
     * @param rounding how to round to the decimals of the currency wanted
     * @return the total with the rates that made it
     * @throws MissingRateException if a rate is missing
     * @throws IllegalArgumentException if two rates from one currency to the one wanted are given
     */
    public ConvertedTotal totalIn(Currency currency, Collection<ExchangeRate> rates, RoundingMode rounding) {
        requireNonNull(rounding, "rounding");
        Money total = Money.zero(currency);
        List<ExchangeRate> used = new ArrayList<>();
        for (Money money : amounts) {
            if (money.currency().equals(currency)) {
                total = total.plus(money);
            } else {
                ExchangeRate rate = rate(money.currency(), currency, rates);
                used.add(rate);
                total = total.plus(rate.convert(money, rounding));
            }
        }
        return new ConvertedTotal(total, this, used);
    }

    private static ExchangeRate rate(Currency from, Currency to, Collection<ExchangeRate> rates) {
        List<ExchangeRate> fitting = rates.stream()
                .filter(rate -> rate.from().equals(from) && rate.to().equals(to))
                .distinct()
                .collect(Collectors.toList());
        if (fitting.isEmpty()) {
            throw new MissingRateException(from, to);
        }
        if (fitting.size() > 1) {
            throw new IllegalArgumentException("One rate from " + from.getCurrencyCode() + " to "
                    + to.getCurrencyCode() + " is needed; found " + fitting.size()
                    + ". Maybe choose the one of the day that counts");
        }
        return fitting.get(0);
    }

    /**
     * The amounts in the order of their codes.
     *
     * @return for example {@code 100.00 EUR + 250.00 MAD}, or {@code nothing}
     */
    @Override
    public String toString() {
        return amounts.isEmpty()
                ? "nothing"
                : amounts.stream().map(Money::toString).collect(Collectors.joining(" + "));
    }
}
