package io.github.diasporaskills.matching.dispatch;

import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.teleexpertise.Question;

/** What somebody is an expert of. */
record Field(ProfessionCode profession, SpecialtyCode specialty) {

    static Field of(Question question) {
        return new Field(question.profession(), question.specialty());
    }
}
