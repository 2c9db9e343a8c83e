package io.github.diasporaskills.examples.skills;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that every command has. */
final class SharedOptions {

    private final Surroundings around;

    @Option(
            names = "--lang",
            paramLabel = "en|fr|ar",
            descriptionKey = "option.lang",
            converter = LanguageConverter.class)
    private @Nullable Locale language;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Option(names = "--color", paramLabel = "auto|always|never", descriptionKey = "option.color")
    private ColourChoice colour = ColourChoice.auto;

    SharedOptions(Surroundings around) {
        this.around = around;
    }

    boolean isJson() {
        return json;
    }

    Locale locale() {
        return language == null ? around.locale() : language;
    }

    Console console() {
        boolean painted = colour == ColourChoice.always
                || (colour == ColourChoice.auto && around.terminal() && around.colour() && !json);
        return new Console(around.out(), around.err(), Words.in(locale()), painted, json);
    }

    /** Reads a language; anything but English, French and Arabic is a mistake of usage. */
    static final class LanguageConverter implements picocli.CommandLine.ITypeConverter<Locale> {

        @Override
        public Locale convert(String value) {
            return switch (value) {
                case "en" -> Locale.ENGLISH;
                case "fr" -> Locale.FRENCH;
                case "ar" -> Skills.ARABIC;
                default ->
                    throw new picocli.CommandLine.TypeConversionException(
                            "expected en, fr or ar, found '" + value + "'");
            };
        }
    }
}
