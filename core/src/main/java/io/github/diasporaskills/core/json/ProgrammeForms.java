package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.Partnership;
import io.github.diasporaskills.core.organisation.PartnershipState;
import io.github.diasporaskills.core.organisation.Renewal;
import io.github.diasporaskills.core.organisation.SourcedDate;
import io.github.diasporaskills.core.organisation.Suspension;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.Baseline;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.DisabilityQuestion;
import io.github.diasporaskills.core.programme.EligibilityPolicy;
import io.github.diasporaskills.core.programme.EvaluationRule;
import io.github.diasporaskills.core.programme.ExternalId;
import io.github.diasporaskills.core.programme.GroupTarget;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.IndicatorDocument;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.programme.MobilisationDefinition;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.ProgrammeDocument;
import io.github.diasporaskills.core.programme.ProgrammeEvaluation;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.programme.ProgrammeState;
import io.github.diasporaskills.core.programme.PublishedFigure;
import io.github.diasporaskills.core.programme.ReferenceSheet;
import io.github.diasporaskills.core.programme.ReportingFrequency;
import io.github.diasporaskills.core.programme.ResourceKind;
import io.github.diasporaskills.core.programme.Result;
import io.github.diasporaskills.core.programme.ResultLevel;
import io.github.diasporaskills.core.programme.ResultsFramework;
import io.github.diasporaskills.core.programme.ResultsFrameworkState;
import io.github.diasporaskills.core.programme.ResultsTree;
import io.github.diasporaskills.core.programme.Target;
import io.github.diasporaskills.core.programme.TermThreshold;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.core.time.ReportedCount;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The forms of programmes, their results and their rules. */
final class ProgrammeForms {

    private ProgrammeForms() {}

    static void addTo(Forms.Registry registry) {
        Forms forms = registry.forms();
        registry.add(IndicatorValue.class, indicatorValue(forms));
        registry.add(ResultsFramework.class, framework(forms));
        registry.add(Programme.class, new SharedForm<>(programme(forms), ProgrammeDocument::programme));
        registry.add(EligibilityPolicy.class, new SharedForm<>(eligibility(forms), ProgrammeDocument::eligibility));
        registry.add(
                DisabilityQuestion.class,
                new SharedForm<>(registry.record(DisabilityQuestion.class), ProgrammeDocument::disabilityQuestion));
        registry.addRecord(Suspension.class, "resumedOn");
        registry.add(Partnership.class, new SharedForm<>(partnership(forms), ProgrammeDocument::partnership));
        registry.add(
                ResultsTree.class, new SharedForm<>(registry.record(ResultsTree.class), ProgrammeDocument::results));
        registry.add(Result.class, new SharedForm<>(result(forms), ProgrammeDocument::result));
        registry.add(Indicator.class, new SharedForm<>(indicator(forms), IndicatorDocument::indicator));
        registry.add(Baseline.class, new SharedForm<>(registry.record(Baseline.class), IndicatorDocument::baseline));
        registry.add(Target.class, new SharedForm<>(registry.record(Target.class), IndicatorDocument::target));
        registry.add(
                GroupTarget.class,
                new SharedForm<>(registry.record(GroupTarget.class), IndicatorDocument::groupTarget));
        registry.add(ReferenceSheet.class, new SharedForm<>(sheet(forms), IndicatorDocument::sheet));
        registry.add(
                ExternalId.class, new SharedForm<>(registry.record(ExternalId.class), ProgrammeDocument::externalId));
        registry.add(
                TermThreshold.class,
                new SharedForm<>(registry.record(TermThreshold.class), ProgrammeDocument::termThreshold));
        registry.add(
                MobilisationDefinition.class,
                new SharedForm<>(registry.record(MobilisationDefinition.class), ProgrammeDocument::mobilisation));
    }

