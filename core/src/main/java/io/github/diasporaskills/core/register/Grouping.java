package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import io.github.diasporaskills.core.programme.TermClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By what counts can be told apart. Immutable and thread-safe.
 *
 * @param <K> what the cells are called by
 */
public final class Grouping<K extends Comparable<K>> {

    /** The gender that members state themselves, with a cell for each, also for those who did not state any. */
    public static final Grouping<Gender> GENDER = new Grouping<Gender>(
            "gender", List.of(Gender.values()), (member, register) -> Set.of(member.gender()), null, null);

    /** The country in which members live on the as-of day. */
    public static final Grouping<CountryCode> RESIDENCE = new Grouping<CountryCode>(
            "residence", List.of(), (member, register) -> setOf(member.residenceOn(register.day())), null, null);

    /**
     * The profession: of an engagement that of the need it meets, else those of the member. A member may have several
     * and then stands in several cells.
     */
    public static final Grouping<ProfessionCode> PROFESSION = new Grouping<ProfessionCode>(
            "profession",
            List.of(),
            (member, register) -> member.professions(),
            (engagement, register) -> engagement
                    .need()
                    .flatMap(need -> register.known(RecordKind.NEED, need.value()))
                    .map(Need::profession)
                    .map(Set::of)
                    .orElseGet(() -> professions(engagement, register)),
            null);

    /** The host institution. A member may have been at several and then stands in several cells. */
    public static final Grouping<OrganisationId> HOST = new Grouping<OrganisationId>(
            "host",
            List.of(),
            null,
            (engagement, register) -> Set.of(engagement.host()),
            (host, register) -> Set.of(host));

    /** The region of the host institution. A member may have been in several and then stands in several cells. */
    public static final Grouping<RegionCode> HOST_REGION = new Grouping<RegionCode>(
            "host-region",
            List.of(),
            null,
            (engagement, register) -> region(engagement.host(), register),
            Grouping::region);

    /** How the skills reached the host. A member may have helped in several ways and then stands in several cells. */
    public static final Grouping<Modality> MODALITY = new Grouping<Modality>(
            "modality",
            List.of(Modality.values()),
            null,
            (engagement, register) -> Set.of(engagement.modality()),
            null);

    /**
     * Short or long, by the threshold of the programme, else of the pack; not known where neither has one. A member may have done both and
     * then stands in both cells.
     */
    public static final Grouping<TermClass> TERM = new Grouping<TermClass>(
            "term",
            List.of(TermClass.values()),
            null,
            (engagement, register) ->
                    setOf(register.termThreshold().map(threshold -> threshold.classOf(engagement.period()))),
            null);

    private final String code;
    private final List<K> closedList;
    private final @Nullable Keys<DiasporaMember, K> ofMember;
    private final @Nullable Keys<Engagement, K> ofEngagement;
    private final @Nullable Keys<OrganisationId, K> ofHost;

    private Grouping(
            String code,
            List<K> closedList,
            @Nullable Keys<DiasporaMember, K> ofMember,
            @Nullable Keys<Engagement, K> ofEngagement,
            @Nullable Keys<OrganisationId, K> ofHost) {
        this.code = code;
        this.closedList = closedList;
        this.ofMember = ofMember;
        this.ofEngagement = ofEngagement;
        this.ofHost = ofHost;
    }

    /**
     * All dimensions.
     *
     * @return in the order in which they are declared here
     */
    public static List<Grouping<?>> all() {
        return List.of(GENDER, RESIDENCE, PROFESSION, HOST, HOST_REGION, MODALITY, TERM);
    }

    /**
     * The grouping as a code.
     *
     * @return for example {@code host-region}
     */
    public String code() {
        return code;
    }

    /**
     * Whether what is counted can be told apart by this grouping: registered members have no host, and visits no
     * gender.
     *
     * @param measure what is counted
     * @return true if so
     */
    public boolean appliesTo(RegisterMeasure measure) {
        return switch (measure) {
            case REGISTERED_MEMBERS -> ofMember != null;
            case ENGAGED_MEMBERS, ENGAGEMENTS, PLANNED_ENGAGEMENTS, REPEAT_MEMBERS -> true;
            case ENROLLED_SITES, FIELD_VISITS -> ofHost != null;
        };
    }

    /** The cells that are shown even if they are empty. */
    List<K> closedList() {
        return closedList;
    }

    /** Whether a person's cells come from the person, not from what he or she did. */
    boolean isOfMembers() {
        return ofMember != null;
    }

    Set<K> keysOf(DiasporaMember member, ProgrammeRegister register) {
        return requireNonNull(ofMember, "a grouping of members").of(member, register);
    }

    Set<K> keysOf(Engagement engagement, ProgrammeRegister register) {
        if (ofEngagement != null) {
            return ofEngagement.of(engagement, register);
        }
        return register.known(RecordKind.MEMBER, engagement.member().value())
                .map(member -> keysOf(member, register))
                .orElseGet(Set::of);
    }

    Set<K> keysOf(OrganisationId host, ProgrammeRegister register) {
        return requireNonNull(ofHost, "a grouping of hosts").of(host, register);
    }

    private static Set<ProfessionCode> professions(Engagement engagement, ProgrammeRegister register) {
        return register.known(RecordKind.MEMBER, engagement.member().value())
                .map(DiasporaMember::professions)
                .orElseGet(Set::of);
    }

    private static Set<RegionCode> region(OrganisationId host, ProgrammeRegister register) {
        return setOf(register.organisation(host).flatMap(Organisation::region));
    }

    private static <T> Set<T> setOf(Optional<T> value) {
        return value.map(Set::of).orElseGet(Set::of);
    }

    /**
     * The code.
     *
     * @return the code
     */
    @Override
    public String toString() {
        return code;
    }

    /** The cells in which something belongs. */
    @FunctionalInterface
    private interface Keys<T, K> {
        Set<K> of(T value, ProgrammeRegister register);
    }
}
