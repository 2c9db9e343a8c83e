package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

/**
 * A region by its scheme and its code in that scheme. Immutable and thread-safe.
 *
 * <p>Neither a code nor a date implies the scheme: {@code MA-03} is Taza-Al Hoceima-Taounate in the scheme of 1997
 * and Fès-Meknès in that of 2015. So a region always carries both.
 *
 * @param scheme for example {@code MA-2015}, not blank
 * @param code for example {@code MA-03}, not blank
 */
public record RegionCode(String scheme, String code) implements Comparable<RegionCode> {

    /**
     * Checks that both parts are there; whether they exist is for the country pack to say.
     *
     * @throws IllegalArgumentException if a part is blank
     */
    public RegionCode {
        requireNonNull(scheme, "scheme");
        requireNonNull(code, "code");
        if (scheme.isBlank() || code.isBlank()) {
            throw new IllegalArgumentException("A region needs a scheme and a code, such as MA-2015 and MA-03; found \""
                    + scheme + "\" and \"" + code + "\"");
        }
    }

    /**
     * A region.
     *
     * @param scheme for example {@code MA-2015}
     * @param code for example {@code MA-03}
     * @return the code
     * @throws IllegalArgumentException if a part is blank
     */
    public static RegionCode of(String scheme, String code) {
        return new RegionCode(scheme, code);
    }

    @Override
    public int compareTo(RegionCode other) {
        int byScheme = scheme.compareTo(other.scheme);
        return byScheme != 0 ? byScheme : code.compareTo(other.code);
    }

    /**
     * Scheme and code.
     *
     * @return for example {@code MA-2015/MA-03}
     */
    @Override
    public String toString() {
        return scheme + "/" + code;
    }
}
