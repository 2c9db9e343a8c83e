package io.github.diasporaskills.core.consent;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.PackSection;
import io.github.diasporaskills.core.country.SectionReader;
import io.github.diasporaskills.core.country.Source;
import io.github.diasporaskills.core.country.Sourced;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.DocumentReason;
import io.github.diasporaskills.core.document.SchemaVersion;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a country says about consent: from which age people decide for themselves, what is read to them, and when data
 * may go without consent. The optional section {@code consent} of its pack; without it nobody can consent, so nothing
 * that needs a consent is disclosed. Immutable and thread-safe.
 *
 * <pre>{@code
 * {
 *   "schema": "1.0",
 *   "sources": {"law": {"text": "…", "status": "UNVERIFIED"}},
 *   "ageOfConsent": {"value": 18, "source": "law"},
 *   "assentFrom": {"value": 12, "source": "law"},
 *   "texts": [{"id": "referral", "version": "1", "purposes": ["REFERRAL"], "words": {"en": "…"}, "source": "law"}],
 *   "exemptions": [{"id": "vital-interests", "purposes": ["REFERRAL"], "categories": ["CARE_NEED"],
 *     "needsIncapacity": true, "reviewHours": 72, "citation": "…", "text": {"en": "…"}, "source": "law"}]
 * }
 * }</pre>
 */
public final class ConsentSection implements PackSection {

    /** Reads {@code consent.json}. */
    public static final SectionReader<ConsentSection> READER = new Reader();

    private final Sourced<Integer> ageOfConsent;
    private final Sourced<Integer> assentFrom;
    private final List<ConsentText> texts;
    private final List<Exemption> exemptions;

    private ConsentSection(
            Sourced<Integer> ageOfConsent,
            Sourced<Integer> assentFrom,
            List<ConsentText> texts,
            List<Exemption> exemptions) {
        this.ageOfConsent = ageOfConsent;
        this.assentFrom = assentFrom;
        this.texts = List.copyOf(texts);
        this.exemptions = List.copyOf(exemptions);
    }

    /**
     * The section of a pack.
     *
     * @param pack the pack
     * @return its section, or empty if it has none
     * @throws io.github.diasporaskills.core.reason.ProblemsException with every mistake, if the section is broken
     */
    public static Optional<ConsentSection> of(CountryPack pack) {
        return requireNonNull(pack, "pack").sectionNames().contains(READER.name())
                ? Optional.of(pack.section(READER))
                : Optional.empty();
    }

    /**
     * From which age people decide for themselves.
     *
     * @return completed years of life, 1 to 30
     */
    public Sourced<Integer> ageOfConsent() {
        return ageOfConsent;
    }

    /**
     * From which age a minor's own no counts although somebody else decides.
     *
     * @return completed years of life, not more than the age of consent
     */
    public Sourced<Integer> assentFrom() {
        return assentFrom;
    }

    /**
     * All texts.
     *
     * @return in the order of the pack
     */
    public List<ConsentText> texts() {
        return texts;
    }

    /**
     * The text that is read today for some purposes: the last one listed that asks for all of them.
     *
     * @param purposes the purposes
     * @return the text, or empty if the pack has none
     */
    public Optional<ConsentText> textFor(Set<Purpose> purposes) {
        return texts.stream()
                .filter(text -> text.purposes().containsAll(purposes))
                .reduce((first, second) -> second);
    }

    /** The version of a text that is read now: the last one listed. */
    Optional<ConsentText> newestOf(String id) {
        return texts.stream().filter(text -> text.id().equals(id)).reduce((first, second) -> second);
    }

    /**
     * The text of a reference, if the words are still the same.
     *
     * @param reference which words were read
     * @return the text, or empty if the pack has no text with just these words
     */
    public Optional<ConsentText> text(ConsentTextReference reference) {
        requireNonNull(reference, "reference");
        return texts.stream()
                .filter(text -> text.in(reference.language()).equals(Optional.of(reference)))
                .findFirst();
    }

    /**
     * When data may go without consent.
     *
     * @return in the order of the pack; empty if the country names no exemption
     */
    public List<Exemption> exemptions() {
        return exemptions;
    }

    /**
     * An exemption by its id.
     *
     * @param id its id
     * @return the exemption, or empty if the pack does not name it
     */
    public Optional<Exemption> exemption(String id) {
        requireNonNull(id, "id");
        return exemptions.stream()
                .filter(exemption -> exemption.id().equals(id))
                .findFirst();
    }

    @Override
    public String toString() {
        return "consent from " + ageOfConsent.value() + " years, texts "
                + texts.stream().map(ConsentText::id).toList() + ", exemptions "
                + exemptions.stream()
                        .map(Exemption::id)
                        .sorted(Comparator.naturalOrder())
                        .toList();
    }

    private static final class Reader implements SectionReader<ConsentSection> {

        private static final int OLDEST = 30;

        @Override
        public String name() {
            return "consent";
        }

        @Override
        public Class<ConsentSection> type() {
            return ConsentSection.class;
        }

        @Override
        public SchemaVersion schema() {
            return SchemaVersion.of(1, 0);
        }

        @Override
        public ConsentSection read(DocumentNode root) {
            Optional<Sourced<Integer>> age = age(root, "ageOfConsent");
            Optional<Sourced<Integer>> assent = age(root, "assentFrom");
            if (age.isPresent()
                    && assent.isPresent()
                    && assent.get().value() > age.get().value()) {
                root.get("assentFrom")
                        .get("value")
                        .error(Reason.of(DocumentReason.OUT_OF_RANGE)
                                .with("least", 1)
                                .with("greatest", age.get().value()));
            }
            List<ConsentText> texts = new ArrayList<>();
            Set<String> known = new HashSet<>();
            for (DocumentNode node : root.get("texts").elements()) {
                node.as(ConsentText::read).ifPresent(text -> {
                    texts.add(text);
                    repeated(node, known, text.id() + " " + text.version());
                });
            }
            List<Exemption> exemptions = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            for (DocumentNode node : root.get("exemptions").elements()) {
                node.as(Exemption::read).ifPresent(exemption -> {
                    exemptions.add(exemption);
                    repeated(node, ids, exemption.id());
                });
            }
            return new ConsentSection(age.orElseThrow(), assent.orElseThrow(), texts, exemptions);
        }

        private static void repeated(DocumentNode node, Set<String> known, String name) {
            if (!known.add(name)) {
                node.error(Reason.of(DocumentReason.REPEATED).with("name", name));
            }
        }

        private static Optional<Sourced<Integer>> age(DocumentNode root, String name) {
            return root.object(name, node -> new Sourced<>(node.wholeNumber("value", 1, OLDEST), Source.of(node)));
        }
    }
}
