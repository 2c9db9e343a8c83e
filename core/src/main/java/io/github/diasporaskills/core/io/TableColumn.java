package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Wording;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table: what its cells hold, and what they may hold. The table is read by this same description.
 * Immutable and thread-safe.
 */
public final class TableColumn {

    private final String table;
    private final String name;
    private final boolean needed;
    private final ColumnKind kind;
    private final boolean list;
    private final boolean open;
    private final boolean ofHealth;
    private final @Nullable String refersTo;
    private final @Nullable Choices choices;
    private final @Nullable Integer least;
    private final @Nullable Integer most;

    private TableColumn(
            String table,
            String name,
            boolean needed,
            ColumnKind kind,
            boolean list,
            boolean open,
            boolean ofHealth,
            @Nullable String refersTo,
            @Nullable Choices choices,
            @Nullable Integer least,
            @Nullable Integer most) {
        this.table = table;
        this.name = name;
        this.needed = needed;
        this.kind = kind;
        this.list = list;
        this.open = open;
        this.ofHealth = ofHealth;
        this.refersTo = refersTo;
        this.choices = choices;
        this.least = least;
        this.most = most;
    }

    // ---- making columns; their table gives them its name

    static TableColumn of(String name, ColumnKind kind) {
        return new TableColumn("", name, false, kind, false, false, false, null, null, null, null);
    }

    static TableColumn text(String name) {
        return of(name, ColumnKind.TEXT);
    }

    static TableColumn id(String name) {
        return of(name, ColumnKind.ID);
    }

    static TableColumn person(String name) {
        return of(name, ColumnKind.PERSON);
    }

    static TableColumn code(String name) {
        return of(name, ColumnKind.CODE);
    }

    static TableColumn day(String name) {
        return of(name, ColumnKind.DAY);
    }

    static TableColumn instant(String name) {
        return of(name, ColumnKind.INSTANT);
    }

    static TableColumn amount(String name) {
        return of(name, ColumnKind.AMOUNT);
    }

    static TableColumn quantity(String name) {
        return of(name, ColumnKind.QUANTITY);
    }

    static TableColumn reference(String name, String file) {
        return new TableColumn("", name, false, ColumnKind.REFERENCE, false, false, false, file, null, null, null);
    }

    static TableColumn choice(String name, Choices choices) {
        return new TableColumn(
                "", name, false, ColumnKind.CHOICE, false, choices.isOpen(), false, null, choices, null, null);
    }

    static TableColumn choice(String name, Class<? extends Enum<?>> type) {
        return choice(name, Choices.constants(type));
    }

    static TableColumn whole(String name, int least, int most) {
        return new TableColumn("", name, false, ColumnKind.WHOLE_NUMBER, false, false, false, null, null, least, most);
    }

    static TableColumn whole(String name, int least) {
        return new TableColumn("", name, false, ColumnKind.WHOLE_NUMBER, false, false, false, null, null, least, null);
    }

    static TableColumn numbered(String name, int least, int most) {
        return new TableColumn("", name, false, ColumnKind.NUMBERED, true, false, false, null, null, least, most);
    }

    /** The same with several entries in a cell. */
    TableColumn list() {
        return new TableColumn(table, name, needed, kind, true, open, ofHealth, refersTo, choices, least, most);
    }

    /** The same for a reference that may lead out of the tables. */
    TableColumn orElsewhere() {
        return new TableColumn(table, name, needed, kind, list, true, ofHealth, refersTo, choices, least, most);
    }

    /** The same for cells about somebody's health, of which no log may tell even what was perhaps meant. */
    TableColumn ofHealth() {
        return new TableColumn(table, name, needed, kind, list, open, true, refersTo, choices, least, most);
    }

    TableColumn in(String file, boolean isNeeded) {
        return new TableColumn(file, name, isNeeded, kind, list, open, ofHealth, refersTo, choices, least, most);
    }

    // ---- what it is

    /**
     * The table it is of.
     *
     * @return for example {@code experts.csv}
     */
    public String table() {
        return table;
    }

    /**
     * Its heading.
     *
     * @return for example {@code familyName}
     */
    public String name() {
        return name;
    }

    /**
     * Whether the table cannot be read without it.
     *
     * @return false if it may be left out
     */
    public boolean isNeeded() {
        return needed;
    }

    /**
     * What its cells hold.
     *
     * @return the kind of each entry
     */
    public ColumnKind kind() {
        return kind;
    }

    /**
     * Whether a cell may hold several entries, separated by semicolons.
     *
     * @return true for a list
     */
    public boolean isList() {
        return list;
    }

    /**
     * Whether other entries than the listed ones are taken as well: councils abroad beside those of the country, for
     * example.
     *
     * @return false if nothing else is taken, and for columns without a list
     */
    public boolean isOpen() {
        return open;
    }

    /**
     * The table whose ids stand in the cells.
     *
     * @return for example {@code organisations.csv}; empty for other kinds than {@link ColumnKind#REFERENCE}
     */
    public Optional<String> refersTo() {
        return Optional.ofNullable(refersTo);
    }

    /**
     * The least number.
     *
     * @return the least, or empty if the cells hold no whole numbers
     */
    public OptionalInt least() {
        return least == null ? OptionalInt.empty() : OptionalInt.of(least);
    }

    /**
     * The greatest number.
     *
     * @return the greatest, or empty if the cells hold no whole numbers, or it depends on the row
     */
    public OptionalInt most() {
        return most == null ? OptionalInt.empty() : OptionalInt.of(most);
    }

    /**
     * The values that may stand in a cell, or as entries of its list. A list of the pack may be narrower in a row: a
     * specialty is one of the row's profession.
     *
     * @param pack the country served
     * @return a term for each value, whose code stands in the cell, in the order of the enum or the pack; empty for
     *     columns without a list, and where the pack has no such section
     */
    public List<Argument.Term> choices(CountryPack pack) {
        requireNonNull(pack, "pack");
        return choices == null ? List.of() : PackChoices.of(pack, choices);
    }

    /**
     * The values that may stand in a cell whatever the country.
     *
     * @return as {@link #choices(CountryPack)}; empty if a pack lists them
     */
    public List<Argument.Term> choices() {
        return choices == null ? List.of() : choices.settled();
    }

    /**
     * What it means, in one sentence.
     *
     * @param wording made by {@link TableWording}
     * @return the words, or the heading if the wording has none
     */
    public String meaning(Wording wording) {
        return wording.label("column." + nameOf(table) + "." + name)
                .or(() -> wording.label("column." + name))
                .orElse(name);
    }

    static String nameOf(String file) {
        return file.substring(0, file.length() - ".csv".length());
    }

    boolean isOfHealth() {
        return ofHealth;
    }

    @Nullable
    Choices vocabulary() {
        return choices;
    }

    /**
     * The table and the column.
     *
     * @return for example {@code experts.csv: familyName}
     */
    @Override
    public String toString() {
        return table + ": " + name;
    }
}
