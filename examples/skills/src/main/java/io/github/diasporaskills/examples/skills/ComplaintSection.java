package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.grievance.CategoryRule;
import io.github.diasporaskills.accountability.grievance.CountedComplaint;
import io.github.diasporaskills.accountability.grievance.GrievanceSection;
import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.Disaggregation;
import io.github.diasporaskills.accountability.publication.CountTable;
import io.github.diasporaskills.accountability.publication.StatedCount;
import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.ComplaintMeasure;
import io.github.diasporaskills.core.programme.CountingUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Complaints, as far as a desk is joined: how many came, were answered in time and resolved, by gender and category, and
 * how content people were. What was passed on stands in the tables as just that.
 */
final class ComplaintSection implements PageSection {

    private static final Dimension GENDER = Dimension.of(Gender.class);
    private static final Dimension CATEGORY = Dimension.named("complaint-category");
    private static final Dimension RATING = Dimension.named("rating");
    private static final String PASSED_ON = "TRANSFERRED";

    private final JoinedComplaints complaints;

    ComplaintSection(JoinedComplaints complaints) {
        this.complaints = complaints;
    }

    @Override
    public Optional<SummarySection> of(PageFacts facts) {
        return complaints.rules().map(rules -> section(rules, facts));
    }

    private SummarySection section(GrievanceSection rules, PageFacts facts) {
        List<CountedComplaint> received = counted(ComplaintMeasure.COMPLAINTS, facts);
        List<CountedComplaint> rated = counted(ComplaintMeasure.RATED_COMPLAINTS, facts);
        SummarySection section = SummarySection.titled(facts.say(PageWords.COMPLAINTS_TITLE))
                .paragraph(facts.say(PageWords.COMPLAINTS_LEAD))
                .figure(
                        facts.say(PageWords.COMPLAINTS_ALL),
                        StatedCount.total(
                                PageWords.COMPLAINTS_ALL.name(),
                                CountingUnit.COMPLAINT,
                                ComplaintSource.POPULATION,
                                received.size()));
        if (received.isEmpty()) {
            return section;
        }
        section = section.table(byGender(PageWords.COMPLAINTS_GENDER, received, facts))
                .table(byCategory(received, rules, facts))
                .table(byGender(
                        PageWords.COMPLAINTS_ACKNOWLEDGED,
                        counted(ComplaintMeasure.ACKNOWLEDGED_COMPLAINTS, facts),
                        facts))
                .table(byGender(
                        PageWords.COMPLAINTS_ANSWERED, counted(ComplaintMeasure.ANSWERED_COMPLAINTS, facts), facts))
                .table(byGender(
                        PageWords.COMPLAINTS_IN_TIME,
                        counted(ComplaintMeasure.COMPLAINTS_ANSWERED_IN_TIME, facts),
                        facts))
                .table(byGender(
                        PageWords.COMPLAINTS_RESOLVED, counted(ComplaintMeasure.RESOLVED_COMPLAINTS, facts), facts));
        return rated.isEmpty() ? section : section.table(byRating(rated, facts));
    }

    private List<CountedComplaint> counted(ComplaintMeasure measure, PageFacts facts) {
        List<CountedComplaint> found = new ArrayList<>();
        for (CountedComplaint one : complaints.receivedBy(facts.day())) {
            ComplaintSource.when(measure, one)
                    .filter(at -> facts.isPast(JoinedComplaints.dayOf(at)))
                    .ifPresent(at -> found.add(one));
        }
        return found;
    }

    private static CountTable byGender(PageWords title, List<CountedComplaint> counted, PageFacts facts) {
        Map<String, Long> cells = new TreeMap<>();
        counted.forEach(one -> cells.merge(one.gender().orElse(Gender.NOT_ASKED).name(), 1L, Long::sum));
        return table(title, GENDER, counted, cells, facts);
    }

    private static CountTable byCategory(List<CountedComplaint> counted, GrievanceSection rules, PageFacts facts) {
        Map<String, Long> cells = new TreeMap<>();
        counted.forEach(one ->
                cells.merge(one.isPassedOn() ? PASSED_ON : one.category().orElse(Category.NOT_STATED), 1L, Long::sum));
        CountTable table = table(PageWords.COMPLAINTS_CATEGORY, CATEGORY, counted, cells, facts)
                .labelled(PASSED_ON, facts.say(PageWords.COMPLAINTS_PASSED_ON))
                .labelled(Category.NOT_STATED, facts.say(PageWords.COMPLAINTS_UNREAD));
        for (CategoryRule rule : rules.categories()) {
            table = table.labelled(rule.code(), rule.names().in(facts.locale()));
        }
        return table;
    }

    private static CountTable byRating(List<CountedComplaint> counted, PageFacts facts) {
        Map<String, Long> cells = new TreeMap<>();
        counted.forEach(one -> one.rating().ifPresent(rating -> cells.merge(rating.toString(), 1L, Long::sum)));
        return table(PageWords.COMPLAINTS_RATING, RATING, counted, cells, facts);
    }

    private static CountTable table(
            PageWords title,
            Dimension dimension,
            List<CountedComplaint> counted,
            Map<String, Long> cells,
            PageFacts facts) {
        return RegisterTables.table(
                title,
                CountingUnit.COMPLAINT,
                ComplaintSource.POPULATION,
                Disaggregation.of(dimension, counted.size(), cells),
                facts);
    }
}
