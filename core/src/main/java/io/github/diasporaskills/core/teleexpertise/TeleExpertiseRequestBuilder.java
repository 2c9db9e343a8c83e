package io.github.diasporaskills.core.teleexpertise;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.calendar.Deadline;
import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.consent.ContentReference;
import io.github.diasporaskills.core.consent.DisclosureRecord;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Gender;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collects what was written down of a request for an opinion. It takes no step: whether the steps of the history were
 * allowed is for {@link TeleExpertiseLifeCycle#TABLE} to say. Not thread-safe.
 */
public final class TeleExpertiseRequestBuilder {

    final TeleExpertiseRequestId id;
    final CaseKey caseKey;
    final OrganisationId site;
    final ActorId requester;
    final Question question;
    final History<TeleExpertiseState> history;
    final List<ContentReference> texts = new ArrayList<>(1);
    final List<Allocation> allocations = new ArrayList<>(1);
    final List<DisclosureRecord> disclosures = new ArrayList<>(2);
    final List<Clarification> clarifications = new ArrayList<>(0);
    Gender patientGender = Gender.NOT_ASKED;

    @Nullable
    String urgency;

    @Nullable
    Deadline followUp;

    @Nullable
    Opinion opinion;

    @Nullable
    ReferralRequest referral;

    @Nullable
    FollowUpReport report;

    TeleExpertiseRequestBuilder(
            TeleExpertiseRequestId id,
            CaseKey caseKey,
            OrganisationId site,
            ActorId requester,
            Question question,
            History<TeleExpertiseState> history) {
        this.id = requireNonNull(id, "id");
        this.caseKey = requireNonNull(caseKey, "caseKey");
        this.site = requireNonNull(site, "site");
        this.requester = requireNonNull(requester, "requester");
        this.question = requireNonNull(question, "question");
        this.history = requireNonNull(history, "history");
    }

    /** Everything of a request after its next step. */
    TeleExpertiseRequestBuilder(TeleExpertiseRequest from, History<TeleExpertiseState> after) {
        this(from.id(), from.caseKey(), from.site(), from.requester(), from.question(), after);
        texts.addAll(from.texts());
        allocations.addAll(from.allocations());
        disclosures.addAll(from.disclosures());
        clarifications.addAll(from.clarifications());
        patientGender = from.patientGender();
        from.urgency().ifPresent(this::urgency);
        from.followUp().ifPresent(this::followUp);
        from.opinion().ifPresent(this::opinion);
        from.referral().ifPresent(this::referral);
        from.report().ifPresent(this::report);
    }

    /**
     * Sets the patient's own statement of gender.
     *
     * @param value never inferred
     * @return this builder
     */
    public TeleExpertiseRequestBuilder patientGender(Gender value) {
        patientGender = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets how urgent it is.
     *
     * @param value a name of the pack
     * @return this builder
     */
    public TeleExpertiseRequestBuilder urgency(String value) {
        urgency = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets when follow-up is due.
     *
     * @param value the deadline from the first submission
     * @return this builder
     */
    public TeleExpertiseRequestBuilder followUp(Deadline value) {
        followUp = requireNonNull(value, "value");
        return this;
    }

    /**
     * Adds a text that was handed in.
     *
     * @param value which sealed content
     * @return this builder
     */
    public TeleExpertiseRequestBuilder text(ContentReference value) {
        texts.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Adds an offer; they are added in the order of their numbers.
     *
     * @param value the offer
     * @return this builder
     */
    public TeleExpertiseRequestBuilder allocation(Allocation value) {
        allocations.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Adds what was handed over.
     *
     * @param values in the order of time
     * @return this builder
     */
    public TeleExpertiseRequestBuilder disclosures(Collection<DisclosureRecord> values) {
        disclosures.addAll(List.copyOf(values));
        return this;
    }

    /**
     * Adds a round of clarification; they are added in the order of time.
     *
     * @param value the round
     * @return this builder
     */
    public TeleExpertiseRequestBuilder clarification(Clarification value) {
        clarifications.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Sets the opinion.
     *
     * @param value the opinion
     * @return this builder
     */
    public TeleExpertiseRequestBuilder opinion(Opinion value) {
        opinion = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets the wish for a referral that it became.
     *
     * @param value the wish
     * @return this builder
     */
    public TeleExpertiseRequestBuilder referral(ReferralRequest value) {
        referral = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets what became of the patient.
     *
     * @param value the report
     * @return this builder
     */
    public TeleExpertiseRequestBuilder report(FollowUpReport value) {
        report = requireNonNull(value, "value");
        return this;
    }

    TeleExpertiseRequestBuilder replace(Allocation changed) {
        allocations.replaceAll(each -> each.id().equals(changed.id()) ? changed : each);
        return this;
    }

    TeleExpertiseRequestBuilder recallAllBut(AllocationId kept, Instant at, String why) {
        allocations.replaceAll(each -> each.id().equals(kept) ? each : each.recalledByRule(at, why));
        return this;
    }

    TeleExpertiseRequestBuilder recallAll(Instant at, String why) {
        allocations.replaceAll(each -> each.recalledByRule(at, why));
        return this;
    }

    TeleExpertiseRequestBuilder replyWith(Message reply) {
        int last = clarifications.size() - 1;
        clarifications.set(last, clarifications.get(last).answered(reply));
        return this;
    }

    /** Leaves out what came after an instant, up to which this history goes. */
    TeleExpertiseRequestBuilder asItStood(Instant end, History<TeleExpertiseState> whole) {
        Predicate<TeleExpertiseState> later = state -> whole.reachesAfter(history, state);
        urgency = later.test(TeleExpertiseState.READY) ? null : urgency;
        followUp = later.test(TeleExpertiseState.SUBMITTED) ? null : followUp;
        report = later.test(TeleExpertiseState.CLOSED) ? null : report;
        opinion = opinion == null || opinion.at().isAfter(end) ? null : opinion;
        referral = referral == null || referral.at().isAfter(end) ? null : referral;
        long handedIn = submissions(whole) - submissions(history);
        texts.subList((int) Math.max(0, texts.size() - handedIn), texts.size()).clear();
        disclosures.removeIf(each -> each.at().isAfter(end));
        List<Allocation> offers = List.copyOf(allocations);
        allocations.clear();
        offers.forEach(each -> each.asOf(end).ifPresent(allocations::add));
        List<Clarification> asked = List.copyOf(clarifications);
        clarifications.clear();
        asked.stream().flatMap(each -> Stream.ofNullable(each.before(end))).forEach(clarifications::add);
        return this;
    }

    private static long submissions(History<TeleExpertiseState> steps) {
        return steps.steps().stream()
                .filter(step -> step.to() == TeleExpertiseState.SUBMITTED)
                .count();
    }

    /**
     * The request.
     *
     * @return an immutable value
     * @throws IllegalArgumentException if offers, opinion, report and the like do not fit the history; one that was read
     *     from a file and begins in a later state may have or lack what earlier states bring
     */
    public TeleExpertiseRequest build() {
        faults().findFirst().ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
        return new TeleExpertiseRequest(this);
    }

    /** The request, or empty if its parts do not fit each other. */
    Optional<TeleExpertiseRequest> builtIfWhole() {
        return faults().findAny().isPresent() ? Optional.empty() : Optional.of(new TeleExpertiseRequest(this));
    }

    /** What does not fit, found one after the other. */
    private Stream<String> faults() {
        TeleExpertiseState state = history.state();
        return Stream.<Supplier<Stream<String>>>of(
                        this::misnumbered,
                        () -> unfitOffers(state),
                        () -> unlessReached(
                                TeleExpertiseState.SUBMITTED,
                                followUp != null && !texts.isEmpty(),
                                "a text and a follow-up"),
                        () -> unlessReached(TeleExpertiseState.ANSWERED, opinion != null, "an opinion"),
                        () -> unlessReached(TeleExpertiseState.CONVERTED, referral != null, "a wish for a referral"),
                        () -> unless(
                                report == null || reached(TeleExpertiseState.CLOSED),
                                "Only a closed request has a report; found one in the state " + state),
                        () -> unless(
                                state != TeleExpertiseState.CLARIFYING || !clarifications.isEmpty(),
                                "A request in clarification has a question; found none"),
                        this::unlessOwnCase)
                .flatMap(Supplier::get);
    }

    private Stream<String> misnumbered() {
        return IntStream.range(0, allocations.size())
                .filter(i -> !allocations.get(i).id().equals(new AllocationId(id, i + 1)))
                .mapToObj(i -> "The offers of a request are its own, numbered from 1; found "
                        + allocations.get(i).id() + " in place " + (i + 1) + " of " + id);
    }

    private Stream<String> unfitOffers(TeleExpertiseState state) {
        long offered = count(AllocationState.OFFERED);
        long accepted = count(AllocationState.ACCEPTED);
        long fulfilled = count(AllocationState.FULFILLED);
        boolean withExpert = state == TeleExpertiseState.ACCEPTED
                || (state == TeleExpertiseState.CLARIFYING && !reached(TeleExpertiseState.ANSWERED));
        return unless(
                (offered > 0) == (state == TeleExpertiseState.ALLOCATED)
                        && accepted == (withExpert ? 1 : 0)
                        && fulfilled <= 1
                        && (beginsAnswered() || (fulfilled == 1) == reached(TeleExpertiseState.ANSWERED)),
                "Offers stand while a request is allocated, and one expert has it while it is accepted; found "
                        + offered + " offered, " + accepted + " accepted and " + fulfilled + " fulfilled in the state "
                        + state);
    }

    private long count(AllocationState wanted) {
        return allocations.stream().filter(each -> each.state() == wanted).count();
    }

    private Stream<String> unlessOwnCase() {
        boolean own = texts.stream().allMatch(text -> text.caseKey().equals(caseKey))
                && disclosures.stream().allMatch(each -> each.caseKey().equals(caseKey))
                && clarifications.stream()
                        .allMatch(each -> each.question().content().caseKey().equals(caseKey))
                && (opinion == null || opinion.content().caseKey().equals(caseKey))
                && (referral == null || referral.from().equals(id));
        return unless(own, "Everything in a request is of its case; found something of another");
    }

    private Stream<String> unlessReached(TeleExpertiseState step, boolean there, String what) {
        return unless(
                reached(step) == there || (there && beginsAfter(step)),
                "A request has " + what + " if and only if it reached " + step + "; found otherwise in the state "
                        + history.state());
    }

    /** Whether the history tells nothing of the way to the answer: then who gave it may be known or not. */
    private boolean beginsAnswered() {
        return history.first().to() == TeleExpertiseState.ANSWERED || beginsAfter(TeleExpertiseState.ANSWERED);
    }

    /** Whether the history begins where it may have passed a state: then what that one brought may be known or not. */
    private boolean beginsAfter(TeleExpertiseState step) {
        TeleExpertiseState first = history.first().to();
        return first != step && first != TeleExpertiseState.DRAFT && TeleExpertiseLifeCycle.TABLE.leads(step, first);
    }

    private boolean reached(TeleExpertiseState step) {
        return history.firstReached(step).isPresent();
    }

    private static Stream<String> unless(boolean so, String otherwise) {
        return so ? Stream.empty() : Stream.of(otherwise);
    }
}
