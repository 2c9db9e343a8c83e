package io.github.diasporaskills.accountability.exchange.fhir;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.exchange.ExchangeReason;
import io.github.diasporaskills.accountability.exchange.Figure;
import io.github.diasporaskills.accountability.exchange.FigureKind;
import io.github.diasporaskills.accountability.exchange.SharedIndicator;
import io.github.diasporaskills.accountability.exchange.SharedResults;
import io.github.diasporaskills.accountability.exchange.Withheld;
import io.github.diasporaskills.accountability.exchange.internal.Groups;
import io.github.diasporaskills.accountability.exchange.internal.Losses;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a publication as Measures and MeasureReports of FHIR R4: for each indicator its definition, and a summary of
 * what was reached and one of what the period added, with strata by group where the guard lets it. A number of FHIR is a
 * whole number of persons or things; a bound has no place. Stateless and thread-safe.
 */
public final class FhirResults {

    private static final String POPULATION = "http://terminology.hl7.org/CodeSystem/measure-population";
    private static final String IMPROVEMENT = "http://terminology.hl7.org/CodeSystem/measure-improvement-notation";
    private static final String SCORING = "http://terminology.hl7.org/CodeSystem/measure-scoring";
    private static final String SEX = "http://hl7.org/fhir/administrative-gender";
    private static final String ACT_REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
    private static final String ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason";

    private FhirResults() {}

    /**
     * Writes a publication.
     *
     * @param publication what may be seen
     * @param locale the language of titles, which the Measures state; where a title has none of it, another that it has
     * @param at now, which the reports state
     * @return resources in the order of the indicators, and what FHIR cannot say
     * @throws IllegalArgumentException if the publication is for the programme's own eyes
     */
    public static FhirExport write(Publication publication, Locale locale, Instant at) {
        SharedResults results = SharedResults.of(publication);
        String now = requireNonNull(at, "at").truncatedTo(ChronoUnit.SECONDS).toString();
        List<FhirResource> resources = new ArrayList<>();
        List<FhirLoss> losses = new ArrayList<>();
        for (SharedIndicator indicator : results.indicators()) {
            String id = results.programme().value() + "-" + indicator.code();
            ResourceDraft measure = measure(id, indicator, locale, now);
            testData(measure, results);
            add(measure, resources, losses);
            String url = FhirUrls.BASE + "Measure/" + ResourceDraft.fhirId(id);
            for (FigureKind kind : List.of(FigureKind.ACTUAL, FigureKind.ADDED)) {
                report(id, url, indicator, kind, now).ifPresent(draft -> {
                    testData(draft, results);
                    add(draft, resources, losses);
                });
            }
        }
        List<Reason> placeless = new ArrayList<>();
        Losses.rounding(publication, placeless);
        Losses.sheetsAndSections(publication, placeless);
        placeless.forEach(reason -> losses.add(new FhirLoss("Bundle", "entry", reason)));
        return FhirExport.of(resources, losses);
    }

    private static void add(ResourceDraft draft, List<FhirResource> resources, List<FhirLoss> losses) {
        resources.add(draft.resource());
        losses.addAll(draft.losses());
    }

    /** Invented data are marked as such. */
    private static void testData(ResourceDraft draft, SharedResults results) {
        if (results.isSynthetic()) {
            draft.root()
                    .withObjectProperty("meta")
                    .withArrayProperty("security")
                    .addObject()
                    .put("system", ACT_REASON)
                    .put("code", "HTEST");
        }
    }

    private static ResourceDraft measure(String id, SharedIndicator indicator, Locale locale, String now) {
        ResourceDraft draft = new ResourceDraft("Measure", id);
        ObjectNode root = draft.root();
        root.put("language", indicator.title().languageIn(locale));
        root.put("url", FhirUrls.BASE + "Measure/" + ResourceDraft.fhirId(id));
        draft.identifier(FhirUrls.INDICATOR_ID, indicator.code());
        root.put("title", indicator.title().in(locale));
        root.put("status", "active");
        root.put("date", now);
        indicator.definition().ifPresent(words -> root.put("description", words.in(locale)));
        ResourceDraft.coding(root.putObject("scoring"), SCORING, "cohort");
        ResourceDraft.coding(root.putObject("improvementNotation"), IMPROVEMENT, "increase");
        ResourceDraft.coding(
                draft.array("topic").addObject(),
                FhirUrls.COUNTING_UNIT,
                indicator.unit().name());
        if (indicator.title().byLanguage().size() > 1) {
            draft.leftOut("title", UnsaidPart.OTHER_LANGUAGES);
        }
        if (indicator.of(FigureKind.BASELINE).findAny().isPresent()) {
            draft.leftOut("baseline", UnsaidPart.BASELINE);
        }
        if (indicator.of(FigureKind.TARGET).findAny().isPresent()) {
            draft.leftOut("target", UnsaidPart.TARGETS);
        }
        draft.leftOut("result", UnsaidPart.RESULT);
        draft.leftOut("promise", UnsaidPart.PROMISE);
        if (!indicator.notes().isEmpty()) {
            draft.leftOut("note", UnsaidPart.REMARKS);
        }
        for (Withheld withheld : indicator.withheld()) {
            if (withheld.dimensions().isEmpty()) {
                draft.lose("group", Reason.of(ExchangeReason.TOTAL_WITHHELD).with("code", indicator.code()));
            } else {
                draft.lose(
                        "group.stratifier",
                        Reason.of(ExchangeReason.SPLIT_WITHHELD)
                                .with("code", indicator.code())
                                .with("dimensions", withheld.dimensions()));
            }
        }
        return draft;
    }

