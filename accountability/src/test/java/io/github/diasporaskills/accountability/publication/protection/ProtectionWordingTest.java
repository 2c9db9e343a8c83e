package io.github.diasporaskills.accountability.publication.protection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.reason.Reason;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectionWordingTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void a_promise_is_one_short_sentence_and_its_conditions_are_shorter_ones(String language) {
        Stream.of(ProtectionReason.values())
                .filter(reason -> reason.name().startsWith("PROMISE_"))
                .forEach(reason -> {
                    String words = ProtectionWording.in(Locale.forLanguageTag(language))
                            .say(Reason.of(reason)
                                    .with("largest", 4)
                                    .with("threshold", 5)
                                    .with("multiple", 5)
                                    .with("fewest", 3));
                    String[] sentences = words.split("\\. ");
                    assertThat(sentences).as(words).hasSizeGreaterThan(1);
                    assertThat(sentences[0].split(" ")).as(words).hasSizeLessThanOrEqualTo(30);
                    for (int at = 1; at < sentences.length; at++) {
                        assertThat(sentences[at].split(" ")).as(words).hasSizeLessThanOrEqualTo(25);
                    }
                });
    }
}
