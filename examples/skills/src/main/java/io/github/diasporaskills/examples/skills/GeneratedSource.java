package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentLimits;
import io.github.diasporaskills.core.io.CsvFormat;
import io.github.diasporaskills.core.io.ProgrammeSource;
import io.github.diasporaskills.core.io.TabularSource;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A programme folder of which some tables are made on the spot, the same each time, as they are too large to ship.
 *
 * @param folder the rest of it
 * @param made the text of each table by its name
 */
record GeneratedSource(ProgrammeSource folder, Map<String, String> made) implements ProgrammeSource {

    @Override
    public String name() {
        return folder.name();
    }

    @Override
    public Optional<Document> programme(DocumentLimits limits) {
        return folder.programme(limits);
    }

    @Override
    public Optional<TabularSource> table(String name, CsvFormat format) {
        return made.containsKey(name)
                ? Optional.of(TabularSource.csv(name, new StringReader(made.get(name)), format))
                : folder.table(name, format);
    }

    @Override
    public List<String> tables() throws IOException {
        Set<String> all = new LinkedHashSet<>(folder.tables());
        all.addAll(made.keySet());
        return List.copyOf(all);
    }
}
