package io.github.diasporaskills.core.campaign;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * A dated event that serves many people: an open day, a caravan, a screening. Immutable and thread-safe.
 *
 * <p>Every service and every finding names a registered beneficiary and a specialist on duty; nothing else is entered.
 * Entering takes O(log n) and shares what was there before, so large campaigns can be entered one by one. The order of
 * beneficiaries, services and findings is that of their ids.
 *
 * <p>Any day will do: open days are often held on Sundays.
 */
public final class Campaign {

    private static final Set<CampaignState> SHIFTS_CHANGE =
            Set.of(CampaignState.APPROVED, CampaignState.REGISTERING, CampaignState.STAFFED, CampaignState.RUNNING);
    private static final Set<CampaignState> PEOPLE_COME =
            Set.of(CampaignState.REGISTERING, CampaignState.STAFFED, CampaignState.RUNNING);
    private static final Set<CampaignState> THINGS_HAPPENED = Set.of(CampaignState.RUNNING, CampaignState.COMPLETED);

    private final CampaignId id;
    private final LocalText title;
    private final OrganisationId host;
    private final @Nullable RegionCode region;
    private final List<LocalText> themes;
    private final List<CampaignSession> sessions;
    private final List<StaffMinimum> minimumStaff;
    private final Duty duty;
    private final TreePMap<BeneficiaryId, Beneficiary> beneficiaries;
    private final TreePMap<ServiceId, ServiceRendered> services;
    private final TreePMap<FindingId, Finding> findings;
    private final TreePMap<FindingId, ReferralOpened> referrals;
    private final @Nullable String report;
    private final History<CampaignState> history;

    Campaign(CampaignDraft from) {
        this.id = from.id;
        this.title = from.title;
        this.host = from.host;
        this.region = from.region;
        this.themes = List.copyOf(from.themes);
        this.sessions = List.copyOf(from.sessions);
        this.minimumStaff = List.copyOf(from.minimumStaff);
        this.duty = from.duty;
        this.beneficiaries = from.beneficiaries;
        this.services = from.services;
        this.findings = from.findings;
        this.referrals = from.referrals;
        this.report = from.report;
        this.history = from.history;
    }

    /**
     * Starts a campaign that somebody plans.
     *
     * @param id unique in the programme
     * @param title what it is called
     * @param host where it is held
     * @param call who, when and why
     * @return a builder of a campaign in the state {@link CampaignState#PLANNED}
     */
    public static CampaignBuilder planned(CampaignId id, LocalText title, OrganisationId host, StepCall call) {
        return builder(id, title, host, CampaignLifeCycle.TABLE.open(call));
    }

    /**
     * Starts a campaign that was written down.
     *
     * @param id unique in the programme
     * @param title what it is called
     * @param host where it is held
     * @param history what happened
     * @return a builder
     */
    public static CampaignBuilder builder(
            CampaignId id, LocalText title, OrganisationId host, History<CampaignState> history) {
        return new CampaignBuilder(new CampaignDraft(id, title, host, history));
    }

    private CampaignDraft draft() {
        CampaignDraft copy = new CampaignDraft(id, title, host, history);
        copy.region = region;
        copy.themes = themes;
        copy.sessions = sessions;
        copy.minimumStaff = minimumStaff;
        copy.duty = duty;
        copy.beneficiaries = beneficiaries;
        copy.services = services;
        copy.findings = findings;
        copy.referrals = referrals;
        copy.report = report;
        return copy;
    }

