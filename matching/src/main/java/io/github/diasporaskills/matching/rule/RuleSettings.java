package io.github.diasporaskills.matching.rule;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.programme.TermClass;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The thresholds of eligibility, which a country sets in its pack. Immutable and thread-safe.
 *
 * @param shortOverlapPercent how much of a short need's days a member must be free, 1 to 100
 * @param longOverlapPercent how much of a long need's days a member must be free, 1 to 100
 * @param presentAuthorisations the kinds of authorisation that allow work with patients where somebody travels
 * @param remoteAuthorisations the kinds of authorisation that allow work with patients from abroad
 */
public record RuleSettings(
        int shortOverlapPercent,
        int longOverlapPercent,
        Set<AuthorisationKind> presentAuthorisations,
        Set<AuthorisationKind> remoteAuthorisations) {

    /**
     * Checks the shares and copies the sets.
     *
     * @throws IllegalArgumentException if a share is out of range
     */
    public RuleSettings {
        shortOverlapPercent = percent(shortOverlapPercent);
        longOverlapPercent = percent(longOverlapPercent);
        presentAuthorisations = kinds(requireNonNull(presentAuthorisations, "presentAuthorisations"));
        remoteAuthorisations = kinds(requireNonNull(remoteAuthorisations, "remoteAuthorisations"));
    }

    /**
     * What holds where a pack says nothing: free on 80 % of the days of a short need and on half of those of a long
     * one; on site, an inscription or a temporary authorisation; from abroad, an advisory one as well.
     *
     * @return the defaults
     */
    public static RuleSettings defaults() {
        return new RuleSettings(
                80,
                50,
                EnumSet.of(AuthorisationKind.ORDER_INSCRIBED, AuthorisationKind.TEMPORARY),
                EnumSet.allOf(AuthorisationKind.class));
    }

    /**
     * How much of a need's days a member must be free.
     *
     * @param term short or long
     * @return 1 to 100 per cent
     */
    public int overlapPercent(TermClass term) {
        return term == TermClass.SHORT ? shortOverlapPercent : longOverlapPercent;
    }

    /**
     * The kinds of authorisation that allow work with patients.
     *
     * @param modality how the skills reach the host
     * @return none where the country accepts none
     */
    public Set<AuthorisationKind> authorisations(Modality modality) {
        return modality.includesPresence() ? presentAuthorisations : remoteAuthorisations;
    }

    private static int percent(int value) {
        if (value < 1 || value > 100) {
            throw new IllegalArgumentException("A share of days is 1 to 100 per cent; found " + value);
        }
        return value;
    }

    private static Set<AuthorisationKind> kinds(Set<AuthorisationKind> values) {
        EnumSet<AuthorisationKind> kinds = EnumSet.noneOf(AuthorisationKind.class);
        kinds.addAll(values);
        return Collections.unmodifiableSet(kinds);
    }
}
