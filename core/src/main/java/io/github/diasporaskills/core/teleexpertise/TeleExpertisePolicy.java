package io.github.diasporaskills.core.teleexpertise;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.calendar.Allowance;
import io.github.diasporaskills.core.calendar.WorkingCalendar;
import io.github.diasporaskills.core.country.AnswerDeadline;
import io.github.diasporaskills.core.country.AuthorisationsSection;
import io.github.diasporaskills.core.country.CalendarSection;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.ParametersSection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The rules by which requests for an opinion run: what the country pack says, and how many experts are asked at once.
 * Immutable and thread-safe.
 *
 * <p>One expert is asked at a time unless the policy says otherwise. Where several are asked at once, the first who
 * accepts gets the case, and all other offers are recalled in the same step, by rule and without any fault of theirs:
 * an offer that stays open would let two experts work on one case.
 */
public final class TeleExpertisePolicy {

    /** The most experts that a policy lets be asked at once. */
    public static final int MOST_OFFERS_AT_ONCE = 10;

    private final List<AnswerDeadline> deadlines;
    private final int followUpDays;
    private final int backupHours;
    private final AuthorisationsSection authorisations;
    private final WorkingCalendar calendar;
    private final String packHash;
    private final int offersAtOnce;

    private TeleExpertisePolicy(
            List<AnswerDeadline> deadlines,
            int followUpDays,
            int backupHours,
            AuthorisationsSection authorisations,
            WorkingCalendar calendar,
            String packHash,
            int offersAtOnce) {
        this.deadlines = deadlines;
        this.followUpDays = followUpDays;
        this.backupHours = backupHours;
        this.authorisations = authorisations;
        this.calendar = calendar;
        this.packHash = packHash;
        this.offersAtOnce = offersAtOnce;
    }

    /**
     * The rules of a country: its deadlines, days to follow-up, accepted authorisations and calendar; one offer at a
     * time.
     *
     * @param pack the pack of the country served
     * @return the policy
     */
    public static TeleExpertisePolicy of(CountryPack pack) {
        return new TeleExpertisePolicy(
                pack.parameters().answerDeadlines(),
                pack.parameters().followUpDays().value(),
                pack.parameters().backupHours().value(),
                pack.authorisations(),
                pack.calendar(),
                pack.hash(),
                1);
    }

    /**
     * The rules of a country, if its pack has all that they need.
     *
     * @param pack the pack of the country served
     * @return the policy, or empty if a section is not there, so that the country knows no tele-expertise
     */
    public static Optional<TeleExpertisePolicy> find(CountryPack pack) {
        boolean whole = pack.find(ParametersSection.class).isPresent()
                && pack.find(AuthorisationsSection.class).isPresent()
                && pack.find(CalendarSection.class).isPresent();
        return whole ? Optional.of(of(pack)) : Optional.empty();
    }

    /**
     * This policy with several experts asked at once.
     *
     * @param most how many offers may stand at once, 1 to {@value #MOST_OFFERS_AT_ONCE}
     * @return a new policy
     * @throws IllegalArgumentException if the number is out of range
     */
    public TeleExpertisePolicy withOffersAtOnce(int most) {
        if (most < 1 || most > MOST_OFFERS_AT_ONCE) {
            throw new IllegalArgumentException(
                    "From 1 to " + MOST_OFFERS_AT_ONCE + " experts are asked at once; found " + most);
        }
        return new TeleExpertisePolicy(deadlines, followUpDays, backupHours, authorisations, calendar, packHash, most);
    }

    /**
     * This policy on another calendar, such as that of a host, or one with a holiday that was announced since.
     *
     * @param other the calendar
     * @return a new policy
     */
    public TeleExpertisePolicy withCalendar(WorkingCalendar other) {
        return new TeleExpertisePolicy(
                deadlines,
                followUpDays,
                backupHours,
                authorisations,
                requireNonNull(other, "other"),
                packHash,
                offersAtOnce);
    }

    /**
     * This policy with another time to answer, for example to try out what a shorter one would do. It runs around the
     * clock.
     *
     * @param urgency a name of the pack, such as {@code URGENT}
     * @param hours elapsed hours, from 1 to 8760
     * @return a new policy
     * @throws IllegalArgumentException if the pack does not know the urgency, or the hours are out of range
     */
    public TeleExpertisePolicy withAnswerHours(String urgency, int hours) {
        if (answerTime(urgency).isEmpty()) {
            throw new IllegalArgumentException("The urgencies are " + urgencies() + "; found " + urgency);
        }
        List<AnswerDeadline> changed = deadlines.stream()
                .map(each -> each.urgency().equals(urgency)
                        ? new AnswerDeadline(urgency, hours, false, each.names(), each.source())
                        : each)
                .toList();
        return new TeleExpertisePolicy(
                changed, followUpDays, backupHours, authorisations, calendar, packHash, offersAtOnce);
    }

    /**
     * How much time an expert has for a request.
     *
     * @param urgency a name of the pack, such as {@code URGENT}
     * @return the time and its clock, or empty if the pack does not know the urgency
     */
    public Optional<Allowance> answerTime(String urgency) {
        requireNonNull(urgency, "urgency");
        return deadlines.stream()
                .filter(deadline -> deadline.urgency().equals(urgency))
                .findFirst()
                .map(deadline -> deadline.workingHours()
                        ? Allowance.workingHours(deadline.hours())
                        : Allowance.elapsedHours(deadline.hours()));
    }

    /**
     * The urgencies of the pack.
     *
     * @return their names, the most urgent first
     */
    public List<String> urgencies() {
        return deadlines.stream().map(AnswerDeadline::urgency).toList();
    }

    /**
     * How much time passes between submission and follow-up.
     *
     * @return elapsed time of whole days
     */
    public Allowance followUpTime() {
        return Allowance.elapsed(Duration.ofDays(followUpDays));
    }

    /**
     * After how much time without an opinion a dispatcher turns to the next expert.
     *
     * @return elapsed time of whole hours
     */
    public Allowance backupTime() {
        return Allowance.elapsedHours(backupHours);
    }

    /**
     * What each kind of authorisation allows.
     *
     * @return the section of the pack
     */
    public AuthorisationsSection authorisations() {
        return authorisations;
    }

    /**
     * The calendar by which hours of work count.
     *
     * @return the calendar
     */
    public WorkingCalendar calendar() {
        return calendar;
    }

    /**
     * The pack that these rules came from.
     *
     * @return its hash, which stands on every offer that it shaped
     */
    public String packHash() {
        return packHash;
    }

    /**
     * How many experts may be asked at once.
     *
     * @return 1 or more
     */
    public int offersAtOnce() {
        return offersAtOnce;
    }

    /**
     * The day of an instant in the country served.
     *
     * @param at the instant
     * @return the local date in the zone of the calendar
     */
    public LocalDate dayOf(Instant at) {
        return calendar.zone().at(requireNonNull(at, "at")).toLocalDate();
    }

    /**
     * Urgencies, days and the number of offers at once.
     *
     * @return for example {@code URGENT, SOON, ROUTINE; follow-up after 21 days; 1 offer at once}
     */
    @Override
    public String toString() {
        return String.join(", ", urgencies()) + "; follow-up after " + followUpDays + " days; " + offersAtOnce
                + (offersAtOnce == 1 ? " offer" : " offers") + " at once";
    }
}
