package io.github.diasporaskills.accountability.exchange.xlsx;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** The text of a cell, as it would stand in a table of comma-separated values. Stateless and thread-safe. */
final class CellText {

    /** What a number format shows as it stands: quoted text, escaped signs, colours and conditions. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]");

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    private CellText() {}

    /** The text; empty for an empty cell, for an error, and for a formula that was not computed. */
    static String of(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        @Nullable String raw = cell.getRawValue();
        if (raw == null) {
            return "";
        }
        return switch (cell.getType()) {
            case BOOLEAN -> raw.equals("1") || raw.equalsIgnoreCase("true") ? "yes" : "no";
            case NUMBER -> number(cell, raw);
            case FORMULA -> computed(cell, raw);
            default -> raw;
        };
    }

    /** A formula's value has no type of its own in the file: a number where it reads as one, and else text. */
    private static String computed(Cell cell, String raw) {
        try {
            return number(cell, raw);
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    private static String number(Cell cell, String raw) {
        BigDecimal exact = new BigDecimal(raw);
        if (isDay(cell.getDataFormatId(), cell.getDataFormatString())) {
            @Nullable LocalDateTime at = day(cell, exact);
            if (at != null) {
                LocalDateTime rounded = at.plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS);
                return rounded.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? rounded.toLocalDate().toString()
                        : MINUTES.format(rounded);
            }
        }
        // Spreadsheets keep doubles: 0.1 may be written as 0.10000000000000001.
        BigDecimal shown = BigDecimal.valueOf(exact.doubleValue()).stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString();
    }

    private static @Nullable LocalDateTime day(Cell cell, BigDecimal serial) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(2_958_466)) >= 0) {
            return null; // beyond 9999-12-31 a spreadsheet has no days
        }
        return cell.asDate();
    }

    /** Whether a number format shows a day: one of the built-in ones (ECMA-376, 18.8.30), or one with a year or day. */
    private static boolean isDay(@Nullable Integer id, @Nullable String format) {
        if (format == null) {
            return id != null && ((id >= 14 && id <= 17) || id == 22);
        }
        String first = LITERAL.matcher(format).replaceAll("").split(";", 2)[0].toLowerCase(Locale.ROOT);
        return !first.contains("general") && (first.contains("y") || first.contains("d"));
    }
}
