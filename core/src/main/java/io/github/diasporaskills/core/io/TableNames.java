package io.github.diasporaskills.core.io;

import java.util.Locale;

/** What a table's file is called as separated values and as JSON. */
final class TableNames {

    private static final String CSV = ".csv";
    private static final String JSON = ".json";

    private TableNames() {}

    static boolean isJson(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(JSON);
    }

    /** The name as JSON: {@code experts.json} for {@code experts.csv}; other names stay. */
    static String json(String file) {
        return file.endsWith(CSV) ? stem(file, CSV) + JSON : file;
    }

    /** The name as separated values: {@code experts.csv} for {@code experts.json}; other names stay. */
    static String csv(String file) {
        return isJson(file) ? stem(file, JSON) + CSV : file;
    }

    /** Whether a file is a table, in either form. */
    static boolean isOf(String file, String table) {
        return file.equals(table) || file.equals(json(table));
    }

    /** The name without its ending. */
    static String stem(String file) {
        int end = file.lastIndexOf('.');
        return end < 0 ? file : file.substring(0, end);
    }

    private static String stem(String file, String ending) {
        return file.substring(0, file.length() - ending.length());
    }
}
