package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * What the rows of a table in JSON can be read with, found by going through the file once: which fields its objects
 * have, and whether each object begins on a line of its own.
 */
final class JsonSurvey implements JsonElements.Fields {

    private static final int MOST_FIELDS = 10_000;

    /** The headings: those that are expected, and behind them the fields found besides, in order of appearance. */
    private final List<String> headings;

    /** The column of each field, by its name as it is written. */
    private final Map<String, Integer> columns = new HashMap<>();

    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> ofObject = new ArrayList<>();
    private int characters;
    private boolean counted;
    private boolean undecodable;
    private @Nullable ImportReason excess;
    private int limit;

    private JsonSurvey(List<String> expected) {
        headings = new ArrayList<>(expected);
        for (String heading : expected) {
            places.put(heading, places.size());
            columns.put(heading, columns.size());
        }
    }

    /** Goes through the elements. */
    static JsonSurvey of(JsonElements elements, List<String> expected, int maxRow) throws IOException {
        JsonSurvey survey = new JsonSurvey(expected);
        int before = 0;
        for (JsonElements.Found found = elements.next(survey);
                found == JsonElements.Found.OBJECT || found == JsonElements.Found.OTHER;
                found = elements.next(survey)) {
            survey.counted |= elements.line() <= before;
            before = elements.line();
            survey.ofObject.forEach(name -> survey.note(name, maxRow));
            survey.ofObject.clear();
        }
        survey.undecodable = elements.isUndecodable();
        return survey;
    }

    @Override
    public void field(String name, JsonParser parser) {
        if (!columns.containsKey(name) && ofObject.size() <= MOST_FIELDS) {
            ofObject.add(name);
        }
        parser.skipChildren();
    }

    /** Takes a field among the headings, as a heading of separated values is taken: trimmed, in Unicode NFC. */
    private void note(String name, int maxRow) {
        if (columns.containsKey(name) || excess != null) {
            return;
        }
        String heading = TabularRow.of(1, List.of(name)).text(0);
        int place = places.computeIfAbsent(heading, added -> {
            headings.add(added);
            return headings.size() - 1;
        });
        columns.put(name, place);
        characters += name.length();
        if (columns.size() > MOST_FIELDS) {
            excess = ImportReason.ROW_TOO_MANY_CELLS;
            limit = MOST_FIELDS;
        } else if (characters > maxRow) {
            excess = ImportReason.ROW_TOO_LONG;
            limit = maxRow;
        }
    }

    /** Why the fields cannot be the headings of a table, or null. */
    @Nullable
    Problem excess(String file) {
        return excess == null
                ? null
                : Problem.error(Location.of(file), Reason.of(excess).with("limit", limit));
    }

    List<String> headings() {
        return List.copyOf(headings);
    }

    /** The column of a field, or null if the file had no such field when it was gone through. */
    @Nullable
    Integer column(String field) {
        return columns.get(field);
    }

    /** Whether several rows begin on one line, so that lines do not tell them apart. */
    boolean isCounted() {
        return counted;
    }

    boolean isUndecodable() {
        return undecodable;
    }
}
