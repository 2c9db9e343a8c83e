package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.io.RejectedRow;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which mended row belongs to which rejected one. A row that is word for word as it was rejected was not mended, and
 * what was rejected stays as it is. Else the id decides; among rows of one id, and for a row whose id was mended, the
 * line that was noted beside it, if the row there is the same in at least half of its filled cells. So rows find each
 * other although the table has had rows added or taken out since. In place of a row that was cut, for it is too long to
 * be kept, comes none: what is missing in it stands in the table alone.
 */
final class MendedMatch {

    /** Begins the headings that a file of rejected rows has beside those of its table. */
    private static final String BESIDE = "rejected.";

    private static final String LINE = BESIDE + "line";

    /** The heading of cells beyond the headings of the table: {@code rejected.cell38}. */
    private static final String BEYOND = BESIDE + "cell";

    private final int[] columns;
    private final int lineColumn;
    private final List<String> sheet;
    private final List<Integer> beyond;
    private final int id;
    private final Map<Integer, MendedRow> instead = new LinkedHashMap<>();
    private final List<MendedRow> added = new ArrayList<>();
    private final List<Integer> unchanged = new ArrayList<>();

    /**
     * Begins.
     *
     * @param columns for each column of the table, the one of the sheet
     * @param sheet the sheet's headings
     * @param id the table's column of ids, or -1
     */
    MendedMatch(int[] columns, List<String> sheet, int id) {
        this.columns = columns.clone();
        this.lineColumn = lineColumn(sheet);
        this.id = id;
        this.sheet = List.copyOf(sheet);
        this.beyond = beyondColumns(sheet);
    }

    private static List<Integer> beyondColumns(List<String> sheet) {
        List<Integer> beyond = new ArrayList<>();
        for (int i = 0; i < sheet.size(); i++) {
            if (sheet.get(i).startsWith(BEYOND)) {
                beyond.add(i);
            }
        }
        return beyond;
    }

    /** The cells that a row still has beyond the headings of its table. */
    List<String> beyond(MendedRow row) {
        return beyond(sheet, row);
    }

    /** The cells that a row of a sheet still has beyond the headings of its table. */
    static List<String> beyond(List<String> sheet, MendedRow row) {
        return withoutEmptyEnd(beyondColumns(sheet).stream().map(row::cell).toList());
    }

    /** The column of a sheet with the lines of rejected rows, or -1. */
    static int lineColumn(List<String> sheet) {
        return sheet.indexOf(LINE);
    }

    /** The columns of a sheet that are its table's. */
    static int[] ownColumns(List<String> sheet) {
        return IntStream.range(0, sheet.size())
                .filter(i -> !isBeside(sheet.get(i)))
                .toArray();
    }

    /** Whether at least half of the filled cells of a rejected row stand somewhere in a mended one. */
    static boolean sharesHalf(MendedRow row, int[] columns, RejectedRow there) {
        List<String> mended = new ArrayList<>();
        for (int column : columns) {
            mended.add(plain(row.cell(column)));
        }
        List<String> filled =
                cells(there).stream().filter(cell -> !cell.isEmpty()).toList();
        return filled.stream().filter(mended::remove).count() * 2 >= filled.size();
    }

    /** For each column of a table the one of a sheet of mended rows, or -1; headings may stand in another order. */
    static int[] columns(List<String> table, List<String> sheet) {
        int[] columns = new int[table.size()];
        boolean[] used = new boolean[sheet.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = -1;
            for (int j = 0; j < used.length && columns[i] < 0; j++) {
                if (!used[j] && sheet.get(j).equals(table.get(i)) && !isBeside(table.get(i))) {
                    columns[i] = j;
                    used[j] = true;
                }
            }
        }
        return columns;
    }

