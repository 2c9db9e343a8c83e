package io.github.diasporaskills.matching;

import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.programme.EligibilityPolicy;
import io.github.diasporaskills.core.programme.TermClass;
import io.github.diasporaskills.core.programme.TermThreshold;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.matching.rule.Circumstances;
import io.github.diasporaskills.matching.rule.RuleSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The circumstances of a programme as its register and the country's pack tell them. Immutable. */
final class RegisterCircumstances implements Circumstances {

    private final ProgrammeRegister register;
    private final CountryPack pack;
    private final LocalDate on;
    private final RuleSettings settings;
    private final TermThreshold threshold;

    RegisterCircumstances(ProgrammeRegister register, CountryPack pack, MatchingSection section, LocalDate on) {
        this.register = register;
        this.pack = pack;
        this.on = on;
        RuleSettings defaults = RuleSettings.defaults();
        this.settings = new RuleSettings(
                section.shortOverlapPercent(),
                section.longOverlapPercent(),
                defaults.presentAuthorisations(),
                defaults.remoteAuthorisations());
        this.threshold = register.programme().termThreshold().orElse(section.threshold());
    }

    @Override
    public LocalDate on() {
        return on;
    }

    @Override
    public String packHash() {
        return pack.hash();
    }

    @Override
    public EligibilityPolicy eligibility() {
        return register.programme().eligibility();
    }

    @Override
    public RuleSettings settings() {
        return settings;
    }

    @Override
    public TermClass termClassOf(DateRange period) {
        return threshold.classOf(period);
    }

    @Override
    public boolean isEnrolled(OrganisationId site, LocalDate day) {
        return register.isEnrolled(site, day);
    }

    @Override
    public Set<CouncilCode> councilsOf(ProfessionCode profession) {
        return Set.of();
    }

    @Override
    public boolean isCouncilOfCountry(CouncilCode council) {
        return false;
    }

    @Override
    public List<Engagement> engagementsOf(PersonId member) {
        return register.engagementsOf(member);
    }

    @Override
    public int remainingQuota(DiasporaMember member, DateRange period) {
        return register.remainingQuota(member, period);
    }

    @Override
    public int openPlaces(Need need) {
        return register.remainingPlaces(need);
    }
}
