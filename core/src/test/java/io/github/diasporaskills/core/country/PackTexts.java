package io.github.diasporaskills.core.country;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The files of a shipped pack as texts that a test can damage. */
final class PackTexts {

    private PackTexts() {}

    static Map<String, String> of(String pack) {
        Map<String, String> files = new TreeMap<>();
        files.put("pack.json", text(pack, "pack.json"));
        for (String section : CountryPack.load(pack).sectionNames()) {
            files.put(section + ".json", text(pack, section + ".json"));
        }
        return files;
    }

    private static String text(String pack, String file) {
        try (InputStream in = CountryPack.class.getResourceAsStream("packs/" + pack + "/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("No file " + file + " in the pack " + pack);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
