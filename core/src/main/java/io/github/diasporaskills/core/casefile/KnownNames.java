package io.github.diasporaskills.core.casefile;

import io.github.diasporaskills.core.people.NameFolding;
import io.github.diasporaskills.core.people.PersonName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names from a patient's file, by their words. Immutable and thread-safe; it holds personal data and prints none. */
final class KnownNames {

    private static final int LEAST = 3;
    private static final int LEAST_ALIKE = 4;

    /** Words that stand in many names and say nothing alone. */
    private static final Set<String> PARTICLES = Set.of(
            "el", "al", "ben", "bin", "ibn", "bint", "ait", "abu", "abou", "de", "du", "des", "la", "le", "van", "von",
            "da", "di", "lalla", "sidi", "moulay", "ال", "بن", "ابن", "بنت", "ايت", "ابو", "مولاي", "سيدي", "لالة");

    private final Map<String, Set<Integer>> family = new HashMap<>();
    private final Map<String, Set<Integer>> given = new HashMap<>();
    private final Map<String, Set<Integer>> familyAlike = new HashMap<>();
    private final Map<String, Set<Integer>> givenAlike = new HashMap<>();
    private final Set<String> alikeFromLatin = new HashSet<>();
    private final Set<String> alikeFromArabic = new HashSet<>();
    private final boolean empty;

    private KnownNames(List<PersonName> names) {
        this.empty = names.isEmpty();
        for (int person = 0; person < names.size(); person++) {
            add(names.get(person).family(), person, true);
            add(names.get(person).given(), person, false);
        }
    }

    static KnownNames of(List<PersonName> names) {
        return new KnownNames(List.copyOf(names));
    }

    boolean isEmpty() {
        return empty;
    }

    private void add(String name, int person, boolean isFamily) {
        List<String> words = new ArrayList<>();
        SearchText text = new SearchText(name);
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.isLetter(i) && !text.isLetter(i - 1)) {
                int end = text.lettersEnd(i);
                words.add(text.text(i, end));
                joined.append(text.text(i, end));
            }
        }
        words.add(joined.toString());
        for (String word : words) {
            if (!PARTICLES.contains(word) && word.length() >= 2) {
                put(isFamily ? family : given, word, person);
                String fold = alike(word, isFamily);
                if (fold.length() >= 2) {
                    put(isFamily ? familyAlike : givenAlike, fold, person);
                    (isArabic(word) ? alikeFromArabic : alikeFromLatin).add(fold);
                }
            }
        }
    }

    private static void put(Map<String, Set<Integer>> map, String key, int person) {
        map.computeIfAbsent(key, none -> new HashSet<>()).add(person);
    }

    private static String alike(String word, boolean isFamily) {
        return isFamily ? NameFolding.family(word) : NameFolding.given(word);
    }

    static boolean isArabic(String word) {
        return word.charAt(0) >= 0x600 && word.charAt(0) < 0x700;
    }

    /** Whether a folded word is one of a name, to the letter. */
    boolean is(String word) {
        return word.length() >= LEAST && (family.containsKey(word) || given.containsKey(word));
    }

    /** Whether two folded words are family and given name of one person, in either order, by letters or by sound. */
    boolean isPair(String one, String other) {
        return meet(family(one), given(other))
                || meet(given(one), family(other))
                || meet(given(one), given(other))
                || meet(exact(family, one), exact(family, other));
    }

    /** Whether a word in one script sounds like a name that the file has in another. */
    boolean isOtherScript(String word) {
        Set<String> from = isArabic(word) ? alikeFromLatin : alikeFromArabic;
        String asFamily = alike(word, true);
        String asGiven = alike(word, false);
        int least =
                word.startsWith("بن") && word.length() > LEAST_ALIKE ? LEAST : LEAST_ALIKE; // Ben and a name, in one
        return (asFamily.length() >= least && familyAlike.containsKey(asFamily) && from.contains(asFamily))
                || (asGiven.length() >= LEAST_ALIKE && givenAlike.containsKey(asGiven) && from.contains(asGiven));
    }

    /** Whether a word may be part of a name, so that looking at its neighbours is worth it. */
    boolean mayBe(String word) {
        return word.length() >= 2
                && (family.containsKey(word)
                        || given.containsKey(word)
                        || familyAlike.containsKey(alike(word, true))
                        || givenAlike.containsKey(alike(word, false)));
    }

    static boolean isParticle(String word) {
        return PARTICLES.contains(word);
    }

    private Set<Integer> family(String word) {
        return both(exact(family, word), exact(familyAlike, alike(word, true)));
    }

    private Set<Integer> given(String word) {
        return both(exact(given, word), exact(givenAlike, alike(word, false)));
    }

    private static Set<Integer> exact(Map<String, Set<Integer>> map, String key) {
        return key.length() < 2 ? Set.of() : map.getOrDefault(key, Set.of());
    }

    private static Set<Integer> both(Set<Integer> one, Set<Integer> other) {
        if (one.isEmpty()) {
            return other;
        }
        Set<Integer> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    private static boolean meet(Set<Integer> one, Set<Integer> other) {
        for (Integer person : one) {
            if (other.contains(person)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "KnownNames[redacted]";
    }
}
