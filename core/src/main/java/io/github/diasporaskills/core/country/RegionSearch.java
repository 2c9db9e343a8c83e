package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

/**
 * Finds regions and subdivisions of one scheme by code or name, without regard to case, diacritics, spaces and
 * punctuation. Immutable and thread-safe.
 */
public final class RegionSearch {

    private final RegionsSection regions;
    private final String scheme;

    RegionSearch(RegionsSection regions, String scheme) {
        this.regions = regions;
        this.scheme = scheme;
    }

    /**
     * A region by its code or any of its names.
     *
     * @param written for example {@code MA-03} or {@code fes meknes}
     * @return the region; unknown with its successors if it is a region of an older scheme, else with the closest name
     */
    public Lookup<Region> region(String written) {
        return regions.regionIn(scheme, requireNonNull(written, "written"));
    }

    /**
     * A province, prefecture or district by its code or any of its names.
     *
     * @param written for example {@code Taza} or {@code MA-TAZ}
     * @return the subdivision, or why not
     */
    public Lookup<Subdivision> subdivision(String written) {
        return regions.subdivisionIn(scheme, requireNonNull(written, "written"));
    }

    /**
     * Where it searches.
     *
     * @return for example {@code search in MA-2015}
     */
    @Override
    public String toString() {
        return "search in " + scheme;
    }
}
