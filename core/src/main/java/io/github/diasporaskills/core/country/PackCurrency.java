package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.Reason;
import java.util.Currency;
import java.util.List;

/**
 * The currency of a country and how people write it. Immutable and thread-safe.
 *
 * @param currency the ISO 4217 currency
 * @param decimals how many decimals amounts have, from 0 to 4
 * @param aliases other ways to write it, for example {@code DH}
 * @param source where this comes from
 */
public record PackCurrency(Currency currency, int decimals, List<String> aliases, Source source) {

    private static final int MOST_DECIMALS = 4;

    /**
     * Copies the aliases.
     *
     * @throws IllegalArgumentException if the decimals are out of their range
     */
    public PackCurrency {
        requireNonNull(currency, "currency");
        requireNonNull(source, "source");
        aliases = List.copyOf(aliases);
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("A currency has 0 to 4 decimals; found " + decimals);
        }
    }

    static PackCurrency read(DocumentNode node) {
        var currency = node.value("code", "a currency of ISO 4217 such as MAD", Currency::getInstance);
        int decimals = node.wholeNumber("decimals", 0, MOST_DECIMALS);
        currency.ifPresent(known -> compareDecimals(node, known, decimals));
        List<String> aliases = node.optionalList("aliases", DocumentNode::asText);
        Source source = Source.of(node);
        return new PackCurrency(currency.orElseThrow(), decimals, aliases, source);
    }

    /** Tells of decimals that are not those of ISO 4217; funds and what has no smaller unit there have any. */
    private static void compareDecimals(DocumentNode node, Currency currency, int decimals) {
        int listed = currency.getDefaultFractionDigits();
        if (listed < 0 || listed == decimals) {
            return;
        }
        node.find("decimals")
                .filter(found -> found.canonical().equals(Integer.toString(decimals))) // else a mistake was reported
                .ifPresent(found -> found.warning(
                        Reason.of(CountryReason.CURRENCY_DECIMALS).with("decimals", listed), Integer.toString(listed)));
    }
}
