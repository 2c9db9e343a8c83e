package io.github.diasporaskills.accountability.exchange.xlsx;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.programme.ProgrammeDocument;
import io.github.diasporaskills.core.programme.ProgrammeState;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.Wording;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A programme to be filled in: the lines of its document in the first column, which is read, and in the second what
 * they mean, which is not. What must be said is left empty, so that a check asks for it. Stateless and thread-safe.
 */
final class ProgrammeSkeleton {

    private static final double LINES = 44;
    private static final double WORDS = 90;

    /** A line of the document and what it means. */
    private record Line(String json, @Nullable Reason words) {}

    private ProgrammeSkeleton() {}

    static void write(Worksheet sheet, @Nullable CountryPack pack, Wording wording) {
        sheet.width(0, LINES);
        sheet.width(1, WORDS);
        sheet.style(0).format("@").set();
        List<Line> lines = lines(pack == null ? "" : pack.country().value(), wording);
        for (int i = 0; i < lines.size(); i++) {
            sheet.value(i, 0, lines.get(i).json());
            @Nullable Reason words = lines.get(i).words();
            if (words != null) {
                sheet.value(i, 1, wording.say(words));
                sheet.style(i, 1).italic().set();
            }
        }
    }

    private static List<Line> lines(String country, Wording wording) {
        String language = wording.locale().getLanguage();
        Reason states = Reason.of(TemplateText.PROGRAMME_STATE)
                .with(
                        "known",
                        Arrays.stream(ProgrammeState.values())
                                .map(state -> state + " (" + wording.term(Argument.Term.of(state)) + ")")
                                .toList());
        return List.of(
                new Line("{", null),
                line("schema", quoted(ProgrammeDocument.SCHEMA.toString()), TemplateText.PROGRAMME_SCHEMA),
                line("id", quoted(""), TemplateText.PROGRAMME_ID),
                line("title", "{\"" + language + "\": \"\"}", TemplateText.PROGRAMME_TITLE),
                line("country", quoted(country), TemplateText.PROGRAMME_COUNTRY),
                new Line("  \"state\": \"\",", states),
                line("term", quoted(""), TemplateText.PROGRAMME_TERM),
                new Line("  \"results\": {\"version\": 1, \"roots\": []}", Reason.of(TemplateText.PROGRAMME_RESULTS)),
                new Line("}", null));
    }

    private static Line line(String field, String value, TemplateText words) {
        return new Line("  \"" + field + "\": " + value + ",", Reason.of(words));
    }

    private static String quoted(String value) {
        return '"' + value + '"';
    }
}
