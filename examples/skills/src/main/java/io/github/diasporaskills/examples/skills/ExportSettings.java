package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.exchange.adx.AdxSettings;
import io.github.diasporaskills.accountability.exchange.adx.AdxSettingsDocument;
import io.github.diasporaskills.accountability.exchange.dhis2.Dhis2Settings;
import io.github.diasporaskills.accountability.exchange.iati.IatiSettings;
import io.github.diasporaskills.accountability.exchange.iati.IatiSettingsDocument;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentLimits;
import io.github.diasporaskills.core.document.DocumentReader;
import io.github.diasporaskills.core.document.SchemaVersion;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.ProblemsException;
import io.github.diasporaskills.core.reason.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What formats ask for and no programme's data say: an object for each format in a file beside them. Only the object of
 * the format wanted is read.
 */
final class ExportSettings {

    /** Where the settings of a programme folder are. */
    static final String FILE = "exchange/settings.json";

    private static final SchemaVersion SCHEMA = SchemaVersion.of(1, 0);
    private static final List<String> SECTIONS = List.of("iati", "adx", "dhis2");

    private final Path file;
    private final String name;

    private ExportSettings(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    /** Settings in a file, as a person named it. */
    static ExportSettings of(Path file, String name) {
        return new ExportSettings(file, name);
    }

    /** The folder that paths within the settings start from. */
    Path folder() {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    IatiSettings iati() {
        return section("iati", IatiSettingsDocument::read);
    }

    AdxSettings adx() {
        return section("adx", AdxSettingsDocument::read);
    }

    Dhis2Settings dhis2() {
        return section("dhis2", Dhis2Settings::read);
    }

    /** The table of combinations: the one named on the command line, else the one that the settings name. */
    Path combos() {
        String named = section("dhis2", node -> {
            Dhis2Settings.read(node);
            return node.value("combos", "the name of a file", Path::of)
                    .map(Path::toString)
                    .orElse("?");
        });
        return folder().resolve(named);
    }

    private <T> T section(String wanted, DocumentReader<T> reader) {
        if (!Files.exists(file)) {
            throw new ProblemsException(
                    name,
                    List.of(Problem.error(
                            Location.of(name),
                            Reason.of(Said.EXPORT_NO_SETTINGS).with("name", wanted))));
        }
        Document document = Document.parse(file, DocumentLimits.standard());
        Optional<T> read = document.read(SCHEMA, node -> {
                    SECTIONS.forEach(node::find);
                    return node.object(wanted, reader);
                })
                .orThrow(name);
        return read.orElseThrow(() -> new IllegalStateException("An object that is missing is reported"));
    }
}
