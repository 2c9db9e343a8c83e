package io.github.diasporaskills.core.people;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CouncilsSection;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.organisation.OrganisationId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who lives abroad and is tied to the country of origin: a member of the diaspora, registered to give
 * skills. Immutable and thread-safe.
 *
 * <p>It holds personal data; {@code toString} shows the pseudonym only. Registering is not engaging: registered
 * members are counted apart from engaged ones.
 */
public final class DiasporaMember {

    private final PersonId id;
    private final @Nullable PersonName name;
    private final Gender gender;
    private final Disability disability;
    private final @Nullable Integer birthYear;
    private final List<Residence> residences;
    private final CountryCode origin;
    private final List<Credential> credentials;
    private final List<PracticeAuthorisation> authorisations;
    private final List<LanguageSkill> languages;
    private final List<Availability> availability;
    private final int quota;
    private final Set<OrganisationId> conflicts;
    private final LocalDate registeredOn;
    private final Map<Declaration, LocalDate> declarations;
    private final ContactPreference contact;

    DiasporaMember(DiasporaMemberBuilder from) {
        this.id = from.id;
        this.name = from.name;
        this.gender = from.gender;
        this.disability = from.disability;
        this.birthYear = from.birthYear;
        this.residences = List.copyOf(from.residences);
        this.origin = from.origin;
        this.credentials = List.copyOf(from.credentials);
        this.authorisations = List.copyOf(from.authorisations);
        this.languages = List.copyOf(from.languages);
        this.availability = List.copyOf(from.availability);
        this.quota = from.quota;
        this.conflicts = Collections.unmodifiableSet(new TreeSet<>(from.conflicts));
        this.registeredOn = from.registeredOn;
        this.declarations = Collections.unmodifiableMap(new EnumMap<>(from.declarations));
        this.contact = from.contact;
    }

    /**
     * Starts a member of whom the least is known. Gender is {@link Gender#NOT_ASKED}, disability
     * {@link Disability#NOT_ASKED} and the quota 1 until set.
     *
     * @param id the pseudonym
     * @param origin the country served
     * @param registeredOn the day on which the member joined the register
     * @return a builder
     */
    public static DiasporaMemberBuilder builder(PersonId id, CountryCode origin, LocalDate registeredOn) {
        return new DiasporaMemberBuilder(id, origin, registeredOn);
    }

    /**
     * A builder that starts with everything known of this member.
     *
     * @return a builder, independent of this value
     */
    public DiasporaMemberBuilder toBuilder() {
        return new DiasporaMemberBuilder(this);
    }

    /**
     * The pseudonym.
     *
     * @return unique in the programme
     */
    public PersonId id() {
        return id;
    }

    /**
     * The name: personal data.
     *
     * @return the name, or empty where the register is kept without names
     */
    public Optional<PersonName> name() {
        return Optional.ofNullable(name);
    }

    /**
     * The member's own statement of gender.
     *
     * @return never null
     */
    public Gender gender() {
        return gender;
    }

    /**
     * The member's own statement of disability: health data, which no host sees and no matching reads.
     *
     * @return {@link Disability#NOT_ASKED} in a programme that does not ask
     */
    public Disability disability() {
        return disability;
    }

    /**
     * The year of birth: personal data.
     *
     * @return the year, or empty if unknown
     */
    public OptionalInt birthYear() {
        return birthYear == null ? OptionalInt.empty() : OptionalInt.of(birthYear);
    }

    /**
     * Where the member has lived.
     *
     * @return in the order given
     */
    public List<Residence> residences() {
        return residences;
    }

    /**
     * Where the member lives on a day.
     *
     * @param day the day
     * @return the country of the last residence that covers the day, or empty if none does
     */
    public Optional<CountryCode> residenceOn(LocalDate day) {
        requireNonNull(day, "day");
        for (int i = residences.size() - 1; i >= 0; i--) {
            if (residences.get(i).during().contains(day)) {
                return Optional.of(residences.get(i).country());
            }
        }
        return Optional.empty();
    }

