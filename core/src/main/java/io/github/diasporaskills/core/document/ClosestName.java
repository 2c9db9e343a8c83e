package io.github.diasporaskills.core.document;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the known name that somebody perhaps meant. Thread-safe.
 *
 * <p>Names are compared without case, diacritics, spaces and punctuation, by the optimal string alignment distance
 * (insertions, deletions, substitutions and swaps of neighbours, each 1). A name is close if the distance is at most
 * a third of the longer one's length; a name that begins with what was written is close too.
 */
public final class ClosestName {

    private static final int LONGEST = 200;

    private ClosestName() {}

    /**
     * The closest of the known names.
     *
     * @param written what somebody wrote
     * @param known the names to choose from
     * @return the closest one, the first in order of the collection among equals; empty if none is close. O(n·m) for
     *     each known name, n and m being the lengths; what is longer than 200 characters has no closest name
     */
    public static Optional<String> to(String written, Collection<String> known) {
        String wanted = key(requireNonNull(written, "written"));
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            return Optional.empty();
        }
        @Nullable String best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (String name : known) {
            String other = key(name);
            int longer = Math.max(wanted.length(), other.length());
            if (other.isEmpty() || longer > LONGEST) {
                continue;
            }
            int distance = distance(wanted, other);
            boolean begins = wanted.length() >= 3 && other.startsWith(wanted);
            boolean close = distance <= Math.max(1, longer / 3) && distance < longer;
            if ((begins || close) && distance < bestDistance) {
                best = name;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * A name as it is compared: NFKD, lower case, letters and digits only.
     *
     * @param name any text
     * @return for example {@code tangertetouan} for {@code Tanger / Tétouan}; empty if it has no letter or digit
     */
    public static String key(String name) {
        String decomposed =
                isAscii(requireNonNull(name, "name")) ? name : Normalizer.normalize(name, Normalizer.Form.NFKD);
        StringBuilder key = new StringBuilder(decomposed.length());
        decomposed.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
        return key.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, beforeLast[j - 2] + 1);
                }
                row[j] = least;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