    private static Form<Programme> programme(Forms forms) {
        ObjectForm.Outline<Programme> of = ObjectForm.outline();
        of.required("id", forms.later(ProgrammeId.class), Programme::id);
        of.required("title", forms.later(LocalText.class), Programme::title);
        of.required("country", forms.later(CountryCode.class), Programme::country);
        of.required("state", forms.later(ProgrammeState.class), Programme::state);
        of.required("term", forms.later(DateRange.class), Programme::term);
        of.optional(
                "synthetic",
                forms.later(Boolean.class),
                p -> Optional.of(p.isSynthetic()).filter(synthetic -> synthetic));
        of.optional(
                "needFirst",
                forms.later(Boolean.class),
                p -> Optional.of(p.isNeedFirst()).filter(first -> first));
        list(of, "externalIds", forms.later(ExternalId.class), Programme::externalIds);
        of.optional("type", Scalars.TEXT, Programme::type);
        of.optional("scope", Scalars.TEXT, Programme::scope);
        of.optional("budget", forms.later(Money.class), Programme::budget);
        of.optional("termThreshold", forms.later(TermThreshold.class), Programme::termThreshold);
        of.optional(
                "eligibility",
                forms.later(EligibilityPolicy.class),
                p -> Optional.of(p.eligibility()).filter(policy -> !policy.isOpen()));
        of.optional("disabilityQuestion", forms.later(DisabilityQuestion.class), Programme::disabilityQuestion);
        of.optional(
                "resources",
                new CollectionForms.OfSet<>(forms.later(ResourceKind.class)),
                p -> Optional.of(p.resources()).filter(kinds -> !kinds.equals(Set.of(ResourceKind.SKILLS))));
        list(of, "mobilisation", forms.later(MobilisationDefinition.class), Programme::mobilisation);
        list(of, "partnerships", forms.later(Partnership.class), Programme::partnerships);
        list(of, "publishedFigures", forms.later(PublishedFigure.class), Programme::publishedFigures);
        of.optional("evaluationRule", forms.later(EvaluationRule.class), Programme::evaluationRule);
        of.optional("evaluation", forms.later(ProgrammeEvaluation.class), Programme::evaluation);
        of.optional("history", LifeCycleForms.history(forms, ProgrammeState.class), Programme::history);
        of.optional(
                "results",
                forms.later(ResultsTree.class),
                p -> Optional.of(p.results()).filter(tree -> !tree.equals(ResultsTree.empty())));
        return of.written();
    }

    /** A list that is left out where it is empty. */
    private static <T, E> void list(
            ObjectForm.Outline<T> of, String name, Form<E> element, Function<T, List<E>> getter) {
        of.optional(
                name,
                new CollectionForms.OfList<>(element),
                value -> Optional.of(getter.apply(value)).filter(all -> !all.isEmpty()));
    }

    private static Form<ResultsFramework> framework(Forms forms) {
        ObjectForm.Outline<ResultsFramework> of = ObjectForm.outline();
        var programme = of.required("programme", forms.later(ProgrammeId.class), ResultsFramework::programme);
        var approved = of.required(
                "approved", new CollectionForms.OfList<>(forms.later(ResultsTree.class)), ResultsFramework::approved);
        var open = of.optional("open", forms.later(ResultsTree.class), ResultsFramework::open);
        var history = of.required(
                "history", LifeCycleForms.history(forms, ResultsFrameworkState.class), ResultsFramework::history);
        return of.made(
                in -> ResultsFramework.recorded(in.get(programme), in.get(approved), in.orNull(open), in.get(history)));
    }

    private static Form<EligibilityPolicy> eligibility(Forms forms) {
        ObjectForm.Outline<EligibilityPolicy> of = ObjectForm.outline();
        of.optional(
                "genders",
                new CollectionForms.OfSet<>(forms.later(Gender.class)),
                policy -> policy.reason().map(restricted -> policy.genders()));
        of.optional("reason", Scalars.TEXT, EligibilityPolicy::reason);
        of.optional("approvedBy", Scalars.TEXT, EligibilityPolicy::approvedBy);
        of.optional("approvedOn", Scalars.DAY, EligibilityPolicy::approvedOn);
        return of.written();
    }

    private static Form<Partnership> partnership(Forms forms) {
        ObjectForm.Outline<Partnership> of = ObjectForm.outline();
        of.required("id", Scalars.TEXT, Partnership::id);
        of.required("title", forms.later(LocalText.class), Partnership::title);
        of.required("parties", new CollectionForms.OfSet<>(forms.later(OrganisationId.class)), Partnership::parties);
        of.optional(
                "signatures",
                new CollectionForms.OfMap<>(forms.later(OrganisationId.class), forms.later(SourcedDate.class)),
                partnership -> Optional.of(partnership.signatures()).filter(signed -> !signed.isEmpty()));
        of.optional("effective", forms.later(SourcedDate.class), Partnership::effective);
        of.optional("lastDay", Scalars.DAY, Partnership::firstTerm);
        list(of, "renewals", forms.later(Renewal.class), Partnership::renewals);
        list(of, "suspensions", forms.later(Suspension.class), Partnership::suspensions);
        of.optional("terminated", forms.later(SourcedDate.class), Partnership::terminated);
        of.optional("history", LifeCycleForms.history(forms, PartnershipState.class), Partnership::history);
        return of.written();
    }

