package io.github.diasporaskills.examples.architecture.offending.core.time;

import java.time.zone.ZoneRulesProvider;
import java.util.Set;

/** Asks the machine's provider of rules. */
public final class Provided {
    Set<String> ids() {
        return ZoneRulesProvider.getAvailableZoneIds();
    }
}
