package io.github.diasporaskills.core.io;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a mapping makes of one column. Immutable. */
final class ColumnRule {

    private final String field;
    private final @Nullable String constant;
    private final Map<String, String> values;
    private final @Nullable String datePattern;
    private final @Nullable DateTimeFormatter dates;
    private final @Nullable Locale numbers;

    ColumnRule(
            String field,
            @Nullable String constant,
            Map<String, String> values,
            @Nullable String datePattern,
            @Nullable Locale numbers) {
        this.field = field;
        this.constant = constant;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        this.datePattern = datePattern;
        this.dates = datePattern == null ? null : formatter(datePattern);
        this.numbers = numbers;
    }

    String field() {
        return field;
    }

    @Nullable
    String constant() {
        return constant;
    }

    Map<String, String> values() {
        return values;
    }

    @Nullable
    String datePattern() {
        return datePattern;
    }

    @Nullable
    Locale numbers() {
        return numbers;
    }

    String apply(String text) {
        if (constant != null) {
            return constant;
        }
        String meant = values.getOrDefault(text, text);
        if (dates != null && !meant.isEmpty()) {
            try {
                return LocalDate.parse(meant, dates).toString();
            } catch (DateTimeException e) {
                return meant; // read as it is: an ISO date is fine, anything else is refused there
            }
        }
        return meant;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ColumnRule r
                && field.equals(r.field)
                && Objects.equals(constant, r.constant)
                && values.equals(r.values)
                && Objects.equals(datePattern, r.datePattern)
                && Objects.equals(numbers, r.numbers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, constant, values, datePattern, numbers);
    }

    /** A pattern that gives day, month and year; years are read as they stand, and 31 April is no day. */
    static DateTimeFormatter formatter(String pattern) {
        DateTimeFormatter made = DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
        LocalDate probe = LocalDate.of(2021, 6, 25);
        if (!LocalDate.parse(probe.format(made), made).equals(probe) || !pattern.matches(".*(yyyy|uuuu).*")) {
            throw new IllegalArgumentException("day, month and a year of four digits");
        }
        return made;
    }
}
