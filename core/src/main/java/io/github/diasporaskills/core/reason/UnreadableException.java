package io.github.diasporaskills.core.reason;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown by the {@code parse} factories when a text cannot be read as what it should be. Carries the reason and,
 * where there is one, what was perhaps meant; its message never shows the text itself.
 *
 * <p>Each {@code parse} has a twin, {@code tryParse}, that gives a {@link Parsed} and throws nothing.
 */
public final class UnreadableException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;
    private final @Nullable String suggestion;

    /**
     * Creates the exception.
     *
     * @param reason why the text cannot be read, free of personal data
     * @param suggestion what was perhaps meant, or null; never personal data
     */
    public UnreadableException(Reason reason, @Nullable String suggestion) {
        super(message(requireNonNull(reason, "reason"), suggestion));
        this.reason = reason;
        this.suggestion = suggestion;
    }

    /**
     * Why the text cannot be read.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /**
     * What was perhaps meant.
     *
     * @return something to try, or empty
     */
    public Optional<String> suggestion() {
        return Optional.ofNullable(suggestion);
    }

    private static String message(Reason reason, @Nullable String suggestion) {
        String said = Wording.in(Locale.ENGLISH).say(reason);
        return suggestion == null ? said : said + ". Maybe " + suggestion;
    }
}
