package io.github.diasporaskills.accountability.report;

import io.github.diasporaskills.accountability.indicator.MarkerAnswer;
import io.github.diasporaskills.accountability.indicator.MarkerCheck;
import io.github.diasporaskills.accountability.indicator.MarkerStatement;
import io.github.diasporaskills.core.reason.LocalText;
import java.util.Optional;
import java.util.function.Predicate;

/** What the data say to the criteria of gender markers, without any mark. */
final class Marker {

    private final Markup page;
    private final Words words;
    private final Frame frame;

    Marker(Markup page, Words words) {
        this.page = page;
        this.words = words;
        this.frame = new Frame(page, words);
    }

    void section(MarkerCheck check) {
        frame.section("marker", words.say(ReportText.MARKER));
        page.element("p", words.say(ReportText.MARKER_LEAD), "class", "lead");
        table(check, ReportText.MARKER_DAC, answer -> answer.criterion().isOfDac());
        table(check, ReportText.MARKER_IASC, answer -> !answer.criterion().isOfDac());
        page.close();
    }

    private void table(MarkerCheck check, ReportText caption, Predicate<MarkerAnswer> wanted) {
        frame.looked(words.say(caption), ReportText.MARKER_ASKED, ReportText.MARKER_DATA);
        check.answers().stream().filter(wanted).forEach(answer -> {
            page.open("tr");
            page.element("th", words.say(answer.criterion().asks()), "scope", "row");
            page.open("td");
            Optional<MarkerStatement> said = check.statement(answer.criterion());
            if (said.isEmpty() || answer.state() != MarkerAnswer.State.ASK_SOMEBODY) {
                page.element("strong", Words.capital(words.say(state(answer.state()))) + ". ");
                page.text(words.say(answer.reason()));
            }
            said.ifPresent(this::statement);
            page.close().close();
        });
        page.close().close();
    }

    private void statement(MarkerStatement statement) {
        page.open("p", "class", "said");
        page.element("strong", words.say(said(statement.said()), "day", words.date(statement.on())) + " ");
        LocalText why = statement.words();
        page.element("span", words.text(why), "dir", "auto", "lang", words.languageOf(why));
        if (statement.evidenced()) {
            page.text(" " + words.say(ReportText.MARKER_EVIDENCE));
        }
        page.close();
    }

    private static ReportText said(MarkerStatement.Said said) {
        return switch (said) {
            case YES -> ReportText.MARKER_YES;
            case PARTLY -> ReportText.MARKER_PARTLY;
            case NO -> ReportText.MARKER_NO;
        };
    }

    private static ReportText state(MarkerAnswer.State state) {
        return switch (state) {
            case FOUND -> ReportText.MARKER_FOUND;
            case PART -> ReportText.MARKER_PART;
            case MISSING -> ReportText.MARKER_MISSING;
            case ASK_SOMEBODY -> ReportText.MARKER_ASK;
        };
    }
}
