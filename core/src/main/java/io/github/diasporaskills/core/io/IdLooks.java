package io.github.diasporaskills.core.io;

import java.nio.CharBuffer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which ids of a table look like another: they differ by case, full-width forms or other compatibility characters only,
 * so that their NFKC forms in upper case are the same. Ids that are in that form already, as most are, take no room
 * here: they are found in the table. Not thread-safe.
 */
final class IdLooks {

    /** Of so many ids in another form the text is kept, to be proposed. */
    private static final int MOST_KEPT = 10_000;

    private final IdTable table;

    /** The ids that are not in the common form, by their common form; the content is the number in the table. */
    private final IdTable odd = new IdTable();

    private final List<String> texts = new ArrayList<>();
    private char[] upper = new char[64];

    IdLooks(IdTable table) {
        this.table = table;
    }

    /** Notes an id of the table. */
    void add(char[] chars, int from, int to, int number) {
        if (isCommon(chars, from, to)) {
            return;
        }
        long hash = commonHash(chars, from, to);
        if (odd.find(hash) == IdTable.ABSENT) {
            odd.add(hash, 0, true, number);
            if (texts.size() < MOST_KEPT) {
                texts.add(new String(chars, from, to - from));
            }
        }
    }

    /** The number of an id that is another one and looks the same, or {@link IdTable#ABSENT}. */
    int twin(char[] chars, int from, int to) {
        long hash = commonHash(chars, from, to);
        int plain = isCommon(chars, from, to) ? IdTable.ABSENT : table.find(hash);
        if (plain != IdTable.ABSENT) {
            return plain;
        }
        int other = odd.find(hash);
        return other == IdTable.ABSENT ? IdTable.ABSENT : (int) odd.content(other);
    }

    /** The text of the id that {@link #twin} found, if it is kept. */
    Optional<String> twinText(String id) {
        char[] chars = id.toCharArray();
        long hash = commonHash(chars, 0, chars.length);
        if (!isCommon(chars, 0, chars.length) && table.find(hash) != IdTable.ABSENT) {
            return Optional.of(common(id));
        }
        int other = odd.find(hash);
        return other == IdTable.ABSENT || other >= texts.size() ? Optional.empty() : Optional.of(texts.get(other));
    }

    private static boolean isCommon(char[] chars, int from, int to) {
        for (int i = from; i < to; i++) {
            if (chars[i] > '~' || (chars[i] >= 'a' && chars[i] <= 'z')) {
                return chars[i] > '~'
                        && common(new String(chars, from, to - from)).contentEquals(slice(chars, from, to));
            }
        }
        return true;
    }

    private static CharSequence slice(char[] chars, int from, int to) {
        return CharBuffer.wrap(chars, from, to - from);
    }

    private long commonHash(char[] chars, int from, int to) {
        int length = to - from;
        if (upper.length < length) {
            upper = new char[length];
        }
        for (int i = 0; i < length; i++) {
            char c = chars[from + i];
            if (c > '~') {
                return IdTable.hash(common(new String(chars, from, length)));
            }
            upper[i] = c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
        }
        return IdTable.hash(upper, 0, length);
    }

    /** The common form; lower case first, for some letters have two upper forms. */
    private static String common(String id) {
        String composed = Normalizer.normalize(id, Normalizer.Form.NFKC);
        return Normalizer.normalize(composed.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT), Normalizer.Form.NFKC);
    }
}
