package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.DocumentNode;
import java.util.List;
import java.util.Optional;

/** Which kinds of practice authorisation a country accepts, and for what. Immutable and thread-safe. */
public final class AuthorisationsSection implements PackSection {

    /** Reads {@code authorisations.json}. */
    public static final SectionReader<AuthorisationsSection> READER =
            CoreSectionReader.of("authorisations", AuthorisationsSection.class, AuthorisationsSection::read);

    private final List<AuthorisationRule> rules;

    private static final AuthorisationsSection NONE = new AuthorisationsSection(List.of());

    private AuthorisationsSection(List<AuthorisationRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * What each kind allows.
     *
     * @return the rules in the order of the pack
     */
    public List<AuthorisationRule> rules() {
        return rules;
    }

    /**
     * What one kind allows.
     *
     * @param kind for example {@code TEMPORARY}
     * @return the rule, or empty if the country does not accept the kind for anything
     */
    public Optional<AuthorisationRule> rule(String kind) {
        requireNonNull(kind, "kind");
        return rules.stream().filter(rule -> rule.kind().equals(kind)).findFirst();
    }

    /**
     * Whether the holder of an authorisation may act on patients.
     *
     * @param kind for example {@code TEMPORARY}
     * @return false also for a kind that the country does not know
     */
    public boolean allowsPatientWork(String kind) {
        return rule(kind).map(AuthorisationRule::patientWork).orElse(false);
    }

    /**
     * Whether the holder of an authorisation may advise colleagues.
     *
     * @param kind for example {@code ADVISORY_ONLY}
     * @return false also for a kind that the country does not know
     */
    public boolean allowsAdvice(String kind) {
        return rule(kind).map(AuthorisationRule::advice).orElse(false);
    }

    /**
     * A section that accepts nothing.
     *
     * @return a section without kinds
     */
    public static AuthorisationsSection none() {
        return NONE;
    }

    private static AuthorisationsSection read(DocumentNode root) {
        return new AuthorisationsSection(Entries.unique(root.get("kinds"), "kind", AuthorisationRule::read));
    }
}
