package io.github.diasporaskills.core.referral;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.consent.DataCategory;
import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.PackSection;
import io.github.diasporaskills.core.country.SectionReader;
import io.github.diasporaskills.core.country.Source;
import io.github.diasporaskills.core.country.Sourced;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.DocumentReason;
import io.github.diasporaskills.core.document.SchemaVersion;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a country passes care on: the optional section {@code referral} of its pack. Without it no chain is known to the
 * country, programmes bring their own, and care is passed on only where the public sector does not give it. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * {
 *   "schema": "1.0",
 *   "sources": {"press": {"text": "…", "status": "UNVERIFIED"}},
 *   "onlyWherePublicCareLacks": {"value": true, "source": "press"},
 *   "chains": [{"id": "cnom-unhcr", "names": {"en": "…"}, "source": "press", "roles": [
 *     {"role": "health-focal-point", "names": {"en": "…"}, "sees": ["CARE_NEED", "CLINICAL_SUMMARY"]},
 *     {"role": "provider", "names": {"en": "…"}, "sees": ["CARE_NEED", "CONTACT"]}]}]
 * }
 * }</pre>
 */
public final class ReferralSection implements PackSection {

    /** Reads {@code referral.json}. */
    public static final SectionReader<ReferralSection> READER = new Reader();

    private final boolean onlyWherePublicCareLacks;
    private final List<Sourced<ReferralChain>> chains;

    private ReferralSection(boolean onlyWherePublicCareLacks, List<Sourced<ReferralChain>> chains) {
        this.onlyWherePublicCareLacks = onlyWherePublicCareLacks;
        this.chains = List.copyOf(chains);
    }

    /**
     * The section of a pack.
     *
     * @param pack the pack
     * @return its section; one without chains, by which care goes to public hospitals first, if it has none
     * @throws io.github.diasporaskills.core.reason.ProblemsException with every mistake, if the section is broken
     */
    public static ReferralSection of(CountryPack pack) {
        return requireNonNull(pack, "pack").sectionNames().contains(READER.name())
                ? pack.section(READER)
                : new ReferralSection(true, List.of());
    }

    /**
     * Whether care is passed on only where the public sector does not give it.
     *
     * @return true if the public sector comes first
     */
    public boolean onlyWherePublicCareLacks() {
        return onlyWherePublicCareLacks;
    }

    /**
     * All chains, each with where it comes from.
     *
     * @return in the order of the pack
     */
    public List<Sourced<ReferralChain>> chains() {
        return chains;
    }

    /**
     * A chain.
     *
     * @param id its id
     * @return the chain, or empty if the pack has none of this id
     */
    public Optional<ReferralChain> chain(String id) {
        requireNonNull(id, "id");
        return chains.stream()
                .map(Sourced::value)
                .filter(chain -> chain.id().equals(id))
                .findFirst();
    }

    /**
     * What the country calls the functions of its chains, for {@link Wording#knowing(Wording.Vocabulary)}.
     *
     * @return words for {@link RecipientClass#term()}; of a function with several names the first in the order of the pack
     */
    public Wording.Vocabulary vocabulary() {
        return term -> chains.stream()
                .flatMap(chain -> chain.value().roles().stream())
                .filter(each -> each.role().term().equals(term))
                .map(ChainRole::names)
                .findFirst();
    }

    @Override
    public String toString() {
        return "chains " + chains.stream().map(each -> each.value().id()).toList();
    }

    private static final class Reader implements SectionReader<ReferralSection> {

        @Override
        public String name() {
            return "referral";
        }

        @Override
        public Class<ReferralSection> type() {
            return ReferralSection.class;
        }

        @Override
        public SchemaVersion schema() {
            return SchemaVersion.of(1, 0);
        }

        @Override
        public ReferralSection read(DocumentNode root) {
            boolean publicFirst = root.object("onlyWherePublicCareLacks", Reader::rule)
                    .map(Sourced::value)
                    .orElse(true);
            List<Sourced<ReferralChain>> chains = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            for (DocumentNode node : root.get("chains").elements()) {
                node.as(Reader::chain).ifPresent(chain -> {
                    chains.add(chain);
                    if (!ids.add(chain.value().id())) {
                        node.error(Reason.of(DocumentReason.REPEATED)
                                .with("name", chain.value().id()));
                    }
                });
            }
            return new ReferralSection(publicFirst, chains);
        }

        private static Sourced<Boolean> rule(DocumentNode node) {
            return new Sourced<>(node.flag("value"), Source.of(node));
        }

        private static Sourced<ReferralChain> chain(DocumentNode node) {
            String id = node.text("id");
            LocalText names = node.localized("names");
            List<ChainRole> roles = node.get("roles").asList(Reader::role);
            return new Sourced<>(new ReferralChain(id, names, roles), Source.of(node));
        }

        private static ChainRole role(DocumentNode node) {
            RecipientClass role = node.value("role", "lower-case words such as council-focal-point", RecipientClass::of)
                    .orElse(RecipientClass.PROVIDER);
            LocalText names = node.localized("names");
            List<DataCategory> sees = node.get("sees").asList(each -> each.asOneOf(DataCategory.class));
            return new ChainRole(role, names, Set.copyOf(sees));
        }
    }
}
