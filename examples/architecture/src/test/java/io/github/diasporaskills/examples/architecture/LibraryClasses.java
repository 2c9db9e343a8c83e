package io.github.diasporaskills.examples.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;

/** The classes of the library without its tests. Reading them takes seconds, so it is done once. */
final class LibraryClasses {

    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(Stream.of("core", "matching", "accountability")
                    .map(LibraryClasses::root)
                    .toList());

    private LibraryClasses() {}

    /** The classes of some modules. */
    static List<JavaClass> of(String... modules) {
        return ALL.stream()
                .filter(type -> Stream.of(modules)
                        .anyMatch(module -> (type.getPackageName() + ".").startsWith(root(module) + ".")))
                .toList();
    }

    private static String root(String module) {
        return Promise.LIBRARY + "." + module;
    }
}
