package io.github.diasporaskills.core.people;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.organisation.OrganisationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects what is known of a member: personal data, which its {@code toString} does not show. Not thread-safe. */
public final class DiasporaMemberBuilder {

    final PersonId id;
    final CountryCode origin;
    final LocalDate registeredOn;
    Gender gender = Gender.NOT_ASKED;
    Disability disability = Disability.NOT_ASKED;
    final List<Residence> residences = new ArrayList<>(1);
    final List<Credential> credentials = new ArrayList<>(1);
    final List<PracticeAuthorisation> authorisations = new ArrayList<>(1);
    final List<LanguageSkill> languages = new ArrayList<>(3);
    final List<Availability> availability = new ArrayList<>(1);
    int quota = 1;
    final Set<OrganisationId> conflicts = new TreeSet<>();
    final Map<Declaration, LocalDate> declarations = new EnumMap<>(Declaration.class);
    ContactPreference contact = ContactPreference.none();

    @Nullable
    PersonName name;

    @Nullable
    Integer birthYear;

    DiasporaMemberBuilder(PersonId id, CountryCode origin, LocalDate registeredOn) {
        this.id = requireNonNull(id, "id");
        this.origin = requireNonNull(origin, "origin");
        this.registeredOn = requireNonNull(registeredOn, "registeredOn");
    }

    /** Everything of a member. */
    DiasporaMemberBuilder(DiasporaMember from) {
        this(from.id(), from.origin(), from.registeredOn());
        name = from.name().orElse(null);
        gender = from.gender();
        disability = from.disability();
        birthYear = from.birthYear().isPresent() ? from.birthYear().getAsInt() : null;
        residences.addAll(from.residences());
        credentials.addAll(from.credentials());
        authorisations.addAll(from.authorisations());
        languages.addAll(from.languages());
        availability.addAll(from.availability());
        quota = from.quota();
        conflicts.addAll(from.conflicts());
        declarations.putAll(from.declarations());
        contact = from.contact();
    }

    /**
     * Sets the name.
     *
     * @param value personal data
     * @return this builder
     */
    public DiasporaMemberBuilder name(PersonName value) {
        name = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets the gender as the member states it.
     *
     * @param value never inferred
     * @return this builder
     */
    public DiasporaMemberBuilder gender(Gender value) {
        gender = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets the answer to the question of disability as the member gives it. A register takes it in only where its
     * programme asks.
     *
     * @param value health data, never inferred
     * @return this builder
     */
    public DiasporaMemberBuilder disability(Disability value) {
        disability = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets the year of birth.
     *
     * @param value 1900 to 2100
     * @return this builder
     * @throws IllegalArgumentException if it is out of range; the message does not show it
     */
    public DiasporaMemberBuilder birthYear(int value) {
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
    public DiasporaMemberBuilder residence(Residence value) {
        residences.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Adds a credential.
     *
     * @param value the credential
     * @return this builder
     */
    public DiasporaMemberBuilder credential(Credential value) {
        credentials.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Takes all credentials in place of those set so far.
     *
     * @param values the credentials
     * @return this builder
     */
    public DiasporaMemberBuilder credentials(Collection<Credential> values) {
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
    public DiasporaMemberBuilder authorisation(PracticeAuthorisation value) {
        authorisations.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Adds a language.
     *
     * @param value language and level
     * @return this builder
     */
    public DiasporaMemberBuilder language(LanguageSkill value) {
        languages.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Adds a time in which the member offers to help.
     *
     * @param value days and ways
     * @return this builder
     */
    public DiasporaMemberBuilder availability(Availability value) {
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
    public DiasporaMemberBuilder quota(int value) {
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
    public DiasporaMemberBuilder conflictWith(OrganisationId value) {
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
    public DiasporaMemberBuilder declared(Declaration declaration, LocalDate on) {
        declarations.put(requireNonNull(declaration, "declaration"), requireNonNull(on, "on"));
        return this;
    }

    /**
     * Sets how to reach the member.
     *
     * @param value personal data
     * @return this builder
     */
    public DiasporaMemberBuilder contact(ContactPreference value) {
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
