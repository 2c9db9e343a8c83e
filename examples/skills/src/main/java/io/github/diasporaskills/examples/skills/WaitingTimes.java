package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.gender.WaitUnit;
import io.github.diasporaskills.accountability.grievance.CountedComplaint;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.Disaggregation;
import io.github.diasporaskills.accountability.publication.CountTable;
import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.core.engagement.Application;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.programme.ComplaintMeasure;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.register.CountKind;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.teleexpertise.Allocation;
import io.github.diasporaskills.core.teleexpertise.Opinion;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long people waited: patients for an opinion, members for what they offered, complainants for an answer; and how
 * long members took to give an opinion. Each person or case counts once.
 */
final class WaitingTimes {

    private static final String MEMBERS = RegisterTables.population(CountKind.ENGAGEMENTS);

    private final PageFacts facts;
    private final List<GenderTimes> all = new ArrayList<>();

    private WaitingTimes(PageFacts facts) {
        this.facts = facts;
    }

    /** All times of which a register and a desk know the beginning and the end. */
    static List<GenderTimes> of(PageFacts facts, JoinedComplaints complaints) {
        WaitingTimes found = new WaitingTimes(facts);
        found.cases();
        found.opinions();
        found.placements();
        found.complaints(complaints, ComplaintMeasure.ACKNOWLEDGED_COMPLAINTS);
        found.complaints(complaints, ComplaintMeasure.ANSWERED_COMPLAINTS);
        found.complaints(complaints, ComplaintMeasure.RESOLVED_COMPLAINTS);
        found.all.removeIf(GenderTimes::isEmpty);
        return List.copyOf(found.all);
    }

    /**
     * The sections with the tables of those times that enough women and men stand behind; the same sections if there are
     * none.
     */
    static List<SummarySection> withTables(
            List<GenderTimes> times, List<SummarySection> sections, int threshold, PageFacts facts) {
        List<SummarySection> longer = new ArrayList<>(sections);
        for (GenderTimes each : times) {
            if (each.isEnough(threshold)) {
                longer.replaceAll(section -> facts.say(each.section()).equals(section.title())
                        ? each.tables().stream().reduce(section, SummarySection::table, (one, other) -> other)
                        : section);
            }
        }
        return longer;
    }

    /** From handing in to the opinion, by the patient's gender; a case asked about again counts once, with its first. */
    private void cases() {
        Map<String, TeleExpertiseRequest> first = new LinkedHashMap<>();
        answered().forEach(request -> first.putIfAbsent(request.caseKey().value(), request));
        Map<Gender, List<Double>> times = new EnumMap<>(Gender.class);
        first.values()
                .forEach(request -> request.submittedAt()
                        .ifPresent(from -> add(
                                times,
                                request.patientGender(),
                                hours(from, request.answeredAt().orElseThrow()))));
        all.add(new GenderTimes(
                PageWords.REQUESTS_TITLE,
                PageWords.TIMES_CASES_SAID,
                WaitUnit.HOURS,
                times,
                PageWords.TIMES_CASES,
                List.of(table(
                        PageWords.TIMES_CASES,
                        CountingUnit.CASE,
                        RegisterTables.population(CountKind.REQUESTS),
                        sizes(times))),
                List.of()));
    }

    /**
     * From the last offer to the opinion, by the gender of who gave it; each member counts once, with the median of his
     * or her own times. So that a new opinion of somebody who counts already is seen, opinions have a table, too.
     */
    private void opinions() {
        Map<PersonId, List<Double>> own = new LinkedHashMap<>();
        for (TeleExpertiseRequest request : answered()) {
            Opinion opinion = request.opinion().orElseThrow();
            request.allocations().stream()
                    .filter(offer -> offer.expert().equals(opinion.author()))
                    .map(Allocation::offeredAt)
                    .filter(at -> !at.isAfter(opinion.at()))
                    .max(Comparator.naturalOrder())
                    .ifPresent(at -> own.computeIfAbsent(opinion.author(), id -> new ArrayList<>())
                            .add(hours(at, opinion.at())));
        }
        Map<Gender, List<Double>> times = new EnumMap<>(Gender.class);
        Map<Gender, Long> opinions = new EnumMap<>(Gender.class);
        own.forEach((id, hours) -> {
            Gender gender = gender(id);
            add(times, gender, median(hours));
            opinions.merge(gender, (long) hours.size(), Long::sum);
        });
        all.add(new GenderTimes(
                PageWords.REQUESTS_TITLE,
                PageWords.TIMES_OPINIONS_SAID,
                WaitUnit.HOURS,
                times,
                PageWords.TIMES_EXPERTS,
                List.of(
                        table(PageWords.TIMES_EXPERTS, CountingUnit.DISTINCT_PERSON, MEMBERS, sizes(times)),
                        table(PageWords.TIMES_OPINIONS, CountingUnit.REQUEST, "opinions", opinions)),
                List.of(PageWords.TIMES_OPINIONS)));
    }

    private List<TeleExpertiseRequest> answered() {
        return facts.register().all(RecordKind.TELE_EXPERTISE_REQUEST).stream()
                .filter(request -> request.state() != TeleExpertiseState.ENTERED_IN_ERROR
                        && request.answeredAt().isPresent())
                .sorted(Comparator.comparing(request -> request.answeredAt().orElseThrow()))
                .toList();
    }

