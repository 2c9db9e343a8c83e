package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RecordKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder with one sound record that has to prove itself, and how it is refused: with all its rows, in words, at a place. */
abstract class GuardedRecords {

    @TempDir
    Path dir;

    private final RecordKind<?> kind;
    private final String[] files;

    Folder folder;

    GuardedRecords(RecordKind<?> kind, String... files) {
        this.kind = kind;
        this.files = files;
    }

    @BeforeEach
    void an_empty_folder() {
        folder = new Folder(dir);
    }

    void assertRefused(String place, String words) {
        assertThat(folder.problems())
                .anySatisfy(problem -> assertThat(problem).startsWith(place).contains(words));
        ImportReport<ProgrammeRegister> read = folder.read();
        assertThat(read.acceptPartial("test").all(kind)).isEmpty();
        List<String> rejected =
                read.rejected().stream().map(RejectedRow::file).distinct().toList();
        assertThat(rejected).contains(files);
    }
}
