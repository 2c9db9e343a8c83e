package io.github.diasporaskills.matching;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.PackSection;
import io.github.diasporaskills.core.country.SectionReader;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.SchemaVersion;
import io.github.diasporaskills.matching.rule.RuleSettings;
import io.github.diasporaskills.matching.score.Criteria;
import io.github.diasporaskills.matching.score.StandardCriterion;
import java.util.OptionalInt;

/**
 * How a country weighs what makes somebody fit: the optional section {@code matching} of its pack. Immutable and
 * thread-safe.
 *
 * <p>In {@code matching.json}, every field may be left out, and then the default holds:
 *
 * <pre>{@code
 * {
 *   "schema": "1.0",
 *   "weights": {"specialty": 25, "language": 20, "availability": 25, "validity": 10, "continuity": 10, "load": 10},
 *   "shortOverlapPercent": 80,
 *   "longOverlapPercent": 50
 * }
 * }</pre>
 */
public final class MatchingSection implements PackSection {

    /** Reads {@code matching.json}. */
    public static final SectionReader<MatchingSection> READER = new Reader();

    private static final int LARGEST_WEIGHT = 1_000_000;

    private static final MatchingSection DEFAULTS = new MatchingSection(
            Criteria.standard(),
            RuleSettings.defaults().shortOverlapPercent(),
            RuleSettings.defaults().longOverlapPercent());

    private final Criteria criteria;
    private final int shortOverlapPercent;
    private final int longOverlapPercent;

    private MatchingSection(Criteria criteria, int shortOverlapPercent, int longOverlapPercent) {
        this.criteria = criteria;
        this.shortOverlapPercent = shortOverlapPercent;
        this.longOverlapPercent = longOverlapPercent;
    }

    /**
     * What holds where a pack has no such section: {@link Criteria#standard()} and the shares of
     * {@link RuleSettings#defaults()}.
     *
     * @return the defaults
     */
    public static MatchingSection defaults() {
        return DEFAULTS;
    }

    /**
     * The section of a pack.
     *
     * @param pack the pack
     * @return its section, or the defaults if it has none
     * @throws io.github.diasporaskills.core.reason.ProblemsException with every mistake, if the section is broken
     */
    public static MatchingSection of(CountryPack pack) {
        return requireNonNull(pack, "pack").sectionNames().contains(READER.name()) ? pack.section(READER) : DEFAULTS;
    }

    /**
     * The library's criteria with the country's weights.
     *
     * @return the criteria
     */
    public Criteria criteria() {
        return criteria;
    }

    /**
     * How much of a short need's days a member must be free.
     *
     * @return 1 to 100 per cent
     */
    public int shortOverlapPercent() {
        return shortOverlapPercent;
    }

    /**
     * How much of a long need's days a member must be free.
     *
     * @return 1 to 100 per cent
     */
    public int longOverlapPercent() {
        return longOverlapPercent;
    }

    @Override
    public String toString() {
        return "weights " + criteria + "; overlap " + shortOverlapPercent + " % short, " + longOverlapPercent
                + " % long";
    }

    private static final class Reader implements SectionReader<MatchingSection> {

        @Override
        public String name() {
            return "matching";
        }

        @Override
        public Class<MatchingSection> type() {
            return MatchingSection.class;
        }

        @Override
        public SchemaVersion schema() {
            return SchemaVersion.of(1, 0);
        }

        @Override
        public MatchingSection read(DocumentNode root) {
            Criteria criteria = root.optionalObject("weights", Reader::weights).orElse(Criteria.standard());
            return new MatchingSection(
                    criteria,
                    root.optionalWholeNumber("shortOverlapPercent", 1, 100).orElse(DEFAULTS.shortOverlapPercent),
                    root.optionalWholeNumber("longOverlapPercent", 1, 100).orElse(DEFAULTS.longOverlapPercent));
        }

        private static Criteria weights(DocumentNode node) {
            Criteria criteria = Criteria.standard();
            for (StandardCriterion criterion : StandardCriterion.values()) {
                OptionalInt weight = node.optionalWholeNumber(criterion.id(), 0, LARGEST_WEIGHT);
                if (weight.isPresent()) {
                    criteria = criteria.with(criterion, weight.getAsInt());
                }
            }
            return criteria;
        }
    }
}
