package io.github.diasporaskills.examples.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.github.diasporaskills.core.reason.Argument;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every bundle of the library and of the command line, in English, French and Arabic. */
class WordingRulesTest {

    private static final Path TREE =
            Path.of(System.getProperty("basedir", ".")).resolve("../..").normalize();
    private static final List<String> MODULES = List.of("core", "matching", "accountability", "examples/skills");
    private static final String ENGLISH = "wording.properties";
    private static final String FRENCH = "wording_fr.properties";
    private static final String ARABIC = "wording_ar.properties";
    private static final Pattern NAME = Pattern.compile("\\{([\\w-]+)[|}]");

    @Test
    void what_follows_a_count_agrees_with_it() {
        assertThat(WordingRules.countsAgree("{rows} rows were read")).hasSize(1);
        assertThat(WordingRules.countsAgree("{rows} {rows|row was|rows were} read"))
                .isEmpty();
        assertThat(WordingRules.countsAgree("{file} is missing; rows: {rows}")).isEmpty();
        assertThat(WordingRules.countsAgree("{excluded} sur {candidates} ont une autre profession"))
                .hasSize(1);

        assertThat(inAll(name -> true, WordingRules::countsAgree)).isEmpty();
    }

    @Test
    void a_choice_has_a_name_and_two_forms() {
        assertThat(WordingRules.choicesAreWhole("{n|row}")).hasSize(1);
        assertThat(WordingRules.choicesAreWhole("{n|row|rows|rows}")).hasSize(1);
        assertThat(WordingRules.choicesAreWhole("{n rows")).hasSize(1);
        assertThat(WordingRules.choicesAreWhole("{n|row|rows} of {n}")).isEmpty();

        assertThat(inAll(name -> true, WordingRules::choicesAreWhole)).isEmpty();
    }

    @Test
    void both_languages_word_the_same() {
        for (Path english : bundles(ENGLISH::equals)) {
            Set<String> inFrench = lines(english.resolveSibling(FRENCH)).keySet();
            assertThat(inFrench).as("%s", english).isEqualTo(lines(english).keySet());
        }
    }

    /** English stands in for a line that is not yet in Arabic; a line too many, or with other arguments, is a mistake. */
    @Test
    void arabic_words_no_line_that_english_has_not_and_takes_the_same_arguments() {
        for (Path english : bundles(ENGLISH::equals)) {
            Map<String, Set<String>> expected = names(lines(english));
            names(arabic(english))
                    .forEach((key, names) ->
                            assertThat(names).as("%s of %s", key, english).isEqualTo(expected.get(key)));
        }
    }

    @Test
    void arabic_choices_have_six_forms_and_arabic_words_are_arabic() {
        assertThat(WordingRules.arabicChoicesAreWhole("{n|row|rows}")).hasSize(1);
        assertThat(WordingRules.arabicChoicesAreWhole("{n|a|b|c|d|e|f} {n}")).isEmpty();

        for (Path english : bundles(ENGLISH::equals)) {
            arabic(english).forEach((key, words) -> {
                assertThat(WordingRules.arabicChoicesAreWhole(words)).as(key).isEmpty();
                assertThat(words).as(key).doesNotContain(";", " ,", "?");
                String bare = words.replaceAll("\\{[^}]*}", "");
                assertThat(bare.isBlank()
                                || bare.codePoints().noneMatch(Character::isLetter)
                                || isArabic(bare)
                                || key.startsWith("term.cefr-level."))
                        .as("%s = %s", key, words)
                        .isTrue();
            });
        }
    }

    private static Map<String, String> arabic(Path english) {
        Path bundle = english.resolveSibling(ARABIC);
        return Files.exists(bundle) ? lines(bundle) : Map.of();
    }

    private static boolean isArabic(String words) {
        return words.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    }

    private static Map<String, Set<String>> names(Map<String, String> lines) {
        Map<String, Set<String>> names = new TreeMap<>();
        lines.forEach((key, words) -> names.put(
                key, NAME.matcher(words).results().map(found -> found.group(1)).collect(Collectors.toSet())));
        return names;
    }

    /** Words for a constant that is new are asked for here, as the enum has words for the others. */
    @Test
    void a_vocabulary_that_is_worded_is_worded_whole() {
        Map<String, Set<String>> worded = new TreeMap<>();
        for (Path bundle : bundles(ENGLISH::equals)) {
            lines(bundle).keySet().stream()
                    .filter(key -> key.startsWith("term."))
                    .map(key -> key.split("\\.", 3))
                    .forEach(key -> worded.computeIfAbsent(key[1], kind -> new HashSet<>())
                            .add(key[2]));
        }
        Map<String, Set<String>> known = vocabularies();

        assertThat(worded).containsKeys("modality", "credential-state", "declaration", "need-state", "term-class");
        worded.forEach((kind, codes) -> {
            if (known.containsKey(kind)) {
                assertThat(codes).as(kind).isEqualTo(known.get(kind));
            }
        });
    }

    /** Somebody who gives the constant itself has it put in words; its name would be read as it is. */
    @Test
    void a_reason_takes_a_constant_of_a_closed_list_and_not_its_name() {
        assertThat(WordingRules.constantsAreNotSpelt("reason.with(\n \"state\", need.state().name())"))
                .hasSize(1);
        assertThat(WordingRules.constantsAreNotSpelt("kinds.stream().map(Enum::name).toList()"))
                .hasSize(1);
        assertThat(WordingRules.constantsAreNotSpelt("reason.with(\"name\", holiday.name())"))
                .isEmpty();

        List<String> wrong = new ArrayList<>();
        for (Path source : sources()) {
            WordingRules.constantsAreNotSpelt(text(source))
                    .forEach(what -> wrong.add(TREE.relativize(source) + ": " + what));
        }
        assertThat(wrong).isEmpty();
    }

    private static List<Path> sources() {
        List<Path> found = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(TREE.resolve(module).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !WordingRules.isAboutFiles(file))
                        .sorted()
                        .forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(found).hasSizeGreaterThan(300);
        return found;
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Set<String>> vocabularies() {
        Map<String, Set<String>> known = new TreeMap<>();
        for (JavaClass type : LibraryClasses.of("core", "matching")) {
            if (type.reflect().isEnum()) {
                for (Object constant : type.reflect().getEnumConstants()) {
                    Argument.Term term = Argument.Term.of((Enum<?>) constant);
                    known.computeIfAbsent(term.kind(), kind -> new HashSet<>()).add(term.code());
                }
            }
        }
        return known;
    }

    private static List<String> inAll(Predicate<String> names, Function<String, List<String>> rule) {
        List<String> wrong = new ArrayList<>();
        for (Path bundle : bundles(names)) {
            lines(bundle)
                    .forEach((key, words) -> rule.apply(words)
                            .forEach(what -> wrong.add(TREE.relativize(bundle) + " " + key + ": " + what)));
        }
        return wrong;
    }

    private static List<Path> bundles(Predicate<String> names) {
        List<Path> found = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(TREE.resolve(module).resolve("src/main/resources"))) {
                files.filter(file -> {
                            String name = file.getFileName().toString();
                            return (name.equals(ENGLISH) || name.equals(FRENCH)) && names.test(name);
                        })
                        .sorted()
                        .forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(found).hasSizeGreaterThan(10);
        return found;
    }

    private static Map<String, String> lines(Path bundle) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.stringPropertyNames().stream()
                .collect(Collectors.toMap(Function.identity(), lines::getProperty, (one, other) -> one, TreeMap::new));
    }
}
