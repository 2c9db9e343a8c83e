package io.github.diasporaskills.core.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.Modality;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private static final Locale ARABIC = Locale.forLanguageTag("ar");
    private static final String ENGLISH = "test.rows.read = {n} {n|row was|rows were} read of {of}";
    private static final String FRENCH = "test.rows.read = {n} {n|ligne lue|lignes lues} sur {of}";

    private static Wording wording(Locale locale, String english, String french) {
        return Wording.in(locale)
                .and(name -> new ByteArrayInputStream(
                        (name.endsWith("_fr.properties") ? french : english).getBytes(StandardCharsets.UTF_8)));
    }

    private static Reason rows(Argument number) {
        return new Reason("test.rows.read", Map.of("n", number, "of", new Argument.Whole(9)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 rows were read of 9, 0 ligne lue sur 9",
        "1, 1 row was read of 9, 1 ligne lue sur 9",
        "2, 2 rows were read of 9, 2 lignes lues sur 9",
        "9999, 9999 rows were read of 9, 9999 lignes lues sur 9",
        "10000, '10,000 rows were read of 9', 10\u202f000 lignes lues sur 9",
        "1000000, '1,000,000 rows were read of 9', 1\u202f000\u202f000 lignes lues sur 9",
        "-123456, '-123,456 rows were read of 9', -123\u202f456 lignes lues sur 9",
        "-1, -1 row was read of 9, -1 ligne lue sur 9",
    })
    void words_agree_with_a_whole_number(long number, String english, String french) {
        Argument.Whole whole = new Argument.Whole(number);

        assertThat(wording(Locale.ENGLISH, ENGLISH, FRENCH).say(rows(whole))).isEqualTo(english);
        assertThat(wording(Locale.CANADA_FRENCH, ENGLISH, FRENCH).say(rows(whole)))
                .isEqualTo(french);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.5 rows were read of 9, '0,5 ligne lue sur 9'",
        "1.00, 1.00 row was read of 9, '1,00 ligne lue sur 9'",
        "1.99, 1.99 rows were read of 9, '1,99 ligne lue sur 9'",
        "2.0, 2.0 rows were read of 9, '2,0 lignes lues sur 9'",
        "12345.60, '12,345.60 rows were read of 9', '12\u202f345,60 lignes lues sur 9'",
    })
    void words_agree_with_a_decimal_number(BigDecimal number, String english, String french) {
        Argument.Decimal decimal = new Argument.Decimal(number);

        assertThat(wording(Locale.ENGLISH, ENGLISH, FRENCH).say(rows(decimal))).isEqualTo(english);
        assertThat(wording(Locale.FRENCH, ENGLISH, FRENCH).say(rows(decimal))).isEqualTo(french);
    }

    @ParameterizedTest
    @CsvSource({
        "0, none",
        "1, one",
        "2, two",
        "3, few 3",
        "10, few 10",
        "11, many 11",
        "99, many 99",
        "100, others 100",
        "101, others 101",
        "102, others 102",
        "103, few 103",
        "111, many 111",
        "1000003, few 1\u202f000\u202f003",
        "-2, two"
    })
    void arabic_words_agree_in_six_forms(long number, String expected) {
        Wording words = wording(ARABIC, "test.rows.read = {n|none|one|two|few #|many #|others #}", "");

        assertThat(plain(words.say(rows(new Argument.Whole(number))))).isEqualTo(expected);
    }

    @Test
    void arabic_decimals_take_the_last_form_and_english_words_stand_in_with_their_own_two() {
        Wording six = wording(ARABIC, "test.rows.read = {n|none|one|two|few|many|others}", "");
        Wording two = wording(ARABIC, ENGLISH, "");

        assertThat(six.say(rows(new Argument.Decimal(new BigDecimal("2.5"))))).isEqualTo("others");
        assertThat(six.say(rows(new Argument.Decimal(new BigDecimal("2.0"))))).isEqualTo("two");
        assertThat(six.say(rows(new Argument.Text("some")))).isEqualTo("others");
        assertThat(plain(two.say(rows(new Argument.Whole(1))))).isEqualTo("1 row was read of 9");
        assertThat(plain(two.say(rows(new Argument.Whole(2))))).isEqualTo("2 rows were read of 9");
    }

    @Test
    void in_arabic_every_argument_keeps_its_own_direction_and_lists_have_arabic_commas() {
        Wording words = wording(ARABIC, "test.rows.read = من {n} إلى {of}", "");

        assertThat(words.say(rows(new Argument.Day(LocalDate.of(2026, 3, 31)))))
                .isEqualTo("من \u20662026-03-31\u2069 إلى \u20669\u2069");
        assertThat(words.say(rows(new Argument.Text("31 مارس")))).startsWith("من \u206731 مارس\u2069");
        assertThat(plain(words.say(rows(new Argument.Items(List.of("a", "b"))))))
                .isEqualTo("من a، b إلى 9");
        assertThat(plain(words.say(rows(new Argument.Decimal(new BigDecimal("2.5"))))))
                .isEqualTo("من 2,5 إلى 9");
    }

    private static String plain(String words) {
        return words.replaceAll("[\u2066\u2067\u2069]", "");
    }

    @Test
    void labels_and_parts_stand_with_the_signs_of_the_language() {
        List<String> parts = List.of("a, b", "c");

        assertThat(Wording.in(Locale.ENGLISH).labelled("gender", "women")).isEqualTo("gender: women");
        assertThat(Wording.in(Locale.FRENCH).labelled("genre", "femmes")).isEqualTo("genre\u00a0: femmes");
        assertThat(Wording.in(ARABIC).labelled("النوع", "نساء")).isEqualTo("النوع: نساء");
        assertThat(Wording.in(Locale.ENGLISH).parts(parts)).isEqualTo("a, b; c");
        assertThat(Wording.in(Locale.FRENCH).parts(parts)).isEqualTo("a, b\u00a0; c");
        assertThat(Wording.in(ARABIC).parts(parts)).isEqualTo("a, b؛ c");
    }

    @Test
    void for_machines_numbers_are_ungrouped_with_a_point() {
        assertThat(new Argument.Whole(1234567).words(Locale.ROOT)).isEqualTo("1234567");
        assertThat(new Argument.Decimal(new BigDecimal("-12345.60")).words(Locale.ROOT))
                .isEqualTo("-12345.60");
    }

    @Test
    void words_agree_with_the_length_of_a_list() {
        Wording words = wording(Locale.ENGLISH, "test.rows.read = {n|row|rows} {n}", "");

        assertThat(words.say(rows(new Argument.Items(List.of("a"))))).isEqualTo("row a");
        assertThat(words.say(rows(new Argument.Items(List.of("a", "b"))))).isEqualTo("rows a, b");
        assertThat(words.say(rows(Argument.Terms.of(List.of(Gender.MAN))))).startsWith("row ");
        assertThat(words.say(rows(new Argument.Text("some")))).isEqualTo("rows some");
    }

    @Test
    void french_signs_are_kept_with_the_word_before_them() {
        Wording words = wording(Locale.FRENCH, "test.rows.read = no", "test.rows.read = « état » : ouvert ; {n} ?");

        assertThat(words.say(rows(new Argument.Whole(1))))
                .isEqualTo("«\u00a0état\u00a0»\u00a0: ouvert\u00a0; 1\u00a0?");
    }

    @Test
    void a_placeholder_without_an_argument_stays_as_it_is() {
        Wording words = wording(Locale.ENGLISH, "test.rows.read = {m|a|b} {m} {n|a} {", "");

        assertThat(words.say(rows(new Argument.Whole(1)))).isEqualTo("{m|a|b} {m} 1 {");
    }

    @Test
    void a_constant_of_an_enum_is_worded_in_the_language() {
        Reason reason = new Reason("test.rows.read", Map.of()).with("n", Modality.ONSITE);

        assertThat(wording(Locale.ENGLISH, "test.rows.read = {n}", "").say(reason))
                .isEqualTo("on site");
        assertThat(wording(Locale.FRENCH, "test.rows.read = {n}", "").say(reason))
                .isEqualTo("sur place");
        assertThat(reason.arguments()).containsEntry("n", new Argument.Term("modality", "ONSITE"));
    }

    @Test
    void a_term_that_nobody_knows_is_given_as_its_code() {
        assertThat(Wording.in(Locale.FRENCH).term(new Argument.Term("colour", "RED")))
                .isEqualTo("RED");
        assertThat(Wording.in(Locale.FRENCH).say(new Reason("a.b.c", Map.of("x", new Argument.Term("colour", "RED")))))
                .isEqualTo("a.b.c (x=RED)");
    }

    @Test
    void the_codes_of_a_pack_are_worded_by_the_pack() {
        Wording plain = Wording.in(Locale.FRENCH);
        Wording words = plain.knowing(CountryPack.load("MA").vocabulary());

        assertThat(plain.term(ProfessionCode.of("nurse").term())).isEqualTo("nurse");
        assertThat(words.term(ProfessionCode.of("nurse").term())).isEqualTo("Cadres infirmiers");
        assertThat(words.term(SpecialtyCode.of("cardiology").term())).isEqualTo("Cardiologie");
        assertThat(words.term(CouncilCode.of("CNOM").term()))
                .isEqualTo("Conseil national de l’Ordre des médecins (CNOM)");
        assertThat(words.term(LanguageCode.of("zgh").term())).isEqualTo("amazighe standard marocain");
        assertThat(words.term(ProfessionCode.of("astronaut").term())).isEqualTo("astronaut");
    }

    @Test
    void wordings_of_one_language_are_put_together() {
        Wording first = wording(Locale.FRENCH, "a.b.c = first\na.b.d = first", "");
        Wording second = wording(Locale.CANADA_FRENCH, "a.b.d = second", "")
                .knowing(term -> Optional.of(LocalText.of("en", term.code() + "!")));

        Wording both = first.and(second);

        assertThat(both.label("a.b.c")).contains("first");
        assertThat(both.label("a.b.d")).contains("second");
        assertThat(both.term(new Argument.Term("colour", "RED"))).isEqualTo("RED!");
        assertThat(both.locale()).isEqualTo(Locale.FRENCH);
        assertThatThrownBy(() -> first.and(Wording.in(Locale.ENGLISH)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fr and en");
    }

    @Test
    void a_column_without_a_name_is_worded_in_the_language() {
        Location column = Location.of("experts.csv", 1).atColumn(2);

        assertThat(column).hasToString("experts.csv:1 column 2");
        assertThat(column.words(Wording.in(Locale.FRENCH))).isEqualTo("experts.csv:1 colonne 2");
        assertThat(Location.of("experts.csv", 17).at("id").words(Wording.in(Locale.FRENCH)))
                .isEqualTo("experts.csv:17 id");
        assertThatThrownBy(() -> Location.of("a").atColumn(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_term_has_a_kind_and_a_code() {
        assertThatThrownBy(() -> new Argument.Term(" ", "a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Argument.Term("a", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void phrases_are_read_once_a_language_and_a_language_without_words_is_english() {
        List<String> opened = new ArrayList<>();
        Phrases phrases = Phrases.of(name -> {
            opened.add(name);
            return name.endsWith("_de.properties")
                    ? null
                    : new ByteArrayInputStream(
                            (name.endsWith("_fr.properties") ? FRENCH : ENGLISH).getBytes(StandardCharsets.UTF_8));
        });
        Reason reason = rows(new Argument.Whole(2));
        for (int i = 0; i < 2; i++) {
            assertThat(Wording.in(Locale.FRENCH).and(phrases).say(reason)).isEqualTo("2 lignes lues sur 9");
            assertThat(Wording.in(Locale.GERMAN).and(phrases).say(reason)).isEqualTo("2 rows were read of 9");
        }

        assertThat(opened).containsOnlyOnce("wording_fr.properties");
    }

    @Test
    void of_lines_put_together_the_last_wins_although_another_was_there_before() {
        Wording one = wording(Locale.ENGLISH, "test.rows.read = one", FRENCH);
        Wording two = wording(Locale.ENGLISH, "test.rows.read = two", FRENCH);
        Reason reason = rows(new Argument.Whole(2));

        assertThat(one.and(two).say(reason)).isEqualTo("two");
        assertThat(one.and(two).and(one).say(reason)).isEqualTo("one");
    }
}
