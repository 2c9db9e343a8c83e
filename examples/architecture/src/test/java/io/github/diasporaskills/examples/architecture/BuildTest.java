package io.github.diasporaskills.examples.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.File;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What the build promises to those who depend on it. */
class BuildTest {

    private static final Path TREE =
            Path.of(System.getProperty("basedir", ".")).resolve("../..").normalize();

    @Test
    void the_top_of_the_project_holds_its_modules_and_its_front_door() throws Exception {
        try (Stream<Path> top = Files.list(TREE)) {
            assertThat(top.map(each -> each.getFileName().toString())
                            .filter(each -> !each.startsWith(".") && !each.equals("target") && !each.endsWith(".iml")))
                    .containsExactlyInAnyOrder(
                            "LICENSE", "README.md", "accountability", "core", "examples", "matching", "pom.xml");
        }
    }

    @Test
    void the_parent_as_a_bom_manages_this_projects_artifacts_and_nothing_else() throws Exception {
        Document parent = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(TREE.resolve("pom.xml").toFile());
        // Without a parent and without imports, what stands in the file is all that it manages.
        assertThat(texts(parent, "/project/parent")).isEmpty();
        assertThat(texts(parent, "//dependencyManagement/dependencies/dependency/scope"))
                .doesNotContain("import");
        assertThat(texts(parent, "//dependencyManagement/dependencies/dependency/groupId"))
                .containsOnly("io.github.diasporaskills");
        assertThat(texts(parent, "//dependencyManagement/dependencies/dependency/artifactId"))
                .containsExactlyInAnyOrder(
                        "diaspora-skills-core", "diaspora-skills-matching", "diaspora-skills-accountability");
        assertThat(texts(parent, "/project/dependencies")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "matching", "accountability"})
    void a_module_exports_all_its_packages_but_the_internal_ones(String name) throws Exception {
        ModuleDescriptor module = descriptor(name);
        Set<String> packages = LibraryClasses.of(name).stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .filter(each -> !(each + ".").contains(".internal."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(module.name()).isEqualTo(Promise.LIBRARY + "." + name);
        assertThat(module.isOpen()).isFalse();
        assertThat(module.exports().stream().filter(each -> !each.isQualified()).map(ModuleDescriptor.Exports::source))
                .containsExactlyInAnyOrderElementsOf(packages);
    }

    /** Read from where the class path has the module, a folder or a jar. */
    private static ModuleDescriptor descriptor(String name) throws Exception {
        Set<Path> roots = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .filter(path -> path.toString().matches(".*/" + name + "/target/(classes|[^/]*\\.jar)")
                        || path.getFileName().toString().matches("diaspora-skills-" + name + "-.*\\.jar"))
                .collect(Collectors.toSet());
        assertThat(roots).hasSize(1);
        return ModuleFinder.of(roots.iterator().next())
                .find(Promise.LIBRARY + "." + name)
                .orElseThrow()
                .descriptor();
    }

    private static List<String> texts(Document document, String path) throws Exception {
        NodeList nodes =
                (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent().strip())
                .toList();
    }
}
