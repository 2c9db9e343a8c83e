package io.github.diasporaskills.matching;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.matching.rule.Circumstances;
import io.github.diasporaskills.matching.rule.EligibilityRules;
import io.github.diasporaskills.matching.score.Criteria;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Who and what is to be matched, on which day, by which rules and criteria. Immutable and thread-safe.
 *
 * <p>The order in which members and needs are given does not matter: they are taken by id, so equal data give equal
 * plans.
 */
public final class MatchRequest {

    private final List<DiasporaMember> members;
    private final List<Need> needs;
    private final Circumstances circumstances;
    private final EligibilityRules rules;
    private final Criteria criteria;

    private MatchRequest(
            List<DiasporaMember> members,
            List<Need> needs,
            Circumstances circumstances,
            EligibilityRules rules,
            Criteria criteria) {
        this.members = members;
        this.needs = needs;
        this.circumstances = circumstances;
        this.rules = rules;
        this.criteria = criteria;
    }

    /**
     * A request for everybody and every need on a register, with the standard rules and the weights and thresholds of
     * the country.
     *
     * @param register the programme's data; it is looked at as of the day
     * @param pack the country's data; its hash stands on every verdict
     * @param day the day for which is matched
     * @return the request
     * @throws IllegalArgumentException if the pack is of another country than the programme
     * @throws io.github.diasporaskills.core.reason.ProblemsException if the pack's section {@code matching} is broken
     */
    public static MatchRequest of(ProgrammeRegister register, CountryPack pack, LocalDate day) {
        requireSameCountry(register.programme(), requireNonNull(pack, "pack"));
        ProgrammeRegister then = register.asOf(requireNonNull(day, "day"));
        MatchingSection section = MatchingSection.of(pack);
        return of(then.members(), then.needs(), new RegisterCircumstances(then, pack, section, day))
                .with(section.criteria());
    }

    private static void requireSameCountry(Programme programme, CountryPack pack) {
        if (!pack.country().equals(programme.country())) {
            throw new IllegalArgumentException("A programme is matched under the pack of its country; found the pack "
                    + pack.country() + " for the programme " + programme.id() + " in " + programme.country());
        }
    }

    /**
     * A request without a register, with the standard rules and criteria.
     *
     * @param members those who could be proposed, each once
     * @param needs what they could be proposed for, each once
     * @param circumstances day, programme and country
     * @return the request
     */
    public static MatchRequest of(
            Collection<DiasporaMember> members, Collection<Need> needs, Circumstances circumstances) {
        return new MatchRequest(
                members.stream()
                        .sorted(Comparator.comparing(DiasporaMember::id))
                        .toList(),
                needs.stream().sorted(Comparator.comparing(Need::id)).toList(),
                requireNonNull(circumstances, "circumstances"),
                EligibilityRules.standard(),
                Criteria.standard());
    }

    /**
     * The same request with other rules.
     *
     * @param value the rules
     * @return a new request
     */
    public MatchRequest with(EligibilityRules value) {
        return new MatchRequest(members, needs, circumstances, requireNonNull(value, "value"), criteria);
    }

    /**
     * The same request with other criteria.
     *
     * @param value the criteria and their weights
     * @return a new request
     */
    public MatchRequest with(Criteria value) {
        return new MatchRequest(members, needs, circumstances, rules, requireNonNull(value, "value"));
    }

    /**
     * Those who could be proposed.
     *
     * @return by id
     */
    public List<DiasporaMember> members() {
        return members;
    }

    /**
     * What they could be proposed for.
     *
     * @return by id
     */
    public List<Need> needs() {
        return needs;
    }

    /**
     * Day, programme and country.
     *
     * @return the circumstances
     */
    public Circumstances circumstances() {
        return circumstances;
    }

    /**
     * The rules that hold.
     *
     * @return in order
     */
    public EligibilityRules rules() {
        return rules;
    }

    /**
     * The criteria that count.
     *
     * @return with their weights
     */
    public Criteria criteria() {
        return criteria;
    }

    @Override
    public String toString() {
        return members.size() + " members and " + needs.size() + " needs on " + circumstances.on();
    }
}
