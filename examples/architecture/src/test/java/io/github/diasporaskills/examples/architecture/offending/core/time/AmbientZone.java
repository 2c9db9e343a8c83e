package io.github.diasporaskills.examples.architecture.offending.core.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.TimeZone;

/** Trusts the machine's zone rules. */
final class AmbientZone {
    ZoneId here() {
        return ZoneId.systemDefault();
    }

    ZoneId named() {
        return ZoneId.of("Africa/Casablanca");
    }

    ZoneRules rules(ZoneId zone) {
        return zone.getRules();
    }

    TimeZone old() {
        return TimeZone.getDefault();
    }

    boolean summer(ZoneRules rules, Instant at) {
        return rules.isDaylightSavings(at);
    }
}
