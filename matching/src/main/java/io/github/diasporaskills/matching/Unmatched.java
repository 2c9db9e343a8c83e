package io.github.diasporaskills.matching;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.rule.Failure;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The verdict on a member who is not proposed, or on a need for which nobody is. Immutable and thread-safe. */
public final class Unmatched implements Verdict {

    private final Subject subject;
    private final String packHash;
    private final List<Failure> failures;
    private final List<Reason> general;
    private final List<Missed> missed;
    private final @Nullable Shortage shortage;
    private final List<ReservedPlaces> reserved;

    Unmatched(
            Subject subject,
            String packHash,
            List<Failure> failures,
            List<Reason> general,
            List<Missed> missed,
            @Nullable Shortage shortage,
            List<ReservedPlaces> reserved) {
        this.subject = requireNonNull(subject, "subject");
        this.packHash = requireNonNull(packHash, "packHash");
        this.failures = List.copyOf(failures);
        this.general = List.copyOf(general);
        this.missed = List.copyOf(missed);
        this.shortage = shortage;
        this.reserved = List.copyOf(reserved);
    }

    @Override
    public Subject subject() {
        return subject;
    }

    @Override
    public String packHash() {
        return packHash;
    }

    /**
     * The rules that the member or the need does not keep, whatever is on the other side.
     *
     * @return in the order of the rules
     */
    public List<Failure> failures() {
        return failures;
    }

    /**
     * What else decided: that no open need asks for what the member has learned, for example, or that the cap on the
     * region of a need is reached.
     *
     * @return possibly empty
     */
    public List<Reason> general() {
        return general;
    }

    /**
     * For a member: why not, need by need, for the needs that ask for what the member has learned.
     *
     * @return by profession, then by need id; empty for a need
     */
    public List<Missed> missed() {
        return missed;
    }

    /**
     * For a need: which rules left out how many members, and who was nearest.
     *
     * @return empty for a member
     */
    public Optional<Shortage> shortage() {
        return Optional.ofNullable(shortage);
    }

    /**
     * For a need: what became of places that go first to members of a gender. For coordinators only.
     *
     * @return by gender; empty for a member, and where nothing is reserved
     */
    public List<ReservedPlaces> reserved() {
        return reserved;
    }

    @Override
    public Explanation explanation(Audience audience) {
        return Explanations.of(this, requireNonNull(audience, "audience"));
    }

    @Override
    public String toString() {
        return subject + " unmatched";
    }
}
