package io.github.diasporaskills.core.people;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;

/**
 * Folds a name to what its spellings have in common, so that two rows about one person can be proposed to somebody who
 * knows. Two names with the same fold are alike, not the same; two with different folds may still be the same. Made
 * for names from the Arabic- and French-speaking world, in Latin or Arabic letters.
 *
 * <p>The fold is the skeleton of consonants:
 * <ol>
 *   <li>Case, diacritics, hyphens, spaces and apostrophes go: {@code Aït-Saïd} is read as {@code aitsaid}.
 *   <li>Arabic letters become the Latin ones of their sound; hamza, tatweel and vowel signs go.
 *   <li>Articles go: {@code El}, {@code Al}, {@code L'} as words, {@code ال} at the beginning of a word, and in a family
 *       name {@code El} written together with it.
 *   <li>Spellings of one sound become one letter: ch, sh, tch, sch; kh; gh; dj, j; th, t; dh, d; ph, f; q, k and
 *       hard c; soft c, ç, s.
 *   <li>Vowels go, because they are spelled in many ways and Arabic leaves the short ones out; so do y and w, and h
 *       after the last vowel. What stays is whether the name begins with a vowel, and whether it ends in one with an
 *       a, which tells {@code Amin} from {@code Amina}.
 *   <li>Doubled consonants become single, and the l of {@code Abdel} goes, as it does before sun letters.
 * </ol>
 *
 * <p>So {@code Mohamed}, {@code Mohammed}, {@code Muhammad} and {@code محمد} fold alike, and {@code Nagede} and
 * {@code NAGEDE}; {@code Karim} and {@code Karam} do too, which is why a person decides. The static
 * methods are thread-safe; an instance keeps buffers for many names and is not.
 */
public final class NameFolding {

    private static final int TABLE = 0x250;

    /** Base letter of each Latin character, lower case; 0 for what separates or means nothing. */
    private static final String LATIN = latin();

    /** Longest name that is folded whole; what follows is not looked at. */
    private static final int LONGEST = 120;

    /** A vowel; y and w count as such. */
    private static final char VOWEL = 'a';

    private static final char SH = 'S';
    private static final char KH = 'X';

    private final char[] letters = new char[LONGEST * 2 + 2];
    private final char[] skeleton = new char[LONGEST * 2 + 4];
    private int length;
    private int folded;

    private NameFolding() {}

    /**
     * A folding with buffers of its own, for many names in a row. Not thread-safe.
     *
     * @return the folding
     */
    public static NameFolding reusable() {
        return new NameFolding();
    }

    /**
     * The fold of a family name.
     *
     * @param name as written, in Latin or Arabic letters
     * @return the fold: {@code a} where it begins with a vowel, capitals for sounds written with two letters; empty
     *     if there is no letter
     */
    public static String family(String name) {
        return fold(name, true);
    }

    /**
     * The fold of a given name.
     *
     * @param name as written, in Latin or Arabic letters
     * @return the fold, as for {@link #family(String)}
     */
    public static String given(String name) {
        return fold(name, false);
    }

    private static String fold(String name, boolean family) {
        NameFolding folding = new NameFolding();
        char[] chars = requireNonNull(name, "name").toCharArray();
        folding.fold(chars, 0, chars.length, family);
        return new String(folding.skeleton, 0, folding.folded);
    }

