package io.github.diasporaskills.core.json;

import static io.github.diasporaskills.core.json.Samples.DAY;
import static io.github.diasporaskills.core.json.Samples.DOCTOR;
import static io.github.diasporaskills.core.json.Samples.EUR;
import static io.github.diasporaskills.core.json.Samples.TERM;
import static io.github.diasporaskills.core.json.Samples.TITLE;
import static io.github.diasporaskills.core.json.Samples.USD;

import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.document.DocumentLimits;
import io.github.diasporaskills.core.document.SchemaVersion;
import io.github.diasporaskills.core.money.ConvertedTotal;
import io.github.diasporaskills.core.money.CurrencyNames;
import io.github.diasporaskills.core.money.ExchangeRate;
import io.github.diasporaskills.core.money.InKindTotal;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.money.MoneyBag;
import io.github.diasporaskills.core.money.MoneyCorrection;
import io.github.diasporaskills.core.money.Valuation;
import io.github.diasporaskills.core.money.ValuationMethod;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.core.time.PartialDate;
import io.github.diasporaskills.core.time.ReportedCount;
import io.github.diasporaskills.core.time.TimeReason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Reasons, times, codes and money. */
final class GroundSamples {

    private GroundSamples() {}

    static List<Object> ground() {
        Reason reason = Reason.of(TimeReason.DATE_AMBIGUOUS)
                .with("text", " ")
                .with("whole", Long.MAX_VALUE)
                .with("decimal", new BigDecimal("1.50"))
                .with("day", DAY)
                .with("moment", Instant.parse("2026-09-20T01:30:00Z"))
                .with("items", List.of("a", ""))
                .with("term", Gender.WOMAN)
                .with("terms", Argument.Terms.of(List.of(Gender.WOMAN, Gender.MAN)));
        Location location = new Location("experts.csv", 17, "licenceUntil");
        return List.of(
                new Argument.Text("words"),
                new Argument.Whole(-5),
                new Argument.Decimal(new BigDecimal("1E+3")),
                new Argument.Day(DAY),
                new Argument.Moment(Instant.EPOCH),
                new Argument.Items(List.of()),
                new Argument.Term("profession", "nurse"),
                Argument.Terms.of(List.of(Gender.WOMAN, Gender.NOT_ASKED)),
                reason,
                Reason.of(TimeReason.COUNT_PLANNED),
                location,
                Location.of("experts.csv"),
                Location.of("experts.csv", 1).atColumn(2),
                Problem.error(location, reason).finding("31/02").maybe("2026-03-31"),
                Problem.error(location, reason).finding("05/06/2021").readAs(List.of("2021-06-05", "2021-05-06")),
                Problem.warning(location, reason),
                TITLE,
                TERM,
                DateRange.always(),
                DateRange.from(DAY),
                DateRange.until(DAY),
                PartialDate.parse("mi-juin 2015"),
                PartialDate.of(DAY),
                ReportedCount.parse("over 200 treated"),
                ReportedCount.exactly(0),
                SchemaVersion.of(1, 12),
                new DocumentLimits(1024, 8),
                CountryCode.of("MA"),
                RegionCode.of("MA-2015", "MA-04"),
                DOCTOR,
                new SpecialtyCode("ophthalmology"),
                new CouncilCode("CNOM"),
                new LanguageCode("ar"));
    }

    static List<Object> money() {
        MoneyBag bag = MoneyBag.of(Money.of("10", "EUR"), Money.of("2.50", "USD"));
        ExchangeRate rate = ExchangeRate.of(EUR, USD, new BigDecimal("1.0850"), DAY, "treasury");
        Valuation valuation = Valuation.of("50000", "USD", DAY, ValuationMethod.PUBLISHED, "UNHCR");
        return List.of(
                Money.of("300000", "USD"),
                Money.of("1500", "RWF"),
                bag,
                MoneyBag.empty(),
                MoneyCorrection.lowering(Money.of("5", "USD"), DAY, "entered twice"),
                rate,
                bag.totalIn(USD, List.of(rate), RoundingMode.HALF_EVEN),
                new ConvertedTotal(Money.zero(USD), MoneyBag.empty(), List.of()),
                valuation,
                InKindTotal.of(List.of(valuation)),
                CurrencyNames.of(Map.of("DH", "MAD")));
    }
}
