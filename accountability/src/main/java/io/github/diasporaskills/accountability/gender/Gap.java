package io.github.diasporaskills.accountability.gender;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.Optional;

/**
 * A group and a reference, compared over all and within strata, and put in plain words. Immutable and thread-safe.
 */
public final class Gap {

    private final GapCounts counts;
    private final String group;
    private final String reference;
    private final StratifiedGap stratified;

    private Gap(GapCounts counts, String group, String reference, StratifiedGap stratified) {
        this.counts = counts;
        this.group = group;
        this.reference = reference;
        this.stratified = stratified;
    }

    static Gap of(GapCounts counts, String group, String reference, Confidence confidence) {
        requireNonNull(group, "group");
        requireNonNull(reference, "reference");
        if (group.equals(reference)) {
            throw new IllegalArgumentException("A group is compared with another one; found " + group + " twice");
        }
        return new Gap(
                counts,
                group,
                reference,
                StratifiedGap.of(counts.strata(group, reference)).with(requireNonNull(confidence, "confidence")));
    }

    /**
     * The counts that it comes from.
     *
     * @return those of all groups
     */
    public GapCounts counts() {
        return counts;
    }

    /**
     * Whose rate is looked at.
     *
     * @return the group's name
     */
    public String group() {
        return group;
    }

    /**
     * What it is compared with.
     *
     * @return the reference's name
     */
    public String reference() {
        return reference;
    }

    /**
     * The comparison as if there were no strata.
     *
     * @return both groups
     */
    public TwoGroups together() {
        return stratified.together();
    }

    /**
     * The comparison within strata.
     *
     * @return both groups in each stratum
     */
    public StratifiedGap stratified() {
        return stratified;
    }

    /**
     * All groups whose gender is known, by the four-fifths rule.
     *
     * @return each compared with the one of the highest rate
     */
    public FourFifths fourFifths() {
        return FourFifths.of(counts.rates(), together().confidence());
    }

    /**
     * Between which numbers the difference lies, whatever those are who stated no gender. It says nothing of chance.
     *
     * @return the bounds, or empty where one of the groups has nobody
     */
    public Optional<Interval> bounds() {
        return together().differenceBounds(counts.undisclosed());
    }

    /**
     * The gap in plain words, which claim no more than the counts carry: a gap is called one where the interval of the
     * difference leaves no doubt about its direction; where it does not, the sentence says what else fits. No sentence
     * names a cause.
     *
     * @return sentences in order, worded by {@link GenderWording}
     */
    public List<Reason> reading() {
        return new GapReading(this).sentences();
    }

    /**
     * The names, without counts.
     *
     * @return for example {@code Gap[WOMAN, MAN]}
     */
    @Override
    public String toString() {
        return "Gap[" + group + ", " + reference + "]";
    }
}
