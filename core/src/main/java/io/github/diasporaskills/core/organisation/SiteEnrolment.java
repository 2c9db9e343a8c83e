package io.github.diasporaskills.core.organisation;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.EnrolmentSection;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one site joins a programme and leaves it. One more hospital is one more value of this type and needs no code:
 * what it has to show is the checklist of the country pack, {@link EnrolmentSection}. Immutable and thread-safe.
 */
public final class SiteEnrolment {

    private final EnrolmentId id;
    private final OrganisationId site;
    private final List<ReadinessEvidence> evidence;
    private final List<ModelUse> models;
    private final List<Adaptation> adaptations;
    private final History<SiteState> history;

    private SiteEnrolment(
            EnrolmentId id,
            OrganisationId site,
            List<ReadinessEvidence> evidence,
            List<ModelUse> models,
            List<Adaptation> adaptations,
            History<SiteState> history) {
        this.id = requireNonNull(id, "id");
        this.site = requireNonNull(site, "site");
        this.evidence = List.copyOf(evidence);
        this.models = List.copyOf(models);
        this.adaptations = List.copyOf(adaptations);
        this.history = requireNonNull(history, "history");
    }

    /**
     * A site that somebody proposes.
     *
     * @param id unique in the programme
     * @param site the organisation
     * @param call who, when and why
     * @return the enrolment in the state {@link SiteState#PROPOSED}
     */
    public static SiteEnrolment proposed(EnrolmentId id, OrganisationId site, StepCall call) {
        return of(id, site, SiteLifeCycle.TABLE.open(call));
    }

    /**
     * An enrolment whose steps were written down.
     *
     * @param id unique in the programme
     * @param site the organisation
     * @param history what happened
     * @return the enrolment, without evidence
     */
    public static SiteEnrolment of(EnrolmentId id, OrganisationId site, History<SiteState> history) {
        return new SiteEnrolment(id, site, List.of(), List.of(), List.of(), history);
    }

    /**
     * The same enrolment with something more that the site has shown. The newest evidence of an item counts.
     *
     * @param more the evidence
     * @return a new value
     */
    public SiteEnrolment showing(ReadinessEvidence more) {
        return new SiteEnrolment(id, site, and(evidence, more), models, adaptations, history);
    }

    /**
     * The same enrolment with the version of the model by which the site works.
     *
     * @param use the version, and since when
     * @return a new value
     */
    public SiteEnrolment using(ModelUse use) {
        return new SiteEnrolment(id, site, evidence, and(models, use), adaptations, history);
    }

    /**
     * The same enrolment with something that the site does otherwise than the model says.
     *
     * @param adaptation what and why
     * @return a new value
     */
    public SiteEnrolment adapting(Adaptation adaptation) {
        return new SiteEnrolment(id, site, evidence, models, and(adaptations, adaptation), history);
    }

    private static <T> List<T> and(List<T> all, T more) {
        List<T> longer = new ArrayList<>(all);
        longer.add(requireNonNull(more, "more"));
        return longer;
    }

    /**
     * Its id.
     *
     * @return unique in the programme
     */
    public EnrolmentId id() {
        return id;
    }

    /**
     * The site.
     *
     * @return an organisation
     */
    public OrganisationId site() {
        return site;
    }

    /**
     * What the site has shown.
     *
     * @return in the order in which it was recorded
     */
    public List<ReadinessEvidence> evidence() {
        return evidence;
    }

    /**
     * The versions of the model by which the site has worked.
     *
     * @return in the order in which they were recorded
     */
    public List<ModelUse> models() {
        return models;
    }

    /**
     * The version of the model by which the site works on a day.
     *
     * @param day the day
     * @return the one that began last by then, or empty if none had
     */
    public Optional<ModelVersion> modelOn(LocalDate day) {
        requireNonNull(day, "day");
        @Nullable ModelUse last = null;
        for (ModelUse use : models) {
            if (!use.from().isAfter(day) && (last == null || !use.from().isBefore(last.from()))) {
                last = use;
            }
        }
        return Optional.ofNullable(last).map(ModelUse::version);
    }

    /**
     * What the site does otherwise than the model says.
     *
     * @return in the order in which it was recorded
     */
    public List<Adaptation> adaptations() {
        return adaptations;
    }

    /**
     * What happened.
     *
     * @return the history
     */
    public History<SiteState> history() {
        return history;
    }

    /**
     * The state now.
     *
     * @return the state after the last step
     */
    public SiteState state() {
        return history.state();
    }

    /**
     * Whether the site takes part at an instant.
     *
     * @param instant any instant
     * @return true if it was enrolled then
     */
    public boolean isEnrolledAt(Instant instant) {
        return history.stateAt(instant).filter(SiteState.ENROLLED::equals).isPresent();
    }

    /**
     * The days on which the site takes part. The day of a suspension or of leaving is not one of them.
     *
     * @param zone the zone of the country, by which instants become days
     * @return one period for each time, in order; the last one is open while the site is enrolled
     */
    public List<EnrolmentPeriod> periods(PackZone zone) {
        requireNonNull(zone, "zone");
        List<EnrolmentPeriod> periods = new ArrayList<>();
        @Nullable LocalDate since = null;
        for (Step<SiteState> step : history.steps()) {
            LocalDate day = zone.at(step.at()).toLocalDate();
            if (step.to() == SiteState.ENROLLED) {
                since = day;
            } else if (since != null) {
                if (day.isAfter(since)) {
                    periods.add(new EnrolmentPeriod(site, DateRange.of(since, day.minusDays(1))));
                }
                since = null;
            }
        }
        if (since != null) {
            periods.add(new EnrolmentPeriod(site, DateRange.from(since)));
        }
        return List.copyOf(periods);
    }

