package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentLimits;
import io.github.diasporaskills.core.io.ProgrammeFiles;
import io.github.diasporaskills.core.json.JsonDocument;
import io.github.diasporaskills.core.json.ProgrammeJson;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.ProgrammeDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
