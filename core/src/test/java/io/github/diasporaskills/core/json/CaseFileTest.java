package io.github.diasporaskills.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.io.CaseFolders;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cases in a register's file have to prove is what they have to prove in tables. */
class CaseFileTest {

    private static final CountryPack MOROCCO = CountryPack.load("MA");

    @TempDir
    Path dir;

    private List<String> lines = new ArrayList<>();

    @BeforeEach
    void a_register_with_cases() throws IOException {
        StringWriter text = new StringWriter();
        RegisterFile.write(CaseFolders.register(dir), text);
        lines = text.toString().lines().collect(Collectors.toCollection(ArrayList::new));
    }

    private JsonDocument<ProgrammeRegister> read() throws IOException {
        return RegisterFile.read("register.jsonl", new StringReader(String.join("\n", lines)), MOROCCO);
    }

    @Test
    void sound_cases_are_read_back() throws IOException {
        assertThat(read().problems()).isEmpty();
    }

    @ParameterizedTest
    @Tag("I2")
    @Tag("I5")
    @Tag("A14")
    @Tag("A37")
    @CsvSource(
            delimiter = '|',
            value = {
                "CO-1 | 2026-01-02T | 2026-01-11T | RF-1 | $.content.referral.handovers[0].consent | consent.record.given-later",
                "DSP-2 version 1 | 2027-12-31 | 2026-01-11 | RF-1 | $.content.referral.handovers[2].protocol | consent.protocol.none",
                "TE-1 | \"author\":\"E-2\" | \"author\":\"E-1\" | TE-1 | $.content.teleExpertiseRequest.opinion.author | teleexpertise.author.not-qualified",
                "E-2 | 2030-12-03 | 2026-04-07 | TE-1 | $.content.teleExpertiseRequest.opinion.author | teleexpertise.credential.none-in-force",
                "TE-1 | \"groundId\":\"exception\" | \"groundId\":\"friendship\" | TE-1 | $.content.teleExpertiseRequest.disclosures[1].basis | consent.transfer.unknown-ground"
            })
    void a_record_that_does_not_prove_its_steps_is_refused_at_its_place(
            String changed, String sound, String broken, String refused, String place, String code) throws IOException {
        int line = lineOf(changed);
        lines.set(line, lines.get(line).replace(sound, broken));

        List<Problem> problems = read().problems();

        assertThat(read().value()).isEmpty();
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.location().line()).isEqualTo(lineOf(refused) + 1);
            assertThat(problem.location().field()).isEqualTo(place);
            assertThat(problem.reason().code()).isEqualTo(code);
        });
    }

    @Test
    @Tag("A13")
    void a_file_without_the_consent_gives_no_case() throws IOException {
        lines.remove(lineOf("CO-1"));

        assertThat(read().problems()).anySatisfy(problem -> {
            assertThat(problem.reason().code()).isEqualTo("consent.record.none");
            assertThat(problem.location().field()).isEqualTo("$.content.referral.handovers[0].consent");
        });
    }

    /** The line of the record whose origin is a row of this id. */
    private int lineOf(String id) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("\"externalId\":\"" + id + "\"")) {
                return i;
            }
        }
        throw new AssertionError("no line of " + id);
    }
}
