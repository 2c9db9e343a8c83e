package io.github.diasporaskills.accountability.grievance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Receipts that can be written, typed, said and mistaken. */
class ReceiptTest {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static ReceiptCode draw(Random random) {
        Optional<ReceiptCode> code;
        do {
            byte[] bytes = new byte[ReceiptCode.BYTES];
            random.nextBytes(bytes);
            code = ReceiptCode.of(bytes);
        } while (code.isEmpty());
        return code.get();
    }

    @Test
    void a_receipt_is_read_however_it_is_written() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            ReceiptCode code = draw(random);
            String text = code.text();
            assertThat(text).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}-[0-9A-HJKMNP-TV-Z]{5}");
            for (String written : new String[] {
                text,
                text.toLowerCase(Locale.ROOT),
                text.replace("-", " "),
                text.replace("-", ""),
                "  " + text + "\n",
                text.replace('0', 'O').replace('1', 'l'),
                text.replace('0', 'o').replace('1', 'I')
            }) {
                assertThat(ReceiptCode.parse(written).value())
                        .as("a way of writing")
                        .contains(code);
            }
        }
    }

    @Test
    void every_mistaken_sign_and_every_swap_of_two_is_found() {
        Random random = new Random(11);
        int tried = 0;
        for (int i = 0; i < 60; i++) {
            String signs = draw(random).text().replace("-", "");
            for (int at = 0; at < signs.length(); at++) {
                for (int sign = 0; sign < SIGNS.length(); sign++) {
                    String mistaken = signs.substring(0, at) + SIGNS.charAt(sign) + signs.substring(at + 1);
                    assertThat(ReceiptCode.parse(mistaken).isRead()).isEqualTo(mistaken.equals(signs));
                    tried++;
                }
                for (int other = at + 1; other < signs.length() - 1; other++) {
                    char[] swapped = signs.toCharArray();
                    swapped[at] = signs.charAt(other);
                    swapped[other] = signs.charAt(at);
                    String written = new String(swapped);
                    assertThat(ReceiptCode.parse(written).isRead()).isEqualTo(written.equals(signs));
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(30_000);
    }

    @Test
    void a_check_sign_beyond_the_plain_ones_is_drawn_again() {
        byte[] bytes = new byte[ReceiptCode.BYTES];
        for (int value = 0; value < 37; value++) {
            bytes[ReceiptCode.BYTES - 1] = (byte) value;
            assertThat(ReceiptCode.of(bytes).isPresent())
                    .as("remainder %s", value)
                    .isEqualTo(value < 32);
        }
        assertThatThrownBy(() -> ReceiptCode.of(new byte[9])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anything_may_be_written_and_nothing_throws_or_is_shown() {
        Random random = new Random(13);
        assertThat(ReceiptCode.parse(null).isRead()).isFalse();
        assertThat(ReceiptCode.parse("0".repeat(65)).isRead()).isFalse();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder written = new StringBuilder();
            int length = random.nextInt(40);
            for (int at = 0; at < length; at++) {
                written.appendCodePoint(random.nextInt(4) == 0 ? random.nextInt(0x11000) : 32 + random.nextInt(96));
            }
            var parsed = ReceiptCode.parse(written.toString());
            parsed.reason().ifPresent(why -> assertThat(why.arguments()).isEmpty());
            SpokenCode.parse(written.toString())
                    .reason()
                    .ifPresent(why -> assertThat(why.arguments()).isEmpty());
        }
        ReceiptCode code = draw(random);
        assertThat(code.toString()).isEqualTo("ReceiptCode[withheld]");
    }

    @Test
    void a_spoken_code_has_sixteen_digits_of_any_script() {
        SpokenCode code = SpokenCode.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});

        assertThat(code.text()).matches("[0-9]{4}( [0-9]{4}){3}");
        assertThat(SpokenCode.parse(code.text()).value()).contains(code);
        StringBuilder arabic = new StringBuilder();
        code.text().chars().forEach(c -> arabic.append(c == ' ' ? '-' : (char) (0x0660 + c - '0')));
        assertThat(SpokenCode.parse(arabic.toString()).value()).contains(code);
        assertThat(SpokenCode.parse("12 34").isRead()).isFalse();
        assertThat(code.toString()).isEqualTo("SpokenCode[withheld]");
        assertThat(SpokenCode.of(new byte[32]).text()).isEqualTo("0000 0000 0000 0000");
    }

    @Test
    void so_many_attempts_are_let_through_in_so_much_time() {
        AttemptLimit limit = AttemptLimit.of(3, Duration.ofMinutes(1));
        Instant at = Bureau.MONDAY;

        assertThat(limit.admit(at)).isTrue();
        assertThat(limit.admit(at.plusSeconds(10))).isTrue();
        assertThat(limit.admit(at.plusSeconds(20))).isTrue();
        assertThat(limit.admit(at.plusSeconds(30))).isFalse();
        assertThat(limit.admit(at.minusSeconds(3600)))
                .as("a clock set back frees nothing")
                .isFalse();
        assertThat(limit.admit(at.plusSeconds(60))).isTrue();
        assertThat(limit.admit(at.plusSeconds(61))).isFalse();
        assertThatThrownBy(() -> AttemptLimit.of(0, Duration.ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
