package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.calendar.Deadline;
import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.PackSection;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.money.CurrencyNames;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.referral.ReferralChain;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The codes that a country pack settles. */
interface PackCodes {

    CountryCode country();

    Parsed<ProfessionCode> profession(String text);

    Parsed<SpecialtyCode> specialty(ProfessionCode profession, String text);

    /** A specialty of whatever profession. */
    Parsed<SpecialtyCode> specialty(String text);

    /** A chain of functions along which care is passed. */
    Parsed<ReferralChain> chain(String id);

    /** How urgent a request is. */
    Parsed<String> urgency(String text);

    /** A ground of the country's law on which data go abroad. */
    Parsed<String> transferGround(String id);

    /** An exemption under which data go without consent. */
    Parsed<String> exemption(String id);

    /** When the follow-up of a request submitted then is due; empty if the pack does not say. */
    Optional<Deadline> followUp(Instant submitted);

    /** How many hours after data went under an exemption that is reviewed; empty if the pack names no such exemption. */
    OptionalInt reviewHours(String exemption);

    /** What currencies are called in the country. */
    CurrencyNames currencies();

    /** Whoever issued a licence: a council abroad, or who lets this profession practise in the country served. */
    Parsed<CouncilCode> licenceCouncil(ProfessionCode profession, String text);

    /**
     * The council of the country served that lets this profession practise; where the pack knows none for it, a ministry
     * may.
     */
    Parsed<CouncilCode> authorisationBody(ProfessionCode profession, String text);

    /** A region of the country served; the scheme is empty if none is given. */
    Parsed<RegionCode> region(String scheme, String code);

    /** The region itself, if its scheme is in use on a day of the period. */
    Parsed<RegionCode> inUse(RegionCode region, DateRange period);

    /** A district of a region, by its name as the pack writes it. */
    Parsed<String> district(RegionCode region, String name);

    /** A section of the pack, or null if it has none. */
    <T extends PackSection> @Nullable T section(Class<T> type);

    static PackCodes of(CountryPack pack) {
        return new SectionCodes(pack);
    }
}
