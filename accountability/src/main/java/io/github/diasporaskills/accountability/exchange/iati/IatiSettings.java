package io.github.diasporaskills.accountability.exchange.iati;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.LocalText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What IATI asks of an activity and no programme's data say: who reports it, under which identifier, who takes part,
 * what it is for. Nothing of it has a default. Immutable and thread-safe.
 */
public final class IatiSettings {

    /** Letters, digits and what else identifiers may hold: rules 1.3.1, 1.3.13, 1.14.1 and 1.14.13. */
    private static final Pattern IDENTIFIER = Pattern.compile("[^\\s/&|?]+");

    private final IatiOrganisation reporting;
    private final String activity;
    private final @Nullable LocalText description;
    private final List<IatiParticipant> participants;
    private final List<IatiSector> sectors;
    private final List<IatiMarker> markers;
    private final List<IatiBudget> budgets;

    private IatiSettings(Builder from) {
        this.reporting = from.reporting;
        this.activity = from.activity;
        this.description = from.description;
        this.participants = List.copyOf(from.participants);
        this.sectors = List.copyOf(from.sectors);
        this.markers = List.copyOf(from.markers);
        this.budgets = List.copyOf(from.budgets);
    }

    static void requireIdentifier(String identifier) {
        if (!IDENTIFIER.matcher(identifier).matches()) {
            throw new IllegalArgumentException("An identifier has neither white space nor / & | ?; found \""
                    + identifier + "\". Maybe XM-DAC-47066-MA10P0577");
        }
    }

    /**
     * Settings in the making.
     *
     * @param reporting who publishes the activity
     * @param activity its identifier, which begins with that of who publishes it and a hyphen
     * @return a builder
     */
    public static Builder builder(IatiOrganisation reporting, String activity) {
        return new Builder(reporting, activity);
    }

    /**
     * Who publishes the activity.
     *
     * @return the organisation
     */
    public IatiOrganisation reporting() {
        return reporting;
    }

    /**
     * The activity's identifier, unique in the world and for good.
     *
     * @return the identifier
     */
    public String activity() {
        return activity;
    }

    /**
     * What the activity is about.
     *
     * @return the text, or empty where the results of the highest level tell
     */
    public Optional<LocalText> description() {
        return Optional.ofNullable(description);
    }

    /**
     * Who takes part.
     *
     * @return at least one
     */
    public List<IatiParticipant> participants() {
        return participants;
    }

    /**
     * What it is for.
     *
     * @return at least one; their percentages sum to 100
     */
    public List<IatiSector> sectors() {
        return sectors;
    }

    /**
     * What it was screened for.
     *
     * @return each marker once; none if it was not screened
     */
    public List<IatiMarker> markers() {
        return markers;
    }

    /**
     * The money by years.
     *
     * @return in the order given
     */
    public List<IatiBudget> budgets() {
        return budgets;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IatiSettings s
                && reporting.equals(s.reporting)
                && activity.equals(s.activity)
                && Objects.equals(description, s.description)
                && participants.equals(s.participants)
                && sectors.equals(s.sectors)
                && markers.equals(s.markers)
                && budgets.equals(s.budgets);
    }

    @Override
    public int hashCode() {
        return Objects.hash(reporting, activity, participants, sectors);
    }

    /**
     * The activity's identifier.
     *
     * @return for example {@code IatiSettings[XM-DAC-47066-MA10P0577]}
     */
    @Override
    public String toString() {
        return "IatiSettings[" + activity + "]";
    }

    /** Collects settings. Not thread-safe. */
    public static final class Builder {

        private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

        private final IatiOrganisation reporting;
        private final String activity;
        private @Nullable LocalText description;
        private final List<IatiParticipant> participants = new ArrayList<>();
        private final List<IatiSector> sectors = new ArrayList<>();
        private final List<IatiMarker> markers = new ArrayList<>();
        private final List<IatiBudget> budgets = new ArrayList<>();

        private Builder(IatiOrganisation reporting, String activity) {
            this.reporting = requireNonNull(reporting, "reporting");
            this.activity = requireNonNull(activity, "activity");
        }

        /**
         * Says what the activity is about.
         *
         * @param text the text
         * @return this builder
         */
        public Builder description(LocalText text) {
            description = requireNonNull(text, "text");
            return this;
        }

        /**
         * Adds an organisation.
         *
         * @param participant who takes part as what
         * @return this builder
         */
        public Builder participant(IatiParticipant participant) {
            participants.add(requireNonNull(participant, "participant"));
            return this;
        }

        /**
         * Adds a purpose.
         *
         * @param sector what it is for
         * @return this builder
         */
        public Builder sector(IatiSector sector) {
            sectors.add(requireNonNull(sector, "sector"));
            return this;
        }

        /**
         * Adds what it was screened for.
         *
         * @param marker the marker
         * @return this builder
         */
        public Builder marker(IatiMarker marker) {
            markers.add(requireNonNull(marker, "marker"));
            return this;
        }

        /**
         * Adds the money of a year.
         *
         * @param budget days and amount
         * @return this builder
         */
        public Builder budget(IatiBudget budget) {
            budgets.add(requireNonNull(budget, "budget"));
            return this;
        }

        /**
         * The settings.
         *
         * @return what was collected
         * @throws IllegalArgumentException if the activity's identifier does not begin with that of who publishes it
         *     and a hyphen, nobody takes part, it is for nothing, percentages do not sum to 100, or a purpose or marker
         *     stands twice
         */
        public IatiSettings build() {
            requireIdentifier(activity);
            require(
                    activity.startsWith(reporting.ref() + "-")
                            && activity.length() > reporting.ref().length() + 1,
                    "An activity's identifier begins with that of who reports it and a hyphen, as " + reporting.ref()
                            + "-1; found \"" + activity + "\"");
            require(!participants.isEmpty(), "An activity has somebody who takes part; found nobody");
            require(!sectors.isEmpty(), "An activity is for something; found no sector");
            require(
                    sectors.stream().map(IatiSector::code).distinct().count() == sectors.size(),
                    "Each sector stands once; found one twice");
            BigDecimal sum = sectors.stream().map(IatiSector::percentage).reduce(BigDecimal.ZERO, BigDecimal::add);
            require(sum.compareTo(WHOLE) == 0, "The percentages of sectors sum to 100; found " + sum.toPlainString());
            require(
                    markers.stream().map(IatiMarker::code).distinct().count() == markers.size(),
                    "Each policy marker stands once; found one twice");
            return new IatiSettings(this);
        }

        private static void require(boolean fine, String message) {
            if (!fine) {
                throw new IllegalArgumentException(message);
            }
        }
    }
}
