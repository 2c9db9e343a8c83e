package io.github.diasporaskills.core.teleexpertise;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.consent.ContentReference;
import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;

/**
 * The dated opinion of an expert. It is advice to the requester, who keeps the responsibility for the patient; it is
 * never an order, and {@link #notice()} says so wherever it is shown. Its words are sealed content. Immutable and
 * thread-safe.
 *
 * @param author the expert, by pseudonym
 * @param at when it was given
 * @param content which sealed content
 * @param specialty the specialty in which it was asked for and the author is qualified
 * @param credentialBy who issued the credential that was in force then
 * @param authorisation the kind of authorisation that was in force then
 */
public record Opinion(
        PersonId author,
        Instant at,
        ContentReference content,
        SpecialtyCode specialty,
        CouncilCode credentialBy,
        AuthorisationKind authorisation) {

    /** Checks that all parts are there. */
    public Opinion {
        requireNonNull(author, "author");
        requireNonNull(at, "at");
        requireNonNull(content, "content");
        requireNonNull(specialty, "specialty");
        requireNonNull(credentialBy, "credentialBy");
        requireNonNull(authorisation, "authorisation");
    }

    /**
     * What is shown with every opinion: that it is advice and no order, and who is responsible.
     *
     * @return a reason to be worded in the reader's language
     */
    public Reason notice() {
        return Reason.of(TeleExpertiseReason.ADVICE);
    }
}
