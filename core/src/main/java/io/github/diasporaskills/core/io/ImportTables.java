package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Reason;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ids read so far, by kind, and the little that later files must know about them. Not thread-safe. */
final class ImportTables {

    final IdTable organisations = new IdTable();
    final IdTable members = new IdTable();
    final IdTable needs = new IdTable();
    final IdTable engagements = new IdTable();
    final IdTable visits = new IdTable();
    final IdTable results = new IdTable();
    final IdTable requests = new IdTable();
    final IdTable consents = new IdTable();
    final IdTable protocols = new IdTable();

    final MemberNotes memberNotes = new MemberNotes();
    final NeedNotes needNotes = new NeedNotes();
    final EngagementNotes engagementNotes = new EngagementNotes();

    /** By number of the member: the day of registration. */
    private int[] registeredOn = new int[16];

    /** By number of the need: the hash of its host's id. */
    private long[] hosts = new long[16];

    /** A member whose row was read and taken in, as far as it was noted. */
    Optional<DiasporaMember> noted(PersonId member) {
        int number = members.find(IdTable.hash(member.value()));
        return number == IdTable.ABSENT || !members.isAccepted(number) || members.line(number) == 0
                ? Optional.empty()
                : Optional.ofNullable(memberNotes.find(number, member));
    }

    void registered(int member, int day) {
        registeredOn = room(registeredOn, member);
        registeredOn[member] = day;
    }

    /** The day on which a member was registered, or {@link Days#NONE} if it is not known. */
    int registeredOn(int member) {
        return member < registeredOn.length ? registeredOn[member] : Days.NONE;
    }

    void hosted(int need, long host) {
        if (need >= hosts.length) {
            hosts = Arrays.copyOf(hosts, Math.max(need + 1, hosts.length + (hosts.length >> 1)));
        }
        hosts[need] = host;
    }

    long host(int need) {
        return hosts[need];
    }

    private static int[] room(int[] array, int index) {
        return index < array.length
                ? array
                : Arrays.copyOf(array, Math.max(index + 1, array.length + (array.length >> 1)));
    }

    /**
     * Why an id may not be referred to, or null if it may.
     *
     * @param usual the name of the table in which rows of that kind stand, unless it was read from elsewhere
     */
    static @Nullable Reason wrong(IdTable table, long hash, String usual) {
        int number = table.find(hash);
        String file = table.fileOr(usual);
        if (number == IdTable.ABSENT) {
            @Nullable Reason gap = table.gap();
            return gap == null ? Reason.of(ImportReason.REFERENCE_UNKNOWN).with("file", file) : gap;
        } else if (!table.isAccepted(number)) {
            return Reason.of(ImportReason.REFERENCE_REFUSED).with("file", file).with("line", table.line(number));
        }
        return null;
    }
}
