package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.grievance.GrievanceDesk;
import io.github.diasporaskills.accountability.ledger.IdempotencyKey;
import io.github.diasporaskills.accountability.ledger.Ledger;
import io.github.diasporaskills.accountability.store.ConnectionPool;
import io.github.diasporaskills.accountability.store.StoreException;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.ZoneSection;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.reason.Reason;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A desk for complaints with its databases open. */
final class OpenDesk implements AutoCloseable {

    private final GrievanceDesk desk;
    private final DeskFile file;
    private final List<Ledger> ledgers;
    private final List<ConnectionPool> pools;
    private final SecureRandom random;

    OpenDesk(GrievanceDesk desk, DeskFile file, List<Ledger> ledgers, List<ConnectionPool> pools, SecureRandom random) {
        this.desk = desk;
        this.file = file;
        this.ledgers = List.copyOf(ledgers);
        this.pools = List.copyOf(pools);
        this.random = random;
    }

    GrievanceDesk desk() {
        return desk;
    }

    DeskFile file() {
        return file;
    }

    ProgrammeId programme() {
        return file.programme();
    }

    CountryPack pack() {
        return file.pack();
    }

    /** An instant by the clocks of the country. */
    OffsetDateTime local(Instant at) {
        return pack().find(ZoneSection.class)
                .map(section -> section.zone().at(at))
                .orElseGet(() -> at.atOffset(ZoneOffset.UTC));
    }

    /** The key that a client gave, or a new one. */
    IdempotencyKey key(@Nullable IdempotencyKey given) {
        return given == null ? newKey(random) : given;
    }

    /** A key by chance. */
    static IdempotencyKey newKey(SecureRandom random) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        ByteBuffer read = ByteBuffer.wrap(bytes);
        return IdempotencyKey.of(new UUID(read.getLong(), read.getLong()));
    }

    /**
     * Gives what was written its place in the tree, so that the next export and head have it. What cannot be placed now is
     * kept nevertheless and placed later, so that is said and no failure.
     */
    void settle(Console console) {
        ledgers.forEach(ledger -> settle(ledger, console));
    }

    /** The same for one ledger. */
    static void settle(Ledger ledger, Console console) {
        try {
            ledger.sequence();
        } catch (StoreException e) {
            console.note(Reason.of(Said.DESK_UNSETTLED)
                    .with("ledger", ledger.store().ledger().value())
                    .with("code", e.failure().id()));
        }
    }

    @Override
    public void close() {
        pools.forEach(ConnectionPool::close);
    }
}
