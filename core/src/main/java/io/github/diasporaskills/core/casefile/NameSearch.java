package io.github.diasporaskills.core.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds names from the patient's file. A word of a name counts alone if it is written to the letter, accents and case
 * aside, and is neither a word of everyday language in small letters nor the name of a disease; family and given name
 * side by side count also where they only sound alike or stand in another script.
 */
final class NameSearch {

    private static final int LONGEST = 60;
    private static final int LEAST_SMALL = 4;

    /** Names that are also words of everyday or of medicine. */
    private static final Set<String> EVERYDAY = Set.of(
            "said",
            "rose",
            "pierre",
            "grace",
            "hope",
            "joy",
            "faith",
            "claire",
            "petit",
            "petite",
            "grand",
            "grande",
            "blanc",
            "blanche",
            "noir",
            "brun",
            "roux",
            "olive",
            "aura",
            "iris",
            "violet",
            "clement",
            "constant",
            "aime",
            "desire",
            "france",
            "marine",
            "rouge",
            "long",
            "young",
            "brown",
            "white",
            "black",
            "green",
            "may",
            "mark",
            "will",
            "rich",
            "sante",
            "bon",
            "bonne",
            "vital",
            "prosper",
            "patience",
            "innocent",
            "divine",
            "fidele",
            "sage",
            "سعيد",
            "امل",
            "نور",
            "كريم",
            "سليم",
            "حسن",
            "جميل",
            "صالح",
            "ايمان",
            "شفاء",
            "وفاء",
            "رجاء",
            "سلام",
            "هدي",
            "عادل",
            "مريض",
            "حياه",
            "فرح",
            "هناء",
            "سناء");

    /** Words before a name that make it that of a disease, a sign or a test. */
    private static final Set<String> OF_DISEASE = Set.of(
            "maladie",
            "syndrome",
            "signe",
            "test",
            "score",
            "classification",
            "lymphome",
            "tumeur",
            "sarcome",
            "disease",
            "sign",
            "lymphoma",
            "tumour",
            "tumor",
            "sarcoma",
            "manoeuvre",
            "reflexe",
            "corps",
            "anevrisme",
            "ataxie",
            "paralysie",
            "fracture",
            "hernie",
            "goitre",
            "criteres",
            "indice",
            "echelle",
            "operation",
            "methode",
            "sonde",
            "مرض",
            "داء",
            "متلازمه",
            "علامه",
            "اختبار");

    private static final Set<String> LINKS = Set.of("de", "d", "du", "of", "la", "le", "non");

    private record Word(int from, int to, String text) {}

    private final SearchText text;
    private final Finds finds;
    private final KnownNames names;
    private final List<Word> words = new ArrayList<>();

    NameSearch(SearchText text, Finds finds, KnownNames names) {
        this.text = text;
        this.finds = finds;
        this.names = names;
    }

    void run() {
        if (names.isEmpty()) {
            return;
        }
        split();
        for (int i = 0; i < words.size(); i++) {
            int to = spelled(i);
            to = to > i ? to : joined(i);
            to = to > i ? to : together(i);
            to = to > i || !isAlone(i) ? to : i + 1;
            if (to > i) {
                finds.add(IdentifierKind.NAME, words.get(i).from, words.get(to - 1).to);
                i = to - 1;
            }
        }
    }

    private void split() {
        for (int i = 0; i < text.length(); ) {
            int end = text.lettersEnd(i);
            if (end > i) {
                words.add(new Word(i, end, end - i <= LONGEST ? text.text(i, end) : ""));
            }
            i = Math.max(i + 1, end);
        }
    }

    /** The word after a name spelled letter by letter, B-e-n-a-l-i, or the same word if none is. */
    private int spelled(int i) {
        int to = i;
        StringBuilder letters = new StringBuilder();
        while (to < words.size()
                && to - i <= LONGEST
                && words.get(to).text.length() == 1
                && (to == i || words.get(to).from - words.get(to - 1).to == 1)) {
            letters.append(words.get(to).text);
            to++;
        }
        return to - i >= LEAST_SMALL && names.is(letters.toString()) ? to : i;
    }

