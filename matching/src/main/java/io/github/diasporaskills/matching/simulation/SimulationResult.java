package io.github.diasporaskills.matching.simulation;

import io.github.diasporaskills.matching.dispatch.LoadBalance;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What came out of a scenario: figures over several runs, each with its interval. Times run from submission; an answer is
 * the first opinion, an allocation the first offer. Statistics of a model, not results of a programme. Immutable and
 * thread-safe.
 */
public final class SimulationResult {

    private static final double WEEKS_OF_A_YEAR = 365.25 / 7;

    private final Scenario scenario;
    private final List<RunFigures> runs;

    SimulationResult(Scenario scenario, List<RunFigures> runs) {
        this.scenario = scenario;
        this.runs = List.copyOf(runs);
    }

    /**
     * What was played.
     *
     * @return the scenario
     */
    public Scenario scenario() {
        return scenario;
    }

    /**
     * How often it was played.
     *
     * @return 1 or more
     */
    public int runs() {
        return runs.size();
    }

    /**
     * How many cases came in a run.
     *
     * @return the number
     */
    public Figure cases() {
        return Figure.of(runs, run -> run.counts().cases());
    }

    /**
     * From submission to the opinion, of those that were answered.
     *
     * @return hours
     */
    public HourFigures answerHours() {
        return HourFigures.of(runs, RunFigures::answer);
    }

    /**
     * From submission to the first offer.
     *
     * @return hours
     */
    public HourFigures allocationHours() {
        return HourFigures.of(runs, RunFigures::allocation);
    }

    /**
     * The share of cases that were answered at all.
     *
     * @return 0 to 1, of the runs in which a case came; not {@linkplain Figure#isKnown() known} if none ever did
     */
    public Figure answeredShare() {
        return Figure.ofShare(withCases(), run -> run.share(run.answer().length));
    }

    private List<RunFigures> withCases() {
        return runs.stream().filter(RunFigures::hasCases).toList();
    }

    /**
     * The share of cases that were answered within the time that their urgency gives, counted from submission.
     *
     * @return 0 to 1, of the runs in which a case came
     */
    public Figure withinDeadlineShare() {
        return Figure.ofShare(withCases(), run -> run.share(run.counts().inTime()));
    }

    /**
     * How many cases were answered by whoever was asked first.
     *
     * @return the number in a run
     */
    public Figure firstExpert() {
        return stage(0);
    }

    /**
     * How many cases were answered by whoever was asked second.
     *
     * @return the number in a run
     */
    public Figure backup() {
        return stage(1);
    }

    /**
     * How many cases were answered by whoever was asked third.
     *
     * @return the number in a run
     */
    public Figure secondBackup() {
        return stage(2);
    }

    /**
     * How many cases were answered by somebody asked after that.
     *
     * @return the number in a run
     */
    public Figure laterBackup() {
        return stage(RunRecord.STAGES);
    }

    private Figure stage(int number) {
        return Figure.of(runs, run -> run.counts().byStage().get(number));
    }

    /**
     * How many cases came for each expert in a year, answered or not.
     *
     * @return the number
     */
    public Figure casesPerExpert() {
        return Figure.of(runs, run -> perYear(run.counts().cases()) / run.loads().length);
    }

    /**
     * How many cases came for each coordinator in a year.
     *
     * @return the number
     */
    public Figure casesPerCoordinator() {
        return Figure.of(
                runs, run -> perYear(run.counts().cases()) / run.counts().coordinators());
    }

    private double perYear(double number) {
        return number * WEEKS_OF_A_YEAR / scenario.value(ScenarioSetting.WEEKS);
    }

    /**
     * How unequally experts answered: the Gini coefficient of the cases that each took.
     *
     * @return 0 if all took the same, close to 1 if one took all
     */
    public Figure loadGini() {
        return Figure.ofShare(runs, run -> LoadBalance.gini(run.loads()));
    }

    /**
     * The share of the cases taken that women took, for whom patients may wish.
     *
     * @return 0 to 1, of the runs in which a case was taken; to be held against the share of women among the experts
     */
    public Figure casesOfWomenShare() {
        return Figure.ofShare(
                runs.stream()
                        .filter(run -> Arrays.stream(run.loads()).sum() > 0)
                        .toList(),
                run -> run.counts().takenByWomen()
                        / (double) Arrays.stream(run.loads()).sum());
    }

