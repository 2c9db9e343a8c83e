package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.publication.protection.SafeTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A protected table as a file: every cell and margin, blank where hidden. */
final class ProtectedFile {

    private ProtectedFile() {}

    static void write(SafeTable table, CountColumns columns, Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(columns.names().stream().map(PlanFiles::cell).collect(Collectors.joining(",")))
                .append(",count\n");
        for (int cell = 0; cell < table.size(); cell++) {
            columns.row(table.dimensions(), table.codes(cell))
                    .forEach(code -> text.append(PlanFiles.cell(code)).append(','));
            table.count(cell).ifPresent(text::append);
            text.append('\n');
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
