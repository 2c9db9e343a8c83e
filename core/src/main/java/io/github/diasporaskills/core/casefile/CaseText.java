package io.github.diasporaskills.core.casefile;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The text of a case as the requester wrote it: what the question is and what is known. It goes first, alone, and fits
 * {@value #GREATEST_BYTES} bytes in UTF-8, so that a poor connection carries it; attachments follow. Immutable and
 * thread-safe.
 *
 * <p>It is clinical content: {@code toString} shows nothing of it, it has no form in JSON, and it is kept and handed on
 * only as what the consent room seals. Whether it names the patient is for {@link IdentifierDetector} to look at.
 */
public final class CaseText {

    /** The greatest length of a case's text in UTF-8: 200 kB. */
    public static final int GREATEST_BYTES = 200_000;

    private final String text;
    private final int bytes;

    private CaseText(String text, int bytes) {
        this.text = text;
        this.bytes = bytes;
    }

    /**
     * A text.
     *
     * @param text as written; line ends and accents are kept as they are
     * @return the text
     * @throws CaseRefusedException if it is blank, longer than {@value #GREATEST_BYTES} bytes in UTF-8, or holds
     *     characters that are no text
     */
    public static CaseText of(String text) {
        return check(text).orThrow();
    }

    /**
     * Checks a text and says what is wrong with it instead of throwing. Takes time in proportion to its length.
     *
     * @param text as written
     * @return the text, or every reason why it is refused
     */
    public static Checked<CaseText> check(String text) {
        requireNonNull(text, "text");
        if (text.isBlank()) {
            return Checked.refused(Reason.of(CasefileReason.TEXT_BLANK));
        }
        int at = firstOdd(text);
        if (at >= 0) {
            return Checked.refused(Reason.of(CasefileReason.TEXT_NOT_TEXT).with("offset", at));
        }
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > GREATEST_BYTES) {
            return Checked.refused(
                    Reason.of(CasefileReason.TEXT_TOO_LONG).with("found", bytes).with("limit", GREATEST_BYTES));
        }
        return Checked.accepted(new CaseText(text, bytes));
    }

    /** The place of the first character that is no text, or -1. */
    static int firstOdd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)
                    || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x85)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The text: clinical content, for whoever was allowed to have this value.
     *
     * @return the text as written
     */
    public String text() {
        return text;
    }

    /**
     * The length on the wire.
     *
     * @return bytes in UTF-8, 1 to {@value #GREATEST_BYTES}
     */
    public int bytes() {
        return bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CaseText t && text.equals(t.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /**
     * Shows nothing of the text.
     *
     * @return a fixed text
     */
    @Override
    public String toString() {
        return "CaseText[redacted]";
    }
}