    /**
     * How many cases the busiest expert took.
     *
     * @return the number in a run
     */
    public Figure busiestExpert() {
        return Figure.of(runs, run -> run.loads()[run.loads().length - 1]);
    }

    /**
     * How many cases the experts took, by share of experts: the load at the end of each tenth.
     *
     * @return eleven numbers, from the least to the most
     */
    public List<Double> loadByTenths() {
        return IntStream.rangeClosed(0, 10)
                .mapToObj(tenth -> Figure.of(
                                runs,
                                run -> RunFigures.quantile(
                                        Arrays.stream(run.loads())
                                                .asDoubleStream()
                                                .toArray(),
                                        tenth / 10.0))
                        .value())
                .toList();
    }

    /**
     * By how many cases the open ones grow in a week.
     *
     * @return the slope; about 0 where the network keeps up
     */
    public Figure queueGrowthPerWeek() {
        return Figure.ofAny(runs, RunFigures::growth);
    }

    /**
     * How many cases were open at the end of each week.
     *
     * @return one figure for each week
     */
    public List<Figure> openByWeek() {
        int weeks = runs.stream().mapToInt(run -> run.weekly().length).min().orElse(0);
        return IntStream.range(0, weeks)
                .mapToObj(week -> Figure.of(runs, run -> run.weekly()[week]))
                .toList();
    }

    /**
     * How many cases were open on average over time: L of Little's law.
     *
     * @return the number
     */
    public Figure meanOpen() {
        return Figure.of(runs, run -> run.flow().meanOpen());
    }

    /**
     * How many cases came in an hour: lambda of Little's law.
     *
     * @return the number
     */
    public Figure arrivalsPerHour() {
        return Figure.of(runs, run -> run.counts().cases() / run.flow().span());
    }

    /**
     * How long a case was open on average, answered or given up: W of Little's law.
     *
     * @return hours, of the runs in which a case came
     */
    public Figure meanOpenHours() {
        return Figure.of(
                withCases(), run -> run.flow().inSystem() / run.counts().cases());
    }

    /**
     * How many replies came when the case was with somebody else already.
     *
     * @return the number in a run
     */
    public Figure lateReplies() {
        return Figure.of(runs, run -> run.counts().late());
    }

    /**
     * How often a coordinator was told that a case waits too long.
     *
     * @return the number in a run
     */
    public Figure escalations() {
        return Figure.of(runs, run -> run.counts().escalations());
    }

    /**
     * For which share of cases it is known what became of the patient.
     *
     * @return 0 to 1, of the runs in which a follow-up fell due; not known if none was played
     */
    public Figure followedUpShare() {
        return Figure.ofShare(
                runs.stream().filter(run -> run.counts().closed() > 0).toList(),
                run -> run.counts().reported() / (double) run.counts().closed());
    }

    /**
     * How many decisions the router made in all runs.
     *
     * @return the number
     */
    public long decisions() {
        return runs.stream().mapToLong(run -> run.counts().decisions()).sum();
    }

    /**
     * How often a case was looked at for a breach: two active offers, an expert who may not be asked, silence beyond the
     * time without anybody told.
     *
     * @return the number in all runs
     */
    public long checks() {
        return runs.stream().mapToLong(RunFigures::checks).sum();
    }

    /**
     * The breaches that were found.
     *
     * @return what and which case; empty unless the library is broken
     */
    public List<String> breaches() {
        return runs.stream().flatMap(run -> run.breaches().stream()).toList();
    }

    /**
     * How long cases waited for an answer, as shares.
     *
     * @param hours from submission
     * @return the share of all cases that was answered within the hours, of the runs in which a case came
     */
    public Figure answeredWithin(double hours) {
        return Figure.ofShare(withCases(), run -> {
            int place = Arrays.binarySearch(run.answer(), Math.nextUp(hours));
            return run.share(place < 0 ? -place - 1 : place);
        });
    }

    @Override
    public String toString() {
        return scenario + ", " + runs() + " runs: answered " + answeredShare() + ", median "
                + answerHours().median();
    }
}
