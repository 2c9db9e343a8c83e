package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.document.ClosestName;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When two spellings are of one group: {@code Woman} and {@code WOMAN}, {@code Salé} and {@code Sale}, {@code 18 - 24}
 * and {@code 18–24}; not {@code <65} and {@code >65}, {@code 1-2} and {@code 12}, {@code A+} and {@code A-}.
 */
final class GroupSpelling {

    private static final Pattern SPACES_AND_ACCENTS = Pattern.compile("[\\s\\p{Z}\\p{M}]+");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212]");
    private static final Pattern ENDS = Pattern.compile("([^\\p{L}\\p{N}]*)(.*?)([^\\p{L}\\p{N}]*)");

    private GroupSpelling() {}

    /** What the spellings of one group have in common. Where there are numbers every sign counts, else those around it. */
    static String key(String group) {
        String plain = SPACES_AND_ACCENTS
                .matcher(Normalizer.normalize(group, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        plain = DASHES.matcher(plain).replaceAll("-");
        if (plain.codePoints().anyMatch(Character::isDigit)) {
            return plain;
        }
        Matcher ends = ENDS.matcher(plain);
        return ends.matches() ? ends.group(1) + ClosestName.key(ends.group(2)) + ends.group(3) : plain;
    }
}
