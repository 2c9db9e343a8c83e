package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shows that an engagement is agreed: when each side said yes, and which need it answers. Immutable and
 * thread-safe.
 */
public final class Agreement {

    private final LocalDate memberOn;
    private final LocalDate hostOn;
    private final Programme programme;
    private final @Nullable Need need;

    private Agreement(LocalDate memberOn, LocalDate hostOn, Programme programme, @Nullable Need need) {
        this.memberOn = requireNonNull(memberOn, "memberOn");
        this.hostOn = requireNonNull(hostOn, "hostOn");
        this.programme = requireNonNull(programme, "programme");
        this.need = need;
    }

    /**
     * An agreement that answers no need.
     *
     * @param memberOn the day on which the member said yes
     * @param hostOn the day on which the host said yes
     * @param programme the programme, which may ask that a need comes first
     * @return the agreement
     */
    public static Agreement of(LocalDate memberOn, LocalDate hostOn, Programme programme) {
        return new Agreement(memberOn, hostOn, programme, null);
    }

    /**
     * The same agreement in answer to a need.
     *
     * @param value the need as it stands
     * @return a new agreement
     */
    public Agreement answering(Need value) {
        return new Agreement(memberOn, hostOn, programme, requireNonNull(value, "value"));
    }

    boolean isMadeBy(LocalDate day) {
        return !memberOn.isAfter(day) && !hostOn.isAfter(day);
    }

    List<Reason> againstNeed(Engagement engagement) {
        if (engagement.need().isEmpty()) {
            return programme.isNeedFirst() ? List.of(Reason.of(EngagementCondition.NEED_COMES_FIRST)) : List.of();
        }
        boolean first = need != null
                && engagement.need().filter(need.id()::equals).isPresent()
                && need.host().equals(engagement.host())
                && need.approvedOn()
                        .filter(approved -> !approved.isAfter(engagement.proposedOn()))
                        .isPresent();
        return first ? List.of() : List.of(Reason.of(EngagementCondition.NEED_COMES_FIRST));
    }

    @Override
    public String toString() {
        return "agreement of " + memberOn + " and " + hostOn;
    }
}
