package io.github.diasporaskills.matching.dispatch;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.teleexpertise.Allocation;
import io.github.diasporaskills.core.teleexpertise.AllocationState;
import io.github.diasporaskills.core.teleexpertise.ExpertEvidence;
import io.github.diasporaskills.core.teleexpertise.TeleExpertisePolicy;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The experts of a programme as a router asks for them: by specialty, then by what experts have in common, then by who
 * is free and comes first. Immutable and thread-safe: a change makes a new network that shares what did not change.
 *
 * <p>It stands at an instant. What time brings by itself, such as a licence that runs out or a day off that begins, is
 * found at the days on which it happens and not by looking at everybody: {@link #at(Instant)} takes O(1) if nothing
 * happened, and O(log n) for each expert to whom something did. {@link #with(DiasporaMember)} and
 * {@link #follow(DispatchCase, DispatchCase)} take O(log n) for each expert concerned.
 *
 * <p>It knows no rule of its own on who may be asked: it sorts experts by what core says of them, and core is asked again
 * about each expert before a case is offered. What it adds is the cap of the {@link DispatchRule}, and that nobody is
 * asked who could not accept.
 */
public final class DispatchNetwork {

    private final Surroundings around;
    private final Instant now;
    private final ExpertBook book;
    private final Acquaintance acquaintance;

    private DispatchNetwork(Surroundings around, Instant now, ExpertBook book, Acquaintance acquaintance) {
        this.around = around;
        this.now = now;
        this.book = book;
        this.acquaintance = acquaintance;
    }

    /**
     * A network of nobody.
     *
     * @param policy the rules by which requests run
     * @param rule how cases are offered
     * @param now the instant at which it stands
     * @return an empty network, without ties, holds and zones
     */
    public static DispatchNetwork empty(TeleExpertisePolicy policy, DispatchRule rule, Instant now) {
        return new DispatchNetwork(
                new Surroundings(
                        requireNonNull(policy, "policy"),
                        requireNonNull(rule, "rule"),
                        Ties.none(),
                        Holds.none(),
                        ExpertZones.none()),
                requireNonNull(now, "now"),
                ExpertBook.EMPTY,
                Acquaintance.NONE);
    }

    /**
     * The network of a programme: its members, the engagements that run, and every request with its offers. What a patient
     * wished is not on the register, so no case counts as wished.
     *
     * @param register the programme, as known at the instant
     * @param policy the rules by which requests run
     * @param rule how cases are offered
     * @param now the instant at which the network stands
     * @return the network, without ties, holds and zones; takes O(n log n)
     */
    public static DispatchNetwork of(
            ProgrammeRegister register, TeleExpertisePolicy policy, DispatchRule rule, Instant now) {
        return NetworkSource.read(register, empty(policy, rule, now));
    }

    // What is known beside the register.

    /**
     * This network with other ties. Whether somebody is bound to a requester is asked for each case, so nothing else
     * changes.
     *
     * @param ties who is bound to whom
     * @return a new network
     */
    public DispatchNetwork withTies(Ties ties) {
        return around(new Surroundings(
                around.policy(), around.rule(), requireNonNull(ties, "ties"), around.holds(), around.zones()));
    }

    /**
     * This network with other holds. They are asked for each case, so nothing else changes, and nothing can be seen of
     * them here.
     *
     * @param holds the holds
     * @return a new network
     */
    public DispatchNetwork withHolds(Holds holds) {
        return around(new Surroundings(
                around.policy(), around.rule(), around.ties(), requireNonNull(holds, "holds"), around.zones()));
    }

    /**
     * This network with the clocks by which its experts live. Takes O(n log n).
     *
     * @param zones the zones
     * @return a new network
     */
    public DispatchNetwork withZones(ExpertZones zones) {
        return around(new Surroundings(
                        around.policy(), around.rule(), around.ties(), around.holds(), requireNonNull(zones, "zones")))
                .filedAnew();
    }

    /**
     * This network under another rule, for example to see what another weight would do. Takes O(n log n).
     *
     * @param rule how cases are offered
     * @return a new network
     */
    public DispatchNetwork withRule(DispatchRule rule) {
        return around(new Surroundings(
                        around.policy(), requireNonNull(rule, "rule"), around.ties(), around.holds(), around.zones()))
                .filedAnew();
    }

    private DispatchNetwork around(Surroundings other) {
        return new DispatchNetwork(other, now, book, acquaintance);
    }

    private DispatchNetwork filedAnew() {
        DispatchNetwork anew = this;
        for (Expert expert : book.all()) {
            anew = anew.filed(new Expert(
                    expert.member(), draw(expert.member().id()), expert.tally(), expert.filings(), expert.dues()));
        }
        return anew;
    }

    // People.

    /**
     * This network with a member as he or she is registered now. What the network knows of earlier cases stays.
     *
     * @param member the member
     * @return a new network
     */
    public DispatchNetwork with(DiasporaMember member) {
        @Nullable Expert known = book.find(member.id());
        return filed(new Expert(
                member,
                draw(member.id()),
                known == null ? Tally.NONE : known.tally(),
                known == null ? List.of() : known.filings(),
                known == null ? List.of() : known.dues()));
    }

    /**
     * This network with several members.
     *
     * @param members the members
     * @return a new network
     */
    public DispatchNetwork withAll(Collection<DiasporaMember> members) {
        DispatchNetwork all = this;
        for (DiasporaMember member : members) {
            all = all.with(member);
        }
        return all;
    }

    /**
     * This network without a member. What it knew of earlier cases of this member is gone.
     *
     * @param member the pseudonym
     * @return a new network, or this one if the member is not in it
     */
    public DispatchNetwork without(PersonId member) {
        @Nullable Expert known = book.find(requireNonNull(member, "member"));
        return known == null ? this : new DispatchNetwork(around, now, book.without(known), acquaintance);
    }

    /**
     * This network with another number of engagements that a member has besides cases; they count for the quota.
     *
     * @param member the pseudonym
     * @param running 0 or more
     * @return a new network, or this one if the member is not in it
     * @throws IllegalArgumentException if the number is negative
     */
    public DispatchNetwork withEngagements(PersonId member, int running) {
        if (running < 0) {
            throw new IllegalArgumentException("A member has no or more engagements; found " + running);
        }
        @Nullable Expert known = book.find(requireNonNull(member, "member"));
        return known == null ? this : filed(known.with(known.tally().withEngagements(running)));
    }

    // Cases.

    /**
     * This network after a case was added to what is known: its offers count for load, for the chance to answer in time,
     * and for who knows whom.
     *
     * @param first the case, which the network did not know before
     * @return a new network
     */
    public DispatchNetwork follow(DispatchCase first) {
        return follow(List.of(), first);
    }

    /**
     * This network after a step of a case.
     *
     * @param before the case as the network followed it last
     * @param after the case after the step, or several
     * @return a new network
     * @throws IllegalArgumentException if both are of different requests
     */
    public DispatchNetwork follow(DispatchCase before, DispatchCase after) {
        if (!before.request().id().equals(after.request().id())) {
            throw new IllegalArgumentException("A step leads from a case to itself; found "
                    + before.request().id() + " and " + after.request().id());
        }
        return before.request().allocations() == after.request().allocations()
                ? this
                : follow(before.request().allocations(), after);
    }

    private DispatchNetwork follow(List<Allocation> before, DispatchCase after) {
        TeleExpertiseRequest request = after.request();
        DispatchNetwork followed = this;
        List<Allocation> offers = request.allocations();
        for (int number = 0; number < offers.size(); number++) {
            Allocation offer = offers.get(number);
            @Nullable Allocation old = number < before.size() ? before.get(number) : null;
            if (!offer.equals(old)) {
                followed = followed.follow(old, offer, after);
            }
        }
        return followed;
    }

    private DispatchNetwork follow(@Nullable Allocation old, Allocation offer, DispatchCase of) {
        @Nullable Expert known = book.find(offer.expert());
        if (known == null) {
            return this;
        }
        Tally.Share was = old == null ? Tally.Share.NONE : Tally.Share.of(old);
        boolean wish = of.preference() != ExpertPreference.ANYONE;
        DispatchNetwork after = filed(known.with(known.tally().with(was, Tally.Share.of(offer), wish)));
        return offer.state() == AllocationState.FULFILLED ? after.acquainted(of.request(), offer.expert()) : after;
    }

    private DispatchNetwork acquainted(TeleExpertiseRequest request, PersonId expert) {
        return new DispatchNetwork(
                around, now, book, acquaintance.with(request.site(), Field.of(request.question()), expert));
    }

    // Time.

    /**
     * This network at a later instant.
     *
     * @param later the instant
     * @return a new network, or this one if it stands there
     * @throws IllegalArgumentException if the instant lies before that of this network: what was known then is not kept
     */
    public DispatchNetwork at(Instant later) {
        if (later.isBefore(now)) {
            throw new IllegalArgumentException("A network goes forward in time; found " + later + " before " + now);
        }
        if (later.equals(now)) {
            return this;
        }
        return new DispatchNetwork(around, later, book.at(later, around), acquaintance);
    }

    /**
     * The instant at which it stands.
     *
     * @return the instant
     */
    public Instant now() {
        return now;
    }

    /**
     * When something changes by itself, as far as that is known: a term begins or ends, or a case stops counting as load.
     *
     * @return the next such instant after this one, or empty if there is none
     */
    public Optional<Instant> nextChange() {
        return book.nextChange();
    }

    private DispatchNetwork filed(Expert expert) {
        return new DispatchNetwork(around, now, book.with(expert, around, now), acquaintance);
    }

    private int draw(PersonId expert) {
        long mixed = around.rule().seed() * 0x9E37_79B9_7F4A_7C15L;
        for (char letter : expert.value().toCharArray()) {
            mixed = (mixed ^ letter) * 0xFF51_AFD7_ED55_8CCDL;
            mixed ^= mixed >>> 32;
        }
        return (int) (mixed >>> 33);
    }

    // What is asked of it.

    /**
     * How many experts it has, free or not.
     *
     * @return the number
     */
    public int size() {
        return book.size();
    }

    /**
     * An expert of it.
     *
     * @param expert the pseudonym
     * @return the member as registered, or empty if nobody of that id is in it
     */
    public Optional<DiasporaMember> member(PersonId expert) {
        return expert(expert).map(Expert::member);
    }

    /**
     * What is known of an expert, as the steps of a request ask for it.
     *
     * @param expert the pseudonym
     * @return the evidence, with other cases, ties, holds and zone; empty if nobody of that id is in it
     */
    public Optional<ExpertEvidence> evidence(PersonId expert) {
        return expert(expert).map(this::evidence);
    }

    /**
     * What is known of an expert who has a case already, for a step by which it is accepted or answered: that case is not
     * counted among the other ones.
     *
     * @param expert the pseudonym
     * @return the evidence; empty if nobody of that id is in it
     */
    public Optional<ExpertEvidence> evidenceBesideOwnCase(PersonId expert) {
        return expert(expert)
                .map(known -> evidence(known, Math.max(0, known.tally().active() - 1)));
    }

    /**
     * Where its experts live.
     *
     * @return the countries of experts who are qualified, sorted
     */
    public Set<CountryCode> countries() {
        Set<CountryCode> found = new TreeSet<>();
        for (List<Group> groups : book.index().all()) {
            groups.stream()
                    .filter(group -> group.members() > 0)
                    .forEach(group -> found.add(group.profile().country()));
        }
        return found;
    }

    /**
     * How the cases are shared out among its experts.
     *
     * @return the shares; takes O(n log n)
     */
    public LoadBalance load() {
        return LoadBalance.of(book.all());
    }

    /**
     * The rules by which requests run.
     *
     * @return the policy
     */
    public TeleExpertisePolicy policy() {
        return around.policy();
    }

    /**
     * How cases are offered.
     *
     * @return the rule
     */
    public DispatchRule rule() {
        return around.rule();
    }

    Optional<Expert> expert(PersonId id) {
        return Optional.ofNullable(book.find(requireNonNull(id, "id")));
    }

    List<Group> groups(Field field) {
        return book.index().groups(field);
    }

    List<PersonId> acquainted(OrganisationId site, Field field) {
        return acquaintance.of(site, field);
    }

    ExpertEvidence evidence(Expert expert) {
        return evidence(expert, expert.tally().active());
    }

    private ExpertEvidence evidence(Expert expert, int others) {
        return Filer.evidence(
                expert.member(), others, around.ties(), around.holds(), ExpertBook.zone(expert.member(), around, now));
    }

    /**
     * How many experts, and when.
     *
     * @return for example {@code 300 experts at 2026-03-02T09:00:00Z}
     */
    @Override
    public String toString() {
        return book.size() + (book.size() == 1 ? " expert" : " experts") + " at " + now;
    }
}
