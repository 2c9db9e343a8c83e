package io.github.diasporaskills.core.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A third country, made from the guide and the blank pack alone, without a line of Java. */
class SenegalTest {

    private static CountryPack senegal;

    @BeforeAll
    static void read() throws URISyntaxException {
        senegal = CountryPack.read(
                Path.of(SenegalTest.class.getResource("/packs/SN").toURI()));
    }

    @Test
    void the_pack_is_whole_and_says_how_little_of_it_is_verified() {
        assertThat(senegal.country()).isEqualTo(CountryCode.of("SN"));
        assertThat(senegal.warnings()).isEmpty();
        assertThat(senegal.unverifiedFacts().size())
                .isGreaterThan(senegal.facts().size() / 2);
    }

    @Test
    void regions_of_both_divisions_are_found() {
        RegionsSection regions = senegal.regions();
        assertThat(regions.scheme("SN-2008").orThrow("scheme").regions()).hasSize(14);
        assertThat(regions.find("Sédhiou").found()).isPresent();
        assertThat(regions.find("Kaolack").found()).isEmpty();
        assertThat(regions.mapping(RegionCode.of("SN-2002", "SN-KD"))
                        .orElseThrow()
                        .targets())
                .containsExactly(RegionCode.of("SN-2008", "SN-KD"), RegionCode.of("SN-2008", "SN-SE"));
        assertThat(regions.group("casamance naturelle").found()).isPresent();
        assertThat(regions.check(RegionCode.of("SN-2002", "SN-KD"), LocalDate.of(2026, 1, 1))
                        .isValid())
                .isFalse();
    }

    @Test
    void money_languages_and_councils_are_those_of_senegal() {
        assertThat(senegal.identity().currency("F CFA").found()).contains(Currency.getInstance("XOF"));
        assertThat(senegal.identity().currency().decimals()).isZero();
        assertThat(senegal.identity().workingLanguages())
                .extracting(LanguageCode::value)
                .containsExactly("fr", "wo");
        assertThat(senegal.councils().councilsFor(ProfessionCode.of("physician-specialist")))
                .extracting(council -> council.code().value())
                .containsExactly("ONMS");
        assertThat(senegal.councils().councilsFor(ProfessionCode.of("nurse"))).isEmpty();
    }

    @Test
    void a_profession_of_the_catalogue_has_its_local_title() {
        Profession local = senegal.professions().findProfession("TSAR").orThrow("profession");
        assertThat(local.code()).isEqualTo(ProfessionCode.of("anaesthesia-practitioner"));
        assertThat(senegal.professions().professions())
                .filteredOn(profession -> profession.code().equals(local.code()))
                .hasSize(1);
    }

    @Test
    void clocks_stand_at_utc_and_whit_monday_is_a_holiday() {
        assertThat(senegal.zone().offsetAt(LocalDateTime.of(2026, 7, 1, 12, 0).toInstant(ZoneOffset.UTC)))
                .isEqualTo(ZoneOffset.UTC);
        assertThat(senegal.calendar().openTimes(LocalDate.of(2026, 5, 25))).isEmpty();
        assertThat(senegal.calendar().openTimes(LocalDate.of(2026, 5, 26))).hasSize(2);
    }
}
