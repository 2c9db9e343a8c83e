package io.github.diasporaskills.examples.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;

/**
 * One promise about the shape of the library.
 *
 * @param name what is promised
 * @param rule the rule, for the package below which {@code core}, {@code matching} and {@code accountability} lie: the
 *     library's own, or that of the offending fixtures
 * @param offenders fixtures that break the promise, so that it is seen to be able to fail: names of classes, or of
 *     members as {@code Class.member}
 */
record Promise(String name, Function<String, ArchRule> rule, List<String> offenders) {

    static final String LIBRARY = "io.github.diasporaskills";
    static final String OFFENDING = "io.github.diasporaskills.examples.architecture.offending";
    static final String INNOCENT = "io.github.diasporaskills.examples.architecture.innocent";

    static Promise of(String name, Function<String, ArchRule> rule, String... offenders) {
        // A room may be empty for a while, or be without anything that the rule is about; that the rule can fail is
        // shown by its offenders and not by the library's having something to look at.
        return new Promise(name, root -> rule.apply(root).allowEmptyShould(true), List.of(offenders));
    }

    @Override
    public String toString() {
        return name;
    }
}
