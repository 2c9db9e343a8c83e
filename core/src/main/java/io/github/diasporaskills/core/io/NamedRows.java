package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.money.CurrencyNames;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.WrittenNumber;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a table whose rows are few against those of experts and engagements, by the names of its columns.
 * {@link #check()} makes the value itself, so that every rule of the domain has been asked when a row is sound.
 *
 * @param <T> what a row stands for
 */
abstract class NamedRows<T> extends RowReader<T> {

    /** Where the language of the words of a row stands; English if it is left out. */
    static final String LANGUAGE = "language";

    /** Where the scheme of a region stands; the pack's if it is clear without. */
    static final String REGION_SCHEME = "regionScheme";

    private static final Pattern LANGUAGE_FORM = Pattern.compile("[a-z]{2,3}");

    private static final Pattern NUMBERED = Pattern.compile("([^:;]*[^:;\\s])\\s*:\\s*([0-9]{1,6})");

    private @Nullable T made;
    private long idHash;

    NamedRows(Columns columns, IdTable ids) {
        super(columns, ids);
    }

    /** Parses the row at hand; null, or any value, if something was reported. */
    abstract @Nullable T make();

    /** The hash of the row's id, with its mistakes reported. */
    abstract long checkId();

    @Override
    final void check() {
        made = null;
        idHash = checkId();
        try {
            made = make();
        } catch (IllegalArgumentException e) {
            // The readers know every rule of the domain; should one be missed, the row is refused, not the file.
            if (!cells.hasErrors()) {
                cells.error(0, Reason.of(ImportReason.ROW_REFUSED));
            }
        }
    }

    @Override
    final long idHash() {
        return idHash;
    }

    @Override
    final T build() {
        return requireNonNull(made, "made");
    }

    // ---- cells by name

    final int at(String column) {
        return columns().number(column);
    }

    /** The number of a column that is described as what it is read as. */
    private int at(String column, ColumnKind kind) {
        int number = at(column);
        columns().expect(number, kind);
        return number;
    }

    final boolean has(String column) {
        return cells.has(at(column));
    }

    final String text(String column) {
        return cells.text(at(column));
    }

    final String needed(String column) {
        return cells.needs(at(column)) ? cells.text() : "";
    }

    final void error(String column, Reason reason) {
        cells.error(at(column), reason);
    }

    final void error(String column, ImportReason code) {
        error(column, Reason.of(code));
    }

    final <V> @Nullable V code(String column, Vocabulary<V> vocabulary) {
        return cells.code(at(column), vocabulary);
    }

    final <V> @Nullable V neededCode(String column, Vocabulary<V> vocabulary) {
        return cells.neededCode(at(column), vocabulary);
    }

    /** What each entry of a cell stands for, separated by semicolons; each wrong one is reported. */
    final <V> Set<V> codes(String column, Vocabulary<V> vocabulary) {
        Set<V> all = new LinkedHashSet<>();
        columns().expectList(at(column), vocabulary.choices());
        if (has(column)) {
            for (String part : cells.text().split(";", -1)) {
                String entry = part.strip();
                if (!entry.isEmpty()) {
                    @Nullable
                    V value = cells.meant(at(column), vocabulary.get(entry.toCharArray(), 0, entry.length()).parsed);
                    if (value != null) {
                        all.add(value);
                    }
                }
            }
        }
        return all;
    }

    final <V> Set<V> neededCodes(String column, Vocabulary<V> vocabulary) {
        Set<V> all = cells.needs(at(column)) ? codes(column, vocabulary) : Set.of();
        if (all.isEmpty() && !cells.hasErrors()) {
            error(column, ImportReason.CELL_MISSING);
        }
        return all;
    }

    final @Nullable LocalDate day(String column) {
        return Cells.dateOrNull(cells.day(at(column)));
    }

    final @Nullable LocalDate neededDay(String column) {
        return Cells.dateOrNull(cells.neededDay(at(column)));
    }

    /** A whole number, or null. */
    final @Nullable Integer whole(String column) {
        return whole(column, columns().column(at(column)).most().orElse(Integer.MAX_VALUE));
    }

    /** A whole number whose greatest value depends on the row, or null. */
    final @Nullable Integer whole(String column, int most) {
        int number = cells.whole(at(column), most);
        return number == Cells.NONE || number == Cells.BAD ? null : number;
    }

    /** An instant with its offset, or a day, which stands for its beginning in UTC. */
    final @Nullable Instant instant(String column) {
        if (!cells.has(at(column, ColumnKind.INSTANT))) {
            return null;
        }
        int day = Days.iso(cells.chars, cells.from, cells.to);
        if (Days.isDay(day)) {
            return Days.date(day).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        try {
            Instant instant = OffsetDateTime.parse(cells.text()).toInstant();
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            if (year >= Days.FIRST_YEAR && year <= Days.LAST_YEAR) {
                return instant;
            }
        } catch (DateTimeException e) {
            // Said below, with what is expected.
        }
        error(column, ImportReason.CELL_NOT_INSTANT);
        return null;
    }

    final @Nullable Instant neededInstant(String column) {
        return cells.needs(at(column)) ? instant(column) : null;
    }

    /** A number more than zero, or null. */
    final @Nullable BigDecimal quantity(String column) {
        if (!cells.has(at(column, ColumnKind.QUANTITY))) {
            return null;
        }
        @Nullable Locale locale = cells.numbers(at(column));
        @Nullable
        BigDecimal number = cells.meant(
                at(column),
                locale == null ? WrittenNumber.tryParse(cells.text()) : WrittenNumber.tryParse(cells.text(), locale));
        if (number != null && number.signum() <= 0) {
            error(column, ImportReason.CELL_NOT_POSITIVE);
            return null;
        }
        return number;
    }

    /** An amount with its currency, such as {@code 50000.00 USD}, or null. */
    final @Nullable Money money(String column, CurrencyNames names) {
        if (!cells.has(at(column, ColumnKind.AMOUNT))) {
            return null;
        }
        @Nullable Locale locale = cells.numbers(at(column));
        String text = cells.text();
        @Nullable
        Money money = cells.meant(
                at(column), locale == null ? Money.tryParse(text, names) : Money.tryParse(text, locale, names));
        if (money != null && money.isZero()) {
            error(column, ImportReason.CELL_NOT_POSITIVE);
            return null;
        }
        return money;
    }

    /** A date and a time on the clock, such as {@code 2026-03-31T09:30}, or null. */
    final @Nullable LocalDateTime localTime(String column) {
        if (!cells.has(at(column, ColumnKind.CLOCK_TIME))) {
            return null;
        }
        try {
            LocalDateTime time = LocalDateTime.parse(cells.text());
            if (time.getYear() >= Days.FIRST_YEAR && time.getYear() <= Days.LAST_YEAR) {
                return time;
            }
        } catch (DateTimeException e) {
            // Said below, with what is expected.
        }
        error(column, ImportReason.CELL_NOT_LOCAL_TIME);
        return null;
    }

    final @Nullable LocalDateTime neededLocalTime(String column) {
        return cells.needs(at(column)) ? localTime(column) : null;
    }

    /** Whole numbers by name, written as {@code name:number} and separated by semicolons. */
    final Map<String, Integer> numbered(String column) {
        Map<String, Integer> all = new LinkedHashMap<>();
        TableColumn known = columns().expect(at(column), ColumnKind.NUMBERED);
        if (!has(column)) {
            return all;
        }
        int least = known.least().orElseThrow();
        int most = known.most().orElseThrow();
        for (String part : cells.text().split(";", -1)) {
            Matcher entry = NUMBERED.matcher(part.strip());
            if (part.isBlank()) {
                continue;
            }
            int number = entry.matches() ? Integer.parseInt(entry.group(2)) : -1;
            if (number < least || number > most || all.put(entry.group(1), number) != null) {
                error(
                        column,
                        Reason.of(ImportReason.CELL_NOT_NUMBERED)
                                .with("least", least)
                                .with("most", most));
                return Map.of();
            }
        }
        return all;
    }

    /** Words in the language of the row, one text for each entry between semicolons. */
    final List<LocalText> wordsOfEach(String column) {
        @Nullable LocalText all = words(column);
        return all == null
                ? List.of()
                : all.byLanguage().entrySet().stream()
                        .flatMap(text -> Arrays.stream(text.getValue().split(";", -1))
                                .map(String::strip)
                                .filter(part -> !part.isEmpty())
                                .map(part -> LocalText.of(text.getKey(), part)))
                        .toList();
    }

    /** A region of the country served whose scheme is in use in the programme's term, or null. */
    final @Nullable RegionCode region(String column, FolderContext folder) {
        columns().expect(at(column), Choices.REGIONS);
        String scheme = text(REGION_SCHEME);
        if (!has(column)) {
            return null;
        }
        PackCodes pack = folder.codes().pack;
        return cells.meant(at(column), pack.region(scheme, cells.text()).then(code -> pack.inUse(code, folder.term())));
    }

    /** Words in the language of the row, or null. */
    final @Nullable LocalText words(String column) {
        String language = has(LANGUAGE) ? cells.text() : "en";
        return LANGUAGE_FORM.matcher(language).matches() && has(column) ? LocalText.of(language, cells.text()) : null;
    }

    final @Nullable LocalText neededWords(String column) {
        return cells.needs(at(column)) ? words(column) : null;
    }

    /** Reports a language that is none; once for a row. */
    final void checkLanguage() {
        if (has(LANGUAGE) && !LANGUAGE_FORM.matcher(cells.text()).matches()) {
            error(LANGUAGE, ImportReason.CELL_NOT_CODE);
        }
    }

    /** The pseudonym of a person, or empty; what could tell who it is, is reported. */
    final String pseudonym(String column) {
        if (has(column)) {
            cells.personId(at(column, ColumnKind.PERSON));
        }
        return text(column);
    }

    final String neededPseudonym(String column) {
        return cells.needs(at(column)) ? pseudonym(column) : "";
    }

    /** An id, or empty. */
    final String id(String column) {
        if (has(column)) {
            cells.id(at(column));
        }
        return text(column);
    }

    final String neededId(String column) {
        return cells.needs(at(column)) ? id(column) : "";
    }

    final void neededReference(String column, IdTable table) {
        neededReference(at(column), table);
    }

    final void reference(String column, IdTable table) {
        reference(at(column), table);
    }

    /** Reports a cell that is filled although it should not be, or the other way round. */
    final void onlyIf(String column, boolean expected, Reason otherwise) {
        if (has(column) != expected) {
            error(column, otherwise);
        }
    }

    /** A vocabulary of what a factory accepts. */
    static <V> Vocabulary<V> made(Function<String, V> factory) {
        return made(null, factory);
    }

    /** The same for a column of which some values are listed. */
    static <V> Vocabulary<V> made(@Nullable Choices choices, Function<String, V> factory) {
        return new Vocabulary<>(choices, text -> {
            try {
                return Parsed.of(factory.apply(text));
            } catch (IllegalArgumentException e) {
                return Parsed.refused(Reason.of(ImportReason.CELL_NOT_CODE));
            }
        });
    }
}
