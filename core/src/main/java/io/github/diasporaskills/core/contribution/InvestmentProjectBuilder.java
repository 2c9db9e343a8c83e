package io.github.diasporaskills.core.contribution;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is known of a project, as an idea or as it was written down. Whether the steps of the history were
 * allowed is for {@link InvestmentLifeCycle#TABLE} to say. Not thread-safe.
 */
public final class InvestmentProjectBuilder {

    final InvestmentId id;
    final LocalText title;
    final RegionCode region;
    final History<InvestmentState> history;
    final Set<PersonId> promoters = new TreeSet<>();
    final List<Funding> commitments = new ArrayList<>();
    final List<Funding> disbursements = new ArrayList<>();
    final List<JobCount> jobs = new ArrayList<>();

    @Nullable
    String registration;

    InvestmentProjectBuilder(InvestmentId id, LocalText title, RegionCode region, History<InvestmentState> history) {
        this.id = requireNonNull(id, "id");
        this.title = requireNonNull(title, "title");
        this.region = requireNonNull(region, "region");
        this.history = requireNonNull(history, "history");
    }

    /** Everything of a project after its next step. */
    InvestmentProjectBuilder(InvestmentProject from, History<InvestmentState> after) {
        this(from.id(), from.title(), from.region(), after);
        promoters.addAll(from.promoters());
        commitments.addAll(from.commitments());
        disbursements.addAll(from.disbursements());
        jobs.addAll(from.jobs());
        from.registration().ifPresent(this::registration);
    }

    /** Leaves out what came after a day, up to which this history goes. */
    InvestmentProjectBuilder asItStood(LocalDate day, History<InvestmentState> whole) {
        commitments.removeIf(each -> each.on().isAfter(day));
        disbursements.removeIf(each -> each.on().isAfter(day));
        jobs.removeIf(each -> each.on().isAfter(day));
        registration = whole.reachesAfter(history, InvestmentState.REGISTERED) ? null : registration;
        return this;
    }

    /**
     * Adds a member of the diaspora who backs it.
     *
     * @param value a pseudonym
     * @return this builder
     */
    public InvestmentProjectBuilder promoter(PersonId value) {
        promoters.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Adds money that was committed.
     *
     * @param value how much, when, and who says so
     * @return this builder
     */
    public InvestmentProjectBuilder commitment(Funding value) {
        commitments.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Adds money that was disbursed, as it was written down. Who disburses takes
     * {@link InvestmentProject#disburse} instead.
     *
     * @param value how much, when, and who says so
     * @return this builder
     */
    public InvestmentProjectBuilder disbursement(Funding value) {
        disbursements.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Adds how many people worked for it.
     *
     * @param value the jobs on a day
     * @return this builder
     */
    public InvestmentProjectBuilder job(JobCount value) {
        jobs.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Sets where it is registered.
     *
     * @param value register and number
     * @return this builder
     */
    public InvestmentProjectBuilder registration(String value) {
        registration = requireNonNull(value, "value");
        return this;
    }

    /**
     * The project.
     *
     * @return an immutable value
     */
    public InvestmentProject build() {
        return new InvestmentProject(this);
    }
}
