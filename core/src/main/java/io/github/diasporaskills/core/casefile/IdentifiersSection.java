package io.github.diasporaskills.core.casefile;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.PackSection;
import io.github.diasporaskills.core.country.SectionReader;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.SchemaVersion;
import java.util.List;

/**
 * What telephone numbers and identity numbers look like in a country, read from {@code identifiers.json}. A pack may do
 * without; then only international forms are found. Immutable and thread-safe.
 */
public final class IdentifiersSection implements PackSection {

    /** Reads {@code identifiers.json}. */
    public static final SectionReader<IdentifiersSection> READER = new Reader();

    private static final IdentifiersSection NONE = new IdentifiersSection(List.of(), List.of());

    private final List<PhonePlan> phones;
    private final List<IdentityNumber> numbers;

    private IdentifiersSection(List<PhonePlan> phones, List<IdentityNumber> numbers) {
        this.phones = List.copyOf(phones);
        this.numbers = List.copyOf(numbers);
    }

    /**
     * The section of a pack.
     *
     * @param pack the country's pack
     * @return its section; one without entries if the pack has none
     * @throws io.github.diasporaskills.core.reason.ProblemsException with every mistake, if it is broken
     */
    public static IdentifiersSection of(CountryPack pack) {
        requireNonNull(pack, "pack");
        return pack.sectionNames().contains(READER.name()) ? pack.section(READER) : NONE;
    }

    /**
     * How telephone numbers look.
     *
     * @return the plans in the order of the pack
     */
    public List<PhonePlan> phones() {
        return phones;
    }

    /**
     * How identity numbers look.
     *
     * @return the numbers in the order of the pack
     */
    public List<IdentityNumber> numbers() {
        return numbers;
    }

    private static final class Reader implements SectionReader<IdentifiersSection> {

        @Override
        public String name() {
            return "identifiers";
        }

        @Override
        public Class<IdentifiersSection> type() {
            return IdentifiersSection.class;
        }

        @Override
        public SchemaVersion schema() {
            return SchemaVersion.of(1, 0);
        }

        @Override
        public IdentifiersSection read(DocumentNode root) {
            List<PhonePlan> phones = root.list("phones", PhonePlan::read);
            List<IdentityNumber> numbers = root.list("numbers", IdentityNumber::read);
            return new IdentifiersSection(phones, numbers);
        }
    }
}
