package io.github.diasporaskills.core.campaign;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.core.time.UtcDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dated event that serves many people: an open day, a caravan, a screening. Immutable and thread-safe.
 *
 * <p>Its steps are {@link CampaignSteps}, what is entered into it {@link CampaignEntries}; here is what is known of it. The
 * order of beneficiaries, services and findings is that of their ids.
 *
 * <p>Any day will do: open days are often held on Sundays.
 */
public final class Campaign implements CampaignSteps, CampaignEntries {

    private final CampaignId id;
    private final LocalText title;
    private final OrganisationId host;
    private final @Nullable RegionCode region;
    private final List<LocalText> themes;
    private final List<CampaignSession> sessions;
    private final List<StaffMinimum> minimumStaff;
    private final CampaignRoll roll;
    private final @Nullable String report;
    private final History<CampaignState> history;

    Campaign(CampaignDraft from) {
        this(from, from.roll);
    }

    Campaign(CampaignDraft from, CampaignRoll roll) {
        this.id = from.id;
        this.title = from.title;
        this.host = from.host;
        this.region = from.region;
        this.themes = List.copyOf(from.themes);
        this.sessions = List.copyOf(from.sessions);
        this.minimumStaff = List.copyOf(from.minimumStaff);
        this.roll = roll;
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

    /** The same parts, for a new value that is made of them. */
    CampaignDraft draft() {
        CampaignDraft copy = new CampaignDraft(id, title, host, history);
        copy.region = region;
        copy.themes = themes;
        copy.sessions = sessions;
        copy.minimumStaff = minimumStaff;
        copy.roll = roll;
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
        return roll.duty().shifts();
    }

    /**
     * Who is registered.
     *
     * @return by pseudonym
     */
    public List<Beneficiary> beneficiaries() {
        return roll.beneficiaries();
    }

    /**
     * What was done.
     *
     * @return by id
     */
    public List<ServiceRendered> services() {
        return roll.services();
    }

    /**
     * What was found.
     *
     * @return by id
     */
    public List<Finding> findings() {
        return roll.findings();
    }

    /**
     * For which findings a referral was opened.
     *
     * @return by finding
     */
    public List<ReferralOpened> referrals() {
        return roll.referrals();
    }

    /**
     * The findings that need care and for which no referral was opened yet. Each gives the opening of a case, which
     * {@link #refer} takes once it was begun.
     *
     * @return one request for each, by finding
     */
    public List<ReferralNeeded> referralsNeeded() {
        return roll.referralsNeeded(id);
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
            roll.count(count);
        }
        return count.made();
    }

    CampaignRoll roll() {
        return roll;
    }

    /**
     * This campaign as it stood at the end of a day in UTC, with nothing that came later.
     *
     * <p>Shifts bear no day: none stood before the campaign was approved, later all that stand now. Sessions and shifts
     * that were given up when the campaign was planned anew cannot be told.
     *
     * @param day any day
     * @return itself if nothing came later; empty if it had not begun by then, or was planned anew since
     */
    public Optional<Campaign> asOf(LocalDate day) {
        return history.asOf(day)
                .filter(then -> history.steps().stream()
                        .skip(then.steps().size())
                        .noneMatch(step -> step.to() == CampaignState.PLANNED))
                .map(then -> {
                    CampaignDraft changed = draft();
                    changed.roll = roll.before(UtcDay.end(day), history.reachesAfter(then, CampaignState.APPROVED));
                    changed.report = history.reachesAfter(then, CampaignState.REPORTED) ? null : report;
                    return changed.after(then);
                });
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
                && roll.equals(c.roll)
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
