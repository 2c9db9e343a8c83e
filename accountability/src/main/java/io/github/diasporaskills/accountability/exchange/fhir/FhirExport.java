package io.github.diasporaskills.accountability.exchange.fhir;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.exchange.Export;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.consent.Disclosed;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.referral.ReferralCase;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Resources in FHIR R4 (HL7 4.0.1) JSON, and what FHIR's own codes and elements cannot say. Immutable and thread-safe;
 * it may hold personal data, so {@code toString} shows counts only.
 *
 * <p>Professions are written by their ISCO-08 group and the pack's own code, languages by their tags of BCP 47. What is
 * about a patient is taken only as {@link Disclosed}, so that it cannot be written without having passed the gate.
 */
public final class FhirExport {

    private final List<FhirResource> resources;
    private final List<FhirLoss> losses;

    private FhirExport(List<FhirResource> resources, List<FhirLoss> losses) {
        this.resources = List.copyOf(resources);
        this.losses = List.copyOf(losses);
    }

    static FhirExport of(List<FhirResource> resources, List<FhirLoss> losses) {
        return new FhirExport(resources, losses);
    }

    /**
     * An export in the making.
     *
     * @param pack says to which group of ISCO-08 a profession belongs
     * @return a builder without resources
     */
    public static Builder builder(CountryPack pack) {
        return new Builder(pack);
    }

    /**
     * The resources.
     *
     * @return in the order in which they were added
     */
    public List<FhirResource> resources() {
        return resources;
    }

    /**
     * What FHIR cannot say: codes that are coarser, what stands in extensions of ours, and what is left out.
     *
     * @return in the order of the resources
     */
    public List<FhirLoss> losses() {
        return losses;
    }

    /**
     * All resources in one document: possibly personal data.
     *
     * @return a Bundle of type {@code collection}, as indented JSON
     */
    public String bundle() {
        return ResourceDraft.bundle(resources);
    }

    /**
     * All resources in one document, with what FHIR cannot say: each kind of loss once. Possibly personal data, unless
     * the resources are results.
     *
     * @return a Bundle of type {@code collection}; {@link #losses()} tells where each loss is
     */
    public Export export() {
        return Export.of(
                "application/fhir+json",
                bundle().getBytes(StandardCharsets.UTF_8),
                losses.stream().map(FhirLoss::reason).toList());
    }

    /**
     * How many there are.
     *
     * @return for example {@code 12 resources, 30 losses}
     */
    @Override
    public String toString() {
        return resources.size() + " resources, " + losses.size() + " losses";
    }

    /** Collects resources. Not thread-safe. */
    public static final class Builder {

        private final PeopleWriter people;
        private final WorkWriter work;
        private final OpinionWriter opinions;
        private final List<FhirResource> resources = new ArrayList<>();
        private final List<FhirLoss> losses = new ArrayList<>();
        private final Set<String> names = new HashSet<>();

        private Builder(CountryPack pack) {
            this.people = new PeopleWriter(requireNonNull(pack, "pack"));
            this.work = new WorkWriter(pack);
            this.opinions = new OpinionWriter(pack);
        }

        /**
         * Adds an organisation as Organization and Location.
         *
         * @param organisation the organisation
         * @return this builder
         * @throws IllegalArgumentException if one of this id was added before
         */
        public Builder organisation(Organisation organisation) {
            requireNonNull(organisation, "organisation");
            return add(PlaceWriter.organisation(organisation)).add(PlaceWriter.location(organisation));
        }

        /**
         * Adds a member as Practitioner and PractitionerRole.
         *
         * @param member the member
         * @return this builder
         * @throws IllegalArgumentException if one of this id was added before
         */
        public Builder member(DiasporaMember member) {
            requireNonNull(member, "member");
            return add(people.practitioner(member)).add(people.role(member));
        }

        /**
         * Adds a need as ServiceRequest; its subject is the host's Location.
         *
         * @param need the need
         * @return this builder
         * @throws IllegalArgumentException if one of this id was added before
         */
        public Builder need(Need need) {
            return add(work.need(requireNonNull(need, "need")));
        }

        /**
         * Adds an engagement as Task.
         *
         * @param engagement the engagement
         * @return this builder
         * @throws IllegalArgumentException if one of this id was added before
         */
        public Builder engagement(Engagement engagement) {
            return add(work.engagement(requireNonNull(engagement, "engagement")));
        }

        /**
         * Adds a consent as Consent; the patient stands there by the key of the case.
         *
         * @param consent what came out of the gate
         * @return this builder
         * @throws IllegalArgumentException if one of this id was added before
         */
        public Builder consent(Disclosed<Consent> consent) {
            return add(PatientWriter.consent(requireNonNull(consent, "consent")));
        }

        /**
         * Adds a request for an opinion as ServiceRequest, and each of its offers as Task.
         *
         * @param request what came out of the gate
         * @return this builder
         * @throws IllegalArgumentException if one of this id was added before
         */
        public Builder request(Disclosed<TeleExpertiseRequest> request) {
            TeleExpertiseRequest content = requireNonNull(request, "request").content();
            add(opinions.request(content));
            content.allocations().forEach(each -> add(OpinionWriter.task(content, each)));
            return this;
        }

        /**
         * Adds a referral as ServiceRequest, and each handover along its chain as Task.
         *
         * @param referral what came out of the gate
         * @return this builder
         * @throws IllegalArgumentException if one of this id was added before
         */
        public Builder referral(Disclosed<ReferralCase> referral) {
            ReferralCase content = requireNonNull(referral, "referral").content();
            add(ReferralWriter.request(content));
            ReferralWriter.tasks(content).forEach(this::add);
            return this;
        }

        /**
         * Adds words about a patient, such as a question or an opinion, as Communication.
         *
         * @param <T> what was sealed, for example {@code CaseText}
         * @param id its id in the export
         * @param words what came out of the gate
         * @param text the words in it
         * @return this builder
         * @throws IllegalArgumentException if one of this id was added before
         */
        public <T> Builder communication(String id, Disclosed<T> words, Function<? super T, String> text) {
            requireNonNull(id, "id");
            requireNonNull(words, "words");
            return add(PatientWriter.communication(id, words.record(), text.apply(words.content())));
        }

        private Builder add(ResourceDraft draft) {
            FhirResource resource = draft.resource();
            if (!names.add(resource.toString())) {
                throw new IllegalArgumentException("Each resource of an export has an id of its own; found "
                        + resource.type() + " twice by one id");
            }
            resources.add(resource);
            losses.addAll(draft.losses());
            return this;
        }

        /**
         * The export.
         *
         * @return what was added
         */
        public FhirExport build() {
            return new FhirExport(resources, losses);
        }
    }
}
