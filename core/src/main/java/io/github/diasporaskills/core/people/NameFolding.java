package io.github.diasporaskills.core.people;

import static java.util.Objects.requireNonNull;

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

    private final NameSkeleton skeleton = new NameSkeleton();

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
        return new NameSkeleton().folded(requireNonNull(name, "name").toCharArray(), true);
    }

    /**
     * The fold of a given name.
     *
     * @param name as written, in Latin or Arabic letters
     * @return the fold, as for {@link #family(String)}
     */
    public static String given(String name) {
        return new NameSkeleton().folded(requireNonNull(name, "name").toCharArray(), false);
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
        return skeleton.hash(chars, from, to, family);
    }
}
