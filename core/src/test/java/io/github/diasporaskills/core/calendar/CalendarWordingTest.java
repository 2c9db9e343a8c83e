package io.github.diasporaskills.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.reason.Wording;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarWordingTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final Wording english = Wording.in(Locale.ENGLISH);
    private final Wording french = Wording.in(Locale.FRENCH);

    @ParameterizedTest
    @EnumSource(CalendarReason.class)
    void every_code_is_worded_in_both_languages_with_the_same_arguments(CalendarReason code) {
        String inEnglish = english.label(code.id()).orElseThrow();
        String inFrench = french.label(code.id()).orElseThrow();

        assertThat(inFrench).isNotEqualTo(inEnglish);
        assertThat(placeholders(inFrench)).isEqualTo(placeholders(inEnglish));
    }

    private static Set<String> placeholders(String words) {
        Set<String> names = new TreeSet<>();
        PLACEHOLDER.matcher(words).results().forEach(found -> names.add(found.group(1)));
        return names;
    }
}
