package io.github.diasporaskills.examples.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sources keep the promises that only they can show; each rule is first shown text that breaks it. */
class SourceRulesTest {

    private static final Path TREE =
            Path.of(System.getProperty("basedir", ".")).resolve("../..").normalize();
    private static final List<String> LIBRARY = List.of("core", "matching", "accountability");

    @Test
    void a_suppressed_warning_has_its_reason_beside_it() {
        assertThat(SourceRules.suppressionsHaveReasons("@SuppressWarnings(\"x\")\nvoid f() {}"))
                .hasSize(1);
        assertThat(SourceRules.suppressionsHaveReasons("// The cast is checked above.\n@SuppressWarnings(\"x\")"))
                .isEmpty();
        assertThat(SourceRules.suppressionsHaveReasons("@SuppressWarnings(\"x\") // checked above"))
                .isEmpty();

        assertThat(inAll(path -> true, SourceRules::suppressionsHaveReasons)).isEmpty();
    }

    @Test
    void nothing_is_put_off() {
        assertThat(SourceRules.nothingIsPutOff("int a; // TODO count")).hasSize(1);
        assertThat(SourceRules.nothingIsPutOff("int a; // what is to do")).isEmpty();

        assertThat(inAll(path -> true, SourceRules::nothingIsPutOff)).isEmpty();
    }

    @Test
    void tests_neither_wait_nor_measure_time() {
        assertThat(SourceRules.testsDoNotWait("Thread.sleep(10);")).hasSize(1);
        assertThat(SourceRules.testsDoNotWait("@Disabled\nvoid f() {}")).hasSize(1);
        assertThat(SourceRules.testsDoNotWait("@Disabled(\"needs a database server\")"))
                .isEmpty();

        assertThat(inAll(path -> path.contains("/src/test/"), SourceRules::testsDoNotWait))
                .isEmpty();
    }

    @Test
    void everything_public_has_javadoc() {
        String offender = """
                package a;

                public final class A {
                    public static final int FIELD = 1;

                    public void method() {}

                    public A() {}

                    public enum Kind {
                        ONE
                    }

                    public interface Port {
                        int size();

                        private int hidden() {
                            return 1;
                        }
                    }

                    private void hidden() {}

                    @Override
                    public String toString() {
                        return "";
                    }

                    private static final class Inner {
                        public void deep() {}
                    }
                }
                """;
        assertThat(SourceRules.publicThingsAreDocumented(Map.of("A.java", offender)))
                .containsExactly(
                        "A.java: class A has no Javadoc",
                        "A.java: field FIELD has no Javadoc",
                        "A.java: method method has no Javadoc",
                        "A.java: method <init> has no Javadoc",
                        "A.java: enum Kind has no Javadoc",
                        "A.java: field ONE has no Javadoc",
                        "A.java: interface Port has no Javadoc",
                        "A.java: method size has no Javadoc");
        assertThat(SourceRules.publicThingsAreDocumented(Map.of("package-info.java", "package a;")))
                .containsExactly("package-info.java: package a has no Javadoc");
        String innocent = """
                package a;

                /**
                 * A pair.
                 *
                 * @param one the first
                 */
                public record A(int one) {
                    public A {
                        one = Math.max(one, 0);
                    }

                    /** None. */
                    public static final A NONE = new A(0);
                }
                """;
        assertThat(SourceRules.publicThingsAreDocumented(Map.of("A.java", innocent)))
                .isEmpty();

        Map<String, String> texts = new TreeMap<>();
        for (String module : LIBRARY) {
            for (Path file : sources(TREE.resolve(module).resolve("src/main/java"))) {
                if (!file.toString().contains("/internal/") && !file.endsWith("module-info.java")) {
                    texts.put(TREE.relativize(file).toString(), read(file));
                }
            }
        }
        assertThat(texts).hasSizeGreaterThan(100);
        assertThat(SourceRules.publicThingsAreDocumented(texts)).isEmpty();
    }

    private static List<String> inAll(Predicate<String> which, Function<String, List<String>> rule) {
        List<String> found = new ArrayList<>();
        int files = 0;
        for (String top : List.of("core", "matching", "accountability", "examples")) {
            for (Path file : sources(TREE.resolve(top))) {
                String path = TREE.relativize(file).toString();
                // The rules themselves and this test hold what they look for.
                if (which.test("/" + path) && !path.contains("SourceRules")) {
                    files++;
                    rule.apply(read(file)).forEach(line -> found.add(path + " " + line));
                }
            }
        }
        assertThat(files).isPositive();
        return found;
    }

    private static List<Path> sources(Path below) {
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
