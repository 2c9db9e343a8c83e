package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.LocalText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A professional council or order and the professions it registers. Immutable and thread-safe.
 *
 * @param code its code
 * @param names its names
 * @param professions the professions it registers, at least one
 * @param rules its rules
 * @param source where its competence for these professions comes from
 */
public record Council(
        CouncilCode code, LocalText names, List<ProfessionCode> professions, List<CouncilRule> rules, Source source) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if it registers no profession
     */
    public Council {
        requireNonNull(code, "code");
        requireNonNull(names, "names");
        professions = List.copyOf(professions);
        rules = List.copyOf(rules);
        requireNonNull(source, "source");
        if (professions.isEmpty()) {
            throw new IllegalArgumentException("A council registers at least one profession; found none");
        }
    }

    /**
     * Whether it registers a profession.
     *
     * @param profession its code
     * @return true if it does
     */
    public boolean registers(ProfessionCode profession) {
        return professions.contains(requireNonNull(profession, "profession"));
    }

    /**
     * A rule by what it is about.
     *
     * @param kind what it is about
     * @return the first such rule, or empty if none is known
     */
    public Optional<CouncilRule> rule(CouncilRuleKind kind) {
        requireNonNull(kind, "kind");
        return rules.stream().filter(rule -> rule.kind() == kind).findFirst();
    }

    /**
     * How many years a licence is valid.
     *
     * @return the years, 1 or more, or empty if not known
     */
    public OptionalInt licenceYears() {
        return value(CouncilRuleKind.LICENCE_YEARS);
    }

    /**
     * How many points of continuing professional development are needed each year.
     *
     * @return the points, 1 or more, or empty if not known
     */
    public OptionalInt cpdPointsPerYear() {
        return value(CouncilRuleKind.CPD_POINTS_PER_YEAR);
    }

    private OptionalInt value(CouncilRuleKind kind) {
        Optional<CouncilRule> rule = rule(kind);
        return rule.isPresent() ? OptionalInt.of(rule.get().value()) : OptionalInt.empty();
    }

    static Council read(DocumentNode node) {
        var code = node.value("code", "capital letters, digits and hyphens such as CNOM", CouncilCode::of);
        LocalText names = node.localized("names");
        List<ProfessionCode> professions =
                Entries.codes(node.get("professions"), "a code such as nurse", ProfessionCode::of);
        List<CouncilRule> rules = node.optionalList("rules", CouncilRule::read);
        Source source = Source.of(node);
        return new Council(code.orElseThrow(), names, professions, rules, source);
    }
}
