package io.github.diasporaskills.matching.preference;

import io.github.diasporaskills.core.document.ClosestName;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the numbers of places, regions and groups. */
final class TermsCheck {

    private static final String PLACES = "places";

    private final PreferenceBuilder from;
    private final List<Problem> problems;
    private final Ids proposers;

    TermsCheck(PreferenceBuilder from, List<Problem> problems, Ids proposers) {
        this.from = from;
        this.problems = problems;
        this.proposers = proposers;
    }

    PlaceTerms terms() {
        List<String> regionIds = List.copyOf(from.regions.keySet());
        int[] caps = new int[regionIds.size()];
        for (int i = 0; i < caps.length; i++) {
            caps[i] = from.regions.getOrDefault(regionIds.get(i), 0);
            notNegative(caps[i], "cap", "regions", regionIds.get(i), "cap");
        }
        List<String> groupIds = groupIds();
        int count = from.places.size();
        int[] capacity = new int[count];
        int[] minimum = new int[count];
        int[] region = new int[count];
        int[] reserve = new int[count * groupIds.size()];
        int[] ceiling = new int[count * groupIds.size()];
        Arrays.fill(ceiling, Integer.MAX_VALUE);
        int at = 0;
        for (Map.Entry<String, PreferenceBuilder.Place> entry : from.places.entrySet()) {
            String id = entry.getKey();
            PreferenceBuilder.Place place = entry.getValue();
            capacity[at] = place.capacity;
            minimum[at] = place.minimum;
            notNegative(place.capacity, "capacity", PLACES, id, "capacity");
            notNegative(place.minimum, "minimum", PLACES, id, "minimum");
            if (place.minimum > Math.max(0, place.capacity)) {
                problems.add(Problem.error(
                        from.at(PLACES, id, "minimum"),
                        Reason.of(PreferenceReason.MINIMUM_ABOVE_CAPACITY)
                                .with("minimum", place.minimum)
                                .with("capacity", place.capacity)));
            }
            region[at] = region(id, place.region, regionIds);
            bounds(id, place, groupIds, at, reserve, ceiling);
            at++;
        }
        int[] target = targets(capacity, region, caps, regionIds);
        return new PlaceTerms(
                capacity, minimum, target, region, regionIds, caps, groupIds, groups(groupIds), reserve, ceiling);
    }

    private List<String> groupIds() {
        LinkedHashSet<String> all = new LinkedHashSet<>(from.groups.values());
        from.places.forEach((id, place) -> {
            List<String> named = new ArrayList<>(place.reserves.keySet());
            named.addAll(place.ceilings.keySet());
            for (String group : named) {
                if (all.add(group)) {
                    Problem problem = Problem.warning(
                            from.at(PLACES, id, "reserves", group),
                            Reason.of(PreferenceReason.GROUP_EMPTY).with("group", group));
                    problems.add(ClosestName.to(group, new LinkedHashSet<>(from.groups.values()))
                            .map(problem::maybe)
                            .orElse(problem));
                }
            }
        });
        return List.copyOf(all);
    }

    private int[] groups(List<String> groupIds) {
        if (groupIds.isEmpty()) {
            return new int[0];
        }
        int[] group = new int[proposers.all().size()];
        Arrays.fill(group, PlaceTerms.NONE);
        from.groups.forEach((id, name) -> {
            if (proposers.number(id).isEmpty()) {
                unknown(PreferenceReason.PROPOSER_UNKNOWN, id, proposers.all(), "groups", id);
            } else {
                group[proposers.number(id).getAsInt()] = groupIds.indexOf(name);
            }
        });
        return group;
    }

    private int region(String place, @Nullable String region, List<String> regionIds) {
        if (region == null) {
            return PlaceTerms.NONE;
        }
        int number = regionIds.indexOf(region);
        if (number < 0) {
            unknown(PreferenceReason.REGION_UNKNOWN, region, regionIds, PLACES, place, "region");
        }
        return number;
    }

