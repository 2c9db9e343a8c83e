package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.contribution.Contribution;
import io.github.diasporaskills.core.contribution.ContributionKind;
import io.github.diasporaskills.core.contribution.ContributionTotal;
import io.github.diasporaskills.core.contribution.InvestmentProject;
import io.github.diasporaskills.core.contribution.JobCount;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementEndings;
import io.github.diasporaskills.core.engagement.EngagementLifeCycle;
import io.github.diasporaskills.core.engagement.Leadership;
import io.github.diasporaskills.core.engagement.LeadershipShare;
import io.github.diasporaskills.core.engagement.Participant;
import io.github.diasporaskills.core.engagement.RelationshipShare;
import io.github.diasporaskills.core.engagement.ScoreSummary;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.money.MoneyBag;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.register.Subject.Attended;
import io.github.diasporaskills.core.teleexpertise.FollowUpFigure;
import io.github.diasporaskills.core.teleexpertise.FollowUpMeasure;
import io.github.diasporaskills.core.teleexpertise.FollowUpReport;
import io.github.diasporaskills.core.teleexpertise.FollowUpResponse;
import io.github.diasporaskills.core.teleexpertise.PatientOutcome;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a register says beyond counts: results of follow-up with their response rate, shares, and worth. Money of several
 * currencies stays apart, and what is in kind is never cash. Immutable and thread-safe; each figure takes one pass.
 */
public final class RegisterFigures {

    private final ProgrammeRegister register;
    private final LocalDate day;
    private final AsOf asOf;

    RegisterFigures(ProgrammeRegister register, LocalDate day) {
        this.register = register;
        this.day = day;
        this.asOf = new AsOf(register);
    }

    /**
     * As of when.
     *
     * @return the day
     */
    public LocalDate asOf() {
        return day;
    }

    /**
     * A result of follow-up by gender of the patient. Due are the requests with an opinion whose time had come, and
     * those closed; one that became a referral is followed up there.
     *
     * @param measure what the reports are asked
     * @return the number with response rate and loss to follow-up
     */
    public FollowUpFigure followUp(FollowUpMeasure measure) {
        requireNonNull(measure, "measure");
        Map<Gender, Integer> told = new EnumMap<>(Gender.class);
        Map<Gender, FollowUpResponse> response = new EnumMap<>(Gender.class);
        for (TeleExpertiseRequest request : Counting.requests(asOf, Counting.ANSWERED)) {
            boolean closed = asOf.stood(request.history(), TeleExpertiseState.CLOSED);
            if (closed || request.isFollowUpDueAt(asOf.end())) {
                Optional<FollowUpReport> report = request.report().filter(known -> closed);
                boolean lost = report.filter(known -> known.outcome() == PatientOutcome.LOST)
                        .isPresent();
                response.merge(
                        request.patientGender(),
                        new FollowUpResponse(1, report.isPresent() ? 1 : 0, lost ? 1 : 0),
                        FollowUpResponse::plus);
                report.filter(measure::isToldBy)
                        .ifPresent(known -> told.merge(request.patientGender(), 1, Integer::sum));
            }
        }
        return new FollowUpFigure(measure, day, told, response);
    }

    /**
     * Engagements on site of which nobody wrote down that the member was cleared, see
     * {@link Engagement#lacksClearanceRecord()}: they were over when they were told.
     *
     * @return engagements; they are among those that had begun
     */
    public EngagementCount withoutClearanceRecord() {
        long found = register.all(RecordKind.ENGAGEMENT).stream()
                .filter(engagement ->
                        engagement.lacksClearanceRecord() && engagement.state().hasBegun())
                .count();
        return new EngagementCount(found, day);
    }

    /**
     * What became of proposals and engagements.
     *
     * @return by the member's gender, with a cell for each
     */
    public Map<Gender, EngagementEndings> endings() {
        Map<Gender, EngagementEndings> cells = new EnumMap<>(Gender.class);
        for (Gender gender : Gender.values()) {
            cells.put(gender, EngagementEndings.NONE);
        }
        for (Engagement engagement : asOf.known(RecordKind.ENGAGEMENT)) {
            asOf.state(RecordKind.ENGAGEMENT, EngagementLifeCycle.TABLE, engagement)
                    .ifPresent(state -> cells.merge(
                            gender(engagement.member()), EngagementEndings.of(state), EngagementEndings::plus));
        }
        return cells;
    }

