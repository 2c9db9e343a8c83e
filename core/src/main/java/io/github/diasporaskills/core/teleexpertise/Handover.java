package io.github.diasporaskills.core.teleexpertise;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.casefile.PseudonymisedText;
import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.consent.ConsentGate;
import io.github.diasporaskills.core.consent.ContentReference;
import io.github.diasporaskills.core.consent.DataCategory;
import io.github.diasporaskills.core.consent.Disclosure;
import io.github.diasporaskills.core.consent.DisclosureRequest;
import io.github.diasporaskills.core.consent.ExemptionClaim;
import io.github.diasporaskills.core.consent.Purpose;
import io.github.diasporaskills.core.consent.Recipient;
import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.consent.Sealed;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.journal.Journal;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.reason.Reason;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Content that a step of a request hands to somebody, and the gate through which it has to go. The step itself asks the
 * gate, and only if nothing else stands against the step, so an expert who may not be offered the case is shown
 * nothing. Immutable; as thread-safe as its journal.
 */
public final class Handover {

    private final Function<DisclosureRequest, Disclosure<?>> gate;
    private final Function<DisclosureRequest, List<Reason>> dryRun;
    private final ContentReference content;
    private final OrganisationId organisation;
    private final Set<DataCategory> categories;
    private final @Nullable ExemptionClaim exemption;

    private Handover(
            Function<DisclosureRequest, Disclosure<?>> gate,
            Function<DisclosureRequest, List<Reason>> dryRun,
            ContentReference content,
            OrganisationId organisation,
            Set<DataCategory> categories,
            @Nullable ExemptionClaim exemption) {
        this.gate = gate;
        this.dryRun = dryRun;
        this.content = content;
        this.organisation = organisation;
        this.categories = categories;
        this.exemption = exemption;
    }

    /**
     * Content with all its categories of data.
     *
     * @param gate the gate
     * @param content the sealed content
     * @param organisation the party of the data-sharing protocol for which the recipient acts
     * @param journal where the gate writes first
     * @return the handover
     */
    public static Handover of(
            ConsentGate gate, Sealed<PseudonymisedText> content, OrganisationId organisation, Journal journal) {
        requireNonNull(gate, "gate");
        requireNonNull(content, "content");
        requireNonNull(journal, "journal");
        return new Handover(
                request -> gate.open(content, request, journal),
                request -> gate.obstacles(content, request),
                content.reference(),
                requireNonNull(organisation, "organisation"),
                content.reference().categories(),
                null);
    }

    /**
     * This handover with fewer categories of data.
     *
     * @param fewer at least one
     * @return a new handover
     * @throws IllegalArgumentException if there is none
     */
    public Handover only(Set<DataCategory> fewer) {
        if (fewer.isEmpty()) {
            throw new IllegalArgumentException("A handover is of data of at least one category; found none");
        }
        return new Handover(gate, dryRun, content, organisation, EnumSet.copyOf(fewer), exemption);
    }

    /**
     * This handover under an exemption that the country pack names, such as vital interests.
     *
     * @param claim who claims it, and why
     * @return a new handover
     */
    public Handover under(ExemptionClaim claim) {
        return new Handover(gate, dryRun, content, organisation, categories, requireNonNull(claim, "claim"));
    }

    ContentReference content() {
        return content;
    }

    /**
     * What would stand against handing the content to somebody, without showing it and without a record.
     *
     * @param call who would hand it over, when and why
     * @param role as what it would be received
     * @param person who would receive it
     * @param country in which country
     * @return every reason of the gate; empty if it would open
     */
    public List<Reason> obstacles(StepCall call, RecipientClass role, ActorId person, CountryCode country) {
        return dryRun.apply(request(call, content.caseKey(), role, person, country));
    }

    Disclosure<?> open(StepCall call, CaseKey caseKey, RecipientClass role, ActorId person, CountryCode country) {
        return gate.apply(request(call, caseKey, role, person, country));
    }

    private DisclosureRequest request(
            StepCall call, CaseKey caseKey, RecipientClass role, ActorId person, CountryCode country) {
        DisclosureRequest request = DisclosureRequest.of(
                call.by(),
                call.at(),
                caseKey,
                Purpose.TELE_EXPERTISE,
                new Recipient(role, organisation, person, country),
                categories);
        return exemption == null ? request : request.under(exemption);
    }

    @Override
    public String toString() {
        return "handover of " + content;
    }
}