    /** Whether a sheet has each column of the table and none that is unknown there. */
    static boolean fits(int[] columns, List<String> table, List<String> sheet) {
        Set<Integer> known = new HashSet<>();
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] < 0 && !isBeside(table.get(i))) {
                return false;
            }
            known.add(columns[i]);
        }
        for (int i = 0; i < sheet.size(); i++) {
            if (!known.contains(i) && !sheet.get(i).isEmpty() && !isBeside(sheet.get(i))) {
                return false;
            }
        }
        return true;
    }

    static List<String> withoutThoseBeside(List<String> headings) {
        return headings.stream().filter(heading -> !isBeside(heading)).toList();
    }

    private static boolean isBeside(String heading) {
        return heading.startsWith(BESIDE);
    }

    /** The mended rows by the lines of the rejected rows in whose place they come. */
    Map<Integer, MendedRow> instead() {
        return instead;
    }

    /** Rows that belong to no rejected row. */
    List<MendedRow> added() {
        return added;
    }

    /** The lines of the rejected rows that nobody mended. */
    List<Integer> unchanged() {
        return unchanged;
    }

    void place(List<MendedRow> mended, List<RejectedRow> rejected) {
        Map<Integer, RejectedRow> byLine = new LinkedHashMap<>();
        rejected.forEach(row -> byLine.put(row.line(), row));
        List<MendedRow> left = leaveUnchanged(mended, byLine);
        byLine.values().removeIf(row -> !row.isWhole());
        left.removeIf(row -> {
            @Nullable RejectedRow there = byLine.get(line(row));
            return there != null && isSameId(row, there) && take(row, there, byLine);
        });
        Map<String, Deque<RejectedRow>> byId = new HashMap<>();
        byLine.values()
                .forEach(row -> byId.computeIfAbsent(cell(row, id), any -> new ArrayDeque<>())
                        .add(row));
        left.removeIf(row -> {
            @Nullable Deque<RejectedRow> same = id(row).isEmpty() ? null : byId.get(id(row));
            return same != null && !same.isEmpty() && take(row, same.remove(), byLine);
        });
        left.removeIf(row -> {
            @Nullable RejectedRow there = byLine.get(line(row));
            return there != null && isAlike(row, there) && take(row, there, byLine);
        });
        added.addAll(left);
    }

    private boolean take(MendedRow row, RejectedRow rejected, Map<Integer, RejectedRow> open) {
        instead.put(rejected.line(), row);
        open.remove(rejected.line());
        return true;
    }

    /** The rows that somebody touched; the others are counted, and what they repeat is settled. */
    private List<MendedRow> leaveUnchanged(List<MendedRow> mended, Map<Integer, RejectedRow> open) {
        Map<List<String>, Deque<RejectedRow>> byCells = new HashMap<>();
        open.values()
                .forEach(row -> byCells.computeIfAbsent(cells(row), any -> new ArrayDeque<>())
                        .add(row));
        List<MendedRow> left = new ArrayList<>();
        for (MendedRow row : mended) {
            @Nullable Deque<RejectedRow> same = byCells.get(cells(row));
            if (same != null && !same.isEmpty()) {
                int line = same.remove().line();
                open.remove(line);
                unchanged.add(line);
            } else {
                left.add(row);
            }
        }
        return left;
    }

    private boolean isSameId(MendedRow row, RejectedRow there) {
        return !id(row).isEmpty() && id(row).equals(cell(there, id));
    }

    private boolean isAlike(MendedRow row, RejectedRow there) {
        int filled = 0;
        int same = 0;
        for (int i = 0; i < columns.length; i++) {
            String cell = cell(there, i);
            filled += cell.isEmpty() ? 0 : 1;
            same += !cell.isEmpty() && cell.equals(plain(row.cell(columns[i]))) ? 1 : 0;
        }
        return same * 2 >= filled;
    }

    private int line(MendedRow row) {
        return number(row.cell(lineColumn));
    }

    /** The line that a cell notes, or 0. */
    static int number(String cell) {
        String line = plain(cell);
        return line.matches("[0-9]{1,9}") ? Integer.parseInt(line) : 0;
    }

    private String id(MendedRow row) {
        return id < 0 ? "" : plain(row.cell(columns[id]));
    }

    /** A cell of a rejected row; empty where there is none. */
    static String cell(RejectedRow row, int column) {
        return column >= 0 && column < row.cells().size() ? plain(row.cells().get(column)) : "";
    }

    /** All cells, those beyond the headings too, without empty ones at the end. */
    private List<String> cells(MendedRow row) {
        List<String> cells = new ArrayList<>();
        for (int column : columns) {
            cells.add(plain(row.cell(column)));
        }
        beyond.forEach(column -> cells.add(plain(row.cell(column))));
        return withoutEmptyEnd(cells);
    }

    private static List<String> cells(RejectedRow row) {
        List<String> cells = new ArrayList<>();
        row.cells().forEach(cell -> cells.add(plain(cell)));
        return withoutEmptyEnd(cells);
    }

    private static List<String> withoutEmptyEnd(List<String> cells) {
        int end = cells.size();
        while (end > 0 && plain(cells.get(end - 1)).isEmpty()) {
            end--;
        }
        return List.copyOf(cells.subList(0, end));
    }

    /** A cell as it is compared. */
    static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFC).strip();
    }
}
