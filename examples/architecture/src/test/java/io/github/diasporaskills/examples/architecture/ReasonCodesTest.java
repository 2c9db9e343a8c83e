package io.github.diasporaskills.examples.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.github.diasporaskills.core.reason.ReasonCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every reason of every module has an id of its own and words in both languages, in a bundle of its package or above. */
class ReasonCodesTest {

    /** A room, a subject and a finding; labels of a page have no subject. */
    private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+");

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)[|}]");

    @Test
    void ids_are_well_formed_and_unique_across_modules() {
        List<String> ids = codes().stream().flatMap(type -> ids(type).stream()).toList();
        assertThat(ids).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        assertThat(ids).filteredOn(id -> !ID.matcher(id).matches()).isEmpty();
    }

    @Test
    void every_code_is_worded_in_english_and_french_with_the_same_arguments() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (JavaClass type : codes()) {
            for (String id : ids(type)) {
                String english = words(type, "wording.properties", id);
                String french = words(type, "wording_fr.properties", id);
                if (english.isBlank() || french.isBlank()) {
                    wrong.add(id + " is not worded in both languages");
                } else if (!arguments(english).equals(arguments(french))) {
                    wrong.add(id + " takes " + arguments(english) + " in English, " + arguments(french) + " in French");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<JavaClass> codes() {
        List<JavaClass> all = LibraryClasses.ALL.stream()
                .filter(type -> type.isAssignableTo(ReasonCode.class) && !type.isInterface())
                .sorted(Comparator.comparing(JavaClass::getFullName))
                .toList();
        assertThat(all).isNotEmpty().allMatch(JavaClass::isEnum);
        return all;
    }

    private static List<String> ids(JavaClass type) {
        List<String> ids = new ArrayList<>();
        for (Object code : type.reflect().getEnumConstants()) {
            ids.add(((ReasonCode) code).id());
        }
        return ids;
    }

    /** The words of a code, from the nearest bundle that has them; empty if none has. */
    private static String words(JavaClass type, String bundle, String id) throws IOException {
        String folder = type.getPackageName().replace('.', '/');
        while (folder.startsWith(Promise.LIBRARY.replace('.', '/') + "/")) {
            try (InputStream in = type.reflect().getClassLoader().getResourceAsStream(folder + "/" + bundle)) {
                if (in != null) {
                    Properties lines = new Properties();
                    try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                        lines.load(reader);
                    }
                    if (lines.containsKey(id)) {
                        return lines.getProperty(id);
                    }
                }
            }
            folder = folder.substring(0, folder.lastIndexOf('/'));
        }
        return "";
    }

    private static Set<String> arguments(String words) {
        return ARGUMENT.matcher(words).results().map(found -> found.group(1)).collect(Collectors.toUnmodifiableSet());
    }
}
