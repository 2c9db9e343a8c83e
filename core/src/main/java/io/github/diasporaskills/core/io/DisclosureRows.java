package io.github.diasporaskills.core.io;

import com.google.common.collect.ImmutableList;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.consent.ConsentId;
import io.github.diasporaskills.core.consent.ConsentReason;
import io.github.diasporaskills.core.consent.ContentReference;
import io.github.diasporaskills.core.consent.DataAtEnd;
import io.github.diasporaskills.core.consent.DataCategory;
import io.github.diasporaskills.core.consent.DisclosureRecord;
import io.github.diasporaskills.core.consent.ExemptionReview;
import io.github.diasporaskills.core.consent.Purpose;
import io.github.diasporaskills.core.consent.Recipient;
import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.consent.ReviewOutcome;
import io.github.diasporaskills.core.consent.TransferBasis;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code handovers.csv}, the hops of referrals, and {@code disclosures.csv}, those of requests for an opinion: who
 * passed what on to whom, on what ground. The content is named and never there.
 */
final class DisclosureRows extends PartRows<DisclosureRows.Entry> {

    static final String HANDOVERS = "handovers.csv";

    static final String DISCLOSURES = "disclosures.csv";

    private static final ImmutableList<TableColumn> REQUIRED = ImmutableList.of(
            TableColumn.code("content"),
            TableColumn.choice("categories", DataCategory.class).list(),
            TableColumn.person("by"),
            TableColumn.choice("role", Role.class),
            TableColumn.code("recipient"),
            TableColumn.reference("organisation", OrganisationRows.FILE),
            TableColumn.person("person"),
            TableColumn.choice("country", Choices.COUNTRIES),
            TableColumn.choice("purpose", Purpose.class),
            TableColumn.instant("at"),
            TableColumn.instant("until"),
            TableColumn.choice("atEnd", DataAtEnd.class),
            TableColumn.reference("protocol", ProtocolRows.FILE),
            TableColumn.text("journal"));

    private static final ImmutableList<TableColumn> OPTIONAL = ImmutableList.of(
            TableColumn.choice("contentCategories", DataCategory.class).list(),
            TableColumn.reference("consent", ConsentRows.FILE),
            TableColumn.code("exemption"),
            TableColumn.code("ground"),
            TableColumn.code("groundEvidence"),
            TableColumn.day("groundFrom"),
            TableColumn.day("groundUntil"));

    private static final ImmutableList<TableColumn> REVIEW = ImmutableList.of(
            TableColumn.person("reviewedBy"),
            TableColumn.instant("reviewedAt"),
            TableColumn.choice("reviewOutcome", ReviewOutcome.class));

    static final Columns COLUMNS_OF_REFERRALS =
            columns(HANDOVERS, TableColumn.reference("referral", ReferralRows.FILE), REVIEW);

    static final Columns COLUMNS_OF_REQUESTS =
            columns(DISCLOSURES, TableColumn.reference("request", TeleExpertiseRows.FILE), List.of());

    /** A disclosure; the key of the case is that of its record. */
    record Entry(
            String content,
            Set<DataCategory> held,
            Set<DataCategory> categories,
            Actor by,
            Recipient recipient,
            Purpose purpose,
            Instant at,
            Instant until,
            DataAtEnd atEnd,
            String protocol,
            @Nullable ConsentId consent,
            @Nullable String exemption,
            String journal,
            @Nullable TransferBasis basis,
            @Nullable Review review) {

        DisclosureRecord of(CaseKey caseKey) {
            return new DisclosureRecord(
                    new ContentReference(caseKey, content, held),
                    categories,
                    by,
                    recipient,
                    purpose,
                    at,
                    until,
                    atEnd,
                    protocol,
                    consent,
                    exemption,
                    journal,
                    basis);
        }

        /** The review that is owed after an exemption, or was done; empty under a consent. */
        Optional<ExemptionReview> reviewOf(CaseKey caseKey, PackCodes pack) {
            if (exemption == null) {
                return Optional.empty();
            }
            Duration time = Duration.ofHours(pack.reviewHours(exemption).orElse(0));
            ExemptionReview due = ExemptionReview.due(caseKey, exemption, by.id(), at, at.plus(time));
            return Optional.of(
                    review == null ? due : ExemptionReview.done(due, review.by(), review.at(), review.outcome()));
        }
    }

    /** What came of looking at a disclosure without consent afterwards. */
    record Review(ActorId by, Instant at, ReviewOutcome outcome) {}

    private final FolderContext folder;
    private final Vocabulary<String> keys = made(text -> CaseKey.of(text).value());
    private final Vocabulary<RecipientClass> recipients = made(RecipientClass::of);
    private final Vocabulary<DataCategory> data = Codebook.constants(DataCategory.class);
    private final Vocabulary<Purpose> purposes = Codebook.constants(Purpose.class);
    private final Vocabulary<DataAtEnd> ends = Codebook.constants(DataAtEnd.class);
    private final Vocabulary<ReviewOutcome> outcomes = Codebook.constants(ReviewOutcome.class);
    private final Vocabulary<Role> roles = Codebook.constants(Role.class);
    private final Vocabulary<String> exemptions;
    private final Vocabulary<String> grounds;

