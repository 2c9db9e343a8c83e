package io.github.diasporaskills.core.people;

import java.text.Normalizer;

/** Folds one name after another into the same buffers, see {@link NameFolding}. Not thread-safe. */
final class NameSkeleton {

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

    /** The hash of the fold of a name, or 0 if it has no letter. */
    long hash(char[] chars, int from, int to, boolean family) {
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

    /** The fold of a name. */
    String folded(char[] chars, boolean family) {
        fold(chars, 0, chars.length, family);
        return new String(skeleton, 0, folded);
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
