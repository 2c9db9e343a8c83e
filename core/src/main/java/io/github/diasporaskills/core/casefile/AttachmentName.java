package io.github.diasporaskills.core.casefile;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A file name that says what it is and leads nowhere. It may name a patient, so it is content and {@code toString} does
 * not show it. Immutable and thread-safe.
 *
 * <p>What is refused: path parts, control characters, characters that turn the direction of writing (a right-to-left
 * override shows {@code gpj.exe} as {@code exe.jpg}), letters of alphabets that look alike mixed in one word, names that
 * Windows keeps for devices, endings of kinds that are not taken, and two endings that say different things
 * ({@code scan.exe.jpg}). What is cleaned, with a remark: characters nobody sees, dots and spaces at the ends, characters
 * that some file systems refuse. The name is kept in Unicode's composed form (NFC).
 */
public final class AttachmentName {

    /** The most characters of a name. */
    public static final int GREATEST_LENGTH = 120;

    private final String value;
    private final FileKind kind;

    AttachmentName(String value, FileKind kind) {
        this.value = value;
        this.kind = kind;
    }

    /**
     * A name.
     *
     * @param name as the sender's system gave it
     * @return the name, cleaned
     * @throws CaseRefusedException if it is refused
     */
    public static AttachmentName of(String name) {
        return check(name).orThrow();
    }

    /**
     * Checks a name.
     *
     * @param name as the sender's system gave it
     * @return the name, with a remark for everything that was cleaned, or every reason why it is refused
     */
    public static Checked<AttachmentName> check(String name) {
        return new NameCheck(requireNonNull(name, "name")).check();
    }

    /**
     * The name: content.
     *
     * @return with its ending, for example {@code knee T2.dcm}
     */
    public String value() {
        return value;
    }

    /**
     * The kind its ending says.
     *
     * @return the kind
     */
    public FileKind kind() {
        return kind;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AttachmentName n && value.equals(n.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /**
     * Shows the kind, not the name.
     *
     * @return for example {@code AttachmentName[redacted, JPEG]}
     */
    @Override
    public String toString() {
        return "AttachmentName[redacted, " + kind + "]";
    }
}
