package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.PackSection;
import io.github.diasporaskills.core.country.ParametersSection;
import io.github.diasporaskills.core.country.ZoneSection;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.FieldVisit;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.engagement.PlannedEngagement;
import io.github.diasporaskills.core.engagement.ProposedEngagement;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.SiteEnrolment;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import io.github.diasporaskills.core.programme.TermThreshold;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The data of one programme: organisations, enrolments, members, needs, engagements and visits, with every version
 * that was ever recorded. Immutable and thread-safe: a change makes a new register that shares what did not change.
 *
 * <p>It is seen along two axes of time. {@link #asOf(LocalDate)} shows what had happened by a day,
 * {@link #knownAt(Instant)} what was recorded by an instant; both combine. Without them everything recorded is shown,
 * future days included.
 *
 * <p>Lists are ordered by id. Looking a record up takes O(log n), listing O(n).
 */
public final class ProgrammeRegister {

    private final Programme programme;
    private final @Nullable CountryPack pack;
    private final Tables tables;
    private final @Nullable LocalDate asOf;
    private final @Nullable Instant knownAt;

    /** Made on demand; two threads that both make it make the same. */
    private volatile @Nullable RegisterCounts counts;

    ProgrammeRegister(
            Programme programme,
            @Nullable CountryPack pack,
            Tables tables,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt) {
        this.programme = programme;
        this.pack = pack;
        this.tables = tables;
        this.asOf = asOf;
        this.knownAt = knownAt;
    }

    /**
     * A register on which nothing is recorded.
     *
     * @param programme whose register it is
     * @return an empty register
     */
    public static ProgrammeRegister empty(Programme programme) {
        return new ProgrammeRegister(requireNonNull(programme, "programme"), null, Tables.empty(), null, null);
    }

    /**
     * A register on which nothing is recorded, under the rules of a country.
     *
     * @param programme whose register it is
     * @param pack the country's rules
     * @return an empty register
     * @throws IllegalArgumentException if the pack is of another country than the programme
     */
    public static ProgrammeRegister empty(Programme programme, CountryPack pack) {
        if (!pack.country().equals(programme.country())) {
            throw new IllegalArgumentException("A programme runs under the pack of its country; found the pack "
                    + pack.country() + " for the programme " + programme.id() + " in " + programme.country());
        }
        return new ProgrammeRegister(programme, pack, Tables.empty(), null, null);
    }

    /**
     * Starts a register that refuses changed content.
     *
     * @param programme whose register it is
     * @return a builder
     */
    public static RegisterBuilder builder(Programme programme) {
        return empty(programme).toBuilder(ImportPolicy.refusingChanges());
    }

    /**
     * Starts a register that refuses changed content, under the rules of a country.
     *
     * @param programme whose register it is
     * @param pack the country's rules
     * @return a builder
     * @throws IllegalArgumentException if the pack is of another country than the programme
     */
    public static RegisterBuilder builder(Programme programme, CountryPack pack) {
        return empty(programme, pack).toBuilder(ImportPolicy.refusingChanges());
    }

    /**
     * A builder that goes on from this register. It starts in O(1) and shares everything with it.
     *
     * @param policy what to do with changed content
     * @return a builder
     * @throws IllegalStateException if this register is seen as of a day or instant; use {@link #current()}
     */
    public RegisterBuilder toBuilder(ImportPolicy policy) {
        requireNonNull(policy, "policy");
        if (asOf != null || knownAt != null) {
            throw new IllegalStateException(
                    "A register seen as of a day or instant cannot be changed. Maybe use current()");
        }
        return new RegisterBuilder(programme, pack, tables, policy);
    }

    /**
     * Makes changes, in order. Each takes O(log n); the records not touched are shared.
     *
     * @param changes what somebody records, corrects or withdraws
     * @return a new register, and what became of each change
     * @throws IllegalStateException if this register is seen as of a day or instant; use {@link #current()}
     */
    public RegisterUpdate apply(List<RegisterChange> changes) {
        RegisterBuilder builder = toBuilder(ImportPolicy.refusingChanges());
        List<RecordOutcome> outcomes = changes.stream().map(builder::apply).toList();
        boolean changed = outcomes.stream().anyMatch(RecordOutcome::changedTheRegister);
        return new RegisterUpdate(changed ? builder.build() : this, outcomes);
    }

    /**
     * Makes one change.
     *
     * @param change what somebody records, corrects or withdraws
     * @return a new register, and what became of the change
     * @throws IllegalStateException if this register is seen as of a day or instant; use {@link #current()}
     */
    public RegisterUpdate apply(RegisterChange change) {
        return apply(List.of(change));
    }

    /**
     * Takes proposals, as a rule those of a match plan, and makes of each an engagement in the state PROPOSED, which
     * is planned and not engaged. A proposal for which an engagement stands already changes nothing. One proposal
     * after the other takes its place and its share of the member's quota.
     *
     * @param proposals who shall help where
     * @param by who proposes: a coordinator, a programme manager, or software that applies a rule; from any other role
     *     each new proposal is refused
     * @param at when; the engagements bear the date of that instant in the zone of the pack, or in UTC without one
     * @return a new register, what was made, and what was refused with reasons
     * @throws IllegalStateException if this register is seen as of a day or instant; use {@link #current()}
     */
    public ProposalUpdate propose(Collection<ProposedEngagement> proposals, Actor by, Instant at) {
        requireNonNull(by, "by");
        LocalDate today = section(ZoneSection.class)
                .map(section -> section.zone().at(at))
                .orElseGet(() -> at.atOffset(ZoneOffset.UTC))
                .toLocalDate();
        return new Proposer(this, by, at, today).propose(proposals);
    }

    /**
     * This register as of a day: members who had registered, engagements as begun or planned then, sites enrolled,
     * visits made.
     *
     * @param day the day; it replaces an earlier one
     * @return a view of the same data, made in O(1)
     */
    public ProgrammeRegister asOf(LocalDate day) {
        return new ProgrammeRegister(programme, pack, tables, requireNonNull(day, "day"), knownAt);
    }

    /**
     * This register as it was known at an instant: of each record the version that had been recorded by then.
     *
     * @param instant the instant; it replaces an earlier one
     * @return a view of the same data, made in O(1)
     */
    public ProgrammeRegister knownAt(Instant instant) {
        return new ProgrammeRegister(programme, pack, tables, asOf, requireNonNull(instant, "instant"));
    }

    /**
     * This register with everything recorded in sight.
     *
     * @return the register without a day or instant
     */
    public ProgrammeRegister current() {
        return asOf == null && knownAt == null ? this : new ProgrammeRegister(programme, pack, tables, null, null);
    }

    /**
     * The day as of which this register is seen.
     *
     * @return the day, or empty if every day is in sight
     */
    public Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf);
    }

    /**
     * The instant at which this register is seen.
     *
     * @return the instant, or empty if everything recorded is in sight
     */
    public Optional<Instant> knownAt() {
        return Optional.ofNullable(knownAt);
    }

    /**
     * Whose register it is.
     *
     * @return the programme as it is defined now; its definition has no earlier versions
     */
    public Programme programme() {
        return programme;
    }

    /**
     * The rules of the country served.
     *
     * @return the pack, or empty if the register was made without one
     */
    public Optional<CountryPack> pack() {
        return Optional.ofNullable(pack);
    }

    /**
     * The organisations on the register.
     *
     * @return by id
     */
    public List<Organisation> organisations() {
        return list(tables.organisations(), organisation -> true);
    }

    /**
     * An organisation.
     *
     * @param id its id
     * @return the organisation, or empty if it is not on the register
     */
    public Optional<Organisation> organisation(OrganisationId id) {
        return Optional.ofNullable(tables.organisations().at(id.value(), knownAt));
    }

    /**
     * The enrolments that had begun.
     *
     * @return by site and first day
     */
    public List<SiteEnrolment> enrolments() {
        return list(
                tables.enrolments(), enrolment -> !enrolment.during().first().isAfter(day()));
    }

    /**
     * Whether a site is enrolled on a day.
     *
     * @param site the organisation
     * @param day any day
     * @return true if an enrolment on record covers the day
     */
    public boolean isEnrolled(OrganisationId site, LocalDate day) {
        requireNonNull(day, "day");
        for (String id : tables.enrolmentsBySite().of(site.value())) {
            @Nullable SiteEnrolment enrolment = tables.enrolments().at(id, knownAt);
            if (enrolment != null && enrolment.site().equals(site) && enrolment.coversOn(day)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The members who had registered.
     *
     * @return by id
     */
    public List<DiasporaMember> members() {
        return list(tables.members(), this::hasRegistered);
    }

    /**
     * A member.
     *
     * @param id the pseudonym
     * @return the member, or empty if nobody of that id had registered
     */
    public Optional<DiasporaMember> member(PersonId id) {
        return Optional.ofNullable(tables.members().at(id.value(), knownAt)).filter(this::hasRegistered);
    }

    /**
     * The needs on the register. A need that was approved only after the as-of day is left out; when a draft was
     * begun is not recorded, so drafts are always shown.
     *
     * @return by id
     */
    public List<Need> needs() {
        return list(tables.needs(), this::hadArisen);
    }

    /**
     * A need.
     *
     * @param id its id
     * @return the need, or empty if it is not in sight
     */
    public Optional<Need> need(NeedId id) {
        return Optional.ofNullable(tables.needs().at(id.value(), knownAt)).filter(this::hadArisen);
    }

    /**
     * The needs for which members are looked for: open, and not past on the as-of day. All places may be taken by
     * now, see {@link #remainingPlaces(Need)}.
     *
     * @return by id
     */
    public List<Need> openNeeds() {
        return list(
                tables.needs(),
                need -> need.state().isOpen()
                        && hadArisen(need)
                        && (asOf == null || !need.period().last().isBefore(asOf)));
    }

    /**
     * The engagements that had begun, as they stood on the as-of day: one that ended only later is under way, see
     * {@link Engagement#begunBy(LocalDate)}. What is only planned is not among them.
     *
     * @return by id
     */
    public List<Engagement> engagements() {
        List<Engagement> begun = new ArrayList<>();
        tables.engagements()
                .forEach(knownAt, engagement -> engagement.begunBy(day()).ifPresent(begun::add));
        return List.copyOf(begun);
    }

    /**
     * The engagements that were planned: proposed, not begun and not called off.
     *
     * @return by id
     */
    public List<PlannedEngagement> plannedEngagements() {
        List<PlannedEngagement> planned = new ArrayList<>();
        tables.engagements()
                .forEach(knownAt, engagement -> engagement.plannedOn(day()).ifPresent(planned::add));
        return List.copyOf(planned);
    }

    /**
     * The engagements on record in every state, called off ones included, proposed on the as-of day or before. To
     * count, use {@link #engagements()} or {@link #plannedEngagements()}.
     *
     * @return by id
     */
    public List<Engagement> engagementsOnRecord() {
        return list(tables.engagements(), this::hadBeenProposed);
    }

    /**
     * An engagement in whatever state.
     *
     * @param id its id
     * @return the engagement, or empty if none of that id had been proposed
     */
    public Optional<Engagement> engagement(EngagementId id) {
        return Optional.ofNullable(tables.engagements().at(id.value(), knownAt)).filter(this::hadBeenProposed);
    }

    /**
     * The engagements of a member in every state, called off ones included.
     *
     * @param member the member
     * @return by id
     */
    public List<Engagement> engagementsOf(PersonId member) {
        List<Engagement> found = new ArrayList<>();
        for (String id : tables.engagementsByMember().of(member.value())) {
            @Nullable Engagement engagement = tables.engagements().at(id, knownAt);
            if (engagement != null && engagement.member().equals(member) && hadBeenProposed(engagement)) {
                found.add(engagement);
            }
        }
        return List.copyOf(found);
    }

    /**
     * The engagements for a need in every state, called off ones included.
     *
     * @param need the need
     * @return by id
     */
    public List<Engagement> engagementsFor(NeedId need) {
        List<Engagement> found = new ArrayList<>();
        for (String id : tables.engagementsByNeed().of(need.value())) {
            @Nullable Engagement engagement = tables.engagements().at(id, knownAt);
            if (engagement != null
                    && engagement.need().filter(need::equals).isPresent()
                    && hadBeenProposed(engagement)) {
                found.add(engagement);
            }
        }
        return List.copyOf(found);
    }

    /**
     * The visits that had been made.
     *
     * @return by id
     */
    public List<FieldVisit> visits() {
        return list(tables.visits(), this::hadBeenMade);
    }

    /**
     * The visits that saw an engagement.
     *
     * @param engagement the engagement
     * @return by id
     */
    public List<FieldVisit> visitsOf(EngagementId engagement) {
        List<FieldVisit> found = new ArrayList<>();
        for (String id : tables.visitsByEngagement().of(engagement.value())) {
            @Nullable FieldVisit visit = tables.visits().at(id, knownAt);
            if (visit != null && visit.engagements().contains(engagement) && hadBeenMade(visit)) {
                found.add(visit);
            }
        }
        return List.copyOf(found);
    }

    /**
     * The values of indicators entered by hand that hold for the as-of day or an earlier one.
     *
     * @return by indicator and day
     */
    public List<IndicatorValue> indicatorValues() {
        return list(tables.indicatorValues(), value -> !value.asOf().isAfter(day()));
    }

    /**
     * The latest value of an indicator entered by hand.
     *
     * @param indicator its code
     * @return the value for the last day on or before the as-of day, or empty if none was entered
     */
    public Optional<IndicatorValue> indicatorValue(String indicator) {
        requireNonNull(indicator, "indicator");
        return indicatorValues().stream()
                .filter(value -> value.indicator().equals(indicator))
                .max(Comparator.comparing(IndicatorValue::asOf));
    }

    /**
     * How many more engagements a member may take in a period: the quota less the engagements, planned or begun, that
     * share a day with the period.
     *
     * @param member the member
     * @param period the days looked at
     * @return 0 or more
     */
    public int remainingQuota(DiasporaMember member, DateRange period) {
        requireNonNull(period, "period");
        long taken = engagementsOf(member.id()).stream()
                .filter(engagement ->
                        takesPlace(engagement) && engagement.period().overlaps(period))
                .count();
        return (int) Math.max(0, member.quota() - taken);
    }

    /**
     * How many members a need still wants: its places less the engagements for it that were not called off before
     * they began. An engagement that ended early keeps its place.
     *
     * @param need the need
     * @return 0 or more
     */
    public int remainingPlaces(Need need) {
        long taken = engagementsFor(need.id()).stream().filter(this::takesPlace).count();
        return (int) Math.max(0, need.places() - taken);
    }

    /**
     * Every version of a record, whatever day or instant this register is seen at.
     *
     * @param kind what kind of record
     * @param id its id
     * @return oldest first; empty if there never was one
     */
    public List<RecordVersion> history(RecordKind kind, String id) {
        requireNonNull(id, "id");
        return switch (kind) {
            case ORGANISATION -> versions(tables.organisations(), id, RegisterRecord::of);
            case ENROLMENT -> versions(tables.enrolments(), id, RegisterRecord::of);
            case MEMBER -> versions(tables.members(), id, RegisterRecord::of);
            case NEED -> versions(tables.needs(), id, RegisterRecord::of);
            case ENGAGEMENT -> versions(tables.engagements(), id, RegisterRecord::of);
            case VISIT -> versions(tables.visits(), id, RegisterRecord::of);
            case INDICATOR_VALUE -> versions(tables.indicatorValues(), id, RegisterRecord::of);
        };
    }

    private static <V> List<RecordVersion> versions(Table<V> table, String id, Function<V, RegisterRecord> record) {
        List<RecordVersion> versions = new ArrayList<>();
        for (@Nullable Version<V> version = table.newest(id); version != null; version = version.previous()) {
            @Nullable V value = version.value();
            versions.add(
                    0,
                    new RecordVersion(
                            value == null ? null : record.apply(value), version.origin(), version.recording()));
        }
        return List.copyOf(versions);
    }

    /**
     * All counts. They are made at the first call and kept.
     *
     * @return each number of its own type
     */
    public RegisterCounts counts() {
        RegisterCounts known = counts;
        if (known == null) {
            known = new RegisterCounts(this);
            counts = known;
        }
        return known;
    }

    /**
     * All counts, told apart by a grouping.
     *
     * @param <K> what the cells are called by
     * @param grouping by what, for example {@link Grouping#GENDER}
     * @return the counts by cell
     */
    public <K extends Comparable<K>> CountsBy<K> countsBy(Grouping<K> grouping) {
        return counts().by(grouping);
    }

    /**
     * The number for an indicator that the register counts.
     *
     * @param measure what the indicator counts
     * @return the count, of the measure's unit
     */
    public Count count(RegisterMeasure measure) {
        return counts().of(measure);
    }

    /**
     * The number for an indicator, by gender. Each person, and each engagement, is in exactly one cell, so the cells
     * add up to the total.
     *
     * @param measure what the indicator counts
     * @return the counts by cell, of the measure's unit
     * @throws IllegalArgumentException if there are no people behind the measure, see
     *     {@link RegisterMeasure#countsPeopleOrTheirEngagements()}
     */
    public GroupedCount<Gender, ? extends Count> countByGender(RegisterMeasure measure) {
        return counts().by(Grouping.GENDER).of(measure);
    }

    /** Planned engagements with all that is recorded of them. */
    List<Engagement> plannedOnRecord() {
        return list(
                tables.engagements(), engagement -> engagement.plannedOn(day()).isPresent());
    }

    /** A member, whether or not he or she had registered by the as-of day. */
    Optional<DiasporaMember> recordedMember(PersonId id) {
        return Optional.ofNullable(tables.members().at(id.value(), knownAt));
    }

    /** A need, whether or not it had arisen by the as-of day. */
    Optional<Need> recordedNeed(NeedId id) {
        return Optional.ofNullable(tables.needs().at(id.value(), knownAt));
    }

    private <T extends PackSection> Optional<T> section(Class<T> type) {
        return pack == null ? Optional.empty() : pack.find(type);
    }

    /** Up to how many days an engagement is short: as the programme says, else the pack. */
    Optional<TermThreshold> termThreshold() {
        return programme
                .termThreshold()
                .or(() -> section(ParametersSection.class)
                        .map(parameters ->
                                new TermThreshold(parameters.shortTermUpToDays().value())));
    }

    private boolean takesPlace(Engagement engagement) {
        return engagement.hasBegunBy(day()) || engagement.plannedOn(day()).isPresent();
    }

    private boolean hasRegistered(DiasporaMember member) {
        return !member.registeredOn().isAfter(day());
    }

    private boolean hadArisen(Need need) {
        return need.approvedOn().map(approved -> !approved.isAfter(day())).orElse(true);
    }

    private boolean hadBeenProposed(Engagement engagement) {
        return !engagement.proposedOn().isAfter(day());
    }

    private boolean hadBeenMade(FieldVisit visit) {
        return !visit.on().isAfter(day());
    }

    /** The as-of day, or the last day there is. */
    LocalDate day() {
        return asOf == null ? LocalDate.MAX : asOf;
    }

    private <V> List<V> list(Table<V> table, Predicate<? super V> inSight) {
        List<V> found = new ArrayList<>();
        table.forEach(knownAt, value -> {
            if (inSight.test(value)) {
                found.add(value);
            }
        });
        return List.copyOf(found);
    }

    /**
     * Programme and view, no data.
     *
     * @return for example {@code ProgrammeRegister of ma-tele-expertise as of 2025-12-31}
     */
    @Override
    public String toString() {
        return "ProgrammeRegister of " + programme.id() + (asOf == null ? "" : " as of " + asOf)
                + (knownAt == null ? "" : " known at " + knownAt);
    }
}
