package io.github.diasporaskills.core.consent;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a consent reaches: for what, to whom, which data, into which countries, for how long. Nothing beyond it is
 * consented to. Immutable and thread-safe.
 *
 * @param purposes what for, at least one; a purpose that is asked for apart stands alone
 * @param recipients to whom, by function, at least one
 * @param organisations if not empty, only recipients who act for one of these
 * @param categories which data, at least one
 * @param countries into which countries, at least one; the patient's own is named like any other
 * @param period on which days; its end is known
 */
public record ConsentScope(
        Set<Purpose> purposes,
        Set<RecipientClass> recipients,
        Set<OrganisationId> organisations,
        Set<DataCategory> categories,
        Set<CountryCode> countries,
        DateRange period) {

    /**
     * Copies the sets.
     *
     * @throws IllegalArgumentException if one of the sets but the organisations is empty, the period has no end, or a
     *     purpose that is asked for apart does not stand alone
     */
    public ConsentScope {
        requireNonNull(period, "period");
        if (purposes.isEmpty() || recipients.isEmpty() || categories.isEmpty() || countries.isEmpty()) {
            throw new IllegalArgumentException("A consent names purposes, recipients, categories of data and countries;"
                    + " found " + purposes.size() + ", " + recipients.size() + ", " + categories.size() + " and "
                    + countries.size());
        }
        if (purposes.size() > 1 && purposes.stream().anyMatch(Purpose::isAskedApart)) {
            throw new IllegalArgumentException("Research, teaching, testimony and photographs are asked for apart, each"
                    + " in a consent of its own; found " + EnumSet.copyOf(purposes));
        }
        if (!period.hasLast()) {
            throw new IllegalArgumentException("A consent ends on a known day; found " + period);
        }
        purposes = Collections.unmodifiableSet(EnumSet.copyOf(purposes));
        recipients = Collections.unmodifiableSet(new TreeSet<>(recipients));
        organisations = Collections.unmodifiableSet(new TreeSet<>(organisations));
        categories = Collections.unmodifiableSet(EnumSet.copyOf(categories));
        countries = Collections.unmodifiableSet(new TreeSet<>(countries));
    }

    /**
     * What of a request lies beyond this scope.
     *
     * @param request what is asked for
     * @param on the day of the request where the patient is
     * @return a reason for each part not covered; empty if all of it is
     */
    public List<Reason> beyond(DisclosureRequest request, LocalDate on) {
        List<Reason> beyond = new ArrayList<>();
        Recipient recipient = request.recipient();
        if (!purposes.contains(request.purpose())) {
            beyond.add(Reason.of(ConsentReason.PURPOSE_NOT_COVERED).with("purpose", request.purpose()));
        }
        if (!recipients.contains(recipient.role())
                || !(organisations.isEmpty() || organisations.contains(recipient.organisation()))) {
            beyond.add(Reason.of(ConsentReason.RECIPIENT_NOT_COVERED)
                    .with("role", recipient.role().term())
                    .with("organisation", recipient.organisation().value()));
        }
        List<DataCategory> others = request.categories().stream()
                .filter(category -> !categories.contains(category))
                .toList();
        if (!others.isEmpty()) {
            beyond.add(Reason.of(ConsentReason.CATEGORIES_NOT_COVERED).with("categories", Argument.Terms.of(others)));
        }
        if (!countries.contains(recipient.destination())) {
            beyond.add(Reason.of(ConsentReason.COUNTRY_NOT_COVERED)
                    .with("country", recipient.destination().value()));
        }
        if (!period.contains(on)) {
            beyond.add(Reason.of(ConsentReason.OUTSIDE_PERIOD).with("on", on).with("period", period.toString()));
        }
        return beyond;
    }
}
