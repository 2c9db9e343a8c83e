package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.LocalText;
import java.util.List;

/**
 * A branch of one or more professions. Immutable and thread-safe.
 *
 * @param code its code; there is no international list, so the codes are this library's own
 * @param professions the professions that have it, at least one
 * @param names its names
 * @param aliases other ways to write it
 * @param source where this comes from
 */
public record Specialty(
        SpecialtyCode code, List<ProfessionCode> professions, LocalText names, List<String> aliases, Source source) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if no profession has it
     */
    public Specialty {
        requireNonNull(code, "code");
        professions = List.copyOf(professions);
        requireNonNull(names, "names");
        aliases = List.copyOf(aliases);
        requireNonNull(source, "source");
        if (professions.isEmpty()) {
            throw new IllegalArgumentException("A specialty belongs to at least one profession; found none");
        }
    }

    /** As it is shown in suggestions: its code, which a file takes and which is the same in every language. */
    String shown() {
        return code.value();
    }

    static Specialty read(DocumentNode node) {
        var code = node.value("code", "a code such as cardiology", SpecialtyCode::of);
        List<ProfessionCode> professions =
                Entries.codes(node.get("professions"), "a code such as nurse", ProfessionCode::of);
        LocalText names = node.localized("names");
        List<String> aliases = node.optionalList("aliases", DocumentNode::asText);
        Source source = Source.of(node);
        return new Specialty(code.orElseThrow(), professions, names, aliases, source);
    }
}
