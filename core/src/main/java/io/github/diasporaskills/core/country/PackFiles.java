package io.github.diasporaskills.core.country;

import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The files of one pack by name, wherever they are. */
final class PackFiles {

    /** Opens a file by name; null if there is none. */
    interface Opener {
        @Nullable
        InputStream open(String name) throws IOException;
    }

    /** The names of the packs in this library's own jar, whose folders cannot be listed. */
    static final List<String> SHIPPED_NAMES = List.of("MA", "RW", "blank", "synthetic");

    /** Those of them that are of a country. */
    static final List<String> SHIPPED_COUNTRIES = List.of("MA", "RW");

    private static final String SHIPPED = "packs/";
    private static final String PLUGGED = "META-INF/diaspora-skills/packs/";
    private static final DocumentLimits LIMITS = new DocumentLimits(4 * 1024 * 1024, 32);

    private final Function<String, Optional<Document>> documents;
    private final List<String> names;

    private PackFiles(Function<String, Optional<Document>> documents, List<String> names) {
        this.documents = documents;
        this.names = List.copyOf(names);
    }

    /** The pack shipped in this library's own jar; by class, so that it works on the module path and in nested jars. */
    static PackFiles shipped(String pack) {
        return opening(name -> CountryPack.class.getResourceAsStream(SHIPPED + pack + "/" + name));
    }

    /** A pack in another jar, in a folder that no module encapsulates. */
    static PackFiles plugged(String pack, ClassLoader loader) {
        return opening(name -> loader.getResourceAsStream(PLUGGED + pack + "/" + name));
    }

    /** A folder; one that cannot be listed has no files. */
    static PackFiles folder(Path folder) {
        TreeSet<String> names = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            files.forEach(file -> names.add(String.valueOf(file.getFileName())));
        } catch (IOException | DirectoryIteratorException e) {
            names.clear();
        }
        return new PackFiles(
                name -> names.contains(name)
                        ? Optional.of(Document.parse(folder.resolve(name), LIMITS))
                        : Optional.empty(),
                List.copyOf(names));
    }

    static PackFiles of(Map<String, String> texts) {
        TreeMap<String, String> copy = new TreeMap<>(texts);
        return new PackFiles(
                name -> Optional.ofNullable(copy.get(name)).map(text -> Document.parse(name, text)),
                List.copyOf(copy.keySet()));
    }

    private static PackFiles opening(Opener opener) {
        return new PackFiles(
                name -> {
                    try (InputStream in = opener.open(name)) {
                        return in == null ? Optional.empty() : Optional.of(Document.parse(name, in, LIMITS));
                    } catch (IOException e) {
                        throw new UncheckedIOException("Cannot close " + name, e);
                    }
                },
                List.of());
    }

    Optional<Document> open(String name) {
        return documents.apply(name);
    }

    /** The names of all JSON files, where they can be listed; else none. */
    List<String> names() {
        return names;
    }
}