    private static Form<Result> result(Forms forms) {
        ObjectForm.Outline<Result> of = ObjectForm.outline();
        of.required("level", forms.later(ResultLevel.class), Result::level);
        of.required("code", Scalars.TEXT, Result::code);
        of.required("title", forms.later(LocalText.class), Result::title);
        list(of, "indicators", forms.later(Indicator.class), Result::indicators);
        list(of, "parts", forms.later(Result.class), Result::parts);
        return of.written();
    }

    /** One that is counted has the unit and the split of its measure, which are not repeated. */
    private static Form<Indicator> indicator(Forms forms) {
        ObjectForm.Outline<Indicator> of = ObjectForm.outline();
        of.required("code", Scalars.TEXT, Indicator::code);
        of.required("title", forms.later(LocalText.class), Indicator::title);
        of.optional("measure", Scalars.TEXT, ProgrammeForms::measure);
        of.optional(
                "unit",
                forms.later(CountingUnit.class),
                indicator -> measure(indicator).isPresent() ? Optional.empty() : Optional.of(indicator.unit()));
        of.optional(
                "byGender",
                forms.later(Boolean.class),
                indicator -> measure(indicator).isPresent() ? Optional.empty() : Optional.of(indicator.isByGender()));
        of.optional("baseline", forms.later(Baseline.class), Indicator::baseline);
        list(of, "targets", forms.later(Target.class), Indicator::targets);
        list(of, "groupTargets", forms.later(GroupTarget.class), Indicator::groupTargets);
        of.optional("sheet", forms.later(ReferenceSheet.class), Indicator::sheet);
        return of.written();
    }

    private static Optional<String> measure(Indicator indicator) {
        return indicator
                .measure()
                .map(Enum::name)
                .or(() -> indicator.complaintMeasure().map(Enum::name));
    }

    private static Form<ReferenceSheet> sheet(Forms forms) {
        ObjectForm.Outline<ReferenceSheet> of = ObjectForm.outline();
        of.optional(
                "version",
                forms.later(Integer.class),
                sheet -> Optional.of(sheet.version()).filter(version -> version > 1));
        of.required("since", Scalars.DAY, ReferenceSheet::since);
        of.optional("change", forms.later(LocalText.class), ReferenceSheet::change);
        of.required("definition", forms.later(LocalText.class), ReferenceSheet::definition);
        of.optional("numerator", forms.later(LocalText.class), ReferenceSheet::numerator);
        of.optional("denominator", forms.later(LocalText.class), ReferenceSheet::denominator);
        list(of, "disaggregation", Scalars.TEXT, ReferenceSheet::disaggregation);
        of.required("source", forms.later(LocalText.class), ReferenceSheet::source);
        of.required("method", forms.later(LocalText.class), ReferenceSheet::method);
        of.required("frequency", forms.later(ReportingFrequency.class), ReferenceSheet::frequency);
        of.optional(
                "reportWithinDays",
                forms.later(Integer.class),
                sheet -> Optional.of(sheet.reportWithinDays()).filter(days -> days != ReferenceSheet.USUAL_DAYS));
        of.required("responsible", forms.later(Role.class), ReferenceSheet::responsible);
        list(of, "limits", forms.later(LocalText.class), ReferenceSheet::limits);
        return of.written();
    }

    private static Form<IndicatorValue> indicatorValue(Forms forms) {
        ObjectForm.Outline<IndicatorValue> of = ObjectForm.outline();
        var indicator = of.required("indicator", Scalars.TEXT, IndicatorValue::indicator);
        var asOf = of.required("asOf", Scalars.DAY, IndicatorValue::asOf);
        var total = of.required("total", forms.later(ReportedCount.class), IndicatorValue::total);
        var byGender = of.required(
                "byGender",
                new CollectionForms.OfMap<>(forms.later(Gender.class), forms.later(ReportedCount.class)),
                IndicatorValue::byGender);
        var evidence = of.required("evidence", Scalars.TEXT, IndicatorValue::evidence);
        return of.made(in -> {
            int cells = in.get(byGender).size();
            if (cells != 0 && cells != Gender.values().length) {
                throw new IllegalArgumentException(
                        "A value by gender has a cell for each gender, 0 too, or none at all; found some");
            }
            return IndicatorValue.of(in.get(indicator), in.get(asOf), in.get(total), in.get(evidence))
                    .byGender(in.get(byGender));
        });
    }
}
