package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.Disaggregation;
import io.github.diasporaskills.accountability.publication.CountTable;
import io.github.diasporaskills.accountability.publication.StatedCount;
import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.CountKind;
import io.github.diasporaskills.core.register.Grouping;
import io.github.diasporaskills.core.register.RegisterFigures;
import io.github.diasporaskills.core.teleexpertise.FollowUpMeasure;
import io.github.diasporaskills.core.teleexpertise.FollowUpResponse;
import io.github.diasporaskills.core.teleexpertise.PatientOutcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Requests for an opinion, and what became of the patients: no result of follow-up stands there without the response
 * rate and the loss to follow-up. Nothing of a case is known here.
 */
final class RequestSection implements PageSection {

    private static final String REQUESTS = RegisterTables.population(CountKind.REQUESTS);
    private static final String YES = "YES";
    private static final String OTHERWISE = "OTHERWISE";

    @Override
    public Optional<SummarySection> of(PageFacts facts) {
        long all = facts.counts().of(CountKind.REQUESTS).value();
        if (all == 0) {
            return Optional.empty();
        }
        SummarySection section = SummarySection.titled(facts.say(PageWords.REQUESTS_TITLE))
                .paragraph(facts.say(PageWords.REQUESTS_PROMISE));
        RegisterTables tables = new RegisterTables(facts);
        RegisterFigures figures = facts.register().figures(facts.day());
        Map<Gender, FollowUpResponse> response =
                figures.followUp(FollowUpMeasure.PATIENT_BETTER).response();
        FollowUpResponse due = figures.followUp(FollowUpMeasure.PATIENT_BETTER).totalResponse();
        CountTable dueByGender = byGender(facts, PageWords.FOLLOW_UPS_DUE, response, FollowUpResponse::due);
        CountTable reportedByGender =
                byGender(facts, PageWords.FOLLOW_UPS_REPORTED, response, FollowUpResponse::reported);
        CountTable outcomes = outcomes(facts, figures);
        if (due.due() > 0) {
            List<StatedCount> rate = List.of(StatedCount.totalOf(dueByGender), StatedCount.totalOf(reportedByGender));
            List<StatedCount> loss = new ArrayList<>(rate);
            if (due.reported() > 0) {
                loss.add(StatedCount.cellOf(outcomes, PatientOutcome.LOST.name()));
            }
            section = section.paragraph(
                            facts.say(Reason.of(PageWords.FOLLOW_UPS_RATE)
                                    .with("due", due.due())
                                    .with("reported", due.reported())
                                    .with("rate", facts.percent(due.responseRate()))),
                            rate.toArray(StatedCount[]::new))
                    .paragraph(
                            facts.say(Reason.of(PageWords.FOLLOW_UPS_LOSS)
                                    .with("loss", facts.percent(due.lossToFollowUp()))),
                            loss.toArray(StatedCount[]::new));
        }
        section = RequestPace.addTo(section, facts);
        section = section.figure(facts.say(PageWords.REQUESTS_ALL), tables.total(CountKind.REQUESTS))
                .figure(facts.say(PageWords.REQUESTS_ANSWERED), tables.total(CountKind.ANSWERED_REQUESTS))
                .figure(facts.say(PageWords.REQUESTS_OPEN), tables.total(CountKind.OPEN_REQUESTS));
        section = PageParts.with(section, tables.table(PageWords.REQUESTS_GENDER, CountKind.REQUESTS, Grouping.GENDER));
        section = PageParts.with(
                section, tables.table(PageWords.REQUESTS_SPECIALTY, CountKind.REQUESTS, Grouping.SPECIALTY));
        if (due.due() > 0) {
            section = section.table(dueByGender);
        }
        if (due.reported() == 0) {
            return Optional.of(section);
        }
        section = section.table(reportedByGender).table(outcomes);
        for (Map.Entry<FollowUpMeasure, PageWords> asked : asked().entrySet()) {
            section = section.table(answers(facts, asked.getValue(), figures, asked.getKey()));
        }
        return Optional.of(section);
    }

