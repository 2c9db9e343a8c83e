package io.github.diasporaskills.core.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.lifecycle.Machines;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.money.MissingRateException;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.money.Valuation;
import io.github.diasporaskills.core.money.ValuationMethod;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ContributionTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency MAD = Currency.getInstance("MAD");
    private static final LocalDate DAY = LocalDate.of(2022, 3, 1);
    private static final Instant NOW = Instant.parse("2022-03-01T10:00:00Z");
    private static final StepCall CALL = StepCall.of(Actor.of("manager", Role.PROGRAMME_MANAGER), NOW, "as-minuted");
    private static final OrganisationId AGENCY = OrganisationId.of("UNHCR");
    private static final Giver CLINIC = Giver.organisation(OrganisationId.of("VISION-RABAT"));
    private static final LanguageCode FRENCH = LanguageCode.of("fr");
    private static final DonationNorm WHO = DonationNorm.who(Set.of(FRENCH, LanguageCode.of("ar")));
    private static final RecipientRequest ASKED = new RecipientRequest(AGENCY, DAY, "list of needs");
    private static final Valuation WORTH =
            Valuation.of("50000.00", "USD", DAY, ValuationMethod.PUBLISHED, "UNHCR Morocco fact sheet");

    private static Pledge inKind(ContributionKind kind) {
        return Pledge.of(kind, BigDecimal.TEN, "act", LocalText.of("en", "ophthalmology"));
    }

    private static Contribution pledged(Pledge pledge) {
        return Contribution.pledged(ContributionId.of("C-1"), CLINIC, AGENCY, pledge, CALL)
                .request(ASKED)
                .build();
    }

    private static Receipt arrived(long quantity) {
        return new Receipt.InKind(BigDecimal.valueOf(quantity), DAY, "list of acts", List.of(), List.of());
    }

    private static Receipt medicines(MedicineLot... lots) {
        return new Receipt.InKind(BigDecimal.ONE, DAY, "delivery note", List.of(lots), List.of());
    }

    private static Contribution service() {
        return pledged(inKind(ContributionKind.SERVICE))
                .confirm(CALL)
                .orThrow()
                .receive(CALL, arrived(10), WHO)
                .orThrow()
                .value(CALL, WORTH)
                .orThrow();
    }

    private static Contribution cash(String amount, String currency) {
        return pledged(Pledge.of(Money.of(amount, currency)))
                .confirm(CALL)
                .orThrow()
                .receive(CALL, new Receipt.Cash(Money.of(amount, currency), DAY, "bank statement"), WHO)
                .orThrow()
                .book(CALL)
                .orThrow();
    }

    private static List<String> missing(StepResult<?, ?> result) {
        return result.refusal().orElseThrow().missing().stream()
                .map(reason -> reason.code().replace("contribution.", ""))
                .toList();
    }

    @Test
    @Tag("A19")
    void nothing_is_recorded_that_arrives_or_is_valued_on_a_later_day() {
        Contribution asked =
                pledged(inKind(ContributionKind.SERVICE)).confirm(CALL).orThrow();
        Receipt inTheEast = new Receipt.InKind(BigDecimal.TEN, DAY.plusDays(1), "list of acts", List.of(), List.of());
        Receipt toCome = new Receipt.InKind(BigDecimal.TEN, DAY.plusDays(2), "list of acts", List.of(), List.of());
        Valuation later = Valuation.of("50000.00", "USD", DAY.plusDays(2), ValuationMethod.PUBLISHED, "fact sheet");

        assertThat(missing(asked.receive(CALL, toCome, WHO))).containsExactly("receipt.later");
        assertThat(missing(asked.receivePart(CALL, toCome, WHO))).containsExactly("receipt.later");
        Contribution received = asked.receive(CALL, inTheEast, WHO).orThrow();
        assertThat(missing(received.value(CALL, later))).containsExactly("worth.later");
        assertThat(received.value(CALL, WORTH).isTaken()).isTrue();
    }

    @Test
    void the_machine_is_that_of_the_domain() {
        Machines.check(ContributionLifeCycle.TABLE, """
            PLEDGED > CONFIRMED WITHDRAWN DECLINED_BY_PROGRAMME LAPSED
            CONFIRMED > PARTLY_RECEIVED RECEIVED WITHDRAWN DECLINED_BY_PROGRAMME LAPSED
            PARTLY_RECEIVED > PARTLY_RECEIVED RECEIVED
            RECEIVED > VALUED
            VALUED > ACKNOWLEDGED
            ACKNOWLEDGED
            WITHDRAWN
            DECLINED_BY_PROGRAMME
            LAPSED
            """);
        assertThat(ContributionState.values()).hasSize(9);
    }

    @Test
    @Tag("A19")
    @Tag("I22")
    @DisplayName("A19 USD 50,000 of ophthalmology is a service with a valuation, never cash, never summed with MAD")
    void fifty_thousand_dollars_of_ophthalmology_are_no_cash() {
        Contribution care = service().acknowledge(CALL, "letter of thanks").orThrow();
        ContributionTotal total = ContributionTotal.of(List.of(care, cash("1000", "MAD"), cash("20", "USD")), NOW);

        assertThat(care.kind()).isEqualTo(ContributionKind.SERVICE);
        assertThat(care.cash()).isEmpty();
        assertThat(care.valuation()).hasValue(WORTH);
        assertThat(care.valuation().orElseThrow().method()).isEqualTo(ValuationMethod.PUBLISHED);
        assertThat(total.inKind().worthIn(USD)).isEqualTo("50000.00");
        assertThat(total.inKind().worthIn(MAD)).isEqualTo("0.00");
        assertThat(total.cash().in(USD)).isEqualTo(Money.of("20", "USD"));
        assertThat(total.cash().in(MAD)).isEqualTo(Money.of("1000", "MAD"));
        assertThatThrownBy(() -> total.cash().totalIn(USD, List.of(), RoundingMode.HALF_UP))
                .isInstanceOf(MissingRateException.class);
        assertThat(care.thanks()).hasValue("letter of thanks");
        assertThat(ContributionTotal.of(List.of(care), NOW.minusSeconds(1))
                        .inKind()
                        .valuations())
                .isEmpty();
    }

    @Test
    @Tag("I22")
    @DisplayName("I22 no public method leads from a valuation or an in-kind total to money")
    void there_is_no_way_from_a_valuation_to_money() {
        assertThat(Arrays.stream(Valuation.class.getMethods()).map(Method::getReturnType))
                .allSatisfy(type -> assertThat((Object) type).isNotEqualTo(Money.class));
        assertThat(missing(pledged(Pledge.of(Money.of("5", "MAD")))
                        .confirm(CALL)
                        .orThrow()
                        .receive(CALL, new Receipt.Cash(Money.of("5", "MAD"), DAY, "slip"), WHO)
                        .orThrow()
                        .value(CALL, WORTH)))
                .containsExactly("worth.other-kind");
        assertThat(missing(pledged(inKind(ContributionKind.TIME))
                        .confirm(CALL)
                        .orThrow()
                        .receive(CALL, arrived(1), WHO)
                        .orThrow()
                        .book(CALL)))
                .containsExactly("worth.other-kind");
        assertThatThrownBy(() -> Contribution.pledged(
                                ContributionId.of("C-1"), CLINIC, AGENCY, Pledge.of(Money.of("5", "MAD")), CALL)
                        .valuation(WORTH)
                        .build())
                .hasMessageContaining("C-1");
        assertThatThrownBy(() -> inKind(ContributionKind.MONEY)).hasMessageContaining("MONEY");
    }

    @Test
    void what_arrives_in_parts_is_received_when_the_last_part_came_or_no_more_will() {
        Contribution confirmed =
                pledged(inKind(ContributionKind.SERVICE)).confirm(CALL).orThrow();
        Contribution parts = confirmed
                .receivePart(CALL, arrived(3), WHO)
                .orThrow()
                .receivePart(CALL, arrived(2), WHO)
                .orThrow();

        assertThat(parts.state()).isEqualTo(ContributionState.PARTLY_RECEIVED);
        assertThat(parts.quantityReceived()).isEqualByComparingTo("5");
        assertThat(parts.closeReceipt(CALL).orThrow().state()).isEqualTo(ContributionState.RECEIVED);
        assertThat(parts.receive(CALL, arrived(5), WHO).orThrow().receipts()).hasSize(3);
        assertThat(missing(confirmed.closeReceipt(CALL))).containsExactly("receipt.other-kind");
        assertThat(missing(confirmed.receive(CALL, new Receipt.Cash(Money.of("5", "MAD"), DAY, "slip"), WHO)))
                .containsExactly("receipt.other-kind");
        assertThat(missing(pledged(Pledge.of(Money.of("5", "MAD")))
                        .confirm(CALL)
                        .orThrow()
                        .receive(CALL, new Receipt.Cash(Money.of("5", "USD"), DAY, "slip"), WHO)))
                .as("another currency")
                .containsExactly("receipt.other-kind");
        assertThat(missing(service().acknowledge(CALL, " "))).containsExactly("thanks.missing");
    }

    @Test
    void goods_that_nobody_asked_for_are_not_taken() {
        Contribution unasked = Contribution.pledged(
                        ContributionId.of("C-2"), CLINIC, AGENCY, inKind(ContributionKind.MEDICINE), CALL)
                .build();
        Contribution askedByAnother = Contribution.pledged(
                        ContributionId.of("C-2"), CLINIC, AGENCY, inKind(ContributionKind.EQUIPMENT), CALL)
                .request(new RecipientRequest(OrganisationId.of("MOH"), DAY, "letter"))
                .build();

        assertThat(missing(unasked.confirm(CALL))).containsExactly("request.missing");
        assertThat(missing(askedByAnother.confirm(CALL))).containsExactly("request.missing");
        assertThat(unasked.decline(CALL).orThrow().state()).isEqualTo(ContributionState.DECLINED_BY_PROGRAMME);
    }

    @Test
    void medicines_have_a_batch_a_label_that_is_understood_and_a_year_to_be_used() {
        Contribution confirmed =
                pledged(inKind(ContributionKind.MEDICINE)).confirm(CALL).orThrow();
        MedicineLot good = MedicineLot.of(
                "amoxicillin 500 mg capsules", "L77", DAY.plusMonths(12), BigDecimal.TEN, Set.of(FRENCH));
        MedicineLot soon =
                MedicineLot.of(good.name(), "L78", DAY.plusMonths(12).minusDays(1), BigDecimal.TEN, Set.of(FRENCH));
        MedicineLot bad = new MedicineLot(
                good.name(), "", DAY.minusDays(1), BigDecimal.TEN, Set.of(LanguageCode.of("de")), true, "");

        assertThat(confirmed.receive(CALL, medicines(good), WHO).isTaken()).isTrue();
        assertThat(missing(confirmed.receive(CALL, medicines(good, soon), WHO)))
                .containsExactly("medicine.expires-soon");
        assertThat(confirmed
                        .receive(CALL, medicines(soon.acceptedThoughShort("chief pharmacist")), WHO)
                        .isTaken())
                .isTrue();
        assertThat(missing(confirmed.receive(CALL, medicines(bad), WHO)))
                .containsExactly(
                        "medicine.no-batch", "medicine.returned", "medicine.expired", "medicine.label-not-understood");
        assertThat(missing(confirmed.receive(CALL, arrived(1), WHO))).containsExactly("goods.nothing-listed");
        assertThat(missing(pledged(inKind(ContributionKind.SERVICE))
                        .confirm(CALL)
                        .orThrow()
                        .receive(CALL, medicines(good), WHO)))
                .containsExactly("receipt.other-kind");
        DonationNorm lax = new DonationNorm(0, Set.of(), "ministry");
        assertThat(confirmed.receive(CALL, medicines(soon), lax).isTaken()).isTrue();
    }

    @Test
    void a_device_works_has_a_manual_and_somebody_to_keep_it_going() {
        Contribution confirmed =
                pledged(inKind(ContributionKind.EQUIPMENT)).confirm(CALL).orThrow();
        Device good = new Device("slit lamp", "SN-9", true, Set.of(FRENCH), "biomedical workshop");
        Device bad = new Device("slit lamp", "", false, Set.of(), "");

        assertThat(confirmed.receive(CALL, devices(good), WHO).isTaken()).isTrue();
        assertThat(missing(confirmed.receive(CALL, devices(bad), WHO)))
                .containsExactly("device.does-not-work", "device.no-manual", "device.no-upkeep");
    }

    private static Receipt devices(Device... devices) {
        return new Receipt.InKind(BigDecimal.ONE, DAY, "delivery note", List.of(), List.of(devices));
    }

    @Test
    void an_offer_lapses_only_after_its_last_day_and_can_be_taken_back_before() {
        Contribution awaited = Contribution.pledged(
                        ContributionId.of("C-3"),
                        Giver.member(PersonId.of("E-1")),
                        AGENCY,
                        inKind(ContributionKind.TIME),
                        CALL)
                .lastDay(DAY)
                .build();

        assertThat(awaited.isOverdueOn(DAY)).isFalse();
        assertThat(awaited.isOverdueOn(DAY.plusDays(1))).isTrue();
        assertThat(missing(awaited.lapse(CALL, DAY))).containsExactly("deadline.not-over");
        assertThat(missing(pledged(inKind(ContributionKind.TIME)).lapse(CALL, DAY.plusYears(9))))
                .containsExactly("deadline.not-over");
        assertThat(awaited.lapse(CALL, DAY.plusDays(1)).orThrow().state()).isEqualTo(ContributionState.LAPSED);
        StepCall giver = StepCall.of(Actor.of("giver", Role.MEMBER), NOW, "cannot-come");
        assertThat(awaited.withdraw(giver).orThrow().state()).isEqualTo(ContributionState.WITHDRAWN);
        assertThat(service().isOverdueOn(DAY.plusYears(9))).isFalse();
        assertThat(awaited).hasToString("Contribution C-3 of TIME, PLEDGED");
    }

    @Test
    void what_contradicts_itself_is_refused() {
        assertThatThrownBy(() -> Pledge.of(Money.of("0", "MAD"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Pledge.of(ContributionKind.TIME, BigDecimal.ZERO, "hour", LocalText.of("en", "x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Receipt.Cash(Money.of("5", "MAD"), DAY, " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> arrived(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RecipientRequest(AGENCY, DAY, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Device(" ", "", true, Set.of(), "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MedicineLot.of(" ", "L", DAY, BigDecimal.ONE, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        MedicineLot.of("a", "L", DAY, BigDecimal.ONE, Set.of()).acceptedThoughShort(" "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DonationNorm(-1, Set.of(), "x")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Random contributions against plain sums by kind of worth and currency. */
    @Test
    @Tag("I22")
    @Tag("I11")
    void whatever_is_given_cash_and_kind_and_currencies_stay_apart() {
        int runs = 40 * Integer.getInteger("checks.percent", 1);
        for (int run = 0; run < runs; run++) {
            Random random = new Random(run);
            Map<String, BigDecimal> cash = new TreeMap<>();
            Map<String, BigDecimal> kind = new TreeMap<>();
            List<Contribution> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String currency = List.of("USD", "MAD", "RWF").get(random.nextInt(3));
                BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(9000));
                boolean money = random.nextBoolean();
                Contribution now = pledged(
                        money
                                ? Pledge.of(Money.of(amount.toPlainString(), currency))
                                : inKind(ContributionKind.SERVICE));
                ContributionState state = ContributionState.PLEDGED;
                for (int j = 0; j < 8; j++) {
                    Receipt receipt = money
                            ? new Receipt.Cash(Money.of(amount.toPlainString(), currency), DAY, "slip")
                            : arrived(1);
                    int choice = random.nextInt(6);
                    StepResult<Contribution, ContributionState> result = switch (choice) {
                        case 0 -> now.confirm(CALL);
                        case 1 -> now.receive(CALL, receipt, WHO);
                        case 2 ->
                            now.value(
                                    CALL,
                                    Valuation.of(amount.toPlainString(), currency, DAY, ValuationMethod.COST, "giver"));
                        case 3 -> now.book(CALL);
                        case 4 -> random.nextInt(5) == 0 ? now.withdraw(CALL) : now.confirm(CALL);
                        default -> now.acknowledge(CALL, "letter");
                    };
                    boolean fits = switch (result.fold(taken -> taken.step().to(), refusal -> refusal.wanted())) {
                        case CONFIRMED -> state == ContributionState.PLEDGED;
                        case RECEIVED -> state == ContributionState.CONFIRMED;
                        case VALUED -> state == ContributionState.RECEIVED && (choice == 3) == money;
                        case ACKNOWLEDGED -> state == ContributionState.VALUED;
                        default -> state == ContributionState.PLEDGED || state == ContributionState.CONFIRMED;
                    };
                    assertThat(result.isTaken()).as("run %s", run).isEqualTo(fits);
                    now = result.value().orElse(now);
                    if (fits && now.state() == ContributionState.VALUED) {
                        (money ? cash : kind).merge(currency, amount, BigDecimal::add);
                    }
                    state = now.state();
                }
                all.add(now);
            }
            ContributionTotal total = ContributionTotal.of(all, NOW);
            for (String currency : List.of("USD", "MAD", "RWF")) {
                Currency of = Currency.getInstance(currency);
                assertThat(total.cash().in(of).amount())
                        .isEqualByComparingTo(cash.getOrDefault(currency, BigDecimal.ZERO));
                assertThat(total.inKind().worthIn(of))
                        .isEqualByComparingTo(kind.getOrDefault(currency, BigDecimal.ZERO));
            }
        }
    }

    @Test
    void a_refusal_says_which_kind_it_is() {
        assertThat(service()
                        .receive(CALL, arrived(1), WHO)
                        .refusal()
                        .orElseThrow()
                        .missing())
                .extracting(Reason::code)
                .containsExactly("lifecycle.step.not-allowed");
    }
}
