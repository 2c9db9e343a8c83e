package io.github.diasporaskills.core.worklist;

import com.google.common.collect.Sets;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementState;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.CredentialState;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.people.PracticeAuthorisation;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The work that members and their engagements make. A credential or an authorisation that ended is listed as long as
 * its holder has an engagement that is not over; that of somebody else is left to whoever registers or offers next.
 */
final class PeopleWork {

    private static final Set<EngagementState> NOT_CLEARED =
            Sets.immutableEnumSet(EngagementState.PROPOSED, EngagementState.AGREED);
    private static final Set<EngagementState> UNDER_WAY =
            Sets.immutableEnumSet(EngagementState.ACTIVE, EngagementState.SUSPENDED);

    private final ProgrammeRegister register;
    private final Horizon horizon;
    private final Consumer<WorkItem> found;
    private final Set<PersonId> committed = new HashSet<>();

    PeopleWork(ProgrammeRegister register, Horizon horizon, Consumer<WorkItem> found) {
        this.register = register;
        this.horizon = horizon;
        this.found = found;
    }

    void find() {
        register.all(RecordKind.ENGAGEMENT).forEach(this::of);
        register.members().forEach(this::of);
    }

    private void of(Engagement engagement) {
        if (!engagement.state().isOver()) {
            committed.add(engagement.member());
        }
        DateRange planned = engagement.planned();
        if (NOT_CLEARED.contains(engagement.state()) && horizon.reaches(planned.first())) {
            tell(WorkKind.CLEARANCE_MISSING, engagement, planned.first());
        }
        if (UNDER_WAY.contains(engagement.state()) && planned.hasLast() && horizon.reaches(planned.last())) {
            tell(WorkKind.HANDOVER, engagement, planned.last());
        }
    }

    private void tell(WorkKind kind, Engagement engagement, LocalDate day) {
        found.accept(WorkItem.by(kind, engagement.id().value(), day, horizon.isPast(day), Reason.of(kind))
                .at(engagement.host()));
    }

    private void of(DiasporaMember member) {
        for (Credential credential : member.credentials()) {
            if (credential.state() == CredentialState.VERIFIED) {
                of(member, credential);
            }
        }
        for (PracticeAuthorisation authorisation : member.authorisations()) {
            LocalDate last = authorisation.term().last();
            boolean renewed = member.authorisations().stream()
                    .anyMatch(other -> other.kind() == authorisation.kind()
                            && other.body().equals(authorisation.body())
                            && other.term().last().isAfter(last));
            if (!renewed) {
                ends(
                        WorkKind.AUTHORISATION_ENDS,
                        member,
                        last,
                        Reason.of(WorkKind.AUTHORISATION_ENDS)
                                .with("body", authorisation.body().value()));
            }
        }
    }

    private void of(DiasporaMember member, Credential credential) {
        Argument.Term profession = credential.profession().term();
        LocalDate last = credential.term().last();
        ends(
                WorkKind.CREDENTIAL_ENDS,
                member,
                last,
                Reason.of(WorkKind.CREDENTIAL_ENDS).with("profession", profession));
        credential
                .verification()
                .filter(check -> !check.recheckOn().isAfter(last))
                .ifPresent(check -> ends(
                        WorkKind.CREDENTIAL_RECHECK,
                        member,
                        check.recheckOn(),
                        Reason.of(WorkKind.CREDENTIAL_RECHECK).with("profession", profession)));
    }

    private void ends(WorkKind kind, DiasporaMember member, LocalDate day, Reason words) {
        boolean past = horizon.isPast(day);
        if (horizon.reaches(day) && (!past || committed.contains(member.id()))) {
            found.accept(WorkItem.by(kind, member.id().value(), day, past, words));
        }
    }
}
