package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementBuilder;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.EngagementState;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a register ask of an engagement, for a check that keeps no engagements: whose it is, its state and
 * the day since which it is known to be in it. One whose steps are known is kept whole, as its steps are. Not
 * thread-safe.
 */
final class EngagementNotes {

    private static final OrganisationId SOME_HOST = OrganisationId.of("noted");

    private long[] members = new long[16];
    private int[] days = new int[16];
    private byte[] states = new byte[16];
    private final CodeNumbers<EngagementState> numbers = new CodeNumbers<>();
    private final Map<Integer, Engagement> whole = new HashMap<>();

    /**
     * Notes an engagement.
     *
     * @param member the hash of the member's id
     * @param day its last day if it is over, else its first if it has begun, else that of its proposal
     */
    void note(int engagement, long member, EngagementState state, int day) {
        if (engagement >= states.length) {
            int room = Math.max(engagement + 1, states.length + (states.length >> 1));
            members = Arrays.copyOf(members, room);
            days = Arrays.copyOf(days, room);
            states = Arrays.copyOf(states, room);
        }
        whole.remove(engagement);
        members[engagement] = member;
        days[engagement] = day;
        states[engagement] = (byte) numbers.of(state);
    }

    void whole(int engagement, Engagement value) {
        whole.put(engagement, value);
    }

    /** The engagement as noted. Ids are known by their hashes; the caller knows those that matter. */
    Engagement find(int engagement, EngagementId id, LongFunction<PersonId> person) {
        @Nullable Engagement known = whole.get(engagement);
        if (known != null) {
            return known;
        }
        LocalDate day = Days.date(days[engagement]);
        EngagementState state = requireNonNull(numbers.at((char) states[engagement]));
        EngagementBuilder made = Engagement.builder(
                        id, person.apply(members[engagement]), SOME_HOST, day, DateRange.of(day, day))
                .state(state);
        if (state.hasBegun()) {
            made.startedOn(day);
        }
        if (state.isOver()) {
            made.endedOn(day);
        }
        return made.build();
    }
}
