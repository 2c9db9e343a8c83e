package io.github.diasporaskills.core.reason;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong, or worth a look, in what somebody handed in: what was found, where, why it does not do, and what
 * may help. Immutable and thread-safe.
 *
 * <p>The found value may be personal data. It is handed out by {@link #found()} only; {@code toString} and
 * {@link #words(Wording)} never show it.
 */
public final class Problem {

    /** How grave a problem is. */
    public enum Severity {
        /** The row, section or file is refused. */
        ERROR,
        /** It is taken in as it stands, and a person should look. */
        WARNING
    }

    private final Severity severity;
    private final Location location;
    private final Reason reason;
    private final @Nullable String found;
    private final @Nullable String suggestion;

    private Problem(
            Severity severity, Location location, Reason reason, @Nullable String found, @Nullable String suggestion) {
        this.severity = requireNonNull(severity, "severity");
        this.location = requireNonNull(location, "location");
        this.reason = requireNonNull(reason, "reason");
        this.found = found;
        this.suggestion = suggestion;
    }

    /**
     * A problem for which something is refused.
     *
     * @param location where
     * @param reason why; it says what was expected
     * @return the problem
     */
    public static Problem error(Location location, Reason reason) {
        return new Problem(Severity.ERROR, location, reason, null, null);
    }

    /**
     * A problem that refuses nothing.
     *
     * @param location where
     * @param reason why a person should look
     * @return the problem
     */
    public static Problem warning(Location location, Reason reason) {
        return new Problem(Severity.WARNING, location, reason, null, null);
    }

    /**
     * The same problem with the value that was found.
     *
     * @param value verbatim; it may be personal data
     * @return a new problem
     */
    public Problem finding(String value) {
        return new Problem(severity, location, reason, requireNonNull(value, "value"), suggestion);
    }

    /**
     * The same problem with something to try.
     *
     * @param value what was perhaps meant, for example a region's name; never personal data
     * @return a new problem
     */
    public Problem maybe(String value) {
        return new Problem(severity, location, reason, found, requireNonNull(value, "value"));
    }

    /**
     * How grave it is.
     *
     * @return error or warning
     */
    public Severity severity() {
        return severity;
    }

    /**
     * Whether something is refused for it.
     *
     * @return true for an error
     */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /**
     * Where it is.
     *
     * @return the place
     */
    public Location location() {
        return location;
    }

    /**
     * Why it does not do, and what was expected.
     *
     * @return the reason, free of personal data
     */
    public Reason reason() {
        return reason;
    }

    /**
     * What was found, verbatim. It may be personal data: keep it out of logs.
     *
     * @return the value, or empty if something was missing or the whole file is meant
     */
    public Optional<String> found() {
        return Optional.ofNullable(found);
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
     * The problem in words, without the value found.
     *
     * @param wording the language, with the bundles of every module that made the problem
     * @return for example {@code experts.csv:17 licenceUntil: not a date. Maybe 2026-03-31}
     */
    public String words(Wording wording) {
        String said = location.words(wording) + ": " + wording.say(reason);
        if (suggestion == null) {
            return said;
        }
        String maybe = wording.label("reason.maybe").orElse("Maybe");
        return said + ". " + maybe + " " + suggestion;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Problem p
                && severity == p.severity
                && location.equals(p.location)
                && reason.equals(p.reason)
                && Objects.equals(found, p.found)
                && Objects.equals(suggestion, p.suggestion);
    }

    @Override
    public int hashCode() {
        return Objects.hash(severity, location, reason, found, suggestion);
    }

    /**
     * The problem in English, without the value found.
     *
     * @return as {@link #words(Wording)}
     */
    @Override
    public String toString() {
        return words(Wording.in(Locale.ENGLISH));
    }
}
