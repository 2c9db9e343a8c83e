package io.github.diasporaskills.accountability.publication;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.indicator.IndicatorReport;
import io.github.diasporaskills.accountability.publication.protection.KeyedRounding;
import io.github.diasporaskills.accountability.publication.protection.ProtectionPolicy;
import io.github.diasporaskills.accountability.publication.protection.ReleaseHistory;
import io.github.diasporaskills.accountability.publication.protection.RoundedFamily;
import io.github.diasporaskills.accountability.publication.protection.TableFamily;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides what of a report may be published. Immutable and thread-safe.
 *
 * <p>The rule: only tables by up to four dimensions, those crossed protected together with tables by each of them; a
 * cell from 1 to the threshold less one is hidden, and so is one by whose difference to another table on the same
 * people such a group could be told, and whatever would let a hidden group be worked out; where hiding single cells
 * does not do, a table shows its total only ({@link TableFamily}). A 0 is shown, as a fact. The total of an indicator
 * is shown even if it is small: it is the programme's result and says of nobody which group he or she belongs to;
 * {@link #hidingSmallTotals()} hides it where being counted at all is sensitive. The same holds for the totals of tables
 * and for figures that an application adds: a figure or a sentence that is made of counts of people
 * ({@link StatedCount}) is shown where each of these is. Where a population is split by several dimensions that do not
 * list their groups, such as hosts and regions, their groups may be parts of one another, and their tables are shown
 * whole or as totals.
 *
 * <p>The promise covers the numbers of one publication, and with a {@linkplain #release history} those of every release
 * in it. It does not cover what a reader knows already, what the choice of hidden cells suggests, numbers of which an
 * application does not say that they are of people, and counts of people whom the programme keeps under different
 * population names though they are the same.
 */
public final class PublicationGuard {

    private static final int LEAST_THRESHOLD = 3;

    private final int threshold;
    private final boolean hidesSmallTotals;
    private final boolean showsEvidence;
    private final @Nullable KeyedRounding rounding;

    private PublicationGuard(
            int threshold, boolean hidesSmallTotals, boolean showsEvidence, @Nullable KeyedRounding rounding) {
        this.threshold = threshold;
        this.hidesSmallTotals = hidesSmallTotals;
        this.showsEvidence = showsEvidence;
        this.rounding = rounding;
        if (hidesSmallTotals && rounding != null) {
            throw new IllegalStateException(
                    "A guard that rounds hides no totals: small ones are rounded as all numbers."
                            + " Maybe hide small groups and totals, and round nothing");
        }
    }

    /**
     * A guard that shows no group smaller than the threshold, but for groups of nobody.
     *
     * @param threshold the smallest group shown, 3 or more; 5 and 10 are common
     * @return the guard
     * @throws IllegalArgumentException if the threshold is less than 3: in a group of two each knows the other
     */
    public static PublicationGuard withThreshold(int threshold) {
        if (threshold < LEAST_THRESHOLD) {
            throw new IllegalArgumentException(
                    "A threshold is " + LEAST_THRESHOLD + " or more; found " + threshold + ". Maybe 5, the usual one");
        }
        return new PublicationGuard(threshold, false, false, null);
    }

    /**
     * The same guard, which also withholds totals of people from 1 to the threshold less one.
     *
     * @return a new guard
     * @throws IllegalStateException if this guard rounds
     */
    public PublicationGuard hidingSmallTotals() {
        return new PublicationGuard(threshold, true, showsEvidence, rounding);
    }

    /**
     * The other choice: a guard that hides no small group but rounds every number of people up or down by a key, totals
     * too. The same number of the same group is rounded alike in every table, on every day and in every format. Rounded
     * numbers do not add up; what cannot be made of them, such as percentages, tests and sentences, is left out with a
     * reason, as is the split of a table that would still let a count from 1 to the threshold less one be told to the
     * number ({@link RoundedFamily}). Of hosts, regions and groups of regions, which are parts of one another, a population
     * is split by one only. Numbers of things that are split by nothing stay as they are.
     *
     * <p>The reports of a programme are either all rounded by one key, or none is: exact numbers beside rounded ones
     * would tell more than either promises. A guard refuses a history of the other kind.
     *
     * @param by the key, kept as long as anything is published, and the multiple
     * @return a new guard
     * @throws IllegalStateException if this guard hides small totals
     */
    public PublicationGuard rounding(KeyedRounding by) {
        return new PublicationGuard(threshold, hidesSmallTotals, showsEvidence, requireNonNull(by, "by"));
    }

    /**
     * Whether it rounds.
     *
     * @return true if a {@linkplain #rounding key was given}
     */
    public boolean isRounding() {
        return rounding != null;
    }

    /**
     * The same guard for the programme's own eyes: the evidence of values entered by hand stands in the notes as it
     * was typed, and may name somebody. The numbers are protected as before. What it makes says of itself that it
     * {@linkplain Publication#isInternal() is internal}, and so does every page made from it.
     *
     * @return a new guard
     */
    public PublicationGuard showingEvidence() {
        return new PublicationGuard(threshold, hidesSmallTotals, true, rounding);
    }

    /**
     * Takes out of a report what may not be seen, as if nothing had been released before.
     *
     * @param report the results
     * @param more what the application adds, protected together with them
     * @return what may be seen
     * @throws PublicationRefusedException if a table crosses more than four dimensions
     */
    public Publication publish(IndicatorReport report, SummarySection... more) {
        return release(ReleaseHistory.empty(), report, more).publication();
    }

    /**
     * Takes out of a report what may not be seen beside everything released before. The more tables there are on the
     * same people, the longer it takes; a page with twelve releases before it is a matter of seconds.
     *
     * @param before everything released so far, also of other programmes
     * @param report the results
     * @param more what the application adds, protected together with them
     * @return what may be seen, and the history to keep once it is out
     * @throws PublicationRefusedException if a table crosses more than four dimensions, reports before were rounded and
     *     this one is not, or the other way round or by another key, or rounded totals beside them tell a small count
     */
    public PublicationRelease release(ReleaseHistory before, IndicatorReport report, SummarySection... more) {
        requireNonNull(before, "before");
        requireNonNull(report, "report");
        ProtectionPolicy policy = ProtectionPolicy.withThreshold(threshold);
        if (rounding != null) {
            return new RoundedPublishing(report, List.of(more), before, policy, rounding, showsEvidence).run();
        }
        return new Publishing(report, List.of(more), before, policy, hidesSmallTotals, showsEvidence).run();
    }
}
