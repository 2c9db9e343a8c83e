package io.github.diasporaskills.core.money;

import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.WrittenNumber;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The grammar of amounts: a number with or without a word for a power of ten, and a currency before or after. */
final class MoneyText {

    private static final int LONGEST = 80;

    private static final Pattern PARTS = Pattern.compile(
            "(?<before>[^\\p{Nd}+\u2212-]*)"
                    + "(?<number>[+\u2212-]?[\\p{Z}\\s]*\\p{Nd}(?:.*\\p{Nd})?)"
                    + "(?<power>[\\p{Z}\\s]*\\p{L}*(?:mill|bill|trill|thousand)\\p{L}*)?"
                    + "(?<after>\\P{Nd}*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private static final Pattern LINK = Pattern.compile("^(?:de |d['’]|of |en |in )", Pattern.CASE_INSENSITIVE);

    private MoneyText() {}

    static Parsed<Money> read(String text, @Nullable Locale locale, CurrencyNames names) {
        Matcher parts = PARTS.matcher(text.strip());
        if (text.length() > LONGEST || !parts.matches()) {
            return Parsed.refused(Reason.of(MoneyReason.AMOUNT_UNREADABLE));
        }
        String before = name(parts.group("before"));
        String after = name(parts.group("after"));
        if (before.isEmpty() == after.isEmpty()) {
            return Parsed.refused(Reason.of(MoneyReason.AMOUNT_ONE_CURRENCY));
        }
        @Nullable String power = parts.group("power");
        String figures = parts.group("number") + (power == null ? "" : power);
        Parsed<BigDecimal> number =
                locale == null ? WrittenNumber.tryParse(figures) : WrittenNumber.tryParse(figures, locale);
        Parsed<Currency> currency = names.find(before.isEmpty() ? after : before);
        return number.then(n -> currency.then(c -> money(n, c)));
    }

    private static Parsed<Money> money(BigDecimal number, Currency currency) {
        if (number.signum() < 0) {
            return Parsed.refused(Reason.of(MoneyReason.AMOUNT_NEGATIVE));
        }
        int decimals = currency.getDefaultFractionDigits();
        if (number.scale() > decimals) {
            return Parsed.refused(Reason.of(MoneyReason.AMOUNT_DECIMALS)
                    .with("currency", currency.getCurrencyCode())
                    .with("most", decimals)
                    .with("found", number.scale()));
        }
        return Parsed.of(Money.of(number, currency));
    }

    private static String name(@Nullable String text) {
        String name = text == null ? "" : text.replaceAll("[\\p{Z}\\s]+", " ").strip();
        return LINK.matcher(name).replaceFirst("").strip();
    }
}
