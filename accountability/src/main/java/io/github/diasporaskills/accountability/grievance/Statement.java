package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Gender;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was said, without who said it: the text and what a handler has to know to deal with it. {@code toString} shows
 * nothing. Immutable and thread-safe.
 */
public final class Statement {

    private final String text;
    private final LanguageCode language;
    private final boolean onBehalf;
    private final List<String> attachments;
    private final @Nullable String categoryGuess;
    private final @Nullable OrganisationId host;
    private final @Nullable Gender preferredHandler;
    private final SafeContact contact;
    private final Anonymity anonymity;

    Statement(Intake.Builder from, SafeContact contact) {
        this.text = requireNonNull(from.text, "text");
        this.language = requireNonNull(from.language, "language");
        this.onBehalf = from.onBehalf;
        this.attachments = List.copyOf(from.attachments);
        this.categoryGuess = from.categoryGuess;
        this.host = from.host;
        this.preferredHandler = from.preferredHandler;
        this.contact = contact.withoutAddress();
        this.anonymity = from.anonymity;
    }

    /**
     * The complaint.
     *
     * @return the words; personal data
     */
    public String text() {
        return text;
    }

    /**
     * The language in which the complainant wants to be answered.
     *
     * @return the language
     */
    public LanguageCode language() {
        return language;
    }

    /**
     * Whether somebody speaks for another person.
     *
     * @return true if so
     */
    public boolean isOnBehalf() {
        return onBehalf;
    }

    /**
     * References to what was handed in with it; the files themselves are kept elsewhere.
     *
     * @return codes
     */
    public List<String> attachments() {
        return attachments;
    }

    /**
     * What the complainant thinks it is about.
     *
     * @return a category of the pack, or empty
     */
    public Optional<String> categoryGuess() {
        return Optional.ofNullable(categoryGuess);
    }

    /**
     * The place it is about.
     *
     * @return a host, or empty
     */
    public Optional<OrganisationId> host() {
        return Optional.ofNullable(host);
    }

    /**
     * Whether a woman or a man is wished for as handler.
     *
     * @return the gender, or empty if it is all the same
     */
    public Optional<Gender> preferredHandler() {
        return Optional.ofNullable(preferredHandler);
    }

    /**
     * Whether and when contact is safe.
     *
     * @return way and hours, without the address
     */
    public SafeContact contact() {
        return contact;
    }

    /**
     * Who may know who complains.
     *
     * @return the complainant's choice
     */
    public Anonymity anonymity() {
        return anonymity;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Statement s
                && text.equals(s.text)
                && language.equals(s.language)
                && onBehalf == s.onBehalf
                && attachments.equals(s.attachments)
                && Objects.equals(categoryGuess, s.categoryGuess)
                && Objects.equals(host, s.host)
                && preferredHandler == s.preferredHandler
                && contact.equals(s.contact)
                && anonymity == s.anonymity;
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, language, categoryGuess);
    }

    /**
     * Shows nothing.
     *
     * @return a fixed text
     */
    @Override
    public String toString() {
        return "Statement[redacted]";
    }
}
