package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.organisation.Partnership;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.Baseline;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.EligibilityPolicy;
import io.github.diasporaskills.core.programme.ExternalId;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.programme.MobilisationDefinition;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.programme.ProgrammeState;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import io.github.diasporaskills.core.programme.ResourceKind;
import io.github.diasporaskills.core.programme.ResultsTree;
import io.github.diasporaskills.core.programme.Target;
import io.github.diasporaskills.core.programme.TermThreshold;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.core.time.ReportedCount;

/** The forms of programmes, their results and their rules. */
final class ProgrammeForms {

    private ProgrammeForms() {}

    static void addTo(Forms.Registry registry) {
        Forms forms = registry.forms();
        registry.add(Indicator.class, indicator(forms));
        registry.add(EligibilityPolicy.class, eligibility(forms));
        registry.add(Programme.class, programme(forms));
        registry.add(IndicatorValue.class, indicatorValue(forms));
    }

    private static Form<Indicator> indicator(Forms forms) {
        ObjectForm.Outline<Indicator> of = ObjectForm.outline();
        var code = of.required("code", Scalars.TEXT, Indicator::code);
        var title = of.required("title", forms.later(LocalText.class), Indicator::title);
        var unit = of.required("unit", forms.later(CountingUnit.class), Indicator::unit);
        var measure = of.optional("measure", forms.later(RegisterMeasure.class), Indicator::measure);
        var byGender = of.required("byGender", forms.later(Boolean.class), Indicator::isByGender);
        var baseline = of.optional("baseline", forms.later(Baseline.class), Indicator::baseline);
        var targets =
                of.required("targets", new CollectionForms.OfList<>(forms.later(Target.class)), Indicator::targets);
        return of.made(in -> {
            Indicator made = in.changed(
                    Indicator.reported(in.get(code), in.get(title), in.get(unit), in.get(byGender)),
                    measure,
                    (reported, counts) -> Indicator.counted(reported.code(), reported.title(), counts));
            if (made.unit() != in.get(unit) || made.isByGender() != in.get(byGender)) {
                throw new IllegalArgumentException(
                        "An indicator counted by the register has the unit and the split of its measure; found others");
            }
            made = in.changed(made, baseline, Indicator::startingAt);
            for (Target target : in.get(targets)) {
                made = made.aimingAt(target);
            }
            return made;
        });
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

    private static Form<EligibilityPolicy> eligibility(Forms forms) {
        ObjectForm.Outline<EligibilityPolicy> of = ObjectForm.outline();
        var genders = of.optional(
                "genders",
                new CollectionForms.OfSet<>(forms.later(Gender.class)),
                policy -> policy.reason().map(restricted -> policy.genders()));
        var reason = of.optional("reason", Scalars.TEXT, EligibilityPolicy::reason);
        var approvedBy = of.optional("approvedBy", Scalars.TEXT, EligibilityPolicy::approvedBy);
        var approvedOn = of.optional("approvedOn", Scalars.DAY, EligibilityPolicy::approvedOn);
        return of.made(in -> {
            long there = in.count(genders, reason, approvedBy, approvedOn);
            if (there == 0) {
                return EligibilityPolicy.open();
            }
            if (there < 4) {
                throw new IllegalArgumentException(
                        "A restriction has genders, reason, approvedBy and approvedOn;" + " found some of them only");
            }
            return EligibilityPolicy.onlyFor(in.get(genders), in.get(reason), in.get(approvedBy), in.get(approvedOn));
        });
    }

    private static Form<Programme> programme(Forms forms) {
        ObjectForm.Outline<Programme> of = ObjectForm.outline();
        var id = of.required("id", forms.later(ProgrammeId.class), Programme::id);
        var title = of.required("title", forms.later(LocalText.class), Programme::title);
        var country = of.required("country", forms.later(CountryCode.class), Programme::country);
        var state = of.required("state", forms.later(ProgrammeState.class), Programme::state);
        var term = of.required("term", forms.later(DateRange.class), Programme::term);
        var externalIds = of.required(
                "externalIds", new CollectionForms.OfList<>(forms.later(ExternalId.class)), Programme::externalIds);
        var type = of.optional("type", Scalars.TEXT, Programme::type);
        var scope = of.optional("scope", Scalars.TEXT, Programme::scope);
        var budget = of.optional("budget", forms.later(Money.class), Programme::budget);
        var results = of.required("results", forms.later(ResultsTree.class), Programme::results);
        var threshold = of.optional("termThreshold", forms.later(TermThreshold.class), Programme::termThreshold);
        var eligibility = of.required("eligibility", forms.later(EligibilityPolicy.class), Programme::eligibility);
        var resources = of.required(
                "resources", new CollectionForms.OfSet<>(forms.later(ResourceKind.class)), Programme::resources);
        var mobilisation = of.required(
                "mobilisation",
                new CollectionForms.OfList<>(forms.later(MobilisationDefinition.class)),
                Programme::mobilisation);
        var partnerships = of.required(
                "partnerships", new CollectionForms.OfList<>(forms.later(Partnership.class)), Programme::partnerships);
        var synthetic = of.required("synthetic", forms.later(Boolean.class), Programme::isSynthetic);
        return of.made(in -> {
            Programme.Builder made = Programme.builder(
                            in.get(id), in.get(title), in.get(country), in.get(state), in.get(term))
                    .results(in.get(results))
                    .eligibility(in.get(eligibility))
                    .resources(in.get(resources))
                    .synthetic(in.get(synthetic));
            in.get(externalIds).forEach(made::externalId);
            in.ifPresent(type, made::type);
            in.ifPresent(scope, made::scope);
            in.ifPresent(budget, made::budget);
            in.ifPresent(threshold, made::termThreshold);
            in.get(mobilisation).forEach(made::mobilisation);
            in.get(partnerships).forEach(made::partnership);
            return made.build();
        });
    }
}
