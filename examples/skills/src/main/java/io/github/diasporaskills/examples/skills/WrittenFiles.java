package io.github.diasporaskills.examples.skills;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what the program wrote into a folder, so that it replaces nothing that a person changed. The list lies
 * beside the files, in the form of {@code sha256sum}; where it is missing, every file counts as a person's.
 */
final class WrittenFiles {

    private static final String LIST = ".written.sha256";

    private WrittenFiles() {}

    /** Notes the files as written by the program. */
    static void note(Path folder, List<Path> files) throws IOException {
        StringBuilder list = new StringBuilder();
        for (Path file : files) {
            list.append(hash(file)).append("  ").append(file.getFileName()).append('\n');
        }
        Files.writeString(folder.resolve(LIST), list, StandardCharsets.UTF_8);
    }

    /** Whether a folder holds nothing but what the program wrote, as it wrote it. */
    static boolean areUntouched(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        for (Path file : inside(folder)) {
            if (!isList(file) && !isUntouched(file)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a file is as the program wrote it. */
    static boolean isUntouched(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent(), "a file lies in a folder");
        @Nullable String written = known(folder).get(String.valueOf(file.getFileName()));
        return written != null && Files.isRegularFile(file) && written.equals(hash(file));
    }

    /** Deletes what the program wrote into a folder that is untouched. */
    static void delete(Path folder) throws IOException {
        List<Path> files = inside(folder);
        for (Path file : files) {
            if (!isList(file)) {
                Files.delete(file);
            }
        }
        Files.deleteIfExists(folder.resolve(LIST));
    }

    private static boolean isList(Path file) {
        return file.endsWith(LIST);
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static Map<String, String> known(Path folder) throws IOException {
        Map<String, String> known = new LinkedHashMap<>();
        Path list = folder.resolve(LIST);
        if (Files.isRegularFile(list)) {
            for (String line : new String(Files.readAllBytes(list), StandardCharsets.UTF_8).split("\n", -1)) {
                int gap = line.indexOf("  ");
                if (gap > 0) {
                    known.put(line.substring(gap + 2), line.substring(0, gap));
                }
            }
        }
        return known;
    }

    static String hash(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
