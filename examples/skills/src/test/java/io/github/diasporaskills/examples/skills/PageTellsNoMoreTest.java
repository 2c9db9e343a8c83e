package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublicationGuard;
import io.github.diasporaskills.accountability.publication.protection.ReleaseHistory;
import io.github.diasporaskills.core.io.ProgrammeSource;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page says nothing but what its publication holds: of programmes that differ only in what is hidden, every
 * percentage, rate, chart, sentence and finding is the same, so none of them is an equation that the guard does not know.
 */
class PageTellsNoMoreTest {

    @TempDir
    private Path here;

    /** Of so many changes, which are more at full scale, the publication tells some apart and never all. */
    @ParameterizedTest
    @CsvSource({
        "RWANDA, experts.csv, gender, 5, 3, 2",
        "RWANDA, experts.csv, birthYear, 5, 0, 2",
        "WMIDA, participants.csv, gender, 8, 2, 1",
        "WMIDA, experts.csv, birthYear, 5, 0, 1",
        "TELE_EXPERTISE, experts.csv, gender, 5, 0, 1",
        "TELE_EXPERTISE, experts.csv, residence, 5, 0, 2",
        "MEDMA, experts.csv, gender, 5, 0, 1",
        "MIDA_GHANA, experts.csv, gender, 5, 0, 2",
        "MIDA_SOMALIA, experts.csv, gender, 5, 0, 2",
        "RQA, experts.csv, gender, 5, 0, 2",
        "MOROCCO, experts.csv, gender, 5, 0, 2",
        "CNOM_UNHCR, referrals.csv, gender, 5, 0, 2",
    })
    void programmes_that_differ_in_hidden_groups_alone_have_one_page(
            ShippedProgramme programme, String file, String column, int threshold, int changed, int publications)
            throws IOException {
        int changes = Math.min(25, changed + Integer.getInteger("checks.percent", 1) / 2);
        assumeTrue(changes > 0, "at full scale only");
        Path folder = ShippedFolders.copy(programme, here.resolve("programme"));
        List<String> rows = Files.readAllLines(folder.resolve(file));
        int at = List.of(rows.get(0).split(",", -1)).indexOf(column);
        Map<String, Set<String>> pages = new TreeMap<>();
        add(programme, folder, threshold, pages);
        for (int row = 1; row <= Math.min(changes, rows.size() - 1); row++) {
            String[] cells = rows.get(row).split(",", -1);
            String was = cells[at];
            cells[at] = rows.stream()
                    .skip(1)
                    .map(each -> each.split(",", -1)[at])
                    .filter(each -> !each.equals(was))
                    .findFirst()
                    .orElseThrow();
            List<String> other = new ArrayList<>(rows);
            other.set(row, String.join(",", cells));
            Files.write(folder.resolve(file), other);
            add(programme, folder, threshold, pages);
        }
        assertThat(pages).as("not every change is seen").hasSizeBetween(publications, changes);
        assertThat(pages.values().stream().map(Set::size)).containsOnly(1);
    }

    /** What is published, and its page. */
    private void add(ShippedProgramme programme, Path folder, int threshold, Map<String, Set<String>> pages)
            throws IOException {
        LocalDate day = programme.resultsDay();
        FolderOptions.Chosen chosen = new FolderOptions.Chosen(
                folder, "programme", Optional.empty(), Optional.empty(), ProgrammeSource.folder(folder));
        ResultsPage page = ShippedPublications.page(chosen, ShippedPublications.pack(programme), day, day);
        Publication publication = page.publish(
                        PublicationGuard.withThreshold(threshold), ReleaseHistory.empty(), List.of())
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
