package io.github.diasporaskills.matching.preference;

import io.github.diasporaskills.core.document.ClosestName;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what a builder collected into an instance, and reports everything that is wrong with it. */
final class PreferenceCheck {

    private static final String PROPOSERS = "proposers";
    private static final String PLACES = "places";
    private static final String COUPLES = "couples";

    private final PreferenceBuilder from;
    private final List<Problem> problems;
    private final Map<String, List<List<String>>> wishes = new LinkedHashMap<>();

    PreferenceCheck(PreferenceBuilder from, List<Problem> problems) {
        this.from = from;
        this.problems = problems;
    }

    @Nullable
    PreferenceInstance instance() {
        from.twice.forEach(path -> {
            String[] parts = path.split("\\.", 2);
            error(PreferenceReason.ID_TWICE, "id", parts[1], parts);
        });
        from.proposers.forEach((id, ranking) -> wishes.put(id, ranking.classes()));
        couples();
        Ids proposers = ids(wishes.keySet(), PROPOSERS);
        Ids places = ids(from.places.keySet(), PLACES);
        MutualPairs.Lists asked = lists(wishes, places, PROPOSERS, PreferenceReason.PLACE_UNKNOWN);
        Map<String, List<List<String>>> rankings = new LinkedHashMap<>();
        from.places.forEach((id, place) -> rankings.put(id, place.ranking.classes()));
        MutualPairs.Lists ranked = lists(rankings, proposers, PLACES, PreferenceReason.PROPOSER_UNKNOWN);
        PlaceTerms terms = new TermsCheck(from, problems, proposers).terms();
        if (problems.stream().anyMatch(Problem::isError)) {
            return null;
        }
        MutualPairs pairs = new MutualPairs(asked, ranked, places.all().size());
        warnOfOneSided(pairs, proposers, places);
        return new PreferenceInstance(proposers, places, pairs, terms, couples(proposers, places, pairs), problems);
    }

    private Ids ids(Set<String> given, String side) {
        given.stream()
                .filter(String::isBlank)
                .forEach(id -> problems.add(Problem.error(from.at(side, id), Reason.of(PreferenceReason.ID_BLANK))));
        return Ids.of(given);
    }

