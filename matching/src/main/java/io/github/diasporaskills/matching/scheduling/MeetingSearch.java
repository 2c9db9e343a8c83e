package io.github.diasporaskills.matching.scheduling;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the hours of a meeting or of a series. The same request gives the same answer, on any machine: zones, calendars
 * and the moment before which nothing is proposed come with the request. Immutable and thread-safe.
 *
 * <p>An hour is one at which the host is open from beginning to end, all who have to come can, and the quorum comes. It
 * takes O(d·h·a) to look at h hours of d days for a attendees.
 */
public final class MeetingSearch {

    private final MeetingRequest request;
    private final Map<String, List<SlotTable.Row>> hours = new LinkedHashMap<>();
    private final Map<String, List<SlotTable.Row>> suitable = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final SlotWords words;

    private MeetingSearch(MeetingRequest request) {
        this.request = request;
        this.words = new SlotWords(request);
        SlotTable table = new SlotTable(request);
        request.sessions().forEach((key, days) -> {
            List<SlotTable.Row> rows = table.rows(days);
            List<SlotTable.Row> free = rows.stream().filter(table::isFree).toList();
            hours.put(key, free);
            suitable.put(
                    key,
                    free.stream()
                            .filter(row -> row.attendance() >= request.quorum() && row.hasRequired(request))
                            .toList());
            if (!rows.isEmpty() && free.isEmpty()) {
                taken.add(key);
            }
        });
    }

    /**
     * Looks at every hour of a request.
     *
     * @param request what is asked
     * @return the search
     */
    public static MeetingSearch of(MeetingRequest request) {
        return new MeetingSearch(requireNonNull(request, "request"));
    }

    /**
     * The hours at which one session can be held, best first: those at which most can come; among them those whose
     * heaviest burden is lightest, then the second heaviest, and so on; then the earliest.
     *
     * @param session its key in the request
     * @param most how many at most, 1 or more
     * @return possibly none
     * @throws IllegalArgumentException if the request has no such session, or {@code most} is less than 1
     */
    public List<MeetingSlot> slots(String session, int most) {
        List<SlotTable.Row> rows = suitable.get(requireNonNull(session, "session"));
        if (rows == null || most < 1) {
            throw new IllegalArgumentException("Hours are asked for of a session among "
                    + request.sessions().keySet() + ", at least one; found " + most + " of " + session);
        }
        return rows.stream()
                .sorted(Comparator.comparingInt((SlotTable.Row row) -> -row.attendance())
                        .thenComparing(SlotTable.Row::burdens, Leximax::compare)
                        .thenComparingLong(SlotTable.Row::start))
                .limit(most)
                .map(words::slot)
                .toList();
    }

    /**
     * The fairest hours of the series, as {@link SeriesPlan} says. Exact within {@link MeetingRequest#limit()} partial
     * plans for each session: hours that weigh on everybody at least as much as another are left aside, and of two
     * partial plans that one that weighs on nobody less. In the worst case the number of partial plans grows with the
     * power of the sessions; beyond the limit the plan is a good one, and {@link SeriesPlan#bound()} says how much better
     * any could be.
     *
     * @return the plan
     */
    public SeriesPlan series() {
        List<String> keys = new ArrayList<>();
        List<List<SlotTable.Row>> choices = new ArrayList<>();
        suitable.forEach((key, rows) -> {
            int most = rows.stream().mapToInt(SlotTable.Row::attendance).max().orElse(0);
            if (!rows.isEmpty()) {
                keys.add(key);
                choices.add(
                        rows.stream().filter(row -> row.attendance() == most).toList());
            }
        });
        int[] carried = request.attendees().stream().mapToInt(Attendee::carried).toArray();
        FairestChoice fairest = FairestChoice.of(choices, carried, request.limit());
        Map<String, SlotTable.Row> chosen = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            chosen.put(keys.get(i), fairest.chosen().get(i));
        }
        List<SessionProposal> sessions = new ArrayList<>();
        request.sessions().forEach((key, days) -> sessions.add(proposal(key, days, chosen.get(key))));
        SortedMap<ActorId, Integer> burdens = new TreeMap<>();
        for (int i = 0; i < carried.length; i++) {
            burdens.put(request.attendees().get(i).id(), fairest.sums()[i]);
        }
        return new SeriesPlan(sessions, burdens, fairest.isExact(), fairest.bound(), request.limit());
    }

    private SessionProposal proposal(String key, DateRange days, SlotTable.@Nullable Row row) {
        if (row == null) {
            List<SlotTable.Row> rows = hours.getOrDefault(key, List.of());
            List<Reason> why = words.none(days, rows, taken.contains(key));
            return new SessionProposal(key, days, null, why);
        }
        MeetingSlot slot = words.slot(row);
        return new SessionProposal(key, days, slot, words.reasons(slot));
    }
}
