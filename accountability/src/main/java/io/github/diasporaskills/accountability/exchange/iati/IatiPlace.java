package io.github.diasporaskills.accountability.exchange.iati;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.Region;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.organisation.EnrolmentPeriod;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A region in which an activity takes place: never a site, as few people work at one. Immutable and thread-safe.
 *
 * @param region scheme and code
 * @param name what it is called
 */
public record IatiPlace(RegionCode region, LocalText name) {

    /** Checks that both parts are there. */
    public IatiPlace {
        requireNonNull(region, "region");
        requireNonNull(name, "name");
    }

    /**
     * The regions of all sites that ever took part.
     *
     * @param register knows the sites
     * @param pack knows the names of regions
     * @return each once, by code; sites without a region give none
     */
    public static List<IatiPlace> ofSites(ProgrammeRegister register, CountryPack pack) {
        requireNonNull(pack, "pack");
        TreeSet<RegionCode> codes = new TreeSet<>();
        register.enrolments().stream()
                .map(EnrolmentPeriod::site)
                .map(register::organisation)
                .flatMap(Optional::stream)
                .map(Organisation::region)
                .flatMap(Optional::stream)
                .forEach(codes::add);
        return codes.stream()
                .map(pack.regions()::region)
                .flatMap(Optional::stream)
                .map(IatiPlace::of)
                .toList();
    }

    private static IatiPlace of(Region region) {
        return new IatiPlace(region.code(), region.names());
    }
}