    /** Members of couples want what the joint list names; a list of their own does not count. */
    private void couples() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < from.couples.size(); i++) {
            PreferenceBuilder.Pair couple = from.couples.get(i);
            String at = "[" + i + "]";
            if (couple.first().equals(couple.second())) {
                error(PreferenceReason.COUPLE_OF_ONE, "id", couple.first(), COUPLES, at);
            }
            for (String member : new LinkedHashSet<>(List.of(couple.first(), couple.second()))) {
                if (!seen.add(member)) {
                    error(PreferenceReason.COUPLE_TWICE, "id", member, COUPLES, at);
                }
                if (!wishes.getOrDefault(member, List.of()).isEmpty()) {
                    problems.add(Problem.warning(
                            from.at(PROPOSERS, member),
                            Reason.of(PreferenceReason.COUPLE_OWN_LIST).with("id", member)));
                }
            }
            Set<String> firsts = new LinkedHashSet<>();
            Set<String> seconds = new LinkedHashSet<>();
            Set<CoupleWish> once = new HashSet<>();
            for (int k = 0; k < couple.wishes().size(); k++) {
                CoupleWish wish = couple.wishes().get(k);
                wish.first().ifPresent(firsts::add);
                wish.second().ifPresent(seconds::add);
                if (!once.add(wish)) {
                    error(
                            PreferenceReason.ENTRY_TWICE,
                            "id",
                            wish.toString(),
                            COUPLES,
                            at,
                            "preferences",
                            "[" + k + "]");
                }
                for (String place : Stream.concat(wish.first().stream(), wish.second().stream())
                        .distinct()
                        .toList()) {
                    if (!from.places.containsKey(place)) {
                        unknown(
                                PreferenceReason.PLACE_UNKNOWN,
                                place,
                                from.places.keySet(),
                                COUPLES,
                                at,
                                "preferences",
                                "[" + k + "]");
                    }
                }
            }
            wishes.put(couple.first(), known(firsts));
            wishes.put(couple.second(), known(seconds));
        }
    }

    /** Unknown places are reported with the wish. */
    private List<List<String>> known(Set<String> places) {
        return places.stream().filter(from.places::containsKey).map(List::of).toList();
    }

    private List<Couple> couples(Ids proposers, Ids places, MutualPairs pairs) {
        List<Couple> couples = new ArrayList<>();
        for (PreferenceBuilder.Pair couple : from.couples) {
            int first = proposers.number(couple.first()).orElseThrow();
            int second = proposers.number(couple.second()).orElseThrow();
            List<int[]> usable = new ArrayList<>();
            for (CoupleWish wish : couple.wishes()) {
                int one =
                        wish.first().map(id -> places.number(id).orElseThrow()).orElse(PlaceTerms.NONE);
                int other =
                        wish.second().map(id -> places.number(id).orElseThrow()).orElse(PlaceTerms.NONE);
                if (mutual(pairs, first, one) && mutual(pairs, second, other)) {
                    usable.add(new int[] {one, other});
                }
            }
            couples.add(new Couple(
                    first,
                    second,
                    usable.stream().mapToInt(wish -> wish[0]).toArray(),
                    usable.stream().mapToInt(wish -> wish[1]).toArray()));
        }
        return couples;
    }

    private static boolean mutual(MutualPairs pairs, int proposer, int place) {
        if (place == PlaceTerms.NONE) {
            return true;
        }
        for (int edge = pairs.first[proposer]; edge < pairs.first[proposer + 1]; edge++) {
            if (pairs.places[edge] == place) {
                return true;
            }
        }
        return false;
    }

    private MutualPairs.Lists lists(
            Map<String, List<List<String>>> given, Ids others, String side, PreferenceReason unknown) {
        int[] first = new int[given.size() + 1];
        int owner = 0;
        long total = 0;
        for (List<List<String>> classes : given.values()) {
            total += classes.stream().mapToLong(List::size).sum();
            first[++owner] = (int) Math.min(total, Integer.MAX_VALUE);
        }
        if (total > Integer.MAX_VALUE - 8) {
            problems.add(Problem.error(from.at(side), Reason.of(PreferenceReason.TOO_MANY)));
            return new MutualPairs.Lists(new int[given.size() + 1], new int[0], null);
        }
        int[] entries = new int[(int) total];
        int[] classes = new int[(int) total];
        int at = 0;
        for (Map.Entry<String, List<List<String>>> list : given.entrySet()) {
            Set<String> once = new HashSet<>();
            for (int tie = 0; tie < list.getValue().size(); tie++) {
                List<String> members = list.getValue().get(tie);
                if (members.isEmpty()) {
                    problems.add(Problem.error(
                            from.at(path(side, list.getKey(), tie, -1)), Reason.of(PreferenceReason.TIE_EMPTY)));
                }
                for (int i = 0; i < members.size(); i++) {
                    String id = members.get(i);
                    String[] path = path(side, list.getKey(), tie, members.size() > 1 ? i : -1);
                    OptionalInt number = others.number(id);
                    if (number.isEmpty()) {
                        unknown(unknown, id, others.all(), path);
                    } else if (!once.add(id)) {
                        error(PreferenceReason.ENTRY_TWICE, "id", id, path);
                    }
                    entries[at] = number.orElse(0);
                    classes[at++] = tie;
                }
            }
        }
        return new MutualPairs.Lists(first, entries, classes);
    }

    private static String[] path(String side, String owner, int tie, int member) {
        Stream<String> path = side.equals(PLACES)
                ? Stream.of(side, owner, "preferences", "[" + tie + "]")
                : Stream.of(side, owner, "[" + tie + "]");
        return (member < 0 ? path : Stream.concat(path, Stream.of("[" + member + "]"))).toArray(String[]::new);
    }

    private void warnOfOneSided(MutualPairs pairs, Ids proposers, Ids places) {
        for (long pair : pairs.inVain) {
            String proposer = proposers.all().get((int) (pair >>> 32));
            String place = places.all().get((int) pair);
            problems.add(Problem.warning(
                    from.at(PROPOSERS, proposer),
                    Reason.of(PreferenceReason.NOT_LISTED_BY_PLACE)
                            .with("proposer", proposer)
                            .with("place", place)));
        }
        long[] unasked = pairs.unasked.clone();
        Arrays.sort(unasked);
        for (long pair : unasked) {
            String place = places.all().get((int) (pair >>> 32));
            String proposer = proposers.all().get((int) pair);
            problems.add(Problem.warning(
                    from.at(PLACES, place),
                    Reason.of(PreferenceReason.NOT_LISTED_BY_PROPOSER)
                            .with("place", place)
                            .with("proposer", proposer)));
        }
    }

    private void unknown(PreferenceReason code, String id, java.util.Collection<String> known, String... path) {
        Problem problem = Problem.error(from.at(path), Reason.of(code).with("id", id));
        problems.add(
                known.size() > 1_000
                        ? problem
                        : ClosestName.to(id, known).map(problem::maybe).orElse(problem));
    }

    private void error(PreferenceReason code, String name, String value, String... path) {
        problems.add(Problem.error(from.at(path), Reason.of(code).with(name, value)));
    }
}
