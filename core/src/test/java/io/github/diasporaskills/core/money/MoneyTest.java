package io.github.diasporaskills.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.UnreadableException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency MAD = Currency.getInstance("MAD");
    private static final Currency RWF = Currency.getInstance("RWF");
    private static final LocalDate DAY = LocalDate.of(2021, 6, 20);
    private static final CurrencyNames NAMES = CurrencyNames.of(Map.of("DH", "MAD", "dhs", "MAD"));

    @Test
    void the_currency_fixes_the_number_of_decimals() {
        assertThat(Money.of("300000", "USD")).hasToString("300000.00 USD");
        assertThat(Money.of("1500", "RWF")).hasToString("1500 RWF");
        assertThat(Money.of("1500.00", "RWF")).isEqualTo(Money.of("1500", "RWF"));
        assertThatThrownBy(() -> Money.of("0.5", "RWF"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RWF has at most 0 decimals; found 1");
        assertThatThrownBy(() -> Money.of("1", "XAU")).hasMessageContaining("XAU");
        assertThat(Money.rounded(new BigDecimal("1.005"), USD, RoundingMode.HALF_UP))
                .hasToString("1.01 USD");
    }

    @Test
    void money_adds_in_one_currency_only() {
        assertThat(Money.of("0.10", "USD").plus(Money.of("0.20", "USD"))).isEqualTo(Money.of("0.30", "USD"));
        assertThatThrownBy(() -> Money.of("1", "USD").plus(Money.of("1", "MAD")))
                .isInstanceOfSatisfying(CurrencyMismatchException.class, e -> {
                    assertThat(e.first()).isEqualTo(USD);
                    assertThat(e.second()).isEqualTo(MAD);
                });
        assertThatThrownBy(() -> Money.of("1", "USD").isMoreThan(Money.of("1", "EUR")))
                .isInstanceOf(CurrencyMismatchException.class);
    }

    @Test
    void negative_amounts_exist_only_as_corrections_with_a_reason() {
        assertThatThrownBy(() -> Money.of("-1", "USD")).hasMessageContaining("MoneyCorrection");
        assertThatThrownBy(() -> Money.of("1", "USD").minus(Money.of("2", "USD")))
                .isInstanceOf(IllegalArgumentException.class);
        MoneyCorrection lower = MoneyCorrection.lowering(Money.of("50", "USD"), DAY, "entered twice");

        assertThat(lower.change()).isEqualTo("-50.00");
        assertThat(Money.of("120", "USD").corrected(lower)).isEqualTo(Money.of("70", "USD"));
        assertThat(Money.of("120", "USD").corrected(MoneyCorrection.raising(Money.of("1", "USD"), DAY, "typo")))
                .isEqualTo(Money.of("121", "USD"));
        assertThatThrownBy(() -> Money.of("10", "USD").corrected(lower)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.of("100", "EUR").corrected(lower)).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> MoneyCorrection.lowering(Money.of("1", "USD"), DAY, " "))
                .hasMessageContaining("blank");
        assertThatThrownBy(() -> MoneyCorrection.lowering(Money.zero(USD), DAY, "x"))
                .hasMessageContaining("zero");
    }

    @Test
    void arithmetic_is_exact_and_rounds_only_as_told() {
        assertThat(Money.of("10", "USD").dividedBy(3, RoundingMode.HALF_EVEN)).isEqualTo(Money.of("3.33", "USD"));
        assertThat(Money.of("10", "RWF").dividedBy(3, RoundingMode.UP)).isEqualTo(Money.of("4", "RWF"));
        assertThat(Money.of("10.01", "USD").times(3)).isEqualTo(Money.of("30.03", "USD"));
        assertThat(Money.of("10", "USD").times(new BigDecimal("0.125"), RoundingMode.HALF_UP))
                .isEqualTo(Money.of("1.25", "USD"));
        assertThat(Money.of("10", "USD").minus(Money.of("10", "USD")).isZero()).isTrue();
        assertThat(Money.of("1", "USD").isLessThan(Money.of("2", "USD"))).isTrue();
        assertThatThrownBy(() -> Money.of("1", "USD").dividedBy(0, RoundingMode.UP))
                .hasMessageContaining("found 0");
    }

    @Test
    void sums_in_any_order_are_the_same_to_the_cent() {
        Random random = new Random(3);
        long cents = 0;
        Money sum = Money.zero(USD);
        MoneyBag bag = MoneyBag.empty();
        for (int i = 0; i < 1000; i++) {
            int amount = random.nextInt(1_000_000);
            cents += amount;
            Money money = Money.of(BigDecimal.valueOf(amount, 2), USD);
            sum = sum.plus(money);
            bag = MoneyBag.of(money).plus(bag);
        }
        assertThat(sum.amount()).isEqualTo(BigDecimal.valueOf(cents, 2));
        assertThat(bag.only()).contains(sum);
    }

    @Test
    @Tag("A29")
    @DisplayName("A29: USD, EUR and MAD stay apart; no sum without an explicit rate with date and source")
    void a_bag_keeps_currencies_apart_and_totals_only_by_explicit_rates() {
        MoneyBag bag = MoneyBag.of(
                Money.of("100", "USD"),
                Money.of("250", "MAD"),
                Money.of("10", "EUR"),
                Money.of("5", "USD"),
                Money.zero(RWF));

        assertThat(bag).hasToString("10.00 EUR + 250.00 MAD + 105.00 USD");
        assertThat(bag.in(USD)).isEqualTo(Money.of("105", "USD"));
        assertThat(bag.in(RWF).isZero()).isTrue();
        assertThat(bag.only()).isEmpty();
        ExchangeRate euro = ExchangeRate.of(EUR, USD, new BigDecimal("1.10"), DAY, "treasury");
        ExchangeRate dirham = ExchangeRate.of(MAD, USD, new BigDecimal("0.1"), DAY, "treasury");
        assertThatThrownBy(() -> bag.totalIn(USD, List.of(euro), RoundingMode.HALF_EVEN))
                .isInstanceOfSatisfying(MissingRateException.class, e -> {
                    assertThat(e.from()).isEqualTo(MAD);
                    assertThat(e.to()).isEqualTo(USD);
                });
        ConvertedTotal total = bag.totalIn(USD, List.of(dirham, euro), RoundingMode.HALF_EVEN);
        assertThat(total.total()).isEqualTo(Money.of("141", "USD"));
        assertThat(total.rates()).containsExactly(euro, dirham);
        assertThat(total.of()).isEqualTo(bag);
        ExchangeRate other = ExchangeRate.of(EUR, USD, new BigDecimal("1.20"), DAY.plusDays(1), "treasury");
        assertThatThrownBy(() -> bag.totalIn(USD, List.of(dirham, euro, other), RoundingMode.HALF_EVEN))
                .hasMessageContaining("found 2");
        assertThat(MoneyBag.empty().isEmpty()).isTrue();
        assertThat(MoneyBag.empty()).hasToString("nothing");
    }

    @Test
    void a_rate_is_dated_sourced_and_one_way() {
        ExchangeRate rate = ExchangeRate.of(EUR, RWF, new BigDecimal("1180.7"), DAY, "BNR");

        assertThat(rate.convert(Money.of("1.50", "EUR"), RoundingMode.HALF_EVEN))
                .isEqualTo(Money.of("1771", "RWF"));
        assertThatThrownBy(() -> rate.convert(Money.of("1", "RWF"), RoundingMode.UP))
                .isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> ExchangeRate.of(EUR, EUR, BigDecimal.ONE, DAY, "x"))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> ExchangeRate.of(EUR, USD, BigDecimal.ZERO, DAY, "x"))
                .hasMessageContaining("more than");
        assertThatThrownBy(() -> ExchangeRate.of(EUR, USD, BigDecimal.ONE, DAY, ""))
                .hasMessageContaining("source");
        assertThatThrownBy(() -> ExchangeRate.of(EUR, USD, BigDecimal.ONE, null, "x"))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void in_kind_value_is_never_cash() {
        Valuation ophthalmology = Valuation.of("50000", "USD", DAY, ValuationMethod.PUBLISHED, "UNHCR");
        Valuation theatre = Valuation.of("900.5", "MAD", DAY, ValuationMethod.TARIFF, "tariff 2020");

        InKindTotal total = InKindTotal.of(List.of(ophthalmology, theatre, ophthalmology));
        assertThat(total.worthIn(USD)).isEqualTo("100000.00");
        assertThat(total.worthIn(EUR)).isEqualTo("0.00");
        assertThat(total.currencies()).containsExactly(MAD, USD);
        assertThat(total).hasToString("900.50 MAD + 100000.00 USD in kind");
        assertThat(ophthalmology).hasToString("50000.00 USD in kind");
        assertThat(Valuation.class.getMethods()).noneMatch(m -> m.getReturnType() == Money.class);
        assertThat(InKindTotal.class.getMethods()).noneMatch(m -> m.getReturnType() == Money.class);
        assertThatThrownBy(() -> Valuation.of("1", "USD", DAY, ValuationMethod.COST, " "))
                .hasMessageContaining("source");
        assertThatThrownBy(() -> Valuation.of("-1", "USD", DAY, ValuationMethod.COST, "x"))
                .hasMessageContaining("zero");
    }

    @ParameterizedTest
    @Tag("bad-input-5")
    @CsvSource(delimiter = '|', textBlock = """
            fr | 1,2 million d'euros | 1200000.00 EUR
            fr | 1,2 million d’euros | 1200000.00 EUR
            fr | 3 milliards de MAD  | 3000000000.00 MAD
            fr | 1 200,50 €          | 1200.50 EUR
            fr | 1 200 dh            | 1200.00 MAD
            en | 1.2 million EUR     | 1200000.00 EUR
            en | USD 300,000         | 300000.00 USD
            en | rwf 5,000           | 5000 RWF
            de | 10.000 EUR          | 10000.00 EUR
            """)
    @DisplayName("bad input 5: 1,2 million d'euros is 1200000.00 EUR in French")
    void amounts_are_read_as_the_language_writes_them(String locale, String text, String money) {
        assertThat(Money.parse(text, Locale.forLanguageTag(locale), NAMES)).hasToString(money);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | -5 USD          | money.amount.negative
            en | 5               | money.amount.one-currency
            en | USD 5 EUR       | money.amount.one-currency
            en | USD             | money.amount.unreadable
            en | 10.000 MAD      | money.amount.decimals
            en | 0.5 RWF         | money.amount.decimals
            en | 5 zorkmids      | money.currency.unknown
            en | $5              | money.currency.ambiguous
            en | 5 francs        | money.currency.ambiguous
            en | 5 XAU           | money.currency.not-money
            fr | 10.000 MAD      | time.number.foreign-sign
            en | 5 + 5 USD       | time.number.unreadable
            """)
    void amounts_that_cannot_be_read_are_refused_with_a_reason(String locale, String text, String code) {
        assertThat(Money.tryParse(text, Locale.forLanguageTag(locale), NAMES)
                        .reason()
                        .orElseThrow()
                        .code())
                .isEqualTo(code);
    }

    @Test
    void an_amount_with_two_readings_needs_a_locale() {
        assertThat(Money.parse("300000.00 USD")).isEqualTo(Money.of("300000", "USD"));
        assertThatThrownBy(() -> Money.parse("300,000 USD"))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        e -> assertThat(e.reason().code()).isEqualTo("time.number.ambiguous"));
    }

    @Test
    @Tag("bad-input-20")
    @DisplayName("bad input 20: DH is the dirham only where a country says so")
    void currency_aliases_are_handed_in() {
        assertThat(NAMES.find("DH").orThrow()).isEqualTo(MAD);
        assertThat(NAMES.find("Dhs").orThrow()).isEqualTo(MAD);
        var refused = CurrencyNames.iso().find("DH");
        assertThat(refused.reason().orElseThrow().arguments())
                .containsEntry("codes", new Argument.Items(List.of("MAD", "AED")));
        assertThat(refused.suggestion()).contains("MAD");
        assertThatThrownBy(() -> CurrencyNames.of(Map.of("USD", "MAD"))).hasMessageContaining("USD is a code");
        assertThatThrownBy(() -> CurrencyNames.of(Map.of("dh", "MAD", "DH", "AED")))
                .hasMessageContaining("one currency");
        assertThatThrownBy(() -> CurrencyNames.of(Map.of(" ", "MAD"))).hasMessageContaining("blank");
    }
}
