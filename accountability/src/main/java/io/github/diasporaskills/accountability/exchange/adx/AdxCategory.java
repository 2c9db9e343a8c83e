package io.github.diasporaskills.accountability.exchange.adx;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How the receiver calls a dimension and its groups. Immutable and thread-safe.
 *
 * @param attribute the dimension as the name of an attribute, for example {@code GENDER}
 * @param codes the receiver's code of each group, by ours
 */
public record AdxCategory(String attribute, Map<String, String> codes) {

    /** Names of XML without a colon (Namespaces in XML 1.0), of ASCII only, as receivers expect. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

    /** What ADX and the namespaces of XML name themselves. */
    private static final List<String> TAKEN =
            List.of("dataElement", "value", "categoryOptionCombo", "attributeOptionCombo", "comment", "xmlns");

    /**
     * Copies the codes.
     *
     * @throws IllegalArgumentException if the attribute is no name, or one that means something else; a code is blank;
     *     or two groups have one code
     */
    public AdxCategory {
        requireNonNull(attribute, "attribute");
        codes = Collections.unmodifiableMap(new TreeMap<>(codes));
        if (!isName(attribute)) {
            throw new IllegalArgumentException("A category is a name of letters, digits, _ . and -, such as GENDER, and"
                    + " none of " + TAKEN + "; found \"" + attribute + "\"");
        }
        if (codes.values().stream().anyMatch(String::isBlank) || new HashSet<>(codes.values()).size() < codes.size()) {
            throw new IllegalArgumentException("Each group has a code of its own; found " + codes);
        }
    }

    static boolean isName(String attribute) {
        return NAME.matcher(attribute).matches()
                && !TAKEN.contains(attribute)
                && !attribute.regionMatches(true, 0, "xml", 0, 3);
    }
}
