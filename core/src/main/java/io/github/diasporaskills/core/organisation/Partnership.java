package io.github.diasporaskills.core.organisation;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.LocalText;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An agreement of two or more parties for a term. Immutable and thread-safe.
 *
 * <p>The days of signature and the day on which it takes effect are different facts, each with its source. It is in
 * force on a day only if every party had signed by then, and the day is not before the effective one nor after the
 * last.
 */
public final class Partnership {

    private final String id;
    private final LocalText title;
    private final Set<OrganisationId> parties;
    private final Map<OrganisationId, SourcedDate> signatures;
    private final @Nullable SourcedDate effective;
    private final @Nullable LocalDate lastDay;

    private Partnership(
            String id,
            LocalText title,
            Set<OrganisationId> parties,
            Map<OrganisationId, SourcedDate> signatures,
            @Nullable SourcedDate effective,
            @Nullable LocalDate lastDay) {
        this.id = id;
        this.title = title;
        this.parties = parties;
        this.signatures = signatures;
        this.effective = effective;
        this.lastDay = lastDay;
    }

    /**
     * An agreement that nobody has signed yet.
     *
     * @param id unique in the programme, not blank
     * @param title what it is called
     * @param parties two or more different organisations; a network can be one
     * @return the partnership, not in force
     * @throws IllegalArgumentException if there are fewer than two parties or the id is blank
     */
    public static Partnership between(String id, LocalText title, Collection<OrganisationId> parties) {
        requireNonNull(title, "title");
        if (requireNonNull(id, "id").isBlank()) {
            throw new IllegalArgumentException("A partnership needs an id; found blank");
        }
        Set<OrganisationId> distinct = Collections.unmodifiableSet(new LinkedHashSet<>(parties));
        if (distinct.size() < 2) {
            throw new IllegalArgumentException(
                    "A partnership has two or more parties; found " + distinct + " for " + id);
        }
        return new Partnership(id, title, distinct, Map.of(), null, null);
    }

    /**
     * The same agreement with one more signature.
     *
     * @param party a party that has not signed yet
     * @param signed the day, and who says so
     * @return a new value
     * @throws IllegalArgumentException if the organisation is no party or has signed already
     */
    public Partnership signedBy(OrganisationId party, SourcedDate signed) {
        requireNonNull(signed, "signed");
        if (!parties.contains(requireNonNull(party, "party"))) {
            throw new IllegalArgumentException(party + " is no party to " + id + "; the parties are " + parties);
        }
        if (signatures.containsKey(party)) {
            throw new IllegalArgumentException(party + " signed " + id + " already, on "
                    + signatures.get(party).day());
        }
        Map<OrganisationId, SourcedDate> more = new TreeMap<>(signatures);
        more.put(party, signed);
        return new Partnership(id, title, parties, Collections.unmodifiableMap(more), effective, lastDay);
    }

    /**
     * The same agreement with the day on which it takes effect.
     *
     * @param from the day, and who says so
     * @return a new value
     * @throws IllegalArgumentException if the term would end before that day
     */
    public Partnership effectiveFrom(SourcedDate from) {
        checkTerm(from.day(), lastDay);
        return new Partnership(id, title, parties, signatures, from, lastDay);
    }

    /**
     * The same agreement with its last day.
     *
     * @param last the last day on which it is in force
     * @return a new value
     * @throws IllegalArgumentException if that is before the effective day
     */
    public Partnership lasting(LocalDate last) {
        checkTerm(effective == null ? null : effective.day(), requireNonNull(last, "last"));
        return new Partnership(id, title, parties, signatures, effective, last);
    }

    private void checkTerm(@Nullable LocalDate from, @Nullable LocalDate last) {
        if (from != null && last != null && last.isBefore(from)) {
            throw new IllegalArgumentException(
                    "A term ends on or after its first day; found " + from + " to " + last + " for " + id);
        }
    }

    /**
     * Its id.
     *
     * @return unique in the programme
     */
    public String id() {
        return id;
    }

    /**
     * What it is called.
     *
     * @return the title
     */
    public LocalText title() {
        return title;
    }

    /**
     * Who the agreement is between.
     *
     * @return two or more, in the order given
     */
    public Set<OrganisationId> parties() {
        return parties;
    }

    /**
     * Who has signed, when, and who says so.
     *
     * @return by party
     */
    public Map<OrganisationId, SourcedDate> signatures() {
        return signatures;
    }

    /**
     * The parties whose signature is missing.
     *
     * @return sorted; empty if all have signed
     */
    public Set<OrganisationId> unsigned() {
        Set<OrganisationId> missing = new TreeSet<>(parties);
        missing.removeAll(signatures.keySet());
        return Collections.unmodifiableSet(missing);
    }

    /**
     * The day of the last signature.
     *
     * @return the day, or empty as long as a party has not signed
     */
    public Optional<LocalDate> signedOn() {
        if (!unsigned().isEmpty()) {
            return Optional.empty();
        }
        return signatures.values().stream().map(SourcedDate::day).max(LocalDate::compareTo);
    }

    /**
     * The day on which it takes effect, and who says so.
     *
     * @return the day, or empty if it is not agreed
     */
    public Optional<SourcedDate> effective() {
        return Optional.ofNullable(effective);
    }

    /**
     * The last day on which it is in force.
     *
     * @return the day, or empty if it is open
     */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(lastDay);
    }

    /**
     * Whether it binds on a day.
     *
     * @param day the day
     * @return true if every party had signed by then and the day lies in the term
     */
    public boolean inForceOn(LocalDate day) {
        requireNonNull(day, "day");
        return effective != null
                && signedOn().map(signed -> !signed.isAfter(day)).orElse(false)
                && !day.isBefore(effective.day())
                && (lastDay == null || !day.isAfter(lastDay));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Partnership p
                && id.equals(p.id)
                && title.equals(p.title)
                && parties.equals(p.parties)
                && signatures.equals(p.signatures)
                && Objects.equals(effective, p.effective)
                && Objects.equals(lastDay, p.lastDay);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, title, parties, signatures, effective, lastDay);
    }

    @Override
    public String toString() {
        return "Partnership " + id + " of " + parties + ", unsigned " + unsigned();
    }
}
