package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.io.DuplicateCandidate;
import io.github.diasporaskills.core.io.ImportReport;
import io.github.diasporaskills.core.io.ProgrammeFiles;
import io.github.diasporaskills.core.people.NameFolding;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class GeneratedMembersTest {

    @Test
    void the_same_seed_makes_the_same_tables_and_another_makes_others() {
        Map<String, String> tables = GeneratedMembers.tables(1);

        assertThat(GeneratedMembers.tables(1)).isEqualTo(tables);
        assertThat(GeneratedMembers.tables(2).get("experts.csv")).isNotEqualTo(tables.get("experts.csv"));
        assertThat(experts(1)).hasSize(1 + GeneratedMembers.MEMBERS);
    }

    @Test
    void the_spellings_of_a_name_fold_alike() {
        GeneratedNames names = GeneratedNames.load();

        for (GeneratedNames.Spelled name : names.family()) {
            assertThat(List.of(NameFolding.family(name.other()), NameFolding.family(name.arabic())))
                    .as("%s", name)
                    .containsOnly(NameFolding.family(name.latin()));
        }
        for (List<GeneratedNames.Spelled> given : List.of(names.women(), names.men())) {
            for (GeneratedNames.Spelled name : given) {
                assertThat(List.of(NameFolding.given(name.other()), NameFolding.given(name.arabic())))
                        .as("%s", name)
                        .containsOnly(NameFolding.given(name.latin()));
            }
        }
    }

    /** Second registrations in Arabic letters, in another spelling and with swapped names are found, and nobody else. */
    @Test
    @Tag("bad-input-8")
    void who_registers_twice_is_a_candidate_and_is_never_merged() throws IOException {
        ImportReport<ProgrammeRegister> read =
                ProgrammeFiles.with(CountryPack.load("MA")).read(ShippedProgramme.C3M.source());

        List<DuplicateCandidate> candidates = read.duplicates();
        int firstTwice = 2 + GeneratedMembers.MEMBERS - GeneratedMembers.TWICE;
        assertThat(candidates).hasSize(GeneratedMembers.TWICE);
        assertThat(candidates)
                .allMatch(candidate -> candidate.second().line() >= firstTwice
                        && candidate.first().line() < firstTwice);
        Map<String, String> rows = new HashMap<>();
        int line = 1;
        for (String row : experts(ShippedProgramme.SEED)) {
            rows.put("experts.csv:" + line++, row.split(",", 4)[1] + " " + row.split(",", 4)[2]);
        }
        assertThat(candidates.stream()
                        .map(candidate ->
                                rows.get("experts.csv:" + candidate.second().line()))
                        .filter(name -> name.codePoints()
                                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)))
                .hasSizeGreaterThan(GeneratedMembers.TWICE / 4);
        assertThat(read.requireComplete().members()).hasSize(GeneratedMembers.MEMBERS);
    }

    private static List<String> experts(long seed) {
        return requireNonNull(GeneratedMembers.tables(seed).get("experts.csv"), "experts.csv")
                .lines()
                .toList();
    }
}
