package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.register.ImportPolicy;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RecordKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read again, or about somebody who is there already, makes nobody twice. */
class RepeatedImportTest {

    private static final Actor COORDINATOR = Actor.of("coordinator-1", Role.COORDINATOR);

    @TempDir
    Path dir;

    @Test
    @Tag("bad-input-8")
    @DisplayName("bad input 8: likely duplicates are proposed, never merged")
    void likely_duplicates_are_proposed_and_both_taken_in() {
        Folder folder = new Folder(dir)
                .expert("E-4", "ALAOUI", "Selma", "WOMAN", "1985") // as E-1
                .expert("E-5", "El Alaoui", "سلمى", "NOT_ASKED", "") // as E-1, year unknown
                .expert("E-6", "Youcef", "Tazi", "MAN", "1969") // as E-3, names swapped
                .expert("E-7", "Bennani", "Omar", "MAN", "1972") // another year than E-2
                .expert("E-8", "Alaoui", "Salma", "MAN", "1985"); // another gender than E-1

        assertThat(folder.problems()).isEmpty();
        ImportReport<ProgrammeRegister> read = folder.read();
        assertThat(read.duplicates())
                .extracting(Object::toString)
                .containsExactly(
                        "experts.csv:5: may be the person of line 2; somebody who knows decides",
                        "experts.csv:6: may be the person of line 2; somebody who knows decides",
                        "experts.csv:7: may be the person of line 4; somebody who knows decides",
                        "experts.csv:9: may be the person of line 6; somebody who knows decides");
        assertThat(read.requireComplete().members()).hasSize(8);
    }

    @Test
    @Tag("bad-input-8")
    void a_new_row_may_be_somebody_on_the_register() {
        Path first = new Folder(dir)
                .expert("E-4", "ALAOUI", "Selma", "WOMAN", "1985")
                .write();
        ProgrammeRegister register = ProgrammeFiles.read(first, Folder.MOROCCO).requireComplete();
        Path more = new Folder(dir.resolve("more"))
                .drop("programme.json")
                .expert("E-9", "Al-Tazi", "Yusuf", "NOT_ASKED", "1969")
                .write();

        ImportReport<ProgrammeRegister> read =
                ProgrammeFiles.with(Folder.MOROCCO).onto(register).read(more);

        assertThat(read.duplicates())
                .extracting(Object::toString)
                .containsExactly("experts.csv:5: may be E-3 on the register; somebody who knows decides");
        assertThat(ProgrammeFiles.with(Folder.MOROCCO)
                        .onto(register)
                        .read(first)
                        .duplicates())
                .isEmpty();
    }

    @Test
    void the_same_row_twice_changes_nothing() {
        Folder folder = new Folder(dir).copyOf("experts.csv", 0);

        assertThat(folder.problems())
                .containsExactly("experts.csv:5 id: this row says again what line 2 says and changes nothing");
        assertThat(folder.read().table("experts.csv")).contains(new TableCount("experts.csv", 4, 4, 0, 1, 0));
        assertThat(folder.read().requireComplete().members()).hasSize(3);
        assertThat(folder.read().duplicates()).isEmpty();
    }

    @Test
    void the_same_id_with_other_content_is_a_located_conflict() {
        Folder folder = new Folder(dir).copyOf("experts.csv", 0).set("experts.csv", 3, "quota", "2");

        assertThat(folder.problems()).containsExactly("experts.csv:5 id: line 2 has the same id and other content");
        assertThat(folder.read()
                        .acceptPartial("test")
                        .member(PersonId.of("E-1"))
                        .orElseThrow()
                        .quota())
                .isEqualTo(1);
    }

    @Test
    void the_same_id_with_other_content_is_a_recorded_correction_if_the_policy_says_so() {
        Path folder = new Folder(dir)
                .copyOf("experts.csv", 0)
                .set("experts.csv", 3, "quota", "2")
                .write();

        ImportReport<ProgrammeRegister> read = ProgrammeFiles.with(Folder.MOROCCO)
                .policy(ImportPolicy.correcting(COORDINATOR, "newer form"))
                .read(folder);

        assertThat(read.problems())
                .extracting(Object::toString)
                .containsExactly("experts.csv:5 id: this row corrects line 2");
        assertThat(read.requireComplete()
                        .member(PersonId.of("E-1"))
                        .orElseThrow()
                        .quota())
                .isEqualTo(2);
    }

