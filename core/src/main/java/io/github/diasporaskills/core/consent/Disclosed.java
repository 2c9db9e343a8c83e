package io.github.diasporaskills.core.consent;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Content that the gate let out: the categories that the recipient may see, with the record of the disclosure, which the
 * journal had before this value was made. Only a {@link ConsentGate} makes one, so a method that takes one as a parameter
 * has proof that both gates were passed. Two are never equal, and {@code toString} shows no content. Immutable and
 * thread-safe if the content is.
 *
 * @param <T> the content
 */
public final class Disclosed<T> implements Disclosure<T> {

    /** Transient, so that writers which go by fields pass it over: it is for its recipient and for no file. */
    private final transient T content;

    private final DisclosureRecord record;
    private final @Nullable ExemptionReview review;

    Disclosed(ConsentGate.Opening opening, T content, DisclosureRecord record, @Nullable ExemptionReview review) {
        requireNonNull(opening, "opening");
        this.content = requireNonNull(content, "content");
        this.record = requireNonNull(record, "record");
        this.review = review;
    }

    @Override
    public <R> R fold(
            Function<? super Disclosed<T>, ? extends R> disclosed, Function<? super Refused<T>, ? extends R> refused) {
        return disclosed.apply(this);
    }

    /**
     * The content, for the recipient of the record and for nobody else.
     *
     * @return what the recipient may see
     */
    public T content() {
        return content;
    }

    /**
     * What was disclosed, to whom, for what, and until when.
     *
     * @return the record, which holds no content
     */
    public DisclosureRecord record() {
        return record;
    }

    /**
     * The review that follows a disclosure under an exemption.
     *
     * @return a review that is due, or empty under a consent
     */
    public Optional<ExemptionReview> review() {
        return Optional.ofNullable(review);
    }

    /**
     * The reference and the recipient's function, never content.
     *
     * @return for example {@code disclosed TE-2025-0042/file-2 to expert}
     */
    @Override
    public String toString() {
        return "disclosed " + record.content() + " to " + record.recipient().role();
    }
}
