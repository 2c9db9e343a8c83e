package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.LocalText;
import java.util.List;

/**
 * A regulated occupation. Immutable and thread-safe.
 *
 * @param code its code
 * @param isco the four digits of the ISCO-08 unit group it belongs to (International Labour Organization, 2008)
 * @param names its names
 * @param aliases other ways to write it
 * @param source where this comes from
 */
public record Profession(ProfessionCode code, String isco, LocalText names, List<String> aliases, Source source) {

    /**
     * Copies the aliases.
     *
     * @throws IllegalArgumentException if the ISCO code is not four digits
     */
    public Profession {
        requireNonNull(code, "code");
        requireNonNull(names, "names");
        aliases = List.copyOf(aliases);
        requireNonNull(source, "source");
        requireIsco(isco);
    }

    /** As it is shown in suggestions: its code, which a file takes and which is the same in every language. */
    String shown() {
        return code.value();
    }

    static Profession read(DocumentNode node) {
        var code = node.value("code", "a code such as nurse", ProfessionCode::of);
        var isco = node.value("isco", "four digits of ISCO-08 such as 2221", Profession::requireIsco);
        LocalText names = node.localized("names");
        List<String> aliases = node.optionalList("aliases", DocumentNode::asText);
        Source source = Source.of(node);
        return new Profession(code.orElseThrow(), isco.orElseThrow(), names, aliases, source);
    }

    private static String requireIsco(String isco) {
        requireNonNull(isco, "isco");
        if (isco.length() != 4 || !isco.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("An ISCO-08 unit group has four digits; found \"" + isco + "\"");
        }
        return isco;
    }
}
