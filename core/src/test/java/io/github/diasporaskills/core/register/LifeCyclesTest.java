package io.github.diasporaskills.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.lifecycle.LifeCycle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LifeCyclesTest {

    private static final Path PAGE = Path.of("LIFECYCLES.md");

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Life cycles

                Each machine as its table has it. This page is written from the tables and compared with them in every build.
                """);
        for (LifeCycle<?> machine : LifeCycles.all()) {
            page.append("\n## ")
                    .append(machine.name().substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(machine.name().substring(1))
                    .append("\n\n```mermaid\n")
                    .append(machine.diagram())
                    .append("```\n");
        }
        return page.toString();
    }

    /** Where a table has changed, the page that the build leaves in target/LIFECYCLES.md takes the place of the old one. */
    @Test
    void the_page_of_all_machines_says_what_the_tables_say() throws IOException {
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "LIFECYCLES.md"), page());

        assertThat(Files.readString(PAGE).replace("\r\n", "\n")).isEqualTo(page());
    }

    @Test
    void no_machine_is_forgotten_or_listed_twice() {
        assertThat(LifeCycles.all()).extracting(LifeCycle::name).doesNotHaveDuplicates();
        assertThat(RecordKind.all())
                .allSatisfy(kind -> kind.lifeCycle()
                        .ifPresent(
                                machine -> assertThat(LifeCycles.all().stream().anyMatch(machine::equals))
                                        .isTrue()));
    }
}
