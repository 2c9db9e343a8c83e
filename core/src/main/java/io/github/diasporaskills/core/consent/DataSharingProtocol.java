package io.github.diasporaskills.core.consent;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.SourcedDate;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What parties agreed about data they share: which function sees which data for which purpose, how long they keep them,
 * what they do with them then, and whom they tell of a breach. A changed agreement is a new version. It is in force on a
 * day only if every party had signed by then and the day lies in its term. Immutable and thread-safe.
 */
public final class DataSharingProtocol {

    private static final int LONGEST_RETENTION = 36_600;

    private final String id;
    private final int version;
    private final Map<OrganisationId, ProtocolParty> parties;
    private final Map<RecipientClass, RoleView> views;
    private final int retentionDays;
    private final DataAtEnd atEnd;
    private final List<BreachContact> breachContacts;
    private final Map<OrganisationId, SourcedDate> signatures;
    private final DateRange term;

    private DataSharingProtocol(Builder from) {
        this.id = from.id;
        this.version = from.version;
        this.parties = Collections.unmodifiableMap(new TreeMap<>(from.parties));
        this.views = Collections.unmodifiableMap(new TreeMap<>(from.views));
        this.retentionDays = from.retentionDays;
        this.atEnd = requireNonNull(from.atEnd, "atEnd");
        this.breachContacts = List.copyOf(from.breachContacts);
        this.signatures = Collections.unmodifiableMap(new TreeMap<>(from.signatures));
        this.term = requireNonNull(from.term, "term");
    }

    /**
     * Starts a protocol.
     *
     * @param id unique in the programme, of the form of a {@link CaseKey}, for example {@code DSP-CNOM-UNHCR}
     * @param version 1 or more
     * @return a builder
     * @throws IllegalArgumentException if the id does not have the form or the version is less than 1
     */
    public static Builder builder(String id, int version) {
        return new Builder(id, version);
    }

    /**
     * This protocol with one more signature.
     *
     * @param party a party that has not signed yet
     * @param signed the day, and who says so
     * @return a new value
     * @throws IllegalArgumentException if the organisation is no party or has signed already
     */
    public DataSharingProtocol signedBy(OrganisationId party, SourcedDate signed) {
        if (signatures.containsKey(party)) {
            throw new IllegalArgumentException(party + " signed " + id + " already");
        }
        return toBuilder().signature(party, signed).build();
    }

    /**
     * A builder that starts from this protocol.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        Builder copy = new Builder(id, version)
                .retentionDays(retentionDays)
                .atEnd(atEnd)
                .term(term.first(), term.last());
        copy.parties.putAll(parties);
        copy.views.putAll(views);
        copy.breachContacts.addAll(breachContacts);
        copy.signatures.putAll(signatures);
        return copy;
    }

    /**
     * Its id.
     *
     * @return unique in the programme
     */
    public String id() {
        return id;
    }

    /**
     * Its version.
     *
     * @return 1 or more
     */
    public int version() {
        return version;
    }

    /**
     * Who agreed.
     *
     * @return two or more, sorted by id
     */
    public List<ProtocolParty> parties() {
        return List.copyOf(parties.values());
    }

    /**
     * A party.
     *
     * @param organisation its id
     * @return the party, or empty if the organisation is none
     */
    public Optional<ProtocolParty> party(OrganisationId organisation) {
        return Optional.ofNullable(parties.get(requireNonNull(organisation, "organisation")));
    }

    /**
     * What each function sees.
     *
     * @return by function; one that is not listed sees nothing
     */
    public Map<RecipientClass, RoleView> views() {
        return views;
    }

    /**
     * What one function sees.
     *
     * @param role the function
     * @return its view, or empty if it sees nothing
     */
    public Optional<RoleView> view(RecipientClass role) {
        return Optional.ofNullable(views.get(requireNonNull(role, "role")));
    }

    /**
     * How long recipients keep data.
     *
     * @return days after the disclosure, 0 to 36,600
     */
    public int retentionDays() {
        return retentionDays;
    }

    /**
     * What they do then.
     *
     * @return return or destroy
     */
    public DataAtEnd atEnd() {
        return atEnd;
    }

    /**
     * Whom to tell of a breach.
     *
     * @return one for each party at least
     */
    public List<BreachContact> breachContacts() {
        return breachContacts;
    }

    /**
     * Who has signed, when, and who says so.
     *
     * @return by party
     */
    public Map<OrganisationId, SourcedDate> signatures() {
        return signatures;
    }

    /**
     * The parties whose signature is missing.
     *
     * @return sorted; empty if all have signed
     */
    public Set<OrganisationId> unsigned() {
        Set<OrganisationId> missing = new TreeSet<>(parties.keySet());
        missing.removeAll(signatures.keySet());
        return Collections.unmodifiableSet(missing);
    }

    /**
     * The days of its term.
     *
     * @return first and last day, both known
     */
    public DateRange term() {
        return term;
    }

