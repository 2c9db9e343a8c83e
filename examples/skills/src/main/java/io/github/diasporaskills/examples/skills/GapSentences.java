package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.gender.Gap;
import io.github.diasporaskills.accountability.gender.GapCounts;
import io.github.diasporaskills.accountability.gender.GenderReason;
import io.github.diasporaskills.accountability.gender.Proportion;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a gap between women and men says on a page: as {@code skills gap} says it, a sentence for each line. */
final class GapSentences {

    /** They judge a rate by how high it is, so they say nothing of one that nobody wants to be high. */
    private static final Set<GenderReason> OF_WELCOME_RATES = Set.of(
            GenderReason.PARITY_WITHIN,
            GenderReason.PARITY_OUTSIDE,
            GenderReason.FOUR_FIFTHS_PASSED,
            GenderReason.FOUR_FIFTHS_FAILED);

    private final PageFacts facts;

    GapSentences(PageFacts facts) {
        this.facts = facts;
    }

    /**
     * The sentences, without the one that belongs to all gaps of a section.
     *
     * @param counts by gender, or by stratum and gender
     * @param welcome whether a high rate is a good one
     * @return empty where one of the genders has nobody in the whole
     */
    Optional<List<String>> of(GapCounts counts, boolean welcome) {
        Gap gap = counts.gap(Gender.WOMAN.name(), Gender.MAN.name());
        if (isNobody(gap.together().group()) || isNobody(gap.together().reference())) {
            return Optional.empty();
        }
        return Optional.of(sentences(gap.reading().stream()
                .filter(reason -> !reason.is(GenderReason.NO_CAUSE))
                .filter(reason -> welcome || OF_WELCOME_RATES.stream().noneMatch(reason::is))
                .toList()));
    }

    List<String> sentences(List<Reason> reading) {
        return reading.stream().map(reason -> sentence(facts.say(reason))).toList();
    }

    static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static boolean isNobody(Proportion counts) {
        return counts.total() == 0;
    }
}
