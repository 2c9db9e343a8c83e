package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.Wording;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a person reads: words in one language, in colour only on a terminal. */
final class Console {

    private static final String RESET = "\uE0000\uE001";

    /** What could move a terminal's cursor, paint, or turn its text around; words in Arabic isolate, and never override. */
    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cntrl}\u202A-\u202E]");

    /** How our own colours stand in a line until it is printed. */
    private static final Pattern COLOUR = Pattern.compile("\uE000(0|1|2|31|32)\uE001");

    private final PrintWriter out;
    private final PrintWriter err;
    private final Wording wording;
    private final boolean colour;
    private final boolean json;

    Console(PrintWriter out, PrintWriter err, Wording wording, boolean colour, boolean json) {
        this.out = out;
        this.err = err;
        this.wording = wording;
        this.colour = colour;
        this.json = json;
    }

    /** The same with the words of a country for its professions and the like. */
    Console knowing(CountryPack pack) {
        return new Console(out, err, wording.knowing(pack.vocabulary()), colour, json);
    }

    Locale locale() {
        return wording.locale();
    }

    Wording wording() {
        return wording;
    }

    /** What to say while files are being read. */
    String readingFor(long seconds) {
        return wording.say(Reason.of(Said.READ_PROGRESS).with("seconds", seconds));
    }

    PrintWriter out() {
        return out;
    }

    String say(Reason said) {
        return wording.say(said);
    }

    String say(Said code) {
        return wording.say(Reason.of(code));
    }

    /** A label and what it labels. */
    String labelled(String label, String words) {
        return wording.labelled(label, words);
    }

    void print(Said code) {
        line(say(code));
    }

    void print(Reason said) {
        line(wording.say(said));
    }

    void heading(Said code) {
        heading(Reason.of(code));
    }

    void heading(Reason said) {
        heading(wording.say(said));
    }

    void heading(String words) {
        line("");
        line(paint("1", words));
    }

    void line(String text) {
        out.println(harmless(text));
    }

    /** Says why there is no answer: in words to people, on standard output to machines. */
    int fail(Reason said) {
        return fail(said, Optional.empty());
    }

    /** The same with what was perhaps meant. */
    int fail(Reason said, Optional<String> maybe) {
        if (json) {
            out.print(PlanFiles.text(ProblemJson.failure(ExitCode.PROBLEMS, said, maybe.orElse(null), wording)));
        } else {
            complain(withMaybe(wording, wording.say(said), maybe));
        }
        return ExitCode.PROBLEMS;
    }

    /** What was said, and what was perhaps meant or may help. */
    static String withMaybe(Wording wording, String said, Optional<String> maybe) {
        String meant = wording.label("reason.maybe").orElse("Maybe");
        return said + maybe.map(id -> ". " + meant + " " + id).orElse("");
    }

    /** Says why there is no answer, where files are to blame. */
    int fail(List<Problem> problems, Said conclusion) {
        if (json) {
            out.print(PlanFiles.text(ProblemJson.failure(problems, wording)));
        } else {
            problems.forEach(problem -> complain(problem.wordsWithReadings(wording)));
            complain(say(conclusion));
        }
        return ExitCode.PROBLEMS;
    }

    /** Says why a request is refused: every reason, in words to people, on standard output to machines. */
    int fail(List<Reason> reasons) {
        if (reasons.size() == 1) {
            return fail(reasons.get(0));
        }
        if (json) {
            out.print(PlanFiles.text(ProblemJson.refusal(reasons, wording)));
        } else {
            reasons.forEach(this::complain);
        }
        return ExitCode.PROBLEMS;
    }

    /** Says something beside the answer, which stays alone on standard output. */
    void note(Reason said) {
        err.println(harmless(wording.say(said)));
    }

    /** Several lines that somebody wrote, each without what could harm a terminal. */
    void lines(String indent, String text) {
        text.lines().forEach(each -> line(indent + each));
    }

    void complain(Reason said) {
        complain(wording.say(said));
    }

    private void complain(String text) {
        err.println(paint("31", harmless(text)));
    }

    String strong(String text) {
        return paint("1", text);
    }

    String good(String text) {
        return paint("32", text);
    }

    String bad(String text) {
        return paint("31", text);
    }

    String faint(String text) {
        return paint("2", text);
    }

    private String paint(String code, String text) {
        return colour ? "\uE000" + code + "\uE001" + text + RESET : text;
    }

    /** The text without what a file may have smuggled in; our own colours become those of the terminal. */
    static String harmless(String text) {
        return COLOUR.matcher(HARMFUL.matcher(text).replaceAll("\uFFFD")).replaceAll("\u001B[$1m");
    }

    /** The text, padded with spaces on the right to a width. */
    static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.codePointCount(0, text.length())));
    }

    /** The text, padded with spaces on the left to a width. */
    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.codePointCount(0, text.length()))) + text;
    }
}
