package io.github.diasporaskills.core.journal;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Something that happened, fit to be kept for good: who, when, what about, and codes. It holds no personal data beyond
 * pseudonyms, and no content. Immutable and thread-safe.
 *
 * @param kind what it is about
 * @param subject the id of the case, consent or other thing, such as {@code case:TE-0042}
 * @param by who acted, and in which role
 * @param at when it happened
 * @param action a code, such as {@code gate.opened} or {@code engagement.agreed}
 * @param details codes by name, sorted by name; never content
 */
public record JournalEntry(
        EntryKind kind, String subject, Actor by, Instant at, String action, Map<String, String> details) {

    private static final int LONGEST = 256;
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9.-]{0,63}");

    /**
     * Copies the details.
     *
     * @throws IllegalArgumentException if subject or action are blank, a name is not a plain word, or a text is longer
     *     than 256 characters
     */
    public JournalEntry {
        requireNonNull(kind, "kind");
        requireNonNull(by, "by");
        requireNonNull(at, "at");
        requireShort(subject, "subject");
        requireShort(action, "action");
        details.forEach((name, value) -> {
            if (!NAME.matcher(name).matches() || value.length() > LONGEST) {
                throw new IllegalArgumentException("Details are codes of at most " + LONGEST
                        + " characters under plain names; found a value of " + value.length()
                        + " characters. Maybe it is content, which never goes into a journal");
            }
        });
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }

    private static void requireShort(String text, String what) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("The " + what + " of an entry has 1 to " + LONGEST
                    + " characters; found " + text.length() + (text.isBlank() ? ", all blank" : ""));
        }
    }
}
