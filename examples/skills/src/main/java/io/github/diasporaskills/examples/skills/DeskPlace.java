package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.grievance.GrievanceDesk;
import io.github.diasporaskills.accountability.grievance.GrievanceSetting;
import io.github.diasporaskills.accountability.ledger.Ledger;
import io.github.diasporaskills.accountability.ledger.LedgerId;
import io.github.diasporaskills.accountability.ledger.key.KeystoreKeys;
import io.github.diasporaskills.accountability.store.ConnectionPool;
import io.github.diasporaskills.accountability.store.Schema;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Where a desk for complaints is. The first complaint makes it, and says what was made and who can read it then. */
final class DeskPlace {

    private static final String SENSITIVE = "-sensitive";

    private final LedgerPlace first;
    private final LedgerPlace sensitive;
    private final KeyPlace keys;
    private final KeyPlace sensitiveKeys;
    private final String desk;
    private final Surroundings around;
    private final CommandSpec spec;
    private final SecureRandom random = new SecureRandom();

    DeskPlace(
            LedgerPlace first,
            LedgerPlace sensitive,
            KeyPlace keys,
            KeyPlace sensitiveKeys,
            String desk,
            Surroundings around,
            CommandSpec spec) {
        this.first = first;
        this.sensitive = sensitive;
        this.keys = keys;
        this.sensitiveKeys = sensitiveKeys;
        this.desk = desk;
        this.around = around;
        this.spec = spec;
    }

    /** The programme of which a ledger is, by its name. */
    static ProgrammeId programmeOf(LedgerId ledger) {
        String value = ledger.value();
        return ProgrammeId.of(
                value.endsWith(SENSITIVE) ? value.substring(0, value.length() - SENSITIVE.length()) : value);
    }

    private Path deskFile() {
        return around.directory().resolve(desk);
    }

    /** The attempts at spoken codes at this desk. */
    SpokenAttempts attempts() {
        return new SpokenAttempts(deskFile().resolveSibling(deskFile().getFileName() + ".attempts"));
    }

    /** Opens a desk that is there. */
    OpenDesk open() throws IOException {
        first.require(spec);
        DeskFile file = DeskFile.require(deskFile(), desk);
        sensitive.require(spec);
        return open(file);
    }

    /** Reads who works at the desk, if it is there already. */
    Optional<DeskFile> file() {
        return Files.exists(deskFile()) ? Optional.of(DeskFile.read(deskFile())) : Optional.empty();
    }

    /** Opens the desk of a programme; where there is none, makes it. */
    OpenDesk openOrMake(ProgrammeId programme, Console console) throws IOException {
        if (!isWhole()) {
            makeAlone(programme, console);
        }
        OpenDesk opened = open();
        try {
            opened.file().require(programme, "--programme");
        } catch (KeyPlace.Unopened e) {
            opened.close();
            throw e;
        }
        return opened;
    }

    private OpenDesk open(DeskFile file) throws IOException {
        GrievanceSetting setting = file.setting();
        KeystoreKeys firstKeys = keys.open(random);
        KeystoreKeys otherKeys = sensitiveKeys.open(random);
        List<ConnectionPool> pools = new ArrayList<>();
        boolean done = false;
        try {
            Ledger open = ledger(first, file.programme().value(), firstKeys, pools);
            Ledger restricted = ledger(sensitive, file.programme().value() + SENSITIVE, otherKeys, pools);
            GrievanceDesk made = GrievanceDesk.of(file.programme(), setting, open, restricted);
            done = true;
            return new OpenDesk(made, file, List.of(open, restricted), pools, random);
        } finally {
            if (!done) {
                pools.forEach(ConnectionPool::close);
            }
        }
    }

    private Ledger ledger(LedgerPlace place, String id, KeystoreKeys own, List<ConnectionPool> pools) {
        ConnectionPool pool = place.connect();
        pools.add(pool);
        return place.ledger(pool, id, own, random);
    }

    private boolean isWhole() {
        return Files.exists(deskFile())
                && keys.isThere()
                && sensitiveKeys.isThere()
                && hasTables(first)
                && hasTables(sensitive);
    }

    private static boolean hasTables(LedgerPlace place) {
        if (!place.isThere()) {
            return false;
        }
        try (ConnectionPool pool = place.connect()) {
            return Schema.of(pool.source(), place.prefix()).version().isPresent();
        }
    }

    /** Makes what is missing while no other process does. */
    private void makeAlone(ProgrammeId programme, Console console) throws IOException {
        Path turn = deskFile().resolveSibling(deskFile().getFileName() + ".making");
        @Nullable Path folder = deskFile().toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new WrongUsageException(
                    spec.commandLine(),
                    Reason.of(Said.PACK_MISSING).with("name", "--db").with("folder", folder.toString()));
        }
        try (FileChannel channel = FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            if (lock.isValid() && !isWhole()) {
                make(programme, console);
            }
            Files.deleteIfExists(turn);
        }
    }

    /** Waits until nobody else has the file, in this process or another. */
    static FileLock lock(FileChannel channel) throws IOException {
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException e) {
                Thread.onSpinWait(); // Another thread of this process makes it.
            }
        }
    }

    private void make(ProgrammeId programme, Console console) throws IOException {
        requireNoKeysLost(first, keys, "--keys");
        requireNoKeysLost(sensitive, sensitiveKeys, "--sensitive-keys");
        console.note(Reason.of(Said.DESK_FIRST));
        List<String> made = new ArrayList<>();
        List<String> laid = new ArrayList<>();
        if (!Files.exists(deskFile())) {
            DeskFile.writeExample(deskFile(), programme, DeskFile.countryOf(programme));
            made.add(desk);
        }
        for (KeyPlace place : List.of(keys, sensitiveKeys)) {
            if (!place.isThere()) {
                place.make(random).ifPresent(laid::add);
                made.add(place.shown());
            }
        }
        for (LedgerPlace place : List.of(first, sensitive)) {
            if (!hasTables(place)) {
                place.make();
                try (ConnectionPool pool = place.connect()) {
                    Schema.of(pool.source(), place.prefix()).create();
                }
                made.add(place.shown());
            }
        }
        made.addAll(laid);
        console.note(Reason.of(Said.DESK_MADE).with("files", made));
        console.note(Reason.of(Said.DESK_KEYS).with("files", List.of(keys.shown(), sensitiveKeys.shown())));
        if (!laid.isEmpty()) {
            console.note(Reason.of(Said.DESK_WEAK).with("files", laid));
        }
        console.note(Reason.of(Said.DESK_EXAMPLE).with("file", desk).with("country", DeskFile.countryOf(programme)));
    }

    /** Complaints whose keys are gone are not to be followed by others under new keys. */
    private void requireNoKeysLost(LedgerPlace place, KeyPlace its, String option) throws IOException {
        if (!its.isThere() && hasTables(place)) {
            throw new KeyPlace.Unopened(
                    Reason.of(Said.KEYS_MISSING).with("name", option).with("file", its.shown()));
        }
    }
}
