package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.SchemaVersion;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.Partnership;
import io.github.diasporaskills.core.organisation.SourcedDate;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.Baseline;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.EligibilityPolicy;
import io.github.diasporaskills.core.programme.ExternalId;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.MobilisationDefinition;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.programme.ProgrammeState;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import io.github.diasporaskills.core.programme.ResourceKind;
import io.github.diasporaskills.core.programme.Result;
import io.github.diasporaskills.core.programme.ResultLevel;
import io.github.diasporaskills.core.programme.ResultsTree;
import io.github.diasporaskills.core.programme.Target;
import io.github.diasporaskills.core.programme.TermThreshold;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.core.time.PartialDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code programme.json}. Stateless. */
final class ProgrammeReader {

    static final String FILE = "programme.json";
    static final SchemaVersion SCHEMA = SchemaVersion.of(1, 0);

    private static final String PARTIAL_DATE = "a day, month or year such as 2024-01-31, 2024-01 or 2024";
    private static final int MOST = Integer.MAX_VALUE;

    private ProgrammeReader() {}

    static Programme read(DocumentNode root) {
        Optional<ProgrammeId> id = root.value("id", "an id of 1 to 64 characters", ProgrammeId::of);
        Optional<CountryCode> country = root.value("country", "a country code such as MA", CountryCode::of);
        Programme.Builder programme = Programme.builder(
                id.orElseGet(() -> ProgrammeId.of("?")),
                root.localized("title"),
                country.orElseGet(() -> CountryCode.of("ZZ")),
                root.oneOf("state", ProgrammeState.class),
                root.object("term", ProgrammeReader::term).orElseGet(DateRange::always));
        root.optionalList("externalIds", node -> new ExternalId(node.text("scheme"), node.text("value")))
                .forEach(programme::externalId);
        root.optionalText("type").ifPresent(programme::type);
        root.optionalText("scope").ifPresent(programme::scope);
        root.optionalFlag("synthetic").ifPresent(programme::synthetic);
        root.optionalWholeNumber("shortUpToDays", 1, 3660)
                .ifPresent(days -> programme.termThreshold(new TermThreshold(days)));
        root.optionalObject("eligibility", ProgrammeReader::eligibility).ifPresent(programme::eligibility);
        root.optionalObject("results", ProgrammeReader::results).ifPresent(programme::results);
        root.optionalList("mobilisation", ProgrammeReader::mobilisation).forEach(programme::mobilisation);
        root.optionalList("partnerships", ProgrammeReader::partnership).forEach(programme::partnership);
        root.optionalObject("budget", ProgrammeReader::money).ifPresent(programme::budget);
        if (root.find("resources").isPresent()) {
            Set<ResourceKind> kinds = EnumSet.noneOf(ResourceKind.class);
            kinds.addAll(root.list("resources", node -> node.asOneOf(ResourceKind.class)));
            programme.resources(kinds);
        }
        return programme.build();
    }

    /** Written as precisely as it is known: {@code 2024} begins on 1 January and ends on 31 December. */
    private static DateRange term(DocumentNode node) {
        Optional<PartialDate> from = node.value("from", PARTIAL_DATE, PartialDate::parse);
        Optional<PartialDate> to = node.optionalValue("to", PARTIAL_DATE, PartialDate::parse);
        LocalDate first = from.map(PartialDate::earliest).orElse(LocalDate.MIN);
        LocalDate last = to.map(PartialDate::latest).orElse(LocalDate.MAX);
        if (last.isBefore(first)) {
            node.get("to")
                    .error(Reason.of(ImportReason.RANGE_REVERSED)
                            .with("from", first)
                            .with("until", last));
            return DateRange.always();
        }
        return DateRange.of(first, last);
    }

    private static Money money(DocumentNode node) {
        BigDecimal amount = node.value("amount", "an amount in quotes such as 300000.00", BigDecimal::new)
                .orElse(BigDecimal.ZERO);
        return Money.of(amount.toPlainString(), node.text("currency"));
    }

    private static EligibilityPolicy eligibility(DocumentNode node) {
        Set<Gender> genders = EnumSet.noneOf(Gender.class);
        genders.addAll(node.list("genders", gender -> gender.asOneOf(Gender.class)));
        return EligibilityPolicy.onlyFor(
                genders, node.text("reason"), node.text("approvedBy"), node.date("approvedOn"));
    }

    private static MobilisationDefinition mobilisation(DocumentNode node) {
        return new MobilisationDefinition(
                node.date("validFrom"),
                node.localized("words"),
                node.oneOf("measure", RegisterMeasure.class),
                node.text("source"));
    }

    private static Partnership partnership(DocumentNode node) {
        List<OrganisationId> parties = new ArrayList<>();
        for (DocumentNode party : node.get("parties").elements()) {
            organisation(party).ifPresent(parties::add);
        }
        Partnership made = Partnership.between(node.text("id"), node.localized("title"), parties);
        for (DocumentNode signature :
                node.find("signatures").map(DocumentNode::elements).orElse(List.of())) {
            Optional<OrganisationId> party = organisation(signature.get("party"));
            SourcedDate signed = sourced(signature);
            if (party.isPresent()) {
                made = made.signedBy(party.get(), signed);
            }
        }
        Optional<SourcedDate> effective = node.optionalObject("effectiveFrom", ProgrammeReader::sourced);
        made = effective.isPresent() ? made.effectiveFrom(effective.get()) : made;
        Optional<LocalDate> until = node.optionalDate("until");
        return until.isPresent() ? made.lasting(until.get()) : made;
    }

    private static Optional<OrganisationId> organisation(DocumentNode node) {
        return node.asValue("an organisation's id", OrganisationId::of);
    }

    private static SourcedDate sourced(DocumentNode node) {
        return new SourcedDate(node.date("on"), node.text("source"));
    }

    private static ResultsTree results(DocumentNode node) {
        return new ResultsTree(node.wholeNumber("version", 1, MOST), node.list("roots", ProgrammeReader::result));
    }

    private static Result result(DocumentNode node) {
        return new Result(
                node.oneOf("level", ResultLevel.class),
                node.text("code"),
                node.localized("title"),
                node.optionalList("indicators", ProgrammeReader::indicator),
                node.optionalList("parts", ProgrammeReader::result));
    }

    /** Counted from the register if it names a measure, otherwise entered by hand in a unit. */
    private static Indicator indicator(DocumentNode node) {
        Optional<RegisterMeasure> measure = node.optionalOneOf("measure", RegisterMeasure.class);
        Indicator made = measure.isPresent()
                ? Indicator.counted(node.text("code"), node.localized("title"), measure.get())
                : Indicator.reported(
                        node.text("code"),
                        node.localized("title"),
                        node.oneOf("unit", CountingUnit.class),
                        node.flag("byGender"));
        Optional<Baseline> baseline = node.optionalObject(
                "baseline", at -> new Baseline(at.date("on"), at.wholeNumber("value", 0, MOST), at.text("source")));
        made = baseline.isPresent() ? made.startingAt(baseline.get()) : made;
        for (Target target : node.optionalList(
                "targets", at -> new Target(at.date("by"), at.wholeNumber("value", 0, MOST), at.text("source")))) {
            made = made.aimingAt(target);
        }
        return made;
    }
}
