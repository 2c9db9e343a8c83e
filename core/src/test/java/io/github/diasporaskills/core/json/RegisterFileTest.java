package io.github.diasporaskills.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.document.DocumentReason;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.register.RecordVersion;
import io.github.diasporaskills.core.register.RegisterChange;
import io.github.diasporaskills.core.register.RegisterReason;
import io.github.diasporaskills.core.register.RegisterRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RegisterFileTest {

    private static final Actor DESK = Actor.of("desk", Role.PROGRAMME_MANAGER);
    private static final Instant NOON = Instant.parse("2025-03-01T12:00:00Z");

    /** A register with each sample that a register takes without naming others. */
    private static ProgrammeRegister register() {
        ProgrammeRegister register = ProgrammeRegister.empty(Samples.programme());
        for (Object sample : Samples.all()) {
            if (sample instanceof RegisterRecord record
                    && !record.as(RecordKind.ORGANISATION).isEmpty()) {
                register = register.apply(RegisterChange.record(record, DESK, NOON))
                        .register();
            }
        }
        return register;
    }

    private static List<String> lines(ProgrammeRegister register) throws IOException {
        StringWriter text = new StringWriter();
        RegisterFile.write(register, text);
        return text.toString().lines().collect(Collectors.toCollection(ArrayList::new));
    }

    private static JsonDocument<ProgrammeRegister> read(List<String> lines) throws IOException {
        return RegisterFile.read("register.jsonl", new StringReader(String.join("\n", lines)));
    }

    @Test
    void a_register_is_read_back_with_every_version() throws IOException {
        ProgrammeRegister register = register();
        List<String> lines = lines(register);

        JsonDocument<ProgrammeRegister> read = read(lines);

        assertThat(lines).hasSize(register.versions().size() + 1).hasSizeGreaterThan(1);
        assertThat(read.problems()).isEmpty();
        assertThat(read.orThrow("the register").versions()).isEqualTo(register.versions());
        assertThat(read.orThrow("the register").programme()).isEqualTo(register.programme());
        assertThat(lines(read.orThrow("the register"))).isEqualTo(lines);
    }

    @Test
    void actors_and_ids_that_stand_in_many_lines_are_kept_once() throws IOException {
        ProgrammeRegister register = register();
        RecordVersion first = register.versions().get(0);
        RegisterChange gone = RegisterChange.withdraw(first.kind(), first.id(), DESK, NOON, "a mistake");

        List<RecordVersion> read = read(lines(register.apply(gone).register()))
                .orThrow("the register")
                .versions();

        assertThat(read).hasSize(2);
        assertThat(read.get(0).by().orElseThrow())
                .isEqualTo(DESK)
                .isSameAs(read.get(1).by().orElseThrow());
    }

    @Test
    void a_file_that_was_cut_off_gives_no_register() throws IOException {
        List<String> lines = lines(register());

        JsonDocument<ProgrammeRegister> read = read(lines.subList(0, lines.size() - 1));

        assertThat(read.value()).isEmpty();
        assertThat(read.problems())
                .hasSize(1)
                .allMatch(problem -> problem.reason().is(RegisterReason.FILE_CUT)
                        && problem.location().line() == lines.size() - 1);
        assertThat(read(List.of()).problems()).isNotEmpty();
        assertThat(read(List.of()).value()).isEmpty();
    }

    @Test
    void a_damaged_line_is_named_and_what_it_held_is_not_shown() throws IOException {
        List<String> lines = lines(register());
        lines.set(1, lines.get(1).replace("\"recordedAt\"", "\"Fatima\""));

        JsonDocument<ProgrammeRegister> read = read(lines);

        assertThat(read.value()).isEmpty();
        assertThat(read.problems()).allMatch(problem -> problem.location().line() == 2);
        assertThat(read.problems())
                .extracting(Problem::reason)
                .anyMatch(reason -> reason.is(DocumentReason.MISSING))
                .anyMatch(reason -> reason.is(DocumentReason.UNKNOWN));
        lines.set(1, "{");
        assertThat(read(lines).problems()).anyMatch(problem -> problem.reason().is(DocumentReason.UNFINISHED));
    }

    @Test
    void a_version_that_does_not_fit_the_ones_before_is_refused() throws IOException {
        List<String> lines = lines(register());
        String withdrawal = "{\"schema\":\"1.0\",\"withdrawn\":{\"kind\":\"member\",\"id\":\"E-9\"},"
                + "\"origin\":{\"source\":\"s\",\"externalId\":\"1\"},\"recordedAt\":\"2025-03-01T12:00:00Z\"}";
        lines.add(withdrawal);

        assertThat(read(lines).problems())
                .extracting(Problem::reason)
                .anyMatch(reason -> reason.is(RegisterReason.ABSENT));
        lines.set(lines.size() - 1, withdrawal.replace("\"member\"", "\"person\""));
        assertThat(read(lines).problems()).anyMatch(problem -> problem.reason().is(DocumentReason.NOT_FORM));
    }

    @Test
    void reading_stops_after_a_hundred_problems() throws IOException {
        List<String> lines = lines(register());
        for (int i = 0; i < 300; i++) {
            lines.add("{");
        }

        assertThat(read(lines).problems()).hasSizeBetween(100, 101);
    }

    @Test
    void a_field_of_a_newer_minor_version_is_kept_and_told() throws IOException {
        List<String> lines = lines(register());
        lines.set(1, lines.get(1).replace("\"1.1\"", "\"1.7\"").replace("\"origin\"", "\"mood\":1,\"origin\""));

        JsonDocument<ProgrammeRegister> read = read(lines);

        assertThat(read.value()).isPresent();
        assertThat(read.kept()).containsEntry("2:$.mood", "1");
        assertThat(read.problems()).isNotEmpty().noneMatch(Problem::isError);
    }

    @Test
    void a_register_is_read_under_the_pack_of_its_country_only() throws IOException {
        String text = String.join("\n", lines(register()));
        String own = register().programme().country().value();
        String other = own.equals("MA") ? "RW" : "MA";

        assertThat(RegisterFile.read("register.jsonl", new StringReader(text), CountryPack.load(own))
                        .orThrow("the register")
                        .pack())
                .isPresent();
        assertThatThrownBy(() -> RegisterFile.read("register.jsonl", new StringReader(text), CountryPack.load(other)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_seen_as_of_a_day_is_written_whole() throws IOException {
        ProgrammeRegister register = register();

        assertThat(lines(register.asOf(LocalDate.of(1999, 1, 1)))).isEqualTo(lines(register));
    }
}
