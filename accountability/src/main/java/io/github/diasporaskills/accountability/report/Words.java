package io.github.diasporaskills.accountability.report;

import io.github.diasporaskills.accountability.indicator.ActualValue;
import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.publication.PublishedCrossTable;
import io.github.diasporaskills.accountability.publication.PublishedTable;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.ResultLevel;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.Wording;
import io.github.diasporaskills.core.time.ReportedCount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Labels, numbers and dates of one report in one language. Numbers and dates are written by rules of this class, not
 * of the running JVM's locale data, so that a page does not change with the JVM.
 */
final class Words {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private final Locale locale;
    private final Wording wording;
    private final boolean french;
    private final boolean arabic;
    private final Map<String, LocalText> names;

    Words(Locale locale, Map<String, LocalText> names) {
        this.locale = locale;
        this.wording = ReportWording.in(locale);
        this.french = locale.getLanguage().equals("fr");
        this.arabic = locale.getLanguage().equals("ar");
        this.names = names;
    }

    Locale locale() {
        return locale;
    }

    /** The language that the labels are in, which is English where there are none in the language asked for. */
    String language() {
        return french ? "fr" : arabic ? "ar" : "en";
    }

    String direction() {
        return switch (locale.getLanguage()) {
            case "ar", "he", "iw", "fa", "ur", "ps", "dv", "yi", "ji", "sd", "ug", "ckb" -> "rtl";
            default -> "ltr";
        };
    }

