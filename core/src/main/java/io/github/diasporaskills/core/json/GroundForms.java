package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.document.SchemaVersion;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The forms of reasons, dates, money, codes and versions. */
final class GroundForms {

    private GroundForms() {}

    static void addTo(Forms.Registry registry) {
        registry.add(
                SchemaVersion.class,
                new TextForm<>("a version such as 1.0", SchemaVersion::parse, SchemaVersion::toString));
        registry.add(
                DateRange.class,
                new TextForm<>(
                        "first and last day such as 2024-01-01/2026-12-31, with .. for an open end",
                        DateRange::parse,
                        DateRange::toString));
        registry.add(LocalText.class, localText());
        registry.add(Problem.class, problem(registry));
        addArguments(registry);
    }

    private static Form<LocalText> localText() {
        Form<Map<String, String>> words = new CollectionForms.OfMap<>(Scalars.TEXT, Scalars.TEXT);
        return new ChangedForm<>(words, LocalText::byLanguage, LocalText::new);
    }

    private static void addArguments(Forms.Registry registry) {
        Forms forms = registry.forms();
        Form<Argument.Term> term = registry.record(Argument.Term.class);
        UnionForm<Argument> form = UnionForm.<Argument>outline()
                .kind(
                        "text",
                        Argument.Text.class,
                        new ChangedForm<>(Scalars.TEXT, Argument.Text::value, Argument.Text::new))
                .kind(
                        "whole",
                        Argument.Whole.class,
                        new ChangedForm<>(new NumberForms.OfLong(), Argument.Whole::value, Argument.Whole::new))
                .kind(
                        "decimal",
                        Argument.Decimal.class,
                        new ChangedForm<>(Scalars.DECIMAL, Argument.Decimal::value, Argument.Decimal::new))
                .kind("day", Argument.Day.class, new ChangedForm<>(Scalars.DAY, Argument.Day::value, Argument.Day::new))
                .kind(
                        "moment",
                        Argument.Moment.class,
                        new ChangedForm<>(forms.later(Instant.class), Argument.Moment::value, Argument.Moment::new))
                .kind(
                        "items",
                        Argument.Items.class,
                        new ChangedForm<>(
                                new CollectionForms.OfList<>(Scalars.TEXT),
                                Argument.Items::values,
                                Argument.Items::new))
                .kind("term", Argument.Term.class, term)
                .kind(
                        "terms",
                        Argument.Terms.class,
                        new ChangedForm<>(
                                new CollectionForms.OfList<>(term), Argument.Terms::values, Argument.Terms::new))
                .made();
        registry.addUnion(
                Argument.class,
                form,
                Argument.Text.class,
                Argument.Whole.class,
                Argument.Decimal.class,
                Argument.Day.class,
                Argument.Moment.class,
                Argument.Items.class,
                Argument.Term.class,
                Argument.Terms.class);
    }

    private static Form<Problem> problem(Forms.Registry registry) {
        Forms forms = registry.forms();
        ObjectForm.Outline<Problem> of = ObjectForm.outline();
        var severity = of.required("severity", forms.later(Problem.Severity.class), Problem::severity);
        var location = of.required("location", forms.later(Location.class), Problem::location);
        var reason = of.required("reason", forms.later(Reason.class), Problem::reason);
        var found = of.optional("found", Scalars.TEXT, Problem::found);
        var suggestion = of.optional("suggestion", Scalars.TEXT, Problem::suggestion);
        var readings = of.optional(
                "readings",
                new CollectionForms.OfList<>(Scalars.TEXT),
                problem -> problem.readings().isEmpty() ? Optional.empty() : Optional.of(problem.readings()));
        return of.made(in -> {
            Problem problem = in.get(severity) == Problem.Severity.ERROR
                    ? Problem.error(in.get(location), in.get(reason))
                    : Problem.warning(in.get(location), in.get(reason));
            Problem told = in.changed(in.changed(problem, found, Problem::finding), suggestion, Problem::maybe);
            return in.changed(told, readings, Problem::readAs);
        });
    }
}
