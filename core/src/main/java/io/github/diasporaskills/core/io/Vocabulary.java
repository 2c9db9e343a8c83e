package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.reason.Parsed;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a column that repeats few values, each parsed once. Texts beyond a limit are parsed every time, so
 * memory stays bounded whatever the file holds. Not thread-safe.
 */
final class Vocabulary<V> {

    private static final int MOST = 1 << 12;
    private static final int SLOTS = MOST << 1;
    private static final int LONGEST = 256;

    /** A text and what it stands for. */
    static final class Entry<V> {
        final Parsed<V> parsed;
        final @Nullable V value;
        private final int hash;
        private final char[] text;

        private Entry(int hash, char[] text, Parsed<V> parsed) {
            this.hash = hash;
            this.text = text;
            this.parsed = parsed;
            this.value = parsed.value().orElse(null);
        }
    }

    private final @Nullable Choices choices;
    private final Function<String, Parsed<V>> parser;

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type cannot be made otherwise
    private final @Nullable Entry<V>[] entries = (Entry<V>[]) new Entry[SLOTS];

    private int size;

    /** A vocabulary without a list. */
    Vocabulary(Function<String, Parsed<V>> parser) {
        this(null, parser);
    }

    /**
     * A vocabulary.
     *
     * @param choices the list of what is accepted, or null if there is none
     */
    Vocabulary(@Nullable Choices choices, Function<String, Parsed<V>> parser) {
        this.choices = choices;
        this.parser = parser;
    }

    @Nullable
    Choices choices() {
        return choices;
    }

    Entry<V> get(char[] chars, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + chars[i];
        }
        hash ^= hash >>> 15;
        int slot = hash & (SLOTS - 1);
        @Nullable Entry<V> known = entries[slot];
        while (known != null) {
            if (known.hash == hash && Arrays.equals(known.text, 0, known.text.length, chars, from, to)) {
                return known;
            }
            slot = (slot + 1) & (SLOTS - 1);
            known = entries[slot];
        }
        String text = new String(chars, from, to - from);
        Entry<V> entry = new Entry<>(hash, Arrays.copyOfRange(chars, from, to), parser.apply(text));
        if (size < MOST && to - from <= LONGEST) {
            entries[slot] = entry;
            size++;
        }
        return entry;
    }
}
