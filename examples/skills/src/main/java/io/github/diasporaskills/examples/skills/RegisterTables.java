package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.Disaggregation;
import io.github.diasporaskills.accountability.publication.CountTable;
import io.github.diasporaskills.accountability.publication.StatedCount;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.register.CountKind;
import io.github.diasporaskills.core.register.GroupedCount;
import io.github.diasporaskills.core.register.Grouping;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Tables and totals of what is counted, for the guard to protect; a history knows them by the same names in every
 * language.
 */
final class RegisterTables {

    private final PageFacts facts;

    RegisterTables(PageFacts facts) {
        this.facts = facts;
    }

    /** A table, or empty where nothing was counted, or where one may stand in several cells. */
    <K extends Comparable<K>> Optional<CountTable> table(PageWords title, CountKind<?> kind, Grouping<K> by) {
        GroupedCount<K, ?> counted = facts.counts().by(by).of(kind);
        Dimension dimension = dimension(by);
        if (counted.total().value() == 0 || !counted.addsUp()) {
            return Optional.empty();
        }
        Map<String, Long> cells = new LinkedHashMap<>();
        Map<String, String> words = new LinkedHashMap<>();
        counted.cells().forEach((key, count) -> {
            String code = code(key);
            cells.merge(code, count.value(), Math::addExact);
            words.put(code, words(key));
        });
        if (counted.notKnown().value() > 0) {
            String notStated = dimension.categoryOf(null).code();
            cells.merge(notStated, counted.notKnown().value(), Math::addExact);
        }
        CountTable table = table(
                title,
                kind.measure().unit(),
                population(kind),
                Disaggregation.of(dimension, counted.total().value(), cells),
                facts);
        if (by != Grouping.GENDER && by != Grouping.DISABILITY) {
            for (Map.Entry<String, String> word : words.entrySet()) {
                table = table.labelled(word.getKey(), word.getValue());
            }
        }
        return Optional.of(table);
    }

    /** A table of what was counted elsewhere. */
    static CountTable table(
            PageWords title, CountingUnit unit, String population, Disaggregation split, PageFacts facts) {
        return CountTable.of(facts.say(title), unit, population, split).inSeries(title.name());
    }

    /** A table of what was counted elsewhere by gender, one number of each. */
    static <T> CountTable byGender(
            PageWords title,
            CountingUnit unit,
            String population,
            Map<Gender, T> counted,
            ToIntFunction<T> number,
            PageFacts facts) {
        Map<String, Long> cells = new LinkedHashMap<>();
        counted.forEach((gender, each) -> cells.put(gender.name(), (long) number.applyAsInt(each)));
        long total = cells.values().stream().mapToLong(Long::longValue).sum();
        return table(title, unit, population, Disaggregation.of(Dimension.of(Gender.class), total, cells), facts);
    }

    /** What the register counts in all, as a figure or a sentence tells it. */
    StatedCount total(CountKind<?> kind) {
        return StatedCount.total(
                kind.measure().name(),
                kind.measure().unit(),
                population(kind),
                facts.counts().of(kind).value());
    }

    /** Genders, answers and ages in their own order, with a row for each. */
    private static Dimension dimension(Grouping<?> by) {
        if (by == Grouping.GENDER) {
            return Dimension.of(Gender.class);
        }
        if (by == Grouping.DISABILITY) {
            return Dimension.DISABILITY;
        }
        return by == Grouping.AGE_BAND ? Dimension.AGE_BAND : Dimension.named(by.code());
    }

    /** As the indicators of the register name their populations, so that all tables on the same people are linked. */
    static String population(CountKind<?> kind) {
        return switch (kind.measure()) {
            case REGISTERED_MEMBERS, ENGAGED_MEMBERS, ENGAGEMENTS, REPEAT_MEMBERS, LEADING_MEMBERS -> "members";
            case REQUESTS, ANSWERED_REQUESTS, FOLLOWED_UP_REQUESTS -> "requests";
            case REFERRALS, COMPLETED_REFERRALS -> "referrals";
            case BENEFICIARIES, SERVED_BENEFICIARIES -> "beneficiaries";
            case ENROLLED_SITES -> "sites";
            case FIELD_VISITS -> "visits";
            default -> kind.measure().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    private static String code(Object key) {
        return key instanceof Enum<?> constant ? constant.name() : key.toString();
    }

    private String words(Object key) {
        if (key instanceof Enum<?> constant) {
            return facts.word(constant);
        } else if (key instanceof OrganisationId host) {
            return facts.name(host);
        } else if (key instanceof RegionCode region) {
            return facts.name(region);
        } else if (key instanceof CountryCode country) {
            return facts.name(country);
        } else if (key instanceof ProfessionCode profession) {
            return facts.word(profession.term());
        } else if (key instanceof SpecialtyCode specialty) {
            return facts.word(specialty.term());
        }
        return key.toString();
    }
}
