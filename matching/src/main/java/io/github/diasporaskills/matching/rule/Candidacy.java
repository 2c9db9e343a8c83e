package io.github.diasporaskills.matching.rule;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.people.Availability;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.CredentialStanding;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A member looked at for a need. Immutable and thread-safe.
 *
 * <p>It leads to a member's personal data, so {@code toString} shows ids only.
 */
public final class Candidacy {

    private final DiasporaMember member;
    private final Need need;
    private final Circumstances circumstances;

    private Candidacy(DiasporaMember member, Need need, Circumstances circumstances) {
        this.member = requireNonNull(member, "member");
        this.need = requireNonNull(need, "need");
        this.circumstances = requireNonNull(circumstances, "circumstances");
    }

    /**
     * A candidacy.
     *
     * @param member the member
     * @param need the need
     * @param circumstances day, programme and country
     * @return the candidacy, eligible or not
     */
    public static Candidacy of(DiasporaMember member, Need need, Circumstances circumstances) {
        return new Candidacy(member, need, circumstances);
    }

    /**
     * Who is looked at.
     *
     * @return the member
     */
    public DiasporaMember member() {
        return member;
    }

    /**
     * For what.
     *
     * @return the need
     */
    public Need need() {
        return need;
    }

    /**
     * Under which circumstances.
     *
     * @return day, programme and country
     */
    public Circumstances circumstances() {
        return circumstances;
    }

    /**
     * The times in which the member may be proposed. Rules and criteria ask this and not the member, so that somebody
     * who may not be proposed looks like somebody who is not free.
     *
     * @return as the {@link Circumstances#availabilityOf(DiasporaMember) circumstances} have it
     */
    public List<Availability> availability() {
        return circumstances.availabilityOf(member);
    }

    /**
     * The days of the need that are not past.
     *
     * @return from the day of matching or the need's first day, whichever is later; empty if the need is over
     */
    public Optional<DateRange> daysLeft() {
        return need.period().intersection(DateRange.from(circumstances.on()));
    }

    /**
     * The days on which the member would serve: the longest time in which the member is free and offers the need's
     * modality, cut to the days left; the earlier of two equally long ones.
     *
     * @return the days, or empty if there are none
     */
    public Optional<DateRange> servingDays() {
        return longestFree(offer -> offer.offers(need.modality()));
    }

    /**
     * The longest time in which the member is free in the days left.
     *
     * @param counted the offers that count
     * @return the days, or empty if there are none
     */
    Optional<DateRange> longestFree(Predicate<Availability> counted) {
        Optional<DateRange> left = daysLeft();
        @Nullable DateRange longest = null;
        for (Availability offer : left.isEmpty() ? List.<Availability>of() : availability()) {
            @Nullable
            DateRange free = counted.test(offer)
                    ? offer.during().intersection(left.get()).orElse(null)
                    : null;
            if (free != null && (longest == null || isBetter(free, longest))) {
                longest = free;
            }
        }
        return Optional.ofNullable(longest);
    }

    private static boolean isBetter(DateRange one, DateRange other) {
        int byDays = Long.compare(one.days(), other.days());
        return byDays != 0 ? byDays > 0 : one.first().isBefore(other.first());
    }

    /**
     * The member's credentials for the profession and, if one is asked for, the specialty of the need.
     *
     * @return in the order given, whatever their standing
     */
    public List<Credential> fittingCredentials() {
        return member.credentials().stream().filter(this::fits).toList();
    }

    /**
     * The fitting credential that counts on the day of matching; if work with patients is asked for, one that may carry
     * it. Of several the one that is valid longest.
     *
     * @return the credential, or empty if none counts
     */
    public Optional<Credential> carryingCredential() {
        LocalDate on = circumstances.on();
        return fittingCredentials().stream()
                .filter(credential -> need.isPatientWork()
                        ? credential.carriesPatientWorkOn(on)
                        : credential.standingOn(on) == CredentialStanding.IN_FORCE)
                .max(Comparator.comparing(credential -> credential.term().last()));
    }

    private boolean fits(Credential credential) {
        return credential.profession().equals(need.profession())
                && need.specialty()
                        .map(asked ->
                                credential.specialty().filter(asked::equals).isPresent())
                        .orElse(true);
    }

    /**
     * The ids.
     *
     * @return for example {@code E-0042 for N-7}
     */
    @Override
    public String toString() {
        return member.id() + " for " + need.id();
    }
}