    DisclosureRows(FolderContext folder, Columns columns) {
        super(columns);
        this.folder = folder;
        this.exemptions = new Vocabulary<>(folder.codes().pack::exemption);
        this.grounds = new Vocabulary<>(folder.codes().pack::transferGround);
    }

    private static Columns columns(String file, TableColumn owner, List<TableColumn> more) {
        return new Columns(
                file,
                Stream.concat(Stream.of(owner), REQUIRED.stream()).toList(),
                Stream.concat(OPTIONAL.stream(), more.stream()).toList());
    }

    @Override
    String key() {
        return String.join("|", text("content"), text("at"), text("person"));
    }

    @Override
    @Nullable
    Entry make() {
        @Nullable String content = neededCode("content", keys);
        Set<DataCategory> categories = neededCodes("categories", data);
        Set<DataCategory> held = has("contentCategories") ? neededCodes("contentCategories", data) : categories;
        String by = neededPseudonym("by");
        @Nullable Role role = neededCode("role", roles);
        @Nullable RecipientClass recipient = neededCode("recipient", recipients);
        neededReference("organisation", folder.tables().organisations);
        @Nullable OrganisationId organisation = cells.hasErrors() ? null : OrganisationId.of(text("organisation"));
        String person = neededPseudonym("person");
        @Nullable CountryCode country = neededCode("country", folder.codes().countries);
        @Nullable Purpose purpose = neededCode("purpose", purposes);
        @Nullable Instant at = neededInstant("at");
        @Nullable Instant until = neededInstant("until");
        @Nullable DataAtEnd atEnd = neededCode("atEnd", ends);
        neededReference("protocol", folder.tables().protocols);
        String protocol = text("protocol");
        reference("consent", folder.tables().consents);
        @Nullable ConsentId consent = has("consent") && !cells.hasErrors() ? ConsentId.of(cells.text()) : null;
        @Nullable String exemption = code("exemption", exemptions);
        if (has("consent") && has("exemption")) {
            error("exemption", ImportReason.CELL_UNEXPECTED_BESIDE);
        } else if (!has("exemption")) {
            needed("consent");
        }
        String journal = needed("journal");
        @Nullable TransferBasis basis = basis(country);
        @Nullable Review review = review(by, at);
        if (cells.hasErrors() || content == null || role == null || recipient == null || organisation == null) {
            return null;
        }
        return country == null || purpose == null || at == null || until == null || atEnd == null
                ? null
                : new Entry(
                        content,
                        held,
                        categories,
                        new Actor(ActorId.of(by), role),
                        new Recipient(recipient, organisation, ActorId.of(person), country),
                        purpose,
                        at,
                        until,
                        atEnd,
                        protocol,
                        consent,
                        exemption,
                        journal,
                        basis,
                        review);
    }

    /** A fault of a disclosure in the column of what is at fault in its JSON. */
    static Parts.Fault at(Parts.Fault fault) {
        String column = switch (fault.column()) {
            case "basis" -> "ground";
            case "exemptionId" -> "exemption";
            default -> fault.column();
        };
        return new Parts.Fault(fault.reason(), column);
    }

    /** The ground on which data crossed a border. */
    private @Nullable TransferBasis basis(@Nullable CountryCode destination) {
        @Nullable String ground = code("ground", grounds);
        @Nullable String evidence = code("groundEvidence", keys);
        @Nullable LocalDate from = day("groundFrom");
        @Nullable LocalDate until = day("groundUntil");
        if (has("groundEvidence") || from != null || until != null) {
            needed("ground");
        }
        if (ground == null) {
            return null;
        }
        needed("groundEvidence");
        if (from != null && until != null) {
            cells.inOrder(Days.of(from), Days.of(until), at("groundUntil"));
        }
        if (cells.hasErrors() || evidence == null || destination == null) {
            return null;
        }
        DateRange validity = from == null
                ? until == null ? DateRange.always() : DateRange.until(until)
                : until == null ? DateRange.from(from) : DateRange.of(from, until);
        return TransferBasis.of(ground, destination, evidence, validity);
    }

    /** Who looked at a disclosure without consent afterwards. */
    private @Nullable Review review(String by, @Nullable Instant disclosed) {
        if (REVIEW.stream().noneMatch(column -> columns().names().contains(column.name()) && has(column.name()))) {
            return null;
        }
        REVIEW.forEach(column -> needed(column.name()));
        if (!has("exemption")) {
            error("reviewedBy", ImportReason.CELL_UNEXPECTED_BESIDE);
        }
        String reviewer = pseudonym("reviewedBy");
        @Nullable Instant at = instant("reviewedAt");
        @Nullable ReviewOutcome outcome = code("reviewOutcome", outcomes);
        if (has("reviewedBy") && reviewer.equals(by)) {
            error("reviewedBy", Reason.of(ConsentReason.REVIEWER_NOT_INDEPENDENT));
        }
        if (at != null && disclosed != null && at.isBefore(disclosed)) {
            cells.reversed(at("reviewedAt"), disclosed, at);
        }
        return cells.hasErrors() || at == null || outcome == null
                ? null
                : new Review(ActorId.of(reviewer), at, outcome);
    }
}