    private static Optional<ResourceDraft> report(
            String id, String url, SharedIndicator indicator, FigureKind kind, String now) {
        Optional<Figure> total = indicator.of(kind).filter(Figure::isTotal).findFirst();
        if (total.isEmpty()) {
            return Optional.empty();
        }
        String suffix = kind == FigureKind.ADDED ? "-added" : "-reached";
        ResourceDraft draft = new ResourceDraft("MeasureReport", id + suffix);
        if (count(total.get()).isEmpty()) {
            draft.leftOut("group.population.count", UnsaidPart.BOUND_OR_TOO_LARGE);
        }
        ObjectNode root = draft.root();
        root.put("status", "complete");
        root.put("type", "summary");
        root.put("measure", url);
        root.put("date", now);
        DateRange days = total.get().days();
        ResourceDraft.period(root, "period", days);
        ResourceDraft.coding(root.putObject("improvementNotation"), IMPROVEMENT, "increase");
        ObjectNode group = draft.array("group").addObject();
        population(group, total.get());
        strata(draft, group, indicator, kind);
        return Optional.of(draft);
    }

    private static void population(ObjectNode holder, Figure figure) {
        ObjectNode population = holder.withArrayProperty("population").addObject();
        ResourceDraft.coding(population.putObject("code"), POPULATION, "initial-population");
        count(figure).ifPresent(number -> population.put("count", number));
    }

    /** An exact number that fits into FHIR's integer. */
    private static OptionalInt count(Figure figure) {
        OptionalLong exact = figure.count().exact();
        return exact.isPresent() && exact.getAsLong() <= Integer.MAX_VALUE
                ? OptionalInt.of((int) exact.getAsLong())
                : OptionalInt.empty();
    }

    /** One stratifier for each way of splitting; several crossed dimensions are components of a stratum. */
    private static void strata(ResourceDraft draft, ObjectNode group, SharedIndicator indicator, FigureKind kind) {
        Map<List<String>, List<Figure>> splits = new LinkedHashMap<>();
        indicator
                .of(kind)
                .filter(f -> !f.isTotal())
                .forEach(f -> splits.computeIfAbsent(List.copyOf(f.groups().keySet()), key -> new ArrayList<>())
                        .add(f));
        splits.forEach((dimensions, figures) -> {
            ObjectNode stratifier = group.withArrayProperty("stratifier").addObject();
            dimensions.forEach(dimension -> ResourceDraft.coding(
                    stratifier.withArrayProperty("code").addObject(), FhirUrls.DIMENSION, dimension));
            for (Figure figure : figures) {
                ObjectNode stratum = stratifier.withArrayProperty("stratum").addObject();
                if (dimensions.size() == 1) {
                    value(draft, stratum.putObject("value"), dimensions.get(0), figure);
                } else {
                    for (String dimension : dimensions) {
                        ObjectNode component =
                                stratum.withArrayProperty("component").addObject();
                        ResourceDraft.coding(component.putObject("code"), FhirUrls.DIMENSION, dimension);
                        value(draft, component.putObject("value"), dimension, figure);
                    }
                }
                population(stratum, figure);
            }
        });
    }

    /** FHIR's code of a group where it has one, and always our own beside it. */
    private static void value(ResourceDraft draft, ObjectNode concept, String dimension, Figure figure) {
        String code = requireNonNull(figure.groups().get(dimension), "group");
        if (dimension.equals(Groups.GENDER)) {
            for (Gender gender : Gender.values()) {
                if (gender.name().equals(code)) {
                    gender(draft, concept, gender);
                }
            }
        }
        absent(code).ifPresent(why -> ResourceDraft.coding(concept, ABSENT, why));
        ResourceDraft.coding(concept, FhirUrls.group(dimension), code);
    }

    private static void gender(ResourceDraft draft, ObjectNode concept, Gender gender) {
        switch (gender) {
            case WOMAN -> ResourceDraft.coding(concept, SEX, "female");
            case MAN -> ResourceDraft.coding(concept, SEX, "male");
            case NON_BINARY, OTHER_TERM -> {
                ResourceDraft.coding(concept, SEX, "other");
                draft.coarser("group.stratifier.stratum.value", "other", gender);
            }
            case UNDISCLOSED, NOT_ASKED -> {
                // Why there is no answer is said as of any other question.
            }
        }
    }

    /** Why somebody's own answer, to the question of gender or of disability, is not there. */
    private static Optional<String> absent(String code) {
        return switch (code) {
            case "UNDISCLOSED" -> Optional.of("asked-declined");
            case "NOT_ASKED" -> Optional.of("not-asked");
            default -> Optional.empty();
        };
    }
}
