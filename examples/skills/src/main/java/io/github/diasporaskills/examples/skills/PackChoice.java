package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.country.CountryPack;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
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
                : CountryPack.load(country(chosen.folder().resolve("programme.json")));
    }

    private static String country(Path programme) throws IOException {
        if (!Files.isRegularFile(programme)) {
            return NEUTRAL;
        }
        try (InputStream in = Files.newInputStream(programme)) {
            JsonNode country = JsonMapper.shared().readTree(in).path("country");
            return country.isString() && country.stringValue().matches("[A-Z]{2}") ? country.stringValue() : NEUTRAL;
        } catch (JacksonException e) {
            return NEUTRAL;
        }
    }
}
