package io.github.diasporaskills.core.organisation;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.RegionCode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that takes part in a programme: it hosts, verifies, funds, sends or is a party. Immutable and
 * thread-safe; its name is not personal data.
 */
public final class Organisation {

    private final OrganisationId id;
    private final String name;
    private final OrganisationKind kind;
    private final CountryCode country;
    private final @Nullable RegionCode region;
    private final @Nullable String district;

    private Organisation(
            OrganisationId id,
            String name,
            OrganisationKind kind,
            CountryCode country,
            @Nullable RegionCode region,
            @Nullable String district) {
        this.id = requireNonNull(id, "id");
        this.name = requireNonNull(name, "name");
        this.kind = requireNonNull(kind, "kind");
        this.country = requireNonNull(country, "country");
        this.region = region;
        this.district = district;
        if (name.isBlank()) {
            throw new IllegalArgumentException("An organisation needs a name; found blank for " + id);
        }
        if (district != null && district.isBlank()) {
            throw new IllegalArgumentException("A district has a name or is left out; found blank for " + id);
        }
    }

    /**
     * An organisation of which only the country is known.
     *
     * @param id its id
     * @param name its name, not blank
     * @param kind what it is
     * @param country where it is
     * @return the organisation
     * @throws IllegalArgumentException if the name is blank
     */
    public static Organisation of(OrganisationId id, String name, OrganisationKind kind, CountryCode country) {
        return new Organisation(id, name, kind, country, null, null);
    }

    /**
     * The same organisation in a region.
     *
     * @param where a region of a dated scheme
     * @return a new value
     */
    public Organisation in(RegionCode where) {
        return new Organisation(id, name, kind, country, requireNonNull(where, "where"), district);
    }

    /**
     * The same organisation in a district.
     *
     * @param where the district's name, not blank
     * @return a new value
     * @throws IllegalArgumentException if the name is blank
     */
    public Organisation inDistrict(String where) {
        return new Organisation(id, name, kind, country, region, requireNonNull(where, "where"));
    }

    /**
     * Its id.
     *
     * @return unique in the programme
     */
    public OrganisationId id() {
        return id;
    }

    /**
     * Its name.
     *
     * @return not blank
     */
    public String name() {
        return name;
    }

    /**
     * What it is.
     *
     * @return the kind
     */
    public OrganisationKind kind() {
        return kind;
    }

    /**
     * Where it is.
     *
     * @return the country
     */
    public CountryCode country() {
        return country;
    }

    /**
     * Its region.
     *
     * @return scheme and code, or empty if unknown
     */
    public Optional<RegionCode> region() {
        return Optional.ofNullable(region);
    }

    /**
     * Its district.
     *
     * @return the name, or empty if unknown
     */
    public Optional<String> district() {
        return Optional.ofNullable(district);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Organisation o
                && id.equals(o.id)
                && name.equals(o.name)
                && kind == o.kind
                && country.equals(o.country)
                && Objects.equals(region, o.region)
                && Objects.equals(district, o.district);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, name, kind, country, region, district);
    }

    @Override
    public String toString() {
        return id + " " + name + " (" + kind + ", " + country + ")";
    }
}
