package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the tables of a folder as JSON, each row on the line on which it stood, and with the forms that JSON has. */
final class JsonFolder {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private JsonFolder() {}

    /** Puts JSON in place of every table of a folder, or a copy of it. */
    static Path of(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        List<Path> files;
        try (Stream<Path> all = Files.list(from)) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (name.endsWith(".csv")) {
                String json = json(file, name);
                Files.writeString(to.resolve(TableNames.json(name)), json);
                Files.deleteIfExists(to.resolve(name));
            } else if (!from.equals(to)) {
                Files.copy(file, to.resolve(name));
            }
        }
        return to;
    }

    private static String json(Path file, String name) throws IOException {
        StringBuilder text = new StringBuilder("[");
        TabularSource.csv(file).read(new TabularSource.Visitor() {
            private List<String> headings = List.of();
            private int line = 1;
            private String between = "";

            @Override
            public void header(List<String> found, int at) {
                headings = found;
            }

            @Override
            public void row(TabularRow row) {
                text.append(between);
                for (; line < row.line(); line++) {
                    text.append('\n');
                }
                text.append(MAPPER.writeValueAsString(object(name, headings, row)));
                between = ",";
            }

            @Override
            public void problem(Problem problem) {
                // The mistakes stay in.
            }

            @Override
            public void unreadable(Problem problem) {
                throw new AssertionError(problem);
            }
        });
        return text.append("\n]\n").toString();
    }

    private static ObjectNode object(String table, List<String> headings, TabularRow row) {
        Columns columns = requireNonNull(ProgrammeTables.of(table));
        ObjectNode object = MAPPER.createObjectNode();
        for (int i = 0; i < row.size(); i++) {
            String heading = headings.get(i);
            String cell = row.verbatim(i);
            boolean list = columns.names().contains(heading)
                    && columns.column(columns.number(heading)).isList();
            if (cell.isEmpty()) {
                if (row.line() % 2 == 0) {
                    object.putNull(heading);
                }
            } else if (list && row.line() % 3 > 0) {
                ArrayNode entries = object.putArray(heading);
                Stream.of(cell.split(";", -1)).forEach(entries::add);
            } else if (cell.matches("[1-9][0-9]{0,8}")) {
                object.put(heading, Integer.parseInt(cell));
            } else {
                object.put(heading, cell);
            }
        }
        return object;
    }
}
