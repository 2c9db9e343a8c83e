package io.github.diasporaskills.core.teleexpertise;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.people.LanguageSkill;
import java.util.List;

/**
 * Whom a request asks: an expert of a specialty who understands some languages. It says nothing of the patient.
 * Immutable and thread-safe.
 *
 * @param profession the profession asked, for example physicians
 * @param specialty its branch
 * @param languages every language that the expert needs, and how well
 */
public record Question(ProfessionCode profession, SpecialtyCode specialty, List<LanguageSkill> languages) {

    /** Copies the languages. */
    public Question {
        requireNonNull(profession, "profession");
        requireNonNull(specialty, "specialty");
        languages = List.copyOf(languages);
    }
}