    /**
     * A 64-bit hash of the fold of a name, without making a string.
     *
     * @param chars holds the name
     * @param from its first character
     * @param to the character after its last
     * @param family whether it is a family name
     * @return equal for equal folds; 0 if there is no letter, and never else
     */
    public long hash(char[] chars, int from, int to, boolean family) {
        fold(chars, from, to, family);
        if (folded == 0) {
            return 0;
        }
        long hash = folded;
        for (int i = 0; i < folded; i++) {
            hash = (hash ^ skeleton[i]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        hash *= 0xBF58476D1CE4E5B9L;
        hash ^= hash >>> 32;
        return hash == 0 ? 1 : hash;
    }

    private void fold(char[] chars, int from, int to, boolean family) {
        length = 0;
        boolean arabic = false;
        int word = 0;
        int end = Math.min(to, from + LONGEST);
        for (int i = from; i < end; i++) {
            char c = chars[i];
            char base = c < TABLE ? LATIN.charAt(c) : other(c);
            if (base == 0) {
                if (!isMark(c)) {
                    dropArticle(word);
                    word = length;
                }
            } else {
                arabic |= c >= 0x600;
                letters[length++] = base;
                if ((base == 'o' && c == 'œ') || (base == 'a' && c == 'æ')) {
                    letters[length++] = 'e';
                }
            }
        }
        dropJoinedArticle(word);
        int first = arabic ? 0 : joinedArticle(family);
        skeleton(first, arabic);
    }

    /** Whether a character that has no letter stands inside words rather than between them. */
    private static boolean isMark(char c) {
        return c == 'ـ' || c == 'ء' || (c >= 0x64B && c <= 0x65F) || c == 0x670 || (c >= 0x300 && c < 0x370);
    }

    /** Drops the word that begins at an index if it is an article that stands alone, or the article in it. */
    private void dropArticle(int word) {
        int letterCount = length - word;
        boolean article =
                (letterCount == 2 && letters[word + 1] == 'l' && (letters[word] == 'a' || letters[word] == 'e'))
                        || (letterCount == 1 && letters[word] == 'l');
        if (article) {
            length = word;
        } else {
            dropJoinedArticle(word);
        }
    }

    /** Drops the article in an Arabic word; it is written together with it. */
    private void dropJoinedArticle(int word) {
        if (length - word >= 4 && letters[word] == 'A' && letters[word + 1] == 'l') {
            System.arraycopy(letters, word + 2, letters, word, length - word - 2);
            length -= 2;
        }
    }

    private int joinedArticle(boolean family) {
        return family && length >= 6 && letters[0] == 'e' && letters[1] == 'l' && letters[2] != 'l' ? 2 : 0;
    }

    private void skeleton(int first, boolean arabic) {
        folded = 0;
        boolean vowelBefore = false;
        boolean lastHasA = false;
        int i = first;
        int begin = i;
        while (i < length) {
            char c = letters[i];
            char next = i + 1 < length ? letters[i + 1] : 0;
            if (isVowel(c)) {
                if (i == begin) {
                    skeleton[folded++] = VOWEL;
                }
                lastHasA = c == 'a' || c == 'A' || (c == 'e' && vowelBefore && lastHasA); // Chaimae ends like Chaima
                vowelBefore = true;
                i++;
                continue;
            }
            if ((c == 'h' || c == 'H') && i + 1 == length && (vowelBefore || arabic)) {
                lastHasA |= c == 'H'; // heh at the end stands for a vowel, like teh marbuta
                vowelBefore = true;
                break;
            }
            int width = 1;
            char sound = c;
            if (!arabic && next == 'h') {
                switch (c) {
                    case 's', 'c' -> sound = SH;
                    case 'k' -> sound = KH;
                    case 'p' -> sound = 'f';
                    default -> {}
                }
                // After t and d, h is taken as part of the sound only before a vowel: Thami is Tami.
                boolean always = c == 's' || c == 'c' || c == 'k' || c == 'p' || c == 'g';
                boolean beforeVowel = (c == 't' || c == 'd') && i + 2 < length && isVowel(letters[i + 2]);
                width = always || beforeVowel ? 2 : 1;
            } else if (!arabic && (c == 't' || c == 's') && next == 'c' && i + 2 < length && letters[i + 2] == 'h') {
                sound = SH;
                width = 3;
            } else if (c == 'd' && next == 'j') {
                sound = 'j';
                width = 2;
            } else if (c == 'c') {
                sound = next == 'e' || next == 'i' || next == 'y' ? 's' : 'k';
            } else if (c == 'q') {
                sound = 'k';
            } else if (c == 'H') {
                sound = 'h';
            } else if (c == 'x') {
                add('k');
                sound = 's';
            }
            if (vowelBefore || i == begin || skeleton[Math.max(folded - 1, 0)] != sound) {
                add(sound);
            }
            vowelBefore = false;
            lastHasA = false;
            i += width;
        }
        if (folded > 4 && skeleton[0] == VOWEL && skeleton[1] == 'b' && skeleton[2] == 'd' && skeleton[3] == 'l') {
            System.arraycopy(skeleton, 4, skeleton, 3, folded - 4);
            folded--;
            if (folded > 3 && skeleton[3] == skeleton[2]) {
                System.arraycopy(skeleton, 4, skeleton, 3, folded - 4);
                folded--;
            }
        }
        if (vowelBefore && lastHasA && folded > 1) {
            skeleton[folded++] = VOWEL;
        }
    }

    private void add(char sound) {
        skeleton[folded++] = sound;
    }

    private static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y' || c == 'w' || c == 'A';
    }

    private static String latin() {
        char[] table = new char[TABLE];
        for (char c = 0; c < TABLE; c++) {
            String base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            char first = Character.toLowerCase(base.charAt(0));
            if (first >= 'a' && first <= 'z') {
                table[c] = first;
            }
        }
        String odd = "ßsœoŒoæaÆaøoØołlŁlđdĐdðdÐdþtÞtıi";
        for (int i = 0; i < odd.length(); i += 2) {
            table[odd.charAt(i)] = odd.charAt(i + 1);
        }
        table['ç'] = 's';
        table['Ç'] = 's';
        return new String(table);
    }

    /** Letters beyond Latin: Arabic by its sound, others by their base letter. Two-letter sounds are capitals. */
    private static char other(char c) {
        int at = ARABIC.indexOf(c);
        if (at >= 0) {
            return SOUNDS.charAt(at);
        }
        if (c >= 0x600 && c < 0x700) {
            return 0;
        }
        char base =
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD).charAt(0);
        if (base < TABLE) {
            return LATIN.charAt(base);
        }
        int known = ARABIC.indexOf(base);
        if (known >= 0) {
            return SOUNDS.charAt(known);
        }
        return Character.isLetter(base) ? Character.toLowerCase(base) : 0;
    }

    /** Arabic letters in the order of their code points, and the sound of each. */
    private static final String ARABIC = "آأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيٱپچڤڨکگی";

    private static final String SOUNDS = "aauaiAbattjhXddrzsSsdtzegfkklmnHwayAbSvgkgy";
}
