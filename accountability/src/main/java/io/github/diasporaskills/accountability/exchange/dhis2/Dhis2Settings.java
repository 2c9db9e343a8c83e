package io.github.diasporaskills.accountability.exchange.dhis2;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.DocumentNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What DHIS2 asks for and no programme's data say: the server's ids. Immutable and thread-safe.
 */
public final class Dhis2Settings {

    private final String dataSet;
    private final String orgUnit;
    private final Dhis2Period period;
    private final @Nullable String attributes;

    private Dhis2Settings(String dataSet, String orgUnit, Dhis2Period period, @Nullable String attributes) {
        this.dataSet = requireNonNull(dataSet, "dataSet");
        this.orgUnit = requireNonNull(orgUnit, "orgUnit");
        this.period = requireNonNull(period, "period");
        this.attributes = attributes;
        if (dataSet.isBlank() || orgUnit.isBlank() || (attributes != null && attributes.isBlank())) {
            throw new IllegalArgumentException(
                    "A data set and a unit have ids; found \"" + dataSet + "\" and \"" + orgUnit + "\"");
        }
    }

    /**
     * Settings.
     *
     * @param dataSet the data set's id on the server
     * @param orgUnit the id of the unit that reports
     * @param period how often the data set is filled in
     * @return the settings, with the server's default attributes
     * @throws IllegalArgumentException if an id is blank
     */
    public static Dhis2Settings of(String dataSet, String orgUnit, Dhis2Period period) {
        return new Dhis2Settings(dataSet, orgUnit, period, null);
    }

    /**
     * The same with attributes of the data set, such as a donor's project.
     *
     * @param combo the id of the combination of attribute options
     * @return new settings
     * @throws IllegalArgumentException if it is blank
     */
    public Dhis2Settings attributed(String combo) {
        return new Dhis2Settings(dataSet, orgUnit, period, requireNonNull(combo, "combo"));
    }

    /**
     * Reads settings from a document: {@code dataSet}, {@code orgUnit}, {@code period} (YEARLY, SIX_MONTHLY, QUARTERLY
     * or MONTHLY) and where there is one {@code attributeOptionCombo}. Its {@code combos}, the name of the file with
     * the table of combinations, is for whoever opens files.
     *
     * @param node the object
     * @return the settings; every mistake is reported at its place
     */
    public static Dhis2Settings read(DocumentNode node) {
        requireNonNull(node, "node");
        node.find("combos");
        Optional<String> attributes = node.optionalText("attributeOptionCombo");
        Dhis2Settings settings =
                of(node.text("dataSet"), node.text("orgUnit"), node.oneOf("period", Dhis2Period.class));
        return attributes.map(settings::attributed).orElse(settings);
    }

    /**
     * The data set.
     *
     * @return its id on the server
     */
    public String dataSet() {
        return dataSet;
    }

    /**
     * The unit that reports.
     *
     * @return its id on the server
     */
    public String orgUnit() {
        return orgUnit;
    }

    /**
     * How often the data set is filled in.
     *
     * @return the kind of period
     */
    public Dhis2Period period() {
        return period;
    }

    /**
     * Attributes of the data set.
     *
     * @return the id of their combination, or empty for the server's default
     */
    public Optional<String> attributes() {
        return Optional.ofNullable(attributes);
    }

    @Override
    public String toString() {
        return "Dhis2Settings[" + dataSet + " of " + orgUnit + ", " + period + "]";
    }
}
