package io.github.diasporaskills.core.country;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Copies the pack that every new pack starts from. */
final class BlankPack {

    private static final String PACKS = "packs/";
    private static final String NAME = "blank";
    private static final String GUIDE = "GUIDE.md";

    private BlankPack() {}

    static Path copyTo(Path folder) throws IOException {
        Map<String, String> resources = new LinkedHashMap<>();
        resources.put(GUIDE, PACKS + GUIDE);
        resources.put(PackManifest.FILE, PACKS + NAME + "/" + PackManifest.FILE);
        for (String section : CountryPack.load(NAME).sectionNames()) {
            resources.put(section + ".json", PACKS + NAME + "/" + section + ".json");
        }
        for (String file : resources.keySet()) {
            if (Files.exists(folder.resolve(file))) {
                throw new FileAlreadyExistsException(
                        folder.resolve(file).toString(), null, "a pack is copied to a new folder");
            }
        }
        Files.createDirectories(folder);
        for (Map.Entry<String, String> resource : resources.entrySet()) {
            copy(resource.getValue(), folder.resolve(resource.getKey()));
        }
        return folder;
    }

    private static void copy(String resource, Path target) throws IOException {
        try (InputStream in = CountryPack.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException(resource + " is missing from this library's jar");
            }
            Files.copy(in, target);
        }
    }
}
