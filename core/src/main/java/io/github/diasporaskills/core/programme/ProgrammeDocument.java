package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.DocumentReader;
import io.github.diasporaskills.core.document.DocumentReason;
import io.github.diasporaskills.core.document.ReadResult;
import io.github.diasporaskills.core.document.SchemaVersion;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.HistoryDocument;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.Partnership;
import io.github.diasporaskills.core.organisation.PartnershipProof;
import io.github.diasporaskills.core.organisation.PartnershipState;
import io.github.diasporaskills.core.organisation.Renewal;
import io.github.diasporaskills.core.organisation.SourcedDate;
import io.github.diasporaskills.core.organisation.Suspension;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.core.time.ReportedCount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a programme, and its parts, from a document. This is the only reader of that shape: the file
 * {@value #FILE} of a programme folder and the JSON of a {@link Programme} are one document. Stateless and
 * thread-safe.
 *
 * <p>A programme has {@code id}, {@code title}, {@code country}, {@code state} and {@code term}. The rest is left out
 * where there is nothing to say: {@code externalIds}, {@code type}, {@code scope}, {@code budget},
 * {@code termThreshold}, {@code eligibility} (open to everybody), {@code disabilityQuestion} (not asked),
 * {@code resources} (skills), {@code mobilisation}, {@code partnerships}, {@code publishedFigures},
 * {@code evaluationRule}, {@code evaluation}, {@code history}, {@code needFirst} (false), {@code synthetic} (false) and
 * {@code results} (an empty tree). So are the {@code indicators} and {@code parts} of a result, what
 * {@link IndicatorDocument} says of an indicator, and the {@code signatures}, {@code effective}, {@code lastDay},
 * {@code renewals}, {@code suspensions}, {@code terminated} and {@code history} of a partnership.
 *
 * <p>The methods take a node and report every mistake there, as {@link DocumentNode} says.
 */
public final class ProgrammeDocument {

    /** The name of the document in a programme folder. */
    public static final String FILE = "programme.json";

    /** The version of the document that this library reads and writes. */
    public static final SchemaVersion SCHEMA = SchemaVersion.of(1, 1);

    private ProgrammeDocument() {}

    /**
     * Reads a document that holds one programme and declares its version.
     *
     * @param document the document
     * @return the programme and every problem
     */
    public static ReadResult<Programme> read(Document document) {
        return requireNonNull(document, "document").read(SCHEMA, ProgrammeDocument::programme);
    }

    /**
     * Reads a programme.
     *
     * @param node the object, without regard to {@code schema}
     * @return the programme
     */
    public static Programme programme(DocumentNode node) {
        Optional<ProgrammeId> id = node.value("id", "an id of 1 to 64 characters", ProgrammeId::of);
        Optional<CountryCode> country = CountryCode.read(node.get("country"));
        ProgrammeState state = node.oneOf("state", ProgrammeState.class);
        ProgrammeBuilder programme = Programme.builder(
                id.orElseGet(() -> ProgrammeId.of("?")),
                node.localized("title"),
                country.orElseGet(() -> CountryCode.of("ZZ")),
                state,
                range(node.get("term")));
        var externalIds = node.optionalList("externalIds", ProgrammeDocument::externalId);
        var mobilisation = node.optionalList("mobilisation", ProgrammeDocument::mobilisation);
        var partnerships = node.optionalList("partnerships", ProgrammeDocument::partnership);
        var figures = node.optionalList("publishedFigures", ProgrammeDocument::publishedFigure);
        var history = node.find("history").map(all -> HistoryDocument.steps(all, ProgrammeState.class));
        var resources = node.find("resources").map(all -> distinct(all, kind -> kind.asOneOf(ResourceKind.class)));
        node.optionalText("type").ifPresent(programme::type);
        node.optionalText("scope").ifPresent(programme::scope);
        node.optionalFlag("needFirst").ifPresent(programme::needFirst);
        node.optionalFlag("synthetic").ifPresent(programme::synthetic);
        node.optionalObject("budget", ProgrammeDocument::money).ifPresent(programme::budget);
        node.optionalObject("termThreshold", ProgrammeDocument::termThreshold).ifPresent(programme::termThreshold);
        node.optionalObject("eligibility", ProgrammeDocument::eligibility).ifPresent(programme::eligibility);
        node.optionalObject("disabilityQuestion", ProgrammeDocument::disabilityQuestion)
                .ifPresent(programme::disabilityQuestion);
        node.optionalObject("results", ProgrammeDocument::results).ifPresent(programme::results);
        node.optionalObject("evaluationRule", ProgrammeDocument::evaluationRule).ifPresent(programme::evaluationRule);
        node.optionalObject("evaluation", ProgrammeDocument::evaluation).ifPresent(programme::evaluation);
        figures.forEach(programme::publishedFigure);
        // What may be refused comes last, when every field has been asked for.
        externalIds.forEach(programme::externalId);
        mobilisation.forEach(programme::mobilisation);
        partnerships.forEach(programme::partnership);
        resources.ifPresent(programme::resources);
        history.ifPresent(steps -> programme.history(ending(History.of(steps), state)));
        return programme.build();
    }

    private static History<ProgrammeState> ending(History<ProgrammeState> history, ProgrammeState state) {
        if (history.state() != state) {
            throw new IllegalArgumentException(
                    "A history ends in the state beside it; found " + history.state() + " and " + state);
        }
        return history;
    }

    /**
     * Reads a number that somebody published.
     *
     * @param node the object
     * @return the figure
     */
    public static PublishedFigure publishedFigure(DocumentNode node) {
        DocumentNode value = node.get("value");
        ReportedCount.Bound bound = value.oneOf("bound", ReportedCount.Bound.class);
        long number = IndicatorDocument.count(value.get("number"));
        String unit = value.get("unit").asAnyText();
        return new PublishedFigure(
                node.localized("label"), new ReportedCount(bound, number, unit), node.text("source"));
    }

    /**
     * Reads when a donor wants an evaluation.
     *
     * @param node the object
     * @return the rule
     */
    public static EvaluationRule evaluationRule(DocumentNode node) {
        return new EvaluationRule(
                node.wholeNumber("fromMonths", 0, 1200),
                node.wholeNumber("toMonths", 0, 1200),
                node.wholeNumber("leastPercent", 0, 100),
                node.text("source"));
    }

    /**
     * Reads how a programme was looked at from outside.
     *
     * @param node the object
     * @return the evaluation
     */
    public static ProgrammeEvaluation evaluation(DocumentNode node) {
        DocumentNode cost = node.get("cost");
        return new ProgrammeEvaluation(node.date("on"), money(cost), node.text("report"));
    }

    /** Ends may be known to the month or the year only: 2024/2026. */
    private static DateRange range(DocumentNode node) {
        if (!node.isText()) {
            node.asText(); // reports what is there instead
            return DateRange.always();
        }
        return DateRange.tryParse(node.asAnyText()).fold(range -> range, refused -> {
            String maybe = refused.maybe().orElse(String.join(", ", refused.readings()));
            if (maybe.isEmpty()) {
                node.error(refused.why());
            } else {
                node.error(refused.why(), maybe); // the days of a programme are nobody's
            }
            return DateRange.always();
        });
    }

    /**
     * Reads an id that somebody else gave a programme.
     *
     * @param node the object
     * @return the id
     */
    public static ExternalId externalId(DocumentNode node) {
        return new ExternalId(node.text("scheme"), node.text("value"));
    }

    private static Money money(DocumentNode node) {
        BigDecimal amount = node.value("amount", "an amount in quotes such as \"300000.00\"", BigDecimal::new)
                .orElse(BigDecimal.ZERO);
        Currency currency = node.value("currency", "a currency of ISO 4217 such as MAD", Currency::getInstance)
                .orElseGet(() -> Currency.getInstance("USD"));
        return Money.of(amount, currency);
    }

    /**
     * Reads up to how many days an engagement is short.
     *
     * @param node the object
     * @return the threshold
     */
    public static TermThreshold termThreshold(DocumentNode node) {
        return new TermThreshold(node.wholeNumber("shortUpToDays", 1, Integer.MAX_VALUE));
    }

    /**
     * Reads who may take part.
     *
     * @param node the object; one without fields is open to everybody
     * @return the policy
     */
    public static EligibilityPolicy eligibility(DocumentNode node) {
        boolean restricted = false;
        for (String name : List.of("genders", "reason", "approvedBy", "approvedOn")) {
            restricted |= node.find(name).isPresent();
        }
        return restricted
                ? EligibilityPolicy.onlyFor(
                        distinct(node.get("genders"), gender -> gender.asOneOf(Gender.class)),
                        node.text("reason"),
                        node.text("approvedBy"),
                        node.date("approvedOn"))
                : EligibilityPolicy.open();
    }

    /**
     * Reads why members are asked whether they have a disability.
     *
     * @param node the object
     * @return the question
     */
    public static DisabilityQuestion disabilityQuestion(DocumentNode node) {
        return new DisabilityQuestion(node.localized("purpose"), node.text("approvedBy"), node.date("approvedOn"));
    }

    /**
     * Reads what "mobilised" means from a day on.
     *
     * @param node the object
     * @return the definition
     */
    public static MobilisationDefinition mobilisation(DocumentNode node) {
        return new MobilisationDefinition(
                node.date("validFrom"),
                node.localized("words"),
                node.oneOf("measure", RegisterMeasure.class),
                node.text("source"));
    }

    /**
     * Reads an agreement.
     *
     * @param node the object
     * @return the partnership
     */
    public static Partnership partnership(DocumentNode node) {
        Set<Optional<OrganisationId>> parties =
                distinct(node.get("parties"), party -> party.asValue("an organisation's id", OrganisationId::of));
        Map<String, SourcedDate> signatures = node.optionalMap("signatures", ProgrammeDocument::sourced);
        Optional<SourcedDate> effective = node.optionalObject("effective", ProgrammeDocument::sourced);
        Optional<LocalDate> lastDay = node.optionalDate("lastDay");
        List<Renewal> renewals = node.optionalList("renewals", ProgrammeDocument::renewal);
        List<Suspension> suspensions = node.optionalList("suspensions", ProgrammeDocument::suspension);
        Optional<SourcedDate> terminated = node.optionalObject("terminated", ProgrammeDocument::sourced);
        Optional<History<PartnershipState>> history = node.find("history")
                .flatMap(list -> list.as(steps -> History.of(HistoryDocument.steps(steps, PartnershipState.class))));
        Partnership made = Partnership.between(
                node.text("id"),
                node.localized("title"),
                parties.stream().flatMap(Optional::stream).toList());
        for (Map.Entry<String, SourcedDate> signature : signatures.entrySet()) {
            made = made.signedBy(OrganisationId.of(signature.getKey()), signature.getValue());
        }
        made = effective.isPresent() ? made.effectiveFrom(effective.get()) : made;
        made = lastDay.isPresent() ? made.lasting(lastDay.get()) : made;
        for (Renewal renewal : renewals) {
            made = made.renewedBy(renewal);
        }
        for (Suspension suspension : suspensions) {
            made = made.restingIn(suspension);
        }
        made = terminated.isPresent() ? made.terminatedFrom(terminated.get()) : made;
        if (history.isPresent()) {
            made = made.recordedAs(history.get());
            new PartnershipProof(made).ofHistory().forEach(fault -> node.error(fault.reason()));
        }
        return made;
    }

    private static Renewal renewal(DocumentNode node) {
        Optional<SourcedDate> agreed = node.object("agreed", ProgrammeDocument::sourced);
        LocalDate lastDay = node.date("lastDay");
        return new Renewal(agreed.orElseThrow(), lastDay);
    }

    private static Suspension suspension(DocumentNode node) {
        Optional<SourcedDate> from = node.object("from", ProgrammeDocument::sourced);
        Optional<LocalDate> resumedOn = node.optionalDate("resumedOn");
        return new Suspension(from.orElseThrow(), resumedOn.orElse(null));
    }

    private static SourcedDate sourced(DocumentNode node) {
        return new SourcedDate(node.date("day"), node.text("source"));
    }

    /**
     * Reads a results tree.
     *
     * @param node the object
     * @return the tree
     */
    public static ResultsTree results(DocumentNode node) {
        return new ResultsTree(
                node.wholeNumber("version", 1, Integer.MAX_VALUE), node.list("roots", ProgrammeDocument::result));
    }

    /**
     * Reads a result with those below it.
     *
     * @param node the object
     * @return the result
     */
    public static Result result(DocumentNode node) {
        return new Result(
                node.oneOf("level", ResultLevel.class),
                node.text("code"),
                node.localized("title"),
                node.optionalList("indicators", IndicatorDocument::indicator),
                node.optionalList("parts", ProgrammeDocument::result));
    }

    /** The elements of a list in order, each once. */
    private static <T> Set<T> distinct(DocumentNode list, DocumentReader<T> reader) {
        Set<T> all = new LinkedHashSet<>();
        for (DocumentNode element : list.elements()) {
            element.as(reader).ifPresent(value -> {
                if (!all.add(value)) {
                    element.error(Reason.of(DocumentReason.REPEATED).with("name", "an entry"));
                }
            });
        }
        return all;
    }
}
