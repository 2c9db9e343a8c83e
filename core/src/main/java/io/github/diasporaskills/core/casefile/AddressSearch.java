package io.github.diasporaskills.core.casefile;

import java.util.List;
import java.util.Set;

/** Finds streets with a number, in English, French and Arabic, and post-office boxes. A town alone is not counted. */
final class AddressSearch {

    private static final int NEAR = 40;
    private static final int LONGEST_WORD = 12;

    /** Words that stand before the name of a street. */
    private static final Set<String> BEFORE = Set.of(
            "rue",
            "avenue",
            "boulevard",
            "bd",
            "impasse",
            "lotissement",
            "quartier",
            "hay",
            "derb",
            "residence",
            "immeuble",
            "allee",
            "شارع",
            "زنقه",
            "حي",
            "درب",
            "اقامه",
            "عماره");

    /** Words that stand behind the name of a street. */
    private static final Set<String> BEHIND = Set.of("street", "road", "avenue", "lane", "ave", "st", "rd");

    private static final Set<String> KIGALI = Set.of("kg", "kn", "kk");

    private static final List<String> BOXES =
            List.of("boite postale", "p.o. box", "po box", "p.o box", "b.p.", "ص.ب", "صندوق البريد");

    private static final Set<String> NUMBER = Set.of("n", "no", "numero", "nr", "رقم", "number");

    private final SearchText text;
    private final Finds finds;

    AddressSearch(SearchText text, Finds finds) {
        this.text = text;
        this.finds = finds;
    }

    void run() {
        int i = 0;
        while (i < text.length()) {
            if (!text.isWordStart(i)) {
                i++;
                continue;
            }
            int end = text.isDigit(i) ? numberFirst(i) : wordFirst(i);
            if (end > i) {
                finds.add(IdentifierKind.ADDRESS, i, end);
            }
            i = Math.max(i + 1, end);
        }
    }

    private int numberFirst(int i) {
        int end = text.digitsEnd(i);
        if (end - i > 4 || text.isLetter(end)) {
            return i;
        }
        int at = separators(end);
        int wordEnd = word(at);
        String first = text.text(at, wordEnd);
        if (first.equals("bis") || first.equals("ter")) {
            at = separators(wordEnd);
            wordEnd = word(at);
            first = text.text(at, wordEnd);
        }
        if (at == end || wordEnd == at) {
            return i;
        }
        if (BEFORE.contains(first)) {
            int name = separators(wordEnd);
            int nameEnd = word(name);
            return nameEnd > name ? nameEnd : i;
        }
        for (int words = 0; words < 3 && wordEnd > at && text.isUpper(at); words++) {
            at = separators(wordEnd);
            wordEnd = word(at);
            if (BEHIND.contains(text.text(at, wordEnd)) && text.at(at - 1) == ' ') {
                return wordEnd;
            }
        }
        return i;
    }

    private int wordFirst(int i) {
        for (String box : BOXES) {
            if (text.at(i) == box.charAt(0) && text.has(i, box)) {
                int number = separators(i + box.length());
                return text.isDigit(number) ? text.digitsEnd(number) : i;
            }
        }
        int end = word(i);
        if (end == i || end - i > LONGEST_WORD) {
            return i;
        }
        String word = text.text(i, end);
        if (KIGALI.contains(word)) {
            int number = separators(end);
            int numberEnd = text.digitsEnd(number);
            int behind = separators(numberEnd);
            int behindEnd = word(behind);
            boolean street = numberEnd > number && BEHIND.contains(text.text(behind, behindEnd));
            return street ? behindEnd : i;
        }
        return BEFORE.contains(word) ? numberBehind(i, end) : i;
    }

    /** A number behind the name of a street: after a word for number. */
    private int numberBehind(int i, int end) {
        int at = end;
        while (at < end + NEAR && at < text.length() && text.at(at) != '\n' && text.at(at) != '.') {
            if (text.isWordStart(at) && text.isLetter(at)) {
                int wordEnd = word(at);
                if (NUMBER.contains(text.text(at, wordEnd))) {
                    int degree = text.at(wordEnd) == 'o' || text.at(wordEnd) == '°' ? wordEnd + 1 : wordEnd;
                    int number = separators(degree);
                    return text.isDigit(number) ? text.digitsEnd(number) : i;
                }
                at = Math.max(at + 1, wordEnd);
            } else {
                at++;
            }
        }
        return i;
    }

    private int word(int i) {
        int end = i;
        while (end - i <= LONGEST_WORD * 2 && text.isLetter(end)) {
            end++;
        }
        return end;
    }

    private int separators(int i) {
        int at = i;
        while (at < i + 3
                && (text.at(at) == ' '
                        || text.at(at) == ','
                        || text.at(at) == '\''
                        || text.at(at) == ':'
                        || text.at(at) == '°')) {
            at++;
        }
        return at;
    }
}
