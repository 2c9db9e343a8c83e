package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.grievance.GrievanceCounts;
import io.github.diasporaskills.accountability.grievance.GrievanceSetting;
import io.github.diasporaskills.accountability.ledger.Ledger;
import io.github.diasporaskills.accountability.ledger.key.KeystoreKeys;
import io.github.diasporaskills.accountability.store.ConnectionPool;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/**
 * Complaints that are joined to results: the desk's database of the programme's record, its keys, and who reads. The
 * database and the keys of sensitive complaints are not asked for. The options are called as those of
 * {@code skills grievance}.
 */
final class ComplaintsOptions {

    private static final String DB = "--db";
    private static final String ACTOR = "--actor";
    private static final String DESK = "--desk";

    /** What says nothing without a database. */
    private static final List<String> ITS =
            List.of(ACTOR, DESK, "--keys", "--passphrase-file", "--passphrase-env", "--db-user", "--db-password-env");

    private final Surroundings around;

    @Option(names = DB, paramLabel = "FILE|URL", descriptionKey = "option.joindb")
    private @Nullable String database;

    @Mixin
    private final DatabaseLogin login;

    @Mixin
    private final KeyOptions keys;

    @Option(names = DESK, paramLabel = "FILE", descriptionKey = "option.desk")
    private @Nullable String desk;

    @Option(names = ACTOR, paramLabel = "ID", descriptionKey = "option.joinactor")
    private @Nullable String actor;

    ComplaintsOptions(Surroundings around) {
        this.around = around;
        this.login = new DatabaseLogin(around);
        this.keys = new KeyOptions(around);
    }

    /** Refuses what does not go together. */
    void check(CommandSpec spec) {
        List<String> alone = database == null
                ? ITS.stream().filter(name -> GivenOptions.isGiven(name, spec)).toList()
                : actor == null ? List.of(ACTOR) : List.of();
        if (!alone.isEmpty()) {
            throw new WrongUsageException(
                    spec.commandLine(),
                    Reason.of(Said.USAGE_TOGETHER)
                            .with(
                                    "names",
                                    Stream.concat(Stream.of(DB), alone.stream()).toList()));
        }
    }

    /**
     * Reads the complaints of a programme, after writing down there who does; none where no database is named.
     *
     * @throws KeyPlace.Unopened with words for a person, if they are of another programme, or the keys do not open
     */
    JoinedComplaints read(Programme programme, Console console, CommandSpec spec) throws IOException {
        check(spec);
        if (database == null) {
            return JoinedComplaints.NONE;
        }
        Actor reader = reader(spec);
        LedgerPlace place = login.place(database, spec);
        place.require(spec);
        String named = DeskOptions.desk(desk, place, spec);
        Path file = around.directory().resolve(named);
        DeskFile its = DeskFile.require(file, named);
        its.require(programme.id(), DB);
        GrievanceSetting setting = its.setting();
        SecureRandom random = new SecureRandom();
        KeystoreKeys open = keys.place(place, spec).open(random);
        try (ConnectionPool pool = place.connect()) {
            Ledger ledger = place.ledger(pool, programme.id().value(), open, random);
            GrievanceCounts counts = GrievanceCounts.read(
                            programme.id(),
                            setting,
                            ledger,
                            OpenDesk.newKey(random),
                            reader,
                            around.clock().instant())
                    .orThrow();
            OpenDesk.settle(ledger, console);
            return JoinedComplaints.of(counts, setting.section());
        }
    }

    /** Who monitors sees of every complaint that there is one, and of none what it is about. */
    private Actor reader(CommandSpec spec) {
        try {
            return Actor.of(String.valueOf(actor), Role.MONITORING_OFFICER);
        } catch (IllegalArgumentException e) {
            throw new WrongUsageException(
                    spec.commandLine(),
                    Reason.of(Said.USAGE_NO_VALUE).with("name", ACTOR).with("expected", "ID"));
        }
    }
}
