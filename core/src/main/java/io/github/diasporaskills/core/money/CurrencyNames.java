package io.github.diasporaskills.core.money;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The names by which currencies are understood: always the codes of ISO 4217 that the JDK knows and the euro's name
 * and sign, and besides the aliases handed in, such as DH for MAD. Immutable and thread-safe.
 *
 * <p>Names that several countries use, such as dollar or dirham, are refused unless an alias settles them: aliases
 * are a country's data.
 *
 * @param aliases currencies by alias; aliases are held in upper case and found in any case
 */
public record CurrencyNames(Map<String, Currency> aliases) {

    private static final CurrencyNames ISO = new CurrencyNames(Map.of());
    private static final Currency EURO = Currency.getInstance("EUR");

    /** Names that are not unique, with the most likely currencies. */
    private static final Map<String, List<String>> SHARED = Map.ofEntries(
            Map.entry("$", List.of("USD", "CAD", "AUD")),
            Map.entry("DOLLAR", List.of("USD", "CAD", "AUD")),
            Map.entry("DOLLARS", List.of("USD", "CAD", "AUD")),
            Map.entry("DIRHAM", List.of("MAD", "AED")),
            Map.entry("DIRHAMS", List.of("MAD", "AED")),
            Map.entry("DH", List.of("MAD", "AED")),
            Map.entry("DHS", List.of("MAD", "AED")),
            Map.entry("£", List.of("GBP", "EGP", "SYP")),
            Map.entry("POUND", List.of("GBP", "EGP", "SYP")),
            Map.entry("POUNDS", List.of("GBP", "EGP", "SYP")),
            Map.entry("FRANC", List.of("XOF", "XAF", "RWF", "CHF")),
            Map.entry("FRANCS", List.of("XOF", "XAF", "RWF", "CHF")),
            Map.entry("DINAR", List.of("TND", "DZD", "LYD")),
            Map.entry("DINARS", List.of("TND", "DZD", "LYD")));

    /**
     * Copies the aliases in upper case.
     *
     * @throws IllegalArgumentException if an alias is blank, is a code of ISO 4217 for another currency, or stands
     *     for two currencies
     */
    public CurrencyNames {
        TreeMap<String, Currency> upper = new TreeMap<>();
        aliases.forEach((alias, currency) -> {
            String name = requireNonNull(alias, "alias").strip().toUpperCase(Locale.ROOT);
            if (name.isEmpty()) {
                throw new IllegalArgumentException("An alias of a currency is not blank");
            }
            @Nullable Currency iso = byCode(name);
            if (iso != null && !iso.equals(currency)) {
                throw new IllegalArgumentException(
                        name + " is a code of ISO 4217; found it as an alias of " + currency.getCurrencyCode());
            }
            @Nullable Currency earlier = upper.put(name, requireNonNull(currency, "currency"));
            if (earlier != null && !earlier.equals(currency)) {
                throw new IllegalArgumentException("The alias " + name + " stands for one currency; found "
                        + earlier.getCurrencyCode() + " and " + currency.getCurrencyCode());
            }
        });
        aliases = Collections.unmodifiableMap(upper);
    }

    /**
     * The codes of ISO 4217 and the euro's name and sign, without aliases.
     *
     * @return the names
     */
    public static CurrencyNames iso() {
        return ISO;
    }

    /**
     * The codes of ISO 4217 and aliases.
     *
     * @param aliases codes of ISO 4217 by alias, for example {@code DH} → {@code MAD}
     * @return the names
     * @throws IllegalArgumentException if a code is unknown, or an alias is blank, is itself a code of another
     *     currency, or stands for two
     */
    public static CurrencyNames of(Map<String, String> aliases) {
        TreeMap<String, Currency> currencies = new TreeMap<>();
        aliases.forEach((alias, code) -> currencies.put(alias, Currency.getInstance(code)));
        return new CurrencyNames(currencies);
    }

    /**
     * Finds a currency.
     *
     * @param name a code or alias in any case, such as {@code mad}, {@code DH} or {@code €}
     * @return the currency; or refused with {@link MoneyReason#CURRENCY_UNKNOWN},
     *     {@link MoneyReason#CURRENCY_AMBIGUOUS} or {@link MoneyReason#CURRENCY_NOT_MONEY}
     */
    public Parsed<Currency> find(String name) {
        String upper = name.strip().toUpperCase(Locale.ROOT);
        @Nullable Currency currency = aliases.get(upper);
        currency = currency == null ? byCode(upper) : currency;
        if (currency == null && (upper.equals("€") || upper.equals("EURO") || upper.equals("EUROS"))) {
            currency = EURO;
        }
        if (currency != null) {
            return currency.getDefaultFractionDigits() < 0
                    ? Parsed.refused(Reason.of(MoneyReason.CURRENCY_NOT_MONEY))
                    : Parsed.of(currency);
        }
        @Nullable List<String> shared = SHARED.get(upper);
        if (shared != null) {
            return Parsed.refused(Reason.of(MoneyReason.CURRENCY_AMBIGUOUS).with("codes", shared), shared.get(0));
        }
        return Parsed.refused(Reason.of(MoneyReason.CURRENCY_UNKNOWN));
    }

    private static @Nullable Currency byCode(String code) {
        if (code.length() != 3) {
            return null;
        }
        for (int i = 0; i < 3; i++) {
            if (code.charAt(i) < 'A' || code.charAt(i) > 'Z') {
                return null;
            }
        }
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
