package io.github.diasporaskills.matching.dispatch;

import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.LanguageSkill;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What experts of one group have in common, so that one look answers for all of them. There are far fewer profiles than
 * experts, and their number hardly grows with the network. The hash is kept: profiles are keys.
 */
final class Profile {

    private final CountryCode country;
    private final List<LanguageSkill> languages;
    private final Gender gender;
    private final @Nullable PackZone zone;
    private final int hash;

    private Profile(CountryCode country, List<LanguageSkill> languages, Gender gender, @Nullable PackZone zone) {
        this.country = country;
        this.languages = languages;
        this.gender = gender;
        this.zone = zone;
        this.hash = Objects.hash(country, languages, gender, zone == null ? "" : zone.id());
    }

    static Profile of(DiasporaMember member, CountryCode country, @Nullable PackZone zone) {
        List<LanguageSkill> languages = member.languages().stream()
                .sorted(Comparator.comparing(LanguageSkill::toString))
                .distinct()
                .toList();
        return new Profile(country, languages, member.gender(), zone);
    }

    CountryCode country() {
        return country;
    }

    Gender gender() {
        return gender;
    }

    @Nullable
    PackZone zone() {
        return zone;
    }

    boolean speaks(List<LanguageSkill> required) {
        for (LanguageSkill one : required) {
            boolean spoken = false;
            for (LanguageSkill skill : languages) {
                spoken |= skill.satisfies(one);
            }
            if (!spoken) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Profile p
                && hash == p.hash
                && country.equals(p.country)
                && languages.equals(p.languages)
                && gender == p.gender
                && (zone == null ? p.zone == null : p.zone != null && zone.id().equals(p.zone.id()));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return country + " " + languages;
    }
}
