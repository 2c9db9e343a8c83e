package io.github.diasporaskills.accountability.publication.protection;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tables on the same people by the same groups, of this release and of all before, protected together: as persons are
 * part of their engagements, those engaged part of those registered, an earlier day part of a later one, a difference
 * of two tables counts people too. Tables by several dimensions belong to one family with those by some of these
 * dimensions: each margin of a crossed table is a table like others, and the same as that by its dimensions of the
 * same series and day. Immutable and thread-safe.
 *
 * <p>Single cells are hidden as long as that does; else a table shows its total only, crossed ones first. A table of
 * which nothing but zeros would be left shows its total only, too; a crossed one shows what it may of its margins
 * beside its cells, and no groups that were found of which nothing else is shown. Totals are always shown, unless
 * they are what is protected. What was released before is known as it was shown and cannot be taken back, but
 * everything in it that was hidden is protected as well.
 *
 * <p>Demanded of each small count, and of each small difference, are a table of whole numbers where it is 0, or 1 for
 * persons who have engagements, and one where it is larger by the threshold, both in agreement with everything shown; or
 * where totals and earlier releases by themselves leave less open, what they leave. The same is demanded for insiders,
 * who know of one person in which cells that person is counted, and if alone there, that too, but that they may learn
 * that somebody is counted, so 1 takes the place of 0; a count of engagements is taken for one of persons in this, and
 * who has several may know how many. Which of two linked counts is the larger is taken to be known, which makes the
 * protection only stronger.
 */
public final class TableFamily {

    private static final String TOGETHER = " + ";
    private static final String OTHERS = "";

    private final List<Release> before;
    private final List<Release> drafts;
    private final boolean totalsStay;
    private final Set<String> wholeTables;
    private final Set<String> foundGroups;

    private TableFamily(
            List<Release> before,
            List<Release> drafts,
            boolean totalsStay,
            Set<String> wholeTables,
            Set<String> foundGroups) {
        this.before = List.copyOf(before);
        this.drafts = List.copyOf(drafts);
        this.totalsStay = totalsStay;
        this.wholeTables = Set.copyOf(wholeTables);
        this.foundGroups = Set.copyOf(foundGroups);
    }

