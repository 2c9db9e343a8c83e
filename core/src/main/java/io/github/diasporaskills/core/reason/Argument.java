package io.github.diasporaskills.core.reason;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

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
     * A word of a closed vocabulary, such as a state, or a code of the country pack. {@link Wording} has its words.
     *
     * @param kind the vocabulary, in lower case with hyphens, for example {@code credential-state}; not blank
     * @param code the word in it, for example {@code VERIFIED}; not blank
     */
    record Term(String kind, String code) implements Argument {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if one is blank
         */
        public Term {
            requireNonNull(kind, "kind");
            requireNonNull(code, "code");
            if (kind.isBlank() || code.isBlank()) {
                throw new IllegalArgumentException(
                        "A term has a kind and a code, such as modality and REMOTE;" + " found a blank one");
            }
        }

        /**
         * A constant of an enum; the kind is the name of the enum, {@code credential-state} for CredentialState.
         *
         * @param constant the constant
         * @return the term
         */
        public static Term of(Enum<?> constant) {
            String name = constant.getDeclaringClass().getSimpleName();
            return new Term(WORD_START.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT), constant.name());
        }

        private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    }

    /**
     * Several words of closed vocabularies, in order.
     *
     * @param values the terms, without null
     */
    record Terms(List<Term> values) implements Argument {
        /** Copies the list. */
        public Terms {
            values = List.copyOf(values);
        }

        /**
         * Constants of an enum, in their order.
         *
         * @param constants the constants
         * @return the terms
         */
        public static Terms of(Collection<? extends Enum<?>> constants) {
            return new Terms(constants.stream().map(Term::of).toList());
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
     * @param term for a word of a vocabulary
     * @param terms for several of them
     * @return what the matching function returned
     */
    default <R> R fold(
            Function<? super Text, ? extends R> text,
            Function<? super Whole, ? extends R> whole,
            Function<? super Decimal, ? extends R> decimal,
            Function<? super Day, ? extends R> day,
            Function<? super Moment, ? extends R> moment,
            Function<? super Items, ? extends R> items,
            Function<? super Term, ? extends R> term,
            Function<? super Terms, ? extends R> terms) {
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
        } else if (this instanceof Items i) {
            return items.apply(i);
        } else if (this instanceof Term t) {
            return term.apply(t);
        }
        return terms.apply((Terms) this);
    }

    /**
     * The argument as a person reads it: dates in ISO 8601, numbers with the decimal sign of the locale and, from 10,000
     * on, in groups of three figures, so that a year is never taken for a count; lists separated by commas. Terms are
     * given as their codes: only a {@link Wording} has words for them.
     *
     * @param locale whose signs are used; {@link Locale#ROOT} writes numbers for machines, with a point and ungrouped
     * @return the words, never null
     */
    default String words(Locale locale) {
        requireNonNull(locale, "locale");
        return fold(
                Text::value,
                w -> Grammar.number(BigDecimal.valueOf(w.value()), locale),
                d -> Grammar.number(d.value(), locale),
                d -> d.value().toString(),
                m -> m.value().toString(),
                i -> Grammar.list(i.values(), locale),
                Term::code,
                t -> Grammar.list(t.values().stream().map(Term::code).toList(), locale));
    }
}
