package io.github.diasporaskills.accountability.exchange.internal;

import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.Wording;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dimensions and groups in words. Stateless and thread-safe. */
public final class Groups {

    /** The id of the dimension of gender. */
    public static final String GENDER = Gender.class.getSimpleName().toLowerCase(Locale.ROOT);

    private Groups() {}

    /**
     * A dimension in words.
     *
     * @param id its id
     * @param wording the language
     * @return its name; the id where it has none
     */
    public static String dimension(String id, Wording wording) {
        return Stream.of(id.split(" × ", -1))
                .map(one -> wording.label("indicator.dimension." + one).orElse(one))
                .collect(Collectors.joining(" × "));
    }

    /**
     * A group in words.
     *
     * @param dimension the dimension's id
     * @param code the group's code
     * @param wording the language
     * @return its name; the code where it has none
     */
    public static String group(String dimension, String code, Wording wording) {
        String label =
                code.equals(Category.NOT_STATED) ? "indicator.category." + code : "indicator." + dimension + "." + code;
        return wording.label(label).orElse(code);
    }

    /**
     * Groups in words.
     *
     * @param groups by dimension
     * @param wording the language
     * @return for example {@code gender: Women}
     */
    public static String words(Map<String, String> groups, Wording wording) {
        return wording.parts(groups.entrySet().stream()
                .map(each -> wording.labelled(
                        dimension(each.getKey(), wording), group(each.getKey(), each.getValue(), wording)))
                .toList());
    }
}
