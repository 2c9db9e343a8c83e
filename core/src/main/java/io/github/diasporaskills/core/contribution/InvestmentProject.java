package io.github.diasporaskills.core.contribution;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.country.RegionsSection;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.money.MoneyBag;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A venture in a region of the country of origin that members of the diaspora back. Immutable and thread-safe.
 *
 * <p>Money committed and money disbursed are different facts, each by currency. No more is disbursed in a currency than
 * was committed in it.
 */
public final class InvestmentProject {

    private static final Set<InvestmentState> TAKES_MONEY = Set.of(
            InvestmentState.FEASIBILITY,
            InvestmentState.REGISTERED,
            InvestmentState.FINANCED,
            InvestmentState.OPERATING);
    private static final Set<InvestmentState> SPENDS = Set.of(InvestmentState.FINANCED, InvestmentState.OPERATING);

    private final InvestmentId id;
    private final LocalText title;
    private final RegionCode region;
    private final Set<PersonId> promoters;
    private final List<Funding> commitments;
    private final List<Funding> disbursements;
    private final List<JobCount> jobs;
    private final @Nullable String registration;
    private final History<InvestmentState> history;

    InvestmentProject(InvestmentProjectBuilder from) {
        this.id = from.id;
        this.title = from.title;
        this.region = from.region;
        this.promoters = Collections.unmodifiableSet(new TreeSet<>(from.promoters));
        this.commitments = List.copyOf(from.commitments);
        this.disbursements = List.copyOf(from.disbursements);
        this.jobs = List.copyOf(from.jobs);
        this.registration = from.registration;
        this.history = from.history;
    }

    /**
     * Starts a project that somebody thinks of.
     *
     * @param id unique in the programme
     * @param title what it is called
     * @param region a region of a dated scheme; whether it is in use is examined when the project goes on
     * @param call who, when and why
     * @return a builder of a project in the state {@link InvestmentState#IDEA}
     */
    public static InvestmentProjectBuilder idea(InvestmentId id, LocalText title, RegionCode region, StepCall call) {
        return builder(id, title, region, InvestmentLifeCycle.TABLE.open(call));
    }

    /**
     * Starts a project that was written down.
     *
     * @param id unique in the programme
     * @param title what it is called
     * @param region a region of a dated scheme
     * @param history what happened
     * @return a builder
     */
    public static InvestmentProjectBuilder builder(
            InvestmentId id, LocalText title, RegionCode region, History<InvestmentState> history) {
        return new InvestmentProjectBuilder(id, title, region, history);
    }

    private InvestmentProjectBuilder copy(History<InvestmentState> steps) {
        return new InvestmentProjectBuilder(this, steps);
    }

