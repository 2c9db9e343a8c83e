package io.github.diasporaskills.accountability.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as whole microseconds, which every database keeps exactly as one number. Stateless. */
final class Moments {

    private Moments() {}

    static long micros(Instant at) {
        try {
            return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1000);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("An instant lies within 290,000 years of 1970; found " + at, e);
        }
    }

    static Instant settled(Instant at) {
        micros(at);
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