    private void bounds(
            String id, PreferenceBuilder.Place place, List<String> groupIds, int at, int[] reserve, int[] ceiling) {
        long sum = 0;
        for (Map.Entry<String, Integer> each : place.reserves.entrySet()) {
            notNegative(each.getValue(), "reserve", PLACES, id, "reserves", each.getKey());
            sum += Math.max(0, each.getValue());
            reserve[at * groupIds.size() + groupIds.indexOf(each.getKey())] = each.getValue();
        }
        if (sum > Math.max(0, place.capacity)) {
            problems.add(Problem.error(
                    from.at(PLACES, id, "reserves"),
                    Reason.of(PreferenceReason.RESERVES_ABOVE_CAPACITY)
                            .with("sum", sum)
                            .with("capacity", place.capacity)));
        }
        for (Map.Entry<String, Integer> each : place.ceilings.entrySet()) {
            notNegative(each.getValue(), "ceiling", PLACES, id, "ceilings", each.getKey());
            int index = at * groupIds.size() + groupIds.indexOf(each.getKey());
            ceiling[index] = each.getValue();
            if (each.getValue() >= 0 && each.getValue() < reserve[index]) {
                problems.add(Problem.error(
                        from.at(PLACES, id, "ceilings", each.getKey()),
                        Reason.of(PreferenceReason.CEILING_BELOW_RESERVE)
                                .with("group", each.getKey())
                                .with("ceiling", each.getValue())
                                .with("reserve", reserve[index])));
            }
        }
    }

    /** As given; else the capacity, or where the region's cap may bind its share of the cap by capacity. */
    private int[] targets(int[] capacity, int[] region, int[] caps, List<String> regionIds) {
        int[] target = capacity.clone();
        List<String> ids = List.copyOf(from.places.keySet());
        List<PreferenceBuilder.Place> places = List.copyOf(from.places.values());
        for (int r = 0; r < caps.length; r++) {
            long all = 0;
            long aimed = 0;
            for (int place = 0; place < target.length; place++) {
                all += region[place] == r ? Math.max(0, capacity[place]) : 0;
            }
            boolean binding = all > caps[r];
            for (int place = 0; place < target.length; place++) {
                if (region[place] == r) {
                    if (binding && places.get(place).target == null) {
                        target[place] = (int) ((long) Math.max(0, capacity[place]) * Math.max(0, caps[r]) / all);
                        problems.add(Problem.warning(
                                from.at(PLACES, ids.get(place)),
                                Reason.of(PreferenceReason.TARGET_ASSUMED)
                                        .with("host", ids.get(place))
                                        .with("target", target[place])));
                    }
                    @Nullable Integer given = places.get(place).target;
                    aimed += given == null ? target[place] : Math.max(0, Math.min(given, capacity[place]));
                }
            }
            if (binding && aimed > caps[r]) {
                problems.add(Problem.warning(
                        from.at("regions", regionIds.get(r), "cap"),
                        Reason.of(PreferenceReason.TARGETS_ABOVE_CAP)
                                .with("region", regionIds.get(r))
                                .with("sum", aimed)
                                .with("cap", caps[r])));
            }
        }
        for (int place = 0; place < target.length; place++) {
            @Nullable Integer given = places.get(place).target;
            if (given != null) {
                target[place] = Math.min(given, capacity[place]);
                notNegative(given, "target", PLACES, ids.get(place), "target");
                if (given > Math.max(0, capacity[place])) {
                    problems.add(Problem.warning(
                            from.at(PLACES, ids.get(place), "target"),
                            Reason.of(PreferenceReason.TARGET_ABOVE_CAPACITY)
                                    .with("target", given)
                                    .with("capacity", capacity[place])));
                }
            }
        }
        return target;
    }

    private void notNegative(int value, String name, String... path) {
        if (value < 0) {
            problems.add(Problem.error(
                    from.at(path),
                    Reason.of(PreferenceReason.NEGATIVE).with("name", name).with("value", value)));
        }
    }

    private void unknown(PreferenceReason code, String id, List<String> known, String... path) {
        Problem problem = Problem.error(from.at(path), Reason.of(code).with("id", id));
        problems.add(
                known.size() > 1_000
                        ? problem
                        : ClosestName.to(id, known).map(problem::maybe).orElse(problem));
    }
}