    /**
     * Its id.
     *
     * @return unique in the programme
     */
    public InvestmentId id() {
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
     * Where it is.
     *
     * @return a region of a dated scheme
     */
    public RegionCode region() {
        return region;
    }

    /**
     * The members of the diaspora who back it.
     *
     * @return sorted pseudonyms
     */
    public Set<PersonId> promoters() {
        return promoters;
    }

    /**
     * What was committed to it.
     *
     * @return in the order in which it was recorded
     */
    public List<Funding> commitments() {
        return commitments;
    }

    /**
     * What was disbursed to it.
     *
     * @return in the order in which it was recorded
     */
    public List<Funding> disbursements() {
        return disbursements;
    }

    /**
     * The money committed by a day.
     *
     * @param day the day
     * @return one amount for each currency
     */
    public MoneyBag committedBy(LocalDate day) {
        return by(commitments, day);
    }

    /**
     * The money disbursed by a day.
     *
     * @param day the day
     * @return one amount for each currency
     */
    public MoneyBag disbursedBy(LocalDate day) {
        return by(disbursements, day);
    }

    private static MoneyBag by(Collection<Funding> all, LocalDate day) {
        requireNonNull(day, "day");
        return MoneyBag.of(all.stream()
                .filter(funding -> !funding.on().isAfter(day))
                .map(Funding::amount)
                .toList());
    }

    /**
     * How many people worked for it.
     *
     * @return in the order in which it was recorded
     */
    public List<JobCount> jobs() {
        return jobs;
    }

    /**
     * How many people work for it on a day.
     *
     * @param day the day
     * @return the last count by then, or empty if there was none
     */
    public Optional<JobCount> jobsOn(LocalDate day) {
        requireNonNull(day, "day");
        return jobs.stream().filter(count -> !count.on().isAfter(day)).max(Comparator.comparing(JobCount::on));
    }

    /**
     * Where it is registered.
     *
     * @return register and number, or empty if it is not
     */
    public Optional<String> registration() {
        return Optional.ofNullable(registration);
    }

    /**
     * What happened.
     *
     * @return the history
     */
    public History<InvestmentState> history() {
        return history;
    }

    /**
     * The state now.
     *
     * @return the state after the last step
     */
    public InvestmentState state() {
        return history.state();
    }

    /**
     * Whether it still worked some months after it began to.
     *
     * @param months how many, 1 or more; 12 is usual
     * @param asOf the day on which somebody asks
     * @param zone the zone of the country, by which instants become days
     * @return whether it worked on the day that many months later; too early if that day lies after {@code asOf}
     * @throws IllegalArgumentException if the months are less than 1
     */
    public Survival aliveAfter(int months, LocalDate asOf, PackZone zone) {
        return Survival.of(history, months, asOf, zone);
    }

    /**
     * Somebody studies whether it can work.
     *
     * @param call who, when and why
     * @param regions the regions of the country
     * @param today the day on which the region has to be in use
     * @return the project, or why not
     */
    public StepResult<InvestmentProject, InvestmentState> study(
            StepCall call, RegionsSection regions, LocalDate today) {
        requireNonNull(regions, "regions");
        requireNonNull(today, "today");
        return InvestmentLifeCycle.TABLE
                .attempt(history, InvestmentState.FEASIBILITY, call)
                .examine(InvestmentCondition.REGION_IS_IN_USE, () -> outOfUse(regions, today))
                .take(this::after);
    }

    /**
     * It exists in law.
     *
     * @param call who, when and why
     * @param register the register and the number in it
     * @param regions the regions of the country
     * @param today the day on which the region has to be in use
     * @return the project, or why not
     */
    public StepResult<InvestmentProject, InvestmentState> register(
            StepCall call, String register, RegionsSection regions, LocalDate today) {
        requireNonNull(register, "register");
        requireNonNull(regions, "regions");
        requireNonNull(today, "today");
        return InvestmentLifeCycle.TABLE
                .attempt(history, InvestmentState.REGISTERED, call)
                .examine(InvestmentCondition.REGION_IS_IN_USE, () -> outOfUse(regions, today))
                .require(InvestmentCondition.REGISTRATION_IS_SHOWN, () -> !register.isBlank())
                .take(steps -> copy(steps).registration(register).build());
    }

    List<Reason> outOfUse(RegionsSection regions, LocalDate today) {
        return regions.check(region, today).reason().stream().toList();
    }

    /**
     * Enough money is promised.
     *
     * @param call who, when and why
     * @return the project, or why not
     */
    public StepResult<InvestmentProject, InvestmentState> finance(StepCall call) {
        return InvestmentLifeCycle.TABLE
                .attempt(history, InvestmentState.FINANCED, call)
                .require(InvestmentCondition.MONEY_IS_COMMITTED, () -> !commitments.isEmpty())
                .take(this::after);
    }

    /**
     * It begins to work.
     *
     * @param call who, when and why
     * @return the project, or why not
     */
    public StepResult<InvestmentProject, InvestmentState> operate(StepCall call) {
        return step(InvestmentState.OPERATING, call);
    }

    /**
     * It ends as planned, or is handed over.
     *
     * @param call who, when and why
     * @return the project, or why not
     */
    public StepResult<InvestmentProject, InvestmentState> end(StepCall call) {
        return step(InvestmentState.ENDED, call);
    }

    /**
     * It is given up.
     *
     * @param call who, when and why
     * @return the project, or why not
     */
    public StepResult<InvestmentProject, InvestmentState> abandon(StepCall call) {
        return step(InvestmentState.ABANDONED, call);
    }

    private StepResult<InvestmentProject, InvestmentState> step(InvestmentState wanted, StepCall call) {
        return InvestmentLifeCycle.TABLE.attempt(history, wanted, call).take(this::after);
    }

    private InvestmentProject after(History<InvestmentState> steps) {
        return copy(steps).build();
    }

    /**
     * Enters that money was committed.
     *
     * @param funding how much, when, and who says so
     * @return the project, or why not
     */
    public Parsed<InvestmentProject> commit(Funding funding) {
        requireNonNull(funding, "funding");
        return TAKES_MONEY.contains(state())
                ? Parsed.of(copy(history).commitment(funding).build())
                : notNow(TAKES_MONEY);
    }

    /**
     * Enters that money was disbursed.
     *
     * @param funding how much, when, and who says so
     * @return the project, or why not: no more is disbursed in a currency than was committed in it by that day
     */
    public Parsed<InvestmentProject> disburse(Funding funding) {
        requireNonNull(funding, "funding");
        if (!SPENDS.contains(state())) {
            return notNow(SPENDS);
        }
        return tooMuch(funding, disbursements)
                .map(Parsed::<InvestmentProject>refused)
                .orElseGet(() -> Parsed.of(copy(history).disbursement(funding).build()));
    }

    /** No more is disbursed in a currency than was committed in it by the day. */
    Optional<Reason> tooMuch(Funding funding, Collection<Funding> before) {
        Money committed = committedBy(funding.on()).in(funding.amount().currency());
        Money disbursed =
                by(before, LocalDate.MAX).in(funding.amount().currency()).plus(funding.amount());
        return disbursed.isMoreThan(committed)
                ? Optional.of(Reason.of(InvestmentReason.MORE_THAN_COMMITTED)
                        .with("currency", committed.currency().getCurrencyCode())
                        .with("committed", committed.amount())
                        .with("disbursed", disbursed.amount()))
                : Optional.empty();
    }

    /**
     * The same project with how many people work for it.
     *
     * @param count the jobs on a day
     * @return a new value
     */
    public InvestmentProject employing(JobCount count) {
        return copy(history).job(count).build();
    }

    private Parsed<InvestmentProject> notNow(Set<InvestmentState> allowed) {
        return Parsed.refused(Reason.of(InvestmentReason.NOT_NOW)
                .with("state", state())
                .with("allowed", Argument.Terms.of(allowed.stream().sorted().toList())));
    }

    /**
     * When it began to work.
     *
     * @return the instant, or empty if it never did
     */
    public Optional<Instant> operatingSince() {
        return history.firstReached(InvestmentState.OPERATING);
    }

    /**
     * This venture as it stood at the end of a day in UTC, with nothing that came later.
     *
     * @param day any day
     * @return itself if nothing came later; empty if it had not begun by then
     */
    public Optional<InvestmentProject> asOf(LocalDate day) {
        return history.asOf(day).map(then -> copy(then).asItStood(day, history).build());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InvestmentProject p
                && id.equals(p.id)
                && title.equals(p.title)
                && region.equals(p.region)
                && promoters.equals(p.promoters)
                && commitments.equals(p.commitments)
                && disbursements.equals(p.disbursements)
                && jobs.equals(p.jobs)
                && Objects.equals(registration, p.registration)
                && history.equals(p.history);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, region, history);
    }

    @Override
    public String toString() {
        return "InvestmentProject " + id + " in " + region + ", " + state();
    }
}
