package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.people.Gender;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is counted about a complainant: kind, gender, age group, coarse place. It has a key of its own, so that the
 * statistics of a programme survive the erasure of a complaint; when a case leaves the programme, it goes, too.
 * {@code toString} shows nothing. Immutable and thread-safe.
 */
public final class ComplainantFacts {

    private final ComplainantKind kind;
    private final Gender gender;
    private final @Nullable String ageGroup;
    private final @Nullable String place;

    ComplainantFacts(ComplainantKind kind, Gender gender, @Nullable String ageGroup, @Nullable String place) {
        this.kind = requireNonNull(kind, "kind");
        this.gender = requireNonNull(gender, "gender");
        this.ageGroup = ageGroup;
        this.place = place;
    }

    /**
     * What the complainant is to the programme.
     *
     * @return the kind
     */
    public ComplainantKind kind() {
        return kind;
    }

    /**
     * The complainant's own statement of gender.
     *
     * @return the gender, perhaps not asked
     */
    public Gender gender() {
        return gender;
    }

    /**
     * The age group.
     *
     * @return a code such as {@code 18-24}, or empty
     */
    public Optional<String> ageGroup() {
        return Optional.ofNullable(ageGroup);
    }

    /**
     * The coarse place.
     *
     * @return a code such as that of a region, or empty
     */
    public Optional<String> place() {
        return Optional.ofNullable(place);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ComplainantFacts f
                && kind == f.kind
                && gender == f.gender
                && Objects.equals(ageGroup, f.ageGroup)
                && Objects.equals(place, f.place);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, gender, ageGroup, place);
    }

    /**
     * Shows nothing.
     *
     * @return a fixed text
     */
    @Override
    public String toString() {
        return "ComplainantFacts[redacted]";
    }
}
