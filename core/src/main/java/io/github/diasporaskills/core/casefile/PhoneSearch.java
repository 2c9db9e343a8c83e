package io.github.diasporaskills.core.casefile;

import java.util.List;

/**
 * Finds telephone numbers: international ones after a plus sign or two noughts, national ones by the pack's plans, and
 * others after a word for telephone. Digits may stand apart, and a nought may be written as the letter O.
 */
final class PhoneSearch {

    /** The digits of an international number, ITU-T E.164. */
    private static final int LEAST = 8;

    private static final int MOST = 15;
    private static final int ROOM = 20;
    private static final int WIDEST_GAP = 3;

    private static final List<String> WORDS = List.of(
            "tel",
            "telephone",
            "gsm",
            "phone",
            "mobile",
            "portable",
            "whatsapp",
            "numero de telephone",
            "contact",
            "cell",
            "هاتف",
            "الهاتف",
            "هاتفه",
            "هاتفها",
            "واتساب",
            "جوال",
            "رقم الهاتف");

    private final SearchText text;
    private final Finds finds;
    private final List<PhonePlan> plans;
    private final DateShape dates;
    private final char[] digits = new char[ROOM];
    private final int[] places = new int[ROOM];
    private int count;

    PhoneSearch(SearchText text, Finds finds, List<PhonePlan> plans) {
        this.text = text;
        this.finds = finds;
        this.plans = plans;
        this.dates = new DateShape(text);
    }

    void run() {
        int i = 0;
        while (i < text.length()) {
            int end = i;
            boolean plus = text.at(i) == '+';
            if ((plus || isStart(i)) && !finds.isTaken(i)) {
                end = plus ? international(i) : at(i);
            }
            if (end > i) {
                finds.add(IdentifierKind.PHONE, i, end);
            }
            i = Math.max(i + 1, end);
        }
    }

    private boolean isStart(int i) {
        return isDigit(i) && !text.isWord(i - 1) && !isDecimal(i);
    }

    /** Whether a digit stands behind a decimal sign, as in 0.0612345678. */
    private boolean isDecimal(int i) {
        char before = text.at(i - 1);
        return (before == '.' || before == ',') && text.isDigit(i - 2);
    }

    private int international(int plus) {
        int from = text.skipSpaces(plus + 1, 1);
        from = text.at(from) == '(' ? from + 1 : from;
        if (!isDigit(from) || digit(from) == '0') {
            return plus;
        }
        collect(from, ROOM - 1);
        for (PhonePlan plan : plans) {
            int end = planned(plan, plan.callingCode(), 0);
            if (end > 0) {
                return end;
            }
        }
        return count >= LEAST ? places[Math.min(count, MOST) - 1] + 1 : plus;
    }

    private int at(int i) {
        if (dates.end(i) > i) {
            return i;
        }
        collect(i, ROOM - 1);
        boolean two = count > 2 && digits[0] == '0' && digits[1] == '0';
        for (PhonePlan plan : plans) {
            int end = planned(plan, plan.trunk(), 0);
            end = end > 0 ? end : planned(plan, plan.callingCode(), 0);
            end = end > 0 || !two ? end : planned(plan, plan.callingCode(), 2);
            if (end > 0) {
                return end;
            }
        }
        if (two && digits[2] != '0' && count >= LEAST + 2 && count <= MOST + 2) {
            return places[count - 1] + 1;
        }
        boolean enough = count >= LEAST && count <= MOST;
        return enough && text.isAfterOneOf(i, WORDS, 24) ? places[count - 1] + 1 : i;
    }

    /** The end of a national number of a plan behind a prefix, or 0. A trunk nought after the country code is skipped. */
    private int planned(PhonePlan plan, String prefix, int skipped) {
        int at = skipped;
        for (int i = 0; i < prefix.length(); i++, at++) {
            if (at >= count || digits[at] != prefix.charAt(i)) {
                return 0;
            }
        }
        if (prefix.isEmpty()) {
            return 0;
        }
        boolean trunk = prefix.equals(plan.callingCode()) && !plan.trunk().isEmpty() && starts(plan.trunk(), at);
        at = trunk ? at + plan.trunk().length() : at;
        int last = at + plan.digits() - 1;
        if (last >= count || !begins(plan, at)) {
            return 0;
        }
        int end = places[last] + 1;
        return isDigit(end) || text.isLetter(end) ? 0 : end;
    }

    private boolean begins(PhonePlan plan, int at) {
        for (String leading : plan.leading()) {
            if (starts(leading, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean starts(String leading, int at) {
        for (int i = 0; i < leading.length(); i++) {
            if (at + i >= count || digits[at + i] != leading.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The digits from a place on, with gaps of a few separators. */
    private void collect(int from, int most) {
        count = 0;
        int at = from;
        int gap = 0;
        while (count < most && gap <= WIDEST_GAP) {
            if (isDigit(at)) {
                digits[count] = digit(at);
                places[count++] = at;
                gap = 0;
            } else if (isGap(text.at(at))) {
                gap++;
            } else {
                return;
            }
            at++;
        }
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '.' || c == '-' || c == '(' || c == ')' || c == '_' || c == '*';
    }

    private boolean isDigit(int i) {
        return text.isDigit(i) || isNought(i);
    }

    /** The letter O between digits. */
    private boolean isNought(int i) {
        return text.at(i) == 'o'
                && (text.isDigit(i + 1) || (isGap(text.at(i + 1)) && text.isDigit(i + 2)) || text.isDigit(i - 1))
                && !text.isLetter(i - 1)
                && !text.isLetter(i + 1);
    }

    private char digit(int i) {
        char c = text.at(i);
        return c == 'o' ? '0' : c;
    }
}