    /**
     * The country of origin.
     *
     * @return the country served
     */
    public CountryCode origin() {
        return origin;
    }

    /**
     * The credentials claimed.
     *
     * @return in the order given
     */
    public List<Credential> credentials() {
        return credentials;
    }

    /**
     * The professions that the credentials name, verified or not.
     *
     * @return sorted, without repetition
     */
    public Set<ProfessionCode> professions() {
        Set<ProfessionCode> all = new TreeSet<>();
        credentials.forEach(credential -> all.add(credential.profession()));
        return Collections.unmodifiableSet(all);
    }

    /**
     * The rights to act in the country served.
     *
     * @return in the order given
     */
    public List<PracticeAuthorisation> authorisations() {
        return authorisations;
    }

    /**
     * The languages spoken.
     *
     * @return in the order given
     */
    public List<LanguageSkill> languages() {
        return languages;
    }

    /**
     * How well the member speaks a language.
     *
     * @param language the language
     * @return the highest level stated, or empty if none is
     */
    public Optional<CefrLevel> levelOf(LanguageCode language) {
        return languages.stream()
                .filter(skill -> skill.language().equals(language))
                .map(LanguageSkill::level)
                .max(CefrLevel::compareTo);
    }

    /**
     * When, and in which ways, the member offers to help.
     *
     * @return in the order given; empty if never
     */
    public List<Availability> availability() {
        return availability;
    }

    /**
     * The most engagements at once.
     *
     * @return 0 or more; 0 means that the member takes none
     */
    public int quota() {
        return quota;
    }

    /**
     * The organisations with which the member has a conflict of interest.
     *
     * @return sorted
     */
    public Set<OrganisationId> conflicts() {
        return conflicts;
    }

    /**
     * The day on which the member joined the register.
     *
     * @return the day
     */
    public LocalDate registeredOn() {
        return registeredOn;
    }

    /**
     * What the member has signed or brought, and when.
     *
     * @return by declaration
     */
    public Map<Declaration, LocalDate> declarations() {
        return declarations;
    }

    /**
     * Whether a country names, for a profession of the member, somebody who gives the right to act. Of other professions
     * no such right can be on record.
     *
     * @param councils the councils that the country knows
     * @return true if one of them registers a profession of which the member has a credential
     */
    public boolean hasCouncil(CouncilsSection councils) {
        return credentials.stream()
                .anyMatch(each -> !councils.councilsFor(each.profession()).isEmpty());
    }

    /**
     * The declarations still missing on a day.
     *
     * @param day the day
     * @return those not made by then, in the order of {@link Declaration}
     */
    public Set<Declaration> missingDeclarationsOn(LocalDate day) {
        requireNonNull(day, "day");
        Set<Declaration> missing = EnumSet.allOf(Declaration.class);
        declarations.forEach((declaration, made) -> {
            if (!made.isAfter(day)) {
                missing.remove(declaration);
            }
        });
        return Collections.unmodifiableSet(missing);
    }

    /**
     * How to reach the member: personal data.
     *
     * @return the preference, possibly {@link ContactPreference#none()}
     */
    public ContactPreference contact() {
        return contact;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DiasporaMember m
                && id.equals(m.id)
                && Objects.equals(name, m.name)
                && gender == m.gender
                && disability == m.disability
                && Objects.equals(birthYear, m.birthYear)
                && residences.equals(m.residences)
                && origin.equals(m.origin)
                && credentials.equals(m.credentials)
                && authorisations.equals(m.authorisations)
                && languages.equals(m.languages)
                && availability.equals(m.availability)
                && quota == m.quota
                && conflicts.equals(m.conflicts)
                && registeredOn.equals(m.registeredOn)
                && declarations.equals(m.declarations)
                && contact.equals(m.contact);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, gender, registeredOn, credentials, availability);
    }

    /**
     * The pseudonym only.
     *
     * @return for example {@code DiasporaMember E-0042}
     */
    @Override
    public String toString() {
        return "DiasporaMember " + id;
    }
}
