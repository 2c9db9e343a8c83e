package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.exchange.Export;
import io.github.diasporaskills.accountability.exchange.adx.AdxExport;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShippedAdxTest {

    private static Export export(ShippedPublications.Read read) {
        return AdxExport.with(read.settings().adx(), Instant.parse("2026-03-02T09:00:00Z"))
                .write(read.publication());
    }

    @ParameterizedTest
    @EnumSource(ShippedProgramme.class)
    void every_shipped_programme_is_valid_under_its_receivers_schema(ShippedProgramme shipped) throws Exception {
        ShippedPublications.Read read = ShippedPublications.of(shipped);
        AdxSchema schema = AdxSchema.of(read.settings().adx());
        assertThat(schema.mistake(export(read).bytes())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RWANDA|exported=\"2026-03-02T09:00:00Z\"|exported=\"2 March\"",
                "RWANDA|exported=\"2026-03-02T09:00:00Z\"|when=\"2026-03-02T09:00:00Z\"",
                "RWANDA|orgUnit=\"EXAMPLE_UNIT\"|orgUnit=\"OTHER\"",
                "RWANDA|/P|/Q",
                "RWANDA|/P|-P",
                "RWANDA|dataElement=\"DS_1_1_A\"|dataElement=\"DS_9\"",
                "RWANDA|dataElement=\"DS_1_1_A\"|",
                "C3M|GENDER=\"FMLE\"|GENDER=\"FEMALE\"",
                "C3M|GENDER=\"FMLE\"|SEX=\"FMLE\"",
                "RWANDA|value=\"|value=\"about ",
                "RWANDA|urn:ihe:qrph:adx:2015|urn:ihe:qrph:adx:2017",
            })
    void the_schema_sees_what_a_receiver_would_refuse(ShippedProgramme programme, String good, String bad)
            throws Exception {
        ShippedPublications.Read read = ShippedPublications.of(programme);
        String text = export(read).text();
        assertThat(text).contains(good);
        String broken = text.replace(good, bad == null ? "" : bad);
        assertThat(AdxSchema.of(read.settings().adx()).mistake(broken.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }
}
