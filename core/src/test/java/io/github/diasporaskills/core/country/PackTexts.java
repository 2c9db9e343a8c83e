package io.github.diasporaskills.core.country;

import io.github.diasporaskills.core.document.Document;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

    /** SHA-256 of a catalogue's canonical text. */
    static String hashOfCatalogue(String name) {
        String canonical = Document.parse(name, resource("catalogues/" + name + ".json"))
                .canonical()
                .orElseThrow();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String pack, String file) {
        return resource("packs/" + pack + "/" + file);
    }

    private static String resource(String path) {
        try (InputStream in = CountryPack.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("No resource " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
