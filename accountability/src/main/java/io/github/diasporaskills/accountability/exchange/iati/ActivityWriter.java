package io.github.diasporaskills.accountability.exchange.iati;

import io.github.diasporaskills.accountability.exchange.ExchangeReason;
import io.github.diasporaskills.accountability.exchange.internal.Tongues;
import io.github.diasporaskills.accountability.exchange.internal.XmlText;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.programme.ExternalId;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.Result;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Writes an activity up to its results, its elements in the order of the schema. One use, one thread. */
final class ActivityWriter {

    private final XmlText xml;
    private final Tongues tongues;
    private final IatiSettings settings;
    private final LocalDate today;
    private final List<Reason> losses;

    ActivityWriter(XmlText xml, Tongues tongues, IatiSettings settings, Instant at, List<Reason> losses) {
        this.xml = xml;
        this.tongues = tongues;
        this.settings = settings;
        this.today = at.atOffset(ZoneOffset.UTC).toLocalDate();
        this.losses = losses;
    }

    /** The currency of the programme's money; empty without any. */
    String currency(Programme programme) {
        return programme
                .budget()
                .or(() -> settings.budgets().stream().map(IatiBudget::value).findFirst())
                .map(money -> money.currency().getCurrencyCode())
                .orElse("");
    }

    void write(Programme programme, List<IatiPlace> places, List<Reason> remarks) {
        xml.text("iati-identifier", settings.activity());
        IatiOrganisation reporting = settings.reporting();
        Narratives.element(xml, "reporting-org", reporting.name(), "ref", reporting.ref(), "type", reporting.type());
        Narratives.element(xml, "title", programme.title());
        descriptions(programme, remarks);
        settings.participants()
                .forEach(each -> Narratives.element(
                        xml,
                        "participating-org",
                        each.organisation().name(),
                        "ref",
                        each.organisation().ref(),
                        "type",
                        each.organisation().type(),
                        "role",
                        each.role().code()));
        programme.externalIds().forEach(this::otherIdentifier);
        xml.empty("activity-status", "code", IatiCodes.status(programme.state()));
        dates(programme);
        scope(programme);
        xml.empty("recipient-country", "code", programme.country().value());
        places.forEach(this::location);
        settings.sectors()
                .forEach(sector -> xml.empty(
                        "sector",
                        "vocabulary",
                        "1",
                        "code",
                        sector.code(),
                        "percentage",
                        sector.percentage().stripTrailingZeros().toPlainString()));
        markers();
        budgets(programme);
        leftOut(programme);
    }

    /**
     * The description given is of type 1, general; the results of the highest level are of type 2, objectives; remarks
     * on all numbers are of type 4, other.
     */
    private void descriptions(Programme programme, List<Reason> remarks) {
        settings.description().ifPresent(text -> Narratives.element(xml, "description", text, "type", "1"));
        for (Result root : programme.results().roots()) {
            Narratives.element(xml, "description", root.title(), "type", "2");
        }
        LocalText said = tongues.each(wording -> {
            String synthetic =
                    programme.isSynthetic() ? wording.label("report.synthetic").orElse("") + " " : "";
            return synthetic + Tongues.sentences(remarks, wording);
        });
        Narratives.element(xml, "description", said, "type", "4");
    }

    /** An id that somebody else gave: type A9, other activity identifier. */
    private void otherIdentifier(ExternalId id) {
        xml.open("other-identifier", "ref", id.value(), "type", "A9");
        xml.open("owner-org").text("narrative", id.scheme()).close().close();
    }

    /** 1 planned start, 2 actual start, 3 planned end, 4 actual end; no actual day is still to come. */
    private void dates(Programme programme) {
        LocalDate first = programme.term().first();
        boolean begun = IatiCodes.hasBegun(programme.state()) && !first.isAfter(today);
        xml.empty("activity-date", "type", begun ? "2" : "1", "iso-date", first.toString());
        if (programme.term().hasLast()) {
            LocalDate last = programme.term().last();
            boolean ended = begun && IatiCodes.hasEnded(programme.state()) && !last.isAfter(today);
            xml.empty("activity-date", "type", ended ? "4" : "3", "iso-date", last.toString());
        }
    }

    private void scope(Programme programme) {
        programme.scope().ifPresent(words -> {
            Optional<String> code = IatiCodes.scope(words);
            code.ifPresentOrElse(
                    found -> xml.empty("activity-scope", "code", found),
                    () -> losses.add(Reason.of(ExchangeReason.SCOPE_LEFT_OUT)));
        });
    }

    /** A region: reach 1, the activity happens here; exactness 2, approximate; class 1, administrative. */
    private void location(IatiPlace place) {
        xml.open("location", "ref", place.region().toString());
        xml.empty("location-reach", "code", "1");
        Narratives.element(xml, "name", place.name());
        xml.empty("exactness", "code", "2");
        xml.empty("location-class", "code", "1");
        xml.close();
        losses.add(Reason.of(ExchangeReason.REGION_WITHOUT_CODE));
    }

    private void markers() {
        settings.markers()
                .forEach(marker -> xml.empty(
                        "policy-marker",
                        "vocabulary",
                        "1",
                        "code",
                        marker.code(),
                        "significance",
                        Integer.toString(marker.significance())));
        if (settings.markers().stream().noneMatch(m -> m.code().equals(IatiMarker.GENDER_EQUALITY))) {
            losses.add(Reason.of(ExchangeReason.GENDER_NOT_SCREENED));
        }
    }

    /** The years given; else the whole, if the programme lasts a year at most: to split it would be to invent. */
    private void budgets(Programme programme) {
        settings.budgets().forEach(this::budget);
        Optional<Money> whole = programme.budget();
        if (whole.isEmpty()) {
            return;
        }
        if (settings.budgets().isEmpty()) {
            boolean oneYear = programme.term().hasLast() && !IatiBudget.isLong(programme.term());
            if (oneYear) {
                budget(new IatiBudget(programme.term(), whole.get()));
            } else {
                losses.add(Reason.of(ExchangeReason.BUDGET_LEFT_OUT));
            }
            return;
        }
        boolean same = settings.budgets().stream()
                        .allMatch(b -> b.value().currency().equals(whole.get().currency()))
                && settings.budgets().stream()
                        .map(IatiBudget::value)
                        .reduce(Money.zero(whole.get().currency()), Money::plus)
                        .equals(whole.get());
        if (!same) {
            losses.add(Reason.of(ExchangeReason.BUDGET_DIFFERS)
                    .with("total", whole.get().amount())
                    .with("currency", whole.get().currency().getCurrencyCode()));
        }
    }

    private void budget(IatiBudget budget) {
        String first = budget.days().first().toString();
        xml.open("budget");
        xml.empty("period-start", "iso-date", first);
        xml.empty("period-end", "iso-date", budget.days().last().toString());
        xml.text(
                "value",
                budget.value().amount().toPlainString(),
                "currency",
                budget.value().currency().getCurrencyCode(),
                "value-date",
                first);
        xml.close();
    }

    private void leftOut(Programme programme) {
        if (programme.type().isPresent()) {
            losses.add(Reason.of(ExchangeReason.TYPE_LEFT_OUT));
        }
        if (!programme.partnerships().isEmpty()) {
            losses.add(Reason.of(ExchangeReason.PARTNERSHIPS_LEFT_OUT)
                    .with("count", programme.partnerships().size()));
        }
        if (!programme.publishedFigures().isEmpty()) {
            losses.add(Reason.of(ExchangeReason.FIGURES_LEFT_OUT)
                    .with("count", programme.publishedFigures().size()));
        }
    }
}
