package io.github.diasporaskills.core.reason;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong, or worth a look, in what somebody handed in: what was found, where, why it does not do, and what
 * may help. Immutable and thread-safe.
 *
 * <p>The found value may be personal data, and so may what it can be read as. They are handed out by {@link #found()}
 * and {@link #readings()}; {@code toString} and {@link #words(Wording)} never show them. Whoever handed the value in may
 * be told with {@link #wordsWithReadings(Wording)} what it can be read as.
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
    private final List<String> readings;

    private Problem(
            Severity severity,
            Location location,
            Reason reason,
            @Nullable String found,
            @Nullable String suggestion,
            List<String> readings) {
        this.severity = requireNonNull(severity, "severity");
        this.location = requireNonNull(location, "location");
        this.reason = requireNonNull(reason, "reason");
        this.found = found;
        this.suggestion = suggestion;
        this.readings = List.copyOf(readings);
    }

    /**
     * A problem for which something is refused.
     *
     * @param location where
     * @param reason why; it says what was expected
     * @return the problem
     */
    public static Problem error(Location location, Reason reason) {
        return new Problem(Severity.ERROR, location, reason, null, null, List.of());
    }

    /**
     * A problem that refuses nothing.
     *
     * @param location where
     * @param reason why a person should look
     * @return the problem
     */
    public static Problem warning(Location location, Reason reason) {
        return new Problem(Severity.WARNING, location, reason, null, null, List.of());
    }

    /**
     * The same problem with the value that was found.
     *
     * @param value verbatim; it may be personal data
     * @return a new problem
     */
    public Problem finding(String value) {
        return new Problem(severity, location, reason, requireNonNull(value, "value"), suggestion, readings);
    }

    /**
     * The same problem with something to try.
     *
     * @param value what was perhaps meant, for example a region's name; never personal data, and never made of the
     *     value found: see {@link #readAs(List)}
     * @return a new problem
     */
    public Problem maybe(String value) {
        return new Problem(severity, location, reason, found, requireNonNull(value, "value"), readings);
    }

    /**
     * The same problem with what the value found can be read as.
     *
     * @param values made of the value found, or as personal as it is, for example both days of {@code 05/06/2021}; none
     *     is fine
     * @return a new problem
     */
    public Problem readAs(List<String> values) {
        return new Problem(severity, location, reason, found, suggestion, requireNonNull(values, "values"));
    }

    /**
     * The same problem elsewhere.
     *
     * @param place where it really is
     * @return a new problem
     */
    public Problem at(Location place) {
        return new Problem(severity, place, reason, found, suggestion, readings);
    }

    /**
     * The same problem told in other words, such as with the places of rows where a person finds them.
     *
     * @param told the reason
     * @return a new problem
     */
    public Problem because(Reason told) {
        return new Problem(severity, location, told, found, suggestion, readings);
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
     * What the value found can be read as. It is as personal as the value: keep it out of logs.
     *
     * @return something to try, or several things, or none
     */
    public List<String> readings() {
        return readings;
    }

    /**
     * The problem in words, without the value found and what it can be read as. Fit for logs.
     *
     * @param wording the language, with the bundles of every module that made the problem
     * @return for example {@code experts.csv:17 specialty: no such specialty. Maybe cardiology}
     */
    public String words(Wording wording) {
        return location.words(wording) + ": " + said(wording, suggestion == null ? List.of() : List.of(suggestion));
    }

    /**
     * The problem in words for whoever handed the value in, with what it can be read as. Not for logs.
     *
     * @param wording the language, with the bundles of every module that made the problem
     * @return for example {@code experts.csv:17 licenceUntil: not a date. Maybe 2026-03-31}
     */
    public String wordsWithReadings(Wording wording) {
        return location.words(wording) + ": " + wordsInPlace(wording);
    }

    /**
     * The same for a reader who sees the place, such as a comment at the cell itself. Not for logs.
     *
     * @param wording the language, with the bundles of every module that made the problem
     * @return for example {@code not a date. Maybe 2026-03-31}
     */
    public String wordsInPlace(Wording wording) {
        List<String> tries = new ArrayList<>(readings);
        if (suggestion != null) {
            tries.add(0, suggestion);
        }
        return said(wording, tries);
    }

    private String said(Wording wording, List<String> tries) {
        String said = wording.say(reason);
        return tries.isEmpty()
                ? said
                : said + ". " + wording.label("reason.maybe").orElse("Maybe") + " "
                        + Grammar.list(tries, wording.locale());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Problem p
                && severity == p.severity
                && location.equals(p.location)
                && reason.equals(p.reason)
                && Objects.equals(found, p.found)
                && Objects.equals(suggestion, p.suggestion)
                && readings.equals(p.readings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(severity, location, reason, found, suggestion, readings);
    }

    /**
     * The problem in English, without the value found and what it can be read as.
     *
     * @return as {@link #words(Wording)}
     */
    @Override
    public String toString() {
        return words(Wording.in(Locale.ENGLISH));
    }
}
