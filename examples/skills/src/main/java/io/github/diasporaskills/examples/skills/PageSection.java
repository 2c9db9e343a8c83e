package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.publication.SummarySection;
import java.util.Optional;

/**
 * A part of the page about one kind of record. It is there because the programme has such records, whatever programme
 * it is; what it counts is counted by the register, and shown only as far as the guard allows.
 */
@FunctionalInterface
interface PageSection {

    /** The part, or empty if the programme has nothing of the kind. */
    Optional<SummarySection> of(PageFacts facts);
}
