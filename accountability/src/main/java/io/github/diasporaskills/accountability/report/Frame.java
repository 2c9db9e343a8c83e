package io.github.diasporaskills.accountability.report;

import io.github.diasporaskills.accountability.publication.PublishedIndicator;
import io.github.diasporaskills.core.reason.LocalText;

/** What every section writes in the same way: its heading, the name of an indicator, the head of a column. */
final class Frame {

    /** Stands in a sentence for words that somebody typed. */
    static final String TYPED = "\ufffc";

    private final Markup page;
    private final Words words;

    Frame(Markup page, Words words) {
        this.page = page;
        this.words = words;
    }

    /** Opens a section; the caller closes it. */
    void section(String id, String title) {
        section(id, title, "");
    }

    void section(String id, String title, String style) {
        page.open("section", "id", id, "aria-labelledby", id + "-h", "class", style);
        page.element("h2", title, "id", id + "-h");
    }

    /** Opens a box in which a table that is wider than the window is moved sideways, with the keyboard as well. */
    void scroll(String label) {
        page.open("div", "class", "scroll", "role", "region", "aria-label", label, "tabindex", "0");
    }

    /** A row over all columns that says why cells are hidden, and that stays in sight where a table is moved sideways. */
    void withheld(String why, int columns) {
        page.open("tr").open("td", "class", "withheld", "colspan", Integer.toString(columns));
        page.element("span", why, "class", "why");
        page.close().close();
    }

    void named(PublishedIndicator indicator) {
        page.element("span", indicator.indicator().code(), "class", "code", "dir", "ltr");
        LocalText title = indicator.indicator().title();
        page.element("span", words.text(title), "dir", "auto", "lang", words.languageOf(title));
    }

    /**
     * A sentence around words as somebody typed them. Nobody told their language, so none is claimed, and they run in
     * their own direction.
     *
     * @param sentence with {@link #TYPED} where the words belong
     */
    void typed(String tag, String sentence, String typed) {
        int at = sentence.indexOf(TYPED);
        page.open(tag).text(sentence.substring(0, at));
        page.element("bdi", typed, "lang", "und");
        page.text(sentence.substring(at + TYPED.length())).close();
    }

    void column(ReportText label, String style) {
        page.element("th", words.say(label), "scope", "col", "class", style);
    }

    /** Opens a table of two columns, what was looked for and what was found; the caller closes body and table. */
    void looked(String caption, ReportText lookedFor, ReportText found) {
        page.open("table", "class", "quality");
        page.element("caption", caption);
        page.open("thead").open("tr");
        column(lookedFor, "");
        column(found, "");
        page.close().close();
        page.open("tbody");
    }

    /** The code of an indicator as part of an id. */
    static String anchor(PublishedIndicator indicator) {
        return indicator.indicator().code().replaceAll("[^A-Za-z0-9.-]", "_");
    }
}
