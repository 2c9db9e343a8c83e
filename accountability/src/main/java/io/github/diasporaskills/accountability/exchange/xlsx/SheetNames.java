package io.github.diasporaskills.accountability.exchange.xlsx;

import java.util.regex.Pattern;

/** Names of sheets for names of tables. Stateless and thread-safe. */
final class SheetNames {

    private static final Pattern FORBIDDEN = Pattern.compile("[\\[\\]:*?/\\\\]");
    private static final int LONGEST = 31;

    private SheetNames() {}

    /** {@code experts} for {@code experts.csv}; what a sheet's name may not hold becomes a hyphen. */
    static String of(String table) {
        String name = table.endsWith(".csv") ? table.substring(0, table.length() - ".csv".length()) : table;
        name = FORBIDDEN.matcher(name).replaceAll("-");
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
