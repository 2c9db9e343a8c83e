package io.github.diasporaskills.examples.architecture.offending.core.time;

import java.util.logging.Logger;

/** Logs past SLF4J. */
final class Chatter {
    Logger logger() {
        return Logger.getLogger("x");
    }
}
