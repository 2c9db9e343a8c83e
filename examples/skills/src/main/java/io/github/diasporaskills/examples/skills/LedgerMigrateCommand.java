package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.store.ConnectionPool;
import io.github.diasporaskills.accountability.store.Schema;
import io.github.diasporaskills.core.reason.Reason;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code skills ledger migrate}: brings the tables that an earlier release made to the form of this one. */
@Command(name = "migrate")
final class LedgerMigrateCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    private final Surroundings around;

    @Mixin
    private final SharedOptions shared;

    @Mixin
    private final DatabaseOptions database;

    LedgerMigrateCommand(Surroundings around) {
        this.around = around;
        this.shared = new SharedOptions(around);
        this.database = new DatabaseOptions(around);
    }

    @Override
    public Integer call() {
        CommandSpec self = requireNonNull(spec, "picocli sets the specification");
        LedgerPlace place = database.place(self);
        place.require(self);
        try (ConnectionPool pool = place.connect()) {
            Schema schema = Schema.of(pool.source(), place.prefix());
            int before = schema.version().orElse(Schema.newest());
            schema.migrate();
            schema.check();
            tell(place, before);
        }
        return ExitCode.FINE;
    }

    private void tell(LedgerPlace place, int before) {
        if (shared.isJson()) {
            around.out()
                    .print(PlanFiles.text(PlanFiles.object()
                            .put("database", place.shown())
                            .put("from", before)
                            .put("to", Schema.newest())));
        } else {
            shared.console()
                    .print(Reason.of(before == Schema.newest() ? Said.LEDGER_NEWEST : Said.LEDGER_MIGRATED)
                            .with("file", place.shown())
                            .with("from", before)
                            .with("to", Schema.newest()));
        }
    }
}
