package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublicationGuard;
import io.github.diasporaskills.accountability.publication.protection.ReleaseHistory;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.io.ProgrammeSource;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page says nothing but what its publication holds: of programmes that differ only in what is hidden, every
 * percentage, rate, chart, sentence and finding is the same, so none of them is an equation that the guard does not know.
 */
class PageTellsNoMoreTest {

    @TempDir
    private Path here;

    @Test
    void programmes_that_differ_in_hidden_groups_alone_have_one_page() throws IOException {
        Path folder = ShippedFolders.copy(ShippedProgramme.RWANDA, here.resolve("programme"));
        String experts = Files.readString(folder.resolve("experts.csv"));
        int members = Math.min(11, 2 + Integer.getInteger("checks.percent", 1));
        Map<String, Set<String>> pages = new TreeMap<>();
        add(folder, pages);
        for (int member = 1; member <= members; member++) {
            String id = "\nR-%02d,".formatted(member);
            int start = experts.indexOf(id);
            int end = experts.indexOf('\n', start + 1);
            String row = experts.substring(start, end);
            String other = row.contains(",MAN,")
                    ? row.replace(",MAN,", ",WOMAN,")
                    : row.replaceFirst(",(WOMAN|NON_BINARY|OTHER_TERM|UNDISCLOSED|NOT_ASKED),", ",MAN,");
            assertThat(other).isNotEqualTo(row);
            Files.writeString(folder.resolve("experts.csv"), experts.replace(row, other));
            add(folder, pages);
        }

        assertThat(pages).as("not every change is seen").hasSizeBetween(2, members);
        assertThat(pages.values()).allSatisfy(page -> assertThat(page).hasSize(1));
    }

    /** What is published, and its page. */
    private void add(Path folder, Map<String, Set<String>> pages) throws IOException {
        LocalDate day = ShippedProgramme.RWANDA.resultsDay();
        FolderOptions.Chosen chosen = new FolderOptions.Chosen(
                folder, "programme", Optional.empty(), Optional.empty(), ProgrammeSource.folder(folder));
        ResultsPage page = ShippedPublications.page(chosen, CountryPack.load("RW"), day, day);
        Publication publication = page.publish(PublicationGuard.withThreshold(5), ReleaseHistory.empty(), List.of())
                .publication();
        ObjectNode told = PlanFiles.object();
        ResultsJson.add(told, publication);
        for (List<Reason> reasons : List.of(publication.notes(), publication.conditions())) {
            reasons.forEach(reason -> told.put(reason.code(), page.console().say(reason)));
        }
        Path written = page.write(here.resolve("page"), publication, Optional.empty(), ReleaseHistory.empty())
                .get(0);
        pages.computeIfAbsent(told.toString(), key -> new TreeSet<>()).add(Files.readString(written));
    }
}