    private static Map<FollowUpMeasure, PageWords> asked() {
        Map<FollowUpMeasure, PageWords> asked = new EnumMap<>(FollowUpMeasure.class);
        asked.put(FollowUpMeasure.ADVICE_FEASIBLE, PageWords.FOLLOW_UPS_FEASIBLE);
        asked.put(FollowUpMeasure.ADVICE_FOLLOWED, PageWords.FOLLOW_UPS_FOLLOWED);
        asked.put(FollowUpMeasure.DIAGNOSIS_CHANGED, PageWords.FOLLOW_UPS_DIAGNOSIS);
        asked.put(FollowUpMeasure.MANAGEMENT_CHANGED, PageWords.FOLLOW_UPS_MANAGEMENT);
        asked.put(FollowUpMeasure.TRANSFER_AVOIDED, PageWords.FOLLOW_UPS_TRANSFER);
        asked.put(FollowUpMeasure.HARM_SUSPECTED, PageWords.FOLLOW_UPS_HARM);
        return asked;
    }

    private static CountTable byGender(
            PageFacts facts,
            PageWords title,
            Map<Gender, FollowUpResponse> response,
            ToIntFunction<FollowUpResponse> number) {
        return RegisterTables.byGender(title, CountingUnit.REQUEST, REQUESTS, response, number, facts);
    }

    private static CountTable outcomes(PageFacts facts, RegisterFigures figures) {
        Map<PatientOutcome, Integer> counted = new EnumMap<>(PatientOutcome.class);
        counted.put(
                PatientOutcome.BETTER,
                figures.followUp(FollowUpMeasure.PATIENT_BETTER).total());
        counted.put(
                PatientOutcome.SAME,
                figures.followUp(FollowUpMeasure.PATIENT_SAME).total());
        counted.put(
                PatientOutcome.WORSE,
                figures.followUp(FollowUpMeasure.PATIENT_WORSE).total());
        counted.put(
                PatientOutcome.DIED,
                figures.followUp(FollowUpMeasure.PATIENT_DIED).total());
        counted.put(
                PatientOutcome.LOST,
                figures.followUp(FollowUpMeasure.PATIENT_BETTER).totalResponse().lost());
        Map<String, Long> cells = new LinkedHashMap<>();
        counted.forEach((outcome, number) -> cells.put(outcome.name(), (long) number));
        CountTable table = table(facts, PageWords.FOLLOW_UPS_OUTCOME, Dimension.named("outcome"), cells);
        for (PatientOutcome outcome : PatientOutcome.values()) {
            table = table.labelled(outcome.name(), facts.say(words(outcome)));
        }
        return table;
    }

    private static PageWords words(PatientOutcome outcome) {
        return switch (outcome) {
            case BETTER -> PageWords.FOLLOW_UPS_BETTER;
            case SAME -> PageWords.FOLLOW_UPS_SAME;
            case WORSE -> PageWords.FOLLOW_UPS_WORSE;
            case DIED -> PageWords.FOLLOW_UPS_DIED;
            case LOST -> PageWords.FOLLOW_UPS_LOST;
        };
    }

    private static CountTable answers(
            PageFacts facts, PageWords title, RegisterFigures figures, FollowUpMeasure measure) {
        long yes = figures.followUp(measure).total();
        long reported = figures.followUp(measure).totalResponse().reported();
        Map<String, Long> cells = new LinkedHashMap<>();
        cells.put(YES, yes);
        cells.put(OTHERWISE, reported - yes);
        Dimension dimension =
                Dimension.named(measure.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return table(facts, title, dimension, cells)
                .labelled(YES, facts.say(PageWords.FOLLOW_UPS_YES))
                .labelled(OTHERWISE, facts.say(PageWords.FOLLOW_UPS_OTHERWISE));
    }

    private static CountTable table(PageFacts facts, PageWords title, Dimension dimension, Map<String, Long> cells) {
        long total = cells.values().stream().mapToLong(Long::longValue).sum();
        return RegisterTables.table(
                title, CountingUnit.REQUEST, REQUESTS, Disaggregation.of(dimension, total, cells), facts);
    }
}
