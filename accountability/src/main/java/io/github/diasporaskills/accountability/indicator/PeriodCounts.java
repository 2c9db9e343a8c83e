package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.organisation.EnrolmentPeriod;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import io.github.diasporaskills.core.register.Count;
import io.github.diasporaskills.core.register.GroupedCount;
import io.github.diasporaskills.core.register.Grouping;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a register says of the days of a period, rather than of everything up to a day. Immutable and thread-safe; not
 * protected, so {@code toString} shows no number.
 *
 * <p>What adds up over periods without a common day, and what does not:
 *
 * <ul>
 *   <li>what is <em>new</em> in a period adds up, persons too, because nobody is new twice: engagements begun, visits,
 *       requests answered, services, persons served for the first time, members registered, members engaged for the
 *       first time, members engaged for the second time, sites enrolled for the first time. Over consecutive periods from the beginning they sum to the cumulative number of the register,
 *       but for sites, which may leave again;
 *   <li>members <em>engaged in</em> a period do not add up: whoever is engaged in December and January is in the number
 *       of both years. Their {@linkplain Amount.Distinct#together(java.util.List) bounds} are all that the numbers give.
 * </ul>
 */
public final class PeriodCounts {

    private static final Dimension GENDER = Dimension.of(Gender.class);

    private final ReportingPeriod period;
    private final ProgrammeRegister register;
    private final @Nullable ProgrammeRegister before;

    private PeriodCounts(ReportingPeriod period, ProgrammeRegister register, @Nullable ProgrammeRegister before) {
        this.period = period;
        this.register = register;
        this.before = before;
    }

    /**
     * The counts of a period.
     *
     * @param register the programme's data, also of days before and after
     * @param period the days looked at
     * @return the counts; each is made when asked for, in one pass over the register
     */
    public static PeriodCounts of(ProgrammeRegister register, ReportingPeriod period) {
        requireNonNull(register, "register");
        LocalDate first = requireNonNull(period, "period").first();
        return new PeriodCounts(
                period,
                register.asOf(period.last()),
                first.equals(LocalDate.MIN) ? null : register.asOf(first.minusDays(1)));
    }

    /**
     * The days looked at.
     *
     * @return the period
     */
    public ReportingPeriod period() {
        return period;
    }

    /**
     * Members who were registered in the period.
     *
     * @return new persons
     */
    public Amount registeredMembers() {
        return grown(RegisterMeasure.REGISTERED_MEMBERS);
    }

    /**
     * Members with an engagement under way on at least one day of the period, whenever it began.
     *
     * @return distinct persons; the numbers of two periods do not add up
     */
    public Amount engagedMembers() {
        return Amount.of(
                CountingUnit.DISTINCT_PERSON,
                register.engagements().stream()
                        .filter(this::isUnderWay)
                        .map(Engagement::member)
                        .distinct()
                        .count());
    }

    /** Those of the register have begun by the last day. */
    private boolean isUnderWay(Engagement engagement) {
        return engagement.endedOn().filter(end -> end.isBefore(period.first())).isEmpty();
    }

    /**
     * Members whose first engagement began in the period.
     *
     * @return new persons
     */
    public Amount newlyEngagedMembers() {
        return grown(RegisterMeasure.ENGAGED_MEMBERS);
    }

    /**
     * Engagements that began in the period.
     *
     * @return engagements
     */
    public Amount engagementsBegun() {
        return grown(RegisterMeasure.ENGAGEMENTS);
    }

    /**
     * Members whose second engagement began in the period.
     *
     * @return new repeaters
     */
    public Amount newRepeaters() {
        return grown(RegisterMeasure.REPEAT_MEMBERS);
    }

    /**
     * Sites whose first enrolment began in the period.
     *
     * @return new sites, whether or not they are still enrolled on the last day
     */
    public Amount newSites() {
        Map<OrganisationId, LocalDate> since = new HashMap<>();
        for (EnrolmentPeriod enrolment : register.enrolments()) {
            since.merge(enrolment.site(), enrolment.during().first(), (a, b) -> a.isBefore(b) ? a : b);
        }
        return Amount.of(
                CountingUnit.ORGANISATION,
                since.values().stream()
                        .filter(first -> !first.isBefore(period.first()))
                        .count());
    }

    /**
     * Visits made in the period.
     *
     * @return visits
     */
    public Amount visits() {
        return grown(RegisterMeasure.FIELD_VISITS);
    }

    /**
     * What the period added to what an indicator counts.
     *
     * @param measure what the indicator counts
     * @return the number of what is new; empty for what is a stock, such as planned engagements: they come and go
     */
    public Optional<Amount> added(RegisterMeasure measure) {
        if (measure == RegisterMeasure.ENROLLED_SITES) {
            return Optional.of(newSites());
        }
        return measure.isCumulative() ? Optional.of(grown(measure)) : Optional.empty();
    }

    /**
     * What the period added, by gender. For the programme's own eyes: beside cumulative tables it tells what these
     * withhold, so no publication has it.
     *
     * @param measure what is counted
     * @return the split of {@link #added(RegisterMeasure)}; empty for what is a stock, and for what is of nobody, such as visits
     */
    public Optional<Disaggregation> addedByGender(RegisterMeasure measure) {
        if (!measure.countsPeopleOrTheirEngagements() || !measure.isCumulative()) {
            return Optional.empty();
        }
        Map<String, Long> cells = new TreeMap<>(byGender(register, measure));
        if (before != null) {
            byGender(before, measure).forEach((gender, count) -> cells.merge(gender, -count, Long::sum));
        }
        return Optional.of(Disaggregation.of(GENDER, grown(measure).number(), cells));
    }

    private static Map<String, Long> byGender(ProgrammeRegister register, RegisterMeasure measure) {
        GroupedCount<?, ? extends Count> counted =
                register.counts().by(Grouping.GENDER).of(measure);
        return RegisterSource.cells(counted).counts();
    }

    /** What only ever grows has grown by what is new. */
    private Amount grown(RegisterMeasure measure) {
        long then = register.counts().of(measure).value();
        long earlier = before == null ? 0 : before.counts().of(measure).value();
        return Amount.of(measure.unit(), then - earlier);
    }

    /**
     * The period.
     *
     * @return no number
     */
    @Override
    public String toString() {
        return "PeriodCounts[" + period.first() + " to " + period.last() + "]";
    }
}
