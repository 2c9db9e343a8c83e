package io.github.diasporaskills.core.json;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import java.util.function.Function;

/** The JDK's own values, each as text. */
final class Scalars {

    static final KeyForm<String> TEXT = new TextForm<>("text", Function.identity(), Function.identity());

    static final KeyForm<LocalDate> DAY =
            new TextForm<>("a day such as 2026-03-31", PlainTime::day, LocalDate::toString);

    static final KeyForm<BigDecimal> DECIMAL = new TextForm<>(
            "an exact decimal number in quotes such as \"1200.50\"", Scalars::decimal, BigDecimal::toString);

    private Scalars() {}

    static void addTo(Forms.Registry registry) {
        registry.add(String.class, TEXT);
        registry.add(BigDecimal.class, DECIMAL);
        registry.add(LocalDate.class, DAY);
        registry.add(
                LocalDateTime.class,
                new TextForm<>(
                        "a local date and time such as 2026-03-31T09:00",
                        LocalDateTime::parse,
                        LocalDateTime::toString));
        registry.add(LocalTime.class, new TextForm<>("a time such as 09:00", LocalTime::parse, LocalTime::toString));
        registry.add(
                Instant.class,
                new TextForm<>("an instant such as 2026-03-31T09:00:00Z", PlainTime::instant, PlainTime::text));
        registry.add(
                OffsetDateTime.class,
                new TextForm<>(
                        "a time with its offset such as 2026-03-31T09:00+01:00",
                        OffsetDateTime::parse,
                        OffsetDateTime::toString));
        registry.add(Duration.class, new TextForm<>("a duration such as PT72H", Duration::parse, Duration::toString));
        registry.add(YearMonth.class, new TextForm<>("a month such as 2026-03", YearMonth::parse, YearMonth::toString));
        registry.add(
                MonthDay.class,
                new TextForm<>("a day of the year such as --07-30", MonthDay::parse, MonthDay::toString));
        registry.add(Year.class, new TextForm<>("a year such as 2026", Year::parse, Year::toString));
        registry.add(ZoneOffset.class, new TextForm<>("an offset such as +01:00", ZoneOffset::of, ZoneOffset::getId));
        registry.add(
                Currency.class,
                new TextForm<>("a currency of ISO 4217 such as MAD", Currency::getInstance, Currency::getCurrencyCode));
        registry.add(Locale.class, new TextForm<>("a language tag such as fr", Scalars::locale, Locale::toLanguageTag));
        registry.add(Integer.class, new NumberForms.OfInt());
        registry.add(int.class, new NumberForms.OfInt());
        registry.add(Long.class, new NumberForms.OfLong());
        registry.add(long.class, new NumberForms.OfLong());
        registry.add(Boolean.class, new NumberForms.OfFlag());
        registry.add(boolean.class, new NumberForms.OfFlag());
    }

    private static BigDecimal decimal(String text) {
        if (text.length() > 400) {
            throw new IllegalArgumentException("A decimal number has at most 400 characters");
        }
        BigDecimal number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > 300) {
            throw new IllegalArgumentException("A decimal number has an exponent of at most 300");
        }
        return number;
    }

    private static Locale locale(String text) {
        return new Locale.Builder().setLanguageTag(text).build();
    }
}
