package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentLimits;
import io.github.diasporaskills.core.io.ProgrammeSource;
import java.io.IOException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which country pack a programme is read with: that of its folder, or the shipped one for its country. */
final class PackChoice {

    /** Holds no country; a programme that names none is read with it, so that this is reported with the rest. */
    private static final String NEUTRAL = "blank";

    private PackChoice() {}

    static CountryPack of(FolderOptions.Chosen chosen) throws IOException {
        return chosen.packFolder().isPresent()
                ? CountryPack.read(chosen.packFolder().get())
                : CountryPack.load(country(chosen.source()));
    }

    private static String country(ProgrammeSource programme) {
        Optional<String> text = programme.programme(DocumentLimits.standard()).flatMap(Document::canonical);
        if (text.isEmpty()) {
            return NEUTRAL;
        }
        JsonNode country = JsonMapper.shared().readTree(text.get()).path("country");
        return country.isString() && country.stringValue().matches("[A-Z]{2}") ? country.stringValue() : NEUTRAL;
    }
}
