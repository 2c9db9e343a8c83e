package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.exchange.Export;
import io.github.diasporaskills.accountability.exchange.adx.AdxExport;
import io.github.diasporaskills.accountability.exchange.csv.CsvExport;
import io.github.diasporaskills.accountability.exchange.dhis2.ComboTable;
import io.github.diasporaskills.accountability.exchange.dhis2.Dhis2Export;
import io.github.diasporaskills.accountability.exchange.fhir.FhirResults;
import io.github.diasporaskills.accountability.exchange.iati.IatiExport;
import io.github.diasporaskills.accountability.exchange.iati.IatiPlace;
import io.github.diasporaskills.accountability.exchange.xlsx.ResultsWorkbook;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublicationGuard;
import io.github.diasporaskills.accountability.publication.protection.KeyedRounding;
import io.github.diasporaskills.accountability.publication.protection.ReleaseHistory;
import io.github.diasporaskills.core.io.ProgrammeSource;
import io.github.diasporaskills.core.io.TabularSource;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * A rounded publication tells nothing but its rounded numbers: of programmes that differ in counts that are rounded
 * alike, in scores and in times, every format and the page are the same.
 */
class RoundedFormatsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final PublicationGuard EXACT = PublicationGuard.withThreshold(5);
    private static final PublicationGuard ROUNDING = EXACT.rounding(
            KeyedRounding.of("sixteen bytes or more, by chance".getBytes(StandardCharsets.US_ASCII), 100));

    @TempDir
    private Path here;

    /** A row is copied with changes: beside the old one if its id is another, else in its place. */
    @ParameterizedTest
    @CsvSource({
        "RWANDA, experts.csv, 'R-01,', R-01>R-99 SYN-48550>SYN-99999",
        "RWANDA, engagements.csv, 'RG-01,', RG-01>RG-99",
        "WMIDA, participants.csv, 'CA-1,T-01,', WOMAN>MAN 40>12 65>97",
        "TELE_EXPERTISE, tele-expertise-requests.csv, 'TE-001,', WOMAN>MAN SAME>BETTER GOOD>MIXED 09:50>19:50",
    })
    void programmes_that_differ_in_what_is_rounded_alike_are_the_same_in_every_format_and_on_the_page(
            ShippedProgramme programme, String file, String row, String changes) throws IOException {
        Path folder = ShippedFolders.copy(programme, here.resolve("programme"));
        ResultsPage before = page(programme, folder);
        change(folder.resolve(file), row, changes);
        ResultsPage after = page(programme, folder);

        assertThat(html(after, publication(after, EXACT))).isNotEqualTo(html(before, publication(before, EXACT)));
        Map<String, String> rounded = written(before);
        Map<String, String> other = written(after);
        assertThat(other).hasSize(9);
        other.forEach(
                (format, text) -> assertThat(rounded.get(format)).as(format).isEqualTo(text));
    }

    private static void change(Path file, String row, String changes) throws IOException {
        String all = Files.readString(file);
        String old =
                all.lines().filter(line -> line.startsWith(row)).findFirst().orElseThrow();
        String changed = old;
        for (String change : changes.split(" ", -1)) {
            String[] parts = change.split(">", -1);
            assertThat(changed).contains(parts[0]);
            changed = changed.replaceFirst(parts[0], parts[1]);
        }
        Files.writeString(file, changed.startsWith(row) ? all.replace(old, changed) : all + changed + "\n");
    }

    private static ResultsPage page(ShippedProgramme programme, Path folder) throws IOException {
        LocalDate day = programme.resultsDay();
        FolderOptions.Chosen chosen = new FolderOptions.Chosen(
                folder, "programme", Optional.of(programme), Optional.empty(), ProgrammeSource.folder(folder));
        return ShippedPublications.page(chosen, ShippedPublications.pack(programme), day, day);
    }

    private static Publication publication(ResultsPage page, PublicationGuard guard) {
        return page.publish(guard, ReleaseHistory.empty(), List.of()).publication();
    }

    private String html(ResultsPage page, Publication publication) throws IOException {
        List<Path> written = page.write(here.resolve("page"), publication, Optional.empty(), ReleaseHistory.empty());
        return Files.readString(written.get(0));
    }

    /** What every format and the page hold, with what each says that it cannot say. */
    private Map<String, String> written(ResultsPage page) throws IOException {
        Publication publication = publication(page, ROUNDING);
        ProgrammeRegister register = page.reading().register().orElseThrow();
        Path home = page.reading().chosen().shipped().orElseThrow().folder();
        ExportSettings settings = ExportSettings.of(home.resolve(ExportSettings.FILE), ExportSettings.FILE);
        ComboTable combos = ComboTable.read(
                        TabularSource.csv(settings.combos()),
                        register.programme().results())
                .orThrow("combos");
        Map<String, String> all = new LinkedHashMap<>();
        all.put("page", html(page, publication));
        all.put("answer to machines", answer(publication));
        for (Export export : List.of(
                IatiExport.with(settings.iati(), NOW)
                        .in(IatiPlace.ofSites(register, page.reading().pack()))
                        .write(publication),
                AdxExport.with(settings.adx(), NOW).write(publication),
                Dhis2Export.with(settings.dhis2(), combos).write(publication),
                FhirResults.write(publication, Locale.ENGLISH, NOW).export(),
                ResultsWorkbook.write(publication, Locale.ENGLISH),
                CsvExport.write(publication, Locale.ENGLISH),
                io.github.diasporaskills.accountability.exchange.ResultsJson.export(publication))) {
            boolean zipped = export.bytes()[0] == 'P';
            all.put(all.size() + export.mediaType(), (zipped ? unpacked(export) : export.text()) + export.losses());
        }
        return all;
    }

    private static String answer(Publication publication) {
        ObjectNode told = PlanFiles.object();
        ResultsJson.add(told, publication);
        return told.toString();
    }

    /** The sheets and words of a workbook; its other parts tell when it was made. */
    private String unpacked(Export workbook) throws IOException {
        Path file = here.resolve("out.xlsx");
        workbook.writeTo(file);
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry :
                    zip.stream().filter(e -> e.getName().startsWith("xl/")).toList()) {
                all.append(entry.getName())
                        .append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
