package io.github.diasporaskills.core.casefile;

import java.util.Set;

/** Finds days of birth: a date behind a word for birth. A date without such a word is that of a visit or an operation. */
final class BirthDateSearch {

    private static final int NEAR = 40;
    private static final int LONGEST_WORD = 12;

    private static final Set<String> WORDS = Set.of(
            "dob",
            "born",
            "birth",
            "birthdate",
            "birthday",
            "naissance",
            "ddn",
            "ولد",
            "ولدت",
            "مواليد",
            "ميلاد",
            "الميلاد",
            "ميلاده",
            "ميلادها",
            "ازداد",
            "ازدادت",
            "مزداد",
            "مزداده",
            "المزداد",
            "المزداده",
            "الازدياد",
            "ازدياد",
            "ازدياده",
            "ازديادها",
            "بتاريخالازدياد");

    private final SearchText text;
    private final Finds finds;
    private final DateShape dates;

    BirthDateSearch(SearchText text, Finds finds) {
        this.text = text;
        this.finds = finds;
        this.dates = new DateShape(text);
    }

    void run() {
        int i = 0;
        while (i < text.length()) {
            if (!text.isLetter(i) || text.isLetter(i - 1)) {
                i++;
                continue;
            }
            int end = i;
            while (end - i <= LONGEST_WORD && text.isLetter(end)) {
                end++;
            }
            boolean initials = text.has(i, "d.o.b");
            end = initials ? i + 5 : end;
            int near = initials ? NEAR : reach(i, end);
            if (near > 0) {
                dateWithin(end, end + near);
            }
            i = Math.max(i + 1, end);
        }
    }

    /** How far behind a word a date is one of birth; 0 if the word has nothing to do with it. */
    private int reach(int i, int end) {
        if (end - i > LONGEST_WORD) {
            return 0;
        }
        String word = text.text(i, end);
        if (WORDS.contains(word)) {
            return NEAR;
        }
        if (word.equals("ne") || word.equals("nee")) {
            // Without its accent, ne is the French not: then the date has to follow at once.
            return text.isAccented(i + 1) ? NEAR : 9;
        }
        return 0;
    }

    private void dateWithin(int from, int to) {
        int lines = 0;
        for (int i = from; i < to && i < text.length(); i++) {
            char c = text.at(i);
            lines += c == '\n' ? 1 : 0;
            boolean sentence = (c == '.' || c == ';' || c == '!' || c == '?') && text.at(i + 1) == ' ' && i > from + 3;
            if (lines > 1 || sentence) {
                return;
            }
            if (text.isWordStart(i)) {
                int end = dates.end(i);
                if (end > i) {
                    finds.add(IdentifierKind.DATE_OF_BIRTH, i, end);
                    return;
                }
            }
        }
    }
}