    /** The word after a name written in two, Ben ali for Benali, or the same word if it is none. */
    private int joined(int i) {
        boolean two = i + 1 < words.size()
                && words.get(i).text.length() + words.get(i + 1).text.length() > LEAST_SMALL
                && words.get(i + 1).from - words.get(i).to == 1
                && isNear(words.get(i), words.get(i + 1));
        return two && names.is(words.get(i).text + words.get(i + 1).text) ? i + 2 : i;
    }

    /** The word after family and given name side by side, particles between them, or the same word if there are none. */
    private int together(int i) {
        Word first = words.get(i);
        if (!isCandidate(first)) {
            return i;
        }
        int last = i;
        int next = i + 1;
        while (next < words.size() && next - i <= 6 && isNear(words.get(next - 1), words.get(next))) {
            Word word = words.get(next);
            if (!KnownNames.isParticle(word.text)) {
                boolean belongs = isCandidate(word) && names.isPair(words.get(last).text, word.text);
                boolean joined = isName(word) && names.is(words.get(last).text + word.text);
                if (!belongs && !joined) {
                    break;
                }
                last = next;
            } else if (next + 1 < words.size() && names.is(word.text + words.get(next + 1).text)) {
                last = next + 1;
                next++;
            }
            next++;
        }
        return last > i && !isDisease(i, i + 1) ? last + 1 : i;
    }

    private boolean isCandidate(Word word) {
        return isName(word) && names.mayBe(bare(word.text)) && !KnownNames.isParticle(word.text);
    }

    /** Whether a word is written as names are: with a capital, in a script without them, or to the letter. */
    private boolean isName(Word word) {
        return !word.text.isEmpty()
                && (text.isUpper(word.from) || KnownNames.isArabic(word.text) || names.is(word.text));
    }

    private boolean isNear(Word one, Word other) {
        for (int i = one.to; i < other.from; i++) {
            char c = text.at(i);
            if (c != ' ' && c != '-' && c != '\'' && c != ',' && c != '_' && c != '.') {
                return false;
            }
        }
        return other.from - one.to <= 2;
    }

    private boolean isAlone(int i) {
        Word word = words.get(i);
        String written = word.text;
        if (written.length() < 3 || KnownNames.isParticle(written)) {
            return false;
        }
        boolean arabic = KnownNames.isArabic(written);
        boolean exact = names.is(written) || (arabic && names.is(bare(written)));
        boolean everyday = EVERYDAY.contains(written) || (arabic && EVERYDAY.contains(bare(written)));
        if (exact && !everyday) {
            boolean capital = arabic || text.isUpper(word.from);
            return (capital || written.length() >= LEAST_SMALL) && !isDisease(i, i + 1);
        }
        if (exact) {
            return !arabic && text.isUpper(word.from) && !beginsSentence(word.from) && !isDisease(i, i + 1);
        }
        return !everyday
                && (arabic || text.isUpper(word.from))
                && (names.isOtherScript(written) || (isPrefixed(written) && names.isOtherScript(written.substring(1))))
                && !isDisease(i, i + 1);
    }

    /** An Arabic word without the letter of a preposition, and without the article behind it. */
    private String bare(String word) {
        if (!KnownNames.isArabic(word) || word.length() < 4 || names.is(word)) {
            return word;
        }
        return isPrefixed(word) && names.is(word.substring(1)) ? word.substring(1) : word;
    }

    /** Whether an Arabic word may begin with the letter of a preposition or of and. */
    private static boolean isPrefixed(String word) {
        return word.length() > LEAST_SMALL && "وفبلك".indexOf(word.charAt(0)) >= 0;
    }

    private boolean isDisease(int i, int to) {
        int before = i - 1;
        for (int links = 0; before >= 0 && links < 2 && LINKS.contains(words.get(before).text); links++) {
            before--;
        }
        if (before >= 0
                && OF_DISEASE.contains(words.get(before).text)
                && words.get(i).from - words.get(before).to <= 10) {
            return true;
        }
        int after = to;
        if (after < words.size() && words.get(after).text.equals("s")) {
            after++;
        }
        return after < words.size()
                && OF_DISEASE.contains(words.get(after).text)
                && words.get(after).from - words.get(to - 1).to <= 4;
    }

    private boolean beginsSentence(int from) {
        int at = from - 1;
        while (at >= 0 && text.at(at) == ' ') {
            at--;
        }
        char c = text.at(at);
        return c == 0 || c == '.' || c == '!' || c == '?' || c == '\n' || c == ':' || c == '-';
    }
}
