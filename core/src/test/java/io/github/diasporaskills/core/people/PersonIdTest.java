package io.github.diasporaskills.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Pseudonym;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "E-0042",
                "MAR-2025-000123",
                "RW/HRH/2025/0007",
                "42",
                "123456",
                "خبير-٠٠٤٢",
                "E12345x6789",
                "3f2504e0-4f89-11d3-9a0c-030500000001",
                "9e107d9d372bb6826bd81d3542a419d6",
                "01ARZ3NDEKTSV4RRFFQ69G5FAV"
            })
    void a_code_is_a_pseudonym(String id) {
        assertThat(PersonId.of(id)).hasToString(id);
        assertThat(Pseudonym.fits(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Salma Belkadi",
                "Belkadi\u00A0Salma",
                "Belkadi\u3000Salma",
                "salma@example.org",
                "+212612345678",
                "0612345678",
                "06-12-34-56-78",
                "0788.123.456",
                "12345678",
                "1198080012345016",
                "1-1980-8-0012345-0-16",
                "CIN:12345678",
                "MAR-19850412",
                "٠٦١٢٣٤٥٦٧٨",
                "06123456780612345678061234567806",
                "00000000-0000-0000-0000-000000000000"
            })
    void what_could_be_a_name_an_address_or_a_number_of_a_person_is_refused_without_showing_it(String text) {
        assertThatThrownBy(() -> PersonId.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found " + text.length() + " characters")
                .hasMessageNotContaining(text);
        assertThat(Pseudonym.fits(text)).isFalse();
        assertThatThrownBy(() -> ActorId.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " E-1", "E-1 ", "E\t1", "E\n1", "E\u00001"})
    void an_id_is_neither_blank_nor_padded_and_has_no_control_characters(String id) {
        assertThatThrownBy(() -> PersonId.of(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_id_has_64_characters_at_most() {
        assertThatThrownBy(() -> PersonId.of("x".repeat(65)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("65 characters");
        assertThat(PersonId.of("x".repeat(64)).compareTo(PersonId.of("y"))).isNegative();
    }

    @Test
    void every_random_uuid_is_a_pseudonym_whatever_digits_it_has_in_a_row() {
        Random random = new Random(20261122L);
        for (int i = 0; i < 10_000; i++) {
            // A version and a variant, as every UUID made at random has them.
            UUID uuid =
                    new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() & ~(3L << 62)) | (2L << 62));
            String text = uuid.toString();
            if (text.chars().anyMatch(Character::isLetter)) {
                assertThat(Pseudonym.fits(text)).as(text).isTrue();
            }
        }
    }
}
