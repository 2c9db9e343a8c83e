package io.github.diasporaskills.core.json;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The public types of core, found on disk. */
final class PublicTypes {

    private PublicTypes() {}

    /** Records, enums and final classes with an equality of their own, in packages that are exported. */
    static List<Class<?>> values() {
        List<Class<?>> found = new ArrayList<>();
        try {
            Path root = Path.of(ProgrammeJson.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            List<Path> files;
            try (Stream<Path> all = Files.walk(root)) {
                files = all.filter(file -> file.toString().endsWith(".class"))
                        .sorted()
                        .toList();
            }
            for (Path file : files) {
                String name =
                        root.relativize(file).toString().replace(".class", "").replaceAll("[/\\\\]", ".");
                if (!name.equals("module-info") && !name.contains(".internal.")) {
                    Class<?> type = Class.forName(name, false, ProgrammeJson.class.getClassLoader());
                    if (isValue(type)) {
                        found.add(type);
                    }
                }
            }
        } catch (IOException | URISyntaxException | ClassNotFoundException e) {
            throw new IllegalStateException("Cannot list the classes of core", e);
        }
        return found;
    }

    private static boolean isValue(Class<?> type) {
        for (Class<?> at = type; at != null; at = at.getEnclosingClass()) {
            if (!Modifier.isPublic(at.getModifiers())) {
                return false;
            }
        }
        boolean equality = Modifier.isFinal(type.getModifiers())
                && Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals("equals"));
        return type.isRecord() || type.isEnum() || equality;
    }
}
