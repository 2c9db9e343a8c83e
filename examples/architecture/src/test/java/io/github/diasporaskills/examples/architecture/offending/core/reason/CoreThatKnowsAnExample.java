package io.github.diasporaskills.examples.architecture.offending.core.reason;

import io.github.diasporaskills.examples.architecture.offending.examples.Example;

/** Depends the wrong way round. */
public final class CoreThatKnowsAnExample {
    Example example = new Example();
}
