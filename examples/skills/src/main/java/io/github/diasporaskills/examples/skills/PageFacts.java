package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.publication.PublicationGuard;
import io.github.diasporaskills.accountability.report.ReportWording;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.Region;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.country.RegionsSection;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RegisterCounts;
import io.github.diasporaskills.core.time.ReportedCount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the parts of a page are made from, with the words of the reader's language.
 *
 * @param register what was on record by the end of the day
 * @param day the day up to which the page counts
 * @param pack the country's rules
 * @param console its words
 * @param rounds whether numbers of people are rounded on the page
 */
record PageFacts(ProgrammeRegister register, LocalDate day, CountryPack pack, Console console, boolean rounds) {

    static PageFacts of(ProgrammeRegister register, LocalDate day, CountryPack pack, Console console) {
        return new PageFacts(register.asOf(day), day, pack, console, false);
    }

    /** The same for a page by a guard, which may round. */
    PageFacts shownBy(PublicationGuard guard) {
        return new PageFacts(register, day, pack, console, guard.isRounding());
    }

    Programme programme() {
        return register.programme();
    }

    RegisterCounts counts() {
        return register.counts();
    }

    Locale locale() {
        return console.locale();
    }

    String say(PageWords code) {
        return say(Reason.of(code));
    }

    String say(Reason reason) {
        return console.say(reason);
    }

    String amount(BigDecimal amount) {
        return ReportWording.decimal(amount, locale());
    }

    String number(long number) {
        return amount(BigDecimal.valueOf(number));
    }

    /** A number or a bound with what was counted. */
    String count(ReportedCount count) {
        String unit = count.unit().isEmpty() ? "" : " " + count.unit();
        return ReportWording.count(count, locale()) + unit;
    }

    /** A share in per cent, to one decimal, without the sign. */
    String percent(double share) {
        return amount(BigDecimal.valueOf(100 * share).setScale(1, RoundingMode.HALF_EVEN));
    }

    String day(LocalDate day) {
        return ReportWording.day(day, locale());
    }

    /** Whether a day had come by the day up to which the page counts. */
    boolean isPast(LocalDate other) {
        return !other.isAfter(day);
    }

    /** The name of an organisation; its id if it is not on the register. */
    String name(OrganisationId id) {
        return register.organisation(id).map(Organisation::name).orElse(id.value());
    }

    String names(Collection<OrganisationId> ids) {
        return ids.stream().map(this::name).collect(Collectors.joining(separator()));
    }

    /** The name of a region of a dated scheme; its code if the pack does not know it. */
    String name(RegionCode region) {
        return pack.find(RegionsSection.class)
                .flatMap(section -> section.region(region))
                .map(Region::names)
                .map(names -> names.in(locale()))
                .orElse(region.code());
    }

    String name(CountryCode country) {
        return new Locale.Builder().setRegion(country.value()).build().getDisplayCountry(locale());
    }

    /** A constant of a closed vocabulary in words. */
    String word(Enum<?> constant) {
        return word(Argument.Term.of(constant));
    }

    String word(Argument.Term term) {
        return console.wording().term(term);
    }

    String separator() {
        return locale().getLanguage().equals("ar") ? "، " : ", ";
    }
}
