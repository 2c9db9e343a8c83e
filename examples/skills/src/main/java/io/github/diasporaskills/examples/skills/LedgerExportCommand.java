package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.AccessRecord;
import io.github.diasporaskills.accountability.ledger.Digest;
import io.github.diasporaskills.accountability.ledger.IdempotencyKey;
import io.github.diasporaskills.accountability.ledger.Ledger;
import io.github.diasporaskills.accountability.ledger.LedgerExport;
import io.github.diasporaskills.accountability.ledger.MerkleTree;
import io.github.diasporaskills.accountability.ledger.StreamKey;
import io.github.diasporaskills.accountability.store.ConnectionPool;
import io.github.diasporaskills.accountability.store.JdbcLedgerStore;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code skills ledger export}: the whole ledger as a file that anybody can check, its content still encrypted. */
@Command(name = "export")
final class LedgerExportCommand implements Callable<Integer> {

    private static final Actor PROGRAM = Actor.of("skills", Role.SYSTEM);

    private final Surroundings around;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final SharedOptions shared;

    @Mixin
    private final DatabaseOptions database;

    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "option.export")
    private String out = "";

    @Option(names = "--without-bodies", descriptionKey = "option.withoutbodies")
    private boolean withoutBodies;

    @Option(names = "--recipient", paramLabel = "CODE", defaultValue = "auditor", descriptionKey = "option.recipient")
    private String recipient = "auditor";

    @Option(names = "--purpose", paramLabel = "CODE", defaultValue = "verification", descriptionKey = "option.purpose")
    private String purpose = "verification";

    LedgerExportCommand(Surroundings around) {
        this.around = around;
        this.shared = new SharedOptions(around);
        this.database = new DatabaseOptions(around);
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec self = requireNonNull(spec, "picocli sets the specification");
        LedgerPlace place = database.place(self);
        place.require(self);
        Path file = NewFile.of("--out", out, around, self);
        CaseNames.code("--recipient", recipient, self);
        CaseNames.code("--purpose", purpose, self);
        SecureRandom random = new SecureRandom();
        try (ConnectionPool pool = place.connect()) {
            JdbcLedgerStore store = JdbcLedgerStore.open(pool.source(), place.options());
            Ledger ledger = Ledger.of(store, new NoKeys(), random);
            record(ledger, random);
            ledger.sequence();
            LedgerExport export = withoutBodies ? LedgerExport.of(store).withoutBodies() : LedgerExport.of(store);
            LedgerExport.Written written = Written.file("--out", out, file, () -> {
                try {
                    return export.writeTo(file);
                } catch (FileAlreadyExistsException e) {
                    throw e; // Somebody else's, made a moment ago.
                } catch (IOException | RuntimeException e) {
                    Files.deleteIfExists(file);
                    throw e;
                }
            });
            return tell(written);
        }
    }

    /** Writes down, before anything is given out, to whom and why the ledger as it stands is given. */
    private void record(Ledger ledger, SecureRandom random) {
        long size = ledger.sequence();
        Digest content = MerkleTree.root(size, ledger.store());
        StreamKey about = StreamKey.of(
                DeskPlace.programmeOf(ledger.store().ledger()),
                "ledger",
                ledger.store().ledger().value());
        AccessRecord record =
                AccessRecord.exported(recipient, purpose, withoutBodies ? "all-without-bodies" : "all", size, content);
        IdempotencyKey key = IdempotencyKey.of(new UUID(random.nextLong(), random.nextLong()));
        ledger.appendAtEnd(record.draft(about, key, PROGRAM, around.clock().instant()));
    }

    private int tell(LedgerExport.Written written) {
        if (shared.isJson()) {
            around.out()
                    .print(PlanFiles.text(PlanFiles.object()
                            .put("file", out)
                            .put("entries", written.entries())
                            .put("sha256", written.content().toString())));
        } else {
            shared.console()
                    .print(Reason.of(Said.LEDGER_EXPORTED)
                            .with("file", out)
                            .with("count", written.entries())
                            .with("digest", written.content().toString()));
        }
        return ExitCode.FINE;
    }
}
