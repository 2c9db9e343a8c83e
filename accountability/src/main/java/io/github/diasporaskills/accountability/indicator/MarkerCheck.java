package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.indicator.MarkerAnswer.State;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.GenderFinding;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.ModelEdition;
import io.github.diasporaskills.core.programme.OperatingModel;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RecordKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Looks for what gender markers ask in the data of a programme, and says what is missing. It is a help for those who
 * screen their own programme: no score comes of it, for a marker is a judgement of people about a whole programme, and
 * data can show that something was written down, not that it is good. Immutable and thread-safe.
 */
public final class MarkerCheck {

    private static final Dimension GENDER = Dimension.of(Gender.class);
    private static final String AGE = "age-band";

    private final List<MarkerAnswer> answers;
    private final Map<MarkerCriterion, MarkerStatement> statements;

    private MarkerCheck(List<MarkerAnswer> answers, Map<MarkerCriterion, MarkerStatement> statements) {
        this.answers = List.copyOf(answers);
        this.statements = statements;
    }

    /**
     * Looks at a report split by gender and at the operating models of its programme.
     *
     * @param report the results
     * @param models as they stood then
     * @return one answer for each criterion
     */
    public static MarkerCheck of(IndicatorReport report, Collection<OperatingModel> models) {
        return new MarkerCheck(new Looking(report, models).all(), Map.of());
    }

    /**
     * Looks at a report split by gender and at what is on record by then.
     *
     * @param report the results
     * @param register the data from which they come
     * @return one answer for each criterion
     */
    public static MarkerCheck of(IndicatorReport report, ProgrammeRegister register) {
        return of(report, register.asOf(report.period().last()).all(RecordKind.OPERATING_MODEL));
    }

    /**
     * The same answers with what people say beside them, above all to what no data can show.
     *
     * @param said at most one to each criterion
     * @return a new check; the answers of the data stay as they are
     * @throws IllegalArgumentException if a criterion has two
     */
    public MarkerCheck hearing(Collection<MarkerStatement> said) {
        Map<MarkerCriterion, MarkerStatement> heard = new EnumMap<>(MarkerCriterion.class);
        for (MarkerStatement statement : said) {
            if (heard.put(statement.criterion(), statement) != null) {
                throw new IllegalArgumentException(
                        "A criterion has one statement; found two for " + statement.criterion());
            }
        }
        return new MarkerCheck(answers, Collections.unmodifiableMap(heard));
    }

    /**
     * What somebody said to a criterion.
     *
     * @param criterion what is asked
     * @return the statement, or empty if nobody said anything
     */
    public Optional<MarkerStatement> statement(MarkerCriterion criterion) {
        return Optional.ofNullable(statements.get(requireNonNull(criterion, "criterion")));
    }

    /**
     * The answers.
     *
     * @return one for each criterion, in their order
     */
    public List<MarkerAnswer> answers() {
        return answers;
    }

    /**
     * The answer to one criterion.
     *
     * @param criterion what is asked
     * @return what the data say
     */
    public MarkerAnswer answer(MarkerCriterion criterion) {
        requireNonNull(criterion, "criterion");
        return answers.stream()
                .filter(answer -> answer.criterion() == criterion)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return "MarkerCheck"
                + answers.stream().map(a -> a.criterion() + " " + a.state()).toList();
    }

    /** Looks at one programme. */
    private static final class Looking {

        private final IndicatorReport report;
        private final List<GenderFinding> findings = new ArrayList<>();

        Looking(IndicatorReport report, Collection<OperatingModel> models) {
            this.report = requireNonNull(report, "report");
            for (OperatingModel model : models) {
                List<ModelEdition> editions = model.editions();
                findings.addAll(editions.get(editions.size() - 1).genderAnalysis());
            }
        }

        List<MarkerAnswer> all() {
            List<MarkerAnswer> all = new ArrayList<>();
            for (MarkerCriterion criterion : MarkerCriterion.values()) {
                all.add(
                        switch (criterion) {
                            case DAC_ANALYSIS -> analysis(criterion, State.FOUND, MarkerReason.ANALYSIS);
                            case DAC_USED -> actions(criterion);
                            case DAC_OBJECTIVE, IASC_C -> targets(criterion);
                            case DAC_DATA ->
                                data(criterion, result -> result.by(GENDER).isPresent());
                            case DAC_MONITORED ->
                                data(
                                        criterion,
                                        result -> result.value().isPresent()
                                                && result.by(GENDER).isPresent());
                            case IASC_A -> analysis(criterion, State.PART, MarkerReason.ANALYSIS_AGE);
                            case IASC_B -> genderAndAge(criterion);
                            case IASC_H -> complaints(criterion);
                            case DAC_PRINCIPAL, IASC_D, IASC_E, IASC_F, IASC_G, IASC_I, IASC_J, IASC_K, IASC_L ->
                                new MarkerAnswer(criterion, State.ASK_SOMEBODY, Reason.of(MarkerReason.ASK_SOMEBODY));
                        });
            }
            return all;
        }

