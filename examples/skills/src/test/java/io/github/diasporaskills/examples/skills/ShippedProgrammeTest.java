package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentLimits;
import io.github.diasporaskills.core.io.ProgrammeFiles;
import io.github.diasporaskills.core.json.JsonDocument;
import io.github.diasporaskills.core.json.ProgrammeJson;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.programme.ExternalId;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.ProgrammeDocument;
import io.github.diasporaskills.core.programme.ProgrammeState;
import io.github.diasporaskills.core.programme.Result;
import io.github.diasporaskills.core.programme.ResultLevel;
import io.github.diasporaskills.core.time.DateRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShippedProgrammeTest {

    @ParameterizedTest
    @EnumSource(ShippedProgramme.class)
    void the_file_is_the_json_of_the_programme(ShippedProgramme shipped) throws IOException {
        Path file = shipped.folder().resolve(ProgrammeDocument.FILE);

        JsonDocument<Programme> read =
                ProgrammeJson.read(Programme.class, Document.parse(file, DocumentLimits.standard()));

        assertThat(read.problems()).isEmpty();
        Programme programme = read.orThrow("the programme");
        Path own = shipped.folder().resolve("pack");
        CountryPack pack = Files.isDirectory(own)
                ? CountryPack.read(own)
                : CountryPack.load(programme.country().value());
        assertThat(ProgrammeFiles.read(shipped.folder(), pack)
                        .acceptPartial("a test")
                        .programme())
                .isEqualTo(programme);
        assertThat(ProgrammeJson.read(Programme.class, ProgrammeJson.write(programme))
                        .value())
                .contains(programme);
    }

    @Test
    @Tag("A1")
    @DisplayName("A1 the shipped folder: 300000.00 USD, 2024-2026, active, Outcome 1 with Outputs 1.1-1.4, two ids")
    void the_moroccan_pilot_is_told_exactly() throws IOException {
        Programme pilot = ProgrammeFiles.read(ShippedProgramme.MOROCCO.folder(), CountryPack.load("MA"))
                .acceptPartial("a test")
                .programme();

        assertThat(pilot.budget()).contains(Money.of("300000.00", "USD"));
        assertThat(pilot.term()).isEqualTo(DateRange.of(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31)));
        assertThat(pilot.state()).isEqualTo(ProgrammeState.ACTIVE);
        assertThat(pilot.results().at(ResultLevel.OUTCOME))
                .extracting(Result::code)
                .containsExactly("1");
        assertThat(pilot.results().at(ResultLevel.OUTPUT))
                .extracting(Result::code)
                .containsExactly("1.1", "1.2", "1.3", "1.4");
        assertThat(pilot.externalIds())
                .containsExactly(new ExternalId("IOM project", "MA.0585"), new ExternalId("Prima", "MA10P0577"));
        assertThat(pilot.scope()).hasValue("National");
        assertThat(pilot.type()).hasValue("Health Promotion and Assist for Migrants");
    }
}
