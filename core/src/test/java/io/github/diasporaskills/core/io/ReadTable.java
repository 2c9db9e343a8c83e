package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.reason.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a visitor saw. */
final class ReadTable implements TabularSource.Visitor {

    final List<String> headings = new ArrayList<>();
    final List<Integer> lines = new ArrayList<>();
    final List<List<String>> verbatim = new ArrayList<>();
    final List<List<String>> texts = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    final List<Problem> unreadable = new ArrayList<>();
    int headingLine;

    static ReadTable of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), CsvFormat.detected());
    }

    static ReadTable of(byte[] bytes, CsvFormat format) {
        return of(TabularSource.csv("t.csv", new ByteArrayInputStream(bytes), format));
    }

    static ReadTable of(InputStream bytes) {
        return of(TabularSource.csv("t.csv", bytes, CsvFormat.detected()));
    }

    static ReadTable of(TabularSource source) {
        ReadTable seen = new ReadTable();
        try {
            source.read(seen);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return seen;
    }

    List<String> codes() {
        return problems.stream().map(p -> p.reason().code()).toList();
    }

    @Override
    public void header(List<String> found, int line) {
        headings.addAll(found);
        headingLine = line;
    }

    @Override
    public void row(TabularRow row) {
        lines.add(row.line());
        verbatim.add(row.verbatim());
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(row.text(i));
        }
        texts.add(cells);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void unreadable(Problem problem) {
        unreadable.add(problem);
    }
}
