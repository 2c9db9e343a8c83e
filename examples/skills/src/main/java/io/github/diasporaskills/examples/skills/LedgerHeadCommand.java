package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.Ledger;
import io.github.diasporaskills.accountability.ledger.LedgerExport;
import io.github.diasporaskills.accountability.ledger.SignedTreeHead;
import io.github.diasporaskills.accountability.ledger.key.KeystoreKeys;
import io.github.diasporaskills.accountability.store.ConnectionPool;
import io.github.diasporaskills.accountability.store.JdbcLedgerStore;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code skills ledger head}: a signed head of the ledger, to be kept out of reach of whoever runs the database. */
@Command(name = "head")
final class LedgerHeadCommand implements Callable<Integer> {

    private final Surroundings around;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final SharedOptions shared;

    @Mixin
    private final DatabaseOptions database;

    @Mixin
    private final KeyOptions keys;

    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "option.headout")
    private String out = "";

    LedgerHeadCommand(Surroundings around) {
        this.around = around;
        this.shared = new SharedOptions(around);
        this.database = new DatabaseOptions(around);
        this.keys = new KeyOptions(around);
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec self = requireNonNull(spec, "picocli sets the specification");
        LedgerPlace place = database.place(self);
        place.require(self);
        Path file = NewFile.of("--out", out, around, self);
        SecureRandom random = new SecureRandom();
        KeystoreKeys opened = keys.place(place, self).open(random);
        try (ConnectionPool pool = place.connect()) {
            Ledger ledger = Ledger.of(JdbcLedgerStore.open(pool.source(), place.options()), opened, random);
            ledger.sequence();
            SignedTreeHead head =
                    ledger.head(opened.signer(), around.clock().instant().truncatedTo(ChronoUnit.MICROS));
            Written.file(
                    "--out",
                    out,
                    file,
                    () -> Files.writeString(
                            file, LedgerExport.head(head), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW));
            return tell(head);
        }
    }

    private int tell(SignedTreeHead head) {
        if (shared.isJson()) {
            around.out()
                    .print(PlanFiles.text(PlanFiles.object()
                            .put("file", out)
                            .put("entries", head.head().size())
                            .put("root", head.head().root().toString())
                            .put("signer", head.keyId())));
        } else {
            shared.console()
                    .print(Reason.of(Said.LEDGER_HEAD)
                            .with("file", out)
                            .with("count", head.head().size())
                            .with("signer", head.keyId()));
        }
        return ExitCode.FINE;
    }
}
