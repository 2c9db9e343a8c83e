package io.github.diasporaskills.core.country;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionsTest {

    private static final Location HERE = new Location("organisations.csv", 7, "region");
    private static final RegionsSection MOROCCO = CountryPack.load("MA").regions();
    private static final RegionsSection RWANDA = CountryPack.load("RW").regions();

    private static String problem(Lookup<?> lookup, String written) {
        return lookup.problem(HERE, written).map(Problem::toString).orElse("found");
    }

    @Test
    void morocco_has_both_schemes_whole() {
        assertThat(MOROCCO.schemes()).extracting(RegionScheme::id).containsExactly("MA-2015", "MA-1997");
        RegionScheme newer = MOROCCO.scheme("MA-2015").orThrow("scheme");
        assertThat(newer.regions()).hasSize(12);
        assertThat(MOROCCO.scheme("MA-1997").orThrow("scheme").regions()).hasSize(16);
        Map<String, Long> kinds = newer.regions().stream()
                .flatMap(region -> region.subdivisions().stream())
                .collect(Collectors.groupingBy(Subdivision::kind, Collectors.counting()));
        assertThat(kinds).containsExactlyInAnyOrderEntriesOf(Map.of("province", 62L, "prefecture", 13L));
    }

    @Test
    void names_carry_no_position_on_territory() {
        assertThat(MOROCCO.schemes())
                .flatExtracting(RegionScheme::regions)
                .allSatisfy(region -> assertThat(region.toString()).doesNotContain("(EH"));
    }

    @Test
    void every_old_region_of_morocco_maps_to_new_ones() {
        for (Region region : MOROCCO.scheme("MA-1997").orThrow("scheme").regions()) {
            assertThat(MOROCCO.mapping(region.code()))
                    .as(region.code().toString())
                    .isPresent();
        }
        RegionMapping taza = MOROCCO.mapping(RegionCode.of("MA-1997", "MA-03")).orElseThrow();
        assertThat(taza.parts())
                .containsExactly(
                        new RegionMapping.Part(RegionCode.of("MA-2015", "MA-01"), List.of("Al Hoceïma")),
                        new RegionMapping.Part(RegionCode.of("MA-2015", "MA-03"), List.of("Taza", "Taounate")));
        assertThat(MOROCCO.mapping(RegionCode.of("MA-2015", "MA-03"))).isEmpty();
    }

    @Test
    void rwanda_has_five_regions_and_thirty_districts() {
        RegionScheme scheme = RWANDA.scheme("RW-2006").orThrow("scheme");
        assertThat(scheme.regions()).hasSize(5);
        assertThat(scheme.regions())
                .flatExtracting(Region::subdivisions)
                .hasSize(30)
                .extracting("kind")
                .containsOnly("district");
        assertThat(RWANDA.in("RW-2006")
                        .subdivision("Huye")
                        .found()
                        .orElseThrow()
                        .region())
                .isEqualTo(RegionCode.of("RW-2006", "RW-05"));
    }

    @Test
    @Tag("A11")
    @DisplayName("A11 southern provinces are resolved by the pack; an unknown group lists the known ones")
    void a_group_of_regions_is_resolved_by_the_pack() {
        for (String written :
                List.of("southern provinces", "Southern  Provinces", "provinces du sud", "الأقاليم الجنوبية")) {
            RegionGroup group = MOROCCO.group(written).orThrow(written);
            assertThat(group.regions())
                    .containsExactly(
                            RegionCode.of("MA-2015", "MA-10"),
                            RegionCode.of("MA-2015", "MA-11"),
                            RegionCode.of("MA-2015", "MA-12"));
            assertThat(group.contains(RegionCode.of("MA-2015", "MA-10"))).isTrue();
            assertThat(group.contains(RegionCode.of("MA-1997", "MA-10"))).isFalse();
            assertThat(group.source().isVerified()).isFalse();
        }
        assertThat(problem(MOROCCO.group("northern provinces"), "northern provinces"))
                .isEqualTo("organisations.csv:7 region: no group of regions has this name; there are"
                        + " southern-provinces. Maybe southern-provinces");
        assertThat(MOROCCO.groups()).hasSize(1);
    }

    @Test
    @Tag("A23")
    @DisplayName("A23 Taza-Al Hoceima-Taounate is valid in MA-1997, invalid in MA-2015, and its mapping is proposed")
    void an_old_region_is_valid_in_its_own_scheme_only() {
        Region old = MOROCCO.in("MA-1997").region("Taza-Al Hoceima-Taounate").orThrow("old");
        assertThat(old.code()).isEqualTo(RegionCode.of("MA-1997", "MA-03"));
        assertThat(MOROCCO.check(old.code(), LocalDate.of(2015, 6, 15)).isValid())
                .isTrue();

        assertThat(problem(MOROCCO.in("MA-2015").region("Taza-Al Hoceima-Taounate"), "Taza-Al Hoceima-Taounate"))
                .isEqualTo("organisations.csv:7 region: no region of MA-2015 has this code or name; it is"
                        + " Taza-Al Hoceima-Taounate (MA-1997/MA-03), which went into Tanger-Tétouan-Al Hoceïma"
                        + " (MA-2015/MA-01), Fès-Meknès (MA-2015/MA-03)");

        RegionCheck later = MOROCCO.check(old.code(), LocalDate.of(2025, 1, 1));
        assertThat(later.isValid()).isFalse();
        assertThat(later.reason())
                .get()
                .satisfies(why -> assertThat(why.is(CountryReason.REGION_NO_LONGER_IN_USE))
                        .isTrue());
        assertThat(later.proposals())
                .extracting(region -> region.code().toString())
                .containsExactly("MA-2015/MA-01", "MA-2015/MA-03");
        assertThat(later.problem(HERE))
                .get()
                .hasToString("organisations.csv:7 region: the scheme MA-1997 is in use in 1997-08-17/2018-04-19, which"
                        + " does not include 2025-01-01; the region went into Tanger-Tétouan-Al Hoceïma"
                        + " (MA-2015/MA-01), Fès-Meknès (MA-2015/MA-03): write the one meant, with its scheme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MA", "RW", "synthetic"})
    void what_is_suggested_can_be_written_in_its_place(String pack) {
        CountryPack country = CountryPack.load(pack);
        Random random = new Random(20261122L);
        int suggested = 0;
        for (RegionScheme scheme : country.regions().schemes()) {
            RegionSearch here = country.regions().in(scheme.id());
            for (Region region : scheme.regions()) {
                for (String name : region.names().byLanguage().values()) {
                    String typed = mistyped(name, random);
                    suggested += written(here.region(typed), here::region)
                            + written(country.regions().find(typed), country.regions()::find);
                }
                for (Subdivision part : region.subdivisions()) {
                    String typed = mistyped(part.names().in(Locale.FRENCH), random);
                    suggested += written(here.subdivision(typed), here::subdivision);
                }
            }
        }
        for (Institution institution : country.institutions().institutions()) {
            String typed = mistyped(institution.names().in(Locale.FRENCH), random);
            suggested += written(country.institutions().find(typed), country.institutions()::find);
        }
        assertThat(suggested).isPositive();
    }

    /** How many suggestions there were, each of which is found when it is written instead. */
    private static <T> int written(Lookup<T> lookup, Function<String, Lookup<T>> search) {
        List<String> suggestions = lookup.fold(found -> List.of(), several -> List.of(), Lookup.Unknown::suggestions);
        assertThat(suggestions)
                .allSatisfy(suggestion -> assertThat(search.apply(suggestion).found())
                        .as(suggestion)
                        .isPresent());
        return suggestions.size();
    }

    private static String mistyped(String name, Random random) {
        int at = random.nextInt(name.length());
        return name.substring(0, at) + "x" + name.substring(at + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "MA-2015, MA-03, 2015-02-19, false",
        "MA-2015, MA-03, 2015-02-20, true",
        "MA-1997, MA-16, 2018-04-19, true",
        "MA-1997, MA-16, 2018-04-20, false",
        "MA-2015, MA-16, 2026-01-01, false",
        "MA-2020, MA-01, 2026-01-01, false",
    })
    void a_region_is_valid_in_its_scheme_at_the_day_used(String scheme, String code, LocalDate day, boolean valid) {
        RegionCheck check = MOROCCO.check(RegionCode.of(scheme, code), day);
        assertThat(check.isValid()).isEqualTo(valid);
        assertThat(check.problem(HERE).isEmpty()).isEqualTo(valid);
    }

    @Test
    @Tag("bad-input-2")
    @DisplayName("bad input 2: region MA-03 without scheme is ambiguous and both are named")
    void a_bare_code_that_two_schemes_have_is_ambiguous() {
        Lookup<Region> lookup = MOROCCO.find("MA-03");
        assertThat(lookup.found()).isEmpty();
        assertThat(lookup.<List<Region>>fold(f -> List.of(), Lookup.Ambiguous::candidates, u -> List.of()))
                .extracting(region -> region.code().scheme())
                .containsExactly("MA-2015", "MA-1997");
        assertThat(problem(lookup, "MA-03"))
                .isEqualTo("organisations.csv:7 region: several schemes have this region; write the scheme too. It may"
                        + " be Fès-Meknès (MA-2015/MA-03), Taza-Al Hoceima-Taounate (MA-1997/MA-03)");
        assertThat(MOROCCO.find("MA-2015/MA-03").found()).map(Region::code).contains(RegionCode.of("MA-2015", "MA-03"));
        assertThat(MOROCCO.find("MA-16").found()).map(Region::code).contains(RegionCode.of("MA-1997", "MA-16"));
    }

    @ParameterizedTest
    @Tag("bad-input-3")
    @ValueSource(strings = {"Tangier/ Tetouan", "tanger-tétouan", "TANGER TETOUAN", "Tanger  Te\u0301touan"})
    @DisplayName("bad input 3: a spelling is found as an alias")
    void a_spelling_is_found_as_an_alias(String written) {
        assertThat(MOROCCO.in("MA-1997").region(written).found())
                .map(Region::code)
                .contains(RegionCode.of("MA-1997", "MA-01"));
    }

    @Test
    @Tag("bad-input-3")
    @DisplayName("bad input 3: a spelling that is no alias gives a suggestion")
    void a_spelling_that_is_no_alias_gives_a_suggestion() {
        assertThat(problem(MOROCCO.in("MA-2015").region("Tangier/ Tetouan"), "Tangier/ Tetouan"))
                .endsWith("Maybe Tanger-Tétouan-Al Hoceïma");
        assertThat(problem(MOROCCO.find("Fez Mekness"), "Fez Mekness"))
                .isEqualTo("organisations.csv:7 region: no region has this code or name. Maybe Fès-Meknès");
        assertThat(problem(MOROCCO.find("Ouagadougou"), "Ouagadougou"))
                .isEqualTo("organisations.csv:7 region: no region has this code or name");
    }

    @Test
    void an_unknown_scheme_names_the_known_ones() {
        assertThat(problem(MOROCCO.in("MA-2016").region("MA-03"), "MA-03"))
                .isEqualTo("organisations.csv:7 region: no scheme of regions has this id; there are MA-2015, MA-1997."
                        + " Maybe MA-2015");
        assertThat(problem(MOROCCO.in("MA-1912").subdivision("Taza"), "Taza")).contains("MA-2015, MA-1997");
    }

    @Test
    void the_scheme_for_new_data_is_the_latest_in_use() {
        assertThat(MOROCCO.schemeOn(LocalDate.of(2016, 1, 1)))
                .map(RegionScheme::id)
                .contains("MA-2015");
        assertThat(MOROCCO.schemeOn(LocalDate.of(2010, 1, 1)))
                .map(RegionScheme::id)
                .contains("MA-1997");
        assertThat(MOROCCO.schemeOn(LocalDate.of(1990, 1, 1))).isEmpty();
    }

    @Test
    void provinces_are_found_by_code_name_and_alias() {
        for (String written : List.of("MA-TNG", "Tanger-Assilah", "tangier")) {
            assertThat(MOROCCO.in("MA-2015")
                            .subdivision(written)
                            .found()
                            .orElseThrow()
                            .region())
                    .isEqualTo(RegionCode.of("MA-2015", "MA-01"));
        }
        assertThat(problem(MOROCCO.in("MA-2015").subdivision("Tazza"), "Tazza"))
                .isEqualTo("organisations.csv:7 region: no province or district has this code or name. Maybe Taza");
    }

    @Test
    void references_to_regions_that_do_not_exist_are_reported_with_file_line_and_path() {
        Map<String, String> files = PackTexts.of("synthetic");
        files.compute(
                "regions.json",
                (name, text) -> text.replace("\"regions\": [\"XS-1\", \"XS-2\"]", "\"regions\": [\"XS-1\", \"XS-4\"]")
                        .replace(
                                "\"from\": { \"scheme\": \"XS-2000\", \"code\": \"XS-3\"",
                                "\"from\": { \"scheme\": \"XS-1900\", \"code\": \"XS-3\""));
        assertThat(CountryPackReader.standard().check(files).problems())
                .extracting(problem -> problem.toString().replaceAll(":\\d+ ", " "))
                .containsExactly(
                        "regions.json $.groups[0].regions[1]: the scheme XS-2020 has no such region. Maybe XS-1",
                        "regions.json $.mappings[1].from.scheme: no scheme of regions has this id; there are XS-2020, XS-2000. Maybe XS-2000");
    }

    @Test
    void a_scheme_that_ends_before_it_begins_and_codes_that_stand_twice_are_reported() {
        Map<String, String> files = PackTexts.of("synthetic");
        files.compute(
                "regions.json",
                (name, text) -> text.replace("2019-12-31", "1999-12-31").replaceFirst("\"XS-12\"", "\"XS-11\""));
        assertThat(CountryPackReader.standard().check(files).problems())
                .extracting(problem -> problem.toString().replaceAll(":\\d+ ", " "))
                .containsExactly(
                        "regions.json $.schemes[0].regions[0].subdivisions[1].code: XS-11 stands here for the second"
                                + " time",
                        "regions.json $.schemes[1]: refused: A range ends on or after its first day; found 2000-01-01"
                                + " to 1999-12-31. Maybe they are swapped");
    }
}
