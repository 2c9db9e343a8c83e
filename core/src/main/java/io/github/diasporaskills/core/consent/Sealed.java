package io.github.diasporaskills.core.consent;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Clinical or personal content that nobody reads except through {@link ConsentGate#open}. It has no getter, cannot be
 * turned into other content, is not serializable, and is compared, printed and written to JSON by its
 * {@link #reference()} only. Java serialization refuses it, and mappers that write the fields of anything leave the
 * content out. Two seals with the same reference are equal whatever is in them, so comparing tells
 * nothing about content. Immutable and thread-safe if the content is.
 *
 * <p>Reflection, debuggers and dumps of the memory are beyond what a library can stop; whoever embeds it is trusted.
 *
 * @param <T> the content
 */
public final class Sealed<T> {

    private final ContentReference reference;
    private final SubjectProtection protection;

    /** Transient, so that writers which go by fields pass it over; Java serialization refuses the whole seal. */
    private final transient Disclosable<? extends T> content;

    private final boolean divisible;

    private Sealed(
            ContentReference reference,
            SubjectProtection protection,
            Disclosable<? extends T> content,
            boolean divisible) {
        this.reference = requireNonNull(reference, "reference");
        this.protection = requireNonNull(protection, "protection");
        this.content = content;
        this.divisible = divisible;
    }

    /**
     * Seals content that is disclosed as a whole or not at all. A request has to ask for all its categories.
     *
     * @param <T> the content
     * @param reference which content this is, and what kinds of data it holds
     * @param protection whether the person behind it is protected from a state
     * @param content the content
     * @return the sealed content
     */
    public static <T> Sealed<T> whole(ContentReference reference, SubjectProtection protection, T content) {
        requireNonNull(content, "content");
        return new Sealed<>(reference, protection, categories -> content, false);
    }

    /**
     * Seals content of which each recipient sees only the categories that were asked for and allowed.
     *
     * @param <T> the content
     * @param reference which content this is, and what kinds of data it holds
     * @param protection whether the person behind it is protected from a state
     * @param content the content
     * @return the sealed content
     */
    public static <T extends Disclosable<T>> Sealed<T> byCategory(
            ContentReference reference, SubjectProtection protection, T content) {
        return new Sealed<>(reference, protection, requireNonNull(content, "content"), true);
    }

    /**
     * Which content this is.
     *
     * @return case, content and categories, without a word of the content
     */
    public ContentReference reference() {
        return reference;
    }

    boolean isDivisible() {
        return divisible;
    }

    SubjectProtection protection() {
        return protection;
    }

    /** The content, for the gate alone: nobody else has an opening. */
    T reveal(ConsentGate.Opening opening, Set<DataCategory> categories) {
        requireNonNull(opening, "opening");
        return content.only(categories);
    }

    /**
     * Whether the other seal stands for the same content.
     *
     * @param other anything
     * @return true for a seal with the same reference, whatever is in it
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sealed<?> s && reference.equals(s.reference);
    }

    @Override
    public int hashCode() {
        return reference.hashCode();
    }

    /**
     * The reference only.
     *
     * @return for example {@code sealed TE-2025-0042/file-2}
     */
    @Override
    public String toString() {
        return "sealed " + reference;
    }
}
