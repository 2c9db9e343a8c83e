package io.github.diasporaskills.core.country;

import io.github.diasporaskills.core.document.ClosestName;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.DocumentReason;
import io.github.diasporaskills.core.reason.Reason;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** The codes of ISO 3166-1 and ISO 639 that the platform lists, and the names they go by in English and French. */
final class StandardCodes {

    private static final String COUNTRY_FORM = "two capital letters of ISO 3166-1 such as MA";
    private static final String LANGUAGE_FORM = "a language of ISO 639 such as fr";
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private StandardCodes() {}

    /** A country in a document; one that is none is reported with the one perhaps meant. */
    static Optional<CountryCode> country(DocumentNode node) {
        Optional<String> written = node.asValue(COUNTRY_FORM, text -> text);
        if (written.filter(CodeForm::isCountry).isEmpty()) {
            written.ifPresent(text -> Entries.refuse(node, form(COUNTRY_FORM), closestCountry(text)));
            return Optional.empty();
        }
        CountryCode code = CountryCode.of(written.get());
        if (!code.isAssigned()) {
            node.error(Reason.of(CountryReason.UNKNOWN_COUNTRY));
            return Optional.empty();
        }
        return Optional.of(code);
    }

    /** A language in a document; one that is none is reported with the one perhaps meant. */
    static Optional<LanguageCode> language(DocumentNode node) {
        Optional<String> written = node.asValue(LANGUAGE_FORM, text -> text);
        if (written.filter(CodeForm::isLanguage).isEmpty()) {
            written.ifPresent(text -> Entries.refuse(node, form(LANGUAGE_FORM), closestLanguage(text)));
            return Optional.empty();
        }
        LanguageCode code = LanguageCode.of(written.get());
        if (!code.isAssigned()) {
            Entries.refuse(node, Reason.of(CountryReason.UNKNOWN_LANGUAGE), closestLanguage(code.value()));
            return Optional.empty();
        }
        if (code.value().length() > 2 && nameOf(code.value(), Locale.ENGLISH).equals(code.value())) {
            node.warning(Reason.of(CountryReason.LANGUAGE_TO_LOOK_UP));
        }
        return Optional.of(code);
    }

    private static Reason form(String form) {
        return Reason.of(DocumentReason.NOT_FORM).with("form", form);
    }

    private static String nameOf(String language, Locale in) {
        return new Locale.Builder().setLanguage(language).build().getDisplayLanguage(in);
    }

    static boolean isCountry(String code) {
        return COUNTRIES.contains(code) || code.startsWith("X") || code.equals("ZZ");
    }

    static boolean isLanguage(String code) {
        return code.length() == 2 ? LANGUAGES.contains(code) : !Longer.LANGUAGES.containsKey(code);
    }

    static Optional<String> closestCountry(String written) {
        String upper = written.toUpperCase(Locale.ROOT);
        if (COUNTRIES.contains(upper)) {
            return Optional.of(upper);
        }
        return Optional.ofNullable(Longer.COUNTRIES.get(upper))
                .or(() -> named(
                        written,
                        COUNTRIES,
                        (code, language) ->
                                new Locale.Builder().setRegion(code).build().getDisplayCountry(language)));
    }

    static Optional<String> closestLanguage(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        if (LANGUAGES.contains(lower)) {
            return Optional.of(lower);
        }
        return Optional.ofNullable(Longer.LANGUAGES.get(lower))
                .or(() -> named(written, LANGUAGES, StandardCodes::nameOf));
    }

    /** The code of the name closest to what was written; a code of two letters is close to nothing. */
    private static Optional<String> named(
            String written, Set<String> codes, BiFunction<String, Locale, String> display) {
        if (written.length() < 3) {
            return Optional.empty();
        }
        Map<String, String> names = new TreeMap<>();
        for (String code : codes) {
            names.putIfAbsent(display.apply(code, Locale.ENGLISH), code);
            names.putIfAbsent(display.apply(code, Locale.FRENCH), code);
        }
        return ClosestName.to(written, names.keySet()).map(names::get);
    }

    /** The codes of three letters, by which some know a country or a language, with the shorter ones. */
    private static final class Longer {

        private static final Map<String, String> COUNTRIES = shorter(
                StandardCodes.COUNTRIES,
                code -> new Locale.Builder().setRegion(code).build().getISO3Country());
        private static final Map<String, String> LANGUAGES = shorter(
                StandardCodes.LANGUAGES,
                code -> new Locale.Builder().setLanguage(code).build().getISO3Language());

        private static Map<String, String> shorter(Set<String> codes, UnaryOperator<String> longer) {
            Map<String, String> shorter = new TreeMap<>();
            codes.forEach(code -> longer(code, longer).ifPresent(found -> shorter.put(found, code)));
            return Map.copyOf(shorter);
        }

        /** The longer code; empty for a country or language that has none. */
        private static Optional<String> longer(String code, UnaryOperator<String> longer) {
            try {
                return Optional.of(longer.apply(code));
            } catch (MissingResourceException e) {
                return Optional.empty();
            }
        }
    }
}
