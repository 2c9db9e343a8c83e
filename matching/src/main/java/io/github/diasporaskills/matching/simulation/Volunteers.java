package io.github.diasporaskills.matching.simulation;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How experts behave: how fast each is, how often each never replies, and when each goes quiet. Nobody in the network
 * knows it; the router finds out by what comes back. Not thread-safe.
 */
final class Volunteers {

    /** What becomes of an offer, and after how many hours; {@code takenAfter} comes with an answer only. */
    record Reply(Kind kind, double after, double takenAfter) {

        /** The kinds. */
        enum Kind {
            NEVER,
            DECLINE,
            ANSWER
        }

        static final Reply NEVER = new Reply(Kind.NEVER, 0, 0);
    }

    private static final double SECONDS_OF_A_YEAR = Arrivals.HOURS_OF_A_YEAR * 3600;

    private final Scenario scenario;
    private final InventedNetwork people;
    private final long seed;
    private final FittedTime[] first;
    private final FittedTime[] later;
    private final double never;
    private final double backupNever;
    private final double decline;
    private final FittedTime declineTime;
    private final double taken;
    private double[] speed = new double[0];
    private double[] reliance = new double[0];
    private long[] quietFrom = new long[0];

    Volunteers(Scenario scenario, InventedNetwork people, long seed) {
        this.scenario = scenario;
        this.people = people;
        this.seed = seed;
        double spread = scenario.value(ScenarioSetting.SPEED_SPREAD);
        this.first = scenario.specialties().stream()
                .map(each -> scenario.answer(each, true).within(spread))
                .toArray(FittedTime[]::new);
        this.later = scenario.specialties().stream()
                .map(each -> scenario.answer(each, false).within(spread))
                .toArray(FittedTime[]::new);
        this.never = scenario.share(ScenarioSetting.NEVER_PERCENT);
        this.backupNever = scenario.find(ScenarioSetting.BACKUP_NEVER_PERCENT).orElse(never * 100) / 100;
        this.decline = scenario.share(ScenarioSetting.DECLINE_PERCENT);
        double hours = scenario.value(ScenarioSetting.DECLINE_HOURS);
        this.declineTime = FittedTime.logNormal(hours / 2, hours, hours * 2);
        this.taken = scenario.share(ScenarioSetting.ACCEPT_PERCENT);
    }

    /** Somebody joins at an instant in seconds. */
    void join(int expert, long at) {
        if (expert >= speed.length) {
            int more = Math.max(16, Math.max(expert + 1, speed.length * 2));
            speed = Arrays.copyOf(speed, more);
            reliance = Arrays.copyOf(reliance, more);
            quietFrom = Arrays.copyOf(quietFrom, more);
        }
        SplittableRandom random = new SplittableRandom(Seeds.of(seed, Seeds.HABITS, expert));
        speed[expert] = Math.exp(scenario.value(ScenarioSetting.SPEED_SPREAD) * random.nextGaussian());
        reliance[expert] = scenario.value(ScenarioSetting.NEVER_SPREAD) * (2 * random.nextDouble() - 1);
        double leaves = -Math.log(1 - scenario.share(ScenarioSetting.QUIET_PERCENT));
        double years = random.nextExponential() / leaves;
        quietFrom[expert] = leaves == 0 || years > 1000 ? Long.MAX_VALUE : at + (long) (years * SECONDS_OF_A_YEAR);
    }

    boolean isQuiet(int expert, long at) {
        return at >= quietFrom[expert];
    }

    /** What an expert makes of an offer, if he or she is not quiet by then. */
    Reply reply(int expert, int caseNumber, int offer) {
        SplittableRandom random = new SplittableRandom(Seeds.ofOffer(seed, caseNumber, offer));
        double silence = offer == 1 ? never : backupNever;
        if (random.nextDouble() < silence + reliance[expert] * Math.min(silence, 1 - silence)) {
            return Reply.NEVER;
        } else if (random.nextDouble() < decline) {
            double after = declineTime.draw(random);
            return new Reply(Reply.Kind.DECLINE, after, after);
        }
        FittedTime[] time = offer == 1 ? first : later;
        double after = time[people.specialtyOf(expert)].draw(random) * speed[expert];
        return new Reply(Reply.Kind.ANSWER, after, after * taken);
    }
}
