package io.github.diasporaskills.matching.dispatch;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequestId;
import io.github.diasporaskills.matching.Audience;
import io.github.diasporaskills.matching.Explanation;
import io.github.diasporaskills.matching.Explanation.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts decisions to what each audience may know. */
final class DispatchExplanations {

    private static final int OF_A_PERCENT = DispatchCriterion.WHOLE / 100;

    private DispatchExplanations() {}

    static Explanation of(DispatchDecision decision, Audience audience) {
        return new Explanation(
                audience,
                switch (audience) {
                    case COORDINATOR -> whole(decision);
                    case PERSON ->
                        decision instanceof DispatchDecision.Offer offer ? forExpert(offer) : outcome(decision);
                    case HOST, REPORT -> outcome(decision);
                });
    }

    // What a coordinator sees.

    private static List<Line> whole(DispatchDecision decision) {
        return decision.<List<Line>>fold(
                DispatchExplanations::offer,
                takeBack -> List.of(line(Reason.of(code(takeBack.why()))
                        .with("request", takeBack.request().value())
                        .with("offer", takeBack.offer().number()))),
                wait -> List.of(line(about(DispatchReason.WAITS, wait)
                        .with("what", wait.what())
                        .with("until", wait.until()))),
                asked -> List.of(
                        new Line(
                                about(DispatchReason.PATIENT_ASKED, asked).with("wish", asked.wish()),
                                List.of(
                                        Reason.of(
                                                asked.othersFree()
                                                        ? DispatchReason.OTHERS_FREE
                                                        : DispatchReason.NO_OTHERS_FREE),
                                        Reason.of(
                                                asked.mayComeFree()
                                                        ? DispatchReason.MAY_COME_FREE
                                                        : DispatchReason.NOBODY_AS_WISHED))),
                        line(supply(asked.supply()))),
                others -> List.of(
                        new Line(
                                about(DispatchReason.OTHER_NETWORKS, others),
                                others.wish() == ExpertPreference.ANYONE
                                        ? List.of(whom(others.coordinator()))
                                        : List.of(
                                                Reason.of(DispatchReason.WISH_GOES_ALONG)
                                                        .with("wish", others.wish()),
                                                whom(others.coordinator()))),
                        line(supply(others.supply()))),
                DispatchExplanations::emergency,
                told -> List.of(new Line(
                        about(DispatchReason.TOLD, told).with("why", told.why()).with("since", told.since()),
                        List.of(whom(told.coordinator())))),
                nothing -> List.of(line(about(DispatchReason.NOTHING, nothing).with("state", nothing.state()))));
    }

    private static DispatchReason code(DispatchDecision.Ending why) {
        return switch (why) {
            case LAPSED -> DispatchReason.LAPSED;
            case BACKUP -> DispatchReason.BACKUP_TURN;
            case UNAVAILABLE -> DispatchReason.UNAVAILABLE;
        };
    }

    private static List<Line> offer(DispatchDecision.Offer offer) {
        @Nullable ActorId coordinator = offer.coordinator();
        Reason head = coordinator == null
                ? about(DispatchReason.OFFERED, offer)
                : about(DispatchReason.SUGGESTED, offer).with("coordinator", coordinator.value());
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(expert(head, offer.expert()), parts(offer.expert())));
        if (offer.due() != null) {
            lines.add(line(Reason.of(DispatchReason.DUE).with("due", offer.due())));
        }
        lines.add(line(Reason.of(DispatchReason.BACKUP_AT).with("at", offer.backupAt())));
        offer.backups().forEach(next -> lines.add(new Line(expert(Reason.of(DispatchReason.NEXT), next), parts(next))));
        if (offer.backups().isEmpty()) {
            lines.add(line(Reason.of(DispatchReason.NO_NEXT)));
        }
        lines.add(line(supply(offer.supply())));
        return lines;
    }

    private static Reason expert(Reason reason, RankedExpert expert) {
        return reason.with("expert", expert.expert().value())
                .with("country", expert.country().value())
                .with("points", points(expert.points()));
    }

    /** What adds nothing is left out. */
    private static List<Reason> parts(RankedExpert expert) {
        return expert.parts().stream()
                .filter(part -> part.points() > 0)
                .map(part -> Reason.of(DispatchReason.PART)
                        .with("criterion", part.criterion())
                        .with("share", part.share() / OF_A_PERCENT)
                        .with("points", points(part.points())))
                .toList();
    }

    /** With the usual weights, which add up to a hundred, the most is a hundred. */
    private static BigDecimal points(long points) {
        return BigDecimal.valueOf(points * 10 / DispatchCriterion.WHOLE, 1);
    }

    private static Reason supply(Supply supply) {
        return Reason.of(DispatchReason.SUPPLY)
                .with("qualified", supply.qualified())
                .with("speaking", supply.speaking())
                .with("covered", supply.inCountries())
                .with("wished", supply.asWished());
    }

    private static Reason whom(@Nullable ActorId coordinator) {
        return coordinator == null
                ? Reason.of(DispatchReason.TOLD_NOBODY)
                : Reason.of(DispatchReason.TOLD_WHOM).with("coordinator", coordinator.value());
    }

    private static List<Line> emergency(DispatchDecision.LocalEmergency emergency) {
        List<String> phones = emergency.path().contacts().stream()
                .map(EmergencyContact::number)
                .toList();
        return List.of(new Line(
                about(DispatchReason.EMERGENCY, emergency),
                phones.isEmpty()
                        ? List.of()
                        : List.of(Reason.of(DispatchReason.CALL).with("phones", phones))));
    }

    // What others see.

    private static List<Line> forExpert(DispatchDecision.Offer offer) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(about(DispatchReason.YOU_ARE_ASKED, offer), parts(offer.expert())));
        if (offer.due() != null) {
            lines.add(line(Reason.of(DispatchReason.DUE).with("due", offer.due())));
        }
        return lines;
    }

    /** One of a few texts, which tell neither who was asked nor what the patient wishes, nor why somebody was not asked. */
    private static List<Line> outcome(DispatchDecision decision) {
        return decision.<List<Line>>fold(
                offer -> List.of(line(about(
                        offer.coordinator() == null ? DispatchReason.OUTCOME_OFFERED : DispatchReason.OUTCOME_SEARCHING,
                        offer))),
                takeBack -> List.of(line(about(DispatchReason.OUTCOME_SEARCHING, takeBack))),
                wait -> List.of(line(about(
                        wait.what() == WaitFor.EXPERT_REPLY || wait.what() == WaitFor.OPINION
                                ? DispatchReason.OUTCOME_OFFERED
                                : DispatchReason.OUTCOME_SEARCHING,
                        wait))),
                asked -> List.of(line(about(DispatchReason.OUTCOME_ASK_PATIENT, asked))),
                others -> List.of(line(about(DispatchReason.OUTCOME_OTHER_NETWORKS, others))),
                DispatchExplanations::emergency,
                told -> List.of(line(about(
                        told.why() == Escalation.OPINION_OVERDUE
                                ? DispatchReason.OUTCOME_OFFERED
                                : DispatchReason.OUTCOME_SEARCHING,
                        told))),
                nothing -> List.of(line(about(DispatchReason.OUTCOME_OVER, nothing))));
    }

    private static Reason about(DispatchReason code, DispatchDecision decision) {
        TeleExpertiseRequestId request = decision.request();
        return Reason.of(code).with("request", request.value());
    }

    private static Line line(Reason head) {
        return new Line(head, List.of());
    }
}
