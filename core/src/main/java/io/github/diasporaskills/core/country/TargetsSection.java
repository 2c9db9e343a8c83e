package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.DocumentNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a country has said it wants to reach. Immutable and thread-safe. */
public final class TargetsSection implements PackSection {

    /** Reads {@code targets.json}. */
    public static final SectionReader<TargetsSection> READER =
            CoreSectionReader.of("targets", TargetsSection.class, TargetsSection::read);

    private final List<CountryTarget> targets;

    private TargetsSection(List<CountryTarget> targets) {
        this.targets = List.copyOf(targets);
    }

    /**
     * All targets.
     *
     * @return the targets in the order of the pack; empty if the country has none
     */
    public List<CountryTarget> targets() {
        return targets;
    }

    /**
     * A target by its id.
     *
     * @param id its id
     * @return the target, or empty if the pack has none of this id
     */
    public Optional<CountryTarget> target(String id) {
        requireNonNull(id, "id");
        return targets.stream().filter(target -> target.id().equals(id)).findFirst();
    }

    private static TargetsSection read(DocumentNode root) {
        return new TargetsSection(Entries.unique(root.get("targets"), "id", CountryTarget::read));
    }

    /**
     * What is in it.
     *
     * @return for example {@code targets ma-2030-beds, …}
     */
    @Override
    public String toString() {
        return "targets " + targets.stream().map(CountryTarget::id).collect(Collectors.joining(", "));
    }
}
