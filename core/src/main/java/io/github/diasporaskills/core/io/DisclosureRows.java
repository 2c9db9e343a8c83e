package io.github.diasporaskills.core.io;

import com.google.common.collect.ImmutableList;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.consent.ConsentId;
import io.github.diasporaskills.core.consent.ContentReference;
import io.github.diasporaskills.core.consent.DataAtEnd;
import io.github.diasporaskills.core.consent.DataCategory;
import io.github.diasporaskills.core.consent.DisclosureRecord;
import io.github.diasporaskills.core.consent.Purpose;
import io.github.diasporaskills.core.consent.Recipient;
import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.organisation.OrganisationId;
import java.time.Instant;
import java.util.List;
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
            TableColumn.id("organisation"),
            TableColumn.person("person"),
            TableColumn.choice("country", Choices.COUNTRIES),
            TableColumn.choice("purpose", Purpose.class),
            TableColumn.instant("at"),
            TableColumn.instant("until"),
            TableColumn.choice("atEnd", DataAtEnd.class),
            TableColumn.text("protocol"),
            TableColumn.text("journal"));

    static final Columns COLUMNS_OF_REFERRALS =
            columns(HANDOVERS, TableColumn.reference("referral", ReferralRows.FILE));

    static final Columns COLUMNS_OF_REQUESTS =
            columns(DISCLOSURES, TableColumn.reference("request", TeleExpertiseRows.FILE));

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
            String journal) {

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
                    journal);
        }
    }

    private final FolderContext folder;
    private final Vocabulary<String> keys = made(text -> CaseKey.of(text).value());
    private final Vocabulary<ConsentId> consents = made(ConsentId::of);
    private final Vocabulary<RecipientClass> recipients = made(RecipientClass::of);
    private final Vocabulary<DataCategory> data = Codebook.constants(DataCategory.class);
    private final Vocabulary<Purpose> purposes = Codebook.constants(Purpose.class);
    private final Vocabulary<DataAtEnd> ends = Codebook.constants(DataAtEnd.class);
    private final Vocabulary<Role> roles = Codebook.constants(Role.class);
    private final Vocabulary<OrganisationId> organisations = made(OrganisationId::of);

    DisclosureRows(FolderContext folder, Columns columns) {
        super(columns);
        this.folder = folder;
    }

    private static Columns columns(String file, TableColumn owner) {
        return new Columns(
                file,
                Stream.concat(Stream.of(owner), REQUIRED.stream()).toList(),
                List.of(
                        TableColumn.choice("contentCategories", DataCategory.class)
                                .list(),
                        TableColumn.id("consent"),
                        TableColumn.text("exemption")));
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
        @Nullable OrganisationId organisation = neededCode("organisation", organisations);
        String person = neededPseudonym("person");
        @Nullable CountryCode country = neededCode("country", folder.codes().countries);
        @Nullable Purpose purpose = neededCode("purpose", purposes);
        @Nullable Instant at = neededInstant("at");
        @Nullable Instant until = neededInstant("until");
        @Nullable DataAtEnd atEnd = neededCode("atEnd", ends);
        String protocol = needed("protocol");
        @Nullable ConsentId consent = code("consent", consents);
        if (has("consent") && has("exemption")) {
            error("exemption", ImportReason.CELL_UNEXPECTED_BESIDE);
        } else if (!has("exemption")) {
            needed("consent");
        }
        String journal = needed("journal");
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
                        has("exemption") ? cells.text() : null,
                        journal);
    }
}
