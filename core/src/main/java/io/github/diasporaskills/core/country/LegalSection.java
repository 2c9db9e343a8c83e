package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.DocumentNode;
import java.util.List;
import java.util.Optional;

/**
 * What the law of a country says about tele-expertise, data and practice, each fact with its source. No legal advice.
 * Immutable and thread-safe.
 */
public final class LegalSection implements PackSection {

    /** Reads {@code legal.json}. */
    public static final SectionReader<LegalSection> READER =
            CoreSectionReader.of("legal", LegalSection.class, LegalSection::read);

    private final List<LegalBasis> bases;
    private final List<TransferGround> transferGrounds;
    private final List<BreachClock> breachClocks;

    private LegalSection(List<LegalBasis> bases, List<TransferGround> transferGrounds, List<BreachClock> breachClocks) {
        this.bases = List.copyOf(bases);
        this.transferGrounds = List.copyOf(transferGrounds);
        this.breachClocks = List.copyOf(breachClocks);
    }

    /**
     * All legal bases.
     *
     * @return the bases in the order of the pack
     */
    public List<LegalBasis> bases() {
        return bases;
    }

    /**
     * The legal bases on one topic.
     *
     * @param topic the topic
     * @return the bases in the order of the pack; empty if none is known
     */
    public List<LegalBasis> on(LegalTopic topic) {
        requireNonNull(topic, "topic");
        return bases.stream().filter(basis -> basis.topic() == topic).toList();
    }

    /**
     * The grounds on which personal data may leave the country.
     *
     * @return the grounds in the order of the pack
     */
    public List<TransferGround> transferGrounds() {
        return transferGrounds;
    }

    /**
     * A ground by its id.
     *
     * @param id its id
     * @return the ground, or empty if the pack has none of this id
     */
    public Optional<TransferGround> transferGround(String id) {
        requireNonNull(id, "id");
        return transferGrounds.stream().filter(ground -> ground.id().equals(id)).findFirst();
    }

    /**
     * The times that run after a breach of data.
     *
     * @return the clocks in the order of the pack; empty if none is known
     */
    public List<BreachClock> breachClocks() {
        return breachClocks;
    }

    private static LegalSection read(DocumentNode root) {
        return new LegalSection(
                Entries.unique(root.get("bases"), "id", LegalBasis::read),
                Entries.unique(root.get("transferGrounds"), "id", TransferGround::read),
                Entries.unique(root.get("breachClocks"), "id", BreachClock::read));
    }
}
