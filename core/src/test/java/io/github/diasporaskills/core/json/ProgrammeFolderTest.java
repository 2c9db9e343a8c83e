package io.github.diasporaskills.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentLimits;
import io.github.diasporaskills.core.io.ProgrammeFiles;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.ProgrammeDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON of a programme and the file of a programme folder are one document. */
class ProgrammeFolderTest {

    private static final CountryPack MOROCCO = CountryPack.load("MA");

    @TempDir
    private Path folder;

    static Stream<Programme> programmes() {
        return Samples.all().stream().filter(Programme.class::isInstance).map(Programme.class::cast);
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void a_programme_written_as_json_is_the_one_that_its_folder_has(Programme programme) throws IOException {
        Path file = folder.resolve(ProgrammeDocument.FILE);
        Files.writeString(file, ProgrammeJson.write(programme));

        assertThat(ProgrammeFiles.read(folder, MOROCCO)
                        .acceptPartial("no tables yet")
                        .programme())
                .isEqualTo(programme);
        assertThat(ProgrammeJson.read(Programme.class, Document.parse(file, DocumentLimits.standard()))
                        .value())
                .contains(programme);
    }
}
