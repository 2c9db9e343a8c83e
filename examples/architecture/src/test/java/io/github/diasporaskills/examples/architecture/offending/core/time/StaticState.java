package io.github.diasporaskills.examples.architecture.offending.core.time;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps things between calls in every way known. */
final class StaticState {
    static int counter = 0;
    static final int[] TABLE = {1, 2, 3};
    static final Map<String, String> CACHE = new ConcurrentHashMap<>();
    static final Set<String> SEEN = new HashSet<>();
    static final List<String> NAMES = Arrays.asList("a", "b");
    static final StringBuilder BUFFER = new StringBuilder();
}
