package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentLimits;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A source with what has to be done once it has been read. Not thread-safe. */
final class OpenedSource implements ProgrammeSource.Opened {

    private final ProgrammeSource source;
    private final Runnable closing;
    private boolean closed;

    OpenedSource(ProgrammeSource source, Runnable closing) {
        this.source = source;
        this.closing = closing;
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public Optional<Document> programme(DocumentLimits limits) {
        return source.programme(limits);
    }

    @Override
    public Optional<TabularSource> table(String name, CsvFormat format) {
        return source.table(name, format);
    }

    @Override
    public List<String> tables() throws IOException {
        return source.tables();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            closing.run();
        }
    }
}
