package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.CredentialState;
import io.github.diasporaskills.core.people.Declaration;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.DiasporaMemberBuilder;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.people.PracticeAuthorisation;
import io.github.diasporaskills.core.people.Verification;
import io.github.diasporaskills.core.people.VerificationMethod;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a register ask of a member, for a check that keeps no members: one credential, one right to act and
 * the declarations, in 26 bytes a member and without a name. Not thread-safe.
 */
final class MemberNotes {

    /** Days in the order in which they are noted. */
    static final int LICENCE_FROM = 0;

    static final int LICENCE_UNTIL = 1;
    static final int VERIFIED_ON = 2;
    static final int RECHECK_ON = 3;
    static final int AUTHORISED_FROM = 4;
    static final int AUTHORISED_UNTIL = 5;
    static final int FIRST_DECLARATION = 6;
    static final int DAYS = FIRST_DECLARATION + Declaration.values().length;

    private static final int PROFESSION = DAYS;
    private static final int SPECIALTY = DAYS + 1;
    private static final int STATES = DAYS + 2;
    private static final int WIDTH = DAYS + 3;

    /** Days of these years fit into two bytes, with months of 31 days; 0 is no day. */
    private static final int FIRST_YEAR = 1960;

    private static final int LAST_YEAR = 2135;

    private static final ImmutableList<Declaration> DECLARATIONS = ImmutableList.copyOf(Declaration.values());
    private static final CouncilCode SOME_COUNCIL = CouncilCode.of("NOTED");
    private static final CountryCode SOME_COUNTRY = CountryCode.of("XX");

    /** Members of one array; growing copies no notes. */
    private static final int CHUNK = 4096;

    private final List<char[]> chunks = new ArrayList<>();
    private final CodeNumbers<ProfessionCode> professions = new CodeNumbers<>();
    private final CodeNumbers<SpecialtyCode> specialties = new CodeNumbers<>();
    private final CodeNumbers<CredentialState> states = new CodeNumbers<>();
    private final CodeNumbers<VerificationMethod> methods = new CodeNumbers<>();
    private final CodeNumbers<AuthorisationKind> kinds = new CodeNumbers<>();

    /** The few of which a day does not fit. */
    private final Map<Integer, DiasporaMember> apart = new HashMap<>();

    /** What is noted of a member. */
    record Note(
            ProfessionCode profession,
            @Nullable SpecialtyCode specialty,
            CredentialState state,
            @Nullable VerificationMethod method,
            @Nullable AuthorisationKind authorisation) {}

    /**
     * Notes a member.
     *
     * @param days {@link Days}, {@link Days#NONE} for those that are not told
     */
    void note(int member, Note note, int[] days) {
        char[] notes = chunk(member);
        int at = member % CHUNK * WIDTH;
        if (notes[at + STATES] != 0) {
            apart.remove(member);
        }
        for (int i = 0; i < DAYS; i++) {
            int year = days[i] / 10_000;
            boolean fits = year >= FIRST_YEAR && year <= LAST_YEAR;
            if (Days.isDay(days[i]) && !fits) {
                apart.put(member, member(PersonId.of("noted"), note, days));
            }
            notes[at + i] = fits ? packed(days[i]) : 0;
        }
        notes[at + PROFESSION] = professions.of(note.profession());
        notes[at + SPECIALTY] = specialties.of(note.specialty());
        int state = states.of(note.state());
        notes[at + STATES] = (char) (state | methods.of(note.method()) << 4 | kinds.of(note.authorisation()) << 8);
    }

    private char[] chunk(int member) {
        int chunk = member / CHUNK;
        while (chunk >= chunks.size()) {
            chunks.add(new char[CHUNK * WIDTH]);
        }
        return chunks.get(chunk);
    }

