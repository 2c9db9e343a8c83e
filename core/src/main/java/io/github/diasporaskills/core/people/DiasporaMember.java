package io.github.diasporaskills.core.people;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.organisation.OrganisationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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

    private DiasporaMember(Builder from) {
        this.id = from.id;
        this.name = from.name;
        this.gender = from.gender;
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
     * Starts a member of whom the least is known. Gender is {@link Gender#NOT_ASKED} and the quota 1 until set.
     *
     * @param id the pseudonym
     * @param origin the country served
     * @param registeredOn the day on which the member joined the register
     * @return a builder
     */
    public static Builder builder(PersonId id, CountryCode origin, LocalDate registeredOn) {
        return new Builder(id, origin, registeredOn);
    }

    /**
     * A builder that starts with everything known of this member.
     *
     * @return a builder, independent of this value
     */
    public Builder toBuilder() {
        Builder copy = new Builder(id, origin, registeredOn);
        copy.name = name;
        copy.gender = gender;
        copy.birthYear = birthYear;
        copy.residences.addAll(residences);
        copy.credentials.addAll(credentials);
        copy.authorisations.addAll(authorisations);
        copy.languages.addAll(languages);
        copy.availability.addAll(availability);
        copy.quota = quota;
        copy.conflicts.addAll(conflicts);
        copy.declarations.putAll(declarations);
        copy.contact = contact;
        return copy;
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

    /** Collects what is known of a member. Not thread-safe. */
    public static final class Builder {

        private final PersonId id;
        private final CountryCode origin;
        private final LocalDate registeredOn;
        private @Nullable PersonName name;
        private Gender gender = Gender.NOT_ASKED;
        private @Nullable Integer birthYear;
        private final List<Residence> residences = new ArrayList<>(1);
        private final List<Credential> credentials = new ArrayList<>(1);
        private final List<PracticeAuthorisation> authorisations = new ArrayList<>(1);
        private final List<LanguageSkill> languages = new ArrayList<>(3);
        private final List<Availability> availability = new ArrayList<>(1);
        private int quota = 1;
        private final Set<OrganisationId> conflicts = new TreeSet<>();
        private final Map<Declaration, LocalDate> declarations = new EnumMap<>(Declaration.class);
        private ContactPreference contact = ContactPreference.none();

        private Builder(PersonId id, CountryCode origin, LocalDate registeredOn) {
            this.id = requireNonNull(id, "id");
            this.origin = requireNonNull(origin, "origin");
            this.registeredOn = requireNonNull(registeredOn, "registeredOn");
        }

        /**
         * Sets the name.
         *
         * @param value personal data
         * @return this builder
         */
        public Builder name(PersonName value) {
            name = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the gender as the member states it.
         *
         * @param value never inferred
         * @return this builder
         */
        public Builder gender(Gender value) {
            gender = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the year of birth.
         *
         * @param value 1900 to 2100
         * @return this builder
         * @throws IllegalArgumentException if it is out of range; the message does not show it
         */
        public Builder birthYear(int value) {
            if (value < 1900 || value > 2100) {
                throw new IllegalArgumentException("A year of birth is 1900 to 2100");
            }
            birthYear = value;
            return this;
        }

        /**
         * Adds a residence; a later one wins where two cover a day.
         *
         * @param value country and days
         * @return this builder
         */
        public Builder residence(Residence value) {
            residences.add(requireNonNull(value, "value"));
            return this;
        }

        /**
         * Adds a credential.
         *
         * @param value the credential
         * @return this builder
         */
        public Builder credential(Credential value) {
            credentials.add(requireNonNull(value, "value"));
            return this;
        }

        /**
         * Takes all credentials in place of those set so far.
         *
         * @param values the credentials
         * @return this builder
         */
        public Builder credentials(Collection<Credential> values) {
            List<Credential> copy = List.copyOf(values);
            credentials.clear();
            credentials.addAll(copy);
            return this;
        }

        /**
         * Adds a right to act in the country served.
         *
         * @param value the authorisation
         * @return this builder
         */
        public Builder authorisation(PracticeAuthorisation value) {
            authorisations.add(requireNonNull(value, "value"));
            return this;
        }

        /**
         * Adds a language.
         *
         * @param value language and level
         * @return this builder
         */
        public Builder language(LanguageSkill value) {
            languages.add(requireNonNull(value, "value"));
            return this;
        }

        /**
         * Adds a time in which the member offers to help.
         *
         * @param value days and ways
         * @return this builder
         */
        public Builder availability(Availability value) {
            availability.add(requireNonNull(value, "value"));
            return this;
        }

        /**
         * Sets the most engagements at once.
         *
         * @param value 0 to 1000
         * @return this builder
         * @throws IllegalArgumentException if it is out of range
         */
        public Builder quota(int value) {
            if (value < 0 || value > 1000) {
                throw new IllegalArgumentException("A quota is 0 to 1000 engagements at once; found " + value);
            }
            quota = value;
            return this;
        }

        /**
         * Adds an organisation with which the member has a conflict of interest.
         *
         * @param value the organisation
         * @return this builder
         */
        public Builder conflictWith(OrganisationId value) {
            conflicts.add(requireNonNull(value, "value"));
            return this;
        }

        /**
         * Adds a declaration; a later call for the same one replaces its day.
         *
         * @param declaration what was signed or brought
         * @param on the day
         * @return this builder
         */
        public Builder declared(Declaration declaration, LocalDate on) {
            declarations.put(requireNonNull(declaration, "declaration"), requireNonNull(on, "on"));
            return this;
        }

        /**
         * Sets how to reach the member.
         *
         * @param value personal data
         * @return this builder
         */
        public Builder contact(ContactPreference value) {
            contact = requireNonNull(value, "value");
            return this;
        }

        /**
         * The member.
         *
         * @return an immutable value
         */
        public DiasporaMember build() {
            return new DiasporaMember(this);
        }
    }
}
