package io.github.diasporaskills.core.organisation;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.ZoneSection;
import io.github.diasporaskills.core.lifecycle.Condition;
import io.github.diasporaskills.core.lifecycle.Proof;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Whether the steps of a site's enrolment that was written down were allowed: what the site had shown by the day of the
 * step of the checklist of its country, who deputises, and after which version of the model it worked. Everything can be
 * asked afterwards. Immutable and thread-safe.
 *
 * @param enrolment the enrolment
 * @param pack the country served
 */
public record SiteProof(SiteEnrolment enrolment, CountryPack pack) implements Proof<SiteState> {

    @Override
    public List<Reason> missing(Condition condition, Step<SiteState> step) {
        List<Reason> found = missing((SiteCondition) condition, step.call().day());
        return found.isEmpty() ? found : missing((SiteCondition) condition, dayIn(pack, step.at()));
    }

    /** Steps are told the day where the site is. */
    private static LocalDate dayIn(CountryPack pack, Instant at) {
        return pack.find(ZoneSection.class)
                .map(section -> section.zone().at(at))
                .orElseGet(() -> at.atOffset(ZoneOffset.UTC))
                .toLocalDate();
    }

    private List<Reason> missing(SiteCondition condition, LocalDate day) {
        return switch (condition) {
            case CHECKLIST_IS_MET -> enrolment.shortcomings(pack, day);
            case DEPUTY_IS_SOMEBODY_ELSE -> Proof.unless(enrolment.isDeputySomebodyElse(pack, day), condition);
            case MODEL_VERSION_IS_ON_RECORD ->
                Proof.unless(enrolment.modelOn(day).isPresent(), condition);
        };
    }
}
