package io.github.diasporaskills.core.country;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.document.ReadResult;
import io.github.diasporaskills.core.reason.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Zones, offsets, countries and languages of a pack are those of the standards, or a person is told. */
class StandardCodesInPacksTest {

    private static ReadResult<CountryPack> check(String pack, String file, String was, String is) {
        Map<String, String> files = PackTexts.of(pack);
        assertThat(files.get(file)).contains(was);
        files.computeIfPresent(file, (name, text) -> text.replace(was, is));
        return CountryPackReader.standard().check(files);
    }

    private static List<String> said(ReadResult<CountryPack> read) {
        return read.problems().stream().map(Problem::toString).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Africa/Casablanka, Africa/Casablanca",
        "africa/casablanca, Africa/Casablanca",
        "Casablanca, Africa/Casablanca",
        "Afrique/Casablanca, Africa/Casablanca"
    })
    void a_zone_that_nobody_knows_is_an_error_with_the_zone_perhaps_meant(String written, String meant) {
        ReadResult<CountryPack> read = check("MA", "zone.json", "\"Africa/Casablanca\"", '"' + written + '"');

        assertThat(read.value()).isEmpty();
        assertThat(said(read))
                .singleElement()
                .asString()
                .startsWith("zone.json:10 $.zones[0].id: this Java knows no time zone of this name")
                .contains("\"since\": \"2026c\"")
                .endsWith(". Maybe " + meant);
    }

    @Test
    void a_zone_newer_than_this_java_is_read_by_the_changes_given_and_a_person_is_told() {
        ReadResult<CountryPack> read = check(
                "MA",
                "zone.json",
                "\"id\": \"Africa/Casablanca\"",
                "\"id\": \"Africa/Marrakesh_New\", \"since\": \"2026b\"");

        assertThat(read.value().orElseThrow().zone().id()).isEqualTo("Africa/Marrakesh_New");
        assertThat(said(read))
                .containsExactly("zone.json:10 $.zones[0].id: this Java does not know the zone Africa/Marrakesh_New,"
                        + " which is in the tz database since 2026b; the changes given here are used");
    }

    @Test
    void a_zone_cannot_be_newer_than_the_release_that_is_right_for_the_country() {
        assertThat(said(check(
                        "MA",
                        "zone.json",
                        "\"id\": \"Africa/Casablanca\"",
                        "\"id\": \"Africa/Casablanca\", \"since\": \"2026d\"")))
                .containsExactly("zone.json:10 $.zones[0].since: the release 2026c of the tz database is right for the"
                        + " country, so it has this zone; \"tzdata\" or \"since\" is wrong");
    }

    @ParameterizedTest
    @CsvSource({"+3, +03:00", "+03, +03:00", "+0300, +03:00", "+3:00, ", "3, ", "UTC+3, "})
    void an_offset_is_written_with_hours_and_minutes(String written, String meant) {
        assertThat(said(check(
                        "synthetic",
                        "zone.json",
                        "\"firstOffset\": \"+03:00\"",
                        "\"firstOffset\": \"" + written + '"')))
                .containsExactly("zone.json:10 $.zones[0].firstOffset: expected: an offset such as +01:00"
                        + (meant == null ? "" : ". Maybe " + meant));
        assertThat(said(check("synthetic", "zone.json", "\"to\": \"+03:00\"", "\"to\": \"" + written + '"')))
                .containsExactly("zone.json:13 $.zones[0].changes[1].to: expected: an offset such as +01:00"
                        + (meant == null ? "" : ". Maybe " + meant));
    }

    @ParameterizedTest
    @CsvSource({
        "QQ, ISO 3166-1 gives this code to no country; a country of your own making is XA to XZ or ZZ",
        "ke, expected: two capital letters of ISO 3166-1 such as MA. Maybe KE",
        "KEN, expected: two capital letters of ISO 3166-1 such as MA. Maybe KE",
        "Kenya, expected: two capital letters of ISO 3166-1 such as MA. Maybe KE",
        "Tunisie, expected: two capital letters of ISO 3166-1 such as MA. Maybe TN"
    })
    void a_country_is_one_of_iso_3166(String written, String words) {
        assertThat(said(check("MA", "pack.json", "\"country\": \"MA\"", "\"country\": \"" + written + '"')))
                .containsExactly("pack.json:3 $.country: " + words);
    }

    @ParameterizedTest
    @CsvSource({
        "qq, ISO 639 gives this code to no language; one with a code of two letters is written with that",
        "fra, ISO 639 gives this code to no language; one with a code of two letters is written with that. Maybe fr",
        "French, expected: a language of ISO 639 such as fr. Maybe fr"
    })
    void a_language_is_one_of_iso_639(String written, String words) {
        assertThat(said(check(
                        "MA",
                        "identity.json",
                        "\"textLanguages\": [\"ar\", \"fr\"",
                        "\"textLanguages\": [\"ar\", \"" + written + '"')))
                .singleElement()
                .asString()
                .startsWith("identity.json:")
                .endsWith(" $.textLanguages[1]: " + words);
    }

    @Test
    void a_long_language_code_without_a_name_is_for_a_person_to_look_up() {
        ReadResult<CountryPack> read = check("MA", "identity.json", "\"code\": \"zgh\"", "\"code\": \"qqq\"");

        assertThat(read.value()).isPresent();
        assertThat(said(read))
                .singleElement()
                .asString()
                .endsWith("this Java has no name for a language of this code; look it up in ISO 639-3");
    }

    @ParameterizedTest
    @CsvSource({
        "TND, 2, 3",
        "TND, 0, 3",
        "RWF, 2, 0",
        "MAD, 3, 2",
        "KWD, 2, 3",
        "TND, 3, ",
        "XOF, 0, ",
        "MGA, 2, ",
        "MRU, 2, ",
        "XDR, 4, ",
        "CHE, 2, "
    })
    void the_decimals_of_a_currency_are_those_of_iso_4217(String code, int decimals, @Nullable Integer meant) {
        ReadResult<CountryPack> read = check(
                "synthetic",
                "identity.json",
                "\"code\": \"XTS\", \"decimals\": 2",
                "\"code\": \"" + code + "\", \"decimals\": " + decimals);

        assertThat(read.value()).isPresent();
        if (meant == null) {
            assertThat(said(read)).isEmpty();
        } else {
            assertThat(said(read))
                    .containsExactly("identity.json:12 $.currency.decimals: this is not the number of decimals that the"
                            + " currency has in ISO 4217, " + meant + ". Maybe " + meant);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ar, LTR, written from right to left. Maybe RTL",
        "he, LTR, written from right to left. Maybe RTL",
        "fa, LTR, written from right to left. Maybe RTL",
        "ur, LTR, written from right to left. Maybe RTL",
        "fr, RTL, written from left to right. Maybe LTR",
        "ar, RTL, ",
        "ku, LTR, ",
        "ku, RTL, ",
        "ha, RTL, "
    })
    void the_direction_of_a_language_is_that_of_its_script(String code, String direction, @Nullable String words) {
        ReadResult<CountryPack> read = check(
                "synthetic",
                "identity.json",
                "{ \"code\": \"ar\", \"names\": { \"en\": \"Arabic\", \"fr\": \"arabe\" }, \"use\": \"NATIONAL\","
                        + " \"direction\": \"RTL\"",
                "{ \"code\": \"" + code
                        + "\", \"names\": { \"en\": \"Arabic\", \"fr\": \"arabe\" }, \"use\": \"NATIONAL\","
                        + " \"direction\": \"" + direction + "\"");

        assertThat(read.value()).isPresent();
        if (words == null) {
            assertThat(said(read)).isEmpty();
        } else {
            assertThat(said(read))
                    .containsExactly("identity.json:9 $.languages[1].direction: this language is " + words);
        }
    }
}
