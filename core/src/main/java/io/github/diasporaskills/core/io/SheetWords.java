package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.document.ClosestName;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what is wrong with a cell in the words of a sheet whose mapping translates them, and not in our codes. */
final class SheetWords {

    private SheetWords() {}

    /**
     * The refusal for whoever fills in the sheet: with what may be written there. Where the mapping itself translates
     * the cell to what is not known, that is said, for then the mapping is to be put right.
     *
     * @param refused in our codes
     * @param values what the mapping makes of what is written
     * @param written what stands in the cell
     */
    static <V> Parsed<V> tell(Parsed.Refused<V> refused, Map<String, String> values, String written) {
        if (values.isEmpty()) {
            return refused;
        }
        boolean listed = refused.why().is(ImportReason.CELL_NOT_LISTED);
        String meant = values.get(written);
        if (meant != null) {
            return listed
                    ? Codebook.refused(
                            new Reason(
                                            ImportReason.MAPPING_MEANS.id(),
                                            refused.why().arguments())
                                    .with("value", meant),
                            refused.maybe().orElse(null))
                    : refused;
        }
        List<String> words = List.copyOf(values.keySet());
        Optional<String> maybe = ClosestName.to(written, words).or(() -> word(refused.maybe(), values));
        if (listed) {
            return Codebook.refused(Reason.of(ImportReason.CELL_NOT_LISTED).with("known", words), maybe.orElse(null));
        }
        return Codebook.refused(refused.why(), maybe.or(refused::maybe).orElse(null));
    }

    /** The first word that the mapping translates to what was perhaps meant. */
    private static Optional<String> word(Optional<String> code, Map<String, String> values) {
        return code.flatMap(meant -> values.entrySet().stream()
                .filter(value -> value.getValue().equals(meant))
                .map(Map.Entry::getKey)
                .findFirst());
    }
}