    /**
     * What the site still lacks on a day.
     *
     * @param pack holds the checklist
     * @param today the day
     * @return a reason for each shortcoming, empty if the site has shown everything
     */
    public List<Reason> shortcomings(CountryPack pack, LocalDate today) {
        requireNonNull(today, "today");
        return readiness(pack, today)
                .map(Readiness::shortcomings)
                .orElseGet(() -> List.of(Reason.of(SiteReason.NO_CHECKLIST)));
    }

    boolean isDeputySomebodyElse(CountryPack pack, LocalDate today) {
        return readiness(pack, today).map(Readiness::deputyIsSomebodyElse).orElse(true);
    }

    private Optional<Readiness> readiness(CountryPack pack, LocalDate today) {
        return pack.find(EnrolmentSection.class).map(checklist -> new Readiness(checklist, evidence, today));
    }

    /**
     * The programme has looked at the site.
     *
     * @param call who, when and why
     * @return the enrolment, or why not
     */
    public StepResult<SiteEnrolment, SiteState> assess(StepCall call) {
        return step(SiteState.ASSESSED, call);
    }

    /**
     * The site has to prepare more before it is looked at again.
     *
     * @param call who, when and why
     * @return the enrolment, or why not
     */
    public StepResult<SiteEnrolment, SiteState> sendBack(StepCall call) {
        return step(SiteState.PROPOSED, call);
    }

    /**
     * The site has shown everything that the pack asks for.
     *
     * @param call who, when and why
     * @param pack holds the checklist
     * @param today the day on which it is ready
     * @return the enrolment, or all that is missing
     */
    public StepResult<SiteEnrolment, SiteState> declareReady(StepCall call, CountryPack pack, LocalDate today) {
        return readyStep(SiteState.READY, call, pack, today);
    }

    /**
     * The site takes part, for the first time or again. Its readiness is examined anew.
     *
     * @param call who, when and why
     * @param pack holds the checklist
     * @param today the first day
     * @return the enrolment, or all that is missing
     */
    public StepResult<SiteEnrolment, SiteState> enrol(StepCall call, CountryPack pack, LocalDate today) {
        return readyStep(SiteState.ENROLLED, call, pack, today);
    }

    /**
     * The site does not take part for a time.
     *
     * @param call who, when and why
     * @return the enrolment, or why not
     */
    public StepResult<SiteEnrolment, SiteState> suspend(StepCall call) {
        return step(SiteState.SUSPENDED, call);
    }

    /**
     * The site takes part no more.
     *
     * @param call who, when and why
     * @return the enrolment, or why not
     */
    public StepResult<SiteEnrolment, SiteState> leave(StepCall call) {
        return step(SiteState.LEFT, call);
    }

    private StepResult<SiteEnrolment, SiteState> step(SiteState wanted, StepCall call) {
        return SiteLifeCycle.TABLE.attempt(history, wanted, call).take(this::after);
    }

    private StepResult<SiteEnrolment, SiteState> readyStep(
            SiteState wanted, StepCall call, CountryPack pack, LocalDate today) {
        requireNonNull(pack, "pack");
        requireNonNull(today, "today");
        return SiteLifeCycle.TABLE
                .attempt(history, wanted, call)
                .examine(SiteCondition.CHECKLIST_IS_MET, () -> shortcomings(pack, today))
                .require(SiteCondition.DEPUTY_IS_SOMEBODY_ELSE, () -> isDeputySomebodyElse(pack, today))
                .require(
                        SiteCondition.MODEL_VERSION_IS_ON_RECORD,
                        () -> modelOn(today).isPresent())
                .take(this::after);
    }

    private SiteEnrolment after(History<SiteState> steps) {
        return new SiteEnrolment(id, site, evidence, models, adaptations, steps);
    }

    /**
     * This enrolment as it stood at the end of a day in UTC, with nothing that came later.
     *
     * @param day any day
     * @return itself if nothing came later; empty if it had not begun by then
     */
    public Optional<SiteEnrolment> asOf(LocalDate day) {
        return history.asOf(day)
                .map(then -> new SiteEnrolment(
                        id,
                        site,
                        evidence.stream()
                                .filter(each -> !each.on().isAfter(day))
                                .toList(),
                        models.stream()
                                .filter(each -> !each.from().isAfter(day))
                                .toList(),
                        adaptations.stream()
                                .filter(each -> !each.on().isAfter(day))
                                .toList(),
                        then));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SiteEnrolment e
                && id.equals(e.id)
                && site.equals(e.site)
                && evidence.equals(e.evidence)
                && models.equals(e.models)
                && adaptations.equals(e.adaptations)
                && history.equals(e.history);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, site, history);
    }

    @Override
    public String toString() {
        return "SiteEnrolment " + id + " of " + site + ", " + state();
    }
}
