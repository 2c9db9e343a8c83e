package io.github.diasporaskills.matching.simulation;

import java.util.List;
import java.util.SplittableRandom;

/** Which specialty a case asks for, and how urgent it is, drawn by the shares of the scenario. Immutable. */
final class CaseMix {

    private final List<AskedSpecialty> specialties;
    private final int weights;
    private final double urgent;
    private final double routine;
    private final int leastUrgent;

    CaseMix(Scenario scenario, int urgencies) {
        this.specialties = scenario.specialties();
        this.weights = specialties.stream().mapToInt(AskedSpecialty::cases).sum();
        this.urgent = scenario.share(ScenarioSetting.URGENT_PERCENT);
        this.routine = scenario.share(ScenarioSetting.ROUTINE_PERCENT);
        this.leastUrgent = urgencies - 1;
    }

    /** By place among the specialties of the scenario. */
    int specialty(SplittableRandom random) {
        int left = random.nextInt(weights);
        int place = 0;
        while (left >= specialties.get(place).cases()) {
            left -= specialties.get(place).cases();
            place++;
        }
        return place;
    }

    /** By place among the urgencies of the country: the first, the last, or the one between them. */
    int urgency(SplittableRandom random) {
        double drawn = random.nextDouble();
        if (drawn < urgent) {
            return 0;
        }
        return drawn >= 1 - routine ? leastUrgent : Math.min(1, leastUrgent);
    }
}
