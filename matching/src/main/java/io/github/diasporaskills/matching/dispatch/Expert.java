package io.github.diasporaskills.matching.dispatch;

import io.github.diasporaskills.core.people.DiasporaMember;
import java.util.List;

/** An expert as the network knows him or her. Immutable; it leads to personal data, so it shows the id only. */
record Expert(DiasporaMember member, int draw, Tally tally, List<Filing> filings, List<Due> dues) {

    Expert with(Tally other) {
        return new Expert(member, draw, other, filings, dues);
    }

    Expert filed(List<Filing> other, List<Due> next) {
        return new Expert(member, draw, tally, other, next);
    }

    @Override
    public String toString() {
        return member.id().toString();
    }
}
