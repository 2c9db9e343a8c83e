package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.calendar.DayHours;
import io.github.diasporaskills.core.calendar.TimeSpan;
import io.github.diasporaskills.core.calendar.WeeklyHours;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.consent.Purpose;
import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.teleexpertise.TeleExpertisePolicy;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseState;
import io.github.diasporaskills.matching.dispatch.Coordinator;
import io.github.diasporaskills.matching.dispatch.DispatchCase;
import io.github.diasporaskills.matching.dispatch.DispatchDecision;
import io.github.diasporaskills.matching.dispatch.DispatchMode;
import io.github.diasporaskills.matching.dispatch.DispatchNetwork;
import io.github.diasporaskills.matching.dispatch.DispatchNote;
import io.github.diasporaskills.matching.dispatch.DispatchRecord;
import io.github.diasporaskills.matching.dispatch.DispatchRule;
import io.github.diasporaskills.matching.dispatch.Dispatcher;
import io.github.diasporaskills.matching.dispatch.DutyRoster;
import io.github.diasporaskills.matching.dispatch.Escalation;
import io.github.diasporaskills.matching.dispatch.ExpertPreference;
import io.github.diasporaskills.matching.dispatch.LoadBalance;
import io.github.diasporaskills.matching.dispatch.NoteKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cases of a register that wait, as they stood at an instant, and what a router would do with them. */
final class WaitingCases {

    private static final Set<TeleExpertiseState> WAITING = Set.of(
            TeleExpertiseState.SUBMITTED,
            TeleExpertiseState.TRIAGE,
            TeleExpertiseState.INFO_REQUESTED,
            TeleExpertiseState.READY,
            TeleExpertiseState.CLEARING_HOUSE,
            TeleExpertiseState.ALLOCATED,
            TeleExpertiseState.ACCEPTED,
            TeleExpertiseState.CLARIFYING);

    /** Who reads the list, and so is told. */
    private static final ActorId READER = ActorId.of("reader-of-the-list");

    private final ProgrammeRegister register;
    private final CountryPack pack;
    private final TeleExpertisePolicy policy;
    private final DispatchRule rule;
    private final Instant at;
    private final Map<String, ExpertPreference> wishes;
    private final Set<String> emergencies;
    private final List<TeleExpertiseRequest> requests;
    private final DispatchNetwork network;

    WaitingCases(
            ProgrammeRegister register,
            CountryPack pack,
            TeleExpertisePolicy policy,
            Instant at,
            Map<String, ExpertPreference> wishes,
            Set<String> emergencies) {
        this.register = register.asOf(LocalDate.ofInstant(at, ZoneOffset.UTC));
        this.pack = pack;
        this.policy = policy;
        this.rule = DispatchRule.of(pack);
        this.at = at;
        this.wishes = wishes;
        this.emergencies = emergencies;
        this.requests = this.register.all(RecordKind.TELE_EXPERTISE_REQUEST).stream()
                .flatMap(request -> request.asOf(at).stream())
                .filter(request -> WAITING.contains(request.state()))
                .toList();
        this.network = DispatchNetwork.of(this.register, policy, rule, at);
    }

    /** A case, what was decided, and whom it was to be told before, where a suggestion was left lying. */
    record Decided(DispatchCase dispatched, DispatchRecord record, DispatchDecision.@Nullable ToCoordinator late) {}

    Instant at() {
        return at;
    }

    DispatchMode mode() {
        return rule.mode();
    }

    LoadBalance load() {
        return network.load();
    }

    List<String> ids() {
        return requests.stream().map(request -> request.id().value()).toList();
    }

    /** A request that somebody named and that does not wait. */
    Optional<String> unknown() {
        return Stream.concat(wishes.keySet().stream(), emergencies.stream())
                .filter(id -> !ids().contains(id))
                .findFirst();
    }

    /** Those with an opinion, to which nothing is to be done, are left out. */
    List<Decided> decided() {
        Dispatcher dispatcher = Dispatcher.of(roster());
        List<Decided> decided = new ArrayList<>();
        for (TeleExpertiseRequest request : requests) {
            DispatchCase each = dispatched(request);
            DispatchRecord record = dispatcher.record(network, each, at);
            DispatchDecision.@Nullable ToCoordinator late = null;
            if (record.decision() instanceof DispatchDecision.ToCoordinator told
                    && told.why() == Escalation.OFFER_NOT_RELEASED) {
                late = told;
                each = each.with(new DispatchNote(NoteKind.ESCALATED, at, READER, told.coordinator(), told.why()));
                record = dispatcher.record(network, each, at);
            }
            if (!(record.decision() instanceof DispatchDecision.Nothing)) {
                decided.add(new Decided(each, record, late));
            }
        }
        return decided;
    }

    private DispatchCase dispatched(TeleExpertiseRequest request) {
        DispatchCase each = DispatchCase.of(request, countries(request))
                .preferring(wishes.getOrDefault(request.id().value(), ExpertPreference.ANYONE));
        if (emergencies.contains(request.id().value())) {
            each = each.asEmergency();
        }
        Optional<ActorId> handler = handler(request);
        return handler.isPresent() ? each.handledBy(handler.get()) : each;
    }

    /** Where the consents let it go; the gate asks for more before a case is handed over. */
    private Set<CountryCode> countries(TeleExpertiseRequest request) {
        Set<CountryCode> countries = new TreeSet<>();
        for (Consent consent : register.all(RecordKind.CONSENT)) {
            if (consent.caseKey().equals(request.caseKey())
                    && consent.isInForceAt(at, policy.dayOf(at))
                    && consent.scope().purposes().contains(Purpose.TELE_EXPERTISE)
                    && consent.scope().recipients().contains(RecipientClass.EXPERT)) {
                countries.addAll(consent.scope().countries());
            }
        }
        return countries;
    }

    /** The coordinator who took the last step. */
    private static Optional<ActorId> handler(TeleExpertiseRequest request) {
        return coordinators(request).reduce((one, later) -> later);
    }

    private static Stream<ActorId> coordinators(TeleExpertiseRequest request) {
        return request.history().steps().stream()
                .map(Step::by)
                .filter(actor -> actor.role() == Role.COORDINATOR)
                .map(actor -> actor.id());
    }

    /** Whoever has taken a step as a coordinator; who reads the list is on duty, so all are. */
    private DutyRoster roster() {
        Set<ActorId> known = new TreeSet<>();
        register.all(RecordKind.TELE_EXPERTISE_REQUEST)
                .forEach(request -> coordinators(request).forEach(known::add));
        WeeklyHours always = WeeklyHours.of(EnumSet.allOf(DayOfWeek.class), DayHours.of(TimeSpan.wholeDay()));
        DutyRoster roster = DutyRoster.of(
                pack.zone(),
                known.stream()
                        .map(id -> new Coordinator(id, rule.coordinatorCases(), always, null, List.of()))
                        .toList());
        Map<ActorId, Integer> open = new TreeMap<>();
        requests.forEach(request -> handler(request).ifPresent(who -> open.merge(who, 1, Integer::sum)));
        for (Map.Entry<ActorId, Integer> each : open.entrySet()) {
            roster = roster.withCases(each.getKey(), each.getValue());
        }
        return roster;
    }
}
