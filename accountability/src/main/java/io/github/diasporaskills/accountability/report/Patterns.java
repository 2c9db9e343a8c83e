package io.github.diasporaskills.accountability.report;

import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.core.people.Gender;
import java.util.List;

/** The fills of charts. Each differs by pattern as well as by colour, so a grey print can be read. */
final class Patterns {

    private static final List<String> IN_TURN = List.of("f-women", "f-men", "f-third", "f-fourth");

    private Patterns() {}

    /** Writes the definitions once, at the top of the page. */
    static void define(Markup page) {
        page.open("svg", "class", "defs", "aria-hidden", "true", "focusable", "false");
        page.open("defs");
        pattern(page, "f-women", "p-women", "", "");
        pattern(page, "f-men", "p-men", "l-paper", "M-2 10L10 -2M4 16L16 4");
        pattern(page, "f-third", "p-other", "l-paper", "M0 4H12M0 10H12");
        pattern(page, "f-fourth", "p-other", "l-paper", "M0 4H12M0 10H12M4 0V12M10 0V12");
        pattern(page, "f-undisclosed", "p-paper", "l-none", "M-2 2L2 -2M-2 14L14 -2M10 14L14 10");
        pattern(page, "f-not-asked", "p-paper", "l-none", "M2 6H6M8 12H12");
        page.close();
        page.close();
    }

    private static void pattern(Markup page, String id, String ground, String stroke, String path) {
        page.open("pattern", "id", id, "width", "12", "height", "12", "patternUnits", "userSpaceOnUse");
        page.empty("rect", "class", ground, "width", "12", "height", "12");
        if (!path.isEmpty()) {
            page.empty("path", "class", stroke, "d", path);
        }
        page.close();
    }

    /** The fill of a group: fixed for genders and for what is not stated, in turn for others. */
    static String of(Category category, int position) {
        String code = category.code();
        if (code.equals(Gender.WOMAN.name())) {
            return "f-women";
        } else if (code.equals(Gender.MAN.name())) {
            return "f-men";
        } else if (code.equals(Gender.NON_BINARY.name())) {
            return "f-third";
        } else if (code.equals(Gender.OTHER_TERM.name())) {
            return "f-fourth";
        } else if (code.equals(Gender.UNDISCLOSED.name()) || code.equals(Category.NOT_STATED)) {
            return "f-undisclosed";
        } else if (code.equals(Gender.NOT_ASKED.name())) {
            return "f-not-asked";
        }
        return IN_TURN.get(position % IN_TURN.size());
    }
}