    /** A label, with arguments in pairs of name and value. */
    String say(ReportText label, String... arguments) {
        Reason reason = Reason.of(label);
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            reason = reason.with(arguments[i], arguments[i + 1]);
        }
        return wording.say(reason);
    }

    /** Why cells of a table are hidden; empty if all are shown. */
    Optional<String> hidden(PublishedTable table) {
        ReportText how = table.isTotalOnly() ? ReportText.TOTAL_ONLY : ReportText.SOME_HIDDEN;
        return table.withheld().map(why -> say(how, "reason", say(why)));
    }

    /** Why cells of a crossed table are hidden; empty if all are shown. */
    Optional<String> hidden(PublishedCrossTable table) {
        ReportText how = table.isTotalOnly() ? ReportText.TOTAL_ONLY : ReportText.SOME_HIDDEN;
        return table.withheld().map(why -> say(how, "reason", say(why)));
    }

    /** What stands in a cell: its number, or that it is hidden, which is never left empty and is no 0. */
    String cell(PublishedTable table, Category group) {
        if (table.cells().containsKey(group)) {
            return number(table.cells().get(group));
        }
        return table.isShown() ? number(0) : say(ReportText.HIDDEN);
    }

    /** A remark, as a sentence with its full stop. */
    String say(Reason reason) {
        String words = phrase(reason);
        return words.endsWith(".") || words.endsWith("!") || words.endsWith("?") ? words : words + ".";
    }

    /** A few words that agree with their numbers. */
    String phrase(Reason reason) {
        return wording.say(reason, this::write);
    }

    private String write(String name, Argument value) {
        return value.fold(
                text -> name.equals("dimension") ? dimension(text.value()) : text.value(),
                whole -> number(whole.value()),
                decimal -> decimal(decimal.value()),
                day -> date(day.value()),
                moment -> moment.value().toString(),
                items -> list(name, items.values()),
                wording::words,
                wording::words);
    }

    private String list(String name, List<String> items) {
        return String.join(
                comma(),
                items.stream()
                        .map(i -> name.startsWith("dimension") ? dimension(i) : i)
                        .toList());
    }

    /** A constant of a closed vocabulary. */
    String term(Enum<?> constant) {
        return wording.term(Argument.Term.of(constant));
    }

    /** What stands between the parts of a list. */
    String comma() {
        return arabic ? "، " : ", ";
    }

    /** Parts that may hold commas. */
    String parts(List<String> parts) {
        return wording.parts(parts);
    }

    /** The language of a text of the programme's data, if it is not that of the page. */
    String languageOf(LocalText text) {
        String found = text.languageIn(locale);
        return found.equals(language()) ? "" : found;
    }

    String text(LocalText text) {
        return text.in(locale);
    }

    /** As everywhere, with the sign of a minus. */
    String number(long number) {
        String figures = new Argument.Whole(number).words(Locale.forLanguageTag(language()));
        return number < 0 ? signed(figures.replace('-', '\u2212')) : figures;
    }

    String decimal(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        BigDecimal whole = new BigDecimal(plain.toBigInteger());
        String fraction = plain.subtract(whole).abs().toPlainString();
        String start = number(whole.longValue());
        return plain.scale() <= 0 ? start : start + (french || arabic ? "," : ".") + fraction.substring(2);
    }

    /** A whole number as such; any other to one decimal, which stays where it is 0. */
    String oneDecimal(double number) {
        BigDecimal exact = BigDecimal.valueOf(number);
        if (exact.stripTrailingZeros().scale() <= 0) {
            return number(exact.longValueExact());
        }
        BigDecimal tenths = exact.setScale(1, RoundingMode.HALF_UP);
        return number(tenths.longValue())
                + (french || arabic ? "," : ".")
                + tenths.remainder(BigDecimal.ONE).movePointRight(1).abs().toBigInteger();
    }

    /** A number, or a bound with its sign: "over 200" is never written as 200. */
    String count(ReportedCount count) {
        String sign = count.bound().sign();
        return sign.isEmpty() ? number(count.number()) : signed(sign + "\u00a0" + number(count.number()));
    }

    String percent(BigDecimal percent, ReportedCount count) {
        String sign = count.bound().sign();
        String written = percent(percent);
        return sign.isEmpty() ? written : signed(sign + "\u00a0" + written);
    }

    /** A number with a sign before it, which a line from right to left would move behind it or turn round. */
    private String signed(String number) {
        return direction().equals("rtl") ? "\u2066" + number + "\u2069" : number;
    }

    String percent(BigDecimal percent) {
        return decimal(percent) + (french ? "\u00a0%" : "%");
    }

    String value(ActualValue value) {
        return say(
                ReportText.NUMBER_OF_UNIT, "number", count(value.count()), "unit", unit(value.unit(), value.count()));
    }

    String date(LocalDate day) {
        String month =
                label("report.month." + day.getMonthValue(), day.getMonth().name());
        String number = french && day.getDayOfMonth() == 1 ? "1er" : Integer.toString(day.getDayOfMonth());
        return number + "\u00a0" + month + " " + day.getYear();
    }

    String unit(CountingUnit unit) {
        return label("indicator.unit." + unit.name(), unit.name());
    }

    /** The unit as it follows a number. */
    String unit(CountingUnit unit, ReportedCount count) {
        return wording.say(
                new Reason("indicator.unit-of." + unit.name(), Map.of("number", new Argument.Whole(count.number()))));
    }

    String unitRule(CountingUnit unit) {
        return label("indicator.unit-rule." + unit.name(), "");
    }

    /** The name of a numbering of programmes, such as IOM's; one without words is its own name. */
    String scheme(String scheme) {
        return label("report.scheme." + scheme.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"), scheme);
    }

    String level(ResultLevel level) {
        return label("report.level." + level.name().toLowerCase(Locale.ROOT), level.name());
    }

    /** A dimension, or several that are crossed. */
    String dimension(String id) {
        return Stream.of(id.split(" × ", -1))
                .map(one -> label("indicator.dimension." + one, one))
                .collect(Collectors.joining(" × "));
    }

    /** Words for a group: from the data, the bundle or the list of countries; else its code. */
    String category(Dimension dimension, Category category, Map<String, String> labels) {
        String code = category.code();
        @Nullable String own = labels.get(code);
        if (own != null) {
            return own;
        }
        @Nullable LocalText name = names.get(dimension.id() + " " + code);
        if (name != null) {
            return text(name);
        }
        if (code.equals(Category.NOT_STATED)) {
            return label("indicator.category.NOT_STATED", code);
        }
        if (dimension.id().equals(Dimension.RESIDENCE.id())
                && COUNTRY.matcher(code).matches()) {
            return country(code);
        }
        return label("indicator." + dimension.id() + "." + code, code);
    }

    /** The JDK's name of a country in the language of the labels. */
    String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.forLanguageTag(language()));
    }

    static String capital(String text) {
        int first = text.isEmpty() ? 0 : text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }

    private String label(String code, String otherwise) {
        return wording.label(code).orElse(otherwise);
    }
}
