package io.github.diasporaskills.core.consent;

import static io.github.diasporaskills.core.consent.Patient.CASE;
import static io.github.diasporaskills.core.consent.Patient.bySelf;
import static io.github.diasporaskills.core.consent.Patient.call;
import static io.github.diasporaskills.core.consent.Patient.scope;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read to people when the words of a pack change. */
@Tag("A33")
class ConsentTextVersionsTest {

    @TempDir
    Path dir;

    private ConsentSection before;
    private ConsentSection after;

    @BeforeEach
    void change_the_words() throws IOException {
        Path folder = CountryPack.copyBlankTo(dir.resolve("pack"));
        before = ConsentSection.of(CountryPack.read(folder)).orElseThrow();
        Path file = folder.resolve("consent.json");
        String text = Files.readString(file);
        int teaching = text.indexOf("{\n      \"id\": \"teaching\"");
        String newer =
                "{\"id\": \"tele-expertise\", \"version\": \"2\", \"purposes\": [\"TELE_EXPERTISE\", \"FOLLOW_UP\"],"
                        + " \"words\": {\"fr\": \"Nouveaux mots.\"}, \"source\": \"draft\"},\n    ";
        Files.writeString(file, text.substring(0, teaching) + newer + text.substring(teaching));
        after = ConsentSection.of(CountryPack.read(folder)).orElseThrow();
    }

    private static Consent drafted(ConsentSection section) {
        ConsentTextReference text = section.textFor(scope().purposes())
                .orElseThrow()
                .in(LanguageCode.of("fr"))
                .orElseThrow();
        return Consent.draft(call(-7200, "opinion-needed"), ConsentId.of("C-1"), CASE, text, scope());
    }

    @Test
    void nobody_is_asked_in_words_that_were_replaced() {
        Consent old = drafted(before);

        assertThat(old.propose(call(-7100, "asked"), after)
                        .refusal()
                        .orElseThrow()
                        .missing())
                .containsExactly(Reason.of(ConsentReason.TEXT_REPLACED).with("newest", "2"));
        assertThat(old.propose(call(-7100, "asked"), before).isTaken()).isTrue();
        assertThat(drafted(after).propose(call(-7100, "asked"), after).isTaken())
                .isTrue();
    }

    @Test
    void who_was_asked_in_the_former_words_may_answer_and_the_answer_stands() {
        Consent given = drafted(before)
                .propose(call(-7100, "asked"), before)
                .orThrow()
                .give(call(-3600, "said-yes"), bySelf(), Capacity.ofAge(40), after, Patient.TODAY)
                .orThrow();

        assertThat(given.state()).isEqualTo(ConsentState.ACTIVE);
        assertThat(after.text(given.text())).map(ConsentText::version).contains("1");
        assertThat(given.againstText(after)).isEqualTo(List.of());
    }
}
