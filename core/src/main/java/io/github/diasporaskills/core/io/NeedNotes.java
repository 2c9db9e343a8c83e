package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedBuilder;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.engagement.NeedState;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.time.DateRange;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a register ask of a need, for a check that keeps no needs. One whose steps are known is kept whole,
 * as its steps are. Not thread-safe.
 */
final class NeedNotes {

    private static final int PATIENT_WORK = 0x10;

    private char[] codes = new char[32];
    private byte[] states = new byte[16];
    private int[] approvedOn = new int[16];
    private final Map<Integer, Long> requesters = new HashMap<>();
    private final Map<Integer, Need> whole = new HashMap<>();
    private final CodeNumbers<ProfessionCode> professions = new CodeNumbers<>();
    private final CodeNumbers<NeedState> known = new CodeNumbers<>();
    private final CodeNumbers<SpecialtyCode> specialties = new CodeNumbers<>();

    /** What is noted of a need; the requester by the hash of the id, 0 if there is none. */
    record Note(
            ProfessionCode profession,
            @Nullable SpecialtyCode specialty,
            boolean patientWork,
            NeedState state,
            int approvedOn,
            long requester) {}

    void note(int need, Note note) {
        if (need >= states.length) {
            int room = Math.max(need + 1, states.length + (states.length >> 1));
            codes = Arrays.copyOf(codes, 2 * room);
            states = Arrays.copyOf(states, room);
            approvedOn = Arrays.copyOf(approvedOn, room);
        }
        whole.remove(need);
        codes[2 * need] = professions.of(note.profession());
        codes[2 * need + 1] = specialties.of(note.specialty());
        states[need] = (byte) (known.of(note.state()) | (note.patientWork() ? PATIENT_WORK : 0));
        approvedOn[need] = note.approvedOn();
        requesters.remove(need);
        if (note.requester() != 0) {
            requesters.put(need, note.requester());
        }
    }

    void whole(int need, Need value) {
        whole.put(need, value);
    }

    /** The need as noted. Ids are known by their hashes; the caller knows those that matter. */
    Need find(int need, NeedId id, OrganisationId host, LongFunction<PersonId> person) {
        @Nullable Need kept = whole.get(need);
        if (kept != null) {
            return kept;
        }
        DateRange someDay = DateRange.of(Days.date(20000101), Days.date(20000101));
        ProfessionCode profession = requireNonNull(professions.at(codes[2 * need]));
        NeedBuilder made = Need.builder(id, host, "noted", profession, someDay)
                .patientWork((states[need] & PATIENT_WORK) != 0)
                .state(requireNonNull(known.at((char) (states[need] & 0xF))));
        @Nullable SpecialtyCode specialty = specialties.at(codes[2 * need + 1]);
        if (specialty != null) {
            made.specialty(specialty);
        }
        if (Days.isDay(approvedOn[need])) {
            made.approvedOn(Days.date(approvedOn[need]));
        }
        @Nullable Long requester = requesters.get(need);
        if (requester != null) {
            made.requester(person.apply(requester));
        }
        return made.build();
    }
}
