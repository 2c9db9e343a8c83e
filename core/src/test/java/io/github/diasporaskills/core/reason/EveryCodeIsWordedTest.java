package io.github.diasporaskills.core.reason;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EveryCodeIsWordedTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)[|}]");

    @Test
    void every_code_of_core_is_worded_in_english_and_in_french_with_the_same_arguments() {
        Wording english = Wording.in(Locale.ENGLISH);
        Wording french = Wording.in(Locale.FRENCH);
        Wording arabic = Wording.in(Locale.forLanguageTag("ar"));
        List<String> ids = codes();

        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
        for (String id : ids) {
            assertThat(id).matches("[a-z]+(-[a-z]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*){2,}");
            Optional<String> inEnglish = english.label(id);
            Optional<String> inFrench = french.label(id);
            assertThat(inEnglish).as("English words of %s", id).isPresent();
            assertThat(inFrench).as("French words of %s", id).isPresent();
            assertThat(inFrench).as("French words of %s", id).isNotEqualTo(inEnglish);
            assertThat(placeholders(inFrench.orElseThrow()))
                    .as("arguments of %s", id)
                    .isEqualTo(placeholders(inEnglish.orElseThrow()));
            // English stands in for a line that is not yet in Arabic.
            arabic.label(id)
                    .ifPresent(words -> assertThat(placeholders(words))
                            .as("arguments of %s", id)
                            .isEqualTo(placeholders(inEnglish.orElseThrow())));
        }
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
