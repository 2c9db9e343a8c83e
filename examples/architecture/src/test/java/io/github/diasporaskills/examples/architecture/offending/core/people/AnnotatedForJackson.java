package io.github.diasporaskills.examples.architecture.offending.core.people;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Carries an annotation of Jackson. */
final class AnnotatedForJackson {
    @JsonProperty("name")
    String name() {
        return "x";
    }
}
