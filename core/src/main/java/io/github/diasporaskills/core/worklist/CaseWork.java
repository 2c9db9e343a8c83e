package io.github.diasporaskills.core.worklist;

import com.google.common.collect.Sets;
import io.github.diasporaskills.core.calendar.Deadline;
import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.consent.ConsentState;
import io.github.diasporaskills.core.consent.DataSharingProtocol;
import io.github.diasporaskills.core.consent.ExemptionReview;
import io.github.diasporaskills.core.consent.Purpose;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.Partnership;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.referral.ReferralCase;
import io.github.diasporaskills.core.referral.ReferralLifeCycle;
import io.github.diasporaskills.core.referral.ReferralState;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.teleexpertise.Allocation;
import io.github.diasporaskills.core.teleexpertise.AllocationState;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseLifeCycle;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The work that requests, referrals, consents, protocols and agreements make. */
final class CaseWork {

    private static final Set<TeleExpertiseState> FOLLOWED_UP = Sets.immutableEnumSet(
            TeleExpertiseState.ANSWERED, TeleExpertiseState.CLARIFYING, TeleExpertiseState.FOLLOW_UP_DUE);

    private final ProgrammeRegister register;
    private final Horizon horizon;
    private final Consumer<WorkItem> found;

    /** The sites of the cases for which consent still matters: who asked, or who holds the file. */
    private final Map<CaseKey, Set<OrganisationId>> open = new HashMap<>();

    /** Of these the ones that a withdrawal stops, by what the consent was for. */
    private final Map<Purpose, Map<CaseKey, Set<OrganisationId>>> stoppable = new EnumMap<>(Purpose.class);

    /** The cases and purposes for which there is an active consent. */
    private final Map<Purpose, Set<CaseKey>> agreed = new EnumMap<>(Purpose.class);

    CaseWork(ProgrammeRegister register, Horizon horizon, Consumer<WorkItem> found) {
        this.register = register;
        this.horizon = horizon;
        this.found = found;
    }

    void find() {
        register.all(RecordKind.TELE_EXPERTISE_REQUEST).forEach(this::of);
        register.all(RecordKind.REFERRAL).forEach(this::of);
        register.all(RecordKind.CONSENT).forEach(this::agree);
        register.all(RecordKind.CONSENT).forEach(this::of);
        register.all(RecordKind.PROTOCOL).forEach(this::of);
        register.programme().partnerships().forEach(this::of);
    }

    private void of(TeleExpertiseRequest request) {
        if (!TeleExpertiseLifeCycle.TABLE.isTerminal(request.state())) {
            open(open, request.caseKey(), request.site());
        }
        if (TeleExpertiseLifeCycle.TABLE.leads(request.state(), TeleExpertiseState.SUSPENDED)) {
            open(stoppable(Purpose.TELE_EXPERTISE), request.caseKey(), request.site());
        }
        for (Allocation offer : request.activeAllocations()) {
            boolean accepted = offer.state() == AllocationState.ACCEPTED;
            due(accepted ? WorkKind.OPINION_OWED : WorkKind.OFFER_UNANSWERED, request, offer.deadline());
        }
        if (FOLLOWED_UP.contains(request.state())
                && request.answeredAt().isPresent()
                && request.report().isEmpty()) {
            request.followUp().ifPresent(deadline -> due(WorkKind.FOLLOW_UP, request, deadline));
        }
    }

    private void due(WorkKind kind, TeleExpertiseRequest request, Deadline deadline) {
        deadline.due().ifPresent(at -> {
            if (horizon.reaches(horizon.day(at))) {
                Reason words = Reason.of(kind)
                        .with("specialty", request.question().specialty().term());
                found.accept(item(kind, request.id().value(), at, words).at(request.site()));
            }
        });
    }

