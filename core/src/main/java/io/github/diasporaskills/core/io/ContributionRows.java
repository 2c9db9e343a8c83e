package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.contribution.Contribution;
import io.github.diasporaskills.core.contribution.ContributionId;
import io.github.diasporaskills.core.contribution.ContributionKind;
import io.github.diasporaskills.core.contribution.ContributionLifeCycle;
import io.github.diasporaskills.core.contribution.ContributionState;
import io.github.diasporaskills.core.contribution.Giver;
import io.github.diasporaskills.core.contribution.Pledge;
import io.github.diasporaskills.core.contribution.Receipt;
import io.github.diasporaskills.core.contribution.RecipientRequest;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.money.Valuation;
import io.github.diasporaskills.core.money.ValuationMethod;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.RecordKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code contributions.csv}: gifts of money, which are an amount, and in kind, which are valued. */
final class ContributionRows extends RecordRows<Contribution> {

    static final String FILE = "contributions.csv";

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(
                    TableColumn.id("id"),
                    TableColumn.reference("recipient", OrganisationRows.FILE),
                    TableColumn.choice("kind", ContributionKind.class)),
            List.of(
                    TableColumn.reference("member", ExpertRows.FILE),
                    TableColumn.reference("organisation", OrganisationRows.FILE),
                    TableColumn.amount("amount"),
                    TableColumn.quantity("quantity"),
                    TableColumn.text("unit"),
                    TableColumn.text("what"),
                    TableColumn.choice(LANGUAGE, Choices.LANGUAGES),
                    TableColumn.day("requestedOn"),
                    TableColumn.text("requestEvidence"),
                    TableColumn.day("lastDay"),
                    TableColumn.amount("worth"),
                    TableColumn.day("valuedOn"),
                    TableColumn.choice("valuationMethod", ValuationMethod.class),
                    TableColumn.text("valuationSource"),
                    TableColumn.text("thanks"),
                    TableColumn.choice(STATE, ContributionState.class),
                    TableColumn.instant(SINCE)));

    private static final List<String> OF_MONEY = List.of("amount");
    private static final List<String> IN_KIND = List.of("quantity", "unit", "what");
    private static final List<String> WORTH = List.of("worth", "valuedOn", "valuationMethod", "valuationSource");

    private final FolderContext folder;
    private final Parts<Receipt> receipts;
    private final Vocabulary<ContributionKind> kinds = Codebook.constants(ContributionKind.class);
    private final Vocabulary<ContributionState> states = Codebook.constants(ContributionState.class);
    private final Vocabulary<ValuationMethod> methods = Codebook.constants(ValuationMethod.class);

    ContributionRows(FolderContext folder, Parts<Receipt> receipts) {
        super(COLUMNS, new IdTable(), RecordKind.CONTRIBUTION, folder.steps(), List.of(receipts));
        this.folder = folder;
        this.receipts = receipts;
    }

    @Override
    @Nullable
    Contribution make() {
        checkLanguage();
        neededReference("recipient", folder.tables().organisations);
        reference("member", folder.tables().members);
        reference("organisation", folder.tables().organisations);
        if (has("member") == has("organisation")) {
            error(has("member") ? "organisation" : "member", ImportReason.GIVER_NOT_ONE);
        }
        @Nullable Pledge pledge = pledge();
        @Nullable LocalDate asked = day("requestedOn");
        if (has("requestedOn") != has("requestEvidence")) {
            needed("requestedOn");
            needed("requestEvidence");
        }
        @Nullable LocalDate lastDay = day("lastDay");
        @Nullable Valuation worth = pledge == null ? null : valuation(pledge.kind());
        @Nullable
        History<ContributionState> history = history(ContributionState.class, ContributionLifeCycle.TABLE, states);
        List<Receipt> received = parts(receipts);
        if (cells.hasErrors() || pledge == null || history == null) {
            return null;
        }
        OrganisationId recipient = OrganisationId.of(text("recipient"));
        var made = Contribution.builder(ContributionId.of(id()), giver(), recipient, pledge, history);
        if (asked != null) {
            made.request(new RecipientRequest(recipient, asked, text("requestEvidence")));
        }
        if (lastDay != null) {
            made.lastDay(lastDay);
        }
        if (worth != null) {
            made.valuation(worth);
        }
        if (has("thanks")) {
            made.thanks(cells.text());
        }
        for (Receipt receipt : received) {
            if (!fits(receipt, pledge)) {
                fault(
                        receipts,
                        receipt,
                        Reason.of(ImportReason.RECEIPT_OF_OTHER_KIND).with("kind", pledge.kind()));
                return null;
            }
            made.receipt(receipt);
        }
        return made.build();
    }

    private Giver giver() {
        return has("member")
                ? Giver.member(PersonId.of(cells.text()))
                : Giver.organisation(OrganisationId.of(text("organisation")));
    }

    private @Nullable Pledge pledge() {
        @Nullable ContributionKind kind = neededCode("kind", kinds);
        if (kind == null) {
            return null;
        }
        boolean money = !kind.isInKind();
        (money ? OF_MONEY : IN_KIND).forEach(this::needed);
        Stream<String> others = money ? Stream.concat(IN_KIND.stream(), WORTH.stream()) : OF_MONEY.stream();
        others.filter(this::has)
                .forEach(column ->
                        error(column, Reason.of(ImportReason.CELL_UNEXPECTED).with("choice", kind)));
        @Nullable Money amount = money("amount", folder.codes().pack.currencies());
        @Nullable BigDecimal quantity = quantity("quantity");
        @Nullable LocalText what = words("what");
        if (cells.hasErrors()) {
            return null;
        } else if (amount != null) {
            return Pledge.of(amount);
        }
        return quantity == null || what == null ? null : Pledge.of(kind, quantity, text("unit"), what);
    }

    private @Nullable Valuation valuation(ContributionKind kind) {
        if (!kind.isInKind() || WORTH.stream().noneMatch(this::has)) {
            return null;
        }
        WORTH.forEach(this::needed);
        @Nullable Money worth = money("worth", folder.codes().pack.currencies());
        @Nullable LocalDate on = day("valuedOn");
        @Nullable ValuationMethod method = code("valuationMethod", methods);
        return worth == null || on == null || method == null || !has("valuationSource")
                ? null
                : new Valuation(worth.amount(), worth.currency(), on, method, cells.text());
    }

    private static boolean fits(Receipt receipt, Pledge pledge) {
        if (pledge instanceof Pledge.Cash promised) {
            return receipt instanceof Receipt.Cash arrived
                    && arrived.amount().currency().equals(promised.amount().currency());
        }
        return receipt instanceof Receipt.InKind;
    }
}
