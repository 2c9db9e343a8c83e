package io.github.diasporaskills.core.reason;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EveryCodeIsWordedTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)[|}]");

    @Test
    void every_code_of_core_is_worded_in_english_french_and_arabic_with_the_same_arguments() {
        Wording english = Wording.in(Locale.ENGLISH);
        Map<String, Wording> others = Map.of(
                "French", Wording.in(Locale.FRENCH),
                "Arabic", Wording.in(Locale.forLanguageTag("ar")));
        List<String> ids = codes();

        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
        for (String id : ids) {
            assertThat(id).matches("[a-z]+(-[a-z]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*){2,}");
            Optional<String> inEnglish = english.label(id);
            assertThat(inEnglish).as("English words of %s", id).isPresent();
            // A language that lacks a line has the English one, so equal words are words that are missing.
            others.forEach((language, wording) -> assertThat(wording.label(id))
                    .as("%s words of %s", language, id)
                    .isPresent()
                    .isNotEqualTo(inEnglish)
                    .hasValueSatisfying(words -> assertThat(placeholders(words))
                            .as("arguments of %s in %s", id, language)
                            .isEqualTo(placeholders(inEnglish.orElseThrow()))));
        }
    }

    @Test
    void the_three_bundles_of_each_room_have_the_same_lines() {
        for (String room : rooms()) {
            Set<Object> english = lines(room, "wording.properties");
            assertThat(english).as(room).isNotEmpty();
            assertThat(lines(room, "wording_fr.properties"))
                    .as("lines of %s in French", room)
                    .isEqualTo(english);
            assertThat(lines(room, "wording_ar.properties"))
                    .as("lines of %s in Arabic", room)
                    .isEqualTo(english);
        }
    }

    private static Set<String> rooms() {
        return codes().stream()
                .map(id -> id.substring(0, id.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Object> lines(String room, String bundle) {
        Properties lines = new Properties();
        try (InputStream in =
                Wording.class.getResourceAsStream("/io/github/diasporaskills/core/" + room + "/" + bundle)) {
            lines.load(new InputStreamReader(requireNonNull(in, room + "/" + bundle), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.keySet();
    }

    private static List<String> codes() {
        List<String> ids = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.github.diasporaskills.core")) {
            if (type.isEnum() && type.isAssignableTo(ReasonCode.class)) {
                for (Object code : type.reflect().getEnumConstants()) {
                    ids.add(((ReasonCode) code).id());
                }
            }
        }
        return ids;
    }

    private static Set<String> placeholders(String words) {
        return PLACEHOLDER
                .matcher(words)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }
}
