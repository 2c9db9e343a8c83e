package io.github.diasporaskills.matching;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.Wording;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A verdict as one kind of reader may see it: lines of coded reasons, each with its details. Immutable and
 * thread-safe. It contains ids, never names.
 *
 * @param audience for whom it was cut
 * @param lines the first one says the outcome; none where the reader may not know of what the verdict is about
 */
public record Explanation(Audience audience, List<Line> lines) {

    /**
     * One line.
     *
     * @param head what it says
     * @param details why, or in detail; possibly none
     */
    public record Line(Reason head, List<Reason> details) {

        /** Copies the details. */
        public Line {
            requireNonNull(head, "head");
            details = List.copyOf(details);
        }

        String words(Wording wording) {
            // French puts a no-break space before colons and semicolons.
            String space = wording.locale().getLanguage().equals(Locale.FRENCH.getLanguage()) ? "\u00a0" : "";
            String semicolon = wording.locale().getLanguage().equals("ar") ? "؛ " : space + "; ";
            return wording.say(head)
                    + (details.isEmpty()
                            ? ""
                            : space + ": " + details.stream().map(wording::say).collect(Collectors.joining(semicolon)));
        }
    }

    /** Copies the lines. */
    public Explanation {
        requireNonNull(audience, "audience");
        lines = List.copyOf(lines);
    }

    /**
     * All reasons, heads and details.
     *
     * @return in the order of the lines
     */
    public List<Reason> reasons() {
        return lines.stream()
                .flatMap(line -> Stream.concat(Stream.of(line.head()), line.details().stream()))
                .toList();
    }

    /**
     * The lines in words.
     *
     * @param locale English, French or Arabic; others fall back to English
     * @return one text for each line
     */
    public List<String> words(Locale locale) {
        return words(MatchingWording.in(locale));
    }

    /**
     * The lines in the words of a wording, for example one with the words of your own rules.
     *
     * @param wording the words
     * @return one text for each line
     */
    public List<String> words(Wording wording) {
        return lines.stream().map(line -> line.words(wording)).toList();
    }

    /**
     * In English.
     *
     * @return the lines, all but the first indented
     */
    @Override
    public String toString() {
        return String.join("\n  ", words(Locale.ENGLISH));
    }
}