    /**
     * A family.
     *
     * @param before what was released, as {@link ReleaseHistory#family} finds it, with what was said of it; also what is
     *     shown for another reason
     * @param drafts what is to be released
     * @return the family
     * @throws IllegalArgumentException if a release is in no series, one of {@code before} is not released or a
     *     draft is, or something is said of a draft
     */
    public static TableFamily of(List<Release> before, List<Release> drafts) {
        if (Stream.concat(before.stream(), drafts.stream())
                        .anyMatch(release -> release.series().isEmpty())
                || before.stream().anyMatch(release -> release.shown().isEmpty())
                || drafts.stream()
                        .anyMatch(release -> release.shown().isPresent()
                                || !release.statements().isEmpty())) {
            throw new IllegalArgumentException(
                    "A family is of tables of series, released ones before and others now, of which nothing is said"
                            + " yet");
        }
        return new TableFamily(before, drafts, true, Set.of(), Set.of());
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
     * The same family, of which a table by some dimensions shows all its cells or its total only: for groups that may
     * be parts of the groups of another dimension.
     *
     * @param dimensions their names; a crossed table is shown so if one of its dimensions is among them
     * @return a new family
     */
    public TableFamily ofWholeTables(Set<String> dimensions) {
        return new TableFamily(before, drafts, totalsStay, dimensions, foundGroups);
    }

    /**
     * The same family, whose tables name the groups of some dimensions that were found, such as countries, so that for
     * readers there may be others.
     *
     * @param dimensions their names
     * @return a new family
     */
    public TableFamily ofFoundGroups(Set<String> dimensions) {
        return new TableFamily(before, drafts, totalsStay, wholeTables, dimensions);
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
        Set<FamilySystem.Margin> margins = new LinkedHashSet<>();
        List<FamilyStatement> said = new ArrayList<>();
        for (Release release : before) {
            List<Placed> own = place(release, tables, margins);
            said.addAll(FamilyStatement.of(
                    release,
                    own.stream().map(Placed::own).toList(),
                    own.stream().map(Placed::at).toList()));
        }
        List<List<Placed>> placed = new ArrayList<>();
        drafts.forEach(draft -> placed.add(place(draft, tables, margins)));
        Map<String, Set<String>> groups = new TreeMap<>();
        foundGroups.forEach(dimension -> groups.put(dimension, new TreeSet<>(Set.of(OTHERS))));
        tables.forEach(table -> table.tellGroups(groups));
        tables.forEach(table -> table.counting(groups));
        Optional<Set<List<Integer>>> joined = JointCounts.add(tables, margins, groups, seed);
        return new Search(tables, List.copyOf(margins), said, joined, placed, policy, seed).run();
    }

    /** A table of a release, and which table of the family it is. */
    private record Placed(FamilyTable own, int at) {}

    /** The margins of a release and itself, the last. */
    private static List<Placed> place(Release release, List<FamilyTable> tables, Set<FamilySystem.Margin> margins) {
        List<Placed> placed = new ArrayList<>();
        for (FamilyTable table : FamilyTable.of(release)) {
            Placed one = new Placed(table, place(table, tables));
            for (Placed other : placed) {
                for (int dimension = 0; dimension < table.dimensions().size(); dimension++) {
                    List<String> rest = new ArrayList<>(table.dimensions());
                    rest.remove(dimension);
                    if (rest.equals(other.own().dimensions())) {
                        margins.add(new FamilySystem.Margin(other.at(), one.at(), dimension));
                    }
                }
            }
            placed.add(one);
        }
        return placed;
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
        private final List<List<Placed>> placed;
        private final ProtectionPolicy policy;
        private final long seed;
        private final FamilySystem family;
        private final boolean showsCrossed;
        private final BitSet dropped = new BitSet();
        private final Set<Integer> limited = new HashSet<>();
        private int closerToInsiders;

        Search(
                List<FamilyTable> tables,
                List<FamilySystem.Margin> margins,
                List<FamilyStatement> said,
                Optional<Set<List<Integer>>> joined,
                List<List<Placed>> placed,
                ProtectionPolicy policy,
                long seed) {
            this.tables = tables;
            this.placed = placed;
            this.policy = policy;
            this.seed = seed;
            this.showsCrossed = joined.isPresent();
            this.family = new FamilySystem(tables, margins, said, joined.orElse(Set.of()), policy, totalsStay);
        }

        FamilyProtection run() {
            BitSet hidden = new BitSet();
            if (family.hasSmallCounts()) {
                hidden = protect();
            }
            List<SafeTable> shown = new ArrayList<>();
            List<Standing> standings = new ArrayList<>();
            for (int i = 0; i < placed.size(); i++) {
                List<Placed> own = placed.get(i);
                standings.add(standing(own.get(own.size() - 1).at(), hidden));
                shown.add(shown(i, hidden));
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

        /** Of the tables that the count stands in, or else of all, the last one by most dimensions. */
        private int[] drop(int count) {
            int last = -1;
            int own = -1;
            for (int table = 0; table < tables.size(); table++) {
                if (tables.get(table).isDraft() && !dropped.get(table)) {
                    last = isByFewer(table, last) ? last : table;
                    own = isByFewer(table, own) || !family.isOf(count, table) ? own : table;
                }
            }
            int next = own >= 0 ? own : last;
            if (next < 0) {
                return new int[0];
            }
            dropped.set(next);
            return family.at(next);
        }

        private boolean isByFewer(int table, int found) {
            return found >= 0
                    && tables.get(table).dimensions().size()
                            < tables.get(found).dimensions().size();
        }

        /** Crossed tables are hidden where it is not known what others tell of them. */
        private boolean isHidden(int table, int cell, BitSet hidden) {
            return hidden.get(family.at(table, cell))
                    || (!showsCrossed && tables.get(table).dimensions().size() > 1);
        }

        private Standing standing(int table, BitSet hidden) {
            boolean anyHidden = false;
            boolean anyLeft = false;
            boolean anySmall = false;
            for (int cell = 0; cell < tables.get(table).size(); cell++) {
                boolean isHidden = isHidden(table, cell, hidden);
                long count = tables.get(table).count(cell);
                anyHidden |= isHidden && tables.get(table).isPrinted(cell);
                anyLeft |= !isHidden && count > 0;
                anySmall |= policy.isSmall(count);
            }
            if (!anyHidden) {
                return Standing.SHOWN;
            }
            if (anyLeft && Collections.disjoint(tables.get(table).dimensions(), wholeTables)) {
                return Standing.CELLS_HIDDEN;
            }
            return anySmall
                    ? Standing.SMALL_CELL
                    : family.differsSlightly(table) ? Standing.SMALL_DIFFERENCE : Standing.GIVES_AWAY_ANOTHER;
        }

        private SafeTable shown(int draft, BitSet hidden) {
            MarginTable truth = drafts.get(draft).table();
            List<Placed> own = placed.get(draft);
            Standing standing = standing(own.get(own.size() - 1).at(), hidden);
            Map<List<String>, Long> shown = new HashMap<>();
            if (standing == Standing.SHOWN || standing == Standing.CELLS_HIDDEN) {
                for (Placed table : own) {
                    Standing part = standing(table.at(), hidden);
                    boolean some = part == Standing.SHOWN || part == Standing.CELLS_HIDDEN;
                    for (int cell = 0; some && table.own().isPrinted(cell); cell++) {
                        if (!isHidden(table.at(), cell, hidden)) {
                            int place = table.own().place(cell);
                            shown.put(truth.codes(place), truth.count(place));
                        }
                    }
                }
                if (standing == Standing.CELLS_HIDDEN && truth.dimensions().size() > 1) {
                    leaveUnnamed(truth, shown);
                }
            }
            if (totalsStay || standing == Standing.SHOWN) {
                shown.put(truth.codes(truth.size() - 1), truth.total());
            }
            return SafeTable.read(truth.dimensions(), shown, 1);
        }

        /** A 0 in a group that was found, of which nothing else is shown, would tell that somebody is in it. */
        private void leaveUnnamed(MarginTable truth, Map<List<String>, Long> shown) {
            for (int at = 0; at < truth.dimensions().size(); at++) {
                int here = at;
                if (foundGroups.contains(truth.dimensions().get(at).name())) {
                    Set<String> named = new HashSet<>(Set.of(TableDimension.TOTAL));
                    shown.forEach((codes, count) -> {
                        if (count > 0) {
                            named.add(codes.get(here));
                        }
                    });
                    shown.keySet().removeIf(codes -> !named.contains(codes.get(here)));
                }
            }
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