    @Test
    @Tag("A30")
    @DisplayName("A30 the same import twice gives the same counts")
    void importing_twice_changes_nothing() {
        Path folder = new Folder(dir).write();
        ProgrammeRegister first = ProgrammeFiles.read(folder, Folder.MOROCCO).requireComplete();

        ImportReport<ProgrammeRegister> again =
                ProgrammeFiles.with(Folder.MOROCCO).onto(first).read(folder);

        ProgrammeRegister second = again.requireComplete();
        assertThat(again.problems()).isEmpty();
        assertThat(second.members()).isEqualTo(first.members());
        assertThat(second.engagements()).isEqualTo(first.engagements());
        assertThat(second.needs()).isEqualTo(first.needs());
        assertThat(second.all(RecordKind.VISIT)).isEqualTo(first.all(RecordKind.VISIT));
        assertThat(second.organisations()).isEqualTo(first.organisations());
    }

    @Test
    @Tag("I21")
    void a_later_import_adds_to_a_register_and_may_refer_to_it() {
        ProgrammeRegister first = new Folder(dir).read().requireComplete();
        Folder more = new Folder(dir.resolve("more"))
                .drop("programme.json")
                .drop("organisations.csv")
                .drop("experts.csv")
                .drop("visits.csv")
                .drop("results.csv")
                .drop("needs.csv")
                .set("engagements.csv", 0, "id", "G-2")
                .set("engagements.csv", 0, "member", "E-2");

        ImportReport<ProgrammeRegister> read = ProgrammeFiles.with(Folder.MOROCCO)
                .onto(first)
                .recordedAt(Instant.parse("2026-05-01T00:00:00Z"))
                .read(more.write());

        assertThat(read.problems()).isEmpty();
        ProgrammeRegister second = read.requireComplete();
        assertThat(second.engagements()).hasSize(2);
        assertThat(second.knownAt(Instant.parse("2026-04-01T00:00:00Z")).engagements())
                .hasSize(1);
        assertThat(first.engagements()).hasSize(1);
    }

    @Test
    void what_is_read_without_an_instant_of_recording_counts_as_known_from_1970_on() {
        Path folder = new Folder(dir).write();
        Instant imported = Instant.parse("2026-05-01T00:00:00Z");

        ProgrammeRegister unsaid = ProgrammeFiles.read(folder, Folder.MOROCCO).requireComplete();
        ProgrammeRegister said = ProgrammeFiles.with(Folder.MOROCCO)
                .recordedAt(imported)
                .read(folder)
                .requireComplete();

        assertThat(unsaid.knownAt(Instant.EPOCH).members()).hasSize(3);
        assertThat(unsaid.knownAt(Instant.EPOCH.minusNanos(1)).members()).isEmpty();
        assertThat(said.knownAt(imported.minusNanos(1)).members()).isEmpty();
        assertThat(said.knownAt(imported).members()).hasSize(3);
    }

    @Test
    void changed_content_on_a_register_is_a_conflict_and_the_register_stays() {
        ProgrammeRegister first = new Folder(dir).read().requireComplete();
        Path changed =
                new Folder(dir.resolve("b")).set("experts.csv", 0, "quota", "3").write();

        ImportReport<ProgrammeRegister> read =
                ProgrammeFiles.with(Folder.MOROCCO).onto(first).read(changed);

        assertThat(read.rejected()).hasSize(1);
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.reason().code()).isEqualTo("register.record.changed");
            assertThat(problem.location().toString()).startsWith("experts.csv:2");
        });
        assertThat(read.acceptPartial("test")
                        .member(PersonId.of("E-1"))
                        .orElseThrow()
                        .quota())
                .isEqualTo(1);
    }

    @Test
    void a_row_that_is_rejected_again_and_again_keeps_its_cells_character_by_character() throws IOException {
        List<String> odd =
                List.of(" Be\u0301ne\u0301dicte ", "=1+1", "'=1+1", "''-a", "'t Hart", "a\r\n\"b\"", "+212 5");
        Folder folder = new Folder(dir.resolve("0"));
        String[] columns = {"familyName", "givenName", "licenceNumber", "verifiedBy", "phone", "email", "conflicts"};
        for (int i = 0; i < columns.length; i++) {
            folder.set("experts.csv", 0, columns[i], odd.get(i));
        }
        folder.set("experts.csv", 0, "quota", "many");
        Path read = folder.write();
        for (int round = 1; round <= 4; round++) {
            ImportReport<ProgrammeRegister> report = ProgrammeFiles.read(read, Folder.MOROCCO);
            RejectedRow row = report.rejected().stream()
                    .filter(rejected -> rejected.file().equals("experts.csv"))
                    .findFirst()
                    .orElseThrow();

            for (int i = 0; i < columns.length; i++) {
                assertThat(row.cells().get(row.headings().indexOf(columns[i])))
                        .as("round %s", round)
                        .isEqualTo(odd.get(i));
            }
            read = dir.resolve(Integer.toString(round));
            report.writeRejected(read);
            Files.writeString(read.resolve("programme.json"), folder.programme());
        }
    }
}
