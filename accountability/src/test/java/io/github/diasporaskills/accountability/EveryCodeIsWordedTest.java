package io.github.diasporaskills.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.diasporaskills.accountability.exchange.ExchangeReason;
import io.github.diasporaskills.accountability.exchange.fhir.FhirReason;
import io.github.diasporaskills.accountability.exchange.xlsx.WorkbookReason;
import io.github.diasporaskills.accountability.gender.GenderReason;
import io.github.diasporaskills.accountability.grievance.GrievanceReason;
import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.ledger.LedgerReason;
import io.github.diasporaskills.accountability.ledger.verify.VerifyReason;
import io.github.diasporaskills.accountability.publication.protection.ProtectionReason;
import io.github.diasporaskills.accountability.report.ReportWording;
import io.github.diasporaskills.accountability.store.StoreFailure;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.reason.ReasonCode;
import io.github.diasporaskills.core.reason.Wording;
import io.github.diasporaskills.core.register.Grouping;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EveryCodeIsWordedTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)[|}]");
    private static final List<String> ROOMS = List.of(
            "exchange",
            "exchange/fhir",
            "gender",
            "grievance",
            "indicator",
            "ledger",
            "ledger/verify",
            "publication",
            "publication/protection",
            "report",
            "store");
    private static final Wording ENGLISH = all(Locale.ENGLISH);
    private static final Wording FRENCH = all(Locale.FRENCH);
    private static final Wording ARABIC = all(Locale.forLanguageTag("ar"));

    private static Wording all(Locale locale) {
        return ReportWording.in(locale)
                .and(name -> ExchangeReason.class.getResourceAsStream(name))
                .and(name -> FhirReason.class.getResourceAsStream(name))
                .and(name -> WorkbookReason.class.getResourceAsStream(name))
                .and(name -> GenderReason.class.getResourceAsStream(name))
                .and(name -> GrievanceReason.class.getResourceAsStream(name))
                .and(name -> LedgerReason.class.getResourceAsStream(name))
                .and(name -> ProtectionReason.class.getResourceAsStream(name))
                .and(name -> StoreFailure.class.getResourceAsStream(name))
                .and(name -> VerifyReason.class.getResourceAsStream(name));
    }

    @Test
    void every_code_of_accountability_is_worded_in_english_french_and_arabic() {
        List<String> ids = codes();

        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
        assertThat(ids).allSatisfy(id -> {
            assertThat(ENGLISH.label(id)).as("English words of %s", id).isPresent();
            assertThat(FRENCH.label(id)).as("French words of %s", id).isPresent();
            assertThat(ARABIC.label(id)).as("Arabic words of %s", id).isPresent();
        });
    }

    @Test
    void every_unit_gender_and_dimension_has_a_name_in_all_languages() {
        List<String> keys = new ArrayList<>();
        for (CountingUnit unit : CountingUnit.values()) {
            keys.add("indicator.unit." + unit);
            keys.add("indicator.unit-of." + unit);
            keys.add("indicator.unit-rule." + unit);
        }
        for (Gender gender : Gender.values()) {
            keys.add("indicator.gender." + gender);
        }
        Grouping.all().forEach(d -> keys.add("indicator.dimension." + d.code()));
        keys.add("indicator.category." + Category.NOT_STATED);

        assertThat(keys).allSatisfy(key -> {
            assertThat(ENGLISH.label(key)).as("English words of %s", key).isPresent();
            assertThat(FRENCH.label(key)).as("French words of %s", key).isPresent();
            assertThat(ARABIC.label(key)).as("Arabic words of %s", key).isPresent();
        });
    }

    @Test
    void all_languages_word_the_same_codes_with_the_same_arguments() throws IOException {
        for (String room : ROOMS) {
            Properties english = bundle(room, "wording.properties");
            for (String other : List.of("wording_fr.properties", "wording_ar.properties")) {
                Properties words = bundle(room, other);
                assertThat(words.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
                for (String key : english.stringPropertyNames()) {
                    assertThat(placeholders(words.getProperty(key)))
                            .as("%s: arguments of %s", other, key)
                            .isEqualTo(placeholders(english.getProperty(key)));
                }
            }
        }
    }

    @Test
    void french_words_have_no_break_spaces_before_double_signs() throws IOException {
        for (String room : ROOMS) {
            Properties french = bundle(room, "wording_fr.properties");
            for (String key : french.stringPropertyNames()) {
                assertThat(french.getProperty(key)).as(key).doesNotContainPattern(" [:;?!»]|« ");
            }
        }
    }

    private static Properties bundle(String room, String name) throws IOException {
        Properties lines = new Properties();
        try (InputStream in = ReportWording.class.getResourceAsStream(
                "/io/github/diasporaskills/accountability/" + room + "/" + name)) {
            lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return lines;
    }

    private static List<String> codes() {
        List<String> ids = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.github.diasporaskills.accountability")) {
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
                .collect(Collectors.toCollection(HashSet::new));
    }
}
