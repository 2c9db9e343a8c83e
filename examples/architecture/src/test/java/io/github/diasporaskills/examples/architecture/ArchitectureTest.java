package io.github.diasporaskills.examples.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The library keeps each promise about its shape, and each promise is seen to fail where it is broken. */
class ArchitectureTest {

    private static final JavaClasses OFFENDING = new ClassFileImporter().importPackages(Promise.OFFENDING);
    private static final JavaClasses INNOCENT = new ClassFileImporter().importPackages(Promise.INNOCENT);

    static List<Promise> promises() {
        return Stream.of(Directions.promises(), Ambience.promises(), Shape.promises(), PeopleAndCounts.promises())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("promises")
    void the_library_keeps(Promise promise) {
        assertThat(LibraryClasses.ALL).hasSizeGreaterThan(10);
        assertThat(broken(promise, Promise.LIBRARY, LibraryClasses.ALL))
                .as(promise.name())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("promises")
    void offenders_are_found_for(Promise promise) {
        assertThat(promise.offenders()).isNotEmpty();
        List<String> found = broken(promise, Promise.OFFENDING, OFFENDING);
        for (String offender : promise.offenders()) {
            assertThat(found)
                    .as("%s is broken by %s", promise.name(), offender)
                    .anyMatch(line -> line.contains(Promise.OFFENDING + "." + offender));
        }
    }

    @ParameterizedTest
    @MethodSource("promises")
    void innocent_code_passes(Promise promise) {
        assertThat(INNOCENT).isNotEmpty();
        assertThat(broken(promise, Promise.INNOCENT, INNOCENT))
                .as(promise.name())
                .isEmpty();
    }

    private static List<String> broken(Promise promise, String root, JavaClasses classes) {
        EvaluationResult result = promise.rule().apply(root).evaluate(classes);
        return result.getFailureReport().getDetails();
    }
}
