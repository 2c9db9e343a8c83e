package io.github.diasporaskills.matching.dispatch;

import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a network takes from a register: members, the engagements that run, and requests by the time of their last step. */
final class NetworkSource {

    private NetworkSource() {}

    static DispatchNetwork read(ProgrammeRegister register, DispatchNetwork from) {
        DispatchNetwork network = from.withAll(register.members());
        LocalDate today = from.policy().dayOf(from.now());
        Map<PersonId, Integer> running = new HashMap<>();
        for (Engagement engagement : register.engagements()) {
            if (engagement.isUnderWayOn(today)) {
                running.merge(engagement.member(), 1, Integer::sum);
            }
        }
        for (Map.Entry<PersonId, Integer> each : running.entrySet()) {
            network = network.withEngagements(each.getKey(), each.getValue());
        }
        List<TeleExpertiseRequest> requests = register.all(RecordKind.TELE_EXPERTISE_REQUEST).stream()
                .flatMap(request -> request.asOf(from.now()).stream())
                .sorted(Comparator.comparing(request -> request.history().last().at()))
                .toList();
        for (TeleExpertiseRequest request : requests) {
            network = network.follow(DispatchCase.of(request, Set.of()));
        }
        return network;
    }
}