        private MarkerAnswer analysis(MarkerCriterion criterion, State state, MarkerReason found) {
            return findings.isEmpty()
                    ? new MarkerAnswer(criterion, State.MISSING, Reason.of(MarkerReason.NO_ANALYSIS))
                    : new MarkerAnswer(criterion, state, Reason.of(found).with("findings", codes(f -> true)));
        }

        private List<String> codes(Predicate<GenderFinding> wanted) {
            return findings.stream().filter(wanted).map(GenderFinding::code).toList();
        }

        private MarkerAnswer actions(MarkerCriterion criterion) {
            if (findings.isEmpty()) {
                return new MarkerAnswer(criterion, State.MISSING, Reason.of(MarkerReason.NO_ANALYSIS));
            }
            List<String> open = codes(finding -> finding.actions().isEmpty());
            return open.isEmpty()
                    ? new MarkerAnswer(
                            criterion,
                            State.FOUND,
                            Reason.of(MarkerReason.ACTIONS).with("findings", codes(f -> true)))
                    : new MarkerAnswer(
                            criterion,
                            open.size() < findings.size() ? State.PART : State.MISSING,
                            Reason.of(MarkerReason.NO_ACTIONS).with("findings", open));
        }

        private List<String> indicators(Predicate<Indicator> wanted) {
            return report.results().stream()
                    .map(IndicatorResult::indicator)
                    .filter(wanted)
                    .map(Indicator::code)
                    .toList();
        }

        private MarkerAnswer targets(MarkerCriterion criterion) {
            List<String> aimed = indicators(indicator -> indicator.groupTargets().stream()
                    .anyMatch(target -> target.dimension().equals(GENDER.id())));
            return aimed.isEmpty()
                    ? new MarkerAnswer(criterion, State.MISSING, Reason.of(MarkerReason.NO_GENDER_TARGETS))
                    : new MarkerAnswer(
                            criterion,
                            State.PART,
                            Reason.of(MarkerReason.GENDER_TARGETS).with("indicators", aimed));
        }

        private MarkerAnswer data(MarkerCriterion criterion, Predicate<IndicatorResult> told) {
            List<String> people = indicators(Indicator::isByGender);
            if (people.isEmpty()) {
                return new MarkerAnswer(criterion, State.MISSING, Reason.of(MarkerReason.NO_PEOPLE));
            }
            List<String> open = report.results().stream()
                    .filter(result -> result.indicator().isByGender() && !told.test(result))
                    .map(result -> result.indicator().code())
                    .toList();
            return open.isEmpty()
                    ? new MarkerAnswer(
                            criterion,
                            State.FOUND,
                            Reason.of(MarkerReason.BY_GENDER).with("indicators", people))
                    : new MarkerAnswer(
                            criterion,
                            open.size() < people.size() ? State.PART : State.MISSING,
                            Reason.of(MarkerReason.NOT_BY_GENDER).with("indicators", open));
        }

        private MarkerAnswer genderAndAge(MarkerCriterion criterion) {
            List<String> gender = indicators(Indicator::isByGender);
            List<String> both = indicators(indicator -> indicator.isByGender()
                    && indicator
                            .sheet()
                            .filter(sheet -> sheet.splits().stream().anyMatch(split -> split.contains(AGE)))
                            .isPresent());
            if (gender.isEmpty()) {
                return new MarkerAnswer(criterion, State.MISSING, Reason.of(MarkerReason.NEITHER_GENDER_NOR_AGE));
            }
            if (both.size() == gender.size()) {
                return new MarkerAnswer(
                        criterion,
                        State.FOUND,
                        Reason.of(MarkerReason.GENDER_AND_AGE).with("indicators", both));
            }
            List<String> notAge = new ArrayList<>(gender);
            notAge.removeAll(both);
            return new MarkerAnswer(
                    criterion,
                    State.PART,
                    Reason.of(MarkerReason.GENDER_NOT_AGE).with("indicators", notAge));
        }

        private MarkerAnswer complaints(MarkerCriterion criterion) {
            List<String> counted = indicators(indicator -> indicator.unit() == CountingUnit.COMPLAINT);
            return counted.isEmpty()
                    ? new MarkerAnswer(criterion, State.MISSING, Reason.of(MarkerReason.NO_COMPLAINTS))
                    : new MarkerAnswer(
                            criterion,
                            State.PART,
                            Reason.of(MarkerReason.COMPLAINTS).with("indicators", counted));
        }
    }
}
