package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.organisation.EnrolmentPeriod;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.OrganisationKind;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code organisations.csv}. */
final class OrganisationRows extends RowReader<OrganisationRows.Row> {

    static final String FILE = "organisations.csv";

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(
                    TableColumn.id("id"),
                    TableColumn.text("name"),
                    TableColumn.choice("kind", OrganisationKind.class),
                    TableColumn.choice("country", Choices.COUNTRIES)),
            List.of(
                    TableColumn.choice("regionScheme", Choices.REGION_SCHEMES.orAbroad()),
                    TableColumn.choice("region", Choices.REGIONS.orAbroad()),
                    TableColumn.choice("district", Choices.DISTRICTS.orAbroad()),
                    TableColumn.day("enrolledFrom"),
                    TableColumn.day("enrolledUntil")));

    private static final int ID = 0;
    private static final int NAME = 1;
    private static final int KIND = 2;
    private static final int COUNTRY = 3;
    private static final int SCHEME = 4;
    private static final int REGION = 5;
    private static final int DISTRICT = 6;
    private static final int FROM = 7;
    private static final int UNTIL = 8;

    /** An organisation, and its enrolment if it has one. */
    record Row(Organisation organisation, @Nullable EnrolmentPeriod enrolment) {}

    private final Codebook codes;
    private final DateRange term;
    private final Vocabulary<OrganisationKind> kinds = Codebook.constants(OrganisationKind.class);

    private long idHash;
    private @Nullable OrganisationKind kind;
    private @Nullable CountryCode country;
    private @Nullable RegionCode region;
    private String district = "";
    private int from;
    private int until;

    /**
     * Rows of a programme.
     *
     * @param codes what codes stand for
     * @param tables what was read before
     * @param term the programme's first and last day
     */
    OrganisationRows(Codebook codes, ImportTables tables, DateRange term) {
        super(COLUMNS, tables.organisations);
        this.codes = codes;
        this.term = term;
    }

    @Override
    void check() {
        idHash = cells.id(ID);
        cells.needs(NAME);
        kind = cells.neededCode(KIND, kinds);
        country = cells.neededCode(COUNTRY, codes.countries);
        checkPlace();
        from = cells.day(FROM);
        until = cells.day(UNTIL);
        cells.inOrder(from, until, UNTIL);
        if (from == Days.NONE && Days.isDay(until)) {
            cells.error(FROM, Reason.of(ImportReason.CELL_MISSING));
        }
    }

    private void checkPlace() {
        region = null;
        district = cells.text(DISTRICT);
        boolean home = codes.pack.country().equals(country);
        String scheme = cells.text(SCHEME);
        if (cells.has(REGION) && home) {
            Parsed<RegionCode> found = codes.pack.region(scheme, cells.text());
            region = cells.meant(REGION, found.then(code -> codes.pack.inUse(code, term)));
        } else if (cells.has(REGION) && country != null) {
            if (scheme.isEmpty()) {
                cells.error(SCHEME, Reason.of(ImportReason.CELL_MISSING));
            } else {
                region = RegionCode.of(scheme, cells.text(REGION));
            }
        } else if (!scheme.isEmpty() && !cells.has(REGION)) {
            cells.error(REGION, Reason.of(ImportReason.CELL_MISSING));
        }
        if (home && region != null && !district.isEmpty()) {
            Parsed<String> known = codes.pack.district(region, district);
            cells.meant(DISTRICT, known);
            district = known.value().orElse(district);
        }
    }

    @Override
    long idHash() {
        return idHash;
    }

    @Override
    String id() {
        return cells.text(ID);
    }

    @Override
    Row build() {
        OrganisationId id = OrganisationId.of(cells.text(ID));
        Organisation made = Organisation.of(id, cells.text(NAME), requireNonNull(kind), requireNonNull(country));
        made = region == null ? made : made.in(region);
        made = district.isEmpty() ? made : made.inDistrict(district);
        if (!Days.isDay(from)) {
            return new Row(made, null);
        }
        DateRange during =
                Days.isDay(until) ? DateRange.of(Days.date(from), Days.date(until)) : DateRange.from(Days.date(from));
        return new Row(made, new EnrolmentPeriod(id, during));
    }
}