    /** Whether a member has a right to act that had not ended by a day; one that begins later may be a renewal. */
    boolean isAuthorised(int member, int day) {
        @Nullable DiasporaMember odd = apart.get(member);
        if (odd != null) {
            return odd.authorisations().stream()
                    .anyMatch(right -> !Days.date(day).isAfter(right.term().last()));
        }
        int chunk = member / CHUNK;
        char @Nullable [] notes = chunk < chunks.size() ? chunks.get(chunk) : null;
        int at = member % CHUNK * WIDTH;
        if (notes == null || kinds.at((char) (notes[at + STATES] >> 8)) == null) {
            return false;
        }
        int until = unpacked(notes[at + AUTHORISED_UNTIL]);
        return until == Days.NONE || day <= until;
    }

    /** The member as noted; null if nothing was. */
    @Nullable
    DiasporaMember find(int member, PersonId id) {
        int chunk = member / CHUNK;
        char @Nullable [] notes = chunk < chunks.size() ? chunks.get(chunk) : null;
        int at = member % CHUNK * WIDTH;
        if (notes == null || notes[at + STATES] == 0) {
            return null;
        }
        @Nullable DiasporaMember odd = apart.get(member);
        if (odd != null) {
            DiasporaMemberBuilder same = DiasporaMember.builder(id, SOME_COUNTRY, odd.registeredOn());
            odd.credentials().forEach(same::credential);
            odd.authorisations().forEach(same::authorisation);
            odd.declarations().forEach(same::declared);
            return same.build();
        }
        int packed = notes[at + STATES];
        Note note = new Note(
                requireNonNull(professions.at(notes[at + PROFESSION])),
                specialties.at(notes[at + SPECIALTY]),
                requireNonNull(states.at((char) (packed & 0xF))),
                methods.at((char) (packed >> 4 & 0xF)),
                kinds.at((char) (packed >> 8)));
        int[] days = new int[DAYS];
        for (int i = 0; i < DAYS; i++) {
            days[i] = unpacked(notes[at + i]);
        }
        return member(id, note, days);
    }

    private static char packed(int day) {
        int months = (day / 10_000 - FIRST_YEAR) * 12 + day / 100 % 100 - 1;
        return (char) (months * 31 + day % 100);
    }

    private static int unpacked(char day) {
        int months = (day - 1) / 31;
        return day == 0
                ? Days.NONE
                : (FIRST_YEAR + months / 12) * 10_000 + (months % 12 + 1) * 100 + (day - 1) % 31 + 1;
    }

    private static DiasporaMember member(PersonId id, Note note, int[] days) {
        DiasporaMemberBuilder member =
                DiasporaMember.builder(id, SOME_COUNTRY, LocalDate.EPOCH).credential(credential(note, days));
        if (note.authorisation() != null) {
            member.authorisation(new PracticeAuthorisation(
                    note.authorisation(), SOME_COUNCIL, range(days[AUTHORISED_FROM], days[AUTHORISED_UNTIL])));
        }
        for (int i = 0; i < DECLARATIONS.size(); i++) {
            int day = days[FIRST_DECLARATION + i];
            if (Days.isDay(day)) {
                member.declared(DECLARATIONS.get(i), Days.date(day));
            }
        }
        return member.build();
    }

    private static Credential credential(Note note, int[] days) {
        Credential made =
                Credential.claimed(note.profession(), SOME_COUNCIL, range(days[LICENCE_FROM], days[LICENCE_UNTIL]));
        if (note.specialty() != null) {
            made = made.in(note.specialty());
        }
        if (note.method() != null) {
            made = made.verified(new Verification(
                    note.method(), "noted", Days.date(days[VERIFIED_ON]), Days.date(days[RECHECK_ON])));
        }
        return made.in(note.state());
    }

    static DateRange range(int from, int until) {
        if (Days.isDay(from)) {
            return Days.isDay(until)
                    ? DateRange.of(Days.date(from), Days.date(until))
                    : DateRange.from(Days.date(from));
        }
        return Days.isDay(until) ? DateRange.until(Days.date(until)) : DateRange.always();
    }

    /** Counts nobody's row. */
    @Override
    public String toString() {
        return "MemberNotes";
    }
}
