package io.github.diasporaskills.accountability.exchange.iati;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.exchange.ExchangeReason;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what IATI asks for from a document: {@code reportingOrganisation} and {@code activity}; {@code participating}, a
 * list of organisations each with its {@code role}; {@code sectors}, each with {@code code} and {@code percentage}; and
 * where there is something to say {@code description}, {@code genderMarker} (0, 1 or 2; left out where nobody screened
 * the programme), {@code otherMarkers} (each with {@code code} and {@code significance}) and {@code budgets} (each with
 * {@code days}, {@code amount} and {@code currency}). An organisation has {@code ref}, {@code type} and {@code name}.
 * Stateless and thread-safe.
 */
public final class IatiSettingsDocument {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private IatiSettingsDocument() {}

    /**
     * Reads the settings.
     *
     * @param node the object
     * @return the settings; every mistake is reported at its place
     */
    public static IatiSettings read(DocumentNode node) {
        requireNonNull(node, "node");
        Optional<IatiOrganisation> reporting = node.object("reportingOrganisation", IatiSettingsDocument::organisation);
        Optional<String> activity = identifier(node.get("activity"));
        List<IatiParticipant> participants = node.list("participating", IatiSettingsDocument::participant);
        List<IatiSector> sectors = node.list("sectors", IatiSettingsDocument::sector);
        List<IatiMarker> others = node.optionalList("otherMarkers", IatiSettingsDocument::marker);
        List<IatiBudget> budgets = node.optionalList("budgets", IatiSettingsDocument::budget);
        if (reporting.isPresent()
                && activity.isPresent()
                && !activity.get().startsWith(reporting.get().ref() + "-")) {
            node.get("activity")
                    .error(Reason.of(ExchangeReason.IATI_ACTIVITY_OF_ANOTHER)
                            .with("organisation", reporting.get().ref()));
        }
        checkSectors(node, sectors);
        if (node.get("participating").isList()
                && node.get("participating").elements().isEmpty()) {
            node.get("participating").error(Reason.of(ExchangeReason.IATI_NOBODY_TAKES_PART));
        }
        Optional<LocalText> description = node.optionalLocalized("description");
        Optional<IatiMarker> gender =
                node.find("genderMarker").map(n -> IatiMarker.genderEquality(n.asWholeNumber(0, 2)));
        // What is missing was told; the reading drops what is thrown here.
        IatiSettings.Builder settings = IatiSettings.builder(
                reporting.orElseThrow(IllegalArgumentException::new),
                activity.orElseThrow(IllegalArgumentException::new));
        description.ifPresent(settings::description);
        participants.forEach(settings::participant);
        sectors.forEach(settings::sector);
        gender.ifPresent(settings::marker);
        others.forEach(settings::marker);
        budgets.forEach(settings::budget);
        return settings.build();
    }

    private static void checkSectors(DocumentNode node, List<IatiSector> sectors) {
        DocumentNode list = node.get("sectors");
        if (!list.isList() || list.elements().size() != sectors.size()) {
            return; // What is wrong with one of them is said there.
        }
        BigDecimal sum = sectors.stream().map(IatiSector::percentage).reduce(BigDecimal.ZERO, BigDecimal::add);
        Set<String> codes = new HashSet<>();
        boolean twice = !sectors.stream().map(IatiSector::code).allMatch(codes::add);
        if (sum.compareTo(WHOLE) != 0 || twice) {
            list.error(Reason.of(ExchangeReason.IATI_SECTORS_NOT_WHOLE).with("sum", sum));
        }
    }

    private static Optional<String> identifier(DocumentNode node) {
        return node.asValue("an identifier without white space and / & | ?, such as XM-DAC-47066-MA10P0577", text -> {
            IatiSettings.requireIdentifier(text);
            return text;
        });
    }

    private static IatiOrganisation organisation(DocumentNode node) {
        Optional<String> ref = identifier(node.get("ref"));
        String type = node.get("type").asOneOf(IatiOrganisation.TYPES);
        LocalText name = node.localized("name");
        return new IatiOrganisation(ref.orElseThrow(IllegalArgumentException::new), type, name);
    }

    private static IatiParticipant participant(DocumentNode node) {
        IatiRole role = node.oneOf("role", IatiRole.class);
        return new IatiParticipant(role, organisation(node));
    }

    private static IatiSector sector(DocumentNode node) {
        Optional<String> code = node.value("code", "five digits of the OECD's purpose codes, such as 12281", text -> {
            if (!text.matches("\\d{5}")) {
                throw new IllegalArgumentException("Five digits");
            }
            return text;
        });
        DocumentNode percentage = node.get("percentage");
        BigDecimal found = percentage.asDecimal();
        if (!percentage.isMissing() && (found.signum() <= 0 || found.compareTo(WHOLE) > 0)) {
            percentage.error(Reason.of(ExchangeReason.IATI_PERCENTAGE));
        }
        return new IatiSector(code.orElseThrow(IllegalArgumentException::new), found);
    }

    private static IatiMarker marker(DocumentNode node) {
        Optional<String> code =
                node.value("code", "a policy marker from 2 to 12; gender has a field of its own", text -> {
                    if (!text.matches("[2-9]|1[0-2]")) {
                        throw new IllegalArgumentException("2 to 12");
                    }
                    return text;
                });
        int significance = node.wholeNumber("significance", 0, 2);
        return new IatiMarker(code.orElseThrow(IllegalArgumentException::new), significance);
    }

    private static IatiBudget budget(DocumentNode node) {
        Optional<DateRange> days =
                node.value("days", "first and last day, such as 2025-01-01/2025-12-31", DateRange::parse);
        Optional<BigDecimal> amount =
                node.value("amount", "an amount in quotes such as \"100000.00\"", BigDecimal::new);
        Optional<Currency> currency = node.value(
                "currency",
                "a currency of ISO 4217 such as USD",
                code -> Currency.getInstance(code.toUpperCase(Locale.ROOT)));
        if (days.filter(d -> !d.hasFirst() || !d.hasLast() || IatiBudget.isLong(d))
                .isPresent()) {
            node.get("days").error(Reason.of(ExchangeReason.IATI_BUDGET_TOO_LONG));
        }
        return new IatiBudget(
                days.orElseThrow(IllegalArgumentException::new),
                Money.of(
                        amount.orElseThrow(IllegalArgumentException::new),
                        currency.orElseThrow(IllegalArgumentException::new)));
    }
}