    /**
     * Its id.
     *
     * @return unique in the programme
     */
    public CampaignId id() {
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
     * Where it is held.
     *
     * @return an organisation
     */
    public OrganisationId host() {
        return host;
    }

    /**
     * The region in which it is held.
     *
     * @return a region of a dated scheme, or empty if it is that of the host
     */
    public Optional<RegionCode> region() {
        return Optional.ofNullable(region);
    }

    /**
     * What it is about.
     *
     * @return in the order given
     */
    public List<LocalText> themes() {
        return themes;
    }

    /**
     * Its sessions.
     *
     * @return in the order given
     */
    public List<CampaignSession> sessions() {
        return sessions;
    }

    /**
     * A session.
     *
     * @param wanted its id
     * @return the session, or empty if there is none
     */
    public Optional<CampaignSession> session(SessionId wanted) {
        requireNonNull(wanted, "wanted");
        return sessions.stream().filter(session -> session.id().equals(wanted)).findFirst();
    }

    /**
     * The first and the last day on which there is a session, in local time.
     *
     * @return first and last day, or empty if there is no session
     */
    public Optional<DateRange> days() {
        Optional<LocalDate> first =
                sessions.stream().map(session -> session.opens().toLocalDate()).min(Comparator.naturalOrder());
        Optional<LocalDate> last =
                sessions.stream().map(session -> session.closes().toLocalDate()).max(Comparator.naturalOrder());
        return first.map(day -> DateRange.of(day, last.orElse(day)));
    }

    /**
     * How many specialists it needs at least.
     *
     * @return in the order given
     */
    public List<StaffMinimum> minimumStaff() {
        return minimumStaff;
    }

    /**
     * Who is on duty in which session.
     *
     * @return in the order in which the shifts were given
     */
    public List<Shift> shifts() {
        return duty.shifts();
    }

    /**
     * Who is registered.
     *
     * @return by pseudonym
     */
    public List<Beneficiary> beneficiaries() {
        return List.copyOf(beneficiaries.values());
    }

    /**
     * What was done.
     *
     * @return by id
     */
    public List<ServiceRendered> services() {
        return List.copyOf(services.values());
    }

    /**
     * What was found.
     *
     * @return by id
     */
    public List<Finding> findings() {
        return List.copyOf(findings.values());
    }

    /**
     * For which findings a referral was opened.
     *
     * @return by finding
     */
    public List<ReferralOpened> referrals() {
        return List.copyOf(referrals.values());
    }

    /**
     * The findings that need care and for which no referral was opened yet.
     *
     * @return one request for each, by finding
     */
    public List<ReferralNeeded> referralsNeeded() {
        return findings.values().stream()
                .filter(finding -> finding.needsCare() && !referrals.containsKey(finding.id()))
                .map(finding -> ReferralNeeded.of(id, finding))
                .toList();
    }

    /**
     * Where the report can be seen.
     *
     * @return a document, or empty as long as it is not reported
     */
    public Optional<String> report() {
        return Optional.ofNullable(report);
    }

    /**
     * What happened.
     *
     * @return the history
     */
    public History<CampaignState> history() {
        return history;
    }

    /**
     * The state now.
     *
     * @return the state after the last step
     */
    public CampaignState state() {
        return history.state();
    }

    /**
     * What it counts at an instant. A campaign that had not begun by then counts nothing: what is planned has not
     * happened. Takes O(n) for n beneficiaries, services, findings and shifts.
     *
     * @param asOf the instant
     * @return persons, services and findings, each a unit of its own
     */
    public CampaignTally tally(Instant asOf) {
        requireNonNull(asOf, "asOf");
        CampaignCount count = new CampaignCount(asOf);
        if (history.firstReached(CampaignState.RUNNING)
                .filter(began -> !began.isAfter(asOf))
                .isPresent()) {
            beneficiaries.values().forEach(count::add);
            services.values().forEach(count::add);
            findings.values().forEach(count::add);
            referrals.values().forEach(count::add);
            count.specialists(duty.specialists());
        }
        return count.made();
    }

    /**
     * The programme wants the campaign.
     *
     * @param call who, when and why
     * @param zone the zone of the country
     * @return the campaign, or why not
     */
    public StepResult<Campaign, CampaignState> approve(StepCall call, PackZone zone) {
        requireNonNull(zone, "zone");
        return CampaignLifeCycle.TABLE
                .attempt(history, CampaignState.APPROVED, call)
                .examine(CampaignCondition.SESSIONS_ARE_CLEAR, () -> {
                    List<String> unclear = sessions.stream()
                            .filter(session -> !session.isClear(zone))
                            .map(session -> session.id().value())
                            .toList();
                    return !sessions.isEmpty() && unclear.isEmpty()
                            ? List.of()
                            : List.of(Reason.of(CampaignCondition.SESSIONS_ARE_CLEAR)
                                    .with("sessions", unclear));
                })
                .take(this::after);
    }

    /**
     * Beneficiaries and specialists can be registered.
     *
     * @param call who, when and why
     * @return the campaign, or why not
     */
    public StepResult<Campaign, CampaignState> openRegistration(StepCall call) {
        return step(CampaignState.REGISTERING, call);
    }

    /**
     * There are enough specialists.
     *
     * @param call who, when and why
     * @param holds who cannot be called upon
     * @return the campaign, or which specialty lacks somebody
     */
    public StepResult<Campaign, CampaignState> staff(StepCall call, Holds holds) {
        requireNonNull(holds, "holds");
        return CampaignLifeCycle.TABLE
                .attempt(history, CampaignState.STAFFED, call)
                .examine(CampaignCondition.MINIMUM_STAFF_IS_THERE, () -> understaffed(call, holds))
                .take(this::after);
    }

    /**
     * The campaign begins.
     *
     * @param call who, when and why; not before the first session opens
     * @param zone the zone of the country
     * @param holds who cannot be called upon
     * @return the campaign, or why not
     */
    public StepResult<Campaign, CampaignState> start(StepCall call, PackZone zone, Holds holds) {
        requireNonNull(zone, "zone");
        requireNonNull(holds, "holds");
        return CampaignLifeCycle.TABLE
                .attempt(history, CampaignState.RUNNING, call)
                .examine(CampaignCondition.MINIMUM_STAFF_IS_THERE, () -> understaffed(call, holds))
                .require(
                        CampaignCondition.FIRST_SESSION_HAS_OPENED,
                        () -> sessions.stream()
                                .flatMap(session -> session.opening(zone).stream())
                                .map(OffsetDateTime::toInstant)
                                .anyMatch(opening -> !opening.isAfter(call.at())))
                .take(this::after);
    }

    /**
     * The campaign has taken place.
     *
     * @param call who, when and why; not before the last session is over
     * @param zone the zone of the country
     * @return the campaign, or why not
     */
    public StepResult<Campaign, CampaignState> complete(StepCall call, PackZone zone) {
        requireNonNull(zone, "zone");
        return CampaignLifeCycle.TABLE
                .attempt(history, CampaignState.COMPLETED, call)
                .require(
                        CampaignCondition.LAST_SESSION_IS_OVER,
                        () -> sessions.stream()
                                .allMatch(session -> session.closing(zone)
                                        .filter(closing -> !closing.toInstant().isAfter(call.at()))
                                        .isPresent()))
                .take(this::after);
    }

    /**
     * What came of it is written down.
     *
     * @param call who, when and why
     * @param document where the report can be seen
     * @return the campaign, or why not; findings that need care and were not followed stand against it
     */
    public StepResult<Campaign, CampaignState> report(StepCall call, String document) {
        requireNonNull(document, "document");
        return CampaignLifeCycle.TABLE
                .attempt(history, CampaignState.REPORTED, call)
                .require(CampaignCondition.REPORT_IS_AT_HAND, () -> !document.isBlank())
                .examine(CampaignCondition.FINDINGS_ARE_FOLLOWED, () -> {
                    List<String> open = referralsNeeded().stream()
                            .map(needed -> needed.finding().value())
                            .toList();
                    return open.isEmpty()
                            ? List.of()
                            : List.of(Reason.of(CampaignCondition.FINDINGS_ARE_FOLLOWED)
                                    .with("findings", open));
                })
                .take(steps -> {
                    CampaignDraft changed = draft();
                    changed.report = document;
                    return changed.after(steps);
                });
    }

    /**
     * The campaign takes place on other days, not yet known.
     *
     * @param call who, when and why
     * @return the campaign, or why not
     */
    public StepResult<Campaign, CampaignState> postpone(StepCall call) {
        return step(CampaignState.POSTPONED, call);
    }

    /**
     * The campaign has new days. Who is registered stays so; shifts are given anew, for nobody promised the new days.
     *
     * @param call who, when and why
     * @param again the new sessions
     * @return the campaign, or why not
     * @throws IllegalArgumentException if two sessions have one id
     */
    public StepResult<Campaign, CampaignState> replan(StepCall call, List<CampaignSession> again) {
        List<CampaignSession> copy = List.copyOf(again);
        CampaignDraft.checkSessions(id, copy);
        return CampaignLifeCycle.TABLE
                .attempt(history, CampaignState.PLANNED, call)
                .take(steps -> {
                    CampaignDraft changed = draft();
                    changed.sessions = copy;
                    changed.duty = Duty.nobody();
                    return changed.after(steps);
                });
    }

    /**
     * The campaign does not take place.
     *
     * @param call who, when and why
     * @return the campaign, or why not
     */
    public StepResult<Campaign, CampaignState> cancel(StepCall call) {
        return step(CampaignState.CANCELLED, call);
    }

    private StepResult<Campaign, CampaignState> step(CampaignState wanted, StepCall call) {
        return CampaignLifeCycle.TABLE.attempt(history, wanted, call).take(this::after);
    }

    private Campaign after(History<CampaignState> steps) {
        return draft().after(steps);
    }

    private List<Reason> understaffed(StepCall call, Holds holds) {
        List<Reason> lacking = new ArrayList<>();
        for (StaffMinimum minimum : minimumStaff) {
            int found = duty.count(minimum.specialty(), person -> !holds.stops(ActorId.of(person.value()), call.at()));
            if (found < minimum.least()) {
                lacking.add(Reason.of(CampaignCondition.MINIMUM_STAFF_IS_THERE)
                        .with("specialty", minimum.specialty().value())
                        .with("least", minimum.least())
                        .with("found", found));
            }
        }
        return lacking;
    }

    /**
     * Gives a specialist a shift. Nobody has one without code of conduct, protection briefing, good standing and
     * declaration on misconduct, a credential of that specialty verified by more than a copy, and a right to act on
     * patients, all on the day of the session.
     *
     * @param shift session, specialist and specialty
     * @param papers what the specialist brings
     * @param zone the zone of the country
     * @param now the instant at which the shift is given
     * @return the campaign, or all that the specialist lacks
     */
    public Parsed<Campaign> assign(Shift shift, ShiftPapers papers, PackZone zone, Instant now) {
        Optional<Reason> not = not(SHIFTS_CHANGE).or(() -> unknown(shift.session()));
        if (not.isPresent()) {
            return Parsed.refused(not.get());
        }
        if (!papers.specialist().id().equals(shift.specialist())) {
            return Parsed.refused(Reason.of(CampaignReason.SPECIALIST_IS_ANOTHER));
        }
        if (duty.has(shift.session(), shift.specialist())) {
            return Parsed.refused(Reason.of(CampaignReason.SHIFT_STANDS_OTHERWISE)
                    .with("session", shift.session().value()));
        }
        LocalDate day = session(shift.session()).orElseThrow().opens().toLocalDate();
        List<String> missing = papers.missing(shift, day, zone.at(now).toLocalDate(), now);
        if (!missing.isEmpty()) {
            return Parsed.refused(
                    Reason.of(CampaignReason.SPECIALIST_NOT_CLEARED).with("missing", missing));
        }
        CampaignDraft changed = draft();
        changed.duty = duty.with(shift);
        return Parsed.of(new Campaign(changed));
    }

    /**
     * Takes a shift back. A shift in which something was done stays.
     *
     * @param session the session
     * @param specialist the specialist
     * @return the campaign, or why not
     */
    public Parsed<Campaign> release(SessionId session, PersonId specialist) {
        requireNonNull(specialist, "specialist");
        Optional<Reason> not = not(SHIFTS_CHANGE).or(() -> unknown(session));
        if (not.isPresent()) {
            return Parsed.refused(not.get());
        }
        boolean used = services.values().stream().anyMatch(each -> isOf(each.shift(), session, specialist))
                || findings.values().stream().anyMatch(each -> isOf(each.shift(), session, specialist));
        if (used || !duty.has(session, specialist)) {
            return Parsed.refused(
                    Reason.of(CampaignReason.SHIFT_STANDS_OTHERWISE).with("session", session.value()));
        }
        CampaignDraft changed = draft();
        changed.duty = duty.without(session, specialist);
        return Parsed.of(new Campaign(changed));
    }

    private static boolean isOf(Shift shift, SessionId session, PersonId specialist) {
        return shift.session().equals(session) && shift.specialist().equals(specialist);
    }

    /**
     * Registers a beneficiary.
     *
     * @param beneficiary by pseudonym
     * @return the campaign, or why not
     */
    public Parsed<Campaign> register(Beneficiary beneficiary) {
        Optional<Reason> not =
                not(PEOPLE_COME).or(() -> twice(beneficiaries.containsKey(beneficiary.id()), "beneficiary"));
        if (not.isPresent()) {
            return Parsed.refused(not.get());
        }
        CampaignDraft changed = draft();
        changed.beneficiaries = beneficiaries.plus(beneficiary.id(), beneficiary);
        return Parsed.of(new Campaign(changed));
    }

    /**
     * Enters a service.
     *
     * @param service names a registered beneficiary and a specialist on duty
     * @param zone the zone of the country
     * @return the campaign, or why not
     */
    public Parsed<Campaign> serve(ServiceRendered service, PackZone zone) {
        requireNonNull(zone, "zone");
        Optional<Reason> not = not(THINGS_HAPPENED)
                .or(() -> twice(services.containsKey(service.id()), service.id().value()))
                .or(() -> outside(service.shift(), service.beneficiary(), service.at(), zone));
        if (not.isPresent()) {
            return Parsed.refused(not.get());
        }
        CampaignDraft changed = draft();
        changed.services = services.plus(service.id(), service);
        return Parsed.of(new Campaign(changed));
    }

    /**
     * Enters a finding. One that needs care asks for a referral, see {@link #referralsNeeded()}.
     *
     * @param finding names a registered beneficiary and a specialist on duty
     * @param zone the zone of the country
     * @return the campaign, or why not
     */
    public Parsed<Campaign> find(Finding finding, PackZone zone) {
        requireNonNull(zone, "zone");
        Optional<Reason> not = not(THINGS_HAPPENED)
                .or(() -> twice(findings.containsKey(finding.id()), finding.id().value()))
                .or(() -> outside(finding.shift(), finding.beneficiary(), finding.at(), zone));
        if (not.isPresent()) {
            return Parsed.refused(not.get());
        }
        CampaignDraft changed = draft();
        changed.findings = findings.plus(finding.id(), finding);
        return Parsed.of(new Campaign(changed));
    }

    /**
     * Enters that a referral was opened for a finding.
     *
     * @param opened the finding and the referral
     * @return the campaign, or why not
     */
    public Parsed<Campaign> refer(ReferralOpened opened) {
        @Nullable Finding finding = findings.get(opened.finding());
        String name = opened.finding().value();
        Optional<Reason> not = not(THINGS_HAPPENED);
        if (not.isEmpty() && (finding == null || !finding.needsCare())) {
            not = Optional.of(Reason.of(CampaignReason.NO_CARE_NEEDED).with("finding", name));
        } else if (not.isEmpty() && finding != null && opened.at().isBefore(finding.at())) {
            not = Optional.of(Reason.of(CampaignReason.REFERRAL_TOO_EARLY).with("finding", name));
        } else if (not.isEmpty()) {
            not = twice(referrals.containsKey(opened.finding()), name);
        }
        if (not.isPresent()) {
            return Parsed.refused(not.get());
        }
        CampaignDraft changed = draft();
        changed.referrals = referrals.plus(opened.finding(), opened);
        return Parsed.of(new Campaign(changed));
    }

    private Optional<Reason> not(Set<CampaignState> allowed) {
        return allowed.contains(state())
                ? Optional.empty()
                : Optional.of(Reason.of(CampaignReason.NOT_NOW)
                        .with("state", state().name())
                        .with(
                                "allowed",
                                allowed.stream().sorted().map(Enum::name).toList()));
    }

    private Optional<Reason> unknown(SessionId session) {
        return session(session).isPresent()
                ? Optional.empty()
                : Optional.of(Reason.of(CampaignReason.SESSION_UNKNOWN)
                        .with("session", session.value())
                        .with(
                                "known",
                                sessions.stream()
                                        .map(known -> known.id().value())
                                        .toList()));
    }

    private static Optional<Reason> twice(boolean there, String name) {
        return there ? Optional.of(Reason.of(CampaignReason.ENTERED_BEFORE).with("id", name)) : Optional.empty();
    }

    private Optional<Reason> outside(Shift shift, BeneficiaryId whom, Instant at, PackZone zone) {
        @Nullable Beneficiary beneficiary = beneficiaries.get(whom);
        String session = shift.session().value();
        if (beneficiary == null || beneficiary.registeredAt().isAfter(at)) {
            return Optional.of(Reason.of(CampaignReason.BENEFICIARY_NOT_REGISTERED));
        }
        if (!duty.has(shift)) {
            return Optional.of(Reason.of(CampaignReason.NOT_ON_DUTY)
                    .with("session", session)
                    .with("specialty", shift.specialty().value()));
        }
        boolean covered =
                session(shift.session()).filter(known -> known.covers(at, zone)).isPresent();
        return covered
                ? Optional.empty()
                : Optional.of(Reason.of(CampaignReason.OUTSIDE_SESSION).with("session", session));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Campaign c
                && id.equals(c.id)
                && title.equals(c.title)
                && host.equals(c.host)
                && Objects.equals(region, c.region)
                && themes.equals(c.themes)
                && sessions.equals(c.sessions)
                && minimumStaff.equals(c.minimumStaff)
                && shifts().equals(c.shifts())
                && beneficiaries.equals(c.beneficiaries)
                && services.equals(c.services)
                && findings.equals(c.findings)
                && referrals.equals(c.referrals)
                && Objects.equals(report, c.report)
                && history.equals(c.history);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, sessions, history);
    }

    @Override
    public String toString() {
        return "Campaign " + id + ", " + state();
    }
}
