package io.github.diasporaskills.core.reason;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * One typed argument of a {@link Reason}. Immutable and thread-safe.
 *
 * <p>An argument never holds personal data: reasons are logged, printed and stored.
 */
public sealed interface Argument {

    /**
     * Words or a code.
     *
     * @param value the text, not null
     */
    record Text(String value) implements Argument {
        /** Checks that the value is there. */
        public Text {
            requireNonNull(value, "value");
        }
    }

    /**
     * A whole number.
     *
     * @param value the number
     */
    record Whole(long value) implements Argument {}

    /**
     * A decimal number, scale kept.
     *
     * @param value the number, not null
     */
    record Decimal(BigDecimal value) implements Argument {
        /** Checks that the value is there. */
        public Decimal {
            requireNonNull(value, "value");
        }
    }

    /**
     * A calendar day.
     *
     * @param value the day, not null
     */
    record Day(LocalDate value) implements Argument {
        /** Checks that the value is there. */
        public Day {
            requireNonNull(value, "value");
        }
    }

    /**
     * An instant, UTC.
     *
     * @param value the instant, not null
     */
    record Moment(Instant value) implements Argument {
        /** Checks that the value is there. */
        public Moment {
            requireNonNull(value, "value");
        }
    }

    /**
     * Several words or codes, in order.
     *
     * @param values the texts, not null, without null
     */
    record Items(List<String> values) implements Argument {
        /** Copies the list. */
        public Items {
            values = List.copyOf(values);
        }
    }

    /**
     * Handles every kind of argument.
     *
     * @param <R> the result
     * @param text for words
     * @param whole for whole numbers
     * @param decimal for decimal numbers
     * @param day for days
     * @param moment for instants
     * @param items for lists
     * @return what the matching function returned
     */
    default <R> R fold(
            Function<? super Text, ? extends R> text,
            Function<? super Whole, ? extends R> whole,
            Function<? super Decimal, ? extends R> decimal,
            Function<? super Day, ? extends R> day,
            Function<? super Moment, ? extends R> moment,
            Function<? super Items, ? extends R> items) {
        if (this instanceof Text t) {
            return text.apply(t);
        } else if (this instanceof Whole w) {
            return whole.apply(w);
        } else if (this instanceof Decimal d) {
            return decimal.apply(d);
        } else if (this instanceof Day d) {
            return day.apply(d);
        } else if (this instanceof Moment m) {
            return moment.apply(m);
        }
        return items.apply((Items) this);
    }

    /**
     * The argument as a person reads it: dates in ISO 8601, numbers with the decimal sign of the locale, lists
     * separated by commas.
     *
     * @param locale whose decimal sign is used
     * @return the words, never null
     */
    default String words(Locale locale) {
        requireNonNull(locale, "locale");
        return fold(
                Text::value,
                w -> Long.toString(w.value()),
                d -> decimalWords(d.value(), locale),
                d -> d.value().toString(),
                m -> m.value().toString(),
                i -> String.join(", ", i.values()));
    }

    private static String decimalWords(BigDecimal value, Locale locale) {
        char sign = java.text.DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        return value.toPlainString().replace('.', sign);
    }
}
