package io.github.diasporaskills.accountability.publication.protection;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Tables on the same people by the same groups, of this release and of all before, protected together: as persons are
 * part of their engagements, those engaged part of those registered, an earlier day part of a later one, a difference
 * of two tables counts people too. Immutable and thread-safe.
 *
 * <p>Single cells are hidden as long as that does; else a table shows its total only. A table of which nothing but
 * zeros would be left shows its total only, too. Totals are always shown, unless they are what is protected. What was
 * released before is known as it was shown and cannot be taken back, but everything in it that was hidden is protected
 * as well.
 *
 * <p>Demanded of each small count, and of each small difference, are a table of whole numbers where it is 0, or 1 for
 * persons who have engagements, and one where it is larger by the threshold, both in agreement with everything shown; or
 * where totals and earlier releases by themselves leave less open, what they leave. The same is demanded for insiders,
 * who know of one person in which cells that person is counted, and whether alone there, but that they may learn that
 * somebody is counted, so 1 takes the place of 0; a count of engagements is taken
 * for one of persons in this, and who has several may know how many. Which of two linked counts is the
 * larger is taken to be known, which makes the protection only stronger.
 */
public final class TableFamily {

    private static final String TOGETHER = " + ";
    private static final String OTHERS = "";

    private final List<Release> before;
    private final List<Release> drafts;
    private final boolean totalsStay;
    private final boolean wholeTables;
    private final boolean foundGroups;

    private TableFamily(
            List<Release> before, List<Release> drafts, boolean totalsStay, boolean wholeTables, boolean foundGroups) {
        this.before = List.copyOf(before);
        this.drafts = List.copyOf(drafts);
        this.totalsStay = totalsStay;
        this.wholeTables = wholeTables;
        this.foundGroups = foundGroups;
    }

    /**
     * A family.
     *
     * @param before what was released, as {@link ReleaseHistory#family} finds it; also what is shown for another reason
     * @param drafts what is to be released
     * @return the family
     * @throws IllegalArgumentException if a release is in no series or has several dimensions, one of {@code before} is
     *     not released or a draft is
     */
    public static TableFamily of(List<Release> before, List<Release> drafts) {
        boolean fits = before.stream().allMatch(TableFamily::isOfOneDimension)
                && drafts.stream().allMatch(TableFamily::isOfOneDimension);
        if (!fits
                || before.stream().anyMatch(release -> release.shown().isEmpty())
                || drafts.stream().anyMatch(release -> release.shown().isPresent())) {
            throw new IllegalArgumentException(
                    "A family is of tables of series by one dimension, released ones before and others now");
        }
        return new TableFamily(before, drafts, true, false, false);
    }

    private static boolean isOfOneDimension(Release release) {
        return release.series().isPresent() && release.table().dimensions().size() == 1;
    }

    /**
     * The same family where totals are not shown for being totals: each table is one count, shown or hidden.
     *
     * @return a new family
     */
    public TableFamily ofTotals() {
        return new TableFamily(before, drafts, false, wholeTables, foundGroups);
    }

    /**
     * The same family, of which a table shows all its cells or its total only: for groups that may be parts of the
     * groups of another dimension.
     *
     * @return a new family
     */
    public TableFamily ofWholeTables() {
        return new TableFamily(before, drafts, totalsStay, true, foundGroups);
    }

    /**
     * The same family, whose tables name the groups that were found, such as countries, so that for readers there may
     * be others.
     *
     * @return a new family
     */
    public TableFamily ofFoundGroups() {
        return new TableFamily(before, drafts, totalsStay, wholeTables, true);
    }

    /**
     * The code of a category that counts several groups together.
     *
     * @param groups their codes, at least one
     * @return one code, by which a family knows the groups again
     */
    public static String code(Collection<String> groups) {
        String code = String.join(TOGETHER, new TreeSet<>(groups));
        return code.equals(TableDimension.TOTAL) ? "=" + code : code;
    }

    static Set<String> groupsOf(String code) {
        return new TreeSet<>(Arrays.asList(code.split(Pattern.quote(TOGETHER), -1)));
    }

    /**
     * Decides what is shown of each draft.
     *
     * @param policy which counts are small; without rounding
     * @param seed for the little variation of prices where a solution is not whole; the same seed gives the same
     *     protection
     * @return what is shown
     * @throws IllegalArgumentException if the policy rounds
     */
    public FamilyProtection protect(ProtectionPolicy policy, long seed) {
        if (requireNonNull(policy, "policy").roundedTo() > 1) {
            throw new IllegalArgumentException("A family shows counts as they are; found a policy that rounds");
        }
        List<FamilyTable> tables = new ArrayList<>();
        int[] places = new int[drafts.size()];
        for (Release release : before) {
            place(FamilyTable.of(release), tables);
        }
        for (int i = 0; i < places.length; i++) {
            places[i] = place(FamilyTable.of(drafts.get(i)), tables);
        }
        Set<String> groups = new TreeSet<>(foundGroups ? Set.of(OTHERS) : Set.of());
        tables.forEach(table -> groups.addAll(table.allGroups()));
        tables.forEach(table -> table.counting(groups));
        return new Search(tables, places, policy, seed).run();
    }

