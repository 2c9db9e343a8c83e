package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.ClosestName;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a country is called, which languages it uses and how it pays. Immutable and thread-safe. */
public final class IdentitySection implements PackSection {

    /** Reads {@code identity.json}. */
    public static final SectionReader<IdentitySection> READER =
            CoreSectionReader.of("identity", IdentitySection.class, IdentitySection::read);

    private final LocalText names;
    private final List<PackLanguage> languages;
    private final List<LanguageCode> textLanguages;
    private final PackCurrency currency;

    private IdentitySection(
            LocalText names, List<PackLanguage> languages, List<LanguageCode> textLanguages, PackCurrency currency) {
        this.names = requireNonNull(names, "names");
        this.languages = List.copyOf(languages);
        this.textLanguages = List.copyOf(textLanguages);
        this.currency = requireNonNull(currency, "currency");
    }

    /**
     * The country's names; a host application may replace them.
     *
     * @return the names by language
     */
    public LocalText names() {
        return names;
    }

    /**
     * The languages of the country.
     *
     * @return the languages, the most official first
     */
    public List<PackLanguage> languages() {
        return languages;
    }

    /**
     * The languages in which people get texts, such as that of a consent.
     *
     * @return the languages in the order of preference
     */
    public List<LanguageCode> textLanguages() {
        return textLanguages;
    }

    /**
     * The currency of the country.
     *
     * @return the currency and how people write it
     */
    public PackCurrency currency() {
        return currency;
    }

    /**
     * A language of the country.
     *
     * @param code the language
     * @return it, or empty if the country does not use it
     */
    public Optional<PackLanguage> language(LanguageCode code) {
        requireNonNull(code, "code");
        return languages.stream()
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /**
     * The languages with which one can work in the country: working ones, and official ones.
     *
     * @return their codes, in the order of the pack
     */
    public List<LanguageCode> workingLanguages() {
        return languages.stream()
                .filter(language -> language.use() != LanguageUse.NATIONAL)
                .map(PackLanguage::code)
                .toList();
    }

    /**
     * The currency that somebody wrote: a code of ISO 4217, or an alias of this country, such as {@code DH} for MAD
     * in Morocco. Case, spaces and points do not matter.
     *
     * @param written what was written
     * @return the currency, or why not
     */
    public Lookup<Currency> currency(String written) {
        String key = ClosestName.key(requireNonNull(written, "written"));
        boolean own = Stream.concat(Stream.of(currency.currency().getCurrencyCode()), currency.aliases().stream())
                .anyMatch(name -> ClosestName.key(name).equals(key));
        if (own) {
            return new Lookup.Found<>(currency.currency());
        }
        return Currency.getAvailableCurrencies().stream()
                .filter(other -> ClosestName.key(other.getCurrencyCode()).equals(key))
                .findFirst()
                .<Lookup<Currency>>map(Lookup.Found::new)
                .orElseGet(() -> new Lookup.Unknown<>(
                        Reason.of(CountryReason.UNKNOWN_CURRENCY)
                                .with("own", currency.currency().getCurrencyCode()),
                        List.of()));
    }

    private static IdentitySection read(DocumentNode root) {
        LocalText names = root.localized("names");
        List<PackLanguage> languages = Entries.unique(root.get("languages"), "code", PackLanguage::read);
        List<LanguageCode> texts = Entries.languages(root.get("textLanguages"));
        Optional<PackCurrency> currency = root.object("currency", PackCurrency::read);
        return new IdentitySection(names, languages, texts, currency.orElseThrow());
    }
}
