package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who complains: what stands behind the four-eyes reveal, under a key of its own. Had only with an
 * {@link IdentityAccess}. {@code toString} shows nothing. Immutable and thread-safe.
 */
public final class Complainant {

    /** The most characters of a name. */
    public static final int LONGEST_NAME = 200;

    private final @Nullable String fullName;
    private final SafeContact contact;
    private final @Nullable ActorId member;

    Complainant(@Nullable String fullName, SafeContact contact, @Nullable ActorId member) {
        this.fullName = fullName;
        this.contact = requireNonNull(contact, "contact");
        this.member = member;
    }

    /**
     * The name as it was given: personal data.
     *
     * @return empty for an anonymous complaint
     */
    public Optional<String> fullName() {
        return Optional.ofNullable(fullName);
    }

    /**
     * The safe way to reach the complainant: personal data.
     *
     * @return the contact, with its address
     */
    public SafeContact contact() {
        return contact;
    }

    /**
     * The pseudonym of a complainant who has one in the programme.
     *
     * @return empty for anybody else
     */
    public Optional<ActorId> member() {
        return Optional.ofNullable(member);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Complainant c
                && Objects.equals(fullName, c.fullName)
                && contact.equals(c.contact)
                && Objects.equals(member, c.member);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fullName, contact, member);
    }

    /**
     * Shows nothing.
     *
     * @return a fixed text
     */
    @Override
    public String toString() {
        return "Complainant[redacted]";
    }
}