    private void of(ReferralCase referral) {
        OrganisationId holder = referral.opening().organisation();
        if (!ReferralLifeCycle.TABLE.isTerminal(referral.state()) && referral.state() != ReferralState.COMPLETED) {
            open(open, referral.caseKey(), holder);
        }
        if (ReferralLifeCycle.TABLE.leads(referral.state(), ReferralState.CONSENT_WITHDRAWN)) {
            open(stoppable(Purpose.REFERRAL), referral.caseKey(), holder);
        }
        for (ExemptionReview review : referral.reviews()) {
            if (review.outcome().isEmpty() && horizon.reaches(horizon.day(review.dueAt()))) {
                found.accept(item(
                                WorkKind.EXEMPTION_REVIEW,
                                referral.id().value(),
                                review.dueAt(),
                                Reason.of(WorkKind.EXEMPTION_REVIEW))
                        .at(referral.opening().organisation()));
            }
        }
    }

    private static void open(Map<CaseKey, Set<OrganisationId>> cases, CaseKey caseKey, OrganisationId site) {
        cases.computeIfAbsent(caseKey, key -> new TreeSet<>()).add(site);
    }

    private Map<CaseKey, Set<OrganisationId>> stoppable(Purpose purpose) {
        return stoppable.computeIfAbsent(purpose, each -> new HashMap<>());
    }

    private void agree(Consent consent) {
        if (consent.state() == ConsentState.ACTIVE) {
            consent.scope()
                    .purposes()
                    .forEach(purpose -> agreed.computeIfAbsent(purpose, each -> new HashSet<>())
                            .add(consent.caseKey()));
        }
    }

    /**
     * A consent that ended is listed as long as a case is open that rested on it and in which data may still be passed
     * on, and one that was taken back as long as such a case was not stopped; at the sites of such cases only.
     */
    private void of(Consent consent) {
        if (consent.state() == ConsentState.WITHDRAWN) {
            withdrawn(consent);
        }
        LocalDate last = consent.scope().period().last();
        if (consent.state() == ConsentState.ACTIVE && horizon.reaches(last)) {
            WorkItem item = ending(WorkKind.CONSENT_ENDS, consent.id().value(), last);
            open.getOrDefault(consent.caseKey(), Set.of()).forEach(site -> found.accept(item.at(site)));
        }
    }

    private void withdrawn(Consent consent) {
        Set<OrganisationId> sites = new TreeSet<>();
        for (Purpose purpose : consent.scope().purposes()) {
            if (!agreed.getOrDefault(purpose, Set.of()).contains(consent.caseKey())) {
                sites.addAll(stoppable(purpose).getOrDefault(consent.caseKey(), Set.of()));
            }
        }
        Instant at = consent.history().last().at();
        sites.forEach(site -> found.accept(
                item(WorkKind.CONSENT_WITHDRAWN, consent.id().value(), at, Reason.of(WorkKind.CONSENT_WITHDRAWN))
                        .at(site)));
    }

    private void of(DataSharingProtocol protocol) {
        boolean signed = protocol.unsigned().isEmpty();
        if (signed && horizon.reaches(protocol.term().last())) {
            ends(WorkKind.PROTOCOL_ENDS, protocol.id(), protocol.term().last());
        }
    }

    private void of(Partnership partnership) {
        partnership.lastDay().filter(horizon::reaches).ifPresent(last -> {
            if (partnership.inForceOn(last) && partnership.terminated().isEmpty()) {
                ends(WorkKind.PARTNERSHIP_ENDS, partnership.id(), last);
            }
        });
    }

    private void ends(WorkKind kind, String subject, LocalDate last) {
        found.accept(ending(kind, subject, last));
    }

    private WorkItem ending(WorkKind kind, String subject, LocalDate last) {
        return WorkItem.by(kind, subject, last, horizon.isPast(last), Reason.of(kind));
    }

    private WorkItem item(WorkKind kind, String subject, Instant at, Reason words) {
        return WorkItem.by(kind, subject, horizon.day(at), at, horizon.now().isAfter(at), words);
    }
}