    /** The same counts released again are one table, of which everything is known that was shown of it anywhere. */
    private static int place(FamilyTable table, List<FamilyTable> tables) {
        for (int i = 0; i < tables.size(); i++) {
            if (tables.get(i).isSameAs(table)) {
                table.knowing(tables.get(i));
                if (table.isDraft()) {
                    tables.set(i, table);
                } else {
                    tables.get(i).knowing(table);
                }
                return i;
            }
        }
        tables.add(table);
        return tables.size() - 1;
    }

    /** One protection under way. */
    private final class Search {

        private final List<FamilyTable> tables;
        private final int[] places;
        private final ProtectionPolicy policy;
        private final long seed;
        private final FamilySystem family;
        private final BitSet dropped = new BitSet();
        private final Set<Integer> limited = new HashSet<>();
        private int closerToInsiders;

        Search(List<FamilyTable> tables, int[] places, ProtectionPolicy policy, long seed) {
            this.tables = tables;
            this.places = places;
            this.policy = policy;
            this.seed = seed;
            this.family = new FamilySystem(tables, policy, totalsStay);
        }

        FamilyProtection run() {
            BitSet hidden = new BitSet();
            if (family.hasSmallCounts()) {
                hidden = protect();
            }
            List<SafeTable> shown = new ArrayList<>();
            List<Standing> standings = new ArrayList<>();
            for (int i = 0; i < places.length; i++) {
                Standing standing = standing(places[i], hidden);
                standings.add(standing);
                shown.add(shown(i, standing, hidden));
            }
            return new FamilyProtection(shown, standings, limited.size(), closerToInsiders);
        }

        /** Hides cells; where that does not do, a table goes back to its total, one after the other. */
        private BitSet protect() {
            Protection found = Protection.dropping(family.system(), policy, this::drop, seed);
            for (Protection.Proof proof : found.proofs()) {
                if (proof.assurance() == Assurance.WIDEST) {
                    limited.add(proof.cell());
                }
            }
            closerToInsiders = found.closerToInsiders();
            BitSet hidden = new BitSet();
            for (int cell = 0; cell < found.system().size(); cell++) {
                hidden.set(cell, found.isHidden(cell));
            }
            return hidden;
        }

        /** The last table that the count stands in, or else the last one at all. */
        private int[] drop(int count) {
            int last = -1;
            int own = -1;
            for (int table = 0; table < tables.size(); table++) {
                if (tables.get(table).isDraft() && !dropped.get(table)) {
                    last = table;
                    own = family.isOf(count, table) ? table : own;
                }
            }
            int next = own >= 0 ? own : last;
            if (next < 0) {
                return new int[0];
            }
            dropped.set(next);
            return family.at(next);
        }

        private Standing standing(int table, BitSet hidden) {
            boolean anyHidden = false;
            boolean anyLeft = false;
            boolean anySmall = false;
            for (int cell = 0; cell < tables.get(table).size(); cell++) {
                boolean isHidden = hidden.get(family.at(table, cell));
                long count = tables.get(table).count(cell);
                anyHidden |= isHidden && tables.get(table).isPrinted(cell);
                anyLeft |= !isHidden && count > 0;
                anySmall |= policy.isSmall(count);
            }
            if (!anyHidden) {
                return Standing.SHOWN;
            }
            if (anyLeft && !wholeTables) {
                return Standing.CELLS_HIDDEN;
            }
            return anySmall
                    ? Standing.SMALL_CELL
                    : family.differsSlightly(table) ? Standing.SMALL_DIFFERENCE : Standing.GIVES_AWAY_ANOTHER;
        }

        private SafeTable shown(int draft, Standing standing, BitSet hidden) {
            MarginTable truth = drafts.get(draft).table();
            FamilyTable table = tables.get(places[draft]);
            boolean some = standing == Standing.SHOWN || standing == Standing.CELLS_HIDDEN;
            Map<List<String>, Long> shown = new HashMap<>();
            for (int cell = 0; some && cell < table.size(); cell++) {
                if (table.isPrinted(cell) && !hidden.get(family.at(places[draft], cell))) {
                    shown.put(truth.codes(table.place(cell)), table.count(cell));
                }
            }
            if (totalsStay || standing == Standing.SHOWN) {
                shown.put(truth.codes(truth.size() - 1), table.total());
            }
            return SafeTable.read(truth.dimensions(), shown, 1);
        }
    }

    /** What becomes of a table. */
    public enum Standing {
        /** Every cell is shown. */
        SHOWN,
        /** Some cells are hidden. */
        CELLS_HIDDEN,
        /** The total alone is shown, as a cell of the table is small. */
        SMALL_CELL,
        /** The total alone is shown, as its difference to another table, now or before, is small in a cell. */
        SMALL_DIFFERENCE,
        /** The total alone is shown, as the cells would give away another table, now or before. */
        GIVES_AWAY_ANOTHER
    }

    @Override
    public String toString() {
        return "TableFamily[" + before.size() + " tables before, " + drafts.size() + " now]";
    }
}
