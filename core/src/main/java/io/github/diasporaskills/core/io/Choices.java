package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.Argument;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The values that a column takes: those listed here, or those that a country pack lists. A column and the vocabulary
 * by which it is read have the same.
 *
 * @param of where they stand
 * @param settled those that no pack changes
 * @param isOpen whether the reader takes others too
 */
record Choices(From of, List<Argument.Term> settled, boolean isOpen) {

    /** Who lists the values. */
    enum From {
        HERE,
        PROFESSIONS,
        SPECIALTIES,
        COUNCILS,
        AUTHORISATION_BODIES,
        CHAINS,
        URGENCIES,
        CHECKLIST,
        LANGUAGES,
        REGION_SCHEMES,
        REGIONS,
        DISTRICTS
    }

    static final Choices YES_NO = here(List.of(new Argument.Term("yes-no", "yes"), new Argument.Term("yes-no", "no")));

    static final Choices GENDERS = constants(Gender.class);

    static final Choices COUNTRIES = here(Arrays.stream(Locale.getISOCountries())
            .sorted()
            .<Argument.Term>map(code -> new Argument.Term("country", code))
            .toList());

    static final Choices PROFESSIONS = ofPack(From.PROFESSIONS, false);

    static final Choices SPECIALTIES = ofPack(From.SPECIALTIES, false);

    /** Councils of the country served, and its ministries if it has a profession without a council. */
    static final Choices AUTHORISATION_BODIES = ofPack(From.AUTHORISATION_BODIES, false);

    /** Councils of the country served and any other. */
    static final Choices ALL_COUNCILS = ofPack(From.COUNCILS, true);

    static final Choices CHAINS = ofPack(From.CHAINS, false);

    static final Choices URGENCIES = ofPack(From.URGENCIES, false);

    static final Choices CHECKLIST = ofPack(From.CHECKLIST, true);

    static final Choices LANGUAGES = ofPack(From.LANGUAGES, true);

    static final Choices REGION_SCHEMES = ofPack(From.REGION_SCHEMES, false);

    static final Choices REGIONS = ofPack(From.REGIONS, false);

    static final Choices DISTRICTS = ofPack(From.DISTRICTS, false);

    /** What stands in the cells for the values that no pack changes. */
    List<String> codes() {
        return settled.stream().map(Argument.Term::code).toList();
    }

    /** The same for columns that may tell of another country as well, whose divisions no pack lists. */
    Choices orAbroad() {
        return new Choices(of, settled, true);
    }

    /** The constants of an enum. */
    static Choices constants(Class<? extends Enum<?>> type) {
        return here(Arrays.stream(type.getEnumConstants())
                .<Argument.Term>map(Argument.Term::of)
                .toList());
    }

    /** Words of a kind. */
    static Choices words(String kind, Collection<String> words) {
        return here(words.stream()
                .<Argument.Term>map(word -> new Argument.Term(kind, word))
                .toList());
    }

    private static Choices here(List<Argument.Term> settled) {
        return new Choices(From.HERE, List.copyOf(settled), false);
    }

    private static Choices ofPack(From of, boolean open) {
        return new Choices(of, List.of(), open);
    }
}
