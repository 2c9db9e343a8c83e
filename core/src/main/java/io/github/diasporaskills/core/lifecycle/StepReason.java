package io.github.diasporaskills.core.lifecycle;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody took a step: a code that can be counted and, if need be, a note in words. Only the note may hold
 * personal data; it can be erased and the fact that there was one stays. Immutable and thread-safe.
 */
public final class StepReason {

    /** The most characters that a note has. */
    public static final int LONGEST_NOTE = 2000;

    private static final int LONGEST_CODE = 64;

    private final String code;
    private final @Nullable String note;
    private final boolean erased;

    private StepReason(String code, @Nullable String note, boolean erased) {
        this.code = code;
        this.note = note;
        this.erased = erased;
    }

    /**
     * A reason without a note.
     *
     * @param code lower-case words joined by hyphens or full stops, at most 64 characters, such as
     *     {@code member-agreed}; never personal data
     * @return the reason
     * @throws IllegalArgumentException if the code does not have that form
     */
    public static StepReason of(String code) {
        requireNonNull(code, "code");
        if (code.length() > LONGEST_CODE || !isCode(code)) {
            throw new IllegalArgumentException("The code of a reason is lower-case words joined by hyphens, such as"
                    + " member-agreed, with at most " + LONGEST_CODE + " characters; found " + code.length()
                    + " characters of another form. Maybe the words belong in the note");
        }
        return new StepReason(code, null, false);
    }

    /** Whether a text is lower-case letters and digits, a letter first, with single hyphens or full stops between. */
    private static boolean isCode(String text) {
        boolean joined = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            boolean digit = c >= '0' && c <= '9';
            boolean joint = c == '-' || c == '.';
            if (joint ? joined : !letter && (!digit || i == 0)) {
                return false;
            }
            joined = joint;
        }
        return !joined;
    }

    /**
     * A reason of which it was written down that its note was erased: what {@link #erased()} leaves.
     *
     * @param code as in {@link #of(String)}
     * @return a reason that says that a note was erased
     * @throws IllegalArgumentException if the code does not have the form of one
     */
    public static StepReason ofErased(String code) {
        return new StepReason(of(code).code, null, true);
    }

    /**
     * This reason with words.
     *
     * @param words not blank, at most {@value #LONGEST_NOTE} characters; they may hold personal data
     * @return a new reason
     * @throws IllegalArgumentException if the words are blank or too long
     */
    public StepReason withNote(String words) {
        if (words.isBlank() || words.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("A note has 1 to " + LONGEST_NOTE + " characters, not all of them white"
                    + " space; found " + words.length() + " characters");
        }
        return new StepReason(code, words, false);
    }

    /**
     * This reason without its words.
     *
     * @return a reason that says that a note was erased, or this one if there is none
     */
    public StepReason erased() {
        return note == null ? this : new StepReason(code, null, true);
    }

    /**
     * The code.
     *
     * @return for example {@code member-agreed}
     */
    public String code() {
        return code;
    }

    /**
     * The words. They may hold personal data.
     *
     * @return the note, or empty if there is none any more
     */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    /**
     * Whether there was a note that was erased.
     *
     * @return true after {@link #erased()} of a reason with a note
     */
    public boolean isErased() {
        return erased;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StepReason r
                && code.equals(r.code)
                && Objects.equals(note, r.note)
                && erased == r.erased;
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, note, erased);
    }

    /**
     * The code only.
     *
     * @return the code
     */
    @Override
    public String toString() {
        return code;
    }
}
