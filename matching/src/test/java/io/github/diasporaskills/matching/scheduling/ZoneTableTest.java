package io.github.diasporaskills.matching.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.CountryPack;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZoneTableTest {

    private static final Instant FIRST = Instant.parse("2017-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2031-01-01T00:00:00Z");

    @Test
    void shipped_zones_have_the_offsets_of_the_tz_database_hour_by_hour_around_every_change() {
        ZoneTable table = ZoneTable.shipped();
        List<String> different = new ArrayList<>();
        for (String id : table.ids()) {
            PackZone zone = table.zone(id).orElseThrow();
            var rules = ZoneId.of(id).getRules();
            for (Instant at = FIRST; at.isBefore(LAST); at = at.plusSeconds(3600)) {
                if (!zone.offsetAt(at).equals(rules.getOffset(at))) {
                    different.add(id + " " + at);
                    break;
                }
            }
        }
        assertThat(different).isEmpty();
        assertThat(table.ids()).hasSizeGreaterThan(50);
    }

    @Test
    void the_days_of_the_shipped_zones_are_said() {
        assertThat(ZoneTable.shipped().days().contains(LocalDate.of(2040, 12, 31)))
                .isTrue();
        assertThat(ZoneTable.shipped().days().contains(LocalDate.of(2041, 1, 1)))
                .isFalse();
        assertThat(ZoneTable.shipped().days().contains(LocalDate.of(2016, 12, 31)))
                .isFalse();
        assertThat(ZoneTable.empty().days().hasLast()).isFalse();
    }

    @Test
    void a_country_with_one_zone_gives_it_and_one_with_several_leaves_the_choice() {
        ZoneTable table = ZoneTable.shipped();
        assertThat(table.in(CountryCode.of("BE"))).extracting(PackZone::id).containsExactly("Europe/Brussels");
        assertThat(table.in(CountryCode.of("US")))
                .extracting(PackZone::id)
                .contains("America/New_York", "America/Los_Angeles");
        assertThat(table.in(CountryCode.of("IS"))).isEmpty();
        assertThat(table.zone("Atlantic/Reykjavik")).isEmpty();
    }

    @Test
    void the_zone_of_a_pack_stands_above_a_shipped_one() {
        ZoneTable table = ZoneTable.shipped()
                .with(CountryCode.of("BE"), PackZone.fixed("Europe/Brussels", ZoneOffset.ofHours(9)))
                .with(CountryPack.load("MA"));
        assertThat(table.zone("Europe/Brussels").orElseThrow().offsetAt(FIRST)).isEqualTo(ZoneOffset.ofHours(9));
        assertThat(table.in(CountryCode.of("MA"))).extracting(PackZone::id).containsExactly("Africa/Casablanca");
        assertThat(table.zone("Africa/El_Aaiun")).isPresent();
        assertThat(table.zone("Africa/Casablanca").orElseThrow().offsetAt(Instant.parse("2026-11-21T12:00:00Z")))
                .isEqualTo(ZoneOffset.UTC);
        assertThat(table).hasToString("ZoneTable of " + table.ids().size() + " zones");
    }
}
