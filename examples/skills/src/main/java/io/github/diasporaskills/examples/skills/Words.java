package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.indicator.IndicatorReason;
import io.github.diasporaskills.accountability.publication.PublicationReason;
import io.github.diasporaskills.core.reason.Wording;
import io.github.diasporaskills.matching.MatchingWording;
import java.util.Locale;

/** The words of everything that the program may have to say. */
final class Words {

    private Words() {}

    static Wording in(Locale locale) {
        return MatchingWording.in(locale)
                .and(name -> IndicatorReason.class.getResourceAsStream(name))
                .and(name -> PublicationReason.class.getResourceAsStream(name))
                .and(Said::open);
    }
}
