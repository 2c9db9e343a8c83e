package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.ClosestName;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The professional councils of a country. Immutable and thread-safe. */
public final class CouncilsSection implements PackSection {

    /** Reads {@code councils.json}. */
    public static final SectionReader<CouncilsSection> READER = CoreSectionReader.of(
            "councils", CouncilsSection.class, CouncilsSection::read, CouncilsSection::checkReferences);

    private final Map<CouncilCode, Council> councils = new LinkedHashMap<>();

    private CouncilsSection(List<Council> councils) {
        councils.forEach(council -> this.councils.put(council.code(), council));
    }

    /**
     * All councils.
     *
     * @return the councils in the order of the pack
     */
    public List<Council> councils() {
        return List.copyOf(councils.values());
    }

    /**
     * A council by its code.
     *
     * @param code its code
     * @return the council, or empty if the pack has none of this code
     */
    public Optional<Council> council(CouncilCode code) {
        return Optional.ofNullable(councils.get(requireNonNull(code, "code")));
    }

    /**
     * The councils that register a profession.
     *
     * @param profession its code
     * @return the councils in the order of the pack; empty if none is known
     */
    public List<Council> councilsFor(ProfessionCode profession) {
        requireNonNull(profession, "profession");
        return councils.values().stream()
                .filter(council -> council.registers(profession))
                .toList();
    }

    /**
     * A council as the one that registers a profession.
     *
     * @param profession the profession of a person
     * @param council the council where the person is, or says to be, registered
     * @return the council; unknown if the pack has no such council, or if it registers other professions, with those
     *     councils as suggestions that register this one
     */
    public Lookup<Council> registering(ProfessionCode profession, CouncilCode council) {
        requireNonNull(profession, "profession");
        @Nullable Council named = councils.get(requireNonNull(council, "council"));
        if (named != null && named.registers(profession)) {
            return new Lookup.Found<>(named);
        }
        List<String> right = councilsFor(profession).stream()
                .map(each -> each.code().value())
                .toList();
        if (named == null) {
            List<String> known =
                    councils.keySet().stream().map(CouncilCode::value).toList();
            List<String> closest =
                    ClosestName.to(council.value(), known).stream().toList();
            return new Lookup.Unknown<>(
                    Reason.of(CountryReason.UNKNOWN_COUNCIL).with("known", known), right.isEmpty() ? closest : right);
        }
        Reason reason = Reason.of(right.isEmpty() ? CountryReason.NO_COUNCIL_KNOWN : CountryReason.WRONG_COUNCIL)
                .with("council", council.term())
                .with("profession", profession.term());
        return new Lookup.Unknown<>(right.isEmpty() ? reason : reason.with("right", right), right);
    }

    private static CouncilsSection read(DocumentNode root) {
        return new CouncilsSection(Entries.unique(root.get("councils"), "code", Council::read));
    }

    private void checkReferences(DocumentNode root, SectionLookup others) {
        others.find(ProfessionsSection.class).ifPresent(section -> {
            for (DocumentNode council : root.get("councils").elements()) {
                council.get("professions").elements().forEach(section::checkIsCode);
            }
        });
    }

    /**
     * What is in it.
     *
     * @return for example {@code councils CNOM, CNOI}
     */
    @Override
    public String toString() {
        return "councils " + councils.keySet().stream().map(CouncilCode::value).collect(Collectors.joining(", "));
    }
}
