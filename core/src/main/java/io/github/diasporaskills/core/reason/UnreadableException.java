package io.github.diasporaskills.core.reason;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown by the {@code parse} factories when a text cannot be read as what it should be. Carries the reason and,
 * where there is one, what was perhaps meant; its message never shows the text itself nor what it can be read as.
 *
 * <p>Each {@code parse} has a twin, {@code tryParse}, that gives a {@link Parsed} and throws nothing.
 */
public final class UnreadableException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;
    private final @Nullable String suggestion;
    private final transient List<String> readings;

    /**
     * Creates the exception.
     *
     * @param reason why the text cannot be read, free of personal data
     * @param suggestion what was perhaps meant, or null; never personal data
     */
    public UnreadableException(Reason reason, @Nullable String suggestion) {
        this(reason, suggestion, List.of());
    }

    /**
     * Creates the exception.
     *
     * @param reason why the text cannot be read, free of personal data
     * @param suggestion what was perhaps meant, or null; never personal data
     * @param readings what the text can be read as, for {@link #readings()} only; none is fine
     */
    public UnreadableException(Reason reason, @Nullable String suggestion, List<String> readings) {
        super(message(requireNonNull(reason, "reason"), suggestion));
        this.reason = reason;
        this.suggestion = suggestion;
        this.readings = List.copyOf(readings);
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

    /**
     * What the text can be read as. It is as personal as the text.
     *
     * @return something to try, or several things, or none
     */
    public List<String> readings() {
        return readings;
    }

    private static String message(Reason reason, @Nullable String suggestion) {
        String said = Wording.in(Locale.ENGLISH).say(reason);
        return suggestion == null ? said : said + ". Maybe " + suggestion;
    }
}
