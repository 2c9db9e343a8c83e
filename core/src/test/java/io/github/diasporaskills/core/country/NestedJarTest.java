package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library as an application server or a fat jar holds it: a jar in a jar, with addresses no file system knows. */
class NestedJarTest {

    private static final String CORE = "io.github.diasporaskills.core.";
    private static final String INNER = "BOOT-INF/lib/diaspora-skills-core.jar";

    @TempDir
    private Path folder;

    @Test
    void shipped_packs_load_from_a_jar_in_a_jar() throws Exception {
        NestedLoader loader = new NestedLoader(outerJar());
        Class<?> nested = loader.loadClass(CountryPack.class.getName());
        assertThat(nested).isNotSameAs(CountryPack.class);

        for (String name : new String[] {"MA", "RW", "blank"}) {
            Object pack = nested.getMethod("load", String.class).invoke(null, name);
            assertThat(nested.getMethod("hash").invoke(pack))
                    .isEqualTo(CountryPack.load(name).hash());
        }
        assertThat(String.valueOf(nested.getResource("packs/MA/pack.json"))).startsWith("nested:");
    }

    @Test
    void the_blank_pack_is_copied_and_words_are_found_in_a_jar_in_a_jar() throws Exception {
        NestedLoader loader = new NestedLoader(outerJar());
        Path copied = folder.resolve("mine");

        loader.loadClass(CountryPack.class.getName())
                .getMethod("copyBlankTo", Path.class)
                .invoke(null, copied);

        assertThat(copied.resolve("GUIDE.md")).isNotEmptyFile();
        assertThat(copied.resolve("pack.json")).isNotEmptyFile();
        Object problem = loader.loadClass(CORE + "document.Document")
                .getMethod("parse", String.class, String.class)
                .invoke(null, "x.json", "");
        assertThat(problem.getClass().getMethod("problems").invoke(problem))
                .asString()
                .doesNotContain("document.")
                .contains("x.json");
    }

    @Test
    void a_pack_of_another_jar_loads_from_a_jar_in_a_jar() throws Exception {
        NestedLoader loader = new NestedLoader(outerJar());
        CountryPack morocco = CountryPack.load("MA");
        loader.alias("META-INF/diaspora-skills/packs/MORE/pack.json", "packs/MA/pack.json");
        for (String section : morocco.sectionNames()) {
            loader.alias("META-INF/diaspora-skills/packs/MORE/" + section + ".json", "packs/MA/" + section + ".json");
        }

        CountryPack plugged = CountryPack.load("MORE", loader);

        assertThat(plugged.hash()).isEqualTo(morocco.hash());
        assertThat(plugged.sectionNames()).isEqualTo(morocco.sectionNames());
    }

    /** This library's classes in a jar, which lies in another. */
    private Path outerJar() throws Exception {
        Path classes = Path.of(CountryPack.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(inner);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                jar.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                jar.write(Files.readAllBytes(file));
            }
        }
        Path outer = folder.resolve("application.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(outer))) {
            jar.putNextEntry(new JarEntry(INNER));
            jar.write(inner.toByteArray());
        }
        return outer;
    }

    /** Loads this library from the inner jar and everything else as usual. Its addresses open streams and no more. */
    private static final class NestedLoader extends ClassLoader {

        private final Map<String, byte[]> entries = new HashMap<>();

        NestedLoader(Path outer) throws IOException {
            super(NestedJarTest.class.getClassLoader());
            try (JarInputStream jar = new JarInputStream(Files.newInputStream(outer))) {
                assertThat(jar.getNextJarEntry().getName()).isEqualTo(INNER);
                JarInputStream inner = new JarInputStream(new ByteArrayInputStream(jar.readAllBytes()));
                for (JarEntry entry = inner.getNextJarEntry(); entry != null; entry = inner.getNextJarEntry()) {
                    entries.put(entry.getName(), inner.readAllBytes());
                }
            }
        }

        void alias(String name, String packFile) {
            entries.put(name, requireNonNull(entries.get(CORE.replace('.', '/') + "country/" + packFile)));
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] bytes = entries.get(name.replace('.', '/') + ".class");
            if (bytes == null) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? defineClass(name, bytes, 0, bytes.length) : known;
            }
        }

        @Override
        public @Nullable URL getResource(String name) {
            byte[] bytes = entries.get(name);
            if (bytes == null) {
                return super.getResource(name);
            }
            try {
                return new URL("nested", "", -1, "/application.jar/!" + INNER + "/!" + name, new Streams(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Opens one entry. */
    private static final class Streams extends URLStreamHandler {

        private final byte[] bytes;

        Streams(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {
                    connected = true;
                }

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(bytes);
                }
            };
        }
    }
}