    /**
     * Whether it binds on a day.
     *
     * @param day the day
     * @return true if every party had signed by then and the day lies in the term
     */
    public boolean inForceOn(LocalDate day) {
        return unsigned().isEmpty()
                && signatures.values().stream().noneMatch(signed -> signed.day().isAfter(day))
                && term.contains(day);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DataSharingProtocol p
                && id.equals(p.id)
                && version == p.version
                && parties.equals(p.parties)
                && views.equals(p.views)
                && retentionDays == p.retentionDays
                && atEnd == p.atEnd
                && breachContacts.equals(p.breachContacts)
                && signatures.equals(p.signatures)
                && term.equals(p.term);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version, parties, views, signatures, term);
    }

    /**
     * Id and version in one, by which disclosures name it.
     *
     * @return for example {@code DSP-CNOM-UNHCR version 1}
     */
    public String reference() {
        return reference(id, version);
    }

    /** The reference of a version. */
    static String reference(String id, int version) {
        return id + " version " + version;
    }

    /**
     * Id, version and what is missing.
     *
     * @return for example {@code DSP-CNOM-UNHCR version 1, unsigned []}
     */
    @Override
    public String toString() {
        return reference() + ", unsigned " + unsigned();
    }

    /** Collects a protocol. Not thread-safe. */
    public static final class Builder {

        private final String id;
        private final int version;
        private final Map<OrganisationId, ProtocolParty> parties = new TreeMap<>();
        private final Map<RecipientClass, RoleView> views = new TreeMap<>();
        private final List<BreachContact> breachContacts = new ArrayList<>();
        private final Map<OrganisationId, SourcedDate> signatures = new TreeMap<>();
        private int retentionDays = -1;
        private @Nullable DataAtEnd atEnd;
        private @Nullable DateRange term;

        private Builder(String id, int version) {
            this.id = Codes.requireKey(requireNonNull(id, "id"), "id of a protocol");
            this.version = version;
            if (version < 1) {
                throw new IllegalArgumentException("Versions begin with 1; found " + version);
            }
        }

        /**
         * Adds a party.
         *
         * @param party the party
         * @return this builder
         * @throws IllegalArgumentException if the organisation is a party already
         */
        public Builder party(ProtocolParty party) {
            if (parties.put(party.organisation(), party) != null) {
                throw new IllegalArgumentException("A party is listed once; found " + party.organisation() + " twice");
            }
            return this;
        }

        /**
         * Says what recipients of one function may see.
         *
         * @param role the function
         * @param view which data for which purposes
         * @return this builder
         * @throws IllegalArgumentException if the function has a view already
         */
        public Builder view(RecipientClass role, RoleView view) {
            if (views.put(role, requireNonNull(view, "view")) != null) {
                throw new IllegalArgumentException("A function has one view; found two for " + role);
            }
            return this;
        }

        /**
         * Says how long recipients keep data.
         *
         * @param days after the disclosure, 0 to 36,600
         * @return this builder
         * @throws IllegalArgumentException if the number is out of its range
         */
        public Builder retentionDays(int days) {
            if (days < 0 || days > LONGEST_RETENTION) {
                throw new IllegalArgumentException("Data are kept 0 to " + LONGEST_RETENTION + " days; found " + days);
            }
            retentionDays = days;
            return this;
        }

        /**
         * Says what recipients do with data in the end.
         *
         * @param what return or destroy
         * @return this builder
         */
        public Builder atEnd(DataAtEnd what) {
            atEnd = requireNonNull(what, "what");
            return this;
        }

        /**
         * Adds a desk that is told of a breach.
         *
         * @param contact the desk of a party
         * @return this builder
         */
        public Builder breachContact(BreachContact contact) {
            breachContacts.add(requireNonNull(contact, "contact"));
            return this;
        }

        /**
         * Adds a signature.
         *
         * @param party a party
         * @param signed the day, and who says so
         * @return this builder
         */
        public Builder signature(OrganisationId party, SourcedDate signed) {
            signatures.put(requireNonNull(party, "party"), requireNonNull(signed, "signed"));
            return this;
        }

        /**
         * Sets the term.
         *
         * @param first the first day
         * @param last the last day
         * @return this builder
         * @throws IllegalArgumentException if the last day is before the first
         */
        public Builder term(LocalDate first, LocalDate last) {
            term = DateRange.of(first, last);
            return this;
        }

        /**
         * The protocol.
         *
         * @return an immutable value
         * @throws IllegalArgumentException if there are fewer than two parties, no view, no retention, end or term,
         *     somebody signed who is no party, or a party has no desk for breaches
         */
        public DataSharingProtocol build() {
            if (parties.size() < 2 || views.isEmpty() || retentionDays < 0 || atEnd == null || term == null) {
                throw new IllegalArgumentException("A protocol has two or more parties, views, a retention, what"
                        + " happens in the end, and a term; found " + parties.size() + " parties and " + views.size()
                        + " views for " + id);
            }
            if (!parties.keySet().containsAll(signatures.keySet())) {
                throw new IllegalArgumentException(
                        "Only parties sign; found " + signatures.keySet() + " for the parties " + parties.keySet());
            }
            Set<OrganisationId> told = new TreeSet<>();
            breachContacts.forEach(contact -> told.add(contact.organisation()));
            if (!told.equals(parties.keySet())) {
                throw new IllegalArgumentException("Each party, and nobody else, names a desk that is told of a breach;"
                        + " found " + told + " for the parties " + parties.keySet());
            }
            return new DataSharingProtocol(this);
        }
    }
}
