package io.github.diasporaskills.matching;

import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.rule.Candidacy;

/** Where members would be, and when: nobody is at two hosts on the same day. Immutable; answers take no memory. */
final class Stays {

    private final MatchRequest request;
    private final CandidateGraph graph;

    Stays(MatchRequest request, CandidateGraph graph) {
        this.request = request;
        this.graph = graph;
    }

    /** Whether two candidate pairs of one member ask for presence at different hosts on the same day. */
    boolean clash(int one, int other) {
        return one != other && graph.leftOf(one) == graph.leftOf(other) && clash(need(one), other);
    }

    /** The same for a need and another candidate pair of the member. */
    boolean clash(Need here, int other) {
        Need there = need(other);
        return here.modality().includesPresence()
                && there.modality().includesPresence()
                && !here.host().equals(there.host())
                && here.period().overlaps(there.period())
                && days(other, here).overlaps(days(other, there));
    }

    private Need need(int edge) {
        return request.needs().get(graph.rightOf(edge));
    }

    /** Of the member of an edge. The whole period stands in where rules of the user's own admit somebody who is not free. */
    private DateRange days(int edge, Need need) {
        Candidacy candidacy = Candidacy.of(request.members().get(graph.leftOf(edge)), need, request.circumstances());
        return candidacy.servingDays().or(candidacy::daysLeft).orElse(need.period());
    }
}
