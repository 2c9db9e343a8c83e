package io.github.diasporaskills.examples.architecture.offending.core.time;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** Rolls dice in every way known. */
final class AmbientChance {
    Random random() {
        return new Random();
    }

    SplittableRandom splittable() {
        return new SplittableRandom();
    }

    SecureRandom secure() {
        return new SecureRandom();
    }

    double maths() {
        return Math.random();
    }

    Random ofTheThread() {
        return ThreadLocalRandom.current();
    }

    UUID uuid() {
        return UUID.randomUUID();
    }

    RandomGenerator generator() {
        return RandomGenerator.getDefault();
    }

    int identity(Object thing) {
        return System.identityHashCode(thing);
    }

    void shuffle(List<String> list) {
        Collections.shuffle(list);
    }
}