    /**
     * How many members lead, of those of whom a begun engagement tells whether they do.
     *
     * @return by the member's gender, with a cell for each
     */
    public Map<Gender, LeadershipShare> leadership() {
        Map<PersonId, Boolean> leads = new HashMap<>();
        for (Engagement engagement : asOf.begun()) {
            engagement
                    .leadership()
                    .ifPresent(told -> leads.merge(engagement.member(), told == Leadership.LEADS, Boolean::logicalOr));
        }
        Map<Gender, LeadershipShare> cells = new EnumMap<>(Gender.class);
        for (Gender gender : Gender.values()) {
            cells.put(gender, LeadershipShare.NONE);
        }
        leads.forEach((member, leading) ->
                cells.merge(gender(member), new LeadershipShare(1, leading ? 1 : 0), LeadershipShare::plus));
        return cells;
    }

    private Gender gender(PersonId member) {
        return asOf.member(member).map(DiasporaMember::gender).orElse(Gender.NOT_ASKED);
    }

    /**
     * What people scored before and after the activities that they attended. Who attended two activities is in it twice.
     *
     * @return by gender, with a cell for each
     */
    public Map<Gender, ScoreSummary> testScores() {
        Map<Gender, ScoreSummary> cells = new EnumMap<>(Gender.class);
        for (Gender gender : Gender.values()) {
            cells.put(gender, new ScoreSummary(0, 0, 0, 0));
        }
        for (Attended attended : Counting.attended(asOf)) {
            Participant participant = attended.participant();
            ScoreSummary one = participant
                    .scores()
                    .map(scores -> new ScoreSummary(1, 1, scores.before(), scores.after()))
                    .orElseGet(() -> new ScoreSummary(1, 0, 0, 0));
            cells.merge(participant.gender(), one, ScoreSummary::plus);
        }
        return cells;
    }

    /**
     * How many relationships were alive some months after the engagement.
     *
     * @param months 0 or more; the usual question is 12
     * @return how many were due, asked about and alive
     * @throws IllegalArgumentException if the months are negative
     */
    public RelationshipShare relationshipsAfter(int months) {
        if (months < 0) {
            throw new IllegalArgumentException(
                    "Relationships are asked about 0 or more months after an engagement; found " + months);
        }
        return RelationshipShare.after(months, register.all(RecordKind.RELATIONSHIP), day);
    }

    /**
     * What the gifts are worth whose worth was known by then.
     *
     * @return cash and in kind apart, each currency apart
     */
    public ContributionTotal worth() {
        return ContributionTotal.of(asOf.known(RecordKind.CONTRIBUTION), asOf.end());
    }

    /**
     * What the gifts are worth, by what was given.
     *
     * @return a total for each kind, also for those of which nothing was given
     */
    public Map<ContributionKind, ContributionTotal> worthByKind() {
        Map<ContributionKind, List<Contribution>> given = new EnumMap<>(ContributionKind.class);
        for (Contribution contribution : asOf.known(RecordKind.CONTRIBUTION)) {
            given.computeIfAbsent(contribution.kind(), kind -> new ArrayList<>())
                    .add(contribution);
        }
        Map<ContributionKind, ContributionTotal> totals = new EnumMap<>(ContributionKind.class);
        for (ContributionKind kind : ContributionKind.values()) {
            totals.put(kind, ContributionTotal.of(given.getOrDefault(kind, List.of()), asOf.end()));
        }
        return totals;
    }

    /**
     * Money committed to ventures.
     *
     * @return one amount for each currency
     */
    public MoneyBag committed() {
        return together(
                projects().stream().map(project -> project.committedBy(day)).toList());
    }

    /**
     * Money disbursed to ventures.
     *
     * @return one amount for each currency
     */
    public MoneyBag disbursed() {
        return together(
                projects().stream().map(project -> project.disbursedBy(day)).toList());
    }

    /**
     * How many people worked for ventures, by the last report of each.
     *
     * @return the jobs by gender, with a cell for each gender
     */
    public Map<Gender, Integer> jobs() {
        Map<Gender, Integer> cells = new EnumMap<>(Gender.class);
        for (Gender gender : Gender.values()) {
            cells.put(gender, 0);
        }
        projects().stream()
                .flatMap(project -> project.jobsOn(day).stream())
                .map(JobCount::byGender)
                .forEach(each -> each.forEach((gender, jobs) -> cells.merge(gender, jobs, Math::addExact)));
        return cells;
    }

    /** Programme and day; figures may be of few people and are not shown. */
    @Override
    public String toString() {
        return "RegisterFigures of " + register.programme().id() + " as of " + day;
    }

    private List<InvestmentProject> projects() {
        return asOf.begunOf(RecordKind.INVESTMENT_PROJECT, InvestmentProject::history);
    }

    private static MoneyBag together(Collection<MoneyBag> bags) {
        List<Money> amounts = new ArrayList<>();
        bags.forEach(bag -> amounts.addAll(bag.amounts()));
        return MoneyBag.of(amounts);
    }
}