    /**
     * From the application that an engagement followed, or from the proposal if no member ever applied, to the beginning
     * of each member's first engagement.
     */
    private void placements() {
        Map<List<Object>, LocalDate> applied = new HashMap<>();
        for (Application offer : facts.register().all(RecordKind.APPLICATION)) {
            LocalDate day = JoinedComplaints.dayOf(offer.history().first().at());
            applied.merge(
                    List.of(offer.member(), offer.need()), day, (one, other) -> one.isBefore(other) ? one : other);
        }
        Map<PersonId, Engagement> first = new HashMap<>();
        for (Engagement engagement : facts.register().all(RecordKind.ENGAGEMENT)) {
            if (engagement.hasBegunBy(facts.day())) {
                first.merge(engagement.member(), engagement, WaitingTimes::earlier);
            }
        }
        Map<Gender, List<Double>> times = new EnumMap<>(Gender.class);
        first.forEach((member, engagement) -> {
            LocalDate began = engagement.startedOn().orElseThrow();
            Optional<LocalDate> from = applied.isEmpty()
                    ? Optional.of(engagement.proposedOn())
                    : engagement.need().map(need -> applied.get(List.of(member, need)));
            from.filter(day -> !day.isAfter(began))
                    .ifPresent(day -> add(times, gender(member), (double) ChronoUnit.DAYS.between(day, began)));
        });
        all.add(new GenderTimes(
                PageWords.PLACEMENTS_TITLE,
                applied.isEmpty() ? PageWords.TIMES_PROPOSED_SAID : PageWords.TIMES_APPLIED_SAID,
                WaitUnit.DAYS,
                times,
                PageWords.TIMES_PLACED,
                List.of(table(PageWords.TIMES_PLACED, CountingUnit.DISTINCT_PERSON, MEMBERS, sizes(times))),
                List.of()));
    }

    private static Engagement earlier(Engagement one, Engagement other) {
        Comparator<Engagement> byStart =
                Comparator.comparing(engagement -> engagement.startedOn().orElseThrow());
        return byStart.thenComparing(engagement -> engagement.id().value()).compare(one, other) <= 0 ? one : other;
    }

    /** From receipt to what a measure counts, by the complainant's gender. The part on complaints has the tables. */
    private void complaints(JoinedComplaints complaints, ComplaintMeasure measure) {
        Map<Gender, List<Double>> times = new EnumMap<>(Gender.class);
        for (CountedComplaint one : complaints.receivedBy(facts.day())) {
            Optional<Instant> end =
                    ComplaintSource.when(measure, one).filter(at -> facts.isPast(JoinedComplaints.dayOf(at)));
            if (end.isPresent() && one.gender().isPresent()) {
                add(times, one.gender().get(), days(one.receivedAt(), end.get()));
            }
        }
        boolean acknowledged = measure == ComplaintMeasure.ACKNOWLEDGED_COMPLAINTS;
        boolean answered = measure == ComplaintMeasure.ANSWERED_COMPLAINTS;
        all.add(new GenderTimes(
                PageWords.COMPLAINTS_TITLE,
                acknowledged
                        ? PageWords.TIMES_ACKNOWLEDGED_SAID
                        : answered ? PageWords.TIMES_ANSWERED_SAID : PageWords.TIMES_RESOLVED_SAID,
                WaitUnit.DAYS,
                times,
                acknowledged
                        ? PageWords.COMPLAINTS_ACKNOWLEDGED
                        : answered ? PageWords.COMPLAINTS_ANSWERED : PageWords.COMPLAINTS_RESOLVED,
                List.of(),
                List.of()));
    }

    private Gender gender(PersonId member) {
        return facts.register()
                .find(RecordKind.MEMBER, member.value())
                .map(DiasporaMember::gender)
                .orElse(Gender.NOT_ASKED);
    }

    private CountTable table(PageWords title, CountingUnit unit, String population, Map<Gender, Long> sizes) {
        Map<String, Long> cells = new LinkedHashMap<>();
        sizes.forEach((gender, size) -> cells.put(gender.name(), size));
        long total = cells.values().stream().mapToLong(Long::longValue).sum();
        return RegisterTables.table(
                title, unit, population, Disaggregation.of(Dimension.of(Gender.class), total, cells), facts);
    }

    private static Map<Gender, Long> sizes(Map<Gender, List<Double>> times) {
        Map<Gender, Long> sizes = new EnumMap<>(Gender.class);
        times.forEach((gender, each) -> sizes.put(gender, (long) each.size()));
        return sizes;
    }

    private static void add(Map<Gender, List<Double>> times, Gender gender, double time) {
        times.computeIfAbsent(gender, known -> new ArrayList<>()).add(time);
    }

    /** In whole hours, so that no exact instant can be told. */
    private static double hours(Instant from, Instant to) {
        return Math.rint(Duration.between(from, to).toMinutes() / 60.0);
    }

    private static double days(Instant from, Instant to) {
        return Math.rint(Duration.between(from, to).toHours() / 24.0);
    }

    /** In whole hours, too. */
    private static double median(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : Math.rint((sorted.get(middle - 1) + sorted.get(middle)) / 2);
    }
}
