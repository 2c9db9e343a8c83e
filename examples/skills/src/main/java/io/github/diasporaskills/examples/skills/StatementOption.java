package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.publication.protection.MarginTable;
import io.github.diasporaskills.accountability.publication.protection.Statement;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentLimits;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.ReadResult;
import io.github.diasporaskills.core.document.SchemaVersion;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Percentages, rates and single counts that are to be published beside a table: {@code --statements S.json}. */
final class StatementOption {

    private static final String NAME = "--statements";
    private static final SchemaVersion SCHEMA = SchemaVersion.of(1, 0);

    @Option(names = NAME, paramLabel = "S.json", descriptionKey = "option.statements")
    private @Nullable String named;

    private @Nullable Path file;

    /** Looks for the file. */
    List<Path> locate(Surroundings around, CommandSpec self) {
        file = named == null ? null : NamedFile.of(NAME, named, around, self);
        return file == null ? List.of() : List.of(file);
    }

    /** Reads what is to be said of a table; what is not true of it is an error. */
    ReadResult<List<Statement>> read(MarginTable table, CountColumns columns) {
        if (file == null) {
            return ReadResult.of(List.of(), List.of());
        }
        return Document.parse(file, DocumentLimits.standard()).read(SCHEMA, node -> {
            DocumentNode list = node.get("statements");
            List<Statement> statements = list.asList(each -> StatementNode.read(each, StatementNode.by(columns)));
            StatementNode.check(list.elements(), statements, table);
            return statements;
        });
    }
}
