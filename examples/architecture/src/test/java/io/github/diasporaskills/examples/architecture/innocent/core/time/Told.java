package io.github.diasporaskills.examples.architecture.innocent.core.time;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Is told what it needs to know. */
public final class Told {
    private static final List<String> NAMES = List.of("a", "b");
    private static final Map<String, Integer> RANKS = Map.of("a", 1);
    private static final String[] NONE = {};

    public LocalDate today(Clock clock) {
        return LocalDate.now(clock);
    }

    public Random seeded(long seed) {
        return new Random(seed);
    }

    public String words(int n) {
        return String.format(Locale.ROOT, "%d", n).toLowerCase(Locale.ROOT) + NAMES + RANKS + NONE.length;
    }

    public byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public OffsetDateTime at(Instant instant, ZoneRules rules) {
        return instant.atOffset(rules.getOffset(instant));
    }
}
