package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.campaign.ServiceKind;
import io.github.diasporaskills.core.consent.Purpose;
import io.github.diasporaskills.core.contribution.ContributionKind;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.engagement.CapacityKind;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.AgeBand;
import io.github.diasporaskills.core.people.Disability;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import io.github.diasporaskills.core.programme.TermClass;
import java.util.List;

/**
 * By what counts can be told apart. What belongs into which cell depends on what is counted. Immutable and thread-safe;
 * groupings are the same only if they are the same object.
 *
 * @param <K> what the cells are called by
 */
public final class Grouping<K extends Comparable<K>> {

    /**
     * The gender that people state themselves, with a cell for each, also for those who did not state any: of members,
     * of patients, of those served or trained.
     */
    public static final Grouping<Gender> GENDER = new Grouping<Gender>("gender", List.of(Gender.values()));

    /**
     * Whether members state that they have a disability, with a cell for each answer, also for those who gave none. In
     * a programme that does not ask, all are in one cell.
     */
    public static final Grouping<Disability> DISABILITY =
            new Grouping<Disability>("disability", List.of(Disability.values()));

    /** The band of the age that members reach in the year of the as-of day; not known where the year of birth is not. */
    public static final Grouping<AgeBand> AGE_BAND = new Grouping<AgeBand>("age-band", List.of(AgeBand.values()));

    /** The country in which members live on the as-of day. */
    public static final Grouping<CountryCode> RESIDENCE = new Grouping<CountryCode>("residence", List.of());

    /**
     * The profession: of an engagement that of the need it meets, else those of the member; of a request that which is
     * asked. A member may have several and then stands in several cells.
     */
    public static final Grouping<ProfessionCode> PROFESSION = new Grouping<ProfessionCode>("profession", List.of());

    /** The specialty that is needed, asked for or given. */
    public static final Grouping<SpecialtyCode> SPECIALTY = new Grouping<SpecialtyCode>("specialty", List.of());

    /**
     * The host institution, for a request or a referral whoever holds the file, for a gift the recipient. A person may
     * have been at several and then stands in several cells.
     */
    public static final Grouping<OrganisationId> HOST = new Grouping<OrganisationId>("host", List.of());

    /**
     * The region of the host institution, of the campaign or of the venture. The code names the dated scheme that it is
     * of. A person may have been in several and then stands in several cells.
     */
    public static final Grouping<RegionCode> HOST_REGION = new Grouping<RegionCode>("host-region", List.of());

    /** How the skills reached the host. A member may have helped in several ways and then stands in several cells. */
    public static final Grouping<Modality> MODALITY = new Grouping<Modality>("modality", List.of(Modality.values()));

    /**
     * Short or long, by the threshold of the programme, else of the pack; not known where neither has one. A member may
     * have done both and then stands in both cells.
     */
    public static final Grouping<TermClass> TERM = new Grouping<TermClass>("term", List.of(TermClass.values()));

    /** How urgent a request was found to be, in the words of the pack; not known before triage. */
    public static final Grouping<String> URGENCY = new Grouping<String>("urgency", List.of());

    /** What a consent is for; it may be for several purposes and then stands in several cells. */
    public static final Grouping<Purpose> PURPOSE = new Grouping<Purpose>("purpose", List.of(Purpose.values()));

    /** What was done for a beneficiary. */
    public static final Grouping<ServiceKind> SERVICE_KIND =
            new Grouping<ServiceKind>("service-kind", List.of(ServiceKind.values()));

    /** How capacity was built. A person may have attended several and then stands in several cells. */
    public static final Grouping<CapacityKind> CAPACITY_KIND =
            new Grouping<CapacityKind>("capacity-kind", List.of(CapacityKind.values()));

    /** What was given. */
    public static final Grouping<ContributionKind> CONTRIBUTION_KIND =
            new Grouping<ContributionKind>("contribution-kind", List.of(ContributionKind.values()));

    private static final List<Grouping<?>> ALL = List.of(
            GENDER,
            DISABILITY,
            AGE_BAND,
            RESIDENCE,
            PROFESSION,
            SPECIALTY,
            HOST,
            HOST_REGION,
            MODALITY,
            TERM,
            URGENCY,
            PURPOSE,
            SERVICE_KIND,
            CAPACITY_KIND,
            CONTRIBUTION_KIND);

    private final String code;
    private final List<K> closedList;

    private Grouping(String code, List<K> closedList) {
        this.code = code;
        this.closedList = closedList;
    }

    /**
     * All groupings.
     *
     * @return in the order in which they are declared here
     */
    public static List<Grouping<?>> all() {
        return ALL;
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
        return CountKind.of(measure).subject().has(this);
    }

    /** What a cell is called in a table of codes. */
    static String codeOf(Object key) {
        return key instanceof Enum<?> constant ? constant.name() : key.toString();
    }

    /** The cells that are shown even if they are empty. */
    List<K> closedList() {
        return closedList;
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
}
